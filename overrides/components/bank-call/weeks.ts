/** Phase 2: eight weeks of callers under one change. `macros/bank_call/weeks.py` holds the same rules for the build. */

export type Key = "understood" | "papers" | "decision";
export type Place = "hand" | "desk" | "nobody";
export interface Caller { id: string; name: string; keys: Partial<Record<Key, Place>>; weeks: number[]; letters: number }
export interface Change {
  id: string; name: string; adds_for: "understood" | "away" | "nobody" | null; plain: number; letters: number; chat: boolean;
  gives: Key[]; handover: boolean; light: "kept" | "out" | "gone"; one_kind: boolean; studied: { gives: Key[]; letters: number };
}
export interface WeekRules {
  minutes: { contact: number; chat: number; key: number };
  prices: { hand: number; handover: number; desk: number; nobody: number };
  plan: number; study_weeks: number; lights: number; callers: Caller[]; changes: Change[];
  endings: { id: string; fits: "unmet-falls" | "blue-falls" | "blue-rises" | "minutes-fall" | null }[];
}
export interface Way { gives: Key[]; handover: boolean; change?: string; studied: boolean }
export interface Redesign { caller: string; way: Way }
export interface Served { blue: number; minutes: number; met: boolean; letters: number }
export interface Run { unmet: number; blue: number; minutes: number; weeks: number[] }

const TODAY: Way = { gives: [], handover: false, studied: false };
const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
export const changeOf = (rules: WeekRules, id?: string): Change | undefined => rules.changes.find((one) => one.id === id);
export const callerOf = (rules: WeekRules, id: string): Caller => rules.callers.find((one) => one.id === id)!;
export const predictable = (rules: WeekRules, caller: Caller): boolean => caller.weeks.slice(0, rules.study_weeks).every(Boolean);

export function serve(rules: WeekRules, caller: Caller, way: Way): Served {
  const change = changeOf(rules, way.change);
  const fits = way.studied && predictable(rules, caller);
  const given = [...way.gives.filter((key) => key === "understood" || fits), ...(change && fits ? change.studied.gives : [])];
  const keys = Object.fromEntries(Object.entries(caller.keys).map(([key, place]) => [key, given.includes(key as Key) ? "hand" : place])) as Record<Key, Place>;
  const places = Object.values(keys);
  const passed = way.handover && places.includes("desk");
  const prices = { ...rules.prices, ...(way.handover && { desk: rules.prices.handover }) };
  const served: Served = {
    blue: sum(places.map((place) => prices[place])),
    minutes: rules.minutes.key * (way.gives.length + +passed),
    met: !places.includes("nobody"), letters: 0,
  };
  return change ? changed(rules, caller, change, keys, way.studied, served) : served;
}

/** What the change itself adds and saves, beyond the keys. */
function changed(rules: WeekRules, caller: Caller, change: Change, keys: Record<Key, Place>, studied: boolean, served: Served): Served {
  const away = Object.values(caller.keys).some((place) => place !== "hand");
  const hit = { understood: keys.understood !== "hand", away, nobody: !served.met };
  const chat = change.chat && away ? rules.minutes.contact - rules.minutes.chat : 0;
  const plain = caller.letters ? change.plain : 0;
  return {
    ...served,
    blue: served.blue + +(change.adds_for !== null && hit[change.adds_for]),
    minutes: served.minutes - chat - plain,
    letters: caller.letters ? change.letters + (studied ? change.studied.letters : 0) : 0,
  };
}

/** Every week of the calendar; the ways begin after `start` weeks. */
export function run(rules: WeekRules, ways: Record<string, Way>, start = 0): Run {
  const total: Run = { unmet: 0, blue: 0, minutes: 0, weeks: [] };
  rules.callers[0].weeks.forEach((_, week) => {
    const rows = rules.callers.map((one) => ({ one, n: one.weeks[week], got: serve(rules, one, (week >= start && ways[one.id]) || TODAY) }));
    const marbles = sum(rows.map(({ one, n, got }) => n * got.blue + one.letters + got.letters));
    total.unmet += sum(rows.map(({ n, got }) => (got.met ? 0 : n)));
    total.minutes += sum(rows.map(({ n, got }) => n * got.minutes)) + rules.minutes.contact * (sum(rows.map(({ n }) => n)) + marbles);
    total.blue += marbles;
    total.weeks.push(marbles);
  });
  return total;
}

export function monday(rules: WeekRules, id: string): Run {
  const { gives, handover } = changeOf(rules, id)!;
  const way: Way = { gives, handover, change: id, studied: false };
  return run(rules, Object.fromEntries(rules.callers.map((caller) => [caller.id, way])));
}

export const redesigned = (rules: WeekRules, { caller, way }: Redesign): Run => run(rules, { [caller]: way }, rules.study_weeks);

export function endingOf(rules: WeekRules, result: Run, today: Run): string {
  const fits = {
    "unmet-falls": result.unmet < today.unmet, "blue-falls": result.blue < today.blue,
    "blue-rises": result.blue > today.blue, "minutes-fall": result.minutes < today.minutes,
  };
  return rules.endings.find((one) => one.fits === null || fits[one.fits])!.id;
}

/** Lights on, of how many. */
export function lights(rules: WeekRules, way: Way): [number, number] {
  const light = changeOf(rules, way.change)?.light ?? (way.gives.length || way.handover ? "out" : "kept");
  return [rules.lights - +(light !== "kept"), rules.lights - +(light === "gone")];
}

/** Contacts handled a week from week `first` (0 is the first). */
export function handled(rules: WeekRules, result: Run, first = 0): number {
  const weeks = result.weeks.map((marbles, week) => marbles + sum(rules.callers.map((one) => one.weeks[week]))).slice(first);
  return sum(weeks) / weeks.length;
}
