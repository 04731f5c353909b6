/** The map on the start page: which stops are done, where you are, and one press to carry on. */

import { openStep } from "../../runtime/anchor";
import { all, h } from "../../runtime/dom";
import type { Store } from "../../runtime/storage";
import { stateOf } from "../progress/progress";

/** What the card at the top says, and where its button leads. */
interface Way { kicker: string; title: string; press: string; href: string }

/** Who marked the ten lines has marked these three of them, and may pass them by. */
const INSTEAD: Record<string, string> = { "where-i-stand": "self-check-before" };

export function mountCourseMap(root: HTMLElement, store: Store): void {
  const stops = all(root, ".stop--open").map((el) => new Stop(el, store));
  const draw = () => {
    const last = stops.flatMap(({ quizzes }) => quizzes).map((id) => ({ id, at: store.get(id)?.at ?? 0 })).sort((a, b) => b.at - a.at)[0];
    const here = stops.find(({ quizzes }) => last.at > 0 && quizzes.includes(last.id));
    for (const stop of stops) stop.draw(stop === here);
    if (here) show(wayOn(stops, here, last.id));
  };
  store.listen(draw);
  draw();
}

class Stop {
  readonly quizzes: string[];

  constructor(private readonly el: HTMLElement, private readonly store: Store) {
    this.quizzes = (el.dataset.quizzes ?? "").split(" ").filter(Boolean);
  }

  get link(): HTMLAnchorElement {
    return this.el.querySelector("a")!;
  }

  get whole(): boolean {
    return this.quizzes.length > 0 && this.quizzes.every((id) => this.done(id));
  }

  done(quiz: string): boolean {
    return [quiz, INSTEAD[quiz] ?? quiz].some((id) => stateOf(this.store.get(id)).startsWith("done"));
  }

  /** A scenario or the bank call opens at the step that is open in it, and not above its first words. */
  place(quiz: string): string {
    const entry = this.store.get(quiz);
    return `#${entry?.trail?.length || entry?.answer?.moves ? openStep(quiz) : quiz}`;
  }

  draw(here: boolean): void {
    const { el, quizzes, whole } = this;
    el.classList.toggle("stop--done", whole);
    el.classList.toggle("stop--here", here && !whole);
    const begun = quizzes.some((id) => this.store.get(id));
    const much = `${quizzes.filter((id) => this.done(id)).length} of ${quizzes.length} done`;
    el.querySelector(".tag")!.textContent = !begun ? "" : whole ? "Done" : `${here ? "You are here" : "Begun"}: ${much}`;
  }
}

/** Back to what was touched last, or to what is still open below it, or on to the next module that is not done. */
function wayOn(stops: Stop[], here: Stop, last: string): Way {
  const open = here.quizzes.slice(here.quizzes.indexOf(last)).find((quiz) => !here.done(quiz));
  const i = stops.indexOf(here);
  const next = open ? here : [...stops.slice(i + 1), ...stops.slice(0, i + 1)].find((stop) => !stop.whole);
  if (!next) return { kicker: "All done", title: "Your record", press: "See your record", href: "record.html" };
  const title = next.link.textContent!;
  const href = next.link.getAttribute("href")!;
  return open ? { kicker: "You were here", title, press: "Carry on", href: href + here.place(open) } : { kicker: "Next", title, press: "Go on", href };
}

function show({ kicker, title, press, href }: Way): void {
  const card = document.querySelector(".carry");
  card?.replaceChildren(h("p", { class: "kicker" }, kicker), h("h2", {}, title), h("a", { class: "button button--go", href }, press));
  card?.classList.add("carry--known");
}
