/** Phase 1 on the page: sit at each desk, make a move, then see the board, and last what the caller saw. */

import { carriedOn } from "../../runtime/anchor";
import { all, focus, h, say } from "../../runtime/dom";
import { type CallRules, type Desk, type MoveKind, type Moves, type Play, MOVES, blue, endingOf, handled, isMet, lit, play, told, visited } from "./calls";
import { bench, outcome } from "./bench";
import { Ending } from "./ending";
import type { Kept } from "./kept";
import { weekView } from "./turn";

type Place = "desk" | "consequence" | "board" | "week";

export function mountCalls(root: HTMLElement, kept: Kept): void {
  new Calls(root, kept).start();
}

export class Calls {
  readonly rules: CallRules;
  readonly stage = h("div", { class: "play" });
  private readonly status: HTMLElement;
  private readonly ending = new Ending();
  private moves: Moves = {};
  private place: Place = "desk";

  constructor(readonly root: HTMLElement, readonly kept: Kept) {
    this.rules = JSON.parse(root.dataset.rules!) as CallRules;
    this.status = root.querySelector<HTMLElement>(":scope > .status")!;
  }

  start(): void {
    this.status.after(this.stage);
    if (this.kept.changed) say(this.status, "The rules have changed since you played. The desks start again.");
    this.resume();
    this.ending.show(this.opened || this.kept.done);
    this.kept.cleared(() => { this.resume(); this.ending.show(false); this.show(false); });
    this.show(carriedOn(this.root.dataset.quiz!));
  }

  /** Has the learner seen Nadia’s week? From then on it is drawn while one plays. */
  get opened(): boolean {
    return Boolean(this.kept.all.opened);
  }

  get now(): Play {
    return play(this.rules, this.moves);
  }

  desk(id: string): HTMLElement {
    return this.root.querySelector<HTMLElement>(`.desk-card[data-desk="${id}"]`)!;
  }

  private resume(): void {
    const { moves = "", place = "desk" } = this.kept.all;
    this.moves = Object.fromEntries(moves.split(" ").filter(Boolean).map((pair) => pair.split("="))) as Moves;
    this.place = place as Place;
    if (this.now.open && this.place !== "consequence") this.place = "desk";
  }

  private go(place: Place, extra: Record<string, string> = {}): void {
    this.place = place;
    const moves = Object.entries(this.moves).map((pair) => pair.join("=")).join(" ");
    this.kept.put({ moves, place, ...extra }, place === "week" ? { done: true } : {});
    if (place === "week") this.ending.show(true);
    this.show(true);
  }

  /** The last desk at which a move was made. */
  private get last(): Desk | undefined {
    return [...this.rules.desks].reverse().find((desk) => this.moves[desk.id]);
  }

  private move(desk: Desk, kind: MoveKind): void {
    this.moves = { ...this.moves, [desk.id]: kind };
    this.go("consequence");
  }

  /** Takes the last move back and sits down at its desk again. */
  private back(): void {
    const { [this.last!.id]: _, ...earlier } = this.moves;
    this.moves = earlier;
    this.go("desk");
  }

  again(): void {
    this.moves = {};
    this.go("desk");
  }

  private summary(desk: Desk, kind: MoveKind): string {
    const { open, lamps } = this.now;
    const number = this.rules.desks.indexOf(desk) + 1;
    return [`Desk ${number} of ${this.rules.desks.length}, ${desk.name}.`,
      outcome(this.desk(desk.id), kind), `Light ${lamps[desk.id]}.`,
      `Contacts handled ${handled(this.now)}, plan ${this.rules.plan}.`, open ? `Next: ${open.name}.` : "The week is over."].join(" ");
  }

  turnSummary(): string {
    const now = this.now;
    const found = ["understood", "papers", "decision"].map((key) => `${key[0].toUpperCase()}${key.slice(1)} ${now.keys.has(key as "papers") ? "found" : "not found"}`);
    return `Lights ${lit(now)} of ${visited(now)}. Contacts handled ${handled(now)}. Nadia told her story ${told(now)} times. `
      + `Jar: 1 white, ${blue(now)} blue. ${found.join(", ")}. Need ${isMet(now) ? "" : "not "}met.`;
  }

  private show(move: boolean): void {
    this.stage.replaceChildren(...this.view());
    const target = this.stage.querySelector<HTMLElement>("[data-focus]");
    if (move && target) focus(target);
    if (move) say(this.status, this.arrival());
  }

  /** Where one has come to. A reader may pass over a heading that takes the focus, but not over this. */
  private arrival(): string {
    const { now: { open }, last } = this;
    if (this.place === "consequence") return this.summary(last!, this.moves[last!.id]);
    if (this.place === "week") return this.turnSummary();
    if (this.place === "board") return all(this.stage, ".end > :is(p, h4)").map((el) => el.textContent!.replace(/\w$/, "$&.")).join(" ");
    const { desks } = this.rules;
    return open ? `Desk ${desks.indexOf(open) + 1} of ${desks.length}, ${open.name}. ${this.desk(open.id).querySelector(".says")!.textContent!}` : "";
  }

  private view(): HTMLElement[] {
    const now = this.now;
    if (this.place === "week") return weekView(this);
    if (this.place === "board") return [this.board()];
    const asked = this.place === "consequence" ? undefined : now.open;
    return bench({
      calls: this, asked, past: this.last, kind: this.last && this.moves[this.last.id],
      decide: (kind) => this.move(now.open!, kind), back: () => this.back(),
      goOn: () => this.go(now.open ? "desk" : "board"), log: () => this.log(),
    });
  }

  private board(): HTMLElement {
    const ending = this.root.querySelector<HTMLElement>(`.board__endings [data-ending="${endingOf(this.rules, this.now)}"]`)!;
    return h("div", { class: "end" },
      h("p", { class: "kicker" }, "Friday, the supervisor’s board"),
      h("h4", { class: "end__title", "data-focus": true }, ending.querySelector(".ending__title")!.textContent!),
      h("p", {}, ending.querySelector(".ending__text")!.textContent!),
      h("p", {}, `Lights on: ${lit(this.now)} of ${visited(this.now)}. Contacts handled: ${handled(this.now)}. Plan: ${this.rules.plan}.`),
      h("div", { class: "row" },
        h("button", { type: "button", class: "button button--go", click: () => this.go("week", { opened: "yes" }) }, "See Nadia’s week"),
        h("button", { type: "button", class: "link", click: () => this.back() }, "Step back")));
  }

  /** Everything so far in words. */
  private log(): HTMLElement {
    const lines = this.rules.desks.filter((desk) => this.moves[desk.id]).map((desk) =>
      h("li", {}, h("b", {}, `${desk.name}. `), `${MOVES[this.moves[desk.id]]}. ${outcome(this.desk(desk.id), this.moves[desk.id])}`));
    return h("details", { class: "log" }, h("summary", {}, "Log so far"), h("ol", {}, ...lines));
  }

  /** What a light and the plan are, told at the first desk. */
  get terms(): string {
    return this.root.querySelector(".told-board")!.textContent!;
  }

  seats(): HTMLElement[] {
    return all(this.root, ".bank-call__book .seat");
  }
}
