/** Counting hands: a button for each letter, or one line such as `A5 B9 C4`. */

import { h, say } from "../../runtime/dom";
import type { Asks } from "./desk";
import { Stage, type Vote } from "./session";
import { LETTERS, count, readHands, roundOf } from "./votes";

const TITLES = ["Count the first vote", "They talk", "Count the second vote", "Which choice is played?"];

export function handsPanel(vote: Vote, asks: Asks, story: boolean): HTMLElement {
  const status = h("p", { class: "hands__status", role: "status" });
  const body = vote.stage === Stage.Play ? [playRow(vote, asks)] : vote.stage === Stage.Talk ? [] : [countRow(vote, asks), lineForm(vote, asks, status)];
  return h("section", { class: "panel panel--hands", "aria-label": "Votes" },
    h("h2", {}, TITLES[vote.stage]), ...body, status,
    story && vote.stage !== Stage.Play && h("button", { type: "button", class: "link", click: () => asks.act("play") }, "Skip to the choice that is played"),
    story && h("button", { type: "button", class: "link", click: () => asks.act("code") }, "QR code on the screen, or off"));
}

function countRow(vote: Vote, asks: Asks): HTMLElement {
  const counts = vote.counts[roundOf(vote)];
  const rows = counts.map((_, i) => {
    const number = h("output", {}, String(counts[i]));
    const by = (step: number) => asks.changed(() => count(vote, i, step));
    // Where the number has changed by a key or in the other window.
    requestAnimationFrame(() => number.closest(".desk__hands")?.addEventListener("counted", () => { number.textContent = String(counts[i]); }));
    return h("li", { class: "hand" }, h("b", {}, LETTERS[i]),
      h("button", { type: "button", class: "button", "aria-label": `One less for ${LETTERS[i]}`, click: () => { by(-1); number.textContent = String(counts[i]); } }, "−"),
      number,
      h("button", { type: "button", class: "button", "aria-label": `One more for ${LETTERS[i]}`, click: () => { by(1); number.textContent = String(counts[i]); } }, "+"));
  });
  return h("ul", { class: "rows hands__rows" }, ...rows);
}

function lineForm(vote: Vote, asks: Asks, status: HTMLElement): HTMLElement {
  const options = vote.counts[0].length;
  const sample = vote.counts[0].map((_, i) => `${LETTERS[i]}${[5, 9, 4, 2][i] ?? 1}`).join(" ");
  const field = h("input", { type: "text", id: "hands--line", autocomplete: "off", placeholder: sample });
  const press = () => {
    const read = readHands(field.value, options);
    if (!read) return say(status, `Write letters with numbers, such as ${sample}.`);
    asks.changed(() => {
      vote.counts[roundOf(vote)].splice(0, options, ...read);
      vote.order = vote.order.filter(([round]) => round !== roundOf(vote));
    });
    field.value = "";
    say(status, "Counted.");
  };
  return h("form", { class: "hands__line", submit: (event) => { event.preventDefault(); press(); } },
    h("label", { for: field.id }, "All at once"), field, h("button", { class: "button" }, "Count"));
}

function playRow(vote: Vote, asks: Asks): HTMLElement {
  return h("div", { class: "row" }, ...vote.counts[0].map((_, i) =>
    h("button", { type: "button", class: `button${vote.choice === i ? " button--go" : ""}`, "aria-pressed": String(vote.choice === i), click: () => asks.act(`letter-${LETTERS[i]}`) }, `Play ${LETTERS[i]}`)));
}
