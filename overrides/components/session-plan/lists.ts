/** What to bring and what to print, for the people who come. */

import type { Activity, Handout } from "./activity";
import type { Plan } from "./session";

export interface Thing { item: string; count: number; why: string; for: string[] }
export interface Sheet { handout: Handout; copies: number; for: string[] }

/** What is written on is used up; what it is written with goes round again. */
const USED_UP = /\b(sheets?|cards?|labels?|slips?|stickers?|notes?|envelopes?|papers?)\b/i;

const chosen = (plan: Plan): Activity[] => plan.rows.flatMap((row) => row.activity ?? []);

/** How many for all the groups: with 0 one lot for each room, else one for so many people. */
const lots = (plan: Plan, each: number): number => (each ? Math.ceil(plan.groupSize / each) : 1) * plan.groups;

export function things(plan: Plan): Thing[] {
  const found = new Map<string, Thing>();
  for (const one of chosen(plan)) {
    for (const { item, each, count } of one.materials) {
      const wanted = count * lots(plan, each);
      const why = each === 0 ? (plan.groups > 1 ? `${count} a room` : "") : `${count} ${each === 1 ? "each" : `for every ${each} people`}`;
      const held = found.get(item);
      if (!held) found.set(item, { item, count: wanted, why, for: [one.title] });
      else {
        held.count = USED_UP.test(item) ? held.count + wanted : Math.max(held.count, wanted);
        held.for.push(one.title);
        if (held.why !== why) held.why = "";
      }
    }
  }
  return [...found.values()];
}

/** Booklets, and the key to them, are for the day on which screens fail. */
export const inCase = ({ id }: Handout): string =>
  (id.startsWith("booklet-") ? " (only if screens may fail)" : id === "key" ? " (with booklets, for you alone)" : "");

/** One copy lasts for the whole session. */
export function sheets(plan: Plan): Sheet[] {
  const found = new Map<string, Sheet>();
  for (const one of chosen(plan)) {
    for (const handout of one.print) {
      const held = found.get(handout.id);
      if (held) held.for.push(one.title);
      else found.set(handout.id, { handout, copies: lots(plan, handout.each), for: [one.title] });
    }
  }
  return [...found.values()];
}
