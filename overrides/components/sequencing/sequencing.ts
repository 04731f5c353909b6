/** Put steps in order with two buttons a row. A move is announced, and the button keeps the focus. */

import { all, copy, h, say } from "../../runtime/dom";
import { type Item, answerForm, button, item, opened, reply } from "../../runtime/item";
import type { Store } from "../../runtime/storage";

interface Row { id: string; text: string; up: HTMLElement; down: HTMLElement; el: HTMLElement }

export function mountSequencing(root: HTMLElement, store: Store): void {
  new Sequence(root, item(root, store)).start();
}

class Sequence {
  private readonly list: HTMLElement;
  private readonly place = h("div", { class: "reply what", hidden: true });
  private readonly rows: Row[];

  constructor(private readonly root: HTMLElement, private readonly it: Item) {
    const options = new Map(all(root, ".option").map((option) => [option.dataset.option!, option]));
    const kept = (it.kept.order ?? "").split(" ").filter((id) => options.has(id));
    const ids = kept.length === options.size ? kept : [...options.keys()];
    this.list = h("ol", { class: "rows order", "aria-labelledby": it.prompt.id });
    this.rows = ids.map((id) => this.row(id, options.get(id)!));
  }

  start(): void {
    this.draw();
    this.root.querySelector(".options")!.after(answerForm(() => this.press(), this.list, button("Check my order")), this.place);
    if (this.it.done || opened(this.root)) this.show(false);
  }

  private get order(): string {
    return this.rows.map((row) => row.id).join(" ");
  }

  private row(id: string, option: HTMLElement): Row {
    const text = option.textContent!.trim();
    const move = (by: number, label: string) =>
      h("button", { type: "button", class: `move move--${label}`, "aria-label": `Move ${label}: ${text}`, click: () => this.shift(id, by) });
    const [up, down] = [move(-1, "up"), move(1, "down")];
    return { id, text, up, down, el: h("li", {}, h("span", {}, copy(option)), up, down) };
  }

  private shift(id: string, by: number): void {
    const from = this.rows.findIndex((row) => row.id === id);
    const to = from + by;
    if (to < 0 || to >= this.rows.length) return;
    const [moved] = this.rows.splice(from, 1);
    this.rows.splice(to, 0, moved);
    this.draw();
    (by < 0 ? moved.up : moved.down).focus();
    say(this.it.status, `${moved.text.replace(/[.!?]$/, "")} is now step ${to + 1} of ${this.rows.length}.`);
    this.it.keep({ order: this.order }, this.it.done);
  }

  private draw(): void {
    this.list.replaceChildren(...this.rows.map((row) => row.el));
    this.rows.forEach(({ up, down }, i) => {
      up.setAttribute("aria-disabled", String(i === 0));
      down.setAttribute("aria-disabled", String(i === this.rows.length - 1));
    });
  }

  private show(move: boolean): void {
    const same = this.order === this.root.dataset.order;
    const verdict = h("p", {}, h("b", {}, same ? "This order works." : "Look again. One order that works:"));
    reply(this.place, move, verdict, copy(this.root.querySelector(".item__answer .what")!));
  }

  private press(): void {
    this.it.done = true;
    say(this.it.status, "");
    this.show(true);
    this.it.keep({ order: this.order }, true);
  }
}
