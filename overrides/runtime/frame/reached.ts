/** How far a learner has come on their route, from what is kept alone: the record's own conditions, on any page. */

import { type Kept, isMet } from "../../components/record/met";
import { proof } from "../../components/record/proof";
import type { CourseIds, GroupIds, RouteIds } from "../ids";

export interface Reached { done: number; of: number; measure: number; complete: boolean; judged?: "passed" | "failed"; scaled: number; code: string }

const EXIT = "exit-checks";
const round = (value: number): number => Math.round(value * 10_000) / 10_000;

export function reached(ids: CourseIds, kept: Kept, given?: string): Reached {
  const named = (wanted: string | undefined) => ids.routes.find(({ name }) => name === wanted);
  const route = named(given) ?? named(kept("record")?.answer?.route) ?? ids.routes[0];
  const met = (quiz: string): boolean => {
    const { met: wanted, hash } = ids.quizzes[quiz];
    // A second plan counts as well as the first.
    const second = kept(`${quiz}-second`);
    return isMet(second?.done ? { ...second, hash } : kept(quiz), wanted, wanted === "ending" ? "" : hash);
  };
  const groups = Object.values(route.conditions).flat();
  const count = ({ parts }: GroupIds) => parts.filter(met).length;
  const done = groups.reduce((sum, group) => sum + Math.min(group.least, count(group)), 0);
  const of = groups.reduce((sum, { least }) => sum + least, 0);
  const conditions = Object.fromEntries(Object.entries(route.conditions)
    .map(([id, parts]) => [id, parts.length > 0 && parts.every((group) => count(group) >= group.least)]));
  const exits = (route.conditions[EXIT] ?? []).flatMap(({ parts }) => parts);
  const asked = exits.every((quiz) => kept(quiz)?.done && kept(quiz)?.hash === ids.quizzes[quiz].hash);
  const complete = Object.values(conditions).every(Boolean);
  return {
    done, of, measure: of ? round(done / of) : 0,
    complete,
    // Not before the last question, as long as more may come: some systems take one score and no better one after it.
    judged: !exits.length || !(asked || complete) ? undefined : conditions[EXIT] ? "passed" : "failed",
    scaled: exits.length ? round(exits.filter(met).length / exits.length) : 0,
    // A code speaks for a whole route; one module has none.
    code: route.code ? codeOf(route, conditions, kept) : "",
  };
}

function codeOf(route: RouteIds, conditions: Record<string, boolean>, kept: Kept): string {
  const quizzes = [...new Set(Object.values(route.conditions).flat().flatMap(({ parts }) => parts))];
  return proof(route.code, Object.keys(conditions).filter((id) => conditions[id]), quizzes, kept).code;
}
