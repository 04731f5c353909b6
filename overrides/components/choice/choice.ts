/** Pick one, press, read the reply. The answer can be changed at any time. */

import { all, copy, h, say } from "../../runtime/dom";
import { type Item, answerForm, button, item, opened, reply } from "../../runtime/item";
import type { Store } from "../../runtime/storage";
import { firstAnswer, sureField } from "../../runtime/sure";

export function mountChoice(root: HTMLElement, store: Store): void {
  const it = item(root, store);
  const options = all(root, ".option");
  const place = h("div", { class: "reply what", hidden: true });
  const picks = options.map((option) => pickOf(it, option));
  const sure = !it.done && sureField(it.id, store);
  const form = answerForm(press, h("fieldset", { class: "choices", "aria-labelledby": it.prompt.id }, ...picks), sure, button(root.querySelector(".what__verdict") ? "Check my answer" : "See what it leads to"));

  function show(pick: string, move: boolean): void {
    const option = options.find((one) => one.dataset.option === pick);
    if (option) reply(place, move, copy(option.querySelector(".what")!));
  }

  function press(): void {
    const pick = form.querySelector<HTMLInputElement>(".choices input:checked")?.value;
    if (!pick) {
      say(it.status, "Choose one first.");
      return form.querySelector("input")!.focus();
    }
    say(it.status, "");
    show(pick, true);
    it.keep(Object.assign(it.kept, firstAnswer(sure, pick), { pick }), true);
  }

  /** An option that was opened before this script had started counts as answered. */
  function early(): void {
    const input = picks[options.findIndex(opened)]?.querySelector("input");
    if (!input) return;
    input.checked = true;
    show(input.value, false);
    it.keep({ pick: input.value }, true);
  }

  root.querySelector(".options")!.after(form, place);
  if (it.done) show(it.kept.pick, false);
  early();
}

function pickOf(it: Item, option: HTMLElement): HTMLElement {
  return h("label", { class: "pick" },
    h("input", { type: "radio", name: it.id, value: option.dataset.option, checked: it.kept.pick === option.dataset.option }),
    h("span", { class: "pick__card" }, h("span", {}, copy(option.querySelector("summary")!))));
}
