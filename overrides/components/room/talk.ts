/** How the two windows talk: by messages between a window and the one that opened it, which works from a folder on disk
 * too; and by a channel where neither knows the other any more. Whatever comes in is only ever shown as text. */

import type { Act, View } from "./view";

export type Message =
  | { say: "hello"; room: string }
  | { say: "act"; act: Act }
  | { say: "show"; view: View }
  | { say: "go"; room: string };
interface Sealed { course: typeof SEAL; message: Message }

const SEAL = "internal-customer-room";
type Hear = (message: Message, reply: (message: Message) => void, from: MessageEventSource | null) => void;

export interface Line { send(message: Message): void }

function channel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(SEAL);
  } catch {
    return undefined;
  }
}

/** `others` are the windows that may speak; from a folder on disk a window has no origin to know it by. */
export function line(others: () => (Window | null | undefined)[], hear: Hear): Line {
  const known = (source: unknown): boolean => others().some((other) => !!other && other === source);
  const air = channel();
  addEventListener("message", (event: MessageEvent<Sealed>) => {
    const ours = event.origin === location.origin || (event.origin === "null" && location.protocol === "file:");
    if (!ours || event.data?.course !== SEAL) return;
    const source = event.source as Window | null;
    if (event.data.message.say !== "hello" && !known(source)) return;
    hear(event.data.message, (message) => source && post(source, message), source);
  });
  air?.addEventListener("message", (event: MessageEvent<Sealed>) => {
    if (event.data?.course !== SEAL || others().some((other) => other && !other.closed)) return;
    hear(event.data.message, (message) => air.postMessage(seal(message)), null);
  });
  return {
    send(message) {
      const there = others().filter((other): other is Window => !!other && !other.closed);
      for (const other of there) post(other, message);
      if (!there.length) air?.postMessage(seal(message));
    },
  };
}

const seal = (message: Message): Sealed => ({ course: SEAL, message });

function post(other: Window, message: Message): void {
  other.postMessage(seal(message), location.protocol === "file:" ? "*" : location.origin);
}
