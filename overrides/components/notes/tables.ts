/** Where several tables went: their path codes, read and counted. */

import { decodeRun, prefixOf } from "../../runtime/path-code";
import { play } from "../../runtime/play";
import { countsOf } from "../paths/counts";
import type { Ways } from "../room/view";
import { flagsRead } from "../scenario/brought";
import type { Story } from "./deck";

export function tablesWays({ scenario, prefix, digest }: Story, codes: string): { ways: Ways; faults: string[] } {
  const faults: string[] = [];
  const runs = codes.split(/[\s,;]+/).filter(Boolean).flatMap((code) => {
    const found = prefixOf(code) ? decodeRun(scenario, code, prefix, digest, flagsRead(scenario)) : { fault: "This is no path code." };
    if (!("fault" in found)) return [play(scenario, found.picks, found.brought)];
    faults.push(`${code}: ${found.fault}`);
    return [];
  });
  const counts = countsOf(runs);
  const shares = Object.fromEntries(Object.entries(counts.ways).map(([way, count]) => [way, count / runs.length]));
  const endings = scenario.endings.flatMap(({ id, el }): [string, number][] =>
    counts.endings[id] ? [[el.querySelector("h4")!.lastChild!.textContent!.trim(), counts.endings[id]]] : []);
  return { ways: { shares, met: Object.keys(counts.scenes), total: runs.length, endings }, faults };
}
