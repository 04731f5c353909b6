/** Phase 3 on the page: five numbers and a way to pass; two lines that follow them, in words and as a table too. */

import { all, copy, h, say } from "../../runtime/dom";
import type { Kept } from "./kept";
import { costPlot } from "./plot";
import { type BoxRules, type Settings, cost, winner } from "./sandbox";

const WINNERS = { desks: "Desks cost less", owner: "One owner costs less", tie: "A tie" };
const SHARES = [0, 1, 2, 3, 4, 5];
const REST = 400;

interface Slider { id: keyof Settings; el: HTMLElement; input: HTMLInputElement; value: HTMLElement }
interface Preset { button: HTMLElement; isSet: () => boolean }

export function mountSandbox(root: HTMLElement, kept: Kept): void {
  new Sandbox(root, kept).start();
}

class Sandbox {
  private readonly rules: BoxRules;
  private readonly status: HTMLElement;
  private readonly sliders: Slider[];
  private readonly presets: Preset[];
  private readonly handover = h("input", { type: "checkbox", id: "bank-call--handover", change: () => { this.changed(); this.keep(); } });
  private readonly verdict = h("p", { class: "verdict" });
  private readonly figure = h("div", { class: "plot__picture" });
  private readonly table = h("tbody");
  private timer = 0;

  constructor(private readonly root: HTMLElement, private readonly kept: Kept) {
    this.rules = JSON.parse(root.dataset.rules!) as BoxRules;
    this.status = root.querySelector<HTMLElement>(":scope > .status")!;
    this.sliders = all(root, ".control").map((control) => this.slider(control));
    this.presets = all(root, ".bank").map((bank) => this.preset(bank));
  }

  start(): void {
    this.resume();
    this.status.after(h("div", { class: "play" },
      this.banks(), this.verdict,
      h("div", { class: "argue sheet" },
        h("figure", { class: "plot" }, this.figure, h("figcaption", {}, "Up the side: minutes for ten callers. The upright line is the share that you have set.")),
        h("div", { class: "argue__controls" }, ...this.sliders.map(({ el }) => el),
          h("label", { class: "check", for: this.handover.id }, this.handover, h("span", {}, "Desks use a full handover")))),
      h("details", {}, h("summary", {}, "The same numbers as a table"), this.behind())));
    this.kept.cleared(() => { this.resume(); this.draw(); });
    this.draw();
  }

  private slider(control: HTMLElement): Slider {
    const { control: name = "", least, most, start } = control.dataset;
    const id = `bank-call--${name}`;
    const value = h("output", { for: id });
    const input: HTMLInputElement = h("input", { type: "range", id, min: least, max: most, step: 1, value: start, input: () => this.changed(), change: () => this.keep() });
    const note = control.querySelector("dd")!.firstChild!.textContent!.trim();
    const el = h("div", { class: "range" }, h("label", { for: id }, copy(control.querySelector("dt")!)), value, input, h("p", { class: "small" }, note));
    return { id: name as keyof Settings, el, input, value };
  }

  private get settings(): Settings {
    return Object.fromEntries(this.sliders.map(({ id, input }) => [id, +input.value])) as Settings;
  }

  private set({ handover, ...values }: Record<string, string | boolean>): void {
    for (const { id, input } of this.sliders) input.value = String(values[id] ?? input.value);
    this.handover.checked = Boolean(handover);
  }

  private resume(): void {
    const starts = Object.fromEntries(all(this.root, ".control").map((one) => [one.dataset.control!, one.dataset.start!]));
    const { box = "" } = this.kept.all;
    const [numbers = "", pass] = box.split(" ");
    const before = numbers.split(",");
    this.set({ ...starts, ...(box && Object.fromEntries(this.sliders.map(({ id }, i) => [id, before[i]]))), handover: pass === "handover" });
  }

  /** Draws at once, and speaks when the slider has come to rest. */
  private changed(): void {
    this.draw();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => say(this.status, this.verdict.textContent!), REST);
  }

  private keep(): void {
    this.kept.put({ box: `${Object.values(this.settings).join(",")} ${this.handover.checked ? "handover" : "cold"}` });
  }

  private draw(): void {
    const { settings } = this;
    const costs = SHARES.map((unusual) => cost(this.rules, { ...settings, unusual }, this.handover.checked));
    const { desks, owner } = costs[settings.unusual];
    const who = winner(costs[settings.unusual]);
    const gap = Math.round(Math.abs(desks - owner) * 10) / 10;
    for (const { id, value } of this.sliders) value.textContent = String(settings[id]).replace("-", "−");
    for (const { button, isSet } of this.presets) button.setAttribute("aria-pressed", String(isSet()));
    this.verdict.replaceChildren(h("b", {}, `${WINNERS[who]}${who === "tie" ? "" : ` by ${gap}`}. `), `Six desks ${desks} minutes, one owner ${owner}.`);
    this.figure.replaceChildren(costPlot(costs.map((one) => one.desks), costs.map((one) => one.owner), settings.unusual));
    this.table.replaceChildren(...costs.map((one, unusual) => h("tr", { class: unusual === settings.unusual ? "last" : "" },
      h("th", { scope: "row" }, String(unusual)), h("td", {}, String(one.desks)), h("td", {}, String(one.owner)), h("td", {}, WINNERS[winner(one)]))));
  }

  private behind(): HTMLElement {
    const heads = ["Unusual callers in ten", "Six desks, minutes", "One owner, minutes", "Fewer minutes"];
    return h("table", { class: "runs" }, h("thead", {}, h("tr", {}, ...heads.map((head) => h("th", { scope: "col" }, head)))), this.table);
  }

  private preset(bank: HTMLElement): Preset {
    const pairs = bank.dataset.settings!.trim().split(" ").map((pair) => pair.split(":"));
    const settings = Object.fromEntries(pairs) as Record<string, string>;
    const handover = bank.hasAttribute("data-handover");
    const click = () => { this.set({ ...settings, handover }); this.changed(); this.keep(); };
    const button = h("button", { type: "button", class: "tap", click }, bank.querySelector("th")!.textContent!);
    const isSet = () => this.handover.checked === handover && this.sliders.every(({ id, input }) => input.value === settings[id]);
    return { button, isSet };
  }

  /** Banks to begin from, with the verdict under them: what a press does is seen where it was pressed. */
  private banks(): HTMLElement {
    const buttons = this.presets.map(({ button }) => button);
    return h("div", { class: "banks" }, h("p", { id: "bank-call--banks" }, h("b", {}, "Banks to begin from")),
      h("div", { class: "taps", role: "group", "aria-labelledby": "bank-call--banks" }, ...buttons));
  }
}
