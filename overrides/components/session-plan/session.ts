/** A whole plan for what was asked: rows that add up, what to drop, what is left out and why. */

import type { Activity } from "./activity";
import { Chooser, type Wish, barred, groupSize, groups } from "./choose";
import { type Row, WITH_LUNCH, debriefOf, fill, low, sum, total } from "./stretch";

/** So much may be over at the end without a word. */
export const A_FEW = 5;

export interface Missing { activity: Activity; why: "time" | "people" | "setting"; minutes: number }
export interface Plan {
  rows: Row[];
  /** Minutes of activities, of debrief among them, of pauses, and what is over. */
  work: number; debrief: number; rest: number; spare: number;
  groups: number; groupSize: number;
  late: Row[];
  /** Hearts of modules that are not in it. */
  missing: Missing[];
}

export function makePlan(every: Activity[], first: string[], wish: Wish): Plan {
  const chooser = new Chooser(every, first, wish);
  const chosen = chooser.choose();
  const rows = chosen.length ? filled(chosen, wish.minutes) : [];
  const of = (...kinds: Row["kind"][]) => rows.filter((row) => kinds.includes(row.kind));
  const minutes = (list: Row[]) => sum(list, (row) => row.minutes);
  return {
    rows, work: minutes(of("activity")), rest: minutes(of("break", "lunch")), spare: minutes(of("spare")),
    debrief: sum(of("activity"), (row) => debriefOf(row.activity!, row.minutes)),
    groups: groups(every, wish.people), groupSize: groupSize(every, wish.people),
    late: late(of("activity"), chooser.order),
    missing: missing(every, chosen, chooser, wish),
  };
}

/** A session that ends before its time is over may be too short for lunch. */
function filled(chosen: Activity[], minutes: number): Row[] {
  const rows = fill(chosen, minutes, minutes >= WITH_LUNCH);
  const over = rows.filter((row) => row.kind === "spare")[0]?.minutes ?? 0;
  return over && minutes >= WITH_LUNCH && minutes - over < WITH_LUNCH ? fill(chosen, minutes, false) : rows;
}

/** What can be left out while the session runs: what was taken last goes first. Never a heart, never a debrief. */
function late(rows: Row[], order: string[]): Row[] {
  const needed = new Set(rows.flatMap((row) => row.activity!.needs));
  const may = rows.filter(({ activity: one }) => one!.weight < 3 && !one!.allDebrief && !needed.has(one!.id));
  const rank = ({ activity: one }: Row) => one!.weight * 100 - order.indexOf(one!.guide);
  return may.sort((a, b) => rank(a) - rank(b) || a.at - b.at);
}

/** What was asked for and is not in the plan, one a module, and what stands in the way. */
function missing(every: Activity[], chosen: Activity[], chooser: Chooser, wish: Wish): Missing[] {
  const asked = (one: Activity) => (wish.only ? wish.only.includes(one.id) : one.weight === 3 && !chosen.some((other) => other.guide === one.guide));
  const found = every.filter((one) => asked(one) && !one.place && !one.allDebrief && !chosen.includes(one)).flatMap((activity): Missing[] => {
    const why = barred(activity, every, wish);
    if (why) return why === "done" ? [] : [{ activity, why, minutes: 0 }];
    if (chosen.some((one) => activity.instead.includes(one.id))) return [];
    const minutes = chosen.length ? chooser.wanting(activity) : least(activity, chooser) - wish.minutes;
    return Number.isFinite(minutes) && minutes > 0 ? [{ activity, why: "time", minutes }] : [];
  });
  return wish.only ? found : found.filter((one, i) => found.findIndex((other) => other.activity.guide === one.activity.guide) === i);
}

const least = (activity: Activity, chooser: Chooser): number => {
  const unit = chooser.unit(activity);
  return unit ? total(unit, low, false) : Infinity;
};
