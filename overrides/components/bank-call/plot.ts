/** Plots drawn from the rules: marbles by week, and minutes against the share of unusual callers; each with its table. */

import { h } from "../../runtime/dom";
import { picture, s, text } from "./svg";

export interface Line { name: string; values: number[]; mark: "ring" | "triangle" | "square" | "diamond" }

const LEFT = 40, TOP = 16, HIGH = 210;
const NARROW = 720;
/** On a phone the picture is drawn for its width, so that its words stay readable. */
const wide = (): number => (innerWidth < NARROW ? 290 : 560);
const MARKS = { ring: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", triangle: "M0-6l6 11h-12z", square: "M-5-5h10v10h-10z", diamond: "M0-7l6 7-6 7-6-7z" };
const DASHES = { ring: "1 6", triangle: "7 5", square: "", diamond: "12 3 2 3" };

export const scale = (most: number, step: number): number[] =>
  Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step);

/** Ruled lines with their numbers; gives the height of a value back. */
export function ruled(ticks: number[]): { y: (value: number) => number; lines: Node[] } {
  const top = ticks[ticks.length - 1];
  const y = (value: number) => TOP + HIGH - (value / top) * HIGH;
  const lines = ticks.flatMap((tick) => [
    s("path", { class: "plot__rule", d: `M${LEFT} ${y(tick)}h${wide()}` }),
    text(LEFT - 8, y(tick) + 5, String(tick), { "text-anchor": "end", class: "plot__tick" }),
  ]);
  return { y, lines };
}

export function weekPlot(lines: Line[], study: number): HTMLElement {
  const weeks = lines[0].values.length;
  const x = (week: number) => LEFT + 24 + (week * (wide() - 48)) / (weeks - 1);
  const { y, lines: rules } = ruled(scale(Math.max(...lines.flatMap((line) => line.values)), 10));
  const drawn = lines.flatMap(({ values, mark }) => [
    s("path", { class: "plot__line", "stroke-dasharray": DASHES[mark], d: values.map((value, week) => `${week ? "L" : "M"}${x(week)} ${y(value)}`).join("") }),
    ...values.map((value, week) => s("path", { class: `plot__mark plot__mark--${mark}`, d: MARKS[mark], transform: `translate(${x(week)} ${y(value)})` })),
  ]);
  const axis = lines[0].values.map((_, week) => text(x(week), TOP + HIGH + 20, String(week + 1), { "text-anchor": "middle", class: "plot__tick" }));
  const name = `Blue marbles a week. ${lines.map((line) => `${line.name} ${line.values.join(", ")}`).join(". ")}.`;
  const band = s("rect", { class: "plot__band", x: LEFT, y: TOP, width: x(study - 1) + 24 - LEFT, height: HIGH });
  return h("figure", { class: "plot" },
    picture(LEFT + wide() + 10, HIGH + 60, name, band, ...rules, text(LEFT + 8, TOP + HIGH - 8, "study"), ...drawn, ...axis,
      text(LEFT, TOP + HIGH + 40, "Week", { class: "plot__tick" })),
    h("figcaption", {}, "Up the side: blue marbles a week. ", ...lines.flatMap((line) => [key(line.mark), ` ${line.name}. `])),
    h("details", {}, h("summary", {}, "The same numbers as a table"), weekTable(lines)));
}

const key = (mark: Line["mark"]): SVGElement =>
  s("svg", { viewBox: "-8 -8 16 16", width: 16, height: 16, "aria-hidden": "true" }, s("path", { class: `plot__mark plot__mark--${mark}`, d: MARKS[mark] }));

function weekTable(lines: Line[]): HTMLElement {
  return h("div", { class: "table-scroll", tabindex: 0, role: "group", "aria-label": "Blue marbles by week" }, h("table", { class: "runs" },
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Week"), ...lines[0].values.map((_, week) => h("th", { scope: "col" }, String(week + 1))))),
    h("tbody", {}, ...lines.map((line) => h("tr", {}, h("th", { scope: "row" }, line.name), ...line.values.map((value) => h("td", {}, String(value))))))));
}

/** Minutes of both designs for each share of unusual callers; `at` is the share that is set. */
export function costPlot(desks: number[], owner: number[], at: number): SVGElement {
  const most = Math.max(...desks, ...owner);
  const { y, lines } = ruled(scale(most, most > 200 ? 50 : 20));
  const x = (unusual: number) => LEFT + (unusual * (wide() - 96)) / (desks.length - 1);
  const line = (values: number[], kind: string) =>
    s("path", { class: `plot__line plot__line--${kind}`, d: values.map((value, i) => `${i ? "L" : "M"}${x(i)} ${y(value)}`).join("") });
  const last = desks.length - 1;
  // Labels at the ends of lines that meet there would cover each other.
  const near = Math.abs(y(desks[last]) - y(owner[last])) < 18 ? 10 : 0;
  const above = desks[last] >= owner[last] ? -near : near;
  const axis = desks.map((_, i) => text(x(i), TOP + HIGH + 20, String(i), { "text-anchor": "middle", class: "plot__tick" }));
  const name = `Minutes for ten callers, with none to ${last} unusual. Six desks: ${desks.join(", ")}. One owner: ${owner.join(", ")}.`;
  return picture(LEFT + wide() + 10, HIGH + 60, name, ...tint(desks, owner, x), ...lines,
    s("path", { class: "plot__at", d: `M${x(at)} ${TOP}V${TOP + HIGH}` }), line(desks, "desks"), line(owner, "owner"),
    dot(x(at), y(desks[at])), dot(x(at), y(owner[at])),
    text(x(last) + 12, y(desks[last]) + 5 + above, "Six desks"), text(x(last) + 12, y(owner[last]) + 5 - above, "One owner"),
    ...axis, text(LEFT, TOP + HIGH + 40, "Unusual callers in ten", { class: "plot__tick" }));
}

const dot = (x: number, y: number): SVGElement => s("circle", { class: "plot__dot", cx: x, cy: y, r: 7 });

/** The stretch in which desks cost less, named; between two shares the lines cross in a straight line. */
function tint(desks: number[], owner: number[], x: (unusual: number) => number): Node[] {
  const less = desks.map((value, i) => value - owner[i]);
  const from = less.findIndex((gap) => gap < 0);
  if (from < 0) return [];
  const crossing = (i: number) => x(i) + ((x(i + 1) - x(i)) * less[i]) / (less[i] - less[i + 1]);
  const upTo = less.findIndex((gap, i) => i > from && gap >= 0);
  const left = from ? crossing(from - 1) : x(0);
  const right = upTo < 0 ? x(less.length - 1) : crossing(upTo - 1);
  const tie = upTo < 0 ? [] : [text(Math.min(right + 8, wide() - 120), TOP + HIGH - 10, "equal here")];
  return [s("rect", { class: "plot__band", x: left, y: TOP, width: right - left, height: HIGH }),
    ...(right - left > 130 ? [text(left + 8, TOP + 18, "Desks cost less")] : []), ...tie];
}

