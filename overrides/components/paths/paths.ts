/** The path codes of a group, drawn over the map of a scenario: how many went where. Nothing leaves the browser. */

import { all, focus, h, say } from "../../runtime/dom";
import { decodeRun, prefixOf } from "../../runtime/path-code";
import { type Scenario, play } from "../../runtime/play";
import { flagsRead } from "../scenario/brought";
import { readScenario } from "../scenario/read";
import { countsOf, type Counts } from "./counts";

const WIDEST = 14;

interface Place { el: HTMLElement; scenario: Scenario; prefix: string; read: string[] }

export function mountPaths(root: HTMLElement): void {
  const status = root.querySelector<HTMLElement>(".status")!;
  const places = all(root, ".paths__scenario").map((el) => readPlace(root, el));
  const box = h("textarea", { rows: 6, id: "paths--codes", spellcheck: "false", placeholder: places.map((one) => `${one.prefix}-…`).slice(0, 2).join("\n") });
  const slips = h("ul", { class: "paths__slips" });

  function press(): void {
    const codes = box.value.split(/[\s,;]+/).filter(Boolean);
    if (!codes.length) {
      say(status, "Paste one path code at least.");
      return box.focus();
    }
    const faults: string[] = [];
    const runs = new Map(places.map((place) => [place, [] as ReturnType<typeof play>[]]));
    for (const code of codes) {
      const place = places.find((one) => one.prefix === prefixOf(code));
      const found = place ? decodeRun(place.scenario, code, place.prefix, place.el.dataset.hash!, place.read) : { fault: "No scenario has codes that begin like this." };
      if ("fault" in found) faults.push(`${code}: ${found.fault}`);
      else runs.get(place!)!.push(play(place!.scenario, found.picks, found.brought));
    }
    for (const [place, played] of runs) draw(place, countsOf(played), played.length);
    slips.replaceChildren(...faults.map((fault) => h("li", {}, fault)));
    say(status, `${codes.length - faults.length} read${faults.length ? `, ${faults.length} with a slip` : ""}.`);
    const first = [...runs].find(([, played]) => played.length)?.[0];
    if (first) focus(first.el.querySelector("h2")!);
  }

  status.before(h("form", { class: "paths__form", submit: (event) => { event.preventDefault(); press(); } },
    h("label", { for: "paths--codes" }, "Path codes, one a line"), box,
    h("div", { class: "row" }, h("button", { class: "button button--go" }, "Draw the paths"))));
  status.after(slips);
  for (const { el } of places) el.hidden = true;
  root.querySelector(".paths__hand")!.replaceWith(...places.map(({ el }) => el));
}

/** The meters stand once on the page, for all scenarios. */
function readPlace(root: HTMLElement, el: HTMLElement): Place {
  const scenario = { ...readScenario(el), meters: readScenario(root).meters };
  return { el, scenario, prefix: el.dataset.code!, read: flagsRead(scenario) };
}

function draw({ el }: Place, counts: Counts, total: number): void {
  el.hidden = !total;
  el.querySelector(".paths__count")!.textContent = `${total} ${total === 1 ? "path" : "paths"}. The wider the line, the more went that way.`;
  for (const way of all(el, "[data-way]")) {
    const share = (counts.ways[way.dataset.way!] ?? 0) / (total || 1);
    way.classList.toggle("walked", share > 0);
    way.style.strokeWidth = share ? String(2 + Math.round(WIDEST * share)) : "";
  }
  for (const choice of all(el, ".consequence")) number(choice, counts.choices[`${choice.dataset.scene}/${choice.dataset.choice}`] ?? 0);
  for (const ending of all(el, ".ending")) number(ending, counts.endings[ending.dataset.ending!] ?? 0);
  for (const scene of all(el, ".scene")) scene.classList.toggle("paths__unmet", !counts.scenes[scene.dataset.scene!]);
  for (const spot of all(el, "[data-spot]")) spot.classList.toggle("walked", Boolean(counts.scenes[spot.dataset.spot!]));
}

function number(place: HTMLElement, count: number): void {
  place.querySelector(".paths__number")!.textContent = count ? String(count) : "";
  place.classList.toggle("paths__taken", count > 0);
}

