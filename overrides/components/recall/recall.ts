/** Quick questions about earlier scenarios, for those of which this browser knows nothing. All may stay open. */

import { all, copy, h, say } from "../../runtime/dom";
import type { Store } from "../../runtime/storage";

const HOME = "recall";

export function mountRecall(root: HTMLElement, store: Store): void {
  const status = root.querySelector<HTMLElement>(".status")!;
  const questions = all(root, ".recall__question").map((el) => ask(el, store, () => say(status, "Kept. It will come back in the story.")));

  /** A run that has begun keeps what it began with, so there is nothing left to ask. */
  function draw(): void {
    for (const { el, quiz } of questions) el.hidden = Boolean(store.get(quiz)?.flags?.length);
    root.hidden = Boolean(store.get(root.dataset.capstone!)?.trail?.length) || questions.every(({ el }) => el.hidden);
  }

  store.listen(draw);
  draw();
}

function ask(el: HTMLElement, store: Store, kept: () => void) {
  const quiz = el.dataset.quiz!;
  const answers = (): Record<string, string> => store.get(HOME)?.answer ?? {};
  const option = (value: string, ...words: (Node | string)[]) => h("label", { class: "recall__pick" },
    h("input", { type: "radio", name: `recall--${quiz}`, value, checked: (answers()[quiz] ?? "") === value, change: () => {
      store.put(HOME, { answer: { ...answers(), [quiz]: value } });
      kept();
    } }), h("span", {}, ...words));
  const choices = all(el, ".recall__choice").map((choice) => option(choice.dataset.flag!, copy(choice)));
  el.replaceChildren(h("fieldset", {}, h("legend", {}, copy(el.querySelector(".recall__scene")!)), ...choices,
    option("", "I did something else, or do not remember")));
  return { el, quiz };
}
