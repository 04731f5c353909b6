/** What is typed in for a slide: results side by side, lines that people said, path codes of the tables. */

import { h } from "../../runtime/dom";
import type { Slide } from "./deck";
import type { Done } from "./session";
import { tablesWays } from "./tables";

type Changed = (change: () => void) => void;

export function papers(slide: Slide, done: Done, changed: Changed): HTMLElement[] {
  return [
    ...(slide.rows.length ? [board(slide, done, changed)] : []),
    ...slide.slips.map((slip) => slipBox(slip, done, changed)),
    ...(slide.story ? [codesBox(slide, done, changed)] : []),
  ];
}

function board({ columns, rows }: Slide, done: Done, changed: Changed): HTMLElement {
  const cells = () => (done.cells ??= rows.map(() => columns.map(() => "")));
  const field = (row: number, column: number): HTMLElement => {
    const input = h("input", {
      type: "text", autocomplete: "off", "aria-label": `${rows[row]}, ${columns[column]}`,
      input: () => changed(() => { cells()[row][column] = input.value.trim(); }),
    });
    input.value = done.cells?.[row]?.[column] ?? "";
    return h("td", {}, input);
  };
  return h("section", { class: "panel", "aria-label": "Results" },
    h("h2", {}, "Results, side by side"),
    h("div", { class: "wide" }, h("table", { class: "entry" },
      h("thead", {}, h("tr", {}, h("td"), ...columns.map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", {}, ...rows.map((name, row) => h("tr", {}, h("th", { scope: "row" }, name), ...columns.map((_, column) => field(row, column))))))));
}

function slipBox({ label, shown }: { label: string; shown: boolean }, done: Done, changed: Changed): HTMLElement {
  const box = h("textarea", { rows: 3, input: () => changed(() => { done.slips = { ...done.slips, [label]: box.value }; }) });
  box.value = done.slips?.[label] ?? "";
  return h("section", { class: "panel" },
    h("label", {}, h("b", {}, label), h("span", { class: "small" }, ` One a line. ${shown ? "The screen shows them." : "The screen does not show them."}`), box));
}

function codesBox(slide: Slide, done: Done, changed: Changed): HTMLElement {
  const status = h("p", { role: "status", class: "small" });
  const playing = done.playing!;
  const box = h("textarea", { rows: 3, spellcheck: "false", placeholder: `${slide.story!.prefix}-…`, input: () => changed(() => {
    playing.codes = box.value;
    const { ways, faults } = tablesWays(slide.story!, box.value);
    status.textContent = [`${ways.total} read.`, ...faults].join(" ");
  }) });
  box.value = playing.codes;
  return h("details", { class: "panel" }, h("summary", {}, "Tables went different ways"),
    h("label", {}, "Path codes of the tables, one a line. They are drawn together after the ending, or now: ", box), status,
    h("button", { type: "button", class: "button", click: () => changed(() => { playing.at = "paths"; }) }, "Draw them on the screen"));
}
