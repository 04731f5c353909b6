/** The line that a play draws: past decisions while it goes on, and at the end the whole trail with what else there was. */

import { copy, h } from "../../runtime/dom";
import type { Echo, Meter, Move, Sounded, Turn } from "../../runtime/play";
import { changes } from "../meters/meters";

const happened = (el: Element): DocumentFragment => copy(el.querySelector(".what__happened")!);

/** One for each marble: the line says what the number says. */
export const loops = ({ from, to }: Move): HTMLElement[] =>
  Array.from({ length: to.marbles - from.marbles }, () => h("span", { class: "loop" }, h("span", { class: "vh" }, "A blue marble")));

function leg(kind: string, dot: string, move: Move, ...body: (Node | string | false)[]): HTMLElement {
  return h("li", { class: `leg leg--${kind}` },
    h("span", { class: "dot", "aria-hidden": "true" }, dot),
    h("div", { class: "leg__body" }, ...body),
    ...loops(move));
}

/** The words of an echo, without its rule and its effects. */
function sounding(echo: Echo): DocumentFragment {
  const words = copy(echo.el);
  words.querySelectorAll(".echo__rule, .effects").forEach((el) => el.remove());
  return words;
}

export function echoLegs(echoes: Sounded[], meters?: Meter[]): HTMLElement[] {
  return echoes.map((echo) => leg("echo", "↩", echo,
    h("b", {}, (echo.el as HTMLElement).dataset.title!), sounding(echo), meters ? changes(meters, echo.from, echo.to) : false));
}

/** Decisions taken so far, in short. */
export function pastLegs(turns: Turn[]): HTMLElement[] {
  return turns.flatMap((turn, i) => [
    ...echoLegs(turn.echoes),
    leg("past", String(i + 1), turn, h("b", {}, copy(turn.choice.text)), happened(turn.choice.el)),
  ]);
}

/** Every choice in order, what followed, the options not taken with theirs, and a way back to each. */
export function fullTrail(turns: Turn[], meters: Meter[], own: Record<string, string>, again: (turn: number) => void): HTMLElement {
  const legs = turns.flatMap((turn, i) => {
    const others = turn.scene.choices.filter((choice) => choice !== turn.choice);
    const where = h("span", { class: "vh" }, `: ${turn.scene.title}`);
    return [
      ...echoLegs(turn.echoes, meters),
      leg("past", String(i + 1), turn,
        h("h5", { class: "trail__scene" }, turn.scene.title), h("b", {}, copy(turn.choice.text)),
        happened(turn.choice.el), changes(meters, turn.from, turn.to),
        !!own[turn.scene.id] && h("p", { class: "trail__own" }, h("b", {}, "You wrote: "), own[turn.scene.id]),
        h("button", { type: "button", class: "link", click: () => again(i) }, "Try again from here", where),
        h("details", {}, h("summary", {}, others.length === 2 ? "The other two choices" : "The other choices"),
          ...others.flatMap((choice) => [
            h("p", { class: "trail__other" }, h("b", {}, copy(choice.text))), h("div", {}, copy(choice.el.querySelector(".what")!)),
          ]))),
    ];
  });
  return h("ol", { class: "rows line trail" }, ...legs);
}
