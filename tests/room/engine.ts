/** The rules of a room alone: votes, the export, keys, clocks, the run sheet. */

import { csvOf } from "../../overrides/components/notes/export";
import { BREAK, type Deck, type Slide } from "../../overrides/components/notes/deck";
import { byPlan, going, pauseAfter, planned } from "../../overrides/components/notes/plan";
import { type Session, type Vote, begin, newVote, parse } from "../../overrides/components/notes/session";
import { advance, count, leaders, readHands, undo } from "../../overrides/components/notes/votes";
import { face, secondsLeft } from "../../overrides/components/room/clock";
import { actOf } from "../../overrides/components/room/keys";
import { fromAddress, toAddress } from "../../overrides/components/room/run";

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

const pressed = (key: string, choices: number, letters: boolean, more: KeyboardEventInit = {}, scrolls = false) =>
  actOf(new KeyboardEvent("keydown", { key, ...more }), choices, letters, scrolls) ?? "";

const whole = (text: string) => !!parse(text);
const clock = (left: number, ends: number | null, now: number) =>
  face(secondsLeft({ name: "", step: 0, left, ends: ends ?? undefined }, now));
const csv = (done: Session["done"]) => csvOf({ ...begin(0), done });

const slide = (id: string, activity: string | undefined, minutes: number): Slide =>
  ({ id, title: id, activity, minutes, el: document.body, options: [], steps: [], columns: [], rows: [], slips: [] });
/** A part with an opening, an activity of two slides and a debrief. */
const DECK: Deck = { room: "desk", slides: [slide("opening", "opening", 5), slide("rules", "badges", 2), slide("rounds", "badges", 10), slide("why", "debrief", 13), slide(BREAK, undefined, 0)] };
const at = (clock: string) => new Date(`2026-03-02T${clock}:00`).getTime();

/** What the notes say of the time on a slide, with a run sheet that was opened at one moment and is read at another. */
function told(hash: string, opened: string, now: string, id: string): string {
  const run = going(fromAddress(hash)!, at(opened));
  const session = { ...begin(0), parts: { desk: { slide: id, began: 0, before: "rounds" } } };
  return byPlan(DECK, session, run, DECK.slides.find((one) => one.id === id)!, at(now));
}
const slides = (hash: string) => planned(DECK, fromAddress(hash)).map((one) => one.id);
const pause = (hash: string, activity: string) => pauseAfter(fromAddress(hash), activity)?.minutes ?? 0;
const again = (hash: string) => { const run = fromAddress(hash); return run ? toAddress(run) : ""; };

Object.assign(globalThis, { room: { told, slides, pause, again, readHands, voted, pressed, whole, clock, csv, begun: () => JSON.stringify(begin(1)) } });
