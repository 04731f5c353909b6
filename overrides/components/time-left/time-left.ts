/** About how long each route will still take, from what is done of it. */

import { all } from "../../runtime/dom";
import type { Store } from "../../runtime/storage";
import { stateOf } from "../progress/progress";

const STEP = 5;

/** Part of the way, by what has been done of it; a part of which some are chosen is through when enough are done. */
function left(part: HTMLElement, store: Store): number {
  const quizzes = part.dataset.quizzes!.split(" ");
  const least = Number(part.dataset.least);
  const done = quizzes.filter((id) => stateOf(store.get(id)).startsWith("done")).length;
  return Number(part.dataset.part) * (1 - Math.min(done, least) / least);
}

function said(minutes: number, whole: number): string {
  if (minutes < 1) return "all done";
  if (minutes >= whole) return `about ${whole} minutes`;
  return `about ${Math.max(STEP, Math.round(minutes / STEP) * STEP)} of ${whole} minutes left`;
}

export function mountTimeLeft(root: HTMLElement, store: Store): void {
  const routes = all(root, ".time-left__route");
  const draw = () => {
    for (const route of routes) {
      const minutes = all(route, "[data-part]").reduce((sum, part) => sum + left(part, store), 0);
      route.querySelector(".time-left__said")!.textContent = said(Math.round(minutes * 10) / 10, Number(route.dataset.minutes));
    }
  };
  store.listen(draw);
  draw();
}
