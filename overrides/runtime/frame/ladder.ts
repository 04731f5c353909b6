/** Where answers are kept in a frame: with the page around it, else in this browser, else in a cookie of this frame alone,
 * else in the page and in the links between its pages. To the store it looks like the browser's own storage. */

import { decode, encode } from "../compact";
import type { CourseIds } from "../ids";
import { type Progress, VERSION, empty, merge, parse } from "../progress";
import type { Store } from "../storage";
import { cookieWorks, readCookie, writeCookie } from "./cookie";

export type Rung = "host" | "device" | "cookie" | "memory";
interface Handed { kept?: string; host?: boolean }

/** A sandboxed frame has no place in the history that outlives a reload: there the address has to do. */
const opaque = self.origin === "null";
const MARK = "&kept=";
const BY_HOST = "!";

/** What came in the address from the page before, or stands in this page's place in the history. */
function handed(): Handed {
  const [anchor, words] = location.hash.split(MARK);
  if (words === undefined) return (history.state as Handed | null) ?? {};
  const host = words.startsWith(BY_HOST);
  // Only at the front: further on, the same letter stands for a new line or begins a list of flags.
  const given = { kept: words.slice(host ? BY_HOST.length : 0), host };
  history.replaceState(opaque ? null : given, "", address(anchor));
  return given;
}

const address = (anchor: string): string => (anchor.length > 1 ? anchor : location.href.split("#")[0]);

export class Ladder {
  rung: Rung;
  /** Longer words that had no room in the short form, the last time that it was written. */
  dropped = 0;
  readonly fromHost: boolean;
  private memory: string | null = null;
  /** The cookie as this page last saw it; anything else was written by another. */
  private cookie = "";

  constructor(private readonly key: string, private readonly ids: CourseIds) {
    const { kept, host } = handed();
    this.fromHost = Boolean(host);
    this.rung = host ? "host" : deviceWorks(key) ? "device" : cookieWorks(key) ? "cookie" : "memory";
    if (kept && this.rung !== "device") this.memory = this.long(kept);
    if (this.rung === "cookie") this.memory = this.long(this.cookie = readCookie(key)) ?? this.memory;
  }

  /** All that is kept, in its short form. */
  get state(): string {
    const { state, dropped } = encode(this.progress(), this.ids);
    this.dropped = dropped;
    return state;
  }

  /** What cannot be read has no short form; the store says so to the learner. */
  private progress(): Progress {
    try {
      const kept = parse((this.rung === "device" ? this.getItem(this.key) : this.memory) ?? "");
      if (kept.version <= VERSION) return kept;
    } catch {
      // Nothing is there yet, or nothing that could be read.
    }
    return empty();
  }

  /** Puts what a host has kept in the place of everything else, and says whether that changed anything. */
  takeFrom(state: string, store?: Store): boolean {
    const before = this.state;
    this.rung = "host";
    this.memory = this.long(state);
    store?.reset();
    this.memory = this.long(state);
    if (this.memory) store?.import(this.memory);
    this.hand();
    return before !== this.state;
  }

  getItem(key: string): string | null {
    if (this.rung === "device") return localStorage.getItem(key);
    if (key !== this.key) return null;
    if (this.rung === "cookie") this.hear();
    return this.memory;
  }

  /** Another tab may have written to the cookie. Longer words stand here alone, where the cookie had no room for them. */
  private hear(): void {
    const now = readCookie(this.key);
    if (now === this.cookie) return;
    this.cookie = now;
    this.memory = JSON.stringify(merge(this.progress(), decode(now, this.ids)));
  }

  setItem(key: string, text: string): void {
    if (this.rung === "device") return localStorage.setItem(key, text);
    if (key !== this.key) return;
    this.memory = text;
    if (this.rung === "cookie" && !writeCookie(key, this.cookie = this.state)) this.rung = "memory";
    this.hand();
  }

  removeItem(key: string): void {
    if (this.rung === "device") localStorage.removeItem(key);
    else if (key === this.key) this.memory = null;
  }

  /** A reload finds what the page itself has kept. */
  hand(): void {
    if (this.rung !== "memory" && this.rung !== "host") return;
    const host = this.rung === "host";
    if (!opaque) return history.replaceState({ kept: this.state, host }, "");
    history.replaceState(null, "", `${location.hash.split(MARK)[0] || "#"}${MARK}${host ? BY_HOST : ""}${this.state}`);
  }

  private long(state: string): string | null {
    return state ? JSON.stringify(decode(state, this.ids)) : null;
  }
}

function deviceWorks(key: string): boolean {
  // `first.js` has put something else there where it is blocked.
  if ((globalThis as { courseArea?: unknown }).courseArea) return false;
  try {
    localStorage.setItem(`${key}:probe`, "1");
    localStorage.removeItem(`${key}:probe`);
    return true;
  } catch {
    return false;
  }
}
