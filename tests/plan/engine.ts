/** Test entry: the plan's own checks, words and calendar, put within reach of the tests. */

import { calendar, folded } from "../../overrides/components/plan/calendar";
import { checks } from "../../overrides/components/plan/checks";
import { type Plan, fallbackLine, rehearsal, sameWords, sentence } from "../../overrides/components/plan/words";

const reach = {
  checks: (plan: Plan, today: string) => checks(plan, today),
  words: (plan: Plan) => ({ sentence: sentence(plan), rehearsal: rehearsal(plan), fallback: fallbackLine(plan) }),
  sameWords,
  folded,
  calendar: (plans: Plan[], links: string[], now: string) => calendar(plans, links, new Date(now)),
};

(globalThis as unknown as { plans: typeof reach }).plans = reach;
