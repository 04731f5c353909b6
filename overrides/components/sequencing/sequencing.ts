/** Put steps in order with two buttons a row. A move is announced, and the button keeps the focus. */

import { all, copy, h, say } from "../../runtime/dom";
import { answerForm, button, item, reply } from "../../runtime/item";
import type { Store } from "../../runtime/storage";

export function mountSequencing(root: HTMLElement, store: Store): void {
  const it = item(root, store);
  const options = new Map(all(root, ".option").map((option) => [option.dataset.option!, option]));
  const place = h("div", { class: "reply what", hidden: true });
  const list = h("ol", { class: "rows order", "aria-labelledby": it.prompt.id });
  const kept = (it.kept.order ?? "").split(" ").filter((id) => options.has(id));
  const rows = (kept.length === options.size ? kept : [...options.keys()]).map(row);
  const form = answerForm(press, list, button("Check my order"));

  function row(id: string) {
    const text = options.get(id)!.textContent!.trim();
    const move = (by: number, label: string) =>
      h("button", { type: "button", class: `move move--${label}`, "aria-label": `Move ${label}: ${text}`, click: () => shift(id, by) });
    const [up, down] = [move(-1, "up"), move(1, "down")];
    return { id, text, up, down, el: h("li", {}, h("span", {}, copy(options.get(id)!)), up, down) };
  }

  function shift(id: string, by: number): void {
    const from = rows.findIndex((one) => one.id === id);
    const to = from + by;
    if (to < 0 || to >= rows.length) return;
    const [moved] = rows.splice(from, 1);
    rows.splice(to, 0, moved);
    draw();
    (by < 0 ? moved.up : moved.down).focus();
    say(it.status, `${moved.text} is now step ${to + 1} of ${rows.length}.`);
    it.keep({ order: order() }, it.done);
  }

  function draw(): void {
    list.replaceChildren(...rows.map((one) => one.el));
    rows.forEach(({ up, down }, i) => {
      up.setAttribute("aria-disabled", String(i === 0));
      down.setAttribute("aria-disabled", String(i === rows.length - 1));
    });
  }

  const order = () => rows.map((one) => one.id).join(" ");

  function show(move: boolean): void {
    const same = order() === root.dataset.order;
    reply(place, move, h("p", {}, h("b", {}, same ? "This order works." : "Look again. One order that works:")), copy(root.querySelector(".item__answer .what")!));
  }

  function press(): void {
    it.done = true;
    show(true);
    it.keep({ order: order() }, true);
  }

  draw();
  root.querySelector(".options")!.after(form, place);
  if (it.done) show(false);
}
