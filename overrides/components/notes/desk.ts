/** The facilitator's controls: what is on the screen, what comes next, and the hands, clocks and boards of this slide. */

import { h } from "../../runtime/dom";
import { face, secondsLeft } from "../room/clock";
import type { Act, View } from "../room/view";
import { clockOf, doneOf, openVote, partOf, slideOf } from "./acts";
import { BREAK, type Deck, type Slide } from "./deck";
import { foresee } from "./foresee";
import { COUNTED, handsPanel } from "./hands";
import { papers } from "./papers";
import { byPlan, planned, spanOf } from "./plan";
import type { Session } from "./session";
import { run } from "./story";

export interface Asks {
  act(act: Act): void;
  /** Something else has been changed by `change`; keep it and show it. */
  changed(change: () => void): void;
  step(step: number): void;
  goTo(slide: string): void;
  call(word: string): void;
  /** The run sheet counts from now on. */
  begin(): void;
}

const button = (text: string, press: () => void, more = ""): HTMLButtonElement =>
  h("button", { type: "button", class: `button ${more}`, click: press }, text);

export class Desk {
  readonly el = h("div", { class: "desk__live" });
  private readonly now = h("p", { class: "desk__now" });
  private readonly elapsed = h("p", { class: "desk__elapsed" });
  private readonly begins: HTMLElement;
  private readonly clock = h("output", { class: "desk__clock" });
  private readonly steps = h("div", { class: "row desk__steps" });
  private readonly hands = h("div", { class: "desk__hands" });
  /** Beside the notes, and not among the controls. */
  readonly ahead = h("section", { class: "panel panel--ahead", "aria-label": "What each choice brings", hidden: true });
  private readonly papers = h("div", { class: "desk__papers" });
  private readonly outline = h("ol", { class: "outline" });
  private drawn = "";
  private votes = "";

  constructor(private readonly deck: Deck, private readonly asks: Asks) {
    this.begins = button("The session begins now", () => asks.changed(() => asks.begin()));
    this.el.append(
      h("section", { class: "panel panel--turn", "aria-label": "Turn the slides" }, this.now,
        h("div", { class: "row" },
          button("Back", () => asks.act("back")), button("Go on", () => asks.act("next"), "button--go"),
          button("Show or hide", () => asks.act("reveal")), button("Blank", () => asks.act("blank")),
          button("Break", () => asks.goTo(BREAK)))),
      this.hands,
      h("section", { class: "panel panel--time", "aria-label": "Time" }, this.clock,
        h("div", { class: "row" }, button("Start or pause", () => asks.act("timer")), button("Add a minute", () => asks.act("minute"))),
        this.steps, this.elapsed, this.begins),
      this.papers,
      h("details", { class: "panel" }, h("summary", {}, "All slides"), this.outline));
  }

  draw(session: Session, view: View, coming: string): void {
    const slide = slideOf(this.deck, session);
    this.now.replaceChildren(h("b", {}, "On the screen: "), said(slide, view), h("br"), h("b", {}, "Next: "), coming);
    this.hand(session, slide, view);
    if (this.drawn !== slide.id) this.turnTo(session, slide);
    this.tick(session);
    this.outline.querySelector("[aria-current]")?.removeAttribute("aria-current");
    this.outline.querySelector(`[value="${slide.id}"]`)?.setAttribute("aria-current", "true");
  }

  private turnTo(session: Session, slide: Slide): void {
    this.drawn = slide.id;
    this.steps.replaceChildren(
      ...slide.steps.map((step, i) => button(`${step.name} ${face(step.seconds)}`, () => this.asks.step(i))),
      ...(slide.call ? [button(`Call “${slide.call}”`, () => this.asks.call(slide.call!))] : []));
    this.papers.replaceChildren(...papers(slide, doneOf(this.deck, session, slide), (change) => this.asks.changed(change)));
    const held = planned(this.deck, session.run);
    this.outline.replaceChildren(...this.deck.slides.filter((one) => one.id !== BREAK).map((one) =>
      h("li", {}, h("button", { type: "button", class: "link", value: one.id, click: () => this.asks.goTo(one.id) }, one.title),
        h("span", { class: "small" }, held.includes(one) ? minutesOf(this.deck, session, one) : " not in the run sheet"))));
  }

  /** Made anew when another vote, or another stage of it, is open; between, only numbers change. */
  private hand(session: Session, slide: Slide, view: View): void {
    const vote = openVote(this.deck, session);
    const key = vote ? `${view.slide} ${vote.stage}` : "";
    if (key !== this.votes) this.hands.replaceChildren(...(vote ? [handsPanel(vote, this.asks, !!slide.story)] : []));
    if (key !== this.votes) this.lookAhead(session, slide);
    this.votes = key;
    this.hands.querySelector(".hands__rows")?.dispatchEvent(new Event(COUNTED));
  }

  private lookAhead(session: Session, slide: Slide): void {
    const playing = doneOf(this.deck, session, slide).playing;
    const open = playing?.at === "scene" && slide.story!.scenario.scenes.get(run(slide.story!, playing).state.scene);
    this.ahead.hidden = !open;
    this.ahead.replaceChildren(...(open ? foresee(open.choices) : []));
  }

  tick(session: Session): void {
    const clock = clockOf(this.deck, session);
    const now = Date.now();
    const shown = clock ? `${clock.name} ${face(secondsLeft(clock, now))}${clock.ends === undefined ? ", stopped" : ""}` : "No clock on this slide";
    if (this.clock.textContent !== shown) this.clock.textContent = shown;
    const told = elapsedWords(this.deck, session, now);
    if (this.elapsed.textContent !== told) this.elapsed.textContent = told;
    this.begins.hidden = !session.run;
  }
}

const said = (slide: Slide, view: View): string =>
  [view.blank ? "(blank) " : "", slide.title, view.place ? `, ${view.place.toLowerCase()}` : "", ...view.words.slice(0, 1).map((words) => `, ${words.title}`)].join("");

function minutesOf(deck: Deck, session: Session, slide: Slide): string {
  const span = session.run && spanOf(deck, session.run, slide);
  const minutes = span ? span.to - span.from : slide.minutes;
  return minutes ? ` ${minutes} min` : "";
}

/** How long the session has gone, by its run sheet; without one, how long this part has gone, by its longest minutes. */
function elapsedWords(deck: Deck, session: Session, now: number): string {
  if (session.run) return byPlan(deck, session, session.run, slideOf(deck, session), now);
  const part = partOf(deck, session);
  const gone = Math.floor((now - part.began) / 60000);
  const total = deck.slides.reduce((sum, slide) => sum + slide.minutes, 0);
  const here = slideOf(deck, session).id === BREAK ? part.before : slideOf(deck, session).id;
  const before = deck.slides.slice(0, deck.slides.findIndex((slide) => slide.id === here)).reduce((sum, slide) => sum + slide.minutes, 0);
  const late = gone - before - (deck.slides.find((slide) => slide.id === here)?.minutes ?? 0);
  return `${gone} of ${total} minutes gone. At its longest, this slide begins after ${before}${late > 0 ? `; ${late} over its time` : ""}.`;
}
