/** Statements sent through bad weather, many times over, in a fraction of the time: clocks and connection are stand-ins. */

import { Queue } from "../../overrides/lms/queue";
import type { Statement } from "../../overrides/lms/xapi-words";

interface Wreck { lost: string[]; doubled: string[]; sent: number }

export async function storms(count: number): Promise<Wreck> {
  const all: Wreck = { lost: [], doubled: [], sent: 0 };
  const { setTimeout, clearTimeout } = globalThis;
  for (let run = 0; run < count; run += 1) {
    const { lost, doubled, sent } = await storm(run * 7919);
    all.lost.push(...lost);
    all.doubled.push(...doubled);
    all.sent += sent;
  }
  Object.assign(globalThis, { setTimeout, clearTimeout });
  return all;
}

/** One run: some launches, each with answers, a bad connection, and a tab that closes when it likes. */
async function storm(seed: number): Promise<Wreck> {
  stopClocks();
  const chance = dice(seed);
  const store = new Store(chance);
  const line = { endpoint: "https://store.example/", headers: {}, fetch: store.post as typeof fetch, kept: area(), key: "k" };
  for (let launch = 0; launch < 4; launch += 1) {
    const queue = new Queue(line, () => undefined);
    const count = Math.floor(chance() * 40);
    for (let i = 0; i < count; i += 1) {
      queue.add([store.one(`${seed}`)], chance() < 0.3 ? "now" : "soon");
      if (chance() < 0.4) await settled();
    }
    queue.end([store.one(`${seed}`)]);
  }
  store.weather = 0;
  new Queue(line, () => undefined);
  await settled(60);
  return { lost: store.sent.filter((id) => !store.arrived.has(id)), doubled: store.doubled, sent: store.sent.length };
}

class Store {
  readonly sent: string[] = [];
  readonly arrived = new Map<string, string>();
  readonly doubled: string[] = [];
  weather = 0.6;

  constructor(private readonly chance: () => number) {}

  one(run: string): Statement {
    this.sent.push(`${run}-${this.sent.length}`);
    return { id: this.sent[this.sent.length - 1], timestamp: "", verb: { id: "v", display: {} } };
  }

  post = async (_: unknown, given?: RequestInit): Promise<Response> => {
    const luck = this.chance();
    if (luck < this.weather / 3) throw new TypeError("offline");
    if (luck < this.weather / 2) return new Response("", { status: this.chance() < 0.5 ? 500 : 429 });
    for (const one of JSON.parse(given!.body as string) as Statement[]) this.take(one);
    // It came, and the answer was lost on its way back.
    if (luck < this.weather) throw new TypeError("gone");
    return new Response("[]", { status: 200 });
  };

  /** The same again is known by its id; anything else under that id, or under a new one, would count twice. */
  private take(one: Statement): void {
    const body = JSON.stringify(one);
    if ((this.arrived.get(one.id) ?? body) !== body || !this.sent.includes(one.id)) this.doubled.push(one.id);
    this.arrived.set(one.id, body);
  }
}

function area(): Storage {
  const kept = new Map<string, string>();
  const getItem = (key: string) => kept.get(key) ?? null;
  return { getItem, setItem: (key: string, text: string) => kept.set(key, text), removeItem: (key: string) => kept.delete(key) } as unknown as Storage;
}

const timers = new Map<number, () => void>();
let last = 0;

function stopClocks(): void {
  globalThis.setTimeout = ((step: () => void) => { timers.set(last += 1, step); return last; }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => timers.delete(id)) as unknown as typeof clearTimeout;
  timers.clear();
}

/** Lets some time pass: what was put off is done, and everything that follows from it at once. */
async function settled(turns = 4): Promise<void> {
  for (let i = 0; i < turns; i += 1) {
    const due = [...timers];
    for (const [id, step] of due) {
      if (timers.delete(id)) step();
    }
    for (let tick = 0; tick < 20; tick += 1) await Promise.resolve();
  }
}

function dice(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
