/** Sort each option into a group with a select: no dragging, no hurry. Each row has its own reply. */

import { all, copy, h, say } from "../../runtime/dom";
import { answerForm, button, item, opened } from "../../runtime/item";
import type { Store } from "../../runtime/storage";

interface Row { el: HTMLElement; select: HTMLSelectElement; place: HTMLElement; option: HTMLElement }

function reveal({ select: { value }, place, option }: Row, shown: boolean): void {
  place.hidden = !shown;
  place.replaceChildren(copy(option.querySelector(".what")!));
  if (value) place.querySelector("p")!.prepend(value === option.dataset.group ? "We agree: " : "We would say: ");
}

export function mountMatching(root: HTMLElement, store: Store): void {
  const it = item(root, store);
  const groups = all(root, ".groups [data-group]");
  const rows = all(root, ".option").map((option) => row(option));
  const form = answerForm(press, h("ol", { class: "rows match" }, ...rows.map((one) => one.el)), button("Check my sorting"));

  function row(option: HTMLElement): Row {
    const id = `${it.id}--${option.dataset.option}`;
    const select = h("select", { id, change: () => { keep(it.done); if (it.done) show(); } }, h("option", { value: "" }, "Choose…"),
      ...groups.map((group) => h("option", { value: group.dataset.group, selected: it.kept[option.dataset.option!] === group.dataset.group }, group.textContent!)));
    const place = h("div", { class: "what", hidden: true });
    const el = h("li", {}, h("label", { for: id }, copy(option.querySelector("summary")!)), select, place);
    return { el, select, place, option };
  }

  const show = (): void => rows.forEach((one) => reveal(one, Boolean(one.select.value)));

  /** A sorting that was left half way is there again when its learner comes back. */
  function keep(done: boolean): void {
    it.done = done;
    it.keep(Object.fromEntries(rows.map(({ select, option }) => [option.dataset.option!, select.value])), done);
  }

  function press(): void {
    const open = rows.filter(({ select }) => !select.value).length;
    show();
    const same = rows.filter(({ select, option }) => select.value === option.dataset.group).length;
    keep(open === 0);
    say(it.status, `${same} of ${rows.length} are where we would put them.${open ? ` ${open} still open.` : ""} Each row says why.`);
  }

  root.querySelector(".options")!.after(form);
  if (it.done) show();
  for (const one of rows) if (opened(one.option)) reveal(one, true);
}
