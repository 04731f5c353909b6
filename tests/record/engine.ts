/** Test entry: the codes and what reads them, put within reach of the tests. */

import { cellsOf, readRows } from "../../overrides/components/check-codes/read";
import { countsOf } from "../../overrides/components/paths/counts";
import { decode, digestOf, encode } from "../../overrides/components/record/code";
import { isMet } from "../../overrides/components/record/met";
import { flagsRead } from "../../overrides/components/scenario/brought";
import { readScenario } from "../../overrides/components/scenario/read";
import { decodeRun, encodeRun } from "../../overrides/runtime/path-code";
import { type Scenario, play } from "../../overrides/runtime/play";

let root: HTMLElement;
let scenario: Scenario;
let read: string[];

const reach = {
  encode, decode, digestOf, readRows, cellsOf, isMet,
  open(html: string) {
    document.body.innerHTML = html;
    root = document.querySelector<HTMLElement>(".scenario")!;
    scenario = readScenario(root);
    read = flagsRead(scenario);
    return read;
  },
  pathCodes: (ways: string[][], brought: string[]) =>
    ways.map((picks) => encodeRun(scenario, { picks, brought }, root.dataset.code!, root.dataset.hash!, read)),
  runs: (codes: string[], hash?: string) => codes.map((code) => decodeRun(scenario, code, root.dataset.code!, hash ?? root.dataset.hash!, read)),
  counts: (ways: string[][], brought: string[]) => countsOf(ways.map((picks) => play(scenario, picks, brought))),
};

(globalThis as unknown as { codes: typeof reach }).codes = reach;
