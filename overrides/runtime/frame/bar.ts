/** One line above the page: a way out into a tab of its own, and where answers are kept while it stands here. */

import { h, say } from "../dom";
import type { Ladder, Rung } from "./ladder";
import { alone } from "./links";

const WORDS: Record<Rung, string> = {
  host: "The page around the course keeps your answers, and all that you write.",
  device: "Your answers stay in this browser.",
  cookie: "Your answers stay in a cookie of this frame. A tab of its own has more room, and starts afresh.",
  memory: "This browser keeps no answers in a frame. They last until you close it. Open a tab of its own to keep them, and copy the path code of a run that has ended.",
};
const NO_ROOM = " Some longer texts have no room here, and last until you leave this page.";

export function afterReady(step: () => void): void {
  // The store is made by a script that comes after this one, before the page counts as loaded.
  addEventListener("DOMContentLoaded", step);
}

/** Puts the line there, and gives back what says it anew when the place of keeping has changed. */
export function bar(ladder: Ladder, framed: boolean): (change: { trouble?: string }) => void {
  const kept = h("p", { role: "status", class: "frame-bar__kept" });
  const out = h("a", { href: alone(), target: "_blank", rel: "noopener" }, framed ? "Open in a new tab" : "Open the whole page");
  const place = document.querySelector("article") ?? document.body;
  place.prepend(h("div", { class: "frame-bar" }, kept, h("p", {}, out)));
  addEventListener("hashchange", () => { out.href = alone(); });
  let said = "";
  return () => {
    const words = WORDS[ladder.rung] + (ladder.dropped ? NO_ROOM : "");
    if (words !== said) say(kept, said = words);
    document.documentElement.dataset.kept = ladder.rung;
  };
}
