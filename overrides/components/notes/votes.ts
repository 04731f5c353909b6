/** Votes by hands: counted by a tap, a key, or a line such as `A5 B9 C4`; shown when the facilitator says so. */

import { Stage, type Vote } from "./session";

export const LETTERS = "ABCDEFGH";
const MOST = 999;

export const roundOf = (vote: Vote): 0 | 1 => (vote.stage >= Stage.Again ? 1 : 0);
export const sum = (counts: number[]): number => counts.reduce((all, one) => all + one, 0);

/** The vote that counts: the second where hands were raised for it. */
export const last = (vote: Vote): number[] => (sum(vote.counts[1]) ? vote.counts[1] : vote.counts[0]);

/** The options with most hands; none where no hand was raised. */
export function leaders(vote: Vote): number[] {
  const counts = last(vote);
  const most = Math.max(...counts);
  return most ? counts.flatMap((count, i) => (count === most ? [i] : [])) : [];
}

export function count(vote: Vote, option: number, by = 1): void {
  const counts = vote.counts[roundOf(vote)];
  if (counts[option] === undefined) return;
  const next = Math.min(MOST, Math.max(0, counts[option] + by));
  if (next === counts[option]) return;
  counts[option] = next;
  if (by > 0) vote.order.push([roundOf(vote), option]);
}

export function undo(vote: Vote): void {
  const [round, option] = vote.order.pop() ?? [0, -1];
  if (option >= 0) vote.counts[round][option] = Math.max(0, vote.counts[round][option] - 1);
}

/** Reads `A5 B9 C4`; what is not named has no hands. Nothing where the line is no vote. */
export function readHands(text: string, options: number): number[] | undefined {
  const found = [...text.toUpperCase().matchAll(/([A-H])\s*[:=]?\s*(\d{1,3})/g)];
  const rest = text.toUpperCase().replace(/([A-H])\s*[:=]?\s*(\d{1,3})/g, "").replace(/[\s,;]+/g, "");
  const counts = Array<number>(options).fill(0);
  if (!found.length || rest || found.some(([, letter]) => LETTERS.indexOf(letter) >= options)) return undefined;
  for (const [, letter, hands] of found) counts[LETTERS.indexOf(letter)] = +hands;
  return counts;
}

/** One step on: shows what was counted, then to the next stage. False when `end` has been reached. */
export function advance(vote: Vote, end: Stage): boolean {
  const round = roundOf(vote);
  const counting = vote.stage === Stage.Vote || vote.stage === Stage.Again;
  if (counting && !vote.shown[round] && sum(vote.counts[round])) {
    vote.shown[round] = true;
    return true;
  }
  if (vote.stage >= end) return false;
  vote.stage += 1;
  if (vote.stage === Stage.Play) settle(vote);
  return true;
}

/** The room's choice, unless two have as many hands: then somebody has to say. */
export function settle(vote: Vote): void {
  const first = leaders(vote);
  if (vote.choice === undefined && first.length === 1) [vote.choice] = first;
}

/** One step back; false at the beginning. */
export function retreat(vote: Vote): boolean {
  if (vote.stage === Stage.Play) vote.choice = undefined;
  if (vote.stage === Stage.Vote) return false;
  vote.stage -= 1;
  return true;
}
