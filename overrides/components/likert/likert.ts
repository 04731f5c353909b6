/** Rate statements in words. No key, no score: the learner's own record. */

import { all, copy, h, say } from "../../runtime/dom";
import { type Answer, answerForm, button, item } from "../../runtime/item";
import type { Store } from "../../runtime/storage";

export function mountLikert(root: HTMLElement, store: Store): void {
  const it = item(root, store);
  const words = all(root, "[data-scale]").map((el) => el.textContent!);
  const sets = all(root, ".statement").map((statement) => {
    const id = statement.dataset.statement!;
    const places = words.map((word, i) =>
      h("label", {}, h("input", { type: "radio", name: `${it.id}--${id}`, value: i + 1, checked: it.kept[id] === String(i + 1), change: () => keep(it.done) }), word));
    return h("fieldset", { class: "likert", "data-statement": id }, h("legend", {}, copy(statement)), ...places);
  });
  const form = answerForm(press, ...sets, button("Keep my answers"));

  const marks = (): Answer => Object.fromEntries(sets.map((set) =>
    [set.dataset.statement!, set.querySelector<HTMLInputElement>("input:checked")?.value ?? ""]));

  /** Lines that were marked and left are there again when their learner comes back. */
  function keep(done: boolean): void {
    it.done = done;
    it.keep(marks(), done);
  }

  function press(): void {
    const open = Object.values(marks()).filter((value) => !value).length;
    keep(open === 0);
    say(it.status, open ? `Kept. ${open} still open.` : "Kept. You can change them at any time.");
  }

  root.querySelector(".statements")!.after(form);
}
