/** Draws on a slide what the notes have sent: hands, cards of words, clocks, boards. Words are always text. */

import { all, h } from "../../runtime/dom";
import { fullMeters, strip } from "../meters/meters";
import { face, secondsLeft } from "./clock";
import type { Count, View, Words } from "./view";

const ADDED = "data-drawn";
const LETTERS = "ABCDEFGH";

/** Takes away what an earlier picture has put on a slide. */
export function clean(slide: HTMLElement): void {
  for (const el of all(slide, `[${ADDED}]`)) el.remove();
  for (const el of all(slide, ".way")) el.classList.remove("way--chosen");
}

const drawn = <T extends HTMLElement>(el: T): T => {
  el.setAttribute(ADDED, "");
  return el;
};

export function votes(slide: HTMLElement, view: View): void {
  all(slide, ".way").forEach((way, i) => {
    const tied = view.choice === i;
    way.classList.toggle("way--chosen", tied);
    if (tied) way.querySelector(".way__letter")!.after(drawn(h("span", { class: "way__label" }, view.label ?? "")));
    way.append(...view.votes.map((vote, round) => drawn(hands(vote, i, round))));
  });
}

/** Hands of the first vote are hollow, those of the second are solid. Many hands share one bar. */
function hands(vote: Count, option: number, round: number): HTMLElement {
  const count = vote.counts[option] ?? 0;
  const marks = Array.from({ length: Math.min(count, 40) }, () => h("i"));
  return h("div", { class: `tally tally--${round ? "second" : "first"}` },
    h("span", {}, vote.name), h("b", {}, String(count)), h("span", { class: "hands", "aria-hidden": "true" }, ...marks));
}

export function cards(slide: HTMLElement, view: View): void {
  const echoes = slide.querySelector(".slide__echoes");
  for (const words of view.words) {
    const card = drawn(h("div", { class: `said said--${words.kind}` }, ...told(words)));
    if (words.kind === "echo" && echoes) echoes.append(card);
    else slide.append(card);
  }
  if (view.gauges && !view.open) slide.append(drawn(h("div", { class: "said__meters" }, fullMeters(view.gauges.meters, view.gauges.now, view.gauges.before))));
}

const told = ({ title, text }: Words): HTMLElement[] =>
  [...(title ? [h("h3", {}, title)] : []), ...text.map((one) => h("p", {}, one))];

export function board(slide: HTMLElement, view: View): void {
  const cells = view.board?.rows.flatMap((row) => row.cells) ?? [];
  all(slide, ".board tbody td").forEach((cell, i) => { cell.textContent = cells[i] ?? ""; });
  all(slide, ".slips").forEach((list) => {
    const lines = view.slips.find((one) => one.label === list.dataset.label)?.lines ?? [];
    list.hidden = !lines.length;
    list.replaceChildren(...lines.map((line) => h("li", {}, line)));
  });
}

export function steps(slide: HTMLElement, view: View): void {
  all(slide, ".step").forEach((step, i) => {
    const here = view.clock?.step === i;
    step.classList.toggle("step--here", here);
    if (here) step.setAttribute("aria-current", "step");
    else step.removeAttribute("aria-current");
  });
}

/** The ways of all tables over the map: the wider the line, the more went that way. */
export function ways(slide: HTMLElement, view: View): void {
  if (!view.ways) return;
  const { shares, met, total, endings } = view.ways;
  for (const way of all(slide, "[data-way]")) {
    const share = shares[way.dataset.way!] ?? 0;
    way.classList.toggle("walked", share > 0);
    way.style.strokeWidth = share ? String(2 + Math.round(14 * share)) : "";
  }
  for (const spot of all(slide, "[data-spot]")) spot.classList.toggle("walked", met.includes(spot.dataset.spot!));
  slide.append(drawn(h("div", { class: "said said--ways" },
    h("p", {}, `${total} ${total === 1 ? "table" : "tables"}. The wider the line, the more went that way.`),
    h("ul", {}, ...endings.map(([title, count]) => h("li", {}, h("b", {}, String(count)), ` ${title}`))))));
}

/** The stages of a decision, in the bar on top. */
export function stages(view: View): HTMLElement | string {
  if (!view.stages) return "";
  const { names, at } = view.stages;
  return h("ol", { class: "stages" }, ...names.map((name, i) => h("li", i === at ? { "aria-current": "step" } : {}, name)));
}

/** The clock, with its last minute told by a word and not by a colour. */
export function clock(view: View, now: number): HTMLElement | string {
  if (!view.clock) return "";
  const seconds = secondsLeft(view.clock, now);
  const state = view.clock.ends === undefined ? " stopped" : "";
  return h("p", { class: "clock", role: "timer" }, h("span", { class: "vh" }, `${view.clock.name}${state}: `), face(seconds));
}

export function meters(view: View): HTMLElement | string {
  return view.gauges && view.open ? strip(view.gauges.meters, view.gauges.now) : "";
}

export const spoken = (view: View): string => [
  ...view.votes.map((vote) => `${vote.name}: ${vote.counts.map((count, i) => `${LETTERS[i]} ${count}`).join(", ")}.`),
  ...view.words.map((words) => `${words.title} ${words.text.join(" ")}`),
].join(" ");
