/** The self-check, before and after: three marks on one line a statement, in words, with no total and no arrow. */

import { all, h, say } from "../../runtime/dom";
import { printPart } from "../../runtime/print";
import type { Store } from "../../runtime/storage";

type Marks = (number | undefined)[];
const COLUMNS = [["Before", "○"], ["Now", "◆"], ["Looking back", "●"]];

export function mountSelfCheck(root: HTMLElement, store: Store): void {
  const columns = root.dataset.columns!.split(" ");
  const rows = all(root, ".report__row");
  const status = root.querySelector<HTMLElement>(".status")!;
  const furthest = h("p", { class: "report__furthest" });
  const print = h("div", { class: "row" }, h("button", { type: "button", class: "button", click: () => printPart(root) }, "Print this sheet"));
  root.append(furthest, print);

  const marksOf = (row: HTMLElement): Marks => columns.map((id) => Number(store.get(id)?.answer?.[row.dataset.statement!]) || undefined);

  function draw(): void {
    const kept = rows.map(marksOf);
    // Who sees the first marks marks the new ones by them.
    const waiting = !kept.some(([, now]) => now) && kept.some(([before]) => before);
    const marks = rows.map((row, i) => drawRow(row, waiting ? [] : kept[i]));
    furthest.textContent = "";
    if (waiting) return say(status, "Your first marks are kept. They show here beside the new ones, when those are kept too.");
    const count = (column: number) => marks.filter((row) => row[column]).length;
    const open = (column: number) => rows.length - count(column);
    const missing = [open(0) && "the first time", open(1) && "this time"].filter(Boolean);
    say(status, count(0) + count(1) === 0 ? "Nothing is marked yet. Fill in the lines on the screen, or print this sheet and mark it by hand."
      : missing.length ? `Some lines have no mark from ${missing.join(" and ")} yet.` : "");
    if (!missing.length) furthest.textContent = apart(rows, marks);
  }

  store.listen(({ quiz }) => { if (!quiz || columns.includes(quiz)) draw(); });
  draw();
}

function drawRow(row: HTMLElement, marks: Marks): Marks {
  const places = all(row, ".report__place");
  places.forEach((place, i) => {
    const here = COLUMNS.filter((_, column) => marks[column] === i + 1);
    place.replaceChildren(...here.map(([, sign]) => h("span", { class: "report__mark" }, sign)));
  });
  const said = COLUMNS.flatMap(([name], column) => (marks[column] ? [`${name}: ${places[marks[column]! - 1]?.dataset.word}.`] : []));
  row.querySelector(".report__words")!.textContent = [...said, view(row, marks)].join(" ");
  return marks;
}

/** On a view no direction is better; both ends of the line are good places to be. */
function view(row: HTMLElement, [before, now]: Marks): string {
  if (row.dataset.view === undefined || !before || !now) return "";
  return before === now ? "Your view stayed. Moving would have been fine as well." : "Your view moved. Staying would have been fine as well. Which claim moved you?";
}

/** Names the statements, among those about what one does, whose two marks lie furthest apart. */
function apart(rows: HTMLElement[], marks: Marks[]): string {
  const gaps = rows.map((row, i) => (row.dataset.view === undefined ? Math.abs(marks[i][1]! - marks[i][0]!) : 0));
  const widest = Math.max(...gaps);
  if (!widest) return "On what you do, your marks stand where they stood. You may be surer of them now.";
  const names = rows.filter((_, i) => gaps[i] === widest).map((row) => `“${row.querySelector(".report__text")!.textContent!.trim()}”`);
  // More than two would be the whole sheet once more.
  if (names.length > 2) return "";
  return `Before and now lie furthest apart on: ${names.join(" ")}`;
}
