/** The run sheet on the page: clock times, what to drop, what to bring and to print. */

import { h } from "../../runtime/dom";
import { type Asked, clock } from "./address";
import { inCase, sheets, things } from "./lists";
import { onScreen } from "./screen";
import type { Plan } from "./session";
import type { Row } from "./stretch";
import { adding, counted, heading, leftOut, noPlan, notes, rowText, rowTitle } from "./words";

type Cell = (string | Node | false | "")[];

const link = (href: string, text: string): Node | string => (href ? h("a", { href }, text) : text);
/** Modules of the plan, each a link to its guide. */
function guides(plan: Plan): HTMLElement {
  const links = new Map(plan.rows.flatMap(({ activity: one }) => (one ? [[one.guide, link(one.link.replace(/#.*$/, ""), one.guideTitle)] as const] : [])));
  return h("p", {}, h("b", {}, "Read beforehand: "), ...[...links.values()].flatMap((node, i) => [i ? ", " : "", node]), ".");
}

const part = (title: string, lines: (string | Node)[], cls = ""): HTMLElement | "" =>
  lines.length ? h("section", { class: `run-sheet__part ${cls}` }, h("h4", {}, title), h("ul", {}, ...lines.map((line) => h("li", {}, line)))) : "";

export function draw(plan: Plan, asked: Asked): HTMLElement[] {
  const title = h("h3", { class: "run-sheet__title" }, `Run sheet: ${heading(asked)}`);
  const out = part("Not in this plan", leftOut(plan, asked), "run-sheet__left-out");
  if (!plan.rows.length) return [title, h("p", { class: "run-sheet__none" }, noPlan(plan)), out].filter(Boolean) as HTMLElement[];
  return [
    title, h("p", { class: "run-sheet__sum" }, adding(plan)), guides(plan),
    part("Good to know", notes(plan, asked)), table(plan, asked), lateList(plan, asked), bring(plan), print(plan, asked), out,
  ].filter(Boolean) as HTMLElement[];
}

/** Roles are written out, because on a phone the rows are no table to the browser. */
function table(plan: Plan, asked: Asked): HTMLElement {
  const row = (cls: string, ...cells: Cell[]) => h("tr", { class: cls, role: "row" },
    ...cells.map((cell, i) => (i === 2 ? h("th", { scope: "row", role: "rowheader" }, ...cell) : h("td", { role: "cell" }, ...cell))));
  const run = onScreen(plan, asked);
  const name = `From ${clock(asked.start, 0)} to ${clock(asked.start, Number(asked.minutes))}`;
  const rows = plan.rows.map((one) => row(`run-sheet__${one.kind}`, [clock(asked.start, one.at)], [String(one.minutes)],
    [link(one.activity?.link ?? "", rowTitle(one)), debrief(one)], [rowText(one), screen(one, run)]));
  return h("div", { class: "run-sheet__table", role: "region", tabindex: 0, "aria-label": name },
    h("table", { class: "run-sheet__rows", role: "table" }, h("caption", {}, asked.date ? `${asked.date}. ${name}` : name),
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, ...["Clock", "Minutes", "What", "How"].map((text) => h("th", { scope: "col", role: "columnheader" }, text)))),
      h("tbody", { role: "rowgroup" }, ...rows, row("run-sheet__end", [clock(asked.start, Number(asked.minutes))], [], ["End"], []))));
}

const debrief = ({ activity }: Row): Node | "" => (activity?.allDebrief ? h("span", { class: "run-sheet__mark" }, " debrief") : "");
const screen = ({ activity }: Row, run: string): Node | "" =>
  activity?.screenLink ? h("a", { class: "run-sheet__screen", href: activity.screenLink + run, "aria-label": `Screen: ${activity.title}` }, " Screen") : "";

function lateList(plan: Plan, { start }: Asked): HTMLElement | "" {
  const lines = plan.late.slice(0, 8).map((row) => h("li", {}, `${rowTitle(row)}, ${clock(start, row.at)}: ${counted(row.minutes, "minute")}`));
  return lines.length ? h("section", { class: "run-sheet__part run-sheet__late" }, h("h4", {}, "If you are late, drop in this order"), h("ol", {}, ...lines),
    h("p", { class: "small" }, "Keep each heart and its debrief. They can be cut to the least minutes in their guide.")) : "";
}

function bring(plan: Plan): HTMLElement | "" {
  const lines = things(plan).map(({ item, count, why }) => h("span", {}, `${item}: ${count}`, why && h("span", { class: "run-sheet__why" }, ` (${why})`)));
  return part("Bring", lines, "run-sheet__bring");
}

function print(plan: Plan, { setting }: Asked): HTMLElement | "" {
  const lines = sheets(plan).map(({ handout, copies }) => h("span", {}, link(handout.link, handout.title), `: ${counted(copies, "copy", "copies")}${inCase(handout)}`));
  return part(setting === "online" ? "Print or send beforehand" : "Print", lines, "run-sheet__print");
}
