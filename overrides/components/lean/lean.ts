/** One scenario in one frame: a card at a time, from the links of its hypertext, in as few bytes as it takes.
 * What is kept is the path code alone. */

import { type Run, encodeRun, readRun } from "../../runtime/path-code";
import { type Choice, type Meter, type Meters, type Scenario, type Scene, END, play } from "../../runtime/play";
import { keep, kept } from "./kept";
import { tell, tellHeight } from "./tell";

const $ = (root: ParentNode, selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
const moves = (el: HTMLElement): Meters =>
  Object.fromEntries((el.dataset.moves ?? "").split(" ").map((pair) => pair.split(":")).map(([name, by]) => [name, +by]));
function make(tag: string, look: string, ...children: (Node | string)[]): HTMLElement {
  const el = document.createElement(tag);
  el.className = look;
  el.append(...children);
  return el;
}

const target = (link: HTMLElement): string => link.getAttribute("href")!.slice(1);
const routes = (el: HTMLElement) => $(el, ":scope > a").map((link) => ({ when: link.dataset.if ?? "", to: target(link) }));

/** Card numbers stand for scenes, and endings have their own names; the card that asks how it ended is the end. */
function onward(el: HTMLElement, root: HTMLElement) {
  const last = root.querySelector(".last")!.id;
  return routes(el).map(({ when, to }) => ({ when, to: to === last ? END : to }));
}

function readChoice(root: HTMLElement, link: HTMLElement): Choice {
  const id = target(link);
  const el = document.getElementById(id)!;
  return { id, el, text: link, effects: moves(el), flag: el.dataset.flag ?? "", routes: onward(el, root) };
}

function readScene(root: HTMLElement, el: HTMLElement): Scene {
  const echoes = $(el, ".echo").map((echo) => ({ when: echo.dataset.if!, effects: moves(echo), el: echo }));
  // What is not needed here is left out: fewer bytes.
  return { id: el.id, echoes, choices: $(el, "li a").map((link) => readChoice(root, link)), el } as Partial<Scene> as Scene;
}

function read(root: HTMLElement): Scenario {
  const scenes = $(root, ".scene").map((el) => readScene(root, el));
  const meters = $(root, "[data-meter]").map((row) => ({
    name: row.dataset.meter!, start: +row.querySelector("b")!.textContent!, limit: +row.dataset.limit! || undefined,
  }) as Partial<Meter> as Meter);
  const endings = routes(root.querySelector<HTMLElement>(".last")!).map(({ when, to }) => ({ id: to, when, el: document.getElementById(to)! }));
  return { id: root.dataset.quiz!, start: scenes[0].id, meters, scenes: new Map(scenes.map((scene) => [scene.id, scene])), endings };
}

/** The page has one scenario, so what is known of it stands here and not in an object: fewer bytes. */
const root = document.querySelector<HTMLElement>(".lean[data-quiz]")!;
const { quiz = "", code: name = "", hash = "" } = root.dataset;
const scenario = read(root);
// Flags of other scenarios are no part of this page, but of the shape of a code.
const foreign = Array.from({ length: +root.dataset.read! }, String);
const whole = document.querySelector<HTMLAnchorElement>(".whole");
const status = make("p", "kept");
const picksOf = (code: string) => (readRun(scenario, code, name, hash, foreign) as Partial<Run>).picks;
let picks = picksOf(location.hash.slice(1)) ?? picksOf(kept(quiz)) ?? [];
/** Long enough for a slow phone to put a frame on its screen. */
const A_FRAME_OR_TWO = 50;
/** A choice has been made, and what followed is being read. */
let open = false;

function button(text: string, press: () => void, look = ""): HTMLElement {
  const made = make("button", look, text);
  made.addEventListener("click", press);
  return made;
}

/** What the last choice still owes: numbers, buttons, focus and storage can wait for one frame, the reader should not. */
let rest = () => {};
for (const event of ["click", "pagehide"]) addEventListener(event, () => rest(), true);

const go = (next: string[], opened: boolean) => () => {
  picks = next;
  open = opened;
  const place = turn();
  rest = () => {
    rest = () => {};
    tellWhere(keep, place.ending?.id);
    finish(place, true);
  };
  if (opened) requestAnimationFrame(() => setTimeout(() => rest(), A_FRAME_OR_TWO));
  else rest();
};

function turn() {
  const { turns, state, echoes, ending } = play(scenario, picks, []);
  const card = (open ? turns[turns.length - 1].choice.el : ending?.el ?? scenario.scenes.get(state.scene)!.el) as HTMLElement;
  for (const echo of $(card, ".echo")) echo.hidden = !echoes.some(({ el }) => el === echo);
  root.querySelector(".row")?.remove();
  root.querySelector(".now")?.classList.remove("now");
  card.classList.add("now");
  return { turns, state, ending, card };
}

function finish({ turns, state, ending, card }: ReturnType<typeof turn>, move: boolean): void {
  for (const row of $(root, "[data-meter]")) row.querySelector("b")!.textContent = `${state.meters[row.dataset.meter!]}`;
  card.append(make("div", "row", ...buttons(Boolean(ending), turns.map(({ choice }) => choice.text.textContent!))));
  if (!move) return;
  card.tabIndex = -1;
  card.focus();
  card.scrollIntoView();
}

function buttons(ended: boolean, chosen: string[]): HTMLElement[] {
  const before = go(picks.slice(0, -1), false);
  if (open) return [button("Go on", go(picks, false), "go"), button("Change my choice", before)];
  const way = ended ? [make("ol", "", ...chosen.map((text) => make("li", "", text)))] : [];
  return [...way, ...(picks.length ? [button("Step back", before), button("Start again", go([], false))] : [])];
}

/** Says where the run is kept, once it is; the link into the course takes it along. */
function tellWhere(where: typeof keep, ending?: string): void {
  const code = picks.length ? encodeRun(scenario, { picks, brought: [] }, name, hash, foreign) : "";
  status.textContent = where(quiz, code) + (code && ` Path code: ${code}`);
  if (whole) whole.hash = quiz + (code && `=${code}`);
  if (ending && !open) tell({ type: "answer", quiz, kind: "scenario", interaction: "other", question: document.title, response: picks, correct: null, result: "neutral", path: code, ending });
}

status.setAttribute("role", "status");
for (const scene of scenario.scenes.values()) for (const { id, text } of scene.choices) {
  text.replaceWith(button(text.textContent!, () => go([...picks, id], true)()));
}
for (const link of $(root, "section > a")) link.hidden = true;
root.append(status);
root.classList.add("lean--played");
finish(turn(), false);
// Nothing is kept before a press: a run that came in the address may be a friend's.
tellWhere(() => "");
tell({ type: "hello", page: `embed/${quiz}.html`, title: document.title });
tellHeight();
