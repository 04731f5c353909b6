/** A plan as Markdown, for a wiki, a mail or a printer. */

import { type Asked, clock } from "./address";
import { inCase, sheets, things } from "./lists";
import type { Plan } from "./session";
import { adding, heading, leftOut, notes, rowText, rowTitle } from "./words";

const cell = (text: string): string => text.replace(/([\\|*_`<\[\]])/g, "\\$1");
const list = (title: string, lines: string[]): string[] => (lines.length ? ["", `## ${title}`, "", ...lines.map((line) => `- ${line}`)] : []);

export function markdown(plan: Plan, asked: Asked, link: string): string {
  const rows = plan.rows.map((row) => `| ${clock(asked.start, row.at)} | ${row.minutes} | ${cell(rowTitle(row))} | ${cell(rowText(row))} |`);
  return [
    `# Run sheet: ${heading(asked)}`, "", ...(asked.date ? [`${asked.date}, from ${asked.start}`, ""] : []),
    adding(plan), "", "| Clock | Minutes | What | How |", "| --- | --- | --- | --- |", ...rows,
    `| ${clock(asked.start, Number(asked.minutes))} | | End | |`,
    ...list("Good to know", notes(plan, asked).map(cell)),
    ...list("If you are late, drop in this order", plan.late.map((row) => `${cell(rowTitle(row))} (${clock(asked.start, row.at)}): ${row.minutes} minutes`)),
    ...list("Bring", things(plan).map((one) => `${cell(one.item)}: ${one.count}`)),
    ...list("Print", sheets(plan).map((one) => `${cell(one.handout.title)}: ${one.copies}${inCase(one.handout)}`)),
    ...list("Not in this plan", leftOut(plan, asked).map(cell)),
    ...(link ? ["", `This plan: <${link}>`] : []), "",
  ].join("\n");
}
