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
const isTrail = (value: unknown): boolean => Array.isArray(value) && value.every(isMap);

function isEntry(entry: unknown): boolean {
  if (!isMap(entry) || typeof entry.at !== "number") return false;
  const { trail = [], earlier = [], endings = [], flags = [], chosen = {}, own = {}, answer = {} } = entry;
  return isTrail(trail) && Array.isArray(earlier) && earlier.every(isTrail)
    && [endings, flags].every(Array.isArray) && [chosen, own, answer].every(isMap);
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
