/** A plan in words: its blanks, and the sentence that they make. */

export const BLANKS = ["cue", "act", "person", "gets", "obstacle", "fallback", "date", "asks"] as const;
export type Blank = (typeof BLANKS)[number];
/** `made` is the day on which the plan first held, `uid` its name in a calendar. */
export type Plan = Partial<Record<Blank | "made" | "uid" | "rehearsed", string>>;

/** One line, without the words that the sheet says already. */
export function tidy(text = "", said = /^$/): string {
  return text.replace(/\s+/g, " ").trim().replace(said, "").replace(/[.,;]+$/, "").trim();
}

const IF = /^(if|when)\s+/i;
const THEN = /^(then\s+)?(i\s+will|i['’]ll|i\s+shall)\s+/i;

export const cueOf = (plan: Plan): string => tidy(plan.cue, IF);
export const actOf = (plan: Plan): string => tidy(plan.act, THEN);
export const fallbackOf = (plan: Plan): string => tidy(plan.fallback, THEN);

const ended = (text: string): string => (/[?!.][”"’']?$/.test(text) ? text : `${text}.`);

/** The line to learn: it ties the act to its moment. */
export const rehearsal = (plan: Plan): string => ended(`If ${cueOf(plan)}, then I will ${actOf(plan)}`);

export const sentence = (plan: Plan): string =>
  `${rehearsal(plan).replace(/\.$/, "")}, so that ${tidy(plan.person)} will get ${tidy(plan.gets)}.`;

export function fallbackLine(plan: Plan): string {
  const obstacle = tidy(plan.obstacle, IF);
  return obstacle ? ended(`If ${obstacle}, then I will ${fallbackOf(plan)}`) : "";
}

/** The same words, whatever the marks, quotes and spaces between them. */
export function sameWords(a: string, b: string): boolean {
  const plain = (text: string) => (text.toLowerCase().normalize("NFKD").match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
  return plain(a) === plain(b);
}

/** A day as the calendar of this device has it, 2026-11-22. */
export function day(date = new Date()): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function later(from: string, days: number): string {
  const [year, month, date] = from.split("-").map(Number);
  return day(new Date(year, month - 1, date + days));
}

export const dayInWords = (text: string): string => {
  const [year, month, date] = text.split("-").map(Number);
  return new Date(year, month - 1, date).toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
};
