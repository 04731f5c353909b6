/** Statements of xAPI and cmi5, and what a launch says of the learner. Data in, data out. */

import type { Answer } from "./protocol";
import { alternatives, halves, period, singly } from "./scorm-words";

export type Json = Record<string, unknown>;
export interface Statement extends Json { id: string; timestamp: string; verb: { id: string; display: Json } }
export interface Session {
  actor: Json; registration: string; activity: string;
  /** What the system wants in the context of every statement, unchanged. */
  template: Json;
  cmi5: boolean; began: number;
  /** The share from which on the system counts a learner as having passed, if it says so. */
  mark?: number;
  /** What every name of ours begins with; `macros/report/profile.py` has the list. */
  iri: string;
}

const VERBS = "http://adlnet.gov/expapi/verbs/";
const CMI5 = "https://w3id.org/xapi/cmi5/context/categories/";
const MARK = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
const TYPES = "http://adlnet.gov/expapi/activities/";
const RESPONSES = ["choice", "matching", "sequencing", "likert", "long-fill-in"];
/** Each counts at most once in a session, and stands for the course as a whole. */
export type Step = "initialized" | "completed" | "passed" | "failed" | "terminated";

export function step(session: Session, verb: Step, now: number, result: Json = {}): Statement {
  const judged = verb === "passed" || verb === "failed";
  const timed = verb !== "initialized" && { duration: period((now - session.began) / 1000) };
  const said = {
    ...(verb === "completed" && { completion: true }), ...(judged && { success: verb === "passed" }), ...timed, ...result,
  };
  const marks = session.cmi5 ? ["cmi5", ...(judged || verb === "completed" ? ["moveon"] : [])] : [];
  const told = statement(session, verb, { id: session.activity, objectType: "Activity" }, now, Object.keys(said).length ? said : undefined, marks);
  const context = told.context as { extensions?: Json };
  if (judged && session.mark !== undefined) context.extensions = { ...context.extensions, [MARK]: session.mark };
  return told;
}

/** How far the learner is, now and then. In cmi5 the course itself is the object of the steps above alone. */
export function progressed(session: Session, measure: number, now: number): Statement {
  const share = Math.round(measure * 100);
  return statement(session, "progressed", { id: session.cmi5 ? `${session.iri}/progress` : session.activity, objectType: "Activity" }, now,
    { extensions: { "https://w3id.org/xapi/cmi5/result/extensions/progress": share } });
}

/** One statement an answer; the lines of a rating have one each. What was written in own words is never told. */
export function answered(session: Session, answer: Answer, now: number): Statement[] {
  return singly(answer).map((one) => {
    const { question, result, path, ending } = one;
    const type = RESPONSES.includes(one.interaction) ? one.interaction : "other";
    const said = written(one, one.response);
    const right = alternatives(one).map((way) => written(one, way));
    const definition = {
      type: `${TYPES}cmi.interaction`, interactionType: type, name: { en: question }, description: { en: question },
      ...(right.length && { correctResponsesPattern: right }), ...components(one),
    };
    const object = { id: `${session.iri}/quiz/${one.quiz.replace(".", "/")}`, objectType: "Activity", definition };
    const outcome = {
      ...(said && { response: said }), ...(result !== "neutral" && { success: result === "correct" }),
      ...(path && { extensions: { [`${session.iri}/extension/path-code`]: path, ...(ending && { [`${session.iri}/extension/ending`]: ending }) } }),
    };
    return statement(session, "answered", object, now, Object.keys(outcome).length ? outcome : undefined, [], [session.activity]);
  });
}

function components({ interaction, options, groups }: Answer): Json {
  const listed = (ids: string[]) => ids.map((id) => ({ id }));
  if (!options?.length) return {};
  if (interaction === "matching") return { source: listed(options), target: listed(groups ?? []) };
  return interaction === "choice" || interaction === "sequencing" ? { choices: listed(options) } : {};
}

function written({ interaction }: Answer, response: string[]): string {
  return response.map((one) => (interaction === "matching" ? halves(one).join("[.]") : one)).join("[,]");
}

function statement(session: Session, verb: string, object: Json, now: number, result?: Json, marks: string[] = [], parents: string[] = []): Statement {
  const context = JSON.parse(JSON.stringify(session.template)) as Json & { contextActivities?: Record<string, Json[]> };
  if (session.registration) context.registration = session.registration;
  const activities = (context.contextActivities ??= {});
  const add = (kind: string, ids: string[]) => {
    if (ids.length) activities[kind] = [...(activities[kind] ?? []), ...ids.map((id) => ({ id, objectType: "Activity" }))];
  };
  add("category", [`${session.iri}/profile/1`, ...marks.map((mark) => CMI5 + mark)]);
  add("parent", parents);
  return {
    id: uuid(), actor: session.actor, verb: { id: VERBS + verb, display: { en: verb } }, object,
    ...(result && { result }), context, timestamp: new Date(now).toISOString(),
  };
}

/** Not `crypto.randomUUID`, which is missing where a page is served without encryption. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Older systems put each value in a list, and call the parts of an account otherwise. */
export function actorOf(text: string): Json {
  const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
  const given = JSON.parse(text) as Json;
  const actor: Json = { objectType: "Agent" };
  for (const key of ["name", "mbox", "mbox_sha1sum", "openid", "account", "objectType"]) {
    if (given[key] !== undefined) actor[key] = first(given[key]);
  }
  if (actor.objectType === "Person") actor.objectType = "Agent";
  const account = actor.account as Json | undefined;
  if (account) actor.account = { homePage: account.homePage ?? account.accountServiceHomePage, name: account.name ?? account.accountName };
  return actor;
}

export const authorization = (auth: string): string => (/^(Basic|Bearer) /i.test(auth) ? auth : `Basic ${auth}`);
export const withSlash = (endpoint: string): string => (endpoint.endsWith("/") ? endpoint : `${endpoint}/`);
