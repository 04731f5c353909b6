/** Phase 2, the study: a contact at a time, two taps each, the reason after the taps. */

import { copy, h } from "../../runtime/dom";
import type { Weekly } from "./eight-weeks";

const TAPS: [string, string][] = [["value", "Value"], ["failure", "Failure"], ["neither", "Neither"]];
const SECOND: [string, string][] = [["predictable", "Predictable"], ["not predictable", "Not predictable"]];

export function studyView(phase: Weekly): HTMLElement[] {
  const cards = phase.texts(".contact");
  const go = h("button", { type: "button", class: "button button--go", click: () => phase.go("kinds") }, "See the table of kinds");
  const count = h("p", { class: "small" });
  const tally = () => {
    const done = cards.filter((card) => isDone(card, phase.answer(card.dataset.card!))).length;
    count.textContent = `${done} of ${cards.length} done.${done < cards.length ? " You may go on with some left open." : ""}`;
    return done;
  };
  tally();
  return [
    h("h4", { "data-focus": true }, "Two weeks of study"),
    copyOf(phase, ".study__text"),
    h("ol", { class: "rows contacts" }, ...cards.map((card) => contact(phase, card, tally))),
    count, h("div", { class: "row" }, go),
  ];
}

export const copyOf = (phase: Weekly, selector: string): HTMLElement => h("div", {}, copy(phase.text(selector)));

/** A contact that the bank started has no second tap. */
const isDone = (card: HTMLElement, [first, second]: string[]): boolean => Boolean(first && (second || !needsSecond(card)));
const needsSecond = (card: HTMLElement): boolean => card.dataset.demand !== "neither";

/** Where both kinds of demand can be argued, either is agreed with. */
const agrees = ({ dataset }: HTMLElement, one?: string, two?: string): boolean =>
  (one === dataset.demand || (dataset.either !== undefined && one !== "neither")) && (dataset.demand === "neither" || two === dataset.known);

function contact(phase: Weekly, card: HTMLElement, tally: () => number): HTMLElement {
  const id = card.dataset.card!;
  const words = card.querySelector(".contact__text")!.textContent!;
  const place = h("div", { class: "what", hidden: true });
  const second = group(`${words} Predictable or not?`, SECOND, (tap) => put(1, tap));
  const first = group(`${words} Value, failure or neither?`, TAPS, (tap) => put(0, tap));

  function put(which: 0 | 1, tap: string): void {
    const answer = phase.answer(id);
    answer[which] = tap;
    phase.keep(`card.${id}`, answer.join("/"));
    draw();
    const done = tally();
    phase.speak(isDone(card, phase.answer(id))
      ? `${words} You said ${phase.answer(id).filter(Boolean).join(", ")}. ${place.textContent} ${done} of ${phase.texts(".contact").length} done.`
      : "");
  }

  function draw(): void {
    const [one, two] = phase.answer(id);
    first.press(one);
    second.press(two);
    second.el.hidden = !one || !needsSecond(card);
    place.hidden = !isDone(card, [one, two]);
    place.replaceChildren(copy(card.querySelector(".what")!));
    place.querySelector("b")!.before(agrees(card, one, two) ? "We agree: " : "We would say: ");
  }

  draw();
  const weeks = card.querySelector("small")!.textContent!;
  return h("li", { class: "contact" }, h("p", {}, words, " ", h("small", {}, weeks)), first.el, second.el, place);
}

/** Buttons of which one is pressed. */
function group(label: string, names: [string, string][], tap: (name: string) => void) {
  const buttons = names.map(([name, word]) =>
    h("button", { type: "button", class: "tap", "aria-pressed": "false", "data-tap": name, click: () => tap(name) }, word));
  return {
    el: h("div", { class: "taps", role: "group", "aria-label": label }, ...buttons),
    press: (name?: string) => buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.tap === name))),
  };
}
