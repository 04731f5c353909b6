/** A session with a store of xAPI statements, launched by a link; cmi5 adds what it wants before and after. */

import { type Kept, StateDocument } from "./document";
import type { Begun, Lms } from "./lms";
import { Told } from "./lms";
import { type Answer, COURSE, type Mode } from "./protocol";
import { type Line, Queue } from "./queue";
import { type Json, type Session, type Step, answered, progressed, step } from "./xapi-words";

export interface Given { session: Session; endpoint: string; authorization: string; mode: Mode; leave?: string;
  /** Where statements wait for the next launch. A later session of cmi5 may not send those of an earlier one. */
  kept?: Storage;
}

/** Told once in a while: a step of a twentieth. */
const STEP = 0.05;

export const headersOf = (authorization: string): Record<string, string> =>
  ({ Authorization: authorization, "X-Experience-API-Version": "1.0.3" });

export function stateAddress(endpoint: string, { activity, actor, registration }: Session, id: string): string {
  const asked = new URLSearchParams({ activityId: activity, agent: JSON.stringify(actor), stateId: id });
  if (registration) asked.set("registration", registration);
  return `${endpoint}activities/state?${asked}`;
}

export class Xapi implements Lms {
  says = "Your answers and your result are sent to the store that your link names.";
  protected given!: Given;
  protected document!: StateDocument;
  protected queue!: Queue;
  private readonly done = new Set<Step>();
  private told = 0;

  constructor(private readonly prepare: () => Promise<Given>, private readonly complain: (words: string) => void) {}

  async begin(): Promise<Begun> {
    const given = this.given = await this.prepare();
    const headers = headersOf(given.authorization);
    const ask = (...call: Parameters<typeof fetch>) => fetch(...call);
    const { registration, actor } = given.session;
    // Two learners at one computer may have no registration, and wait for different stores.
    const key = [COURSE, "statements", registration, given.endpoint, JSON.stringify(actor)].join(":");
    const line: Line = { endpoint: given.endpoint, headers, fetch: ask, kept: given.kept, key };
    this.queue = new Queue(line, () => this.complain("Your learning system no longer takes results. Open the course from it again."));
    this.document = new StateDocument(stateAddress(given.endpoint, given.session, COURSE), headers, ask);
    const keeps = await this.document.open();
    await this.open();
    const { state, place, measure, completed, passed, failed } = this.document.kept;
    this.told = measure;
    return { mode: given.mode, place, leave: given.leave, ...(keeps && { state, told: { completed, judged: passed || (failed ? false : undefined) } }) };
  }

  state(state: string): void {
    if (this.writes) this.document.change({ state });
  }

  place(place: string): void {
    if (this.writes) this.document.change({ place });
  }

  progress(measure: number): void {
    if (!this.writes) return;
    this.document.change({ measure });
    if (measure < this.told + STEP || measure >= 1) return;
    this.told = measure;
    this.queue.add([progressed(this.given.session, measure, Date.now())]);
  }

  answer(answer: Answer): void {
    if (this.writes) this.queue.add(answered(this.given.session, answer, Date.now()));
  }

  completed(code: string): void {
    if (this.document.kept.completed) return;
    this.once("completed", this.coded(code), { completed: true });
  }

  /** What was passed once is not failed later, and is told once. A mark that the system sets wins over the course's own. */
  judged(passed: boolean, scaled: number, code: string): void {
    if (this.document.kept.passed || this.done.has("passed") || this.done.has("failed")) return;
    const { mark } = this.given.session;
    const rounded = Math.round(scaled * 10_000) / 10_000;
    const reached = mark === undefined ? passed : rounded >= mark;
    this.once(reached ? "passed" : "failed", { score: { scaled: rounded }, ...this.coded(code) }, reached ? { passed: true } : { failed: true });
  }

  /** Here a score goes with the judgement, which is told once. */
  score(): void {}

  commit(): void {
    if (this.writes) this.document.write();
  }

  end(): void {
    if (this.done.has("terminated")) return;
    if (this.writes) this.document.end();
    this.done.add("terminated");
    this.queue.end([step(this.given.session, "terminated", Date.now())]);
  }

  protected get writes(): boolean {
    return this.given.mode === "normal" && !this.done.has("terminated");
  }

  /** Without it nothing else would count. */
  protected async open(): Promise<void> {
    this.queue.add([step(this.given.session, "initialized", Date.now())], "now");
  }

  private once(verb: Step, result: Json, kept: Partial<Kept>): void {
    if (!this.writes || this.done.has(verb)) return;
    this.done.add(verb);
    this.queue.add([step(this.given.session, verb, Date.now(), result)], "now");
    this.document.change(kept, "now");
  }

  private coded(code: string): Json {
    return code ? { extensions: { [`${this.given.session.iri}/extension/record-code`]: code } } : {};
  }
}

/** The address, where it is one and may be asked. A page that came encrypted may not speak to a store that is not; the browser
 * would say so only in its console. */
export function reachable(endpoint: string | null, allowed: string | undefined): string {
  if (!endpoint || !/^https?:\/\/[^/]/.test(endpoint)) {
    throw new Told("The link does not say where results go in a way that can be read. Open the course from your learning system again.");
  }
  const { protocol, origin } = new URL(endpoint);
  if (location.protocol === "https:" && protocol !== "https:") {
    throw new Told("The store of results has an address without encryption (http), which the browser does not let this page use.");
  }
  const known = allowed?.split(" ").filter(Boolean).map((one) => new URL(one).origin);
  if (known && !known.includes(origin)) {
    throw new Told(`The link names a store of results that this site does not know: ${origin}. Whoever runs the site can allow it.`);
  }
  return endpoint;
}
