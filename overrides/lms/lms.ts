/** What every learning system is to the shell. One file for each standard says how it is done there. */

import type { Answer, Mode } from "./protocol";

export interface Begun {
  mode: Mode;
  /** What the system has kept; undefined where it keeps nothing, so that the course falls back on its own means. */
  state?: string;
  /** The page on which the learner was. */
  place: string;
  /** What the system shows of earlier sessions, where it can be asked: the course says again what is missing there. */
  told?: { completed: boolean; judged?: boolean };
  /** Where to go when the learner leaves, if the system says so. */
  leave?: string;
}

export interface Lms {
  /** One sentence for the learner: where answers and results go. */
  readonly says: string;
  begin(): Promise<Begun>;
  state(state: string): void;
  place(page: string): void;
  progress(measure: number): void;
  answer(answer: Answer): void;
  completed(code: string): void;
  judged(passed: boolean, scaled: number, code: string): void;
  /** A score that has changed since it was judged. */
  score(scaled: number): void;
  /** The page may go at any moment: let nothing lie here. */
  commit(): void;
  /** The page goes now. */
  end(): void;
}

/** A failure that the learner has to know of, in words for them. */
export class Told extends Error {}
