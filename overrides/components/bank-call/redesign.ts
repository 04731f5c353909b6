/** Phase 2, the redesign: one kind of caller, one way to serve it, and a guess before the test. */

import { h, say } from "../../runtime/dom";
import { KEYS } from "./calls";
import { type Weekly, writeWay } from "./eight-weeks";
import { copyOf } from "./study";
import type { Key, Way } from "./weeks";

export function kindsView(phase: Weekly): HTMLElement[] {
  const own: HTMLTextAreaElement = h("textarea", { id: "bank-call--purpose", rows: 2, input: () => phase.keep("purpose", own.value) }, phase.recall("purpose"));
  const sample = phase.text(".sample").cloneNode(true) as HTMLElement;
  const table = phase.text(".kinds").cloneNode(true) as HTMLElement;
  return [
    h("h4", { "data-focus": true }, "What the study shows"),
    h("label", { class: "item__prompt", for: own.id }, phase.text(".purpose").textContent!, " ", h("small", {}, "One line. It stays on this device.")),
    own, sample, table,
  ];
}

const radio = (name: string, value: string, checked: boolean, ...words: (Node | string)[]): HTMLElement =>
  h("label", { class: "pick" }, h("input", { type: "radio", name, value, checked }), h("span", { class: "pick__card" }, h("span", {}, ...words)));

const group = (legend: string, kind: string, ...inside: HTMLElement[]): HTMLElement =>
  h("fieldset", { class: `choices ${kind}` }, h("legend", { class: "item__prompt" }, legend), ...inside);

/** The form for the first run, or with the earlier choice filled in for the second. */
export function redesignForm(phase: Weekly, name: "first" | "second"): HTMLElement {
  const before = phase.redesign("first");
  const of = (field: string) => `bank-call--${name}-${field}`;
  const hint = h("p", { class: "hint", role: "alert" });
  const keys = group("Which keys do you put in the first person’s hand?", "choices--keys", ...Object.entries(KEYS).map(([key, word]) =>
    h("label", { class: "pick pick--key" },
      h("input", { type: "checkbox", name: of("key"), value: key, checked: before?.way.gives.includes(key as Key) ?? false }), h("span", { class: "pick__card" }, word))));
  const pass = group("How are the rest of the keys fetched?", "choices--seats",
    radio(of("pass"), "cold", !before?.way.handover, "Cold pass"), radio(of("pass"), "handover", before?.way.handover ?? false, "Full handover"));
  const ideas = phase.rules.changes.filter((change) => change.one_kind);
  const way = group("One way to serve them", "choices--seats",
    radio(of("way"), "keys", Boolean(before && !before.way.change), "Put keys in hand, or hand over"),
    ...ideas.map((change) => radio(of("way"), change.id, before?.way.change === change.id, change.name)));
  const chosen = (field: string): string => form.querySelector<HTMLInputElement>(`input[name="${of(field)}"]:checked`)?.value ?? "";
  const draw = () => { keys.hidden = pass.hidden = chosen("way") !== "keys"; };
  const form: HTMLFormElement = h("form", {
    class: "redesign-form", change: () => { draw(); say(hint, ""); },
    submit: (event) => {
      event.preventDefault();
      const missing = !chosen("caller") ? "caller" : !chosen("way") ? "way" : "";
      if (missing) return askFor(form.querySelector<HTMLInputElement>(`input[name="${of(missing)}"]`)!, hint, MISSING[missing]);
      phase.go(name === "first" ? "result" : "second", {
        [name]: writeWay({ caller: chosen("caller"), way: read(form, of("key"), chosen("way"), chosen("pass")) }),
        ...(name === "first" ? { longer: chosen("longer"), total: chosen("total") } : {}),
      });
    },
  },
  h("h4", {}, name === "first" ? "Redesign one flow" : "Change one part, and run again once"),
  ...(name === "first" ? [copyOf(phase, ".redesign__text")] : []),
  group("One kind of caller", "", ...phase.texts("[data-caller]").map((row) => {
    const [label, words] = row.querySelector("th")!.childNodes;
    return radio(of("caller"), row.dataset.caller!, before?.caller === row.dataset.caller, h("small", {}, label.textContent!), words.textContent!);
  })),
  way, keys, pass, copyOf(phase, ".lent"),
  ...(name === "first" ? guesses(of) : []),
  hint, h("div", { class: "row" }, h("button", { class: "button button--go" }, "Run eight weeks")));
  draw();
  return form;
}

const MISSING = { caller: "Choose one kind of caller first.", way: "Choose one way to serve them first." };

/** Said where it is missing, and not at the button: the form is longer than a screen. */
function askFor(open: HTMLInputElement, hint: HTMLElement, words: string): void {
  open.closest("fieldset")!.querySelector("legend")!.after(hint);
  say(hint, words);
  open.focus();
}

function read(form: HTMLFormElement, keyName: string, way: string, pass: string): Way {
  if (way !== "keys") return { gives: [], handover: false, change: way, studied: true };
  const ticked = [...form.querySelectorAll<HTMLInputElement>(`input[name="${keyName}"]:checked`)].map((input) => input.value as Key);
  return { gives: ticked, handover: pass === "handover", studied: true };
}

/** One tap each before the test, not scored. */
function guesses(of: (field: string) => string): HTMLElement[] {
  return [
    group("Your guess, not scored: will calls of this kind get longer or shorter?", "choices--seats",
      radio(of("longer"), "longer", false, "Longer"), radio(of("longer"), "shorter", false, "Shorter")),
    group("And will total minutes rise or fall?", "choices--seats",
      radio(of("total"), "rise", false, "Rise"), radio(of("total"), "fall", false, "Fall")),
  ];
}
