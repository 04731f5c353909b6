/** Statements on their way: in bunches, again where it did not work, and kept until they are known to have arrived. */

import type { Statement } from "./xapi-words";

export interface Line { endpoint: string; headers: Record<string, string>; fetch: typeof fetch; kept?: Storage; key: string }

const BUNCH = 25;
const CALM = 2000;
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
/** A browser lets this much go on after the page has gone. */
const KEEPALIVE = 60_000;

export class Queue {
  private waiting: Statement[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = FIRST_PAUSE;
  private busy: Promise<void> | undefined;
  /** On the wire at this moment. */
  private underway: Statement[] = [];
  /** One of these is bad, and it is not yet known which. */
  private doubted = new Set<Statement>();
  private stopped = false;

  constructor(private readonly line: Line, private readonly refused: () => void) {
    this.waiting = this.remembered();
    addEventListener("online", () => this.later(0));
    if (this.waiting.length) this.later(0);
  }

  add(statements: Statement[], at: "soon" | "now" = "soon"): void {
    this.waiting.push(...statements);
    this.remember();
    this.later(at === "now" ? 0 : CALM);
  }

  /** Whether the statement arrived. The first of a session has to, before any other is sent. */
  async send(statement: Statement): Promise<boolean> {
    try {
      return this.outcome(await this.post([statement])) === "arrived";
    } catch {
      return false;
    }
  }

  /** The page goes: all that is left in one message, which outlives it. What is underway does so too. What has been refused
   * in company goes alone, so that the bad one takes no other with it; what comes twice is known by its name. */
  end(last: Statement[]): void {
    clearTimeout(this.timer);
    const alone = this.waiting.filter((one) => this.doubted.has(one));
    const rest = [...this.waiting.filter((one) => !this.doubted.has(one) && !this.underway.includes(one)), ...last];
    this.waiting.push(...last);
    this.remember();
    this.stopped = true;
    for (const bunch of [...alone.map((one) => [one]), rest]) {
      if (bunch.length) void this.post(bunch).then((answer) => this.outcome(answer) === "arrived" && this.forget(bunch), () => undefined);
    }
  }

  private later(pause: number): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.busy ??= this.drain().finally(() => { this.busy = undefined; }); }, pause);
  }

  private async drain(): Promise<void> {
    while (this.waiting.length && !this.stopped) {
      const done = await this.deliver(this.waiting.slice(0, BUNCH));
      this.underway = [];
      if (!done) return;
    }
  }

  /** Sends a bunch; one that is refused is halved until the bad statement stands alone, and that one is dropped. */
  private async deliver(bunch: Statement[]): Promise<boolean> {
    let outcome: Outcome;
    this.underway = bunch;
    try {
      const answer = await this.post(bunch);
      outcome = this.outcome(answer);
      this.pause = outcome === "later" ? Math.max(this.pause, Number(answer.headers.get("Retry-After")) * 1000 || 0) : FIRST_PAUSE;
    } catch {
      outcome = "later";
    }
    if (outcome === "later") {
      this.later(this.pause);
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
      return false;
    }
    if (outcome === "refused") {
      this.stopped = true;
      this.refused();
      return false;
    }
    if (outcome === "bad" && bunch.length > 1) {
      const half = bunch.length >> 1;
      for (const one of bunch) this.doubted.add(one);
      return (await this.deliver(bunch.slice(0, half))) && this.deliver(bunch.slice(half));
    }
    if (outcome === "bad") console.warn("A statement was not taken:", bunch[0].verb.id);
    this.forget(bunch);
    return true;
  }

  private outcome({ status, ok }: Response): Outcome {
    if (ok) return "arrived";
    if (status === 401 || status === 403) return "refused";
    // A conflict with one statement that is there already turns the whole bunch away.
    return [400, 404, 409, 413, 422].includes(status) ? "bad" : "later";
  }

  private post(statements: Statement[]): Promise<Response> {
    const body = JSON.stringify(statements);
    const headers = { ...this.line.headers, "Content-Type": "application/json" };
    return this.line.fetch(`${this.line.endpoint}statements`, { method: "POST", headers, body, keepalive: body.length < KEEPALIVE });
  }

  private forget(statements: Statement[]): void {
    const gone = new Set(statements.map(({ id }) => id));
    this.waiting = this.waiting.filter(({ id }) => !gone.has(id));
    this.remember();
  }

  private remembered(): Statement[] {
    try {
      return JSON.parse(this.line.kept?.getItem(this.line.key) ?? "[]") as Statement[];
    } catch {
      return [];
    }
  }

  private remember(): void {
    try {
      if (this.waiting.length) this.line.kept?.setItem(this.line.key, JSON.stringify(this.waiting));
      else this.line.kept?.removeItem(this.line.key);
    } catch {
      // Full, or blocked since: they stay in the page.
    }
  }
}

type Outcome = "arrived" | "bad" | "later" | "refused";
