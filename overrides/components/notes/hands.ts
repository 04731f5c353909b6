/** Counting hands: a button for each letter, or one line such as `A5 B9 C4`. */

import { all, h } from "../../runtime/dom";
import type { Asks } from "./desk";
import { Stage, type Vote } from "./session";
import { LETTERS, count, readHands, roundOf } from "./votes";

export const COUNTED = "counted";
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
    return h("li", { class: "hand" }, h("b", {}, LETTERS[i]),
      h("button", { type: "button", class: "button", "aria-label": `One less for ${LETTERS[i]}`, click: () => by(-1) }, "−"),
      number,
      h("button", { type: "button", class: "button", "aria-label": `One more for ${LETTERS[i]}`, click: () => by(1) }, "+"));
  });
  const list = h("ul", { class: "rows hands__rows" }, ...rows);
  // Where a number has changed by a key or in the other window.
  list.addEventListener(COUNTED, () => all(list, "output").forEach((number, i) => { number.textContent = String(counts[i]); }));
  return list;
}

function lineForm(vote: Vote, asks: Asks, status: HTMLElement): HTMLElement {
  const options = vote.counts[0].length;
  const sample = vote.counts[0].map((_, i) => `${LETTERS[i]}${[5, 9, 4, 2][i] ?? 1}`).join(" ");
  const field = h("input", { type: "text", id: "hands--line", autocomplete: "off", placeholder: sample });
  const press = () => {
    const read = readHands(field.value, options);
    // At once, and not with the next frame: a window behind another has none.
    status.textContent = read ? "Counted." : `Write letters with numbers, such as ${sample}.`;
    if (!read) return;
    asks.changed(() => {
      vote.counts[roundOf(vote)].splice(0, options, ...read);
      vote.order = vote.order.filter(([round]) => round !== roundOf(vote));
    });
    field.value = "";
  };
  return h("form", { class: "hands__line", submit: (event) => { event.preventDefault(); press(); } },
    h("label", { for: field.id }, "All at once"), field, h("button", { class: "button" }, "Count"));
}

function playRow(vote: Vote, asks: Asks): HTMLElement {
  return h("div", { class: "row" }, ...vote.counts[0].map((_, i) =>
    h("button", { type: "button", class: `button${vote.choice === i ? " button--go" : ""}`, "aria-pressed": String(vote.choice === i), click: () => asks.act(`letter-${LETTERS[i]}`) }, `Play ${LETTERS[i]}`)));
}
