/** What belongs to the whole session: settings, the file of what the room did, and starting again. */

import { h } from "../../runtime/dom";
import { csvOf } from "./export";
import type { Keep } from "./keep";

const DAY = 10;

export function closing(keep: Keep, changed: (change: () => void) => void, status: HTMLElement): HTMLElement {
  const tick = (text: string, on: boolean, set: (on: boolean) => void) => {
    const box = h("input", { type: "checkbox", change: () => changed(() => set(box.checked)) });
    box.checked = on;
    return h("label", { class: "tick" }, box, ` ${text}`);
  };
  const ask = h("div", { class: "row", hidden: true },
    h("p", {}, "This forgets the votes, boards and lines of this room."),
    h("button", { type: "button", class: "button", click: () => { keep.clear(); location.hash = ""; location.reload(); } }, "Yes, start again"),
    h("button", { type: "button", class: "button", click: () => { ask.hidden = true; } }, "No, go on"));
  return h("details", { class: "panel" }, h("summary", {}, "Session: save, keys, start again"),
    tick("Letter keys work (A, B, C count hands)", keep.session.letters, (on) => { keep.session.letters = on; }),
    tick("Dark screen", !!keep.session.dark, (on) => { keep.session.dark = on; }),
    h("div", { class: "row" },
      h("button", { type: "button", class: "button", click: () => save(keep, status) }, "Save what the room did"),
      h("button", { type: "button", class: "button", click: () => { ask.hidden = false; } }, "Start again")),
    ask);
}

/** A table in a file. Nothing is sent anywhere. */
function save(keep: Keep, status: HTMLElement): void {
  // The mark at the front tells spreadsheets that the letters are UTF-8.
  const file = new Blob(["\ufeff", csvOf(keep.session)], { type: "text/csv" });
  const link = h("a", { href: URL.createObjectURL(file), download: `room-${new Date(keep.session.began).toISOString().slice(0, DAY)}.csv` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  status.textContent = "A table of what the room did is in your downloads.";
}
