/** The map on the start page: which stops are done, where you are, and one press to carry on. */

import { all, h } from "../../runtime/dom";
import type { Store } from "../../runtime/storage";
import { stateOf } from "../progress/progress";

interface Stop { el: HTMLElement; quizzes: string[] }
/** What the card at the top says, and where its button leads. */
interface Way { kicker: string; title: string; press: string; href: string }

export function mountCourseMap(root: HTMLElement, store: Store): void {
  const stops: Stop[] = all(root, ".stop--open").map((el) => ({ el, quizzes: (el.dataset.quizzes ?? "").split(" ").filter(Boolean) }));
  const done = (quiz: string): boolean => stateOf(store.get(quiz)).startsWith("done");
  const at = (quiz: string): number => store.get(quiz)?.at ?? 0;
  const whole = ({ quizzes }: Stop): boolean => quizzes.length > 0 && quizzes.every(done);

  function draw(): void {
    const last = stops.flatMap(({ quizzes }) => quizzes).sort((a, b) => at(b) - at(a))[0];
    const here = stops.find(({ quizzes }) => at(last) > 0 && quizzes.includes(last));
    for (const stop of stops) {
      const { el, quizzes } = stop;
      const begun = quizzes.some((id) => store.get(id));
      el.classList.toggle("stop--done", whole(stop));
      el.classList.toggle("stop--here", stop === here && !whole(stop));
      const much = `${quizzes.filter(done).length} of ${quizzes.length} done`;
      el.querySelector(".tag")!.textContent = !begun ? "Open" : whole(stop) ? "Done" : `${stop === here ? "You are here" : "Begun"}: ${much}`;
    }
    if (here) show(wayOn(here, last));
  }

  /** Back to what was touched last, or to what is still open below it, or on to the next module that is not done. */
  function wayOn(here: Stop, last: string): Way {
    const open = here.quizzes.slice(here.quizzes.indexOf(last)).find((quiz) => !done(quiz));
    const i = stops.indexOf(here);
    const next = open ? here : [...stops.slice(i + 1), ...stops.slice(0, i + 1)].find((stop) => !whole(stop));
    if (!next) return { kicker: "All done", title: "Your record", press: "See your record", href: "record.html" };
    const link = next.el.querySelector("a")!;
    const [title, href] = [link.textContent!, link.getAttribute("href")!];
    const entry = open && store.get(open);
    // A scenario or the bank call opens at the step that is open in it, and not above its first words.
    const place = entry && (entry.trail?.length || entry.answer?.moves) ? `${open}=on` : open;
    return open ? { kicker: "You were here", title, press: "Carry on", href: `${href}#${place}` } : { kicker: "Next", title, press: "Go on", href };
  }

  function show({ kicker, title, press, href }: Way): void {
    const card = document.querySelector(".carry");
    card?.replaceChildren(h("p", { class: "kicker" }, kicker), h("h2", {}, title), h("a", { class: "button button--go", href }, press));
    card?.classList.add("carry--known");
  }

  store.listen(draw);
  draw();
}
