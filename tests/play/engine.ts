/** Test entry: the site's own reader and rules, put within reach of the tests. */

import { readScenario } from "../../overrides/components/scenario/read";
import { type Scenario, play } from "../../overrides/runtime/play";

/** Plays each list of picks, and says where it stands in the end. */
function walk(scenario: Scenario, ways: string[][], brought: string[]) {
  return ways.map((picks) => {
    const { state, turns, ending } = play(scenario, picks, brought);
    return { scene: state.scene, meters: state.meters, flags: [...state.flags].sort(), turns: turns.length, ending: ending?.id ?? null };
  });
}

(globalThis as unknown as { walkAll: unknown }).walkAll = (html: string, ways: string[][], brought: string[]) => {
  document.body.innerHTML = html;
  return walk(readScenario(document.querySelector<HTMLElement>(".scenario")!), ways, brought);
};
