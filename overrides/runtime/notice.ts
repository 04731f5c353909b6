/** One line at the top of the page when something stands in the way of keeping answers: said once, in plain words. */

import { say } from "./dom";
import type { Store, Trouble } from "./storage";

const WORDS: Record<Trouble, string> = {
  blocked: "This page cannot keep your answers here. They last until you close it. Save a copy on the progress page if you need one.",
  full: "The browser has no room left to keep your answers. They last until you close this page. Save a copy on the progress page if you need one.",
  unreadable: "What was kept here could not be read. It has been set aside, and you start again.",
  newer: "Your answers were kept by a newer version of this course. They stay as they are. What you do now lasts until you close this page.",
  elsewhere: "The course is open in another tab too, and you answered there. Nothing is lost. Load this page again to see the newest.",
};

export function mountNotice(store: Store): void {
  const region = document.querySelector<HTMLElement>(".notice");
  if (!region) return;
  const said = new Set<Trouble>();
  const show = (trouble: Trouble) => {
    if (said.has(trouble)) return;
    said.add(trouble);
    say(region, WORDS[trouble]);
  };
  if (store.trouble) show(store.trouble);
  store.listen(({ trouble }) => trouble && show(trouble));
}
