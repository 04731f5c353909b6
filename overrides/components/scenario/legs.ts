/** The two stations that a learner acts on: the open decision, and the consequence of the last one. */

import { copy, h, say } from "../../runtime/dom";
import type { Choice, Meter, Scene, Turn } from "../../runtime/play";
import { fullMeters, inWords } from "../meters/meters";
import { loops } from "../trail/trail";

interface Moves { decide: (choice: string) => void; back: (turn: number) => void }

/** `before` is the choice made here last time: it is selected again, and says so. */
export function sceneLeg(quiz: string, scene: Scene, index: number, before: string | undefined, moves: Moves): HTMLElement {
  const name = `${quiz}--${scene.id}--ask`;
  const question = h("div", { class: "ask" }, copy(scene.el.querySelector(".scene__text")!));
  const link = (text: string, to: number) => index > 0 && h("button", { type: "button", class: "link", click: () => moves.back(to) }, text);
  const form = h("form", { submit: (event) => { event.preventDefault(); press(form, moves.decide); }, change: () => prepare(form, scene) },
    h("fieldset", { class: "choices", "aria-labelledby": name }, ...scene.choices.map((choice) => pick(name, choice, before))),
    h("p", { class: "hint", role: "status" }),
    h("div", { class: "row" },
      // A click decides without the browser's own way of submitting, which takes longer than all the rest.
      h("button", { class: "button button--go do", click: (event) => { event.preventDefault(); press(form, moves.decide); } }, "Do this"),
      link("Step back", index - 1), link("Start again", 0)));
  prepare(form, scene);
  return h("li", { class: "leg leg--open" },
    h("span", { class: "dot", "aria-hidden": "true" }, String(index + 1)),
    h("div", { class: "leg__body", "data-focus": true }, h("h4", { class: "kicker", id: name }, `Decision ${index + 1}: ${scene.title}`), question), form);
}

function pick(name: string, choice: Choice, before?: string): HTMLElement {
  const chosen = choice.id === before;
  return h("label", { class: "pick" },
    h("input", { type: "radio", name, value: choice.id, checked: chosen }),
    h("span", { class: "pick__card" }, h("span", {}, copy(choice.text), chosen && h("small", {}, " You chose this before"))));
}

function press(form: HTMLFormElement, decide: (choice: string) => void): void {
  const picked = form.querySelector<HTMLInputElement>("input:checked");
  if (picked) return decide(picked.value);
  say(form.querySelector<HTMLElement>(".hint")!, "Choose one first.");
  form.querySelector("input")!.focus();
}

/** What the picked choice brings lies there unseen, so that a press has only to show it. */
function prepare(form: HTMLElement, scene: Scene): void {
  form.querySelector(".near")?.remove();
  const picked = form.querySelector<HTMLInputElement>("input:checked");
  const choice = scene.choices.find(({ id }) => id === picked?.value);
  if (choice) form.append(h("div", { class: "what near" }, copy(choice.el.querySelector(".what__happened")!)));
}


/** What followed, in words; `complete` adds the meters and the way on. */
export function consequenceLeg(turn: Turn, count: number): HTMLElement {
  return h("li", { class: "leg leg--now" },
    h("span", { class: "dot", "aria-hidden": "true" }, String(count)),
    h("div", { class: "leg__body" },
      h("h4", { class: "kicker" }, turn.scene.title), h("b", {}, copy(turn.choice.text)),
      h("div", { class: "what", "data-focus": true }, copy(turn.choice.el.querySelector(".what")!))));
}

export function complete(leg: HTMLElement, meters: Meter[], turn: Turn, goOn: () => void, change: () => void): void {
  leg.querySelector(".leg__body")!.append(
    fullMeters(meters, turn.to, turn.from),
    h("p", { class: "in-words" }, inWords(meters, turn.from, turn.to)),
    h("div", { class: "row" },
      h("button", { type: "button", class: "button button--go", click: goOn }, "Go on"),
      h("button", { type: "button", class: "link", click: change }, "Change my choice")));
  leg.append(...loops(turn));
}
