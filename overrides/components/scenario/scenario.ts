/** The player: one decision at a time on a line. State is the list of choices; everything else follows from it. */

import { copy, focus, h, say } from "../../runtime/dom";
import { type Turn, play } from "../../runtime/play";
import type { Entry, Step } from "../../runtime/progress";
import type { Store } from "../../runtime/storage";
import { fullMeters, inWords, strip } from "../meters/meters";
import { echoLegs, pastLegs } from "../trail/trail";
import { endingView, updateMap } from "./ending";
import { ownBox, ownWords } from "./own";
import { readScenario } from "./read";

type Place = "scene" | "consequence" | "ending";

export function mountScenario(root: HTMLElement, store: Store): void {
  const scenario = readScenario(root);
  const status = root.querySelector<HTMLElement>(".status")!;
  const stage = h("div", { class: "play" });
  let trail: Step[] = [];
  let read = true;

  const brought = root.dataset.brings?.split(" ") ?? [];
  const flagsOf = () => brought.flatMap((quiz) => (store.get(quiz)?.flags ?? []).map((flag) => `${quiz}.${flag}`));
  const now = () => play(scenario, trail.map((step) => step.choice), flagsOf());
  const chosen = () => store.get(scenario.id)?.chosen ?? {};

  function keep(extra: Partial<Entry> = {}): void {
    store.put(scenario.id, { trail, read, ...extra });
  }

  /** Takes up what was kept; a scene that no longer means the same is asked again. */
  function resume(): string {
    const entry = store.get(scenario.id);
    const kept = entry?.trail ?? [];
    const changed = kept.findIndex((step) => scenario.scenes.get(step.scene)?.hash !== step.hash);
    trail = changed < 0 ? kept : kept.slice(0, changed);
    trail = trail.slice(0, now().turns.length);
    read = changed >= 0 || (entry?.read ?? true);
    return changed < 0 ? "" : "The course has changed here since you chose. This decision is asked again; the ones before it stand.";
  }

  function decide(choice: string): void {
    const scene = scenario.scenes.get(now().state.scene)!;
    trail = [...trail, { scene: scene.id, choice, hash: scene.hash }];
    read = false;
    show("consequence");
    keep({ chosen: { ...chosen(), [scene.id]: choice } });
  }

  function goOn(): void {
    read = true;
    const { ending, state } = now();
    const endings = ending && [...new Set([...(store.get(scenario.id)?.endings ?? []), ending.id])];
    keep(ending ? { endings, flags: [...state.flags].filter((flag) => !flag.includes(".")) } : {});
    show(ending ? "ending" : "scene");
  }

  function back(to: number): void {
    trail = trail.slice(0, to);
    read = true;
    keep();
    show("scene");
  }

  /** Draws a place and moves the reader to it. */
  function show(place: Place, move = true): void {
    const { turns, state, echoes, entered, ending } = now();
    const last = turns[turns.length - 1];
    const earlier = pastLegs(place === "consequence" ? turns.slice(0, -1) : turns);
    const open = place === "ending" ? endingView({ scenario, turns, state, ending: ending!, own: ownWords(store, scenario.id), back })
      : place === "consequence" ? [h("ol", { class: "rows line" }, ...earlier, consequence(last, turns.length))]
        : [h("ol", { class: "rows line" }, ...earlier, ...echoLegs(echoes, entered, state.meters), sceneLeg(turns.length))];
    const meters = place === "consequence" ? last.to : state.meters;
    stage.replaceChildren(...(place === "ending" ? [] : [strip(scenario.meters, meters)]), ...open);
    root.dataset.place = place;
    updateMap(root, store.get(scenario.id)?.endings ?? [], Object.keys(chosen()), turns, state.scene);
    const target = stage.querySelector<HTMLElement>("[data-focus]");
    if (move && target) focus(target);
    if (move) say(status, place === "consequence" ? inWords(scenario.meters, last.from, last.to) : "");
  }

  function sceneLeg(index: number): HTMLElement {
    const scene = scenario.scenes.get(now().state.scene)!;
    const before = chosen()[scene.id];
    const name = `${scenario.id}--${scene.id}`;
    const picks = scene.choices.map((choice) =>
      h("label", { class: "pick" },
        h("input", { type: "radio", name, value: choice.id, checked: choice.id === before }),
        h("span", { class: "pick__card" }, h("span", {}, copy(choice.text), choice.id === before && h("small", {}, " You chose this before")))));
    const question = h("div", { class: "ask", id: `${name}--ask`, "data-focus": true }, copy(scene.el.querySelector(".scene__text")!));
    const form = h("form", { submit: (event) => { event.preventDefault(); press(form); } },
      h("fieldset", { class: "choices", "aria-labelledby": `${name}--ask` }, ...picks),
      h("p", { class: "hint", role: "status" }),
      h("div", { class: "row" },
        h("button", { class: "button button--go do" }, "Do this"),
        index > 0 && h("button", { type: "button", class: "link", click: () => back(index - 1) }, "Step back"),
        index > 0 && h("button", { type: "button", class: "link", click: () => back(0) }, "Start again")),
      ownBox(root, scenario.id, scene.id, store));
    return h("li", { class: "leg leg--open" },
      h("span", { class: "dot", "aria-hidden": "true" }, String(index + 1)),
      h("div", { class: "leg__body" }, h("h4", { class: "kicker" }, `Decision ${index + 1}: ${scene.title}`), question), form);
  }

  function press(form: HTMLFormElement): void {
    const picked = form.querySelector<HTMLInputElement>("input:checked");
    if (picked) return decide(picked.value);
    say(form.querySelector<HTMLElement>(".hint")!, "Choose one first.");
    form.querySelector("input")!.focus();
  }

  function consequence(turn: Turn, index: number): HTMLElement {
    const what = h("div", { class: "what grow", "data-focus": true }, copy(turn.choice.el.querySelector(".what")!));
    return h("li", { class: `leg leg--now${turn.to.marbles > turn.from.marbles ? " leg--looped" : ""}` },
      h("span", { class: "dot", "aria-hidden": "true" }, String(index)),
      h("div", { class: "leg__body" }, h("h4", { class: "kicker" }, turn.scene.title), h("b", {}, copy(turn.choice.text)), what,
        fullMeters(scenario.meters, turn.to, turn.from),
        h("p", { class: "in-words" }, inWords(scenario.meters, turn.from, turn.to)),
        h("div", { class: "row" },
          h("button", { type: "button", class: "button button--go", click: goOn }, "Go on"),
          h("button", { type: "button", class: "link", click: () => back(index - 1) }, "Change my choice"))));
  }

  /** A choice followed as a link before this script had started counts as made. */
  function followed(): string | undefined {
    const link = decodeURIComponent(location.hash.slice(1));
    const choice = scenario.scenes.get(now().state.scene)?.choices.find((one) => one.el.id === link);
    if (choice) history.replaceState(null, "", `#${scenario.id}`);
    return choice?.id;
  }

  const changed = resume();
  status.after(stage);
  const early = read ? followed() : undefined;
  if (early) return decide(early);
  show(!read ? "consequence" : now().ending ? "ending" : "scene", false);
  if (changed) stage.prepend(h("p", { class: "changed" }, changed));
  store.listen(({ quiz }) => {
    if (store.get(scenario.id)) return;
    if (quiz && quiz !== scenario.id) return;
    trail = [];
    show("scene", false);
  });
}
