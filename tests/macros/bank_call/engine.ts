/** Test entry: the browser's rules, run on every case that is handed in as JSON, with the answers as JSON. */

import { readFileSync } from "node:fs";
import * as calls from "../../../overrides/components/bank-call/calls";
import * as box from "../../../overrides/components/bank-call/sandbox";
import * as weeks from "../../../overrides/components/bank-call/weeks";

const { rules, plays, changes, redesigns, grid } = JSON.parse(readFileSync(0, "utf8"));

function played(moves: calls.Moves) {
  const one = calls.play(rules.calls, moves);
  return {
    stops: one.stops.map((stop) => [stop.at, stop.why, stop.repair]), keys: [...one.keys].sort(), lights: calls.lit(one), visited: calls.visited(one),
    blue: calls.blue(one), told: calls.told(one), handled: calls.handled(one), met: calls.isMet(one), ending: calls.endingOf(rules.calls, one),
  };
}

const today = weeks.monday(rules.weeks, changes[0]);

function tested(result: weeks.Run, way: weeks.Way) {
  const { unmet, blue, minutes } = result;
  return {
    run: [unmet, blue, minutes, result.weeks], ending: weeks.endingOf(rules.weeks, result, today),
    lights: weeks.lights(rules.weeks, way), handled: weeks.handled(rules.weeks, result, 2),
  };
}

process.stdout.write(JSON.stringify({
  plays: plays.map(played),
  changes: changes.map((id: string) => tested(weeks.monday(rules.weeks, id), { gives: [], handover: false, change: id, studied: false })),
  redesigns: redesigns.map((one: weeks.Redesign) => tested(weeks.redesigned(rules.weeks, one), one.way)),
  grid: grid.map(([at, handover]: [box.Settings, boolean]) => {
    const both = box.cost(rules.box, at, handover);
    return [both.desks, both.owner, box.winner(both)];
  }),
}));
