/** What has been done, by the conditions that stand in the page. Data in, data out; drawing is elsewhere. */

import { all } from "../../runtime/dom";
import type { Entry } from "../../runtime/progress";

export type Kept = (quiz: string) => Entry | undefined;
export interface Group { el: HTMLElement; least: number; count: number; met: boolean; missing: HTMLElement[] }
export interface Condition { el: HTMLElement; id: string; met: boolean; groups: Group[] }

/** `wanted` is 'ending', 'done', or pairs such as `pick=a|b`. An answer counts only for the question as it stands now. */
export function isMet(entry: Entry | undefined, wanted: string, hash: string): boolean {
  if (wanted === "ending") return Boolean(entry?.endings?.length);
  if (!entry?.done || (hash && entry.hash !== hash)) return false;
  return wanted === "done" || wanted.split(";").every((pair) => {
    const [key, values] = pair.split("=");
    return values.split("|").includes(entry.answer?.[key] ?? "");
  });
}

export function readConditions(route: HTMLElement, kept: Kept): Condition[] {
  return all(route, ".record__condition").map((el) => {
    const groups = all(el, ".record__group").map((group) => readGroup(group, kept));
    return { el, id: el.dataset.condition!, groups, met: groups.length > 0 && groups.every((group) => group.met) };
  });
}

function readGroup(el: HTMLElement, kept: Kept): Group {
  const parts = all(el, ".record__part");
  const missing = parts.filter(({ dataset }) => !isMet(partOf(kept, dataset.quiz!), dataset.met!, dataset.hash!));
  const count = parts.length - missing.length;
  const least = Number(el.dataset.least);
  return { el, least, count, met: count >= least, missing };

  /** A second plan counts as well as the first. */
  function partOf(from: Kept, quiz: string): Entry | undefined {
    const second = from(`${quiz}-second`);
    return second?.done ? { ...second, hash: el.querySelector<HTMLElement>(".record__part")!.dataset.hash } : from(quiz);
  }
}
