/** The answer of an item in bits: which option, which pile, which order, how sure. */

import type { QuizIds } from "./ids";
import { type Bits, widthOf } from "./letters";

type Answer = Record<string, string>;
const SURE = 2;
const LEAN = 3;
const POINTS = 4;
const POINTS_MOST = 15;

const place = (bits: Bits, word: string | undefined, of: string[]): Bits => bits.push(of.indexOf(word ?? "") + 1, widthOf(of.length + 1));
const taken = (bits: Bits, of: string[]): string | undefined => of[bits.take(widthOf(of.length + 1)) - 1];

/** Writes what has a short form, and gives back what a reader will find: the rest of the answer is written out. */
export function answerBits(bits: Bits, answer: Answer, { kind, options = [], groups }: QuizIds): Answer {
  if (groups) {
    for (const option of options) place(bits, answer[option], groups);
    return Object.fromEntries(options.map((option) => [option, groups.includes(answer[option]) ? answer[option] : ""]));
  }
  if (kind === "choice") return choiceBits(bits, answer, options);
  if (kind === "long-fill-in") return marksBits(bits, answer);
  if (kind !== "sequencing") return {};
  const order = (answer.order ?? "").split(" ").filter((id) => options.includes(id));
  for (const id of order) place(bits, id, options);
  return { order: order.join(" ") };
}

export function readAnswer(bits: Bits, { kind, options = [], groups }: QuizIds): Answer {
  if (groups) return Object.fromEntries(options.map((option) => [option, taken(bits, groups) ?? ""]));
  if (kind === "choice") return readChoice(bits, options);
  if (kind === "long-fill-in") return readMarks(bits);
  if (kind !== "sequencing") return {};
  const order: string[] = [];
  while (order.length < options.length && bits.left >= widthOf(options.length + 1)) order.push(taken(bits, options) ?? "");
  return { order: order.filter(Boolean).join(" ") };
}

function choiceBits(bits: Bits, { pick, sure, first }: Answer, options: string[]): Answer {
  place(bits, pick, options).push(sure ? 1 : 0, 1);
  if (sure) place(bits.push(Number(sure) || 0, SURE), first, options);
  return { pick, ...(sure && { sure, first }) };
}

function readChoice(bits: Bits, options: string[]): Answer {
  const pick = taken(bits, options);
  if (!bits.take(1)) return pick ? { pick } : {};
  const sure = String(bits.take(SURE));
  const first = taken(bits, options);
  return { ...(pick && { pick }), sure, ...(first && { first }) };
}

/** Which points a learner has found in their own words, and where they stand between two ends. */
function marksBits(bits: Bits, { points = "", lean = "" }: Answer): Answer {
  const short = /^[01]{0,15}$/.test(points) ? points : "";
  bits.push(Number(lean) || 0, LEAN).push(Math.min(short.length, POINTS_MOST), POINTS);
  for (const point of short) bits.push(Number(point), 1);
  return { points: short, lean };
}

function readMarks(bits: Bits): Answer {
  const lean = bits.take(LEAN);
  const points = Array.from({ length: bits.take(POINTS) }, () => bits.take(1)).join("");
  return { ...(lean && { lean: String(lean) }), ...(points && { points }) };
}
