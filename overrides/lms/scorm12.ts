/** SCORM 1.2: one field for the status, single letters for answers. */

import type { Answer } from "./protocol";
import type { Pair } from "./scorm-calls";
import type { Dialect, Status } from "./scorm";
import { alternatives, clock, entry, lettered, shortId, singly, timeOfDay } from "./scorm-words";

const RESULTS = { correct: "correct", incorrect: "wrong", neutral: "neutral" };
const KNOWN = ["choice", "matching", "sequencing", "likert"];
/** The longest text of an answer. */
const LONGEST = 255;

export const SCORM12: Dialect = {
  name: "API",
  start: "LMSInitialize",
  names: { start: "LMSInitialize", finish: "LMSFinish", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit" },
  fields: {
    mode: "cmi.core.lesson_mode", state: "cmi.suspend_data", place: "cmi.core.lesson_location", status: "cmi.core.lesson_status",
    exit: "cmi.core.exit", time: "cmi.core.session_time", count: "cmi.interactions._count",
  },
  longest: 4096,
  duration: clock,
  status: (status) => [["cmi.core.lesson_status", statusOf(status)]],
  score: (scaled) => [
    ["cmi.core.score.min", "0"], ["cmi.core.score.max", "100"], ["cmi.core.score.raw", String(Math.round(scaled * 10_000) / 100)],
  ],
  progress: () => [],
  interactions: (answer, first, now) => singly(answer).map((one, i) => interaction(one, first + i, now)),
  readStatus: (get) => {
    const status = get("cmi.core.lesson_status");
    const judged = status === "passed" ? true : status === "failed" ? false : undefined;
    return { completed: ["passed", "failed", "completed"].includes(status), judged, scaled: (Number(get("cmi.core.score.raw")) || 0) / 100 };
  },
};

/** Passed before the course is complete would count as done, and failed would close the attempt although one may try again. */
export function statusOf({ completed, judged }: Status): string {
  if (!completed) return "incomplete";
  return judged === undefined ? "completed" : judged ? "passed" : "failed";
}

function interaction(answer: Answer, at: number, now: Date): Pair[] {
  const letters = KNOWN.includes(answer.interaction) ? lettered(answer, answer.response) : undefined;
  const write = (response: string[]): string => (letters && lettered(answer, response)) ?? response.join(",").slice(0, LONGEST);
  const said = letters ?? (answer.path ?? answer.response.join(",")).slice(0, LONGEST);
  const patterns = alternatives(answer).map((one, i): Pair => [`correct_responses.${i}.pattern`, write(one)]);
  const fields: Pair[] = [
    ["id", shortId(answer.quiz)], ["type", letters ? answer.interaction : "fill-in"], ["time", timeOfDay(now)], ...patterns,
    ...(said ? [["student_response", said] as Pair] : []), ["result", RESULTS[answer.result]],
  ];
  return entry(at, fields);
}
