/** The plan builder: one sheet, a second if wanted, a calendar file and a card for each plan. Nothing leaves the device. */

import { all, copy, h, say } from "../../runtime/dom";
import { printPart } from "../../runtime/print";
import type { Store } from "../../runtime/storage";
import { calendar } from "./calendar";
import { places, plansKept } from "./kept";
import { Sheet } from "./sheet";
import { type Plan, dayInWords, fallbackLine, sentence, tidy } from "./words";

export function mountPlan(root: HTMLElement, store: Store): void {
  new Builder(root, store).start();
}

class Builder {
  private readonly blanks: HTMLElement;
  private readonly status: HTMLElement;
  private readonly card: HTMLElement;
  /** The card as it is printed for a pen. */
  private readonly empty: HTMLElement;
  private readonly sheets: Sheet[] = [];
  private readonly another = h("button", { type: "button", class: "link", click: () => this.add().form.querySelector("textarea")!.focus() }, "Make a second plan");
  private readonly tools: HTMLElement;

  constructor(private readonly root: HTMLElement, private readonly store: Store) {
    this.blanks = root.querySelector<HTMLElement>(".plan__sheet")!;
    this.status = root.querySelector<HTMLElement>(".status")!;
    this.card = root.querySelector<HTMLElement>("[data-card=commitment]")!;
    this.empty = this.card.cloneNode(true) as HTMLElement;
    this.tools = h("div", { class: "row plan__tools", hidden: true },
      h("button", { type: "button", class: "button", click: () => this.save() }, "Save to my calendar"),
      h("button", { type: "button", class: "button", click: () => printPart(root) }, "Print"), this.another);
  }

  start(): void {
    this.status.before(this.tools);
    for (const id of places(this.root.dataset.quiz!)) if (!this.sheets.length || this.store.get(id)) this.add();
    this.offerSamples();
    this.draw();
  }

  private add(): Sheet {
    const { quiz = "", hash = "" } = this.root.dataset;
    const sheet = new Sheet(this.blanks, places(quiz)[this.sheets.length], hash, this.store, () => this.draw());
    this.sheets.push(sheet);
    if (this.sheets.length > 1) this.tools.before(h("h4", {}, "A second plan"));
    this.tools.before(sheet.form);
    this.draw();
    return sheet;
  }

  private offerSamples(): void {
    for (const sample of all(this.root, ".plan__sample")) {
      const { cue = "", act = "" } = sample.dataset;
      const use = () => { this.sheets[this.sheets.length - 1].fill({ cue, act }); };
      sample.append(" ", h("button", { type: "button", class: "link", click: use }, "Start from this", h("span", { class: "vh" }, `: ${cue}`)));
    }
  }

  /** Shows what can be done with the plans that hold, and writes them on the card. */
  private draw(): void {
    if (!this.sheets.length) return;
    const plans = plansKept(this.store, this.root.dataset.quiz!);
    this.tools.hidden = !plans.length;
    this.another.hidden = this.sheets.length > 1 || !plans.length;
    this.root.dataset.holds = String(plans.length);
    this.card.replaceChildren(...copy(this.empty).childNodes);
    for (const place of plans.length ? all(this.card, "[data-said]") : []) place.textContent = SAID[place.dataset.said!](plans[0]);
    if (plans[1]) this.card.append(h("p", { class: "plan__second" }, sentence(plans[1])));
  }

  private save(): void {
    const plans = plansKept(this.store, this.root.dataset.quiz!);
    // From a folder on disk the pages have no address that a calendar could open.
    const links = location.protocol.startsWith("http") ? (all(this.root, "[data-day]") as HTMLAnchorElement[]).map((link) => link.href) : [];
    const file = new Blob([calendar(plans, links)], { type: "text/calendar" });
    const link = h("a", { href: URL.createObjectURL(file), download: "internal-customer-plan.ics" });
    link.click();
    URL.revokeObjectURL(link.href);
    say(this.status, `A calendar file is in your downloads: ${plans[1] ? "the days of your plans" : "the day of your plan"}, and days 2, 10 and 30. Open it to add them.`);
  }
}

/** What stands on the card, by the name of its place. */
const SAID: Record<string, (plan: Plan) => string> = {
  line: sentence, fallback: fallbackLine, date: (plan) => `${dayInWords(plan.date!)}.`, asks: (plan) => `${tidy(plan.asks)}.`,
};
