/** The rules of a room alone: votes, the export, keys, clocks. */

import { csvOf } from "../../overrides/components/notes/export";
import { type Session, type Vote, begin, newVote, parse } from "../../overrides/components/notes/session";
import { advance, count, leaders, readHands, undo } from "../../overrides/components/notes/votes";
import { face, secondsLeft } from "../../overrides/components/room/clock";
import { actOf } from "../../overrides/components/room/keys";

/** Plays a list of steps on a vote, such as `+A`, `undo` or `next`. */
function voted(options: number, steps: string[], end: number): Vote & { leaders: number[] } {
  const vote = newVote(options);
  for (const step of steps) {
    if (step === "next") advance(vote, end);
    else if (step === "undo") undo(vote);
    else count(vote, step.charCodeAt(1) - 65, step[0] === "+" ? 1 : -1);
  }
  return { ...vote, leaders: leaders(vote) };
}

const pressed = (key: string, choices: number, letters: boolean, more: KeyboardEventInit = {}) =>
  actOf(new KeyboardEvent("keydown", { key, ...more }), choices, letters) ?? "";

const whole = (text: string) => !!parse(text);
const clock = (left: number, ends: number | null, now: number) =>
  face(secondsLeft({ name: "", step: 0, left, ends: ends ?? undefined }, now));
const csv = (done: Session["done"]) => csvOf({ ...begin(0), done });

Object.assign(globalThis, { room: { readHands, voted, pressed, whole, clock, csv, begun: () => JSON.stringify(begin(1)) } });
