/** What earlier scenarios bring along: flags of their last run, or what the learner remembers of them. */

import type { Scenario } from "../../runtime/play";
import type { Store } from "../../runtime/storage";

const REMEMBERED = "recall";

/** Flags of other scenarios that this one reads, in a fixed order. */
export function flagsRead(scenario: Scenario): string[] {
  const scenes = [...scenario.scenes.values()];
  const rules = [
    ...scenes.flatMap((scene) => scene.echoes.map((echo) => echo.when)),
    ...scenes.flatMap((scene) => scene.choices.flatMap((choice) => choice.routes.map((route) => route.when))),
    ...scenario.endings.map((ending) => ending.when),
  ];
  return [...new Set(rules.flatMap((rule) => rule.match(/[a-z0-9-]+\.[a-z0-9-]+/g) ?? []))].sort();
}

export function brought(scenario: Scenario, store: Store): string[] {
  const remembered = store.get(REMEMBERED)?.answer ?? {};
  return flagsRead(scenario).filter((name) => {
    const [quiz, flag] = name.split(".");
    return (store.get(quiz)?.flags ?? [remembered[quiz]]).includes(flag);
  });
}
