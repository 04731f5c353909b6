/** Reads a scenario from its hypertext. */

import { all } from "../../runtime/dom";
import type { Choice, Meter, Meters, Scenario, Scene } from "../../runtime/play";

const effects = (text = ""): Meters =>
  Object.fromEntries(text.split(" ").filter(Boolean).map((pair) => pair.split(":")).map(([name, value]) => [name, +value]));

export function readScenario(root: HTMLElement): Scenario {
  const scenes = all(root, ".scene").map((el) => readScene(root, el));
  return {
    id: root.dataset.quiz!,
    start: root.dataset.start!,
    meters: all(root, ".meter").map(readMeter),
    scenes: new Map(scenes.map((scene) => [scene.id, scene])),
    endings: all(root, ".ending").map((el) => ({ id: el.dataset.ending!, when: el.dataset.if ?? "", el })),
  };
}

function readMeter(el: HTMLElement): Meter {
  const { meter: name = "", short = "", start = "0", limit, words = "" } = el.dataset;
  return {
    name, short, start: +start, limit: limit ? +limit : undefined,
    label: el.querySelector("b")!.textContent!,
    words: words.split("|").map((text) => [parseInt(text, 10), text.replace(/^\d+ /, "")]),
  };
}

function readScene(root: HTMLElement, el: HTMLElement): Scene {
  const id = el.dataset.scene!;
  const title = el.querySelector("h4")!.lastChild!.textContent!.trim();
  const echoes = all(el, ".echo").map((echo) => ({ when: echo.dataset.if!, effects: effects(echo.dataset.effects), el: echo }));
  const choices = all(el, ".choice").map((link) => readChoice(root, id, link));
  return { id, hash: el.dataset.hash!, title, echoes, choices, el };
}

function readChoice(root: HTMLElement, scene: string, link: HTMLElement): Choice {
  const id = link.dataset.choice!;
  const el = root.querySelector<HTMLElement>(`.consequence[data-scene="${scene}"][data-choice="${id}"]`)!;
  const routes = el.dataset.goto!.split(";").map((route) => {
    const [to, when = ""] = route.split("?").reverse();
    return { to, when };
  });
  return { id, el, routes, effects: effects(el.dataset.effects), flag: el.dataset.flag ?? "", text: link };
}
