/** The record: each condition of a route met or not, with what is missing, and a code that anybody could make. */

import { all, h, say } from "../../runtime/dom";
import type { Store } from "../../runtime/storage";
import { dayInWords } from "../plan/words";
import { mountCalibration } from "./calibration";
import { digestInLetters } from "./code";
import { type Condition, type Group, readConditions } from "./met";
import { proof } from "./proof";

const HOME = "record";

export function mountRecord(root: HTMLElement, store: Store): void {
  new RecordSheet(root, store).start();
}

class RecordSheet {
  private readonly routes: HTMLElement[];
  private readonly status: HTMLElement;
  private readonly proof = h("section", { class: "record__code" });

  constructor(private readonly root: HTMLElement, private readonly store: Store) {
    this.routes = all(root, ".record__route");
    this.status = root.querySelector<HTMLElement>(".status")!;
  }

  start(): void {
    this.status.after(this.chooser());
    this.routes[this.routes.length - 1].after(this.proof);
    const drawSure = mountCalibration(this.root.querySelector<HTMLElement>("[data-retrieval]")!, this.store);
    const draw = () => {
      for (const route of this.routes) this.draw(route);
      drawSure();
    };
    this.store.listen(({ trouble }) => { if (!trouble) draw(); });
    draw();
  }

  private get answer(): Record<string, string> {
    return this.store.get(HOME)?.answer ?? {};
  }

  private get route(): string {
    return this.answer.route ?? this.routes[0].dataset.route!;
  }

  private chooser(): HTMLElement {
    const keep = (answer: Record<string, string>) => this.store.put(HOME, { answer: { ...this.answer, ...answer } });
    const picks = this.routes.map((route) => h("label", { class: "record__pick" },
      h("input", { type: "radio", name: "route", value: route.dataset.route, checked: route.dataset.route === this.route, change: () => keep({ route: route.dataset.route! }) }),
      ` ${route.querySelector(".record__title")!.textContent!}`));
    const name = h("input", { type: "text", id: "record--name", autocomplete: "name", input: () => keep({ name: name.value }) });
    name.value = this.answer.name ?? "";
    return h("form", { class: "record__choose", submit: (event) => event.preventDefault() },
      h("fieldset", {}, h("legend", {}, "Which route are you on?"), ...picks),
      h("label", { for: "record--name" }, "Your name, for the print only. The code does not carry it."), name);
  }

  private draw(route: HTMLElement): void {
    route.hidden = route.dataset.route !== this.route;
    if (route.hidden) return;
    const conditions = readConditions(route, (quiz) => this.store.get(quiz));
    conditions.forEach(drawCondition);
    this.drawCode(route, conditions);
  }

  private drawCode(route: HTMLElement, conditions: Condition[]): void {
    const met = conditions.map((condition) => condition.met);
    const left = met.filter((one) => !one).length;
    const carried = conditions.filter((condition) => condition.met).map(({ id }) => id);
    const { code, date, digest } = proof(Number(route.dataset.code), carried, this.quizzes(route), (quiz) => this.store.get(quiz));
    const copy = () => void navigator.clipboard.writeText(code).then(() => this.tell("Copied."), () => this.tell("This browser does not let the page copy. Mark the code and copy it."));
    this.proof.replaceChildren(
      h("h2", {}, left ? `${met.length - left} of ${met.length} conditions met` : "Complete: all conditions met"),
      h("p", { class: "record__letters" }, code),
      h("p", {}, h("b", {}, "Made by you, in this browser. Nobody has checked it.")),
      h("p", {}, `It carries your route, which conditions are met, ${dayInWords(date)}, and the digest ${digestInLetters(digest)} of the paths that you took. It carries no name and no answer.`),
      h("div", { class: "row" }, h("button", { type: "button", class: "button", click: copy }, "Copy the code"),
        h("button", { type: "button", class: "button", click: () => print() }, "Print"),
        h("span", { "aria-hidden": "true" })));
    this.root.dataset.left = String(left);
    const printed = h("p", { class: "record__name" }, this.answer.name ? `Name: ${this.answer.name}` : "Name:");
    this.proof.prepend(printed);
  }

  /** Heard where it is always heard, and seen beside the button that was pressed. */
  private tell(words: string): void {
    say(this.status, words);
    this.proof.querySelector(".row span")!.textContent = words;
  }

  private quizzes(route: HTMLElement): string[] {
    return [...new Set(all(route, ".record__part").map((part) => part.dataset.quiz!))];
  }
}

function drawCondition(condition: Condition): void {
  const { el, met, groups } = condition;
  el.classList.toggle("record__condition--met", met);
  el.querySelector(".record__state")!.textContent = met ? "Done" : "Not yet";
  groups.forEach(drawGroup);
}

/** A group says how far it has come; what is missing is listed as links, what is met is not. */
function drawGroup({ el, least, count, met, missing }: Group): void {
  el.classList.toggle("record__group--met", met);
  const parts = all(el, ".record__part");
  if (!parts.length) return;
  for (const part of parts) part.classList.toggle("record__part--met", !missing.includes(part));
  let said = el.querySelector(".record__count");
  if (!said) el.append(said = h("span", { class: "record__count" }));
  said.textContent = met ? " Done." : least < parts.length ? ` ${count} so far. ${least} of these ${parts.length} are asked for.` : ` ${count} of ${least} so far.`;
}
