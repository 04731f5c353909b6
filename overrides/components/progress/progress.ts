/** Everything that is kept, in one place: what is done, a copy to save and to open, and clearing, one quiz or all. */

import { all, h, say } from "../../runtime/dom";
import type { Entry } from "../../runtime/progress";
import type { Store } from "../../runtime/storage";

export function stateOf(entry: Entry | undefined): string {
  if (!entry) return "not begun";
  const { endings = [], trail = [] } = entry;
  if (endings.length) return endings.length === 1 ? "done, one ending seen" : `done, ${endings.length} endings seen`;
  if (trail.length) return `begun, ${trail.length === 1 ? "one decision" : `${trail.length} decisions`} taken`;
  return entry.done ? "done" : "begun";
}

const tool = (text: string, click: () => void) => h("button", { type: "button", class: "button", click }, text);

export function mountProgress(root: HTMLElement, store: Store): void {
  const status = root.querySelector<HTMLElement>(".status")!;
  const rows = all(root, "li[data-quiz]").map((row) => quizRow(row, store));
  const clear = tool("Clear everything", () => { sure.hidden = false; sure.querySelector("button")!.focus(); });
  const sure = question((yes) => {
    if (yes) store.reset();
    if (yes) say(status, "Everything has been cleared.");
    clear.focus();
  });
  const input = h("input", {
    type: "file", accept: ".json,application/json", class: "vh", tabindex: -1, "aria-hidden": "true",
    change: () => void load(input, store, status),
  });
  root.querySelector(".progress__tools")!.append(
    h("div", { class: "row" }, tool("Save a copy", () => save(store, status)), tool("Open a copy", () => input.click()), clear),
    input, sure);
  const draw = () => rows.forEach((row) => row.draw());
  store.listen(draw);
  draw();
}

/** One quiz: its state in words, and a way to clear it alone. */
function quizRow(row: HTMLElement, store: Store) {
  const id = row.dataset.quiz!;
  const state = row.querySelector(".progress__state")!;
  const link = row.querySelector("a")!;
  const label = h("span", {}, "Clear");
  const press = () => {
    if (label.textContent === "Clear") label.textContent = "Press again to clear";
    else { store.reset(id); link.focus(); }
  };
  const clear = h("button", { type: "button", class: "link", click: press, blur: () => { label.textContent = "Clear"; } },
    label, h("span", { class: "vh" }, `: ${link.textContent}`));
  row.append(" ", clear);
  return {
    draw(): void {
      state.textContent = stateOf(store.get(id));
      clear.hidden = !store.get(id);
    },
  };
}

function question(answer: (yes: boolean) => void): HTMLElement {
  const close = (yes: boolean) => { box.hidden = true; answer(yes); };
  const box = h("div", { class: "sure", hidden: true },
    h("p", {}, "Clear everything that is kept here? It cannot be brought back without a saved copy."),
    h("div", { class: "row" },
      tool("Yes, clear everything", () => close(true)),
      h("button", { type: "button", class: "link", click: () => close(false) }, "Keep it")));
  return box;
}

function save(store: Store, status: HTMLElement): void {
  const file = new Blob([store.export()], { type: "application/json" });
  const link = h("a", { href: URL.createObjectURL(file), download: "internal-customer-progress.json" });
  link.click();
  URL.revokeObjectURL(link.href);
  say(status, "A copy has been saved to your downloads.");
}

async function load(input: HTMLInputElement, store: Store, status: HTMLElement): Promise<void> {
  const file = input.files?.[0];
  if (!file) return;
  try {
    store.import(await file.text());
    say(status, "The copy has been opened. Nothing that was here is lost.");
  } catch (error) {
    say(status, (error as Error).message === "newer"
      ? "This copy comes from a newer version of the course. Nothing has changed."
      : "This file is not a saved copy of this course. Nothing has changed.");
  }
  input.value = "";
}
