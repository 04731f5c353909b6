/** What each key and button does to the session. */

import type { Act, Clock } from "../room/view";
import { secondsLeft } from "../room/clock";
import { BREAK, type Deck, type Slide } from "./deck";
import { planned } from "./plan";
import { type Done, type Session, Stage, newVote } from "./session";
import { backward, forward, newPlaying, straight, voteOf } from "./story";
import { LETTERS, advance, count, retreat, roundOf, undo } from "./votes";

const TALK_SECONDS = 120;

export const partOf = (deck: Deck, session: Session) =>
  (session.parts[deck.room] ??= { slide: planned(deck, session.run)[0].id, began: Date.now() });

export const slideOf = (deck: Deck, session: Session): Slide =>
  deck.slides.find((slide) => slide.id === partOf(deck, session).slide) ?? deck.slides[0];

export function doneOf(deck: Deck, session: Session, slide = slideOf(deck, session)): Done {
  const done = (session.done[`${deck.room}/${slide.id}`] ??= {});
  if (slide.story) done.playing ??= newPlaying(slide.story, session);
  if (slide.options.length) done.vote ??= newVote(slide.options.length);
  return done;
}

/** The vote that is open on the screen, if there is one. */
export function openVote(deck: Deck, session: Session) {
  const slide = slideOf(deck, session);
  const { vote, playing } = doneOf(deck, session, slide);
  return slide.story ? (playing!.at === "scene" ? voteOf(slide.story, playing!) : undefined) : vote;
}

export function clockOf(deck: Deck, session: Session): Clock | undefined {
  const slide = slideOf(deck, session);
  const done = doneOf(deck, session, slide);
  return done.clock ?? (slide.steps[0] && set(slide, 0));
}

const set = (slide: Slide, step: number): Clock => ({ name: slide.steps[step].name, step, left: slide.steps[step].seconds });
const running = (clock: Clock, now: number): Clock => ({ ...clock, ends: now + clock.left * 1000 });

export function startStep(deck: Deck, session: Session, step: number, now: number, seconds?: number): void {
  const slide = slideOf(deck, session);
  const clock = set(slide, step);
  doneOf(deck, session, slide).clock = running({ ...clock, left: seconds ?? clock.left }, now);
}

/** Goes to a slide, and forgets what lay over the one before. */
export function goTo(deck: Deck, session: Session, id: string): void {
  const part = partOf(deck, session);
  if (id === BREAK && part.slide !== BREAK) part.before = part.slide;
  part.slide = id;
  session.call = undefined;
  session.code = false;
}

/** Does what was asked; false where there is nothing further. */
export function act(deck: Deck, session: Session, asked: Act, now: number): boolean {
  session.call = undefined;
  if (asked.startsWith("letter-")) return letter(deck, session, LETTERS.indexOf(asked.slice(-1)));
  if (asked === "next") return next(deck, session, now);
  if (asked === "back") return back(deck, session);
  if (asked === "blank") session.blank = !session.blank;
  if (asked === "code") session.code = !session.code;
  if (asked === "first") goTo(deck, session, planned(deck, session.run)[0].id);
  if (asked === "last") goTo(deck, session, planned(deck, session.run).reverse()[0].id);
  if (asked === "timer" || asked === "minute") return time(deck, session, asked === "minute", now);
  if (asked === "reveal") reveal(deck, session);
  const { story } = slideOf(deck, session);
  if (asked === "play" && story) straight(story, doneOf(deck, session).playing!);
  const vote = openVote(deck, session);
  if (asked === "undo" && vote) undo(vote);
  return true;
}

function letter(deck: Deck, session: Session, option: number): boolean {
  const vote = openVote(deck, session);
  if (!vote || option >= vote.counts[0].length) return false;
  if (vote.stage === Stage.Play) vote.choice = option;
  else if (vote.stage !== Stage.Talk) count(vote, option);
  return vote.stage !== Stage.Talk;
}

function reveal(deck: Deck, session: Session): void {
  const { playing } = doneOf(deck, session);
  if (playing?.at === "why") playing.more = !playing.more;
  const vote = openVote(deck, session);
  if (vote) vote.shown[roundOf(vote)] = !vote.shown[roundOf(vote)];
}

/** Starts and stops the clock, or gives it another minute. */
function time(deck: Deck, session: Session, more: boolean, now: number): boolean {
  const done = doneOf(deck, session);
  const clock = done.clock ?? clockOf(deck, session) ?? { name: "Clock", step: -1, left: TALK_SECONDS };
  const left = Math.max(more ? 0 : -Infinity, secondsLeft(clock, now)) + (more ? 60 : 0);
  const goes = clock.ends !== undefined;
  const stopped: Clock = { name: clock.name, step: clock.step, left };
  done.clock = goes === more ? running(stopped, now) : stopped;
  if (more && !goes) done.clock = stopped;
  return true;
}

function next(deck: Deck, session: Session, now: number): boolean {
  if (session.blank) {
    session.blank = false;
    return true;
  }
  const slide = slideOf(deck, session);
  const done = doneOf(deck, session, slide);
  const vote = openVote(deck, session);
  // A tie: somebody has to say first.
  if (slide.story && vote?.stage === Stage.Play && vote.choice === undefined) return false;
  if (slide.story && forward(slide.story, done.playing!, session)) return talk(deck, session, now);
  if (done.vote && advance(done.vote, Stage.Again)) return talk(deck, session, now);
  const step = done.clock ? done.clock.step + 1 : 0;
  if (!slide.story && !done.vote && slide.steps[step]) {
    startStep(deck, session, step, now);
    return true;
  }
  return turn(deck, session, 1);
}

/** Talking has a clock of its own, which starts with it and goes with it. */
function talk(deck: Deck, session: Session, now: number): boolean {
  const vote = openVote(deck, session);
  const done = doneOf(deck, session);
  const talking = vote?.stage === Stage.Talk;
  done.clock = talking ? running({ name: "Talk", step: -1, left: TALK_SECONDS }, now) : undefined;
  return true;
}

function back(deck: Deck, session: Session): boolean {
  const slide = slideOf(deck, session);
  const done = doneOf(deck, session, slide);
  if (slide.story && backward(slide.story, done.playing!)) return true;
  if (done.vote && retreat(done.vote)) return true;
  if (done.clock && slide.steps.length) {
    done.clock = done.clock.step > 0 ? set(slide, done.clock.step - 1) : undefined;
    return true;
  }
  return turn(deck, session, -1);
}

/** The slide before or after; somebody may stand on one that the run sheet leaves out. */
export function beside(deck: Deck, session: Session, here: Slide, by: number): Slide | undefined {
  const slides = planned(deck, session.run);
  const order = (slide: Slide) => (deck.slides.indexOf(slide) - deck.slides.indexOf(here)) * by;
  return (by > 0 ? slides : slides.reverse()).find((slide) => order(slide) > 0);
}

function turn(deck: Deck, session: Session, by: number): boolean {
  const here = slideOf(deck, session);
  // After a break the room is where it was before.
  const to = here.id === BREAK ? partOf(deck, session).before : beside(deck, session, here, by)?.id;
  if (!to) return false;
  goTo(deck, session, to);
  return true;
}
