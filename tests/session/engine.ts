/** Test entry for node: plans for many wishes at once, read from standard input and written to standard output. */

import { readFileSync } from "node:fs";
import type { Activity } from "../../overrides/components/session-plan/activity";
import type { Wish } from "../../overrides/components/session-plan/choose";
import { makePlan } from "../../overrides/components/session-plan/session";

interface Asked { every: Activity[]; first: string[]; wishes: Wish[] }

const { every, first, wishes } = JSON.parse(readFileSync(0, "utf8")) as Asked;

function brief(wish: Wish): object {
  const plan = makePlan(every, first, wish);
  const rows = plan.rows.map(({ kind, at, minutes, activity }) => ({ kind, at, minutes, id: activity?.id }));
  return { ...plan, rows, late: plan.late.map((row) => row.activity!.id), missing: plan.missing.map(({ activity, why, minutes }) => ({ id: activity.id, why, minutes })) };
}

process.stdout.write(JSON.stringify(wishes.map(brief)));
