/** The meters as number, word and bar: a strip that stays in view, and the full set after each choice. */

import { h } from "../../runtime/dom";
import { type Meter, type Meters, wordFor } from "../../runtime/play";

const CELLS = 10;

/** Ten cells for a meter with an upper end; a marble for each of those without. */
function bar(meter: Meter, value: number): HTMLElement {
  const cells = meter.limit ? CELLS : value;
  const filled = meter.limit ? Math.round((value / meter.limit) * CELLS) : value;
  const marks = Array.from({ length: cells }, (_, i) => h("i", { class: i < filled && "on" }));
  return h("span", { class: meter.limit ? "bar" : "beads", "aria-hidden": "true" }, ...marks);
}

export function strip(meters: Meter[], values: Meters): HTMLElement {
  const cells = meters.map((meter) =>
    h("li", { class: `meter--${meter.name}` },
      h("b", {}, String(values[meter.name])), bar(meter, values[meter.name]),
      h("span", { class: "strip__label" }, meter.short),
      h("span", { class: "vh" }, `: ${wordFor(meter, values[meter.name])}`)));
  return h("ul", { class: "rows strip", "aria-label": "Meters" }, ...cells);
}

/** `before` adds what changed: “was 5” or “no change”. */
export function fullMeters(meters: Meter[], values: Meters, before?: Meters): HTMLElement {
  const rows = meters.map((meter) => {
    const [value, was] = [values[meter.name], before?.[meter.name]];
    return h("li", { class: `gauge meter--${meter.name}` },
      h("span", { class: "gauge__name" }, meter.label),
      h("b", {}, String(value)), h("span", { class: "gauge__word" }, ` ${wordFor(meter, value)}`), bar(meter, value),
      was !== undefined && h("span", { class: "gauge__was" }, was === value ? "no change" : `was ${was}`));
  });
  return h("ul", { class: "rows gauges" }, ...rows);
}

/** The change in one breath: “Customer outcome up 2, well served. Team trust down 1, strained.” */
export function inWords(meters: Meter[], from: Meters, to: Meters): string {
  const moved = meters.filter((meter) => from[meter.name] !== to[meter.name]).map((meter) => {
    const by = to[meter.name] - from[meter.name];
    return `${meter.label} ${by > 0 ? "up" : "down"} ${Math.abs(by)}, ${wordFor(meter, to[meter.name])}.`;
  });
  return moved.join(" ") || "No meter moved.";
}

/** From → to, for the meters that moved. */
export function changes(meters: Meter[], from: Meters, to: Meters): HTMLElement | false {
  const moved = meters.filter((meter) => from[meter.name] !== to[meter.name]);
  return moved.length > 0 && h("p", { class: "changes" },
    ...moved.map((meter) => h("span", {}, `${meter.short} `, h("b", {}, `${from[meter.name]} → ${to[meter.name]}`))));
}
