/** The links of a gamebook that somebody followed before the script had started. */

import { anchor } from "../../runtime/anchor";

interface Entry { url: string | null; index: number }
/** Not yet known to TypeScript's own description of a page. */
const { navigation } = globalThis as { navigation?: { entries(): Entry[]; currentEntry: Entry | null } };

/** Ids of the cards turned to, oldest first. A browser without a list of them knows the last alone. */
export function cardsTurnedTo(root: HTMLElement): string[] {
  // Once they are taken up, the address names no card, and a reload does not take them up again.
  if (!root.querySelector(".card:target")) return [];
  const now = navigation?.currentEntry;
  const entries = now ? navigation.entries().slice(0, now.index + 1) : [{ url: location.href }];
  return entries.map(({ url }) => anchor(new URL(url ?? location.href)));
}
