/** Where the pauses stand, and how long each activity takes, so that the minutes add up. */

import type { Activity } from "./activity";

/** Nobody sits longer than this without a pause. */
export const LONGEST = 90;
/** A session of this length has lunch in it. */
export const WITH_LUNCH = 300;
export const BREAK = { low: 10, high: 15 };
export const LUNCH = { low: 40, high: 60 };
export const SHARE = 0.2;
/** What a debrief may take beyond its most minutes, where nothing else can. */
const OVER = 5;

export type Minutes = (one: Activity) => number;
export const low: Minutes = (one) => one.low;
export const middle: Minutes = (one) => Math.ceil((one.low + one.high) / 2);
export const high: Minutes = (one) => one.high;

export interface Row { kind: "activity" | "break" | "lunch" | "spare"; at: number; minutes: number; activity?: Activity }

export const sum = <T>(list: T[], of: (one: T) => number): number => list.reduce((total, one) => total + of(one), 0);
export const debriefOf = (one: Activity, minutes: number): number => (one.allDebrief ? minutes : one.debrief);

/** A debrief is not parted from what it looks back on. */
const mayPart = (list: Activity[], i: number): boolean => !list[i].allDebrief;

/** What it costs to part a module, beside stretches that are uneven. */
function parting(list: Activity[], i: number): number {
  const [before, next] = [list[i - 1], list[i]];
  if (before.guide !== next.guide) return 0;
  return next.needs.includes(before.id) ? 4000 : 2000;
}

/** The beginnings of the fewest stretches of which none is too long; nothing where that cannot be. */
export function fewest(list: Activity[], of: Minutes): number[] | undefined {
  const starts = [0];
  let length = 0;
  let sinceCut = 0;
  let cut = 0;
  for (let i = 0; i < list.length; i++) {
    if (i && mayPart(list, i)) { cut = i; sinceCut = 0; }
    length += of(list[i]);
    sinceCut += of(list[i]);
    if (length <= LONGEST) continue;
    if (cut === starts[starts.length - 1] || sinceCut > LONGEST) return undefined;
    starts.push(cut);
    length = sinceCut;
  }
  return starts;
}

/** Pauses at their shortest. */
export const pauses = (stretches: number, lunch: boolean): number =>
  Math.max(0, stretches - 1) * BREAK.low + (lunch && stretches > 1 ? LUNCH.low - BREAK.low : 0);

/** Activities and pauses together; endless where no pauses would do. */
export function total(list: Activity[], of: Minutes, lunch: boolean): number {
  const starts = fewest(list, of);
  return starts ? sum(list, of) + pauses(starts.length, lunch) : Infinity;
}

/** The beginnings of `count` stretches, none too long, and as even as can be. */
export function even(list: Activity[], of: Minutes, count: number): number[] | undefined {
  const before = list.reduce((sums, one) => [...sums, sums[sums.length - 1] + of(one)], [0]);
  let best: ({ cost: number; starts: number[] } | undefined)[] = list.map((_, i) => stretch(before, 0, i, { cost: 0, starts: [] }));
  for (let k = 1; k < count; k++) best = list.map((_, end) => another(list, before, best, end));
  return best[list.length - 1]?.starts;
}

type Cut = { cost: number; starts: number[] } | undefined;

function stretch(before: number[], from: number, end: number, so: NonNullable<Cut>): Cut {
  const length = before[end + 1] - before[from];
  return length > LONGEST + 1e-6 ? undefined : { cost: so.cost + length * length, starts: [...so.starts, from] };
}

function another(list: Activity[], before: number[], best: Cut[], end: number): Cut {
  let found: Cut;
  for (let from = 1; from <= end; from++) {
    const so = mayPart(list, from) ? best[from - 1] : undefined;
    const next = so && stretch(before, from, end, { ...so, cost: so.cost + parting(list, from) });
    if (next && (!found || next.cost < found.cost)) found = next;
  }
  return found;
}

/** Fills `minutes` with the activities: their rows, with pauses between them and what is over at the end. */
export function fill(list: Activity[], minutes: number, lunch: boolean): Row[] {
  const bounds = [sum(list, low), sum(list, high)];
  for (let count = 1; count <= list.length; count++) {
    const work = minutes - pauses(count, lunch);
    const share = Math.min(1, Math.max(0, (work - bounds[0]) / (bounds[1] - bounds[0] || 1)));
    const starts = even(list, (one) => one.low + share * (one.high - one.low), count);
    if (starts) return rows(list, starts, minutes, lunch);
  }
  return [];
}

function rows(list: Activity[], starts: number[], minutes: number, lunch: boolean): Row[] {
  const works: Row[] = list.map((activity) => ({ kind: "activity", at: 0, minutes: activity.low, activity }));
  const stretches = starts.map((from, i) => works.slice(from, starts[i + 1]));
  const rests: Row[] = stretches.slice(1).map(() => ({ kind: "break", at: 0, minutes: BREAK.low }));
  if (lunch && rests.length) Object.assign(rests[Math.floor((rests.length - 1) / 2)], { kind: "lunch", minutes: LUNCH.low });
  let left = minutes - sum([...works, ...rests], (row) => row.minutes);
  left = lengthen(stretches, left, 0);
  left = lengthenRests(rests, left);
  left = lengthen(stretches, left, OVER);
  left += shareOut(stretches);
  const every = stretches.flatMap((stretch, i) => [...(i ? [rests[i - 1]] : []), ...stretch]);
  if (left) every.push({ kind: "spare", at: 0, minutes: left });
  let at = 0;
  for (const row of every) { row.at = at; at += row.minutes; }
  return every;
}

/** How much of its room a row has taken. */
const taken = ({ minutes, activity }: Row): number =>
  (minutes - activity!.low + 1) / (activity!.high - activity!.low || 1) - (activity!.allDebrief ? 0.001 : 0);
const most = (row: Row, over: number): number => row.activity!.high + (row.activity!.allDebrief ? over : 0);

/** Gives minute after minute to the row that has taken least of its room, a debrief first; returns what is over. */
function lengthen(stretches: Row[][], left: number, over: number): number {
  while (left > 0) {
    const open = stretches.filter((stretch) => sum(stretch, (row) => row.minutes) < LONGEST).flat();
    const [next] = open.filter((row) => row.minutes < most(row, over)).sort((a, b) => taken(a) - taken(b));
    if (!next) break;
    next.minutes++;
    left--;
  }
  return left;
}

function lengthenRests(rests: Row[], left: number): number {
  for (const rest of rests) {
    const more = Math.min(left, (rest.kind === "lunch" ? LUNCH : BREAK).high - rest.minutes);
    rest.minutes += more;
    left -= more;
  }
  return left;
}

export const share = (works: Row[]): number =>
  sum(works, (row) => debriefOf(row.activity!, row.minutes)) / (sum(works, (row) => row.minutes) || 1);

/** Moves minutes to debriefs until they have their share; returns those that no debrief can take. */
function shareOut(stretches: Row[][]): number {
  const works = stretches.flat();
  let over = 0;
  while (share(works) < SHARE) {
    const givers = works.filter((row) => !row.activity!.allDebrief && row.minutes > row.activity!.low).sort((a, b) => taken(b) - taken(a));
    const pair = givers.flatMap((giver) => takers(stretches, giver).map((taker) => ({ giver, taker })))[0];
    if (!givers.length) break;
    (pair?.giver ?? givers[0]).minutes--;
    if (pair) pair.taker.minutes++;
    else over++;
  }
  return over;
}

const takers = (stretches: Row[][], giver: Row): Row[] =>
  stretches.filter((stretch) => stretch.includes(giver) || sum(stretch, (row) => row.minutes) < LONGEST).flat()
    .filter((row) => row.activity!.allDebrief && row.minutes < most(row, OVER)).sort((a, b) => taken(a) - taken(b));
