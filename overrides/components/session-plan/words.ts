/** A plan in words: titles of rows, how it adds up, what to know, what is left out. */

import type { Asked } from "./address";
import type { Missing, Plan } from "./session";
import { A_FEW } from "./session";
import type { Row } from "./stretch";

const KINDS = { break: "Break", lunch: "Lunch", spare: "Spare" };
export const SPARE = "Nothing is planned. Use it where talk runs on, or end early.";

export const rowTitle = ({ kind, activity }: Row): string => (kind === "activity" ? activity!.title : KINDS[kind]);
export const rowText = ({ kind, activity }: Row): string => (kind === "activity" ? activity!.does : kind === "spare" ? SPARE : "");

export const counted = (count: number, noun: string, nouns = `${noun}s`): string => `${count} ${count === 1 ? noun : nouns}`;

export function heading({ minutes, people, setting }: Asked): string {
  return `${minutes} minutes, ${people} people, ${setting === "online" ? "online" : "in a room"}`;
}

export function adding({ work, debrief, rest, spare }: Plan): string {
  const more = [rest ? `${rest} of pauses` : "", spare ? `${spare} spare` : ""].filter(Boolean).join(", ");
  return `${work} minutes of activities, of which ${debrief} are debrief (${Math.floor((debrief * 100) / work)} per cent)${more && `, ${more}`}.`;
}

/** What the facilitator should know beforehand. */
export function notes(plan: Plan, asked: Asked): string[] {
  const people = Number(asked.people);
  const found: string[] = [];
  if (people < 8) found.push("The course is made for 8 to 24 people. With fewer, what needs a larger group is left out.");
  if (plan.groups > 1) found.push(`No activity takes so many people at once. Make ${plan.groups} groups of ${plan.groupSize} at most, each with a place and a facilitator of its own. The lists below are for all ${people}.`);
  else if (people > 16) found.push("Above 16 people, run it with a second facilitator.");
  if (asked.setting === "online" && Number(asked.minutes) > 90) found.push("Online, more than 90 minutes is a lot. Two shorter sessions may serve people better.");
  if (plan.rows.length && plan.spare > A_FEW) found.push(`There is nothing more to fill ${plan.spare} minutes with. End early, or ask for a shorter session.`);
  return found;
}

/** The modules that just miss, or all that was asked for by name. */
export function leftOut(plan: Plan, asked: Asked): string[] {
  const barred = plan.missing.filter((one) => one.why !== "time");
  const late = plan.missing.filter((one) => one.why === "time").sort((a, b) => a.minutes - b.minutes);
  return [...late.slice(0, asked.route || !plan.rows.length ? 9 : 3), ...barred].map((one) => told(one, asked));
}

function told({ activity, why, minutes }: Missing, { setting }: Asked): string {
  const name = `${activity.title} (${activity.guideTitle})`;
  if (why === "time") return `${name} would need ${counted(minutes, "minute")} more.`;
  if (why === "setting") return `${name} cannot be run ${setting === "online" ? "online" : "in a room"}.`;
  return `${name} needs ${activity.least} to ${activity.most} people.`;
}

export function noPlan(plan: Plan): string {
  const times = plan.missing.filter((one) => one.why === "time").map((one) => one.minutes);
  if (times.length) return `No plan fits. The shortest activity with its debrief would need ${counted(Math.min(...times), "minute")} more.`;
  if (plan.missing.length) return "No plan fits: no activity with a debrief can be run with so many people in this place. Two people can play the scenarios side by side.";
  return "Nothing is left to plan: the group has done all of it.";
}
