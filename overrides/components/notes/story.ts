/** A scenario in a room: the same play as a learner's, with the room's own picks and none of anybody's progress. */

import { encodeRun } from "../../runtime/path-code";
import { play } from "../../runtime/play";
import { flagsRead } from "../scenario/brought";
import type { Story } from "./deck";
import { type Playing, type Session, Stage, type Vote, newVote } from "./session";
import { advance, retreat, settle } from "./votes";

export function newPlaying(story: Story, session: Session): Playing {
  const brought = flagsRead(story.scenario).filter((name) => {
    const [quiz, flag] = name.split(".");
    return session.flags[quiz]?.includes(flag);
  });
  return { at: "intro", picks: [], votes: {}, codes: "", brought };
}

export const run = (story: Story, playing: Playing) => play(story.scenario, playing.picks, playing.brought);

/** The vote of the open decision. The same scene by another way is another decision. */
export function voteOf(story: Story, playing: Playing): Vote {
  const scene = run(story, playing).state.scene;
  const key = `${playing.picks.length + 1} ${scene}`;
  const options = story.scenario.scenes.get(scene)?.choices.length ?? 0;
  return (playing.votes[key] ??= newVote(options));
}

/** One step on; false when the scenario is over. */
export function forward(story: Story, playing: Playing, session: Session): boolean {
  playing.more = false;
  if (playing.at === "intro") playing.at = "cast";
  else if (playing.at === "cast") playing.at = "read";
  else if (playing.at === "read") playing.at = "scene";
  else if (playing.at === "scene") decide(story, playing);
  else if (playing.at === "happened") playing.at = "why";
  else if (playing.at === "why") playing.at = run(story, playing).ending ? "ending" : "read";
  else if (playing.at === "ending" && playing.codes.trim()) playing.at = "paths";
  else return false;
  if (playing.at === "ending") conclude(story, playing, session);
  return true;
}

function decide(story: Story, playing: Playing): void {
  const vote = voteOf(story, playing);
  if (advance(vote, Stage.Play) || vote.choice === undefined) return;
  const scene = story.scenario.scenes.get(run(story, playing).state.scene)!;
  playing.picks.push(scene.choices[vote.choice].id);
  playing.at = "happened";
}

/** Straight to the choice, without the rest of the vote. */
export function straight(story: Story, playing: Playing): void {
  if (playing.at !== "scene" && playing.at !== "read") return;
  playing.at = "scene";
  const vote = voteOf(story, playing);
  vote.stage = Stage.Play;
  settle(vote);
}

/** One step back; false at the beginning. */
export function backward(story: Story, playing: Playing): boolean {
  playing.more = false;
  if (playing.at === "intro") return false;
  if (playing.at === "scene") {
    if (!retreat(voteOf(story, playing))) playing.at = "read";
  } else if (playing.at === "read") {
    playing.at = playing.picks.length ? "why" : "cast";
  } else if (playing.at === "cast") {
    playing.at = "intro";
  } else if (playing.at === "happened") {
    playing.picks.pop();
    playing.at = "scene";
  } else playing.at = playing.at === "why" ? "happened" : playing.at === "ending" ? "why" : "ending";
  return true;
}

function conclude(story: Story, playing: Playing, session: Session): void {
  const { state, ending } = run(story, playing);
  const { scenario, prefix, digest } = story;
  session.flags[scenario.id] = [...state.flags].filter((flag) => !flag.includes("."));
  playing.code = encodeRun(scenario, playing, prefix, digest, flagsRead(scenario));
  playing.ended = ending?.el.querySelector("h4")?.lastChild?.textContent?.trim();
}
