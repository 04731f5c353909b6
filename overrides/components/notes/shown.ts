/** What the screen gets to see: worked out from the deck and the session, and nothing beyond what has been revealed. */

import { all } from "../../runtime/dom";
import type { View, Words } from "../room/view";
import { clockOf, doneOf, openVote, slideOf } from "./acts";
import type { Deck, Slide, Story } from "./deck";
import { type Done, type Playing, type Session, Stage, type Vote } from "./session";
import { run } from "./story";
import { tablesWays } from "./tables";
import { LETTERS, leaders, roundOf, sum } from "./votes";

export const ROUNDS = ["First vote", "After talk"];
const STAGES = ["Vote", "Talk", "Vote again", "Play it"];

export function viewOf(deck: Deck, session: Session): View {
  const slide = slideOf(deck, session);
  const done = doneOf(deck, session, slide);
  const vote = openVote(deck, session);
  const base: View = {
    room: deck.room, slide: slide.id, open: true, words: [],
    votes: vote ? votesShown(vote) : [],
    stages: vote && { names: slide.story ? STAGES : STAGES.slice(0, 3), at: vote.stage },
    clock: clockOf(deck, session),
    board: done.cells && { columns: slide.columns, rows: slide.rows.map((name, i) => ({ name, cells: done.cells![i] })) },
    slips: slipsShown(slide, done),
    hint: vote && (vote.stage % 2 || !vote.shown[roundOf(vote)]) ? hint(vote) : "",
    blank: session.blank, dark: session.dark, call: session.call, code: session.code, letters: session.letters,
  };
  return slide.story ? { ...base, ...storyView(slide.story, done.playing!, vote) } : base;
}

/** Counts leave this window when they have been revealed, and not before. */
const votesShown = (vote: Vote) =>
  ROUNDS.flatMap((name, round) => (vote.shown[round] && sum(vote.counts[round]) ? [{ name, counts: vote.counts[round] }] : []));

const slipsShown = (slide: Slide, done: Done) => slide.slips.filter((slip) => slip.shown)
  .map(({ label }) => ({ label, lines: lines(done.slips?.[label] ?? "") }));

export const lines = (text: string): string[] => text.split("\n").map((one) => one.trim()).filter(Boolean);

export function hint(vote: Vote): string {
  if (vote.stage === Stage.Vote) return "Hold up a letter.";
  if (vote.stage === Stage.Talk) return "Talk with your neighbours.";
  if (vote.stage === Stage.Again) return "Hold up a letter again.";
  if (vote.choice !== undefined) return "";
  const tied = leaders(vote).map((i) => LETTERS[i]);
  return tied.length ? `A tie between ${tied.slice(0, -1).join(", ")} and ${tied[tied.length - 1]}.` : "No hands yet.";
}

const text = (el: Element | null): string => (el?.textContent ?? "").replace(/\s+/g, " ").trim();
const paragraphs = (el: Element | null, selector = "p"): string[] => (el ? all(el, selector).map(text) : []);

function storyView(story: Story, playing: Playing, vote?: Vote): Partial<View> {
  const { scenario } = story;
  const { turns, state, echoes, ending } = run(story, playing);
  const { meters } = scenario;
  const latest = turns[turns.length - 1];
  const at = (name: string): string => `${scenario.id}--${name}`;
  if (playing.at === "intro") return {};
  if (playing.at === "cast") return { slide: at("cast") };
  const here = { slide: at(state.scene), place: `Decision ${turns.length + 1}`, gauges: { meters, now: state.meters } };
  if (playing.at === "read") return { ...here, story: true, words: echoes.map((echo) => echoWords(echo.el)) };
  if (playing.at === "scene") return { ...here, choice: vote?.choice, label: vote && labelOf(vote) };
  if (playing.at === "paths") return { slide: at("paths"), ways: tablesWays(story, playing.codes).ways };
  if (playing.at === "ending") return {
    slide: at("ending"), open: false, gauges: { meters, now: state.meters }, words: [...endingWords(ending!.el), codeWords(playing)],
  };
  const told = playing.at === "happened" ? [happened(latest.choice.el)] : reasons(latest.choice.el, !!playing.more);
  return {
    slide: at(latest.scene.id), place: `Decision ${turns.length}`, open: false, words: told,
    gauges: playing.at === "why" && !playing.more ? { meters, now: latest.to, before: latest.from } : undefined,
  };
}

function labelOf(vote: Vote): string {
  const first = leaders(vote);
  return first.length === 1 && first[0] === vote.choice ? "The room’s choice" : first.includes(vote.choice!) ? "Out of a tie" : "Chosen to play";
}

const echoWords = (el: Element): Words => ({ kind: "echo", title: (el as HTMLElement).dataset.title!, text: paragraphs(el, "p:not(.echo__rule, .effects)") });
const happened = (el: Element): Words => ({
  kind: "happened", title: text(el.querySelector("h5")).replace(/^\d+ /, ""), text: paragraphs(el.querySelector(".what__happened")),
});

function reasons(el: Element, more: boolean): Words[] {
  const why: Words = { kind: "why", title: "Why", text: [text(el.querySelector(".what__why")).replace(/^Why\. /, "")] };
  const right = el.querySelector(".what__right");
  return more ? [why, { kind: "more", title: text(right?.querySelector("summary") ?? null), text: paragraphs(right) }] : [why];
}

const endingWords = (el: Element): Words[] => [
  { kind: "ending", title: text(el.querySelector("h4")).replace(/^\d+ /, ""), text: paragraphs(el, "p:not(.turn, .ending__debrief)") },
];
const codeWords = (playing: Playing): Words => ({ kind: "code", title: "Path code", text: [playing.code ?? ""] });
