/** The player: one decision at a time on a line. State is the list of choices; everything else follows from it. */

import { carriedOn } from "../../runtime/anchor";
import { afterPaint, focus, h, say } from "../../runtime/dom";
import type { Run } from "../../runtime/path-code";
import { type Scenario, play } from "../../runtime/play";
import type { Entry, Step } from "../../runtime/progress";
import type { Store } from "../../runtime/storage";
import { inWords, strip } from "../meters/meters";
import { echoLegs, pastLegs } from "../trail/trail";
import { brought } from "./brought";
import { endingView, updateMap } from "./ending";
import { cardsTurnedTo } from "./followed";
import { complete, consequenceLeg, sceneLeg } from "./legs";
import { earlierRuns, ownBox, ownWords } from "./own";
import { PathCode } from "./path-code";
import { readScenario } from "./read";

type Place = "scene" | "consequence" | "ending";

const CHANGED = "The course has changed here since you chose. This decision is asked again; the ones before it stand.";

export function mountScenario(root: HTMLElement, store: Store): void {
  new Player(root, store).start();
}

class Player {
  private readonly scenario: Scenario;
  private readonly code: PathCode;
  private readonly status: HTMLElement;
  private readonly stage = h("div", { class: "play" });
  private trail: Step[] = [];
  private begun: string[] = [];
  /** The consequence of the last choice has been read. */
  private read = true;
  /** The scene that is being decided. */
  private asked = "";

  constructor(private readonly root: HTMLElement, private readonly store: Store) {
    this.scenario = readScenario(root);
    this.code = new PathCode(this.scenario, root);
    this.status = root.querySelector<HTMLElement>(".status")!;
  }

  start(): void {
    const changed = this.resume();
    this.status.after(this.stage);
    this.store.listen(({ quiz }) => this.cleared(quiz));
    addEventListener("hashchange", () => this.followCode());
    const resumed = carriedOn(this.scenario.id);
    const coded = resumed ? undefined : this.code.fromAddress();
    if (coded && !("fault" in coded)) return this.open(coded);
    if (this.read && this.followed()) return;
    this.show(this.place(), resumed);
    if (changed || coded) this.stage.prepend(h("p", { class: "changed" }, coded?.fault ?? CHANGED));
  }

  private get entry(): Entry | undefined {
    return this.store.get(this.scenario.id);
  }

  private get chosen(): Record<string, string> {
    return this.entry?.chosen ?? {};
  }

  /** What a run began with stays with it, whatever other scenarios come to hold meanwhile. */
  private get brought(): string[] {
    return this.trail.length ? this.begun : brought(this.scenario, this.store);
  }

  private now() {
    return play(this.scenario, this.trail.map((step) => step.choice), this.brought);
  }

  private place(): Place {
    return !this.read ? "consequence" : this.now().ending ? "ending" : "scene";
  }

  private keep(extra: Partial<Entry> = {}): void {
    this.store.put(this.scenario.id, { trail: this.trail, read: this.read, brought: this.brought, ...extra });
  }

  /** Takes up what was kept, and says whether a scene has come to mean something else: that one is asked again. */
  private resume(): boolean {
    const kept = this.entry?.trail ?? [];
    this.begun = this.entry?.brought ?? brought(this.scenario, this.store);
    const changed = kept.findIndex((step) => this.scenario.scenes.get(step.scene)?.hash !== step.hash);
    this.trail = changed < 0 ? kept : kept.slice(0, changed);
    this.trail = this.trail.slice(0, this.now().turns.length);
    this.read = !this.trail.length || changed >= 0 || (this.entry?.read ?? true);
    return changed >= 0;
  }

  /** Choices followed as links before this script had started count as made. */
  private followed(): boolean {
    const before = this.trail.length;
    const chosen = { ...this.chosen };
    for (const card of cardsTurnedTo(this.root)) {
      const { state, ending } = this.now();
      const scene = this.scenario.scenes.get(state.scene);
      const choice = scene?.choices.find((one) => one.el.id === card);
      if (card.startsWith(ending ? `${this.scenario.id}--end` : scene!.el.id)) this.read = true;
      if (!choice || !scene || !this.read) continue;
      this.trail = [...this.trail, { scene: scene.id, choice: choice.id, hash: scene.hash }];
      chosen[scene.id] = choice.id;
      this.read = false;
    }
    if (this.trail.length === before) return false;
    history.replaceState(null, "", `#${this.scenario.id}`);
    this.keep({ chosen });
    if (this.read) this.goOn();
    else this.show("consequence");
    return true;
  }

  private cleared(quiz?: string): void {
    if (this.entry || (quiz && quiz !== this.scenario.id)) return;
    this.trail = [];
    this.read = true;
    this.show("scene", false);
  }

  private decide(choice: string): void {
    // A second press, on what the first has covered already.
    if (!this.read) return;
    const scene = this.scenario.scenes.get(this.asked)!;
    const trail = this.trail = [...this.trail, { scene: scene.id, choice, hash: scene.hash }];
    this.read = false;
    // The words first, laid over the form so that nothing else on the page moves yet. Reason, meters, focus and
    // storage can wait for one frame, the reader should not.
    this.stage.querySelector(".near")?.classList.remove("near");
    afterPaint(() => {
      // Another press has been quicker than the frame.
      if (this.trail !== trail) return;
      this.keep({ chosen: { ...this.chosen, [scene.id]: choice } });
      this.show("consequence");
    });
  }

  private goOn(): void {
    this.read = true;
    const { ending, state } = this.now();
    const endings = ending && [...new Set([...(this.entry?.endings ?? []), ending.id])];
    this.keep(ending ? { endings, flags: [...state.flags].filter((flag) => !flag.includes(".")) } : {});
    this.show(ending ? "ending" : "scene");
  }

  private back(to: number): void {
    this.takeUp(this.trail.slice(0, to));
  }

  /** A code that is put into the address while the page is open. */
  private followCode(): void {
    const coded = this.code.fromAddress();
    if (coded && !("fault" in coded)) this.open(coded);
    else if (coded) this.stage.prepend(h("p", { class: "changed", role: "alert" }, coded.fault));
  }

  /** A run from a code. The run that stood here is kept beside it; an ending that was only opened is not reached. */
  private open({ picks, brought }: Run): void {
    const { turns } = play(this.scenario, picks, brought);
    const earlier = this.trail.length ? [this.trail, ...(this.entry?.earlier ?? [])].slice(0, 5) : this.entry?.earlier;
    this.begun = brought;
    this.trail = turns.map(({ scene, choice }) => ({ scene: scene.id, choice: choice.id, hash: scene.hash }));
    this.read = true;
    this.keep({ earlier });
    this.show(this.place());
  }

  private takeUp(trail: Step[]): void {
    this.trail = trail;
    this.read = true;
    this.keep();
    this.show(this.place());
  }

  /** Draws a place, and moves the reader to it unless the page has only been opened. */
  private show(place: Place, move = true): void {
    const now = this.now();
    const last = now.turns[now.turns.length - 1];
    const { meters } = this.scenario;
    const values = place === "consequence" ? last.to : now.state.meters;
    this.stage.replaceChildren(...(place === "ending" ? [] : [strip(meters, values)]), ...this.view(place, now));
    this.root.dataset.place = place;
    updateMap(this.root, this.entry?.endings ?? [], Object.keys(this.chosen), now.turns, now.state.scene);
    const target = this.stage.querySelector<HTMLElement>("[data-focus]");
    if (!move || !target) return;
    focus(target);
    say(this.status, place === "consequence" ? inWords(meters, last.from, last.to) : "");
  }

  private view(place: Place, { turns, state, echoes, ending }: ReturnType<Player["now"]>): HTMLElement[] {
    const { scenario, store } = this;
    if (place === "ending") {
      const own = ownWords(store, scenario.id);
      return endingView({ scenario, turns, state, ending: ending!, own, back: (turn) => this.back(turn),
        code: this.code.share({ picks: this.trail.map((step) => step.choice), brought: this.brought }) });
    }
    const count = turns.length;
    if (place === "consequence") {
      const leg = consequenceLeg(turns[count - 1], count);
      complete(leg, scenario.meters, turns[count - 1], () => this.goOn(), () => this.back(count - 1));
      return [h("ol", { class: "rows line" }, ...pastLegs(turns.slice(0, -1)), leg)];
    }
    const scene = scenario.scenes.get(state.scene)!;
    this.asked = scene.id;
    this.begun = this.brought;
    const leg = sceneLeg(scenario.id, scene, count, this.chosen[scene.id], {
      decide: (choice) => this.decide(choice), back: (turn) => this.back(turn),
    });
    leg.querySelector("form")!.append(ownBox(this.root, scenario.id, scene.id, store) || "");
    const line = h("ol", { class: "rows line" }, ...pastLegs(turns), ...echoLegs(echoes), leg);
    const open = count === 0 ? [this.code.box((run) => this.open(run))] : [];
    return [line, ...open, ...earlierRuns(this.entry?.earlier, (trail) => this.takeUp(trail))];
  }
}
