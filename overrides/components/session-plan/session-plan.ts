/** The planner: a form, and the run sheet that it makes from the page's table of activities. */

import { anchor } from "../../runtime/anchor";
import { all, focus, h, say } from "../../runtime/dom";
import { mount } from "../../runtime/mount";
import { type Activity, readActivities } from "./activity";
import { type Asked, USUAL, fromAddress, toAddress } from "./address";
import { calendar } from "./calendar";
import { Form } from "./form";
import { markdown } from "./markdown";
import { type Plan, makePlan } from "./session";
import { draw } from "./sheet";
import { heading, noPlan } from "./words";

interface Route { id: string; title: string; minutes: string; only: string[] }

class Planner {
  private readonly every: Activity[];
  private readonly routes: Route[];
  private readonly form: Form;
  private readonly status: HTMLElement;
  private readonly sheet = h("div", { class: "run-sheet" });
  private readonly tools: HTMLElement;
  private readonly screen = h("a", { class: "button button--go", href: "" }, "Run it on the screen");
  private plan?: Plan;
  private asked = USUAL;

  constructor(private readonly root: HTMLElement) {
    this.every = readActivities(root);
    this.status = root.querySelector<HTMLElement>(".status")!;
    this.routes = all(root, "[data-route]").map(({ dataset, textContent }) =>
      ({ id: dataset.route!, title: textContent!, minutes: dataset.minutes!, only: dataset.only!.split(" ") }));
    this.form = new Form(all(root, "[data-module]").map((el) => ({ id: el.dataset.module!, title: el.textContent! })), this.routes, () => this.press());
    const button = (text: string, click: () => void) => h("button", { type: "button", class: "button", click }, text);
    this.tools = h("div", { class: "row run-sheet__tools", hidden: true },
      this.screen, button("Print", () => print()), button("Save to my calendar", () => this.saveCalendar()),
      button("Save as Markdown", () => this.save("md", "text/markdown", markdown(this.plan!, this.asked, this.address))),
      button("Copy the link", () => void this.copyLink()));
  }

  start(): void {
    this.root.querySelector<HTMLElement>(".session-plan__none")!.hidden = true;
    this.status.before(this.form.el);
    this.status.after(this.tools, this.sheet);
    this.form.asked = USUAL;
    this.arrive();
    addEventListener("hashchange", () => this.arrive());
  }

  /** An address with a plan in it, or with the name of a route. */
  private arrive(): void {
    const hash = anchor();
    const route = this.routes.find(({ id }) => hash === id);
    const asked = route ? { ...USUAL, route: route.id, minutes: route.minutes } : fromAddress(hash);
    if (!asked || (this.plan && toAddress(asked) === toAddress(this.asked))) return;
    this.form.asked = asked;
    if (this.form.check(asked)) this.make(asked);
  }

  private press(): void {
    if (!this.form.check()) return say(this.status, "Something cannot be read yet. Look at the fields with a reply.");
    this.make(this.form.asked);
    location.hash = toAddress(this.asked);
  }

  private make(asked: Asked): void {
    const only = this.routes.find(({ id }) => id === asked.route)?.only;
    const { setting, done, alone } = asked;
    this.asked = asked;
    this.plan = makePlan(this.every, this.root.dataset.first!.split(" "), { minutes: Number(asked.minutes), people: Number(asked.people), setting, done, alone, only });
    this.sheet.replaceChildren(...draw(this.plan, asked));
    this.tools.hidden = !this.plan.rows.length;
    const [first] = this.sheet.querySelectorAll<HTMLAnchorElement>(".run-sheet__screen");
    this.screen.hidden = !first;
    this.screen.href = first?.href ?? "";
    const count = this.plan.rows.filter((row) => row.kind === "activity").length;
    say(this.status, count ? `A run sheet for ${heading(asked)}: ${count} activities.` : noPlan(this.plan));
    focus(this.sheet.querySelector("h3")!);
  }

  private get address(): string {
    return location.href.replace(/#.*$/, "") + toAddress(this.asked);
  }

  private saveCalendar(): void {
    if (!this.asked.date) {
      say(this.status, "Choose the day first, and make the run sheet again.");
      return this.form.el.querySelector<HTMLElement>("#session-date")!.focus();
    }
    // From a folder on disk the page has no address that a calendar could open.
    this.save("ics", "text/calendar", calendar(this.plan!, this.asked, location.protocol.startsWith("http") ? this.address : ""));
  }

  private save(ending: string, type: string, text: string): void {
    const link = h("a", { href: URL.createObjectURL(new Blob([text], { type })), download: `session-${this.asked.minutes}-minutes.${ending}` });
    link.click();
    URL.revokeObjectURL(link.href);
    say(this.status, `A file, ${link.download}, is in your downloads.`);
  }

  private async copyLink(): Promise<void> {
    const field = h("input", { type: "text", readonly: true, value: this.address, "aria-label": "The link to this plan" });
    this.tools.querySelector("input")?.remove();
    try {
      await navigator.clipboard.writeText(this.address);
      say(this.status, "The link is copied. Whoever opens it sees this plan.");
    } catch {
      this.tools.append(field);
      field.select();
      say(this.status, "This browser keeps its clipboard closed. The link stands in the field: copy it from there.");
    }
  }
}

mount({ "session-plan": (root) => new Planner(root).start() });
