/** Test entry: the short form of what is kept, and how far it says that a learner has come. */

import { decode, encode } from "../../overrides/runtime/compact";
import { reached } from "../../overrides/runtime/frame/reached";
import type { CourseIds } from "../../overrides/runtime/ids";
import { escape, unescape } from "../../overrides/runtime/letters";
import type { Progress } from "../../overrides/runtime/progress";

let ids: CourseIds;
const reach = {
  learn: (given: CourseIds) => { ids = given; },
  encode: (progress: Progress, limit?: number) => encode(progress, ids, limit),
  decode: (state: string) => decode(state, ids),
  there_and_back: (progress: Progress) => decode(encode(progress, ids).state, ids),
  cut: (state: string) => Array.from({ length: Math.ceil(state.length / 17) }, (_, i) => Object.keys(decode(state.slice(0, state.length - 1 - i * 17), ids).quizzes).length).reverse(),
  reached: (progress: Progress) => reached(ids, (quiz) => progress.quizzes[quiz]),
  words: (text: string) => unescape(escape(text)),
};

(globalThis as unknown as { compact: typeof reach }).compact = reach;
