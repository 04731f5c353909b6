/** Where plans are kept: one at most two, each under an entry of its own. */

import type { Store } from "../../runtime/storage";
import type { Plan } from "./words";

export const places = (quiz: string): string[] => [quiz, `${quiz}-second`];

/** The plans that hold. */
export function plansKept(store: Store, quiz: string): Plan[] {
  return places(quiz).map((id) => store.get(id)).flatMap((entry) => (entry?.done && entry.answer ? [entry.answer as Plan] : []));
}
