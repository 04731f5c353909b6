/** The completion code of a route, from what is kept: the record shows it, and a frame tells it to the page around it. */

import { code as trailCode } from "../../runtime/progress";
import { places } from "../plan/kept";
import { day } from "../plan/words";
import { CONDITIONS, digestOf, encode } from "./code";
import type { Kept } from "./met";

export function proof(route: number, met: string[], quizzes: string[], kept: Kept): { code: string; date: string; digest: number } {
  const digest = digestOf(quizzes.map((quiz) => `${quiz}:${trailCode(kept(quiz)?.trail ?? [])}`).join(";"));
  // The day of the last answer that could count; today where there is none.
  const last = Math.max(0, ...quizzes.flatMap(places).map((quiz) => kept(quiz)?.at ?? 0));
  const date = day(last ? new Date(last) : new Date());
  return { date, digest, code: encode({ route, met: CONDITIONS.map((id) => met.includes(id)), date, digest }) };
}
