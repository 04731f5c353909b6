/** What the course says to the page around it, read with care: anybody can send a message. */

export const COURSE = "internal-customer";
export const VERSION = 1;

export interface Answer {
  quiz: string; kind: string; interaction: string; question: string;
  response: string[]; correct: string[] | null; result: "correct" | "incorrect" | "neutral";
  path?: string;
  ending?: string;
  /** Every option, in the author's order, where the course tells them. */
  options?: string[];
  groups?: string[];
}
export type Mode = "normal" | "browse" | "review";
export type Said =
  | { type: "hello"; page: string; title: string }
  | { type: "progress"; measure: number }
  | { type: "completed"; code: string }
  | { type: "passed" | "failed"; scaled: number; code: string }
  | { type: "score"; scaled: number }
  | ({ type: "answer" } & Answer)
  | { type: "state"; state: string };

type Loose = Record<string, unknown>;
const words = (value: unknown): string => (typeof value === "string" ? value : "");
const list = (value: unknown): string[] | undefined =>
  Array.isArray(value) && value.every((one) => typeof one === "string") ? value : undefined;
const share = (value: unknown): number => Math.min(1, Math.max(0, Number(value) || 0));

/** A message of this course and this version, in the shape that is promised; else nothing. */
export function read(data: unknown): Said | undefined {
  const said = data as Loose | null;
  if (typeof said !== "object" || said === null || said.course !== COURSE || said.version !== VERSION) return undefined;
  switch (said.type) {
    case "hello": return { type: "hello", page: words(said.page), title: words(said.title) };
    case "progress": return { type: "progress", measure: share(said.measure) };
    case "completed": return { type: "completed", code: words(said.code) };
    case "passed": case "failed": return { type: said.type, scaled: share(said.scaled), code: words(said.code) };
    case "score": return { type: "score", scaled: share(said.scaled) };
    case "answer": return answer(said);
    // The letters that the course writes its state in; whatever else comes is none.
    case "state": return typeof said.state === "string" && /^[\x20-\x7e]*$/.test(said.state) ? { type: "state", state: said.state } : undefined;
    default: return undefined;
  }
}

function answer(said: Loose): Said | undefined {
  const response = list(said.response);
  if (!words(said.quiz) || !response) return undefined;
  const result = said.result === "correct" || said.result === "incorrect" ? said.result : "neutral";
  return {
    type: "answer", quiz: words(said.quiz), kind: words(said.kind), interaction: words(said.interaction) || "other",
    question: words(said.question).slice(0, 250), response, correct: list(said.correct) ?? null, result,
    ...(words(said.path) && { path: words(said.path) }),
    ...(words(said.ending) && { ending: words(said.ending) }),
    ...(list(said.options) && { options: list(said.options) }), ...(list(said.groups) && { groups: list(said.groups) }),
  };
}
