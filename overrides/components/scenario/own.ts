/** What only the learner could have put here: their own words for a scene, and runs made in another window. */

import { h } from "../../runtime/dom";
import type { Step } from "../../runtime/progress";
import type { Store } from "../../runtime/storage";

export const ownWords = (store: Store, quiz: string): Record<string, string> => store.get(quiz)?.own ?? {};

/** “None of these: I would…”: kept on the device and shown in the trail. */
export function ownBox(root: HTMLElement, quiz: string, scene: string, store: Store): HTMLElement | false {
  const prompt = root.querySelector(".own__prompt")?.textContent;
  if (!prompt) return false;
  const box = h("textarea", {
    rows: 3, "aria-label": prompt,
    input: () => store.put(quiz, { own: { ...ownWords(store, quiz), [scene]: box.value } }),
  });
  box.value = ownWords(store, quiz)[scene] ?? "";
  return h("details", { class: "own", open: box.value !== "" },
    h("summary", {}, "None of these: I would…"), h("p", { class: "small" }, prompt), box);
}

/** A run that another window or a file replaced can be taken up again. */
export function earlierRuns(runs: Step[][] | undefined, takeUp: (trail: Step[]) => void): HTMLElement[] {
  if (!runs?.length) return [];
  const rows = runs.map((trail) => h("button", { type: "button", class: "link", click: () => takeUp(trail) },
    `Take up the run of ${trail.length === 1 ? "one decision" : `${trail.length} decisions`}`));
  return [h("details", { class: "earlier" }, h("summary", {}, "Runs from another window"), h("div", { class: "row" }, ...rows))];
}
