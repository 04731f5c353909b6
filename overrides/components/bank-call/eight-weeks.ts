/** Phase 2 on the page: Monday’s fix, two weeks of study, a redesign of one flow, and the runs side by side. */

import { all, focus, h, say } from "../../runtime/dom";
import type { Kept } from "./kept";
import { compareView, spoken } from "./compare";
import { meetingView } from "./meeting";
import { redesignForm, kindsView } from "./redesign";
import { studyView } from "./study";
import { type Redesign, type Run, type WeekRules, endingOf, monday, redesigned } from "./weeks";

export type Step = "meeting" | "study" | "kinds" | "result" | "second";

export function mountWeeks(root: HTMLElement, kept: Kept): void {
  new Weekly(root, kept).start();
}

export class Weekly {
  readonly rules: WeekRules;
  readonly today: Run;
  private readonly stage = h("div", { class: "play" });
  private readonly status: HTMLElement;

  constructor(readonly root: HTMLElement, private readonly kept: Kept) {
    this.rules = JSON.parse(root.dataset.rules!) as WeekRules;
    this.today = monday(this.rules, this.rules.changes[0].id);
    this.status = root.querySelector<HTMLElement>(":scope > .status")!;
  }

  start(): void {
    this.status.after(this.stage);
    if (this.kept.changed) say(this.status, "The rules have changed since you played. Phase 2 starts again.");
    this.kept.cleared(() => this.show(false));
    this.show(false);
  }

  text = (selector: string): HTMLElement => this.root.querySelector<HTMLElement>(`.bank-call__book ${selector}`)!;
  texts = (selector: string): HTMLElement[] => all(this.root, `.bank-call__book ${selector}`);
  recall = (name: string): string => this.kept.all[name] ?? "";
  answer = (card: string): string[] => this.recall(`card.${card}`).split("/");
  keep = (name: string, words: string): void => this.kept.put({ [name]: words });
  speak = (words: string): void => say(this.status, words);

  get step(): Step {
    return (this.recall("step") || "meeting") as Step;
  }

  go(step: Step, answer: Record<string, string> = {}): void {
    this.kept.put({ ...answer, step }, this.flags(answer));
    this.show(true);
  }

  /** What the last module may recall: whether callers were answered, and what was chosen on Monday. */
  private flags(answer: Record<string, string>): { flags?: string[]; done?: boolean } {
    const runs = ["first", "second"].map((name) => readWay(answer[name] ?? this.recall(name))).filter((one) => one !== undefined);
    if (!runs.length) return {};
    const answered = runs.some((one) => this.ending(redesigned(this.rules, one)) === this.rules.endings[0].id);
    return { done: true, flags: [...(answered ? ["answered"] : []), ...(this.recall("monday") ? [`monday-${this.recall("monday")}`] : [])] };
  }

  ending = (result: Run): string => endingOf(this.rules, result, this.today);
  redesign = (name: string): Redesign | undefined => readWay(this.recall(name));

  private show(move: boolean): void {
    this.stage.replaceChildren(...this.view());
    const target = this.stage.querySelector<HTMLElement>("[data-focus]");
    if (move && target) focus(target);
    if (move) this.speak(this.tested ? spoken(this) : target?.textContent ?? "");
  }

  private get tested(): boolean {
    return this.step === "result" || this.step === "second";
  }

  private view(): HTMLElement[] {
    if (this.step === "meeting") return meetingView(this);
    if (this.step === "study") return studyView(this);
    if (this.step === "kinds") return [...kindsView(this), redesignForm(this, "first")];
    return compareView(this);
  }
}

/** A redesign as it is kept: `society understood+papers handover` or `plain automate`. */
export function writeWay({ caller, way }: Redesign): string {
  return way.change ? `${caller} ${way.change}` : `${caller} ${way.gives.join("+")} ${way.handover ? "handover" : "cold"}`;
}

export function readWay(kept: string): Redesign | undefined {
  const [caller, first, pass] = kept.split(" ");
  if (!caller) return undefined;
  if (pass === undefined) return { caller, way: { gives: [], handover: false, change: first, studied: true } };
  return { caller, way: { gives: first.split("+").filter(Boolean) as Redesign["way"]["gives"], handover: pass === "handover", studied: true } };
}
