/** What has no short form of its own: names and words, written out. `@` before a scene's own words, `!` before flags. */

import { escape, unescape } from "./letters";
import type { Entry } from "./progress";

/** An entry of something that the build knows no ids of, such as a second plan. */
export const TEXT_ENTRY = "=";
const OWN = "@";
const FLAGS = "!";
const HASH = "h";
const DONE = "d";

/** `held` are the fields of the answer that have been written already. */
export function writeText(entry: Entry, held: Record<string, string>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(entry.answer ?? {})) {
    if (value && held[name] !== value) texts[`.${escape(name)}`] = escape(value);
  }
  for (const [scene, words] of Object.entries(entry.own ?? {})) if (words) texts[OWN + escape(scene)] = escape(words);
  if (entry.flags?.length && !entry.trail) texts[FLAGS] = entry.flags.map(escape).join(".");
  return texts;
}

export function writeWhole(id: string, entry: Entry): { head: string; texts: Record<string, string> } {
  const texts = writeText(entry, {});
  if (entry.hash) texts[HASH] = entry.hash;
  if (entry.done) texts[DONE] = "1";
  return { head: escape(id), texts };
}

export function readText(id: string, texts: string[]): [string, Entry] {
  const entry: Entry = { at: 0 };
  for (const text of texts) {
    const [name, value = ""] = text.split("=");
    if (name === HASH) entry.hash = value;
    else if (name === DONE) entry.done = true;
    else if (name === FLAGS) entry.flags = value.split(".").map(unescape);
    else if (name.startsWith(OWN)) entry.own = { ...entry.own, [unescape(name.slice(1))]: unescape(value) };
    else entry.answer = { ...entry.answer, [unescape(name.slice(1))]: unescape(value) };
  }
  return [unescape(id), entry];
}
