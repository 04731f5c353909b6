/** The caller's strip: six desks, and the line of one week that doubles back between them; and the same as a list. */

import { h } from "../../runtime/dom";
import { type CallRules, type Contact, type Play, KEYS, blue, handled, isMet, told } from "./calls";
import { marble, picture, s, text } from "./svg";

const FIRST = 120, STEP = 104, TOP = 84, ROW = 36, BEYOND = 30, DESK = 70;
const WHITE = "Her first message: a real need, and the one white marble.";

/** Where the pen is: the path so far, its place, and the direction in which the line runs. */
interface Pen { d: string; x: number; y: number; way: 1 | -1 }

function turn(pen: Pen): void {
  const sweep = pen.way === 1 ? 1 : 0;
  pen.d += `H${pen.x + pen.way * BEYOND}a${ROW / 2} ${ROW / 2} 0 0 ${sweep} 0 ${ROW}`;
  pen.y += ROW;
  pen.way = pen.way === 1 ? -1 : 1;
  pen.d += `H${pen.x}`;
}

/** Goes on to a desk; the line turns where the desk lies behind it, and where it is the same one again. */
function goTo(pen: Pen, x: number, first: boolean): void {
  if (!first && x === pen.x) turn(pen);
  while ((x - pen.x) * pen.way < 0) turn(pen);
  pen.d += `H${x}`;
  pen.x = x;
}

export function strip(rules: CallRules, played: Play): HTMLElement {
  const places = new Map(rules.desks.map((desk, i) => [desk.id, FIRST + i * STEP]));
  const pen: Pen = { d: `M40 ${TOP}`, x: 40, y: TOP, way: 1 };
  const marbles = played.stops.map((stop, i) => {
    const x = places.get(stop.at)!;
    if (stop.repair) return marble("blue", x + 17, pen.y + 15, 9);
    goTo(pen, x, i === 0);
    return marble(stop.why ? "blue" : "white", x, pen.y, 13);
  });
  const done = !played.open;
  if (done && pen.way < 0) turn(pen);
  const end = FIRST + rules.desks.length * STEP - 30;
  const height = pen.y + 44;
  const line = s("path", { class: "strip__line", d: pen.d + (done ? `H${end - 34}` : "") });
  const drawing = picture(820, height, summary(rules, played), ...desks(rules, played, height), line, ...marbles,
    s("circle", { class: "strip__start", cx: 40, cy: TOP, r: 8 }), text(40, TOP - 16, "Nadia", { "text-anchor": "middle" }),
    ...(done ? outcome(end, pen.y) : []));
  return h("figure", { class: "strip" }, drawing);
}

function desks(rules: CallRules, played: Play, height: number): Node[] {
  return rules.desks.flatMap((desk, i) => {
    const x = FIRST + i * STEP - DESK / 2;
    const lamp = played.lamps[desk.id] ?? "open";
    return [
      s("rect", { class: "strip__desk", x, y: 30, width: DESK, height: height - 36 }),
      s("rect", { class: `strip__lamp strip__lamp--${lamp}`, x: x + 20, y: 38, width: 30, height: 13, rx: 2 }),
      ...(lamp === "off" ? [s("path", { class: "strip__slash", d: `M${x + 20} 51l30-13` })] : []),
      text(x + DESK / 2, 18, desk.name, { "text-anchor": "middle" }),
    ];
  });
}

function outcome(x: number, y: number): Node[] {
  return [
    s("path", { class: "strip__line strip__line--open", d: `M${x - 18} ${y}h44` }),
    s("path", { class: "strip__nobody", d: `M${x + 60} ${y - 4}a11 11 0 1 0 .1 0M${x + 40} ${y + 34}a20 16 0 0 1 40 0` }),
    text(x + 60, y - 34, "Need met: no", { "text-anchor": "middle" }),
  ];
}

const summary = (rules: CallRules, played: Play): string => {
  const names = played.stops.map((stop) => rules.desks.find((desk) => desk.id === stop.at)!.name);
  return `Nadia’s line across the desks: ${names.join(", ")}. ${handled(played)} marbles, ${blue(played)} of them blue.`;
};

/** One row a contact: where, which marble, why it exists, and how often she has told her story. */
export function stopList(rules: CallRules, played: Play): HTMLElement {
  let told = 0;
  const row = (stop: Contact) => {
    const name = rules.desks.find((desk) => desk.id === stop.at)!.name;
    if (!stop.repair) told += 1;
    const after = stop.repair ? "A repair, without her." : told > 1 ? `Told it ${told} times.` : "";
    return h("li", { class: `stop stop--${stop.repair ? "repair" : stop.why ? "blue" : "white"}` },
      h("b", {}, name), h("span", { class: "vh" }, stop.why ? ", a blue marble" : ", a white marble"),
      h("span", { class: "stop__why" }, `${stop.why ?? WHITE} `), h("small", {}, after));
  };
  const keys = Object.entries(KEYS).map(([key, name]) => `${name} ${played.keys.has(key as keyof typeof KEYS) ? "found" : "not found"}`).join(", ");
  const last = h("li", { class: "stop stop--end" }, h("b", {}, `Need met: ${isMet(played) ? "yes" : "no"}`),
    h("span", { class: "stop__why" }, `${keys}.`));
  return h("ol", { class: "rows stop-list" }, ...played.stops.map(row), played.open ? false : last);
}

export const figures = (rules: CallRules, played: Play, lights: string): [string, string][] => [
  [String(told(played)), "times told"],
  [String(handled(played) * rules.minutes), "minutes of the bank’s time"],
  [lights, "lights on"],
];
