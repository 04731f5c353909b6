/** The ending: what it was, the line that led to it, and the map of paths. */

import { all, copy, h } from "../../runtime/dom";
import type { Ending, Scenario, State, Turn } from "../../runtime/play";
import { fullMeters } from "../meters/meters";
import { fullTrail } from "../trail/trail";

interface View {
  scenario: Scenario; turns: Turn[]; state: State; ending: Ending;
  own: Record<string, string>; back: (turn: number) => void;
  code: HTMLElement;
}

export function endingView({ scenario, turns, state, ending, own, back, code }: View): HTMLElement[] {
  const words = copy(ending.el);
  words.querySelectorAll(".turn, .card__number").forEach((el) => el.remove());
  const title = words.querySelector("h4")!;
  title.remove();
  return [
    h("section", { class: "end", "data-focus": true, "data-ending": ending.id },
      h("p", { class: "kicker" }, `You reached one of ${scenario.endings.length} endings`),
      h("h4", { class: "end__title" }, title.textContent!.trim()), words, fullMeters(scenario.meters, state.meters)),
    h("section", { class: "line-drawn" },
      h("h4", {}, "The line you drew"),
      h("p", {}, "Each loop is a contact or a piece of rework that should not have been needed."),
      fullTrail(turns, scenario.meters, own, back),
      code,
      h("div", { class: "row" },
        h("button", { type: "button", class: "button", click: () => back(0) }, "Play again"))),
  ];
}

/** Shows the map after the first ending: where this run went, and which scenes and endings have been met so far. */
export function updateMap(root: HTMLElement, endings: string[], met: string[], turns: Turn[], end: string): void {
  const map = root.querySelector<HTMLElement>(".path-map");
  if (!map) return;
  map.hidden = !endings.length;
  const ways = new Set(turns.map((turn, i) => `${turn.scene.id}>${turns[i + 1]?.scene.id ?? end}`));
  const scenes = new Set(turns.map((turn) => turn.scene.id));
  for (const node of all(map, "[data-scene]")) {
    const seen = met.includes(node.dataset.scene!);
    node.classList.toggle("walked", scenes.has(node.dataset.scene!));
    node.querySelector(".seen")?.toggleAttribute("hidden", !seen);
    node.querySelector(".unseen")?.toggleAttribute("hidden", seen);
  }
  for (const way of all(map, "[data-way]")) way.classList.toggle("walked", ways.has(way.dataset.way!));
  for (const name of all(map, "[data-reached]")) name.hidden = !endings.includes(name.dataset.reached!);
  for (const name of all(map, "[data-unreached]")) name.hidden = endings.includes(name.dataset.unreached!);
}
