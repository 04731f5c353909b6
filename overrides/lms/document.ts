/** What a learner has done, as a document of the State resource. Two windows may write: the later one merges. */

import type { Json } from "./xapi-words";

export interface Kept extends Json { state: string; place: string; completed: boolean; passed: boolean; failed: boolean; measure: number }
export const NEW: Kept = { state: "", place: "", completed: false, passed: false, failed: false, measure: 0 };

const TRIES = 3;
const CALM = 1000;

/** Nothing that was reached is lost; the state is that of the one who had come further, ours where both had. */
export function merged(ours: Kept, theirs: Kept): Kept {
  const further = theirs.measure > ours.measure ? theirs : ours;
  return { ...further, completed: ours.completed || theirs.completed, passed: ours.passed || theirs.passed, failed: ours.failed || theirs.failed, place: ours.place };
}

export class StateDocument {
  kept: Kept = { ...NEW };
  private etag: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private works = false;
  private underway = false;
  private busy: Promise<unknown> = Promise.resolve();

  constructor(private readonly address: string, private readonly headers: Record<string, string>, private readonly fetch: typeof globalThis.fetch) {}

  /** Whether documents can be kept here: some stores have no place for them, and answer the same as for an empty one. */
  async open(): Promise<boolean> {
    try {
      const found = await this.read();
      if (found) this.kept = found;
      this.works = Boolean(found) || (await this.put()).ok;
    } catch {
      this.works = false;
    }
    return this.works;
  }

  change(changes: Partial<Kept>, at: "soon" | "now" = "soon"): void {
    Object.assign(this.kept, changes);
    clearTimeout(this.timer);
    if (at === "now") this.write();
    else this.timer = setTimeout(() => this.write(), CALM);
  }

  write(): void {
    clearTimeout(this.timer);
    if (this.works) this.busy = this.busy.then(() => this.attempt(TRIES)).catch(() => undefined);
  }

  /** The page goes: no answer is waited for, nor the name of the version that is on its way. */
  end(): void {
    clearTimeout(this.timer);
    if (this.underway) this.etag = "*";
    if (this.works) void this.put().catch(() => undefined);
  }

  private async attempt(tries: number): Promise<void> {
    const { status } = await this.put();
    if (status !== 412 || tries <= 1) return;
    const theirs = await this.read();
    if (theirs) this.kept = merged(this.kept, theirs);
    await this.attempt(tries - 1);
  }

  private async read(): Promise<Kept | undefined> {
    const answer = await this.fetch(this.address, { headers: this.headers, cache: "no-store" });
    this.etag = undefined;
    if (!answer.ok) return undefined;
    // A store of another site may hide it.
    this.etag = answer.headers.get("ETag") ?? "*";
    const found = (await answer.json().catch(() => ({}))) as Partial<Kept>;
    return { ...NEW, ...found };
  }

  private async put(): Promise<Response> {
    const condition: Record<string, string> = this.etag === undefined ? { "If-None-Match": "*" } : { "If-Match": this.etag };
    const headers = { ...this.headers, ...condition, "Content-Type": "application/json" };
    this.underway = true;
    const answer = await this.fetch(this.address, { method: "PUT", headers, body: JSON.stringify(this.kept), keepalive: true })
      .finally(() => { this.underway = false; });
    if (answer.ok) this.etag = answer.headers.get("ETag") ?? "*";
    return answer;
  }
}
