/** A desk as one sits at it: the desk sheet with its lamps, the contact and three moves, the board and the covered jar. */

import { copy, h, say } from "../../runtime/dom";
import { type Desk, type MoveKind, type Play, MOVES, blue, handled, lit, visited } from "./calls";
import type { Calls } from "./desks";
import { jar } from "./jar";
import { strip } from "./strip";

interface Bench {
  calls: Calls;
  /** The desk that waits for a move; without one, the last move has its consequence shown. */
  asked?: Desk;
  past?: Desk;
  kind?: MoveKind;
  decide(kind: MoveKind): void;
  back(): void;
  goOn(): void;
  log(): HTMLElement;
}

const LAMPS = { on: "light on", off: "light off", silent: "no call came", here: "you are here", open: "not yet" };

export const outcome = (desk: HTMLElement, kind: MoveKind): string =>
  desk.querySelector(`[data-move="${kind}"] .what__happened`)!.textContent!;

export function bench(at: Bench): HTMLElement[] {
  const { calls, asked, past } = at;
  const desk = (asked ?? past)!;
  const now = calls.now;
  return [
    h("div", { class: "bench" },
      deskSheet(calls, desk, now, Boolean(asked)),
      h("div", { class: "bench__talk" }, ...(asked ? question(at, asked) : consequence(at))),
      side(calls, now)),
    ...(calls.opened ? [strip(calls.rules, now)] : []),
    ...(past ? [at.log()] : []),
  ];
}

function deskSheet(calls: Calls, desk: Desk, now: Play, here: boolean): HTMLElement {
  const { desks } = calls.rules;
  const lamps = desks.map((one, i) => {
    const state = here && one === desk ? "here" : now.lamps[one.id] ?? "open";
    return h("li", {}, h("span", { class: `lamp lamp--${state}` }), h("span", { "aria-hidden": "true" }, String(i + 1)),
      h("span", { class: "vh" }, `${one.name}: ${LAMPS[state]}`));
  });
  return h("section", { class: "desk-sheet" },
    h("p", { class: "kicker" }, `Desk ${desks.indexOf(desk) + 1} of ${desks.length}, your seat`),
    h("h4", { "data-focus": here }, desk.name),
    copyOf(calls, desk, ".desk__facts"),
    h("ol", { class: "rows lamps", "aria-label": "Lights" }, ...lamps));
}

function copyOf(calls: Calls, desk: Desk, selector: string): HTMLElement {
  return calls.desk(desk.id).querySelector<HTMLElement>(selector)!.cloneNode(true) as HTMLElement;
}

/** What a desk that got no call would have to report. */
function silence(calls: Calls, desk: Desk): HTMLElement | false {
  const { desks } = calls.rules;
  const before = desks[desks.indexOf(desk) - 1];
  return before && calls.now.lamps[before.id] === "silent"
    && h("p", { class: "silent" }, h("b", {}, `${before.name}. `), "No call came. Contacts handled 0, light not counted. The plan expected one.");
}

function question({ calls, past, decide, back }: Bench, desk: Desk): HTMLElement[] {
  const hint = h("p", { class: "hint", role: "alert" });
  const pick = (kind: MoveKind) => h("label", { class: "pick" },
    h("input", { type: "radio", name: `move-${desk.id}`, value: kind }),
    h("span", { class: "pick__card" }, h("span", {}, h("small", {}, MOVES[kind]),
      copy(calls.desk(desk.id).querySelector(`[data-move="${kind}"] .desk__text`)!))));
  const form: HTMLFormElement = h("form", {
    submit: (event) => {
      event.preventDefault();
      const chosen = form.querySelector<HTMLInputElement>("input:checked");
      if (chosen) return decide(chosen.value as MoveKind);
      say(hint, "Choose one first.");
      form.querySelector("input")!.focus();
    },
  },
  h("fieldset", { class: "choices" }, h("legend", { class: "vh" }, "Your move"), ...(Object.keys(MOVES) as MoveKind[]).map(pick)),
  hint,
  h("div", { class: "row" }, h("button", { class: "button button--go" }, "Make this move"),
    past && h("button", { type: "button", class: "link", click: back }, "Step back")));
  const who = h("p", { class: "who" }, h("b", {}, "Nadia Osman"), h("span", { class: "small" }, "treasurer, ringing from a bus"));
  return [silence(calls, desk) || h("p", { hidden: true }), copyOf(calls, desk, ".says"), who, form];
}

function consequence({ calls, past, kind, goOn, back }: Bench): HTMLElement[] {
  const now = calls.now;
  const next = now.open ? `Go on to ${now.open.name}` : "See the board";
  return [
    h("div", { class: "what grow" },
      h("div", { class: "kicker", "data-focus": true }, `${MOVES[kind!]}: `, copy(calls.desk(past!.id).querySelector(`[data-move="${kind}"] .desk__text`)!)),
      h("p", { class: "what__happened" }, outcome(calls.desk(past!.id), kind!)),
      h("p", {}, `Light ${now.lamps[past!.id]}. Contacts handled ${handled(now)}, plan ${calls.rules.plan}.`),
      past === calls.rules.desks[0] && h("p", { class: "small" }, calls.terms)),
    h("div", { class: "row" }, h("button", { type: "button", class: "button button--go", click: goOn }, next),
      h("button", { type: "button", class: "link", click: back }, "Change my move")),
  ];
}

function side(calls: Calls, now: Play): HTMLElement {
  return h("div", { class: "bench__side" },
    h("p", { class: "board" }, h("b", {}, "The board of Marek Dvorak, floor supervisor. "),
      visited(now) ? `Lights on: ${lit(now)} of ${visited(now)}. Contacts handled: ${handled(now)}. ` : "No desk has reported so far. ",
      `Plan: ${calls.rules.plan}. `, !visited(now) && calls.terms),
    jar(handled(now) - blue(now), blue(now), calls.opened),
    calls.opened
      ? h("p", { class: "small" }, "You have seen her week, so the jar is open, and her line is drawn below as you play.")
      : h("div", { class: "shut" }, h("b", {}, "What Nadia saw"), h("span", {}, "Opens when her week is over.")));
}
