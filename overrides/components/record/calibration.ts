/** How sure a learner was beside how often the answer was the stronger one: for the learner, never a rank. */

import { all, h } from "../../runtime/dom";
import { SURE, asksHowSure, askHowSure } from "../../runtime/sure";
import type { Store } from "../../runtime/storage";
import { isMet } from "./met";

/** Puts the question whether to ask into the page, and gives back what draws the answers so far. */
export function mountCalibration(place: HTMLElement, store: Store): () => void {
  const tick = h("input", { type: "checkbox", checked: asksHowSure(store), change: () => askHowSure(store, tick.checked) });
  const shown = h("div");
  place.append(h("label", { class: "record__pick" }, tick, " Ask me how sure I am"), shown);
  return () => shown.replaceChildren(...calibration(place, store));
}

function calibration(place: HTMLElement, store: Store): HTMLElement[] {
  const answers = all(place, "[data-quiz]").flatMap(({ dataset }) => {
    const entry = store.get(dataset.quiz!);
    const { sure, first } = entry?.answer ?? {};
    return sure && first && entry!.hash === dataset.hash
      ? [{ sure: Number(sure), stronger: isMet({ ...entry!, answer: { pick: first } }, dataset.met!, dataset.hash!) }] : [];
  });
  if (!answers.length) return [];
  const rows = SURE.map((word, i) => {
    const said = answers.filter((one) => one.sure === i + 1);
    const stronger = said.filter((one) => one.stronger).length;
    return h("li", {}, `${i + 1}, ${word}: ${said.length ? `${stronger} of ${said.length} were the stronger answer at the first try.` : "no answers yet."}`);
  });
  return [h("ul", {}, ...rows), h("p", {}, answers.length < 10
    ? "A handful of answers says little yet. Look again after a few modules."
    : "If “sure” was seldom the stronger answer, look twice when you feel sure. If “a guess” often was, trust yourself a little more.")];
}
