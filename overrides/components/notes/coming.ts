/** What the next press will bring, in words, so that nobody is surprised in front of a room. */

import { beside, doneOf, openVote, slideOf } from "./acts";
import { BREAK, type Deck } from "./deck";
import { pauseAfter } from "./plan";
import { type Session, Stage } from "./session";
import { run } from "./story";
import { roundOf, sum } from "./votes";

const AFTER = { [Stage.Vote]: "two minutes of talk", [Stage.Talk]: "the second vote", [Stage.Again]: "the choice that is played", [Stage.Play]: "what happened" };

export function coming(deck: Deck, session: Session): string {
  const slide = slideOf(deck, session);
  const { playing, clock } = doneOf(deck, session, slide);
  const vote = openVote(deck, session);
  if (vote) {
    const counting = vote.stage === Stage.Vote || vote.stage === Stage.Again;
    if (counting && !vote.shown[roundOf(vote)] && sum(vote.counts[roundOf(vote)])) return "show the hands";
    if (slide.story || vote.stage < Stage.Again) return AFTER[vote.stage];
  }
  if (playing?.at === "intro") return "who is in it";
  if (playing?.at === "cast") return "the first scene, to be read aloud";
  if (playing?.at === "read") return "the options, and the first vote";
  if (playing?.at === "happened") return "why, and the meters";
  if (playing?.at === "why") return run(slide.story!, playing).ending ? "how it ended" : "the next scene";
  if (playing?.at === "ending" && playing.codes.trim()) return "the ways of all tables";
  const step = slide.steps[clock ? clock.step + 1 : 0];
  if (!playing && step) return `start the clock: ${step.name}`;
  if (slide.id === BREAK) return "back to where you were";
  const next = beside(deck, session, slide, 1);
  const pause = next?.activity === slide.activity ? undefined : pauseAfter(session.run, slide.activity);
  return (pause ? `${pause.id} of ${pause.minutes} minutes, by the run sheet (press Break); then ` : "") + (next?.title ?? "the end of this part");
}
