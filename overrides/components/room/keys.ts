/** Keys of a keyboard and of a presenter's clicker. Letters can be turned off, and never work where text is typed. */

import type { Act } from "./view";

const KEYS: Record<string, Act> = {
  PageDown: "next", ArrowRight: "next", ArrowDown: "next", " ": "next", Enter: "next",
  PageUp: "back", ArrowLeft: "back", ArrowUp: "back", Backspace: "back",
  Home: "first", End: "last", ".": "blank",
};
const LETTERS: Record<string, Act> = { r: "reveal", z: "undo", t: "timer", m: "minute", p: "play", q: "code", n: "notes" };
/** How a keyboard scrolls. No clicker sends these. */
const SCROLL = /^(Arrow(Up|Down)|Home|End)$/;
/** What these controls do with a key is theirs. */
const TYPES = "input:not([type=checkbox]), textarea, select";
const PRESSES = "button, a[href], summary, input[type=checkbox]";

/** What a key asks for. `choices` is how many letters count hands just now; `letters` is off where somebody has turned them off;
 * `scrolls` is on where there may be something to scroll. */
export function actOf(event: KeyboardEvent, choices: number, letters: boolean, scrolls: boolean): Act | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return undefined;
  if (scrolls && SCROLL.test(event.key)) return undefined;
  const on = event.target instanceof Element ? event.target : null;
  if (on?.closest(TYPES)) return undefined;
  if ((event.key === " " || event.key === "Enter") && on?.closest(PRESSES)) return undefined;
  if (KEYS[event.key] && (letters || event.key !== ".")) return KEYS[event.key];
  const letter = event.key.toLowerCase();
  if (!letters || !/^[a-z]$/.test(letter)) return undefined;
  if (letter.charCodeAt(0) - 97 < choices) return `letter-${letter.toUpperCase()}`;
  return letter === "b" ? "blank" : LETTERS[letter];
}
