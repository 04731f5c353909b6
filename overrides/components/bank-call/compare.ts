/** Phase 2, the results: today, Monday’s fix, the redesign and the second try side by side, as a table and as weeks. */

import { copy, h } from "../../runtime/dom";
import type { Weekly } from "./eight-weeks";
import { type Line, weekPlot } from "./plot";
import { redesignForm } from "./redesign";
import { type Redesign, type Run, type Way, callerOf, changeOf, handled, lights, monday, redesigned, serve } from "./weeks";
import { KEYS } from "./calls";

interface Column { name: string; what: string; run: Run; way: Way; line: Line["mark"]; caller?: string }

const number = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 1 });

function columns(phase: Weekly): Column[] {
  const { rules, today } = phase;
  const none: Way = { gives: [], handover: false, studied: false };
  const fix = changeOf(rules, phase.recall("monday"));
  const found: Column[] = [{ name: "Today", what: "no change", run: today, way: none, line: "ring" }];
  if (fix) found.push({ name: "Monday’s fix", what: fix.name, run: monday(rules, fix.id), way: { ...none, gives: fix.gives, handover: fix.handover, change: fix.id }, line: "triangle" });
  for (const [name, title, line] of [["first", "Your redesign", "square"], ["second", "Second try", "diamond"]] as const) {
    const one = phase.redesign(name);
    if (one) found.push({ name: title, what: inWords(phase, one), run: redesigned(rules, one), way: one.way, line, caller: one.caller });
  }
  return found;
}

export function inWords({ rules }: Weekly, { caller, way }: Redesign): string {
  const kind = callerOf(rules, caller).name;
  const change = changeOf(rules, way.change);
  if (change) return `${kind}: ${change.name}`;
  const keys = Object.entries(KEYS).filter(([key]) => way.gives.includes(key as keyof typeof KEYS)).map(([, word]) => word);
  return `${kind}: ${keys.join(", ") || "no key"} in hand, ${way.handover ? "full handover" : "cold pass"}`;
}

/** The last run in words, for the live region. */
export function spoken(phase: Weekly): string {
  const { name, run } = columns(phase).pop()!;
  const title = phase.text(`.week-endings [data-ending="${phase.ending(run)}"] .ending__title`).textContent!;
  return `${name}: unmet ${run.unmet}, was ${phase.today.unmet}. Blue ${run.blue}, was ${phase.today.blue}. `
    + `Minutes ${number(run.minutes)}, was ${number(phase.today.minutes)}. By week: ${run.weeks.join(", ")}. Ending: ${title}.`;
}

export function compareView(phase: Weekly): HTMLElement[] {
  const runs = columns(phase);
  const last = runs[runs.length - 1];
  const ending = phase.text(`.week-endings [data-ending="${phase.ending(last.run)}"]`);
  const title = ending.querySelector(".ending__title")!.textContent!;
  return [
    h("section", { class: "sheet result" },
      h("h4", { "data-focus": true }, title),
      h("p", {}, ending.querySelector(".ending__text")!.textContent!),
      foretold(phase),
      h("div", { class: "table-scroll", tabindex: 0, role: "group", "aria-label": "The runs side by side" }, table(phase, runs)),
      weekPlot(runs.map(({ name, run, line }) => ({ name, values: run.weeks, mark: line })), phase.rules.study_weeks),
      h("p", {}, copy(phase.text(".noise")))),
    board(phase, last),
    why(phase),
    ...(phase.step === "result" ? [redesignForm(phase, "second")] : []),
    h("div", { class: "row" }, h("button", { type: "button", class: "link", click: () => phase.go("meeting", cleared) }, "Begin phase 2 again")),
  ];
}

const cleared = { first: "", second: "", monday: "", longer: "", total: "" };

function table({ rules, today }: Weekly, runs: Column[]): HTMLElement {
  const shown = runs[runs.length - 1].caller!;
  const kind = callerOf(rules, shown);
  const served = runs.map((one) => serve(rules, kind, one.caller && one.caller !== shown ? { ...one.way, gives: [], handover: false, change: undefined } : one.way));
  const minutes = served.map((got) => (got.minutes > 0 ? `+${got.minutes}` : got.minutes < 0 ? `−${-got.minutes}` : "0"));
  const beads = (count: number) => h("span", { class: "beads", "aria-hidden": "true" }, ...Array.from({ length: count }, () => h("i")));
  const lit = runs.map(({ way }) => lights(rules, way).join(" of "));
  const rows: [string, (string | Node)[][]][] = [
    ["Needs unmet", runs.map(({ run }) => [number(run.unmet)])],
    ["Blue marbles", runs.map(({ run }) => [number(run.blue)])],
    [`Blue, one caller: ${kind.name}`, served.map((got) => [String(got.blue), beads(got.blue)])],
    ["Minutes of the bank’s time", runs.map(({ run }) => [number(run.minutes)])],
    ["One call of this kind, minutes longer", minutes.map((text) => [text])],
    [`Contacts handled a week, weeks ${rules.study_weeks + 1} to ${today.weeks.length}`, runs.map(({ run }) => [number(handled(rules, run, rules.study_weeks))])],
    ["Lights on", lit.map((text) => [text])],
  ];
  const latest = runs.length - 1;
  return h("table", { class: "runs side", role: "table", "aria-label": "The runs side by side" },
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, h("td", { role: "cell" }), ...runs.map(({ name, what }, i) => h("th", { role: "columnheader", scope: "col", class: i === latest ? "last" : "" }, name, h("small", {}, what))))),
    h("tbody", { role: "rowgroup" }, ...rows.map(([name, cells]) => h("tr", { role: "row" }, h("th", { role: "rowheader", scope: "row" }, name),
      ...cells.map((cell, i) => h("td", { role: "cell", class: i === latest ? "n last" : "n", "data-run": runs[i].name }, ...cell))))));
}

/** What was guessed before the test, beside what came. */
function foretold(phase: Weekly): HTMLElement | "" {
  const one = phase.redesign("first");
  const guesses = [phase.recall("longer"), phase.recall("total")];
  if (!one || !guesses.some(Boolean)) return "";
  const { minutes } = serve(phase.rules, callerOf(phase.rules, one.caller), one.way);
  const total = redesigned(phase.rules, one).minutes - phase.today.minutes;
  const call = minutes > 0 ? "got longer" : minutes < 0 ? "got shorter" : "kept their length";
  const sum = total > 0 ? "rose" : total < 0 ? "fell" : "stayed as they were";
  return h("p", {}, `You guessed: calls ${guesses[0] || "(no guess)"}, total minutes ${guesses[1] || "(no guess)"}. In your first run, calls of this kind ${call}, and total minutes ${sum}.`);
}

function board({ rules }: Weekly, last: Column): HTMLElement {
  return h("p", { class: "board" }, h("b", {}, "Marek’s card. "),
    `Contacts handled: ${number(handled(rules, last.run, rules.study_weeks))} a week. Plan: ${rules.plan}. By this board, would your redesign have been kept?`);
}

function why(phase: Weekly): HTMLElement {
  const rows = phase.text(".meeting .table-scroll").cloneNode(true) as HTMLElement;
  return h("details", {}, h("summary", {}, "What each Monday fix would have brought"), rows, h("p", {}, copy(phase.text(".why-none"))));
}
