/** What every item shares: its kept answer, its button, and the reply that a press brings. */

import { focus, h, say } from "./dom";
import type { Store } from "./storage";

export type Answer = Record<string, string>;

export interface Item {
  id: string;
  prompt: HTMLElement;
  status: HTMLElement;
  kept: Answer;
  done: boolean;
  keep(answer: Answer, done: boolean): void;
}

/** Takes up what was kept, unless the question has come to mean something else. */
export function item(root: HTMLElement, store: Store): Item {
  const { quiz: id = "", hash } = root.dataset;
  const entry = store.get(id);
  const status = root.querySelector<HTMLElement>(".status")!;
  const prompt = root.querySelector<HTMLElement>(".item__prompt")!;
  prompt.id = `${id}--prompt`;
  const same = entry?.hash === hash;
  if (entry?.hash && !same) say(status, "This question has changed since you answered it. It is asked again.");
  return {
    id, prompt, status,
    kept: (same && entry?.answer) || {},
    done: Boolean(same && entry?.done),
    keep: (answer, done) => store.put(id, { answer, done, hash }),
  };
}

/** What was opened before this script had started stays open. */
export const opened = (el: ParentNode): boolean => el.querySelector<HTMLDetailsElement>("details")!.open;

export const button = (text: string): HTMLElement => h("div", { class: "row" }, h("button", { class: "button" }, text));

/** A form that answers when its button is pressed, and on nothing else. */
export function answerForm(press: () => void, ...children: (Node | false)[]): HTMLFormElement {
  return h("form", { class: "item__form", submit: (event) => { event.preventDefault(); press(); } }, ...children);
}

/** Shows a reply and moves the reader there; `move` is false when a kept answer is shown again. */
export function reply(place: HTMLElement, move: boolean, ...content: (Node | string)[]): void {
  place.replaceChildren(...content);
  place.hidden = false;
  if (move) focus(place);
}
