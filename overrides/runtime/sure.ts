/** Asking how sure one is before a reply: only where the learner has asked for it, and only for questions from memory. */

import { h } from "./dom";
import type { Store } from "./storage";

export const SURE = ["a guess", "fairly sure", "sure"];
const HOME = "how-sure";

export const asksHowSure = (store: Store): boolean => store.get(HOME)?.answer?.ask === "1";
export const askHowSure = (store: Store, ask: boolean): void => store.put(HOME, { answer: { ask: ask ? "1" : "" } });

const FROM_MEMORY = /^(exit|recall)-/;

/** Three marks to choose from, or nothing. A learner who leaves them empty is not asked again. */
export function sureField(id: string, store: Store): HTMLFieldSetElement | false {
  if (!FROM_MEMORY.test(id) || !asksHowSure(store)) return false;
  return h("fieldset", { class: "sure-of-it" }, h("legend", {}, "How sure are you?"),
    ...SURE.map((word, i) => h("label", {}, h("input", { type: "radio", name: `${id}--sure`, value: i + 1 }), ` ${i + 1}, ${word}`)));
}

/** What is kept of how sure one was. Only the first answer is from memory: the reply to it names the stronger one. */
export function firstAnswer(field: HTMLFieldSetElement | false, pick: string): Record<string, string> {
  if (!field || field.disabled) return {};
  field.disabled = true;
  const sure = field.querySelector<HTMLInputElement>("input:checked")?.value;
  return sure ? { sure, first: pick } : {};
}
