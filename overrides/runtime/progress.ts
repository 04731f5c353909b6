/** What the learner has done, as data, and how two copies of it become one. Nothing here touches the browser. */

export const VERSION = 1;

/** A decision: the scene's hash tells whether the scene still means what it meant. */
export interface Step { scene: string; choice: string; hash: string }

/** One quiz. `at`: time of the last change, ms since 1970. A scenario has `trail`; an item has `answer`. */
export interface Entry {
  at: number;
  trail?: Step[];
  /** The consequence of the last step has been read. */
  read?: boolean;
  /** The last choice made in each scene, shown again when the scene is. */
  chosen?: Record<string, string>;
  endings?: string[];
  /** Flags of the last finished run, for other scenarios. */
  flags?: string[];
  /** Flags of other scenarios that the run began with. */
  brought?: string[];
  /** The learner's own words, by scene. */
  own?: Record<string, string>;
  /** Runs that another window or a file replaced; newest first. */
  earlier?: Step[][];
  hash?: string;
  answer?: Record<string, string>;
  done?: boolean;
}

export interface Progress { version: number; quizzes: Record<string, Entry> }

export const empty = (): Progress => ({ version: VERSION, quizzes: {} });

type Map = Record<string, unknown>;
const isMap = (value: unknown): value is Map => typeof value === "object" && value !== null && !Array.isArray(value);
type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === "string";
const isWords: Check = (value) => isMap(value) && Object.values(value).every(isText);
const list = (check: Check): Check => (value) => Array.isArray(value) && value.every(check);
const isTrail = list(isWords);

/** A number may be too large to be written down again: it would be kept as nothing at all. */
function isEntry(entry: unknown): boolean {
  if (!isMap(entry)) return false;
  const { at, trail = [], earlier = [], endings = [], flags = [], brought = [], chosen = {}, own = {}, answer = {}, hash = "", read = true, done = true } = entry;
  return Number.isFinite(at) && isTrail(trail) && list(isTrail)(earlier) && [endings, flags, brought].every(list(isText))
    && [chosen, own, answer].every(isWords) && isText(hash) && [read, done].every((value) => typeof value === "boolean");
}

/** Reads what was stored. Throws on anything that is not a progress; one of a newer version may have any shape. */
export function parse(text: string): Progress {
  const data: unknown = JSON.parse(text);
  if (!isMap(data) || typeof data.version !== "number") throw new Error("not a progress");
  if (data.version <= VERSION && !(isMap(data.quizzes) && Object.values(data.quizzes).every(isEntry))) throw new Error("not a progress");
  return data as unknown as Progress;
}

/** Both copies in one: the newer of each quiz, and everything of the older that would be lost. */
export function merge(a: Progress, b: Progress): Progress {
  const quizzes = { ...a.quizzes };
  for (const [id, theirs] of Object.entries(b.quizzes)) {
    const ours = quizzes[id];
    quizzes[id] = !ours ? theirs : ours.at >= theirs.at ? both(ours, theirs) : both(theirs, ours);
  }
  return { version: VERSION, quizzes };
}

export function both(newer: Entry, older: Entry): Entry {
  const endings = union(newer.endings, older.endings);
  const chosen = older.chosen || newer.chosen ? { ...older.chosen, ...newer.chosen } : undefined;
  const merged = { ...newer, endings, chosen, own: older.own || newer.own ? { ...older.own, ...newer.own } : undefined, done: newer.done || older.done };
  const lost = older.trail?.length && !starts(newer.trail ?? [], older.trail) ? [older.trail] : [];
  merged.earlier = distinct([...(newer.earlier ?? []), ...lost, ...(older.earlier ?? [])]);
  return JSON.parse(JSON.stringify(merged)) as Entry;
}

const union = (a?: string[], b?: string[]) => (a || b ? [...new Set([...(a ?? []), ...(b ?? [])])] : undefined);
export const code = (trail: Step[]): string => trail.map((step) => `${step.scene}/${step.choice}`).join(" ");
const starts = (long: Step[], short: Step[]): boolean => `${code(long)} `.startsWith(`${code(short)} `);

function distinct(trails: Step[][]): Step[][] | undefined {
  const kept = new Map(trails.map((trail) => [code(trail), trail]));
  return kept.size ? [...kept.values()].slice(0, 5) : undefined;
}
