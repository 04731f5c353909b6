/** A session with a SCORM system, of either version: when to write what. How it is written is the dialect's. */

import type { Begun, Lms } from "./lms";
import { type Answer, type Mode } from "./protocol";
import type { Calls, Names, Pair } from "./scorm-calls";
import type { Kind } from "./scorm-find";

export interface Status { completed: boolean; judged?: boolean; scaled: number }
export interface Dialect extends Kind {
  names: Names;
  fields: { mode: string; state: string; place: string; status: string; exit: string; time: string; count: string };
  /** The longest state that the standard promises to keep. */
  longest: number;
  duration(seconds: number): string;
  status(status: Status): Pair[];
  score(scaled: number): Pair[];
  progress(measure: number): Pair[];
  interactions(answer: Answer, first: number, now: Date): Pair[][];
  readStatus(get: (element: string) => string): Status;
}

const UNTOUCHED = ["", "not attempted", "unknown"];
const LONGEST_PLACE = 255;
/** News come in bunches; a system gets one call for each. One that sends call after call could lose the last to a closed tab. */
const BUNCH = 300;
/** Some systems take each value as a request of its own, and of two that come at once one undoes the other. There a look is a
 * request as well, and waits for its answer. So what counts is written one value after the other, each as soon as the one before
 * is seen; and where it is not shown, it is said again when all is quiet. */
const LOOKS = 8;
const LONGEST_LOOK = 1000;
const QUIET = 1000;
/** Times and exits are not shown, and of answers nothing hangs on any one value. */
const LASTING = /score|status|suspend_data|location/;
/** The standard asks no system to keep more. */
const MOST_INTERACTIONS = 250;
/** Systems that do not count them send all values each time, and a page that closes may send no more than 64 kB. */
const MOST_UNCOUNTED = 60;

export class Scorm implements Lms {
  readonly says = "Your learning system keeps your answers and your result.";
  private mode: Mode = "normal";
  private status: Status = { completed: false, scaled: 0 };
  private ended = false;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private since = Date.now();
  private free: number | undefined;
  private readonly written = new Map<string, string>();
  private readonly again = new Map<string, string>();
  /** Written, and not seen yet. */
  private unseen: Pair | undefined;
  private wrote = 0;
  /** In one that hides what it has, a look would only keep it from its work. */
  private shows = false;

  constructor(private readonly calls: Calls, private readonly dialect: Dialect) {}

  begin(): Promise<Begun> {
    const { fields } = this.dialect;
    // A frame around this one may have started the session already; what matters is whether values can be read.
    this.calls.start();
    this.since = Date.now();
    const mode = this.calls.get(fields.mode);
    this.mode = mode === "browse" || mode === "review" ? mode : "normal";
    this.status = this.dialect.readStatus((element) => this.calls.get(element));
    const [state, place] = [this.calls.get(fields.state), this.calls.get(fields.place)];
    // A system may hide the status it has, and then has something else of somebody who was here before.
    const status = this.calls.get(fields.status);
    this.shows = Boolean(status);
    if (this.writes && UNTOUCHED.includes(status || state || place)) {
      // Some systems take a status that nobody has set for a completed one.
      this.all(this.dialect.status(this.status));
      this.set([fields.exit, "suspend"]);
      this.commit();
    }
    return Promise.resolve({ mode: this.mode, state, place, told: this.status });
  }

  /** A state that is too long is never cut: half of one would be worth less than the one before. */
  state(state: string): void {
    const field = this.dialect.fields.state;
    if (state.length > this.dialect.longest || !this.set([field, state])) return;
    if (this.again.size) this.again.set(field, state);
    this.soon();
  }

  place(page: string): void {
    if (page.length <= LONGEST_PLACE && this.set([this.dialect.fields.place, page])) this.soon();
  }

  progress(measure: number): void {
    this.all(this.dialect.progress(measure));
    this.soon();
  }

  answer(answer: Answer): void {
    if (!this.writes) return;
    const counted = this.calls.get(this.dialect.fields.count);
    const most = counted ? MOST_INTERACTIONS : MOST_UNCOUNTED;
    let at = counted ? Number(counted) || 0 : (this.free ??= this.firstFree());
    for (const pairs of this.dialect.interactions(answer, at, new Date())) {
      // The id comes first and opens the entry: without it the rest would be refused too. Nothing else hangs on this.
      if (at >= most || !this.set(pairs[0])) break;
      this.all(pairs.slice(1));
      at += 1;
    }
    this.free = at;
    this.soon();
  }

  /** Halving: a system may want a request for each look. */
  private firstFree(): number {
    let [low, high] = [0, MOST_UNCOUNTED];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.calls.get(`cmi.interactions.${middle}.id`)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  completed(): void {
    this.status.completed = true;
    this.outcome(this.dialect.status(this.status));
  }

  /** What was passed once stays so. */
  judged(passed: boolean, scaled: number): void {
    if (this.status.judged && !passed) return;
    this.status = { ...this.status, judged: passed, scaled };
    this.outcome([...this.dialect.score(scaled), ...this.dialect.status(this.status)]);
  }

  /** Whoever tries again after the judgement can only gain. */
  score(scaled: number): void {
    if (scaled <= this.status.scaled) return;
    this.status.scaled = scaled;
    this.outcome(this.dialect.score(scaled));
  }

  private outcome(pairs: Pair[]): void {
    for (const [element, value] of pairs) {
      if (this.written.get(element) === value) continue;
      this.set([element, value]);
      this.written.set(element, value);
      // The ends of the scale are the standard's own: nothing is lost with them.
      if (!/\.m(in|ax)$/.test(element)) this.again.set(element, value);
    }
    this.look();
    this.soon();
  }

  /** Until the system shows what it was given last; one that does not is not asked again. */
  private look(): void {
    const now = Date.now();
    const [element, value] = this.unseen ?? [];
    this.unseen = undefined;
    if (!element || !this.writes || !this.shows || now - this.wrote > QUIET) return;
    // Looks that take less than a millisecond each are no requests, and the next will show no more.
    for (let looks = 0, took = 0; looks < LOOKS || (took > LOOKS && took < LONGEST_LOOK); looks += 1) {
      if (this.calls.get(element) === value) return;
      took = Date.now() - now;
    }
    this.shows = false;
  }

  commit(): void {
    clearTimeout(this.waiting);
    if (!this.writes) return;
    this.calls.commit();
    const [next] = this.again;
    if (next) this.waiting = setTimeout(() => this.repeat(next), QUIET);
  }

  private repeat(pair: Pair): void {
    this.again.delete(pair[0]);
    this.set(pair);
    this.commit();
  }

  end(): void {
    if (this.ended) return;
    this.set([this.dialect.fields.time, this.dialect.duration((Date.now() - this.since) / 1000)]);
    // Also after completion: systems throw the state away when it is not so.
    this.set([this.dialect.fields.exit, "suspend"]);
    this.commit();
    this.calls.finish();
    this.ended = true;
  }

  private soon(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.commit(), BUNCH);
  }

  private get writes(): boolean {
    return this.mode === "normal" && !this.ended;
  }

  private set(pair: Pair): boolean {
    if (!LASTING.test(pair[0])) return this.writes && this.calls.set(pair);
    this.look();
    this.unseen = pair;
    this.wrote = Date.now();
    return this.writes && this.calls.set(pair);
  }

  private all(pairs: Pair[]): void {
    for (const pair of pairs) this.set(pair);
  }
}
