/** SCORM 2004, 4th edition: completion and success apart, answers as ids with marks between them. */

import type { Answer } from "./protocol";
import type { Pair } from "./scorm-calls";
import type { Dialect } from "./scorm";
import { alternatives, entry, marked, moment, period, shortId, singly } from "./scorm-words";

const TYPES = ["choice", "matching", "sequencing", "likert", "long-fill-in"];
const LONGEST = 4000;

export const SCORM2004: Dialect = {
  name: "API_1484_11",
  start: "Initialize",
  names: { start: "Initialize", finish: "Terminate", get: "GetValue", set: "SetValue", commit: "Commit" },
  fields: {
    mode: "cmi.mode", state: "cmi.suspend_data", place: "cmi.location", status: "cmi.completion_status",
    exit: "cmi.exit", time: "cmi.session_time", count: "cmi.interactions._count",
  },
  longest: 64_000,
  duration: period,
  status: ({ completed, judged }) => [
    ["cmi.completion_status", completed ? "completed" : "incomplete"],
    ...(judged === undefined ? [] : [["cmi.success_status", judged ? "passed" : "failed"] as Pair]),
  ],
  score: (scaled) => [
    ["cmi.score.min", "0"], ["cmi.score.max", "100"], ["cmi.score.raw", String(Math.round(scaled * 10_000) / 100)],
    ["cmi.score.scaled", String(Math.round(scaled * 10_000) / 10_000)],
  ],
  progress: (measure) => [["cmi.progress_measure", String(Math.round(measure * 10_000) / 10_000)]],
  interactions: (answer, first, now) => singly(answer).map((one, i) => interaction(one, first + i, now)),
  readStatus: (get) => {
    const success = get("cmi.success_status");
    const judged = success === "passed" ? true : success === "failed" ? false : undefined;
    return { completed: get("cmi.completion_status") === "completed", judged, scaled: Number(get("cmi.score.scaled")) || 0 };
  },
};

function interaction(answer: Answer, at: number, now: Date): Pair[] {
  const type = TYPES.includes(answer.interaction) ? answer.interaction : "other";
  const write = (response: string[]): string => (type === "other" ? response.join(",").slice(0, LONGEST) : marked(answer, response));
  const said = answer.path ?? write(answer.response);
  // What was never said is left out; an empty answer would be refused.
  const patterns = alternatives(answer).map((one, i): Pair => [`correct_responses.${i}.pattern`, write(one)]);
  return entry(at, [
    ["id", shortId(answer.quiz)], ["type", type], ["timestamp", moment(now)], ...patterns,
    ...(said ? [["learner_response", said] as Pair] : []), ["result", answer.result],
    ...(answer.question ? [["description", answer.question] as Pair] : []),
  ]);
}
