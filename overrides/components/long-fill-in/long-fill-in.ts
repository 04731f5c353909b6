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
  const lean = leaning(root, it.id, it.kept.lean, () => keep(it.done));
  const keep = (done: boolean) => it.keep({
    text: box.value, points: points() || it.kept.points || "",
    ...(lean && { lean: lean.querySelector<HTMLInputElement>("input:checked")?.value ?? "" }),
  }, done);

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

  const form = answerForm(press, lean, box, h("p", { class: "small" }, `${minimum} words or more. Nothing that you write leaves this device.`), button(`Show ${root.dataset.shows}`));
  root.querySelector(".item__answer")!.after(form, place);
  if (it.done || opened(root)) show(false);
}

/** Five places on a line between two ends, where a question is open. No place is the right one. */
function leaning(root: HTMLElement, id: string, kept: string | undefined, keep: () => void): HTMLElement | false {
  const ends = all(root, "[data-end]").map((end) => end.textContent!);
  if (!ends.length) return false;
  const names = [ends[0], `nearer to “${ends[0]}”`, "in between", `nearer to “${ends[1]}”`, ends[1]];
  const marks = names.map((name, i) => h("input", { type: "radio", name: `${id}--lean`, value: i + 1, "aria-label": name, checked: kept === String(i + 1), change: keep }));
  return h("fieldset", { class: "lean" }, h("legend", {}, "Where do you stand?"), h("span", {}, ends[0]), h("span", { class: "lean__marks" }, ...marks), h("span", {}, ends[1]));
}
