/** What a plan is held against, one blank at a time. The replies are words; nothing here counts or scores. */

import { type Blank, type Plan, actOf, cueOf, day, fallbackOf, later, tidy } from "./words";

export interface Check { blank: Blank; holds: boolean; said: string }

const DAYS_AHEAD = 30;
const words = (text: string): string[] => text.toLowerCase().replace(/’/g, "'").match(/[\p{L}\p{N}'-]+/gu) ?? [];
const set = (text: string): Set<string> => new Set(text.split(" "));

/** Words that name a stretch of time and nothing that happens in it. */
const TIMES = set(
  "it it's its is the a an this that next first last all each every any whole day days day's daily today tomorrow week weeks weekly weekday weekdays " +
  "weekend month months monthly time times hour hours year morning mornings afternoon afternoons evening evenings night on in at from now always often " +
  "monday mondays monday's tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays " +
  "january february march april may june july august september october november december when whenever possible can i have get there");
const FEELING = new RegExp(
  "\\b(i|we)('m|’m| am| are| feel| get| become| start to feel)\\b.{0,20}\\b(angry|annoyed|anxious|bored|bad|better|brave|calm|confident|cross|down|frustrated|" +
  "happy|impatient|irritated|lonely|lost|low|motivated|nervous|overwhelmed|ready|sad|scared|sure|stressed|stuck|tense|tired|unhappy|unsure|upset|worried)\\b" +
  "|\\b(i|we) feel\\b|^(feeling|stress|anger|worry|tiredness|frustration|boredom|anxiety)\\b|\\bin the mood\\b", "i");

function cue(plan: Plan): string {
  const text = cueOf(plan);
  if (!text) return "Write the moment that starts it.";
  if (FEELING.test(text)) return "A feeling is hard to catch in time. What would you see or hear at that moment?";
  if (words(text).every((word) => TIMES.has(word) || /^\d+$/.test(word))) return "That is a stretch of time. What happens in it that you could see or hear?";
  return words(text).length < 2 ? "Say a little more: could you tell when this moment has come?" : "";
}

/** First words that are no act: little words, wishes, and names of things. */
const NO_ACT = set(
  "the a an my our your his her their its this that these those more less some any all no not never always usually often maybe perhaps i we you he she it they " +
  "me us in on at for with by to from about of and or but if when as so because better good there here every each both very too");
const WISHES = set("be become try aim hope think remember understand realise realize want wish feel know improve intend consider care appreciate");
const ING_VERBS = set("bring ring sing ping fling string swing spring wing cling sting king");
const LY_VERBS = set("reply apply supply comply rely fly ply rally tally bully imply");
const NOUNS = /(ness|ication|ity|ship|ism)$/;

function verb(text: string): string {
  const [first = ""] = words(text);
  if (!first) return "Write what you will do.";
  if (WISHES.has(first)) return `“${first}” is a wish. Begin with something that another person could see or hear you do.`;
  const thing = NO_ACT.has(first) || NOUNS.test(first) || (/ing$/.test(first) && !ING_VERBS.has(first)) || (/ly$/.test(first) && !LY_VERBS.has(first));
  return thing ? `Begin with what you do, such as ask, write, ring or show. “${first}” is not an act yet.` : "";
}

/** People in general: true of everybody, and so of nobody that one could ask. */
const ANYBODY = set(
  "the a an our my your their all any every each of other others outside external internal customer customers client clients user users people person persons " +
  "everyone everybody someone somebody anyone anybody team teams staff colleague colleagues company business organisation organization management " +
  "department public stakeholder stakeholders them us they we it things work service patient patients tenant tenants citizen citizens student students");

/** What is wished for people, where one of them was asked for. */
const THINGS = set(
  "service services quality satisfaction experience experiences results outcome outcomes trust loyalty value values culture care communication cooperation " +
  "teamwork collaboration respect understanding support efficiency performance reputation growth success");
const THEN = / (?:of|in|at|for|with|on|from|between|among|by|who|whose|whom|that|which|and) .*/;

function person(plan: Plan): string {
  const text = tidy(plan.person);
  if (!text) return "Write who outside is better off.";
  const head = words(text).join(" ").replace(THEN, "").split(" ").pop()!;
  if (THINGS.has(head)) return "That is a thing. Who outside has it then? Name one person.";
  return words(text).every((word) => ANYBODY.has(word)) ? "Name one person, or say enough that you could point at them." : "";
}

function date(plan: Plan, today: string): string {
  const set = tidy(plan.date);
  if (!/^\d{4}-\d\d-\d\d$/.test(set)) return "Set a date for the first time.";
  const made = plan.made || today;
  if (set < made) return "That day has gone by. Set one that is still to come.";
  return set > later(made, DAYS_AHEAD) ? "That is more than 30 days off. Set an earlier one." : "";
}

const NOBODY = set("me myself i nobody none no-one noone no one not sure tbd n a na self");

function asks(plan: Plan): string {
  const text = tidy(plan.asks);
  if (!text) return "Write who will ask you how it went.";
  return words(text).every((word) => NOBODY.has(word)) ? "Name somebody other than you." : "";
}

function fallback(plan: Plan): string {
  if (!tidy(plan.obstacle)) return fallbackOf(plan) ? "Write above what gets in the way, or leave both empty." : "";
  return verb(fallbackOf(plan));
}

const HOLDS: Partial<Record<Blank, string>> = {
  cue: "You can see or hear it.", act: "It begins with what you do.", person: "You could point at them.", gets: "It says what they have then.",
  fallback: "You know what to do then.", date: "A day is set.", asks: "Somebody will ask.",
};

/** Every check, in the order of the sheet. */
export function checks(plan: Plan, today = day()): Check[] {
  const found: Partial<Record<Blank, string>> = {
    cue: cue(plan), act: verb(actOf(plan)), person: person(plan), gets: tidy(plan.gets) ? "" : "Write what that person gets.",
    fallback: fallback(plan), date: date(plan, today), asks: asks(plan),
  };
  const unused = !tidy(plan.obstacle) && !fallbackOf(plan);
  return Object.entries(found).map(([blank, fault]) => ({
    blank: blank as Blank, holds: !fault, said: fault || (blank === "fallback" && unused ? "" : HOLDS[blank as Blank]!),
  }));
}
