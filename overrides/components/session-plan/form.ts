/** The form: what is asked, with a reply under each field that cannot be read. */

import { h } from "../../runtime/dom";
import { type Asked, type Field, LIMITS, slips } from "./address";

export interface Pick { id: string; title: string }

type Box = HTMLInputElement | HTMLSelectElement;
/** What the group has done of a module, by the key of the address. */
const BEFORE = { "": "not yet", alone: "everybody alone, on a screen", done: "together, in a session" };

export class Form {
  readonly el: HTMLFormElement;
  private readonly boxes = new Map<Field, Box>();
  private readonly replies = new Map<Field, HTMLElement>();
  private readonly before = new Map<string, HTMLSelectElement>();
  private readonly rooms = ["room", "online"].map((value) => h("input", { type: "radio", name: "session-setting", value }));

  constructor(modules: Pick[], private readonly routes: Pick[], press: () => void) {
    const number = (field: "minutes" | "people") => h("input", { type: "number", inputmode: "numeric", min: LIMITS[field][0], max: LIMITS[field][1], step: 1 });
    const route = h("select", {}, h("option", { value: "" }, "The planner chooses"), ...routes.map(({ id, title }) => h("option", { value: id }, title)));
    this.el = h("form", { class: "session-plan__form", novalidate: true, submit: (event) => { event.preventDefault(); press(); } },
      h("div", { class: "session-plan__fields" },
        this.field("minutes", "Minutes at hand", "30 to 480", number("minutes")),
        this.field("start", "You begin at", "", h("input", { type: "time" })),
        this.field("people", "People", "8 to 24 is best", number("people")),
        this.field("date", "Day", "for the calendar; may stay empty", h("input", { type: "date" }))),
      this.place(), this.field("route", "What it is made of", "", route), this.done(modules),
      h("div", { class: "row" }, h("button", { class: "button button--go" }, "Make the run sheet")));
  }

  get asked(): Asked {
    const value = (field: Field) => this.boxes.get(field)!.value.trim();
    const modules = (key: string) => [...this.before].filter(([, select]) => select.value === key).map(([id]) => id);
    return {
      minutes: value("minutes"), start: value("start"), date: value("date"), people: value("people"), route: value("route"),
      setting: this.rooms.find((room) => room.checked)?.value ?? "", done: modules("done"), alone: modules("alone"),
    };
  }

  set asked(asked: Asked) {
    for (const [field, box] of this.boxes) box.value = asked[field];
    for (const room of this.rooms) room.checked = room.value === asked.setting;
    for (const [id, select] of this.before) select.value = asked.done.includes(id) ? "done" : asked.alone.includes(id) ? "alone" : "";
  }

  /** Replies to what cannot be read, and goes to the first of it. True where all is well. */
  check(asked = this.asked): boolean {
    const found = slips(asked, this.routes.map((route) => route.id));
    for (const [field, reply] of this.replies) {
      reply.textContent = found[field] ?? "";
      const box = this.boxes.get(field) ?? this.rooms[0];
      if (found[field]) box.setAttribute("aria-invalid", "true");
      else box.removeAttribute("aria-invalid");
    }
    const [first] = [...this.replies.keys()].filter((field) => found[field]);
    if (first) (this.boxes.get(first) ?? this.rooms[0]).focus();
    return !first;
  }

  private reply(field: Field): HTMLElement {
    const reply = h("span", { class: "session-plan__reply", id: `session-${field}-reply` });
    this.replies.set(field, reply);
    return reply;
  }

  private field(field: Field, label: string, hint: string, box: Box): HTMLElement {
    box.id = `session-${field}`;
    box.setAttribute("aria-describedby", `session-${field}-reply`);
    this.boxes.set(field, box);
    return h("div", { class: "session-plan__field" },
      h("label", { for: box.id }, h("b", {}, label), hint && h("span", { class: "session-plan__hint" }, ` ${hint}`)), box, this.reply(field));
  }

  private place(): HTMLElement {
    const label = (i: number, text: string) => h("label", { class: "session-plan__place" }, this.rooms[i], ` ${text}`);
    return h("fieldset", { class: "session-plan__set" }, h("legend", {}, "Where"),
      label(0, "In a room"), label(1, "Online"), this.reply("setting"));
  }

  private done(modules: Pick[]): HTMLElement {
    const rows = modules.map(({ id, title }) => {
      const select = h("select", { id: `session-before-${id}` }, ...Object.entries(BEFORE).map(([value, text]) => h("option", { value }, text)));
      this.before.set(id, select);
      return h("div", { class: "session-plan__field" }, h("label", { for: select.id }, title), select);
    });
    return h("details", { class: "session-plan__before" }, h("summary", {}, "What has the group done before?"),
      h("p", { class: "small" }, "What was done together is left out. Who has played a scenario alone does not play it again."),
      h("div", { class: "session-plan__fields" }, ...rows));
  }
}
