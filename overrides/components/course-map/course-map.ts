/** The map on the start page: which stops are done, where you are, and one press to carry on. */

import { all, h } from "../../runtime/dom";
import type { Store } from "../../runtime/storage";
import { stateOf } from "../progress/progress";

export function mountCourseMap(root: HTMLElement, store: Store): void {
  const stops = all(root, ".stop--open").map((el) => ({ el, quizzes: (el.dataset.quizzes ?? "").split(" ").filter(Boolean) }));

  function draw(): void {
    for (const { el, quizzes } of stops) {
      const done = quizzes.filter((id) => stateOf(store.get(id)).startsWith("done")).length;
      const begun = quizzes.some((id) => store.get(id));
      el.classList.toggle("stop--done", done === quizzes.length && done > 0);
      el.classList.toggle("stop--here", begun && done < quizzes.length);
      el.querySelector(".tag")!.textContent = !begun ? "Open" : done === quizzes.length ? "Done" : `You are here: ${done} of ${quizzes.length} done`;
    }
    carryOn();
  }

  /** The card at the top offers the quiz that was touched last. */
  function carryOn(): void {
    const card = document.querySelector<HTMLElement>(".carry");
    const last = stops.flatMap(({ el, quizzes }) => quizzes.map((id) => ({ el, id, at: store.get(id)?.at ?? 0 })))
      .sort((a, b) => b.at - a.at)[0];
    if (!card || !last?.at) return;
    const link = last.el.querySelector("a")!;
    card.replaceChildren(
      h("p", { class: "kicker" }, "You were here"), h("h2", {}, link.textContent!),
      h("a", { class: "button button--go", href: `${link.getAttribute("href")}#${last.id}` }, "Carry on"));
    card.classList.add("carry--known");
  }

  store.listen(draw);
  draw();
}
