/** Numbers and words as letters that a cookie, an address and a learning system all let through. */

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const SIX = 6;
const MORE = 32;

/** A few letters that stand for a word: the same in every version of the course. */
export function digest(word: string, letters: number): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(word)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return Array.from({ length: letters }, (_, i) => LETTERS[(hash >>> (SIX * i)) & 63]).join("");
}

/** Numbers of known widths, one after the other. */
export class Bits {
  private bits = "";
  private at = 0;

  constructor(letters = "") {
    for (const letter of letters) this.push(LETTERS.indexOf(letter), SIX);
  }

  push(value: number, width: number): this {
    this.bits += Math.max(0, value).toString(2).padStart(width, "0").slice(-width);
    return this;
  }

  word(letters: string): this {
    for (const letter of letters) this.push(LETTERS.indexOf(letter), SIX);
    return this;
  }

  take(width: number): number {
    const found = this.bits.slice(this.at, this.at + width);
    if (found.length < width) throw new Error("cut short");
    this.at += width;
    return parseInt(found, 2);
  }

  takeWord(letters: number): string {
    return Array.from({ length: letters }, () => LETTERS[this.take(SIX)]).join("");
  }

  get left(): number {
    return this.bits.length - this.at;
  }

  get letters(): string {
    return (this.bits.match(/.{1,6}/g) ?? []).map((six) => LETTERS[parseInt(six.padEnd(SIX, "0"), 2)]).join("");
  }
}

/** A number of any size: five bits a letter, and one that says whether there are more. */
export function count(value: number): string {
  const low = value % MORE;
  const rest = Math.floor(value / MORE);
  return rest ? LETTERS[low + MORE] + count(rest) : LETTERS[low];
}

/** Reads a number off the front, and gives back what follows it. */
export function takeCount(text: string): [number, string] {
  const digit = LETTERS.indexOf(text.charAt(0));
  if (digit < 0) throw new Error("cut short");
  if (digit < MORE) return [digit, text.slice(1)];
  const [rest, after] = takeCount(text.slice(1));
  return [digit - MORE + rest * MORE, after];
}

/** How many bits tell so many things apart. */
export const widthOf = (things: number): number => Math.max(1, Math.ceil(Math.log2(things)));

/** Free words. What is common in sentences costs one letter; `~`, `$` and `=` are left for what stands around them. */
const SWAPS: [string, string][] = [[" ", "+"], [",", "*"], ["’", "'"], ["“", "("], ["”", ")"], ["\n", "!"]];
const swapped = new Map(SWAPS.flatMap(([a, b]) => [[a, b], [b, a]]));
const swap = (text: string): string => [...text].map((letter) => swapped.get(letter) ?? letter).join("");

export const escape = (text: string): string =>
  swap(text).split("+").map((part) => encodeURIComponent(part).replace(/~/g, "%7E")).join("+");
export const unescape = (text: string): string => swap(decodeURIComponent(text));
