/** An answer as other systems write it down: ids that an author gave, never the learner's own words. */

import { isMet } from "../../components/record/met";
import type { QuizIds } from "../ids";
import type { Entry } from "../progress";

export interface Answered {
  quiz: string; kind: string; interaction: string; question: string;
  response: string[]; correct: string[] | null; result: "correct" | "incorrect" | "neutral"; path?: string; ending?: string;
  /** All that could be chosen, in the author's order: some systems count in letters. */
  options?: string[]; groups?: string[];
}

const INTERACTIONS = ["choice", "matching", "sequencing", "likert", "long-fill-in"];

export function wordsOf(quiz: string, known: QuizIds | undefined, entry: Entry | undefined): Answered | undefined {
  const root = document.querySelector<HTMLElement>(`[data-component][data-quiz="${quiz}"]`);
  const title = root?.querySelector(".item__prompt, .scenario__title, h3")?.textContent?.trim() ?? quiz;
  if (!known || !entry) return undefined;
  const common = { quiz, kind: known.kind, question: title.slice(0, 250) };
  if (known.scenes) return scenarioWords(common, entry, root);
  if (!entry.done || entry.hash !== known.hash) return undefined;
  const correct = known.met === "done" ? null : keyOf(known.met);
  const result = correct ? (isMet(entry, known.met, known.hash) ? "correct" : "incorrect") : "neutral";
  return { ...common, interaction: INTERACTIONS.includes(known.kind) ? known.kind : "other", response: responseOf(known, entry), correct, result, options: known.options, groups: known.groups };
}

function scenarioWords(common: { quiz: string; kind: string; question: string }, entry: Entry, root: HTMLElement | null): Answered | undefined {
  // The code stands on the page as soon as the ending does. The entry knows every ending ever reached, and the page this one.
  const path = root?.querySelector(".path-code__letters")?.textContent;
  if (!path || !entry.endings?.length) return undefined;
  const ending = root?.querySelector<HTMLElement>(".end")?.dataset.ending;
  return { ...common, interaction: "other", response: (entry.trail ?? []).map(({ choice }) => choice), correct: null, result: "neutral", path, ending };
}

function responseOf({ kind, groups, options = [] }: QuizIds, { answer = {} }: Entry): string[] {
  if (groups) return options.filter((id) => answer[id]).map((id) => `${id}=${answer[id]}`);
  if (kind === "sequencing") return answer.order?.split(" ") ?? [];
  return kind === "choice" && answer.pick ? [answer.pick] : [];
}

/** `pick=a|b`, `order=a b c` or `card=pile;card=pile`, as the record has it. */
function keyOf(met: string): string[] {
  if (met.startsWith("pick=")) return met.slice(5).split("|");
  return met.startsWith("order=") ? met.slice(6).split(" ") : met.split(";");
}
