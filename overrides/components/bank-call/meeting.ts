/** Phase 2 begins on a Monday: one change for all calls, chosen before anybody has listened. */

import { copy, focus, h, say } from "../../runtime/dom";
import type { Weekly } from "./eight-weeks";
import { copyOf } from "./study";

export function meetingView(phase: Weekly): HTMLElement[] {
  const place = h("div", { class: "what reply", hidden: true });
  const hint = h("p", { class: "hint", role: "alert" });
  const rows = phase.texts("[data-change]");
  const go = () => h("div", { class: "row" },
    h("button", { type: "button", class: "button button--go", click: () => phase.go("study") }, "Begin the study"));
  const look = (id: string, move: boolean): void => {
    const row = rows.find((one) => one.dataset.change === id)!;
    place.replaceChildren(
      h("p", { class: "kicker" }, "What happened to the next caller like Nadia"),
      h("p", { class: "what__happened" }, copy(row.querySelector(".change__text")!)),
      h("p", {}, "The result is kept until the end of the eight weeks. For now you set it aside, and begin again by listening."), go());
    place.hidden = false;
    if (move) focus(place);
  };
  const chosen = phase.recall("monday");
  const form: HTMLFormElement = h("form", {
    submit: (event) => {
      event.preventDefault();
      const input = form.querySelector<HTMLInputElement>("input:checked");
      say(hint, input ? "" : "Choose one first.");
      if (!input) return form.querySelector("input")!.focus();
      phase.keep("monday", input.value);
      look(input.value, true);
    },
  },
  h("fieldset", { class: "choices choices--seats" }, h("legend", { class: "vh" }, "A change for every call"),
    ...rows.map((row) => h("label", { class: "pick" },
      h("input", { type: "radio", name: "bank-call--monday", value: row.dataset.change, checked: row.dataset.change === chosen }),
      h("span", { class: "pick__card" }, row.querySelector("th")!.textContent!)))),
  hint,
  h("div", { class: "row" }, h("button", { class: "button button--go" }, "Roll it out"),
    h("button", { type: "button", class: "link", click: () => phase.go("study", { monday: "" }) }, "Skip the meeting")), place);
  if (chosen) look(chosen, false);
  return [h("h4", { "data-focus": true }, "The Monday meeting"), copyOf(phase, ".meeting__text"), form];
}
