/** One sheet: the blanks as fields, the reply to each in words, and the line to retype once they all hold. */

import { all, focus, h, say } from "../../runtime/dom";
import type { Store } from "../../runtime/storage";
import { uid } from "./calendar";
import { type Check, checks } from "./checks";
import { BLANKS, type Blank, type Plan, day, rehearsal, sameWords } from "./words";

type Field = HTMLInputElement | HTMLTextAreaElement;
const LONG: Blank[] = ["cue", "act", "obstacle", "fallback"];

export class Sheet {
  readonly form: HTMLFormElement;
  private readonly fields = new Map<Blank, Field>();
  private readonly replies = new Map<Blank, HTMLElement>();
  private readonly status = h("p", { class: "plan__status", role: "status" });
  private readonly rehearse = h("div", { class: "plan__rehearse what", hidden: true });

  /** `holds` is told whenever the plan comes to hold, or no longer does. */
  constructor(blanks: HTMLElement, private readonly id: string, private readonly hash: string,
    private readonly store: Store, private readonly holds: () => void) {
    const rows = all(blanks, ".plan__blank").map((blank) => this.row(blank));
    this.form = h("form", { class: "item__form plan__form", novalidate: true, submit: (event) => { event.preventDefault(); this.press(); } },
      h("div", { class: "plan__sheet" }, ...rows), this.status,
      h("div", { class: "row" }, h("button", { class: "button button--go" }, "Check my plan")), this.rehearse);
    if (this.done) this.show(checks(this.plan), false);
  }

  get plan(): Plan {
    return (this.store.get(this.id)?.answer ?? {}) as Plan;
  }

  get done(): boolean {
    return Boolean(this.store.get(this.id)?.done);
  }

  /** Puts a sample's words in, for the learner to make their own. */
  fill(words: Plan): void {
    for (const [blank, text] of Object.entries(words)) this.fields.get(blank as Blank)!.value = text!;
    this.keep(false);
    this.clear();
    this.fields.get("cue")!.focus();
  }

  private row(blank: HTMLElement): HTMLElement {
    const name = blank.dataset.blank as Blank;
    const id = `${this.id}--${name}`;
    const about = { id, "aria-describedby": `${id}-reply`, input: () => this.changed(name) };
    const field = LONG.includes(name) ? h("textarea", { ...about, rows: 2 }) : h("input", { ...about, type: name === "date" ? "date" : "text" });
    field.value = this.plan[name] ?? "";
    const reply = h("span", { class: "plan__reply", id: `${id}-reply` });
    this.fields.set(name, field);
    this.replies.set(name, reply);
    const label = h("label", { for: id }, ...[...blank.childNodes].map((node) => node.cloneNode(true)));
    return h("div", { class: `plan__field plan__field--${name}` }, label, field, reply);
  }

  private changed(blank: Blank): void {
    const held = this.done;
    this.keep(false);
    if (blank === "date") this.keep(false, { made: "" });
    this.reply({ blank, holds: true, said: "" });
    if (held) this.clear();
  }

  private clear(): void {
    for (const blank of BLANKS) this.reply({ blank, holds: true, said: "" });
    say(this.status, "");
    this.rehearse.hidden = true;
    this.holds();
  }

  private keep(done: boolean, more: Plan = {}): void {
    const answer: Plan = { ...this.plan, ...more };
    for (const [blank, field] of this.fields) answer[blank] = field.value;
    this.store.put(this.id, { answer: answer as Record<string, string>, done, hash: this.hash });
  }

  private press(): void {
    const found = checks({ ...this.plan, ...Object.fromEntries([...this.fields].map(([blank, field]) => [blank, field.value])) });
    const holds = found.every((check) => check.holds);
    this.keep(holds, holds ? { made: this.plan.made || day(), uid: this.plan.uid || uid() } : {});
    this.show(found, true);
  }

  private show(found: Check[], move: boolean): void {
    found.forEach((check) => this.reply(check));
    const open = found.filter((check) => !check.holds);
    this.holds();
    if (open.length) {
      say(this.status, open.length === 1 ? "One line to look at again." : `${open.length} lines to look at again.`);
      return this.fields.get(open[0].blank)!.focus();
    }
    say(this.status, "Every line holds. Your plan is kept.");
    this.showRehearsal(move);
  }

  private reply({ blank, holds, said }: Check): void {
    const reply = this.replies.get(blank)!;
    reply.textContent = said && (holds ? `Holds: ${said}` : `Look again. ${said}`);
    reply.classList.toggle("plan__reply--open", !holds);
    if (holds) this.fields.get(blank)!.removeAttribute("aria-invalid");
    else this.fields.get(blank)!.setAttribute("aria-invalid", "true");
  }

  private showRehearsal(move: boolean): void {
    const line = rehearsal(this.plan);
    const box = h("textarea", { rows: 2, "aria-label": "Your line, once more" });
    const heard = h("p", { class: "plan__heard", role: "status" }, this.plan.rehearsed === line ? "Rehearsed. It is yours." : "");
    const said = (words: string) => { this.keep(true, { rehearsed: line }); say(heard, words); };
    const press = () => (sameWords(box.value, line)
      ? said("That is your line. It is yours.")
      : say(heard, "Not quite the same yet. Look at the line above and write it again."));
    const title = h("h4", {}, "Say it once more");
    this.rehearse.replaceChildren(title,
      h("p", {}, "Write the line below, or say it aloud. Words that you have made once come back sooner."),
      h("p", { class: "plan__learn" }, line), box,
      h("div", { class: "row" }, h("button", { type: "button", class: "button", click: press }, "That is my line"),
        h("button", { type: "button", class: "link", click: () => said("Said aloud. It is yours.") }, "I said it aloud")), heard);
    this.rehearse.hidden = false;
    if (move) focus(title);
  }
}
