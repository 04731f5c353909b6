/** Everything that is kept, in one place: what is done, a copy to save and to open, and clearing, one quiz or all. */

import { all, h, say } from "../../runtime/dom";
import type { Entry } from "../../runtime/progress";
import type { Store } from "../../runtime/storage";

export function stateOf(entry: Entry | undefined): string {
  if (!entry) return "not begun";
  if (entry.endings?.length) return entry.endings.length === 1 ? "done, one ending seen" : `done, ${entry.endings.length} endings seen`;
  if (entry.trail?.length) return `begun, ${entry.trail.length === 1 ? "one decision" : `${entry.trail.length} decisions`} taken`;
  return entry.done ? "done" : "begun";
}

export function mountProgress(root: HTMLElement, store: Store): void {
  const status = root.querySelector<HTMLElement>(".status")!;
  const rows = all(root, "li[data-quiz]").map((row) => {
    const clear = h("button", { type: "button", class: "link", click: () => store.reset(row.dataset.quiz!) },
      "Clear", h("span", { class: "vh" }, `: ${row.querySelector("a")!.textContent}`));
    row.append(" ", clear);
    return { row, clear, id: row.dataset.quiz!, state: row.querySelector(".progress__state")! };
  });

  function draw(): void {
    for (const { id, state, clear } of rows) {
      state.textContent = stateOf(store.get(id));
      clear.hidden = !store.get(id);
    }
  }

  function save(): void {
    const file = new Blob([store.export()], { type: "application/json" });
    const link = h("a", { href: URL.createObjectURL(file), download: "internal-customer-progress.json" });
    link.click();
    URL.revokeObjectURL(link.href);
    say(status, "A copy has been saved to your downloads.");
  }

  async function load(): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    try {
      store.import(await file.text());
      say(status, "The copy has been opened. Nothing that was here is lost.");
    } catch (error) {
      say(status, (error as Error).message === "newer"
        ? "This copy comes from a newer version of the course, and it cannot be opened here. Nothing has changed."
        : "This file is not a saved copy of this course. Nothing has changed.");
    }
    input.value = "";
  }

  const input = h("input", { type: "file", accept: ".json,application/json", class: "vh", id: "open-copy", tabindex: -1, "aria-hidden": "true", change: () => void load() });
  const sure = h("div", { class: "sure", hidden: true },
    h("p", {}, "Clear everything that is kept here? It cannot be brought back without a saved copy."),
    h("div", { class: "row" },
      h("button", { type: "button", class: "button", click: () => { store.reset(); sure.hidden = true; say(status, "Everything has been cleared."); } }, "Yes, clear everything"),
      h("button", { type: "button", class: "link", click: () => { sure.hidden = true; } }, "Keep it")));
  const tool = (text: string, click: () => void) => h("button", { type: "button", class: "button", click }, text);
  root.append(
    h("div", { class: "row" }, tool("Save a copy", save), tool("Open a copy", () => input.click()),
      tool("Clear everything", () => { sure.hidden = false; sure.querySelector("button")!.focus(); })),
    input, sure);
  store.listen(draw);
  draw();
}
