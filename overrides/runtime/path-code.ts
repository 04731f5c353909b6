/** A run of a scenario as a few letters: `M1-BCAB-K`. The scenario's name, a letter a choice, and a check letter.
 * Where a scenario remembers others, a group before the last says what was brought: `M8-BCABAC-AEA-R`. */

import { type Scenario, play } from "./play";

export interface Run { picks: string[]; brought: string[] }
export type Reading = Run | { fault: string };

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** As many as a prime, so that a letter that differs, or two neighbours that have changed places, change the sum. */
const CHECKS = "ABCDEFGHJKLMNPRSTUVWXYZ";
/** Powers of 5 take every value but 0 before they repeat. */
const ROOT = 5;
const BITS = 4;

const SLIP = "There is a slip in this code, or the scenario has changed since it was made.";

/** The digest of the scenario is part of the sum: a code of a scenario that has changed does not fit any more. */
function check(body: string, digest: string): string {
  let sum = parseInt(digest, 16) % CHECKS.length;
  let weight = 1;
  for (const letter of body) {
    weight = (weight * ROOT) % CHECKS.length;
    sum += (LETTERS.indexOf(letter) + 1) * weight;
  }
  return CHECKS[sum % CHECKS.length];
}

export function encodeRun(scenario: Scenario, { picks, brought }: Run, prefix: string, digest: string, read: string[]): string {
  const { turns } = play(scenario, picks, brought);
  const groups: number[] = [];
  read.forEach((flag, i) => { groups[Math.floor(i / BITS)] |= Number(brought.includes(flag)) << (i % BITS); });
  const body = [turns.map(({ scene, choice }) => LETTERS[scene.choices.indexOf(choice)]).join("")];
  if (read.length) body.push(groups.map((bits) => LETTERS[bits]).join(""));
  return [prefix, ...body, check(body.join("-"), digest)].join("-");
}

/** The scenario's name at the front of a code, in capitals; empty where the text is no code. */
export const prefixOf = (text: string): string => text.trim().toUpperCase().match(/^([A-Z][A-Z0-9]{0,3})\s*-/)?.[1] ?? "";

export function decodeRun(scenario: Scenario, text: string, prefix: string, digest: string, read: string[]): Reading {
  const found = readRun(scenario, text, prefix, digest, read);
  if (typeof found !== "string") return found;
  return { fault: found === "slip" ? SLIP : `This is no code of this scenario: its codes begin with ${prefix}.` };
}

/** The run of a code; `slip` where the code does not fit, `foreign` where it is another scenario's. */
export function readRun(scenario: Scenario, text: string, prefix: string, digest: string, read: string[]): Run | "slip" | "foreign" {
  const [name, letters = "", ...rest] = text.toUpperCase().replace(/\s+/g, "").split(/[-–—]/);
  const end = rest.pop() ?? "";
  if (name !== prefix) return "foreign";
  if (!letters || rest.length !== (read.length ? 1 : 0) || check([letters, ...rest].join("-"), digest) !== end) return "slip";
  const brought = read.filter((_, i) => LETTERS.indexOf(rest[0].charAt(Math.floor(i / BITS))) & (1 << (i % BITS)));
  return follow(scenario, letters, brought);
}

function follow(scenario: Scenario, letters: string, brought: string[]): Run | "slip" {
  const picks: string[] = [];
  for (const letter of letters) {
    const scene = scenario.scenes.get(play(scenario, picks, brought).state.scene);
    const choice = scene?.choices[LETTERS.indexOf(letter)];
    if (!choice) return "slip";
    picks.push(choice.id);
  }
  return { picks, brought };
}
