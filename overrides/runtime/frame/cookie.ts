/** A cookie that belongs to this frame on this host page alone: where a browser lets a frame of another site keep nothing else. */

import { siteRoot } from "./links";

/** A cookie may have 4,096 letters with its name and all; a state that needs more is cut in two. */
const SIZE = 3500;
const PARTS = 2;
const YEAR = 31_536_000;

const attributes = (age: number): string =>
  `; Path=${new URL(siteRoot).pathname}; Max-Age=${age}; SameSite=None; Secure; Partitioned`;

export function readCookie(name: string): string {
  const found = new Map(document.cookie.split("; ").map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
  return Array.from({ length: PARTS }, (_, i) => found.get(`${name}.${i}`) ?? "").join("");
}

/** Writes, reads back, and says whether it is there. */
export function writeCookie(name: string, value: string): boolean {
  try {
    for (let i = 0; i < PARTS; i += 1) {
      const part = value.slice(i * SIZE, (i + 1) * SIZE);
      document.cookie = `${name}.${i}=${part}${attributes(part ? YEAR : 0)}`;
    }
    return readCookie(name) === value;
  } catch {
    return false;
  }
}

export function cookieWorks(name: string): boolean {
  const probe = `${name}-probe`;
  return writeCookie(probe, "1") && writeCookie(probe, "");
}
