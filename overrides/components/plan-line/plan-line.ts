/** The plans that are kept in this browser, shown on a page that asks about them. */

import { h } from "../../runtime/dom";
import type { Store } from "../../runtime/storage";
import { plansKept } from "../plan/kept";
import { sentence } from "../plan/words";

export function mountPlanLine(root: HTMLElement, store: Store): void {
  const plans = plansKept(store, root.dataset.quiz!);
  if (!plans.length) return;
  root.querySelector<HTMLElement>(".plan-line__none")!.hidden = true;
  root.append(...plans.map((plan) => h("blockquote", { class: "plan-line__said" }, sentence(plan))));
}
