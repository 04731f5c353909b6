/** How a scenario is played: state in, state out. `macros/quiz/play.py` holds the same rules for the build. */

export type Meters = Record<string, number>;
export interface Meter { name: string; label: string; short: string; start: number; limit?: number; words: [number, string][] }
export interface Route { when: string; to: string }
export interface Echo { when: string; effects: Meters; el: Element }
export interface Choice { id: string; effects: Meters; flag: string; routes: Route[]; el: Element; text: Element }
export interface Scene { id: string; hash: string; title: string; echoes: Echo[]; choices: Choice[]; el: Element }
export interface Ending { id: string; when: string; el: Element }
export interface Scenario { id: string; start: string; meters: Meter[]; scenes: Map<string, Scene>; endings: Ending[] }

export interface State { scene: string; meters: Meters; flags: Set<string>; recalled: Set<string> }
/** `from` and `to` are the meters before and after, of an echo that sounded and of a decision. */
export interface Move { from: Meters; to: Meters }
export type Sounded = Echo & Move;
/** One decision of a play: `echoes` came on entry. */
export interface Turn extends Move { scene: Scene; choice: Choice; echoes: Sounded[] }

export const END = "end";

export function holds(when: string, meters: Meters, flags: Set<string>): boolean {
  return !when || when.split(" and ").every((term) => {
    const [a, b, c] = term.split(" ");
    if (c) return b === ">=" ? meters[a] >= +c : meters[a] <= +c;
    return b ? !flags.has(b) : flags.has(a);
  });
}

function add(scenario: Scenario, meters: Meters, effects: Meters): Meters {
  const sum = { ...meters };
  for (const { name, limit } of scenario.meters) {
    sum[name] = Math.max(0, Math.min(limit ?? Infinity, sum[name] + (effects[name] ?? 0)));
  }
  return sum;
}

/** What flags of other scenarios move: each meter by one at most in each direction. */
function limited(effects: Meters, recalled: Set<string>): Meters {
  const free: Meters = {};
  for (const [name, value] of Object.entries(effects)) {
    const by = Math.sign(value);
    if (!recalled.has(name + by)) free[name] = by;
    recalled.add(name + by);
  }
  return free;
}

/** Comes to a scene: applies its echoes and returns those that sounded. Changes `state`. */
function enter(scenario: Scenario, state: State): Sounded[] {
  return (scenario.scenes.get(state.scene)?.echoes ?? []).flatMap((echo) => {
    if (!holds(echo.when, state.meters, state.flags)) return [];
    const from = state.meters;
    const foreign = echo.when.includes(".");
    state.meters = add(scenario, from, foreign ? limited(echo.effects, state.recalled) : echo.effects);
    return { ...echo, from, to: state.meters };
  });
}

/** Plays a list of choice ids from the start; stops where one is not to be found. `echoes` belong to the open scene. */
export function play(scenario: Scenario, picks: string[], brought: Iterable<string>) {
  const meters = Object.fromEntries(scenario.meters.map((meter) => [meter.name, meter.start]));
  const state: State = { scene: scenario.start, meters, flags: new Set(brought), recalled: new Set() };
  const turns: Turn[] = [];
  let echoes = enter(scenario, state);
  for (const pick of picks) {
    const scene = scenario.scenes.get(state.scene);
    const choice = scene?.choices.find((one) => one.id === pick);
    if (!scene || !choice) break;
    const from = state.meters;
    state.meters = add(scenario, from, choice.effects);
    turns.push({ scene, choice, echoes, from, to: state.meters });
    if (choice.flag) state.flags.add(choice.flag);
    state.scene = choice.routes.find((route) => holds(route.when, state.meters, state.flags))?.to ?? END;
    echoes = enter(scenario, state);
  }
  const ending = state.scene === END
    ? scenario.endings.find((one) => holds(one.when, state.meters, state.flags)) : undefined;
  return { turns, state, echoes, ending };
}

export const wordFor = (meter: Meter, value: number): string =>
  meter.words.filter(([least]) => least <= value).pop()![1];
