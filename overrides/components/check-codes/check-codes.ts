/** A table of completion codes, for whoever keeps a list: pasted or opened from a file, read here and nowhere else. */

import { all, focus, h, say } from "../../runtime/dom";
import { dayInWords } from "../plan/words";
import { digestInLetters } from "../record/code";
import { type Row, readRows } from "./read";

export function mountCheckCodes(root: HTMLElement): void {
  const status = root.querySelector<HTMLElement>(".status")!;
  const routes = new Map(all(root, "[data-route]").map((el) => [Number(el.dataset.route), el.textContent!]));
  const conditions = all(root, "[data-condition]").map((el) => el.textContent!);
  const place = h("div", { class: "check-codes__table", tabindex: 0, role: "region", "aria-label": "What the codes say" });
  const box = h("textarea", { rows: 6, id: "codes", spellcheck: "false", placeholder: "Amira, IC-XXXX-XXXX-XXX" });
  const file = h("input", { type: "file", id: "codes--file", accept: ".csv,.txt,text/csv,text/plain", change: () => void open() });

  async function open(): Promise<void> {
    box.value = (await file.files?.[0]?.text()) ?? box.value;
    file.value = "";
    press();
  }

  function press(): void {
    const rows = readRows(box.value);
    if (!rows.length) {
      say(status, "Paste one code at least.");
      return box.focus();
    }
    const slips = rows.filter((row) => !row.completion).length;
    const table = draw(rows, routes, conditions);
    place.replaceChildren(table);
    say(status, `${rows.length - slips} read${slips ? `, ${slips} with a slip or without a code` : ""}.`);
    focus(table.querySelector("caption")!);
  }

  root.querySelector<HTMLElement>(".check-codes__none")!.hidden = true;
  status.before(h("form", { class: "check-codes__form", submit: (event) => { event.preventDefault(); press(); } },
    h("label", { for: "codes" }, "Codes, one a line; a name may stand before each"), box,
    h("label", { for: "codes--file" }, "Or a table from a file (CSV)"), file,
    h("div", { class: "row" }, h("button", { class: "button button--go" }, "Read the codes"))));
  status.after(place);
}

function draw(rows: Row[], routes: Map<number, string>, conditions: string[]): HTMLTableElement {
  const head = ["Line", "Name", "Code", "Route", "Date", ...conditions, "Paths", "Note"];
  return h("table", {},
    h("caption", {}, "What the codes say. Anybody can make such a code; nobody has checked it."),
    h("thead", {}, h("tr", {}, ...head.map((text) => h("th", { scope: "col" }, text)))),
    h("tbody", {}, ...rows.map((row) => line(row, routes, conditions))));
}

function line({ line: number, name, code, completion, note }: Row, routes: Map<number, string>, conditions: string[]): HTMLTableRowElement {
  const cell = (text: string) => h("td", {}, text);
  const start = [h("th", { scope: "row" }, String(number)), cell(name), cell(code)];
  if (!completion) return h("tr", { class: "check-codes__slip" }, ...start, h("td", { colspan: conditions.length + 4 }, note));
  const { route, date, met, digest } = completion;
  return h("tr", {}, ...start, cell(routes.get(route) ?? "A route this course does not know"), cell(dayInWords(date)),
    ...conditions.map((_, i) => cell(met[i] ? "done" : "not yet")),
    cell(digestInLetters(digest)), cell(note));
}
