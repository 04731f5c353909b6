/** cmi5: a key that can be had once, what the system says of the launch, and statements in a strict order. */

import { Told } from "./lms";
import type { Mode } from "./protocol";
import { storage } from "./stores";
import { type Given, Xapi, headersOf, reachable, stateAddress } from "./xapi";
import { learner } from "./xapi-launch";
import { type Json, type Session, step, withSlash } from "./xapi-words";

const CLOSED = "This session is closed. Open the course from your learning system again.";
const NO_KEY = "Your learning system did not let the course sign in.";
const FOREIGN = `${NO_KEY} It may not take courses from another site: whoever runs it can upload the package with the launcher instead.`;

interface Remembered { token: string; began: number; initialized?: boolean; terminated?: boolean }

/** What has to outlive a reload of the launcher: the key cannot be had twice. */
class Memory {
  private readonly area = storage("session");

  constructor(private readonly key: string) {}

  get(): Remembered | undefined {
    return JSON.parse(this.area?.getItem(this.key) ?? "null") as Remembered | undefined ?? undefined;
  }

  put(changes: Partial<Remembered>): void {
    this.area?.setItem(this.key, JSON.stringify({ ...this.get(), ...changes }));
  }
}

export class Cmi5 extends Xapi {
  constructor(query: URLSearchParams, about: DOMStringMap, complain: (words: string) => void) {
    const memory = new Memory(`cmi5:${query.get("fetch")}`);
    super(() => prepared(query, about, memory), complain);
    this.memory = memory;
    this.says = "Your learning system keeps your answers and your result.";
  }

  private readonly memory: Memory;

  override end(): void {
    super.end();
    this.memory.put({ terminated: true });
  }

  protected override async open(): Promise<void> {
    if (this.memory.get()?.initialized) return;
    if (!await this.queue.send(step(this.given.session, "initialized", Date.now()))) throw new Told(FOREIGN);
    this.memory.put({ initialized: true });
  }
}

async function prepared(query: URLSearchParams, { iri, endpoints }: DOMStringMap, memory: Memory): Promise<Given> {
  // All of the link first: the key can be had once, and a launch that fails after it is lost.
  const endpoint = withSlash(reachable(query.get("endpoint"), endpoints));
  const key = reachable(query.get("fetch"), endpoints);
  learner(query.get("actor"));
  if (memory.get()?.terminated) throw new Told(CLOSED);
  const token = memory.get()?.token ?? await fetched(key);
  const began = memory.get()?.began ?? Date.now();
  memory.put({ token, began });
  const authorization = `Basic ${token}`;
  const session: Session = {
    actor: JSON.parse(query.get("actor")!) as Json, registration: query.get("registration") ?? "",
    activity: query.get("activityId")!, template: {}, cmi5: true, began, iri: iri!,
  };
  const launch = await launchData(endpoint, session, authorization);
  session.template = launch.contextTemplate ?? {};
  session.mark = launch.masteryScore;
  const mode = (launch.launchMode ?? "Normal").toLowerCase() as Mode;
  return { session, endpoint, authorization, mode, leave: launch.returnURL };
}

/** No body and no header of ours: a system on another site gets no question before. */
async function fetched(address: string): Promise<string> {
  let answer: Json;
  try {
    answer = await (await fetch(address, { method: "POST" })).json() as Json;
  } catch {
    throw new Told(FOREIGN);
  }
  if (typeof answer["auth-token"] === "string") return answer["auth-token"];
  throw new Told(String(answer["error-code"]) === "1" ? CLOSED : `${NO_KEY} Open the course from it again.`);
}

interface LaunchData { contextTemplate?: Json; launchMode?: string; returnURL?: string; masteryScore?: number }

async function launchData(endpoint: string, session: Session, authorization: string): Promise<LaunchData> {
  const headers = headersOf(authorization);
  try {
    const answer = await fetch(stateAddress(endpoint, session, "LMS.LaunchData"), { headers, cache: "no-store" });
    if (!answer.ok) throw new Error(String(answer.status));
    // The standard wants it read, and before the first statement. The course has no sound and one language, so nothing hangs on it.
    const asked = new URLSearchParams({ agent: JSON.stringify(session.actor), profileId: "cmi5LearnerPreferences" });
    await fetch(`${endpoint}agents/profile?${asked}`, { headers }).catch(() => undefined);
    return await answer.json() as LaunchData;
  } catch {
    throw new Told(FOREIGN);
  }
}
