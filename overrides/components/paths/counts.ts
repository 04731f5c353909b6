/** How many runs went where. Data in, data out. */

import { END, type play } from "../../runtime/play";

type Count = Record<string, number>;
export interface Counts { ways: Count; choices: Count; scenes: Count; endings: Count }

export function countsOf(runs: ReturnType<typeof play>[]): Counts {
  const counts: Counts = { ways: {}, choices: {}, scenes: {}, endings: {} };
  const add = (count: Count, name: string) => { count[name] = (count[name] ?? 0) + 1; };
  for (const { turns, state, ending } of runs) {
    turns.forEach(({ scene, choice }, i) => {
      add(counts.scenes, scene.id);
      add(counts.choices, `${scene.id}/${choice.id}`);
      add(counts.ways, `${scene.id}>${turns[i + 1]?.scene.id ?? state.scene}`);
    });
    if (state.scene !== END) add(counts.scenes, state.scene);
    if (ending) add(counts.endings, ending.id);
  }
  return counts;
}
