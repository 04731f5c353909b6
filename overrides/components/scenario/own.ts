/** “None of these: I would…”: the learner's own words for a scene, kept on the device and shown in the trail. */

import { h } from "../../runtime/dom";
import type { Store } from "../../runtime/storage";

export const ownWords = (store: Store, quiz: string): Record<string, string> => store.get(quiz)?.own ?? {};

export function ownBox(root: HTMLElement, quiz: string, scene: string, store: Store): HTMLElement | false {
  const prompt = root.querySelector(".own__prompt")?.textContent;
  if (!prompt) return false;
  const box = h("textarea", {
    rows: 3, "aria-label": prompt,
    input: () => store.put(quiz, { own: { ...ownWords(store, quiz), [scene]: box.value } }),
  });
  box.value = ownWords(store, quiz)[scene] ?? "";
  return h("details", { class: "own", open: box.value !== "" }, h("summary", {}, "None of these: I would…"), h("p", { class: "small" }, prompt), box);
}
