/** How SCORM wants things written: times, ids, answers. Data in, data out. */

import type { Answer } from "./protocol";
import type { Pair } from "./scorm-calls";

const two = (number: number): string => String(number).padStart(2, "0");
const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** `HHHH:MM:SS.SS` of SCORM 1.2. */
export function clock(seconds: number): string {
  const hundredths = Math.min(Math.max(0, Math.round(seconds * 100)), 9999 * 360_000);
  const whole = Math.floor(hundredths / 100);
  return `${String(Math.floor(whole / 3600)).padStart(4, "0")}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${two(hundredths % 100)}`;
}

/** `PT1H2M3.5S`, with two decimals at most: some systems refuse more. */
export function period(seconds: number): string {
  const hundredths = Math.max(0, Math.round(seconds * 100));
  const whole = Math.floor(hundredths / 100);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return `PT${hours ? `${hours}H` : ""}${minutes ? `${minutes}M` : ""}${Number(((hundredths - Math.floor(whole / 60) * 6000) / 100).toFixed(2))}S`;
}

export const timeOfDay = (now: Date): string => `${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;

/** The zone may stand only after a fraction of a second. */
export const moment = (now: Date): string => now.toISOString().replace(/\.\d+Z$/, ".0Z");

/** Letters, digits, dots and underscores alone: all that both versions let an id have. */
export const shortId = (id: string): string => id.replace(/[^\w.]/g, "_").slice(0, 250);

/** A rating of several lines is several interactions; every other answer is one. */
export function singly(answer: Answer): Answer[] {
  if (answer.interaction !== "likert") return [answer];
  return answer.response.map((pair) => {
    const [line, mark] = halves(pair);
    return { ...answer, quiz: `${answer.quiz}.${line}`, response: [mark] };
  });
}

export const halves = (pair: string): [string, string] => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];

/** What counts as right, each as one answer: any option of a choice, the one order, the one set of pairs. */
export function alternatives({ interaction, correct }: Answer): string[][] {
  if (!correct?.length) return [];
  return interaction === "choice" ? correct.map((one) => [one]) : [correct];
}

/** One letter an option, as SCORM 1.2 has it; undefined where there is none. */
export function lettered(answer: Answer, response: string[]): string | undefined {
  const { interaction, options = [], groups = [] } = answer;
  const letter = (of: string[], id: string): string | undefined => LETTERS[of.indexOf(id)];
  const parts = response.map((one) => {
    if (interaction === "likert") return /^[0-9a-z]$/.test(one) ? one : undefined;
    if (interaction !== "matching") return letter(options, one);
    const [card, pile] = halves(one);
    const pair = [letter(options, card), letter(groups, pile)];
    return pair.every(Boolean) ? pair.join(".") : undefined;
  });
  return parts.every(Boolean) ? parts.join(",") : undefined;
}

/** Ids with the marks between them that SCORM 2004 reserves. */
export function marked(answer: Answer, response: string[]): string {
  if (answer.interaction !== "matching") return response.map(shortId).join("[,]");
  return response.map((pair) => halves(pair).map(shortId).join("[.]")).join("[,]");
}

/** The fields of one interaction, with its place in the list in front. */
export const entry = (at: number, fields: Pair[]): Pair[] => fields.map(([name, value]) => [`cmi.interactions.${at}.${name}`, value]);
