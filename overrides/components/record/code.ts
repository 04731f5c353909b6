/** The completion code: route, conditions, date and a digest of the paths taken, with check letters. Anyone can make one. */

export const CONDITIONS = ["self-check", "exit-checks", "endings", "positions", "plan"];
export interface Completion { route: number; met: boolean[]; date: string; digest: number }
export type Reading = { completion: Completion } | { fault: string };

/** No I, L, O or U, which are misread; I and L are taken for 1, O for 0. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const MARK = "IC";
const LENGTH = 11;
const VERSION = 1;
/** The largest prime below 1024: one letter that differs, or two neighbours that have changed places, never go unseen. */
const PRIME = 1021n;
const EPOCH = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;
/** What stands in the number, from its high end: name and bits. */
const FIELDS: [keyof Bits, number][] = [["version", 2], ["route", 3], ["met", 5], ["day", 15], ["digest", 20]];
interface Bits { version: number; route: number; met: number; day: number; digest: number }

export function encode({ route, met, date, digest }: Completion): string {
  const bits: Bits = {
    version: VERSION, route, digest, met: met.reduce((sum, one, i) => sum + (one ? 1 << i : 0), 0),
    day: Math.max(0, Math.round((Date.parse(`${date}T00:00:00Z`) - EPOCH) / DAY)),
  };
  const number = FIELDS.reduce((sum, [name, width]) => (sum << BigInt(width)) | BigInt(bits[name]), 0n) << 10n;
  const whole = number + ((PRIME - (number % PRIME)) % PRIME);
  const letters = Array.from({ length: LENGTH }, (_, i) => LETTERS[Number((whole >> BigInt(5 * (LENGTH - 1 - i))) & 31n)]).join("");
  return `${MARK}-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

/** Reads a code back, or says in words what is the matter with it. */
export function decode(text: string): Reading {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, "").replace(/^IC/, "").replace(/[IL]/g, "1").replace(/O/g, "0");
  if (plain.includes("U")) return { fault: "There is a slip in this code: the letter U is in no code." };
  if (plain.length !== LENGTH) return { fault: `There is a slip in this code: it has ${plain.length} letters and digits after IC, and should have ${LENGTH}.` };
  let whole = [...plain].reduce((sum, letter) => sum * 32n + BigInt(LETTERS.indexOf(letter)), 0n);
  if (whole % PRIME) return { fault: "There is a slip in this code: its check letters do not agree. Ask for it again." };
  whole >>= 10n;
  const bits = {} as Bits;
  for (const [name, width] of [...FIELDS].reverse()) {
    bits[name] = Number(whole & ((1n << BigInt(width)) - 1n));
    whole >>= BigInt(width);
  }
  if (bits.version !== VERSION) return { fault: "This code was made by another version of the course, and cannot be read here." };
  const date = new Date(EPOCH + bits.day * DAY).toISOString().slice(0, 10);
  return { completion: { route: bits.route, met: CONDITIONS.map((_, i) => Boolean(bits.met & (1 << i))), date, digest: bits.digest } };
}

/** A digest of 20 bits: the same paths give the same digest, other paths hardly ever. */
export function digestOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash ^ (hash >>> 20)) & 0xfffff;
}

export const digestInLetters = (digest: number): string =>
  [15, 10, 5, 0].map((shift) => LETTERS[(digest >> shift) & 31]).join("");
