/** The session against its run sheet: when each slide should begin and end, what is not in it, and how late the room is. */

import { PAUSES, type Row, type Run, toRows } from "../room/run";
import { BREAK, type Deck, type Slide } from "./deck";
import type { Session } from "./session";

/** A run sheet that the room goes by. `began` is a moment, in milliseconds. */
export interface Going extends Run { began: number }
/** Minutes after the session's beginning. */
interface Span { from: number; to: number }

const MINUTE = 60000;

/** Takes up a run sheet. A rehearsal at another hour begins when it begins. */
export function going(run: Run, now: number): Going {
  const began = new Date(now);
  const [hours, minutes] = run.from.split(":").map(Number);
  if (run.from) began.setHours(hours, minutes, 0, 0);
  const over = now > began.getTime() + length(run) * MINUTE;
  return { ...run, began: run.from && !over ? began.getTime() : now };
}

/** Is it another sheet than the one that the room goes by? */
export const isNew = (run: Run, old?: Going): boolean => !old || old.from !== run.from || toRows(old.rows) !== toRows(run.rows);

export const length = (run: Run): number => run.rows.reduce((sum, row) => sum + row.minutes, 0);
export const clockAt = (run: Going, minutes: number): string =>
  new Date(run.began + minutes * MINUTE).toTimeString().slice(0, 5);

/** What the run sheet leaves out is passed by; a part of which it has nothing is shown whole. */
export function planned(deck: Deck, run: Run | undefined): Slide[] {
  const slides = deck.slides.filter((slide) => slide.id !== BREAK);
  const held = slides.filter((slide) => run?.rows.some((row) => row.id === slide.activity));
  return held.length ? slides.filter((slide) => !slide.activity || held.includes(slide)) : slides;
}

/** The pause that comes right after an activity. */
export function pauseAfter(run: Run | undefined, activity?: string): Row | undefined {
  const next = run?.rows[run.rows.findIndex((row) => row.id === activity) + 1];
  return activity && next && PAUSES.includes(next.id) ? next : undefined;
}

/** When a slide should be shown: its share of its activity's minutes, after the slides before it. */
export function spanOf(deck: Deck, run: Run, slide: Slide): Span | undefined {
  const at = run.rows.findIndex((row) => row.id === slide.activity);
  if (at < 0) return undefined;
  const begins = length({ ...run, rows: run.rows.slice(0, at) });
  const own = deck.slides.filter((one) => one.activity === slide.activity);
  const whole = sum(own) || 1;
  const share = (slides: Slide[]) => Math.round((sum(slides) / whole) * run.rows[at].minutes);
  const here = own.indexOf(slide);
  return { from: begins + share(own.slice(0, here)), to: begins + share(own.slice(0, here + 1)) };
}

const sum = (slides: Slide[]): number => slides.reduce((all, slide) => all + slide.minutes, 0);
const counted = (minutes: number): string => `${minutes} minute${minutes === 1 ? "" : "s"}`;

/** How long the session has gone, and how that stands to its run sheet. */
export function byPlan(deck: Deck, session: Session, run: Going, slide: Slide, now: number): string {
  const gone = Math.floor((now - run.began) / MINUTE);
  if (gone < 0) return `The run sheet begins at ${clockAt(run, 0)}, in ${counted(-gone)}.`;
  const told = `${gone} of ${counted(length(run))} gone since ${clockAt(run, 0)}.`;
  const before = slide.id === BREAK ? deck.slides.find((one) => one.id === session.parts[deck.room]?.before) : slide;
  const span = slide.id === BREAK ? pauseSpan(run, before?.activity) : spanOf(deck, run, slide);
  if (!span) return `${told} This slide is not in the run sheet.`;
  const late = gone > span.to ? `${counted(gone - span.to)} behind` : gone < span.from ? `${counted(span.from - gone)} ahead` : "on time";
  return `${told} By the run sheet this is from ${clockAt(run, span.from)} to ${clockAt(run, span.to)}: ${late}.`;
}

function pauseSpan(run: Run, activity?: string): Span | undefined {
  const pause = pauseAfter(run, activity);
  if (!pause) return undefined;
  const from = length({ ...run, rows: run.rows.slice(0, run.rows.indexOf(pause)) });
  return { from, to: from + pause.minutes };
}
