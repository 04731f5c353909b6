/** Write first, then compare: model answers open after enough words, and the learner checks their own. */

import { all, copy, h, say } from "../../runtime/dom";
import { answerForm, button, item, opened, reply } from "../../runtime/item";
import type { Store } from "../../runtime/storage";

export function mountLongFillIn(root: HTMLElement, store: Store): void {
  const it = item(root, store);
  const minimum = Number(root.dataset.minimum);
  const place = h("div", { class: "reply what", hidden: true });
  const box = h("textarea", { rows: 4, "aria-labelledby": it.prompt.id, input: () => keep(it.done) });
  box.value = it.kept.text ?? "";
  const points = (): string => all(place, "input").map((input) => ((input as HTMLInputElement).checked ? "1" : "0")).join("");
  const keep = (done: boolean) => it.keep({ text: box.value, points: points() || it.kept.points || "" }, done);

  function show(move: boolean): void {
    reply(place, move, copy(root.querySelector(".item__answer .what")!));
    all(place, ".self-check__point").forEach((point, i) => {
      const tick = h("input", { type: "checkbox", checked: it.kept.points?.[i] === "1", change: () => keep(true) });
      const label = h("label", {}, tick, h("span", {}, ...point.childNodes));
      point.replaceChildren(label);
    });
  }

  function press(): void {
    const words = box.value.trim().split(/\s+/).filter(Boolean).length;
    if (words < minimum) {
      say(it.status, `Write at least ${minimum} words first. You have ${words}.`);
      return box.focus();
    }
    it.done = true;
    say(it.status, "");
    show(true);
    keep(true);
  }

  const form = answerForm(press, box, h("p", { class: "small" }, "Nothing that you write leaves this device."), button("Show model answers"));
  root.querySelector(".item__answer")!.after(form, place);
  if (it.done || opened(root)) show(false);
}
