/** The turn: what the caller saw, whose fault it might be, and what the supervisor could not see. */

import { copy, focus, h } from "../../runtime/dom";
import { blue, handled, lit, visited } from "./calls";
import type { Calls } from "./desks";
import { jar } from "./jar";
import { figures, stopList, strip } from "./strip";

export function weekView(calls: Calls): HTMLElement[] {
  const now = calls.now;
  const { rules, root } = calls;
  const stats = figures(rules, now, `${lit(now)} of ${visited(now)}`).map(([figure, words]) => h("p", {}, h("b", {}, figure), words));
  return [
    h("section", { class: "week" },
      h("h4", { "data-focus": true }, "What Nadia saw"),
      h("p", {}, root.querySelector(".every-ending")!.textContent!),
      h("p", {}, copy(root.querySelector(".three-keys")!)),
      h("div", { class: "sheet week__sheet" },
        strip(rules, now),
        h("details", { class: "week__list", open: matchMedia("(max-width: 44.9em)").matches }, h("summary", {}, "Read it as a list"), stopList(rules, now)),
        h("div", { class: "week__count" }, jar(handled(now) - blue(now), blue(now), true), h("div", { class: "stats" }, ...stats)))),
    seatForm(calls),
    h("div", { class: "unseen sheet" }, copy(root.querySelector(".unseen")!)),
    h("div", { class: "row" },
      h("button", { type: "button", class: "button", click: () => calls.again() }, "Play the desks again"),
      h("span", { class: "small" }, "With other moves, her line and the jar now move as you play.")),
  ];
}

/** “Whose fault is this?”: no key, and a view from each seat. */
function seatForm(calls: Calls): HTMLElement {
  const place = h("div", { class: "what reply", hidden: true });
  const own = h("input", { type: "text", id: "bank-call--own", value: calls.kept.all.own ?? "", input: () => calls.kept.put({ own: own.value }) });
  const look = (id: string, move: boolean): void => {
    const seat = calls.seats().find((one) => one.dataset.seat === id);
    if (!seat) return;
    place.replaceChildren(
      h("p", {}, h("b", {}, "From that seat. "), copy(seat.querySelector(".what p")!)),
      ...(id === "something-else" ? [h("label", { for: own.id }, "In one line. It stays on this device."), own] : []),
      h("p", {}, calls.root.querySelector(".whose-idea")!.textContent!));
    place.hidden = false;
    if (move) focus(place);
  };
  const chosen = calls.kept.all.seat;
  const form: HTMLFormElement = h("form", {
    submit: (event) => {
      event.preventDefault();
      const input = form.querySelector<HTMLInputElement>("input:checked");
      if (!input) return form.querySelector("input")!.focus();
      calls.kept.put({ seat: input.value });
      look(input.value, true);
    },
  },
  h("fieldset", { class: "choices choices--seats" },
    h("legend", { class: "item__prompt" }, calls.root.querySelector(".fault")!.textContent!),
    ...calls.seats().map((seat) => h("label", { class: "pick" },
      h("input", { type: "radio", name: "bank-call--seat", value: seat.dataset.seat, checked: seat.dataset.seat === chosen }),
      h("span", { class: "pick__card" }, h("span", {}, seat.querySelector("summary")!.textContent!))))),
  h("div", { class: "row" }, h("button", { class: "button button--go" }, "Look from there")), place);
  if (chosen) look(chosen, false);
  return form;
}
