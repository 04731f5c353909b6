/** What a group does in the time it has: the heart of a module and its debrief first, then what is good to have. */

import type { Activity } from "./activity";
import { type Minutes, SHARE, WITH_LUNCH, debriefOf, high, low, middle, sum, total } from "./stretch";

export interface Wish {
  minutes: number; people: number; setting: string;
  /** Modules that the group has done in a session, and those that everybody has done alone. */
  done: string[]; alone: string[];
  /** Only these activities, in this order. */
  only?: string[];
}

/** What closes a session in so few minutes comes right after the hearts. */
const SHORT = 5;

/** The largest group that any activity takes; more people make more groups. */
export const largest = (every: Activity[]): number => Math.max(...every.map((one) => one.most));
export const groups = (every: Activity[], people: number): number => Math.ceil(people / largest(every));
export const groupSize = (every: Activity[], people: number): number => Math.ceil(people / groups(every, people));

/** Why an activity cannot be had; nothing where it can. */
export function barred(one: Activity, every: Activity[], wish: Wish): "" | "done" | "setting" | "people" {
  const size = groupSize(every, wish.people);
  // Who has played a scenario alone need not play it again; one that is voted on in the room is another thing.
  const played = wish.alone.includes(one.guide) && one.weight < 3 && !one.allDebrief && one.screen.startsWith("scenario");
  const over = !one.place && one.instead.some((id) => every.some((other) => other.id === id && wish.done.includes(other.guide)));
  if (wish.done.includes(one.guide) || played || over) return "done";
  if (!one.settings.includes(wish.setting)) return "setting";
  return size < one.least || size > one.most ? "people" : "";
}

export class Chooser {
  chosen: Activity[] = [];
  private readonly open: Map<string, Activity>;
  private readonly lunch: boolean;

  /** `first` are the guides in the order in which they are taken where time is short. */
  constructor(private readonly every: Activity[], private readonly first: string[], private readonly wish: Wish) {
    this.open = new Map(every.filter((one) => !barred(one, every, wish)).map((one) => [one.id, one]));
    this.lunch = wish.minutes >= WITH_LUNCH;
  }

  /** Guides in the order in which they are taken. */
  get order(): string[] {
    const asked = this.wish.only?.flatMap((id) => this.every.filter((one) => one.id === id && !one.place).map((one) => one.guide));
    return [...new Set(asked ?? this.first)];
  }

  choose(): Activity[] {
    const measure = this.wish.only ? low : middle;
    this.take(measure);
    // Where hearts do not fit at ease, one may fit in haste.
    if (!this.chosen.some((one) => one.allDebrief)) this.take(low);
    if (!this.chosen.some((one) => one.allDebrief)) return [];
    if (this.room()) this.take(low, true);
    return this.chosen;
  }

  /** Everything that was chosen at its longest leaves time over. */
  private room = (): boolean => total(this.chosen, high, this.lunch) < this.wish.minutes;

  private take(of: Minutes, fillUp = false): void {
    const add = (ones: Activity[]) => {
      for (const one of ones) if (!fillUp || this.room()) this.add(one, of);
    };
    const asked = [...this.open.values()].filter((one) => fillUp || !this.wish.only || this.wish.only.includes(one.id));
    const framed = asked.filter((one) => one.place);
    const own = (guide: string, weight: number) => asked.filter((one) => one.guide === guide && !one.place && one.weight === weight);
    if (this.wish.only) for (const guide of this.order) add(own(guide, 3));
    for (const guide of this.order) {
      add(own(guide, 3));
      add(framed.filter((one) => one.weight === 3));
      add(framed.filter((one) => one.place === "closing" && one.high <= SHORT));
      if (!this.whole(guide)) continue;
      add(own(guide, 2));
      add(own(guide, 1));
    }
    add(asked.filter((one) => one.place || !this.order.includes(one.guide)));
  }

  /** Are all hearts of a module in? An opening question without what it opens is no good. */
  private whole(guide: string): boolean {
    const { only } = this.wish;
    const hearts = this.every.filter((one) => one.guide === guide && one.weight === 3 && !one.place && (!only || only.includes(one.id)));
    return hearts.every((one) => this.chosen.includes(one));
  }

  /** An activity with all that belongs to it; nothing where some of that cannot be had. */
  unit(one: Activity): Activity[] | undefined {
    const found = new Set([one]);
    for (const next of found) {
      for (const need of next.needs) {
        const needed = this.every.find((other) => other.id === need)!;
        if (this.open.has(need)) found.add(needed);
        else if (barred(needed, this.every, this.wish) !== "done") return undefined;
      }
      for (const other of this.every) {
        if (!other.needs.includes(next.id) || !(other.allDebrief || other.weight === 3)) continue;
        if (!this.open.has(other.id)) return undefined;
        found.add(other);
      }
    }
    return [...found];
  }

  /** What would be chosen if this were added, in the order of a session. */
  with(one: Activity): Activity[] | undefined {
    const unit = this.unit(one);
    if (!unit) return undefined;
    const ids = new Set(unit.map((added) => added.id));
    const kept = this.chosen.filter((other) => !ids.has(other.id) && !other.instead.some((id) => ids.has(id)));
    if (unit.some((added) => added.instead.some((id) => kept.some((other) => other.id === id)))) return undefined;
    return [...kept, ...unit].sort((a, b) => this.rank(a) - this.rank(b));
  }

  private rank({ id, place }: Activity): number {
    const at = this.every.findIndex((one) => one.id === id);
    const asked = this.wish.only?.indexOf(id) ?? -1;
    if (!this.wish.only || place) return place === "closing" ? at + 2000 : place ? at - 2000 : at;
    return asked < 0 ? at + 1000 : asked;
  }

  private add(one: Activity, of: Minutes): void {
    if (this.chosen.includes(one)) return;
    const next = this.with(one);
    if (next && this.balanced(next) && total(next, of, this.lunch) <= this.wish.minutes) this.chosen = next;
  }

  /** Can the debriefs have their share? */
  private balanced(list: Activity[]): boolean {
    const debrief = sum(list, (one) => debriefOf(one, one.high));
    const rest = sum(list, (one) => (one.allDebrief ? 0 : one.low - one.debrief));
    return debrief * (1 - SHARE) >= rest * SHARE;
  }

  /** Minutes that are wanting for this to be had, at ease. */
  wanting(one: Activity): number {
    const next = this.with(one);
    return next ? total(next, middle, this.lunch) - this.wish.minutes : Infinity;
  }
}
