/** The one door to what the browser keeps. Whatever the browser does, the course goes on from memory. */

import { type Entry, type Progress, VERSION, both, empty, merge, parse } from "./progress";

export type Trouble = "blocked" | "full" | "unreadable" | "newer" | "elsewhere";
interface Change { quiz?: string; trouble?: Trouble }
type Listener = (change: Change) => void;

const isFull = (error: unknown): boolean => (error as Error).name === "QuotaExceededError";

export class Store {
  trouble?: Trouble;
  private memory = empty();
  private writable = true;
  /** When each quiz was changed, as far as this window knows; anything else was written by another. */
  private known: Record<string, number> = {};
  /** Quizzes that another window has written since this one did. */
  private readonly foreign = new Set<string>();
  private readonly listeners: Listener[] = [];

  constructor(private readonly key: string, private readonly area: () => Storage = () => localStorage) {
    this.attempt(() => {
      this.load();
      // Some browsers read and refuse to write; better to know before the first answer.
      this.area().setItem(`${key}:probe`, "1");
      this.area().removeItem(`${key}:probe`);
    });
    addEventListener("storage", (event) => event.key === key && this.elsewhere(event.newValue));
  }

  get(quiz: string): Entry | undefined {
    return this.memory.quizzes[quiz];
  }

  /** Adds to what is kept of one quiz; `at` is set here. */
  put(quiz: string, entry: Omit<Entry, "at">): void {
    const before = this.get(quiz);
    const next = { ...before, ...entry, at: Math.max(Date.now(), (before?.at ?? 0) + 1) };
    // A run that another window made is put aside, not written over.
    this.memory.quizzes[quiz] = before && this.foreign.delete(quiz) ? both(next, before) : next;
    this.save();
    this.tell({ quiz });
  }

  /** Forgets one quiz, or all. */
  reset(quiz?: string): void {
    this.attempt(() => this.load());
    if (quiz) delete this.memory.quizzes[quiz];
    else this.memory = empty();
    this.attempt(() => this.writable && this.write());
    this.tell({ quiz });
  }

  export(): string {
    return JSON.stringify(this.memory, null, 1);
  }

  /** Merges a saved copy in. Throws where it is not one, or comes from a newer version. */
  import(text: string): void {
    const file = parse(text);
    if (file.version > VERSION) throw new Error("newer");
    this.memory = merge(this.memory, file);
    this.save();
    this.tell({});
  }

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  private tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  private report(trouble: Trouble): void {
    this.trouble = trouble;
    this.tell({ trouble });
  }

  private attempt(step: () => void): void {
    try {
      step();
    } catch (error) {
      this.report(isFull(error) ? "full" : "blocked");
    }
  }

  private save(): void {
    if (!this.writable) return;
    this.attempt(() => {
      this.load();
      if (this.writable) this.write();
    });
  }

  private write(): void {
    this.area().setItem(this.key, JSON.stringify(this.memory));
    this.remember();
  }

  private remember(): void {
    this.known = Object.fromEntries(Object.entries(this.memory.quizzes).map(([quiz, entry]) => [quiz, entry.at]));
  }

  /** Merges what another window has written by now into memory. */
  private load(): void {
    const text = this.area().getItem(this.key);
    if (!text) return;
    const kept = this.read(text);
    if (!kept) return;
    const news = Object.entries(kept.quizzes).filter(([quiz, entry]) => this.known[quiz] !== entry.at);
    this.memory = merge(this.memory, { ...kept, quizzes: Object.fromEntries(news) });
    for (const [quiz, entry] of news) this.known[quiz] = entry.at;
  }

  private read(text: string): Progress | undefined {
    try {
      const kept = parse(text);
      if (kept.version <= VERSION) return kept;
      this.writable = false;
      this.report("newer");
    } catch {
      this.area().setItem(`${this.key}:unread`, text);
      this.area().removeItem(this.key);
      this.report("unreadable");
    }
    return undefined;
  }

  /** Another window has written. What it cleared is cleared here as well, unless it was changed here since. */
  private elsewhere(text: string | null): void {
    const before = JSON.stringify(this.memory);
    const ours = this.memory.quizzes;
    this.attempt(() => this.load());
    for (const [quiz, entry] of Object.entries(this.memory.quizzes)) if (ours[quiz] !== entry) this.foreign.add(quiz);
    const kept = text ? this.read(text)?.quizzes : {};
    for (const [quiz, entry] of Object.entries(this.memory.quizzes)) {
      if (kept && !kept[quiz] && this.known[quiz] === entry.at) delete this.memory.quizzes[quiz];
    }
    if (before !== JSON.stringify(this.memory)) this.report("elsewhere");
  }
}
