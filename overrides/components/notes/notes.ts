/** The facilitator's window: holds the session, turns the slides, and tells the screen what may be seen. */

import { all, h } from "../../runtime/dom";
import { actOf } from "../room/keys";
import { fromAddress, fromRows } from "../room/run";
import { type Line, type Message, line } from "../room/talk";
import type { Act } from "../room/view";
import { act, goTo, openVote, partOf, slideOf, startStep } from "./acts";
import { closing } from "./closing";
import { type Deck, BREAK, readDeck } from "./deck";
import { Desk } from "./desk";
import { Keep } from "./keep";
import { going, isNew, pauseAfter } from "./plan";
import { viewOf } from "./shown";
import { coming } from "./coming";
import { way } from "./way";

const CALL_LASTS = 5000;
const TICK = 500;
const SECONDS = 60;
const ANSWERED_WITHIN = 3000;

class Notes {
  private readonly deck: Deck;
  private readonly desk: Desk;
  private readonly keep = new Keep(() => this.draw());
  private readonly line: Line;
  private readonly status: HTMLElement;
  private readonly link = h("p", { class: "desk__link" });
  private readonly opener = h("button", { type: "button", class: "button", click: () => this.open() }, "Open the screen");
  /** What each route is called. */
  private readonly titles: Map<string, string>;
  private screen: Window | null = parent === window ? null : parent;
  private heard = 0;

  constructor(private readonly root: HTMLElement) {
    this.deck = readDeck(root);
    this.titles = new Map(all(root, ".route").map((one) => [one.dataset.route!, one.querySelector("h2")!.textContent!]));
    this.status = root.querySelector<HTMLElement>(".status")!;
    this.line = line(() => [this.screen], (message, reply, from) => this.hear(message, reply, from));
    this.desk = new Desk(this.deck, {
      act: (asked) => this.act(asked),
      changed: (change) => this.change(change),
      step: (step) => this.change(() => startStep(this.deck, this.session, step, Date.now())),
      goTo: (slide) => this.change(() => this.goTo(slide)),
      call: (word) => this.call(word),
      begin: () => { if (this.session.run) this.session.run.began = Date.now(); },
    });
  }

  private get session() {
    return this.keep.session;
  }

  start(): void {
    this.root.classList.add("notes--live");
    // The screen is light unless it is told otherwise; a laptop at the back may be dark.
    if (matchMedia("(prefers-color-scheme: dark)").matches) document.body.dataset.mdColorScheme = "slate";
    this.plan(location.hash);
    partOf(this.deck, this.session);
    this.keep.save();
    const opening = h("div", { class: "row" }, this.opener, this.link);
    if (parent === window) this.root.querySelector(".desk")!.append(opening);
    this.root.querySelector(".desk")!.append(this.desk.el, closing(this.keep, (change) => this.change(change), this.status));
    this.root.querySelector(".stops")!.append(this.desk.ahead);
    addEventListener("keydown", (event) => this.key(event));
    setInterval(() => this.tick(), TICK);
    this.draw();
  }

  /** A run sheet from the planner, or a route by its name. What the room goes by already is not begun again. */
  private plan(hash: string): void {
    const route = all(this.root, ".route").find((one) => `#${one.dataset.route}` === hash);
    const rows = fromRows(route?.dataset.run ?? "");
    const run = rows ? { from: "", rows } : fromAddress(hash);
    if (!run || !isNew(run, this.session.run)) return;
    this.session.route = route?.dataset.route;
    this.session.run = going(run, Date.now());
  }

  /** The screen has a window of its own, to be moved to the projector. */
  private open(): void {
    this.screen = window.open(this.root.dataset.screen!, "internal-customer-screen");
    if (!this.screen) this.status.textContent = "The browser kept the window shut. Allow it, or open the link to the screen and press N there.";
  }

  private hear(message: Message, reply: (message: Message) => void, from: MessageEventSource | null): void {
    if (message.say === "act") this.act(message.act);
    if (message.say !== "hello") return;
    // A window that this one has not opened itself: after a reload nobody else says hello.
    if (from && parent === window && from !== this.screen) this.screen = from as Window;
    this.heard = Date.now();
    reply(message.room === this.deck.room ? { say: "show", view: this.view } : { say: "go", room: this.deck.room });
  }

  private get view() {
    return viewOf(this.deck, this.session);
  }

  private key(event: KeyboardEvent): void {
    const asked = actOf(event, openVote(this.deck, this.session)?.counts[0].length ?? 0, this.session.letters, true);
    if (!asked) return;
    event.preventDefault();
    this.act(asked);
  }

  private act(asked: Act): void {
    const before = slideOf(this.deck, this.session).id;
    const done = act(this.deck, this.session, asked, Date.now());
    this.status.textContent = !done && asked === "next" ? this.stuck() : "";
    this.changed();
    if (slideOf(this.deck, this.session).id !== before) scrollTo({ top: 0 });
  }

  private stuck(): string {
    return openVote(this.deck, this.session) ? "Nobody has more hands than the others. Say which choice is played." : "This part is over. Go on with the next part below.";
  }

  private goTo(slide: string): void {
    const { activity } = slideOf(this.deck, this.session);
    goTo(this.deck, this.session, slide);
    if (slide !== BREAK) return;
    const pause = pauseAfter(this.session.run, activity);
    startStep(this.deck, this.session, 0, Date.now(), pause && pause.minutes * SECONDS);
  }

  private call(word: string): void {
    this.change(() => { this.session.call = word; });
    setTimeout(() => this.change(() => { this.session.call = undefined; }), CALL_LASTS);
  }

  private change(change: () => void): void {
    change();
    this.changed();
  }

  private changed(): void {
    this.keep.save();
    this.draw();
  }

  private draw(): void {
    const { view } = this;
    const slide = slideOf(this.deck, this.session);
    for (const stop of all(this.root, ".stop")) stop.hidden = stop.id !== slide.id;
    this.ways();
    this.desk.draw(this.session, view, coming(this.deck, this.session));
    this.line.send({ say: "show", view });
    this.tick();
  }

  /** The run sheet with its clock times stands where the routes stood. */
  private ways(): void {
    const { run } = this.session;
    if (run) this.root.querySelector(".routes")!.replaceChildren(way(run, this.titles.get(this.session.route ?? "") ?? "Your run sheet", this.root, this.deck.room));
  }

  private tick(): void {
    this.desk.tick(this.session);
    const there = Date.now() - this.heard < ANSWERED_WITHIN;
    this.opener.classList.toggle("button--go", !there);
    const words = [there ? "The screen is open." : "No screen answers yet.", this.keep.blocked ? "This browser keeps nothing: do not reload this window." : ""].join(" ");
    if (this.link.textContent !== words) this.link.textContent = words;
  }
}

for (const root of all(document, "[data-component=notes]")) {
  new Notes(root).start();
  root.dataset.ready = "";
}
