/** The parts of the session by its run sheet, with clock times: where the room is, and where it goes next. */

import { all, h } from "../../runtime/dom";
import { toAddress } from "../room/run";
import { type Going, clockAt } from "./plan";

interface Leg { part: string; title: string; from: number; minutes: number }

/** Activities of one part that follow each other are one leg; so is each pause. */
function legs(run: Going, places: HTMLElement[]): Leg[] {
  const found: Leg[] = [];
  let from = 0;
  for (const { id, minutes } of run.rows) {
    const place = places.find((one) => one.dataset.place === id);
    const part = place?.dataset.part ?? "";
    const last = found[found.length - 1];
    if (part && last?.part === part) last.minutes += minutes;
    else found.push({ part, title: place?.textContent ?? titleOf(id), from, minutes });
    from += minutes;
  }
  return found;
}

const titleOf = (id: string): string => {
  const words = id.replace(/-/g, " ");
  return words[0].toUpperCase() + words.slice(1);
};

export function way(run: Going, title: string, root: HTMLElement, here: string): HTMLElement {
  const row = ({ part, title, from, minutes }: Leg) => h("li", { class: part ? "" : "way__pause" },
    `${clockAt(run, from)} `,
    part === here ? h("b", { "aria-current": "page" }, title) : part ? h("a", { href: `${part}-notes.html${toAddress(run)}` }, title) : title,
    h("span", { class: "small" }, ` ${minutes} min`));
  return h("div", { class: "route" }, h("h2", {}, title), h("ol", { class: "sheet-legs" }, ...legs(run, all(root, "[data-place]")).map(row)));
}
