/** The one door to what the browser keeps. Whatever the browser does, the course goes on from memory. */

import { type Entry, type Progress, VERSION, empty, merge, parse } from "./progress";

export type Trouble = "blocked" | "full" | "unreadable" | "newer" | "elsewhere";
type Listener = (change: { quiz?: string; elsewhere?: boolean; trouble?: Trouble }) => void;

export interface Store {
  get(quiz: string): Entry | undefined;
  /** Adds to what is kept of one quiz; `at` is set here. */
  put(quiz: string, entry: Omit<Entry, "at">): void;
  /** Forgets one quiz, or all. */
  reset(quiz?: string): void;
  export(): string;
  /** Merges a saved copy in. Throws where it is not one, or comes from a newer version. */
  import(text: string): void;
  listen(listener: Listener): void;
  trouble?: Trouble;
}

export function open(key: string, area: () => Storage = () => localStorage): Store {
  let memory = empty();
  let writable = true;
  /** When each quiz was changed, as far as this window knows; anything else was written by another. */
  let known: Record<string, number> = {};
  const listeners: Listener[] = [];
  const tell: Listener = (change) => listeners.forEach((listener) => listener(change));
  const report = (trouble: Trouble) => { store.trouble = trouble; tell({ trouble }); };

  /** Merges what is kept by now into memory; a second window may have written. */
  function load(): void {
    const text = area().getItem(key);
    if (!text) return;
    let kept: Progress;
    try {
      kept = parse(text);
    } catch {
      area().setItem(`${key}:unread`, text);
      area().removeItem(key);
      return report("unreadable");
    }
    if (kept.version > VERSION) {
      writable = false;
      return report("newer");
    }
    memory = merge(memory, theirs(kept));
    remember();
  }

  function theirs(kept: Progress): Progress {
    const news = Object.entries(kept.quizzes).filter(([quiz, entry]) => known[quiz] !== entry.at);
    return { ...kept, quizzes: Object.fromEntries(news) };
  }

  function remember(): void {
    known = Object.fromEntries(Object.entries(memory.quizzes).map(([quiz, entry]) => [quiz, entry.at]));
  }

  function write(): void {
    area().setItem(key, JSON.stringify(memory));
    remember();
  }

  function save(): void {
    if (!writable) return;
    try {
      load();
      if (writable) write();
    } catch (error) {
      report((error as Error).name === "QuotaExceededError" ? "full" : "blocked");
    }
  }

  const store: Store = {
    get: (quiz) => memory.quizzes[quiz],
    put(quiz, entry) {
      const before = memory.quizzes[quiz];
      memory.quizzes[quiz] = { ...before, ...entry, at: Math.max(Date.now(), (before?.at ?? 0) + 1) };
      save();
      tell({ quiz });
    },
    reset(quiz) {
      if (quiz) delete memory.quizzes[quiz];
      else memory = empty();
      try {
        if (writable) write();
      } catch { /* memory is all there is, and it is cleared */ }
      tell({ quiz });
    },
    export: () => JSON.stringify(memory, null, 1),
    import(text) {
      const file = parse(text);
      if (file.version > VERSION) throw new Error("newer");
      memory = merge(memory, file);
      save();
      tell({});
    },
    listen: (listener) => { listeners.push(listener); },
  };

  try {
    load();
    // Some browsers read and refuse to write; better to know before the first answer.
    area().setItem(`${key}:probe`, "1");
    area().removeItem(`${key}:probe`);
  } catch (error) {
    report((error as Error).name === "QuotaExceededError" ? "full" : "blocked");
  }
  addEventListener("storage", (event) => {
    if (event.key !== key) return;
    const before = memory;
    if (event.newValue) try { load(); } catch { return; }
    for (const quiz of Object.keys(memory.quizzes)) {
      if (JSON.stringify(before.quizzes[quiz]) !== JSON.stringify(memory.quizzes[quiz])) tell({ quiz, elsewhere: true });
    }
  });
  return store;
}
