/** For the facilitator alone: what each choice of the open decision will bring. */

import { copy, h } from "../../runtime/dom";
import type { Choice } from "../../runtime/play";
import { LETTERS } from "./votes";

export function foresee(choices: Choice[]): HTMLElement[] {
  return [h("h3", {}, "What each choice brings"), h("ol", { class: "foresee" }, ...choices.map((choice, i) => h("li", {},
    h("b", {}, `${LETTERS[i]}. ${choice.text.textContent!.trim()}`),
    copyOf(choice.el, ".what__happened"), copyOf(choice.el, ".what__why"), copyOf(choice.el, ".effects"))))];
}

const copyOf = (el: Element, selector: string): HTMLElement => h("div", {}, copy(el.querySelector(selector)!));
