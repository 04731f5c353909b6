/** Statements sent through bad weather, many times over, in a fraction of the time: clocks and connection are stand-ins. */

import { Queue } from "../../overrides/lms/queue";
import type { Statement } from "../../overrides/lms/xapi-words";

interface Wreck { lost: string[]; doubled: string[]; sent: number }

export async function storms(count: number): Promise<Wreck> {
  const all: Wreck = { lost: [], doubled: [], sent: 0 };
  for (let run = 0; run < count; run += 1) {
    const { lost, doubled, sent } = await storm(run * 7919);
    all.lost.push(...lost);
    all.doubled.push(...doubled);
    all.sent += sent;
  }
  return all;
}

/** One run: some launches, each with answers, a bad connection, and a tab that closes when it likes. */
async function storm(seed: number): Promise<Wreck> {
  globalThis.setTimeout = ((step: () => void) => { timers.set(last += 1, step); return last; }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => timers.delete(id)) as unknown as typeof clearTimeout;
  timers.clear();
  const chance = dice(seed);
  const arrived = new Map<string, string>();
  const doubled: string[] = [];
  const kept = new Map<string, string>();
  const area = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => kept.set(key, text), removeItem: (key: string) => kept.delete(key) };
  let weather = 0.6;
  const connection = async (_: unknown, given?: RequestInit): Promise<Response> => {
    const statements = JSON.parse(given!.body as string) as Statement[];
    const luck = chance();
    if (luck < weather / 3) throw new TypeError("offline");
    if (luck < weather / 2) return new Response("", { status: chance() < 0.5 ? 500 : 429 });
    for (const one of statements) {
      const body = JSON.stringify(one);
      // The same again is known by its id; anything else under that id, or under a new one, would count twice.
      if ((arrived.get(one.id) ?? body) !== body || !sent.includes(one.id)) doubled.push(one.id);
      arrived.set(one.id, body);
    }
    // It came, and the answer was lost on its way back.
    if (luck < weather) throw new TypeError("gone");
    return new Response("[]", { status: 200 });
  };
  const sent: string[] = [];
  const line = { endpoint: "https://store.example/", headers: {}, fetch: connection as typeof fetch, kept: area as unknown as Storage, key: "k" };
  const one = (): Statement => {
    sent.push(`${seed}-${sent.length}`);
    return { id: sent[sent.length - 1], timestamp: "", verb: { id: "v", display: {} } };
  };
  for (let launch = 0; launch < 4; launch += 1) {
    const queue = new Queue(line, () => undefined);
    const count = Math.floor(chance() * 40);
    for (let i = 0; i < count; i += 1) {
      queue.add([one()], chance() < 0.3 ? "now" : "soon");
      if (chance() < 0.4) await settled();
    }
    queue.end([one()]);
  }
  weather = 0;
  new Queue(line, () => undefined);
  await settled(60);
  return { lost: sent.filter((id) => !arrived.has(id)), doubled, sent: sent.length };
}

const timers = new Map<number, () => void>();
let last = 0;

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
