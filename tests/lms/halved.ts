/** A tab that closes while a bunch that was refused is halved: what had been sent by then, and in which company. */

import { Queue } from "../../overrides/lms/queue";
import type { Statement } from "../../overrides/lms/xapi-words";

const one = (id: string): Statement => ({ id, timestamp: "", verb: { id: "v", display: {} } });

/** The messages of a queue whose store refuses every one that holds this statement, and answers no more once the tab closes. */
export async function halved(names: string[], bad: string, closesAfter: number): Promise<string[][]> {
  const sent: string[][] = [];
  const fetch = (_: unknown, given?: RequestInit): Promise<Response> => {
    const ids = (JSON.parse(given!.body as string) as Statement[]).map(({ id }) => id);
    sent.push(ids);
    if (sent.length > closesAfter) return new Promise(() => undefined);
    return Promise.resolve(new Response("[]", { status: ids.includes(bad) ? 400 : 200 }));
  };
  const queue = new Queue({ endpoint: "https://store.example/", headers: {}, fetch, key: "k" }, () => undefined);
  queue.add(names.map(one), "now");
  while (sent.length <= closesAfter) await new Promise((soon) => setTimeout(soon));
  queue.end([one("last")]);
  return sent;
}
