/** Tells the host what has changed: the state, how far the learner is, what was decided, and completion, once. */

import { wordsOf } from "./answered";
import type { CourseIds } from "../ids";
import type { Store } from "../storage";
import type { Host } from "./host";
import type { Ladder } from "./ladder";
import { reached } from "./reached";

/** What has been told already, kept with the answers: another page or another day does not tell it again. */
const TOLD = "told";
const CALM = 500;

export class Report {
  private readonly changed = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private news = false;
  private state = "";
  private progress = "";
  private scaled = -1;
  private readonly answers = new Map<string, string>();
  private readonly steps = new Map<string, string>();

  constructor(private readonly ids: CourseIds, private readonly store: Store, private readonly ladder: Ladder, private readonly host: Host) {}

  start(): void {
    this.state = this.ladder.state;
    // What had been answered before is no news.
    for (const id of Object.keys(this.ids.quizzes)) {
      this.answered(id);
      this.stepped(id);
    }
    this.store.listen(({ quiz, trouble }) => {
      if (trouble) return;
      if (quiz) this.changed.add(quiz);
      // A step does not wait, as letters do: whoever closes the course closes the page around it too, which then hears nothing.
      this.news ||= Boolean(quiz && this.stepped(quiz));
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.flush(), this.news ? 0 : CALM);
    });
    this.host.onAsked(() => this.host.tell({ type: "state", state: this.ladder.state }));
    addEventListener("pagehide", () => this.flush());
    addEventListener("visibilitychange", () => document.hidden && this.flush());
    this.flush();
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.news = false;
    if (this.host.mode !== "normal") return;
    for (const quiz of this.changed) this.tellAnswer(quiz);
    this.changed.clear();
    this.tellProgress();
    const { state } = this.ladder;
    if (state !== this.state) this.host.tell({ type: "state", state });
    this.state = state;
  }

  private tellProgress(): void {
    const { done, of, measure, complete, judged, scaled, code } = reached(this.ids, (quiz) => this.store.get(quiz), this.host.route);
    const progress = { type: "progress", done, of, measure };
    if (this.progress !== (this.progress = JSON.stringify(progress))) this.host.say(progress);
    const before = this.store.get(TOLD)?.answer ?? {};
    const told = this.host.told ?? before;
    const passed = [told.judged, before.judged].includes("passed");
    const now = { completed: complete ? "1" : "", judged: passed && judged ? "passed" : (judged ?? "") };
    if (now.judged && this.scaled !== (this.scaled = scaled)) this.host.say({ type: "score", scaled });
    if (now.completed === (told.completed ?? "") && now.judged === (told.judged ?? "")) return;
    this.store.put(TOLD, { answer: now });
    if (this.host.told) this.host.told = now;
    // The score first: some systems close an attempt as soon as they hear that it is complete.
    if (now.judged && now.judged !== told.judged) this.host.say({ type: now.judged, scaled, code });
    if (complete && !told.completed) this.host.say({ type: "completed", code });
  }

  private tellAnswer(quiz: string): void {
    const words = this.answered(quiz);
    if (words) this.host.tell({ type: "answer", ...words });
  }

  /** Has the learner decided or answered, rather than written a letter more? */
  private stepped(quiz: string): boolean {
    const entry = this.store.get(quiz);
    const now = JSON.stringify([entry?.trail?.length, entry?.endings?.length, wordsOf(quiz, this.ids.quizzes[quiz], entry)?.response]);
    const before = this.steps.get(quiz);
    this.steps.set(quiz, now);
    return before !== now;
  }

  /** What to say of a quiz, where it has been answered otherwise than when it was last looked at. */
  private answered(quiz: string): ReturnType<typeof wordsOf> {
    const words = wordsOf(quiz, this.ids.quizzes[quiz], this.store.get(quiz));
    const now = JSON.stringify(words && [words.response, words.path]);
    const before = this.answers.get(quiz);
    this.answers.set(quiz, now);
    return before === now ? undefined : words;
  }
}
