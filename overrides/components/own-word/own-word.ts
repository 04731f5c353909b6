/** The learner's own word for the people served: chosen once, and put where a text asks about the learner's own work. */

import { all, h, say } from "../../runtime/dom";
import type { Store } from "../../runtime/storage";

const HOME = "own-word";
const COURSE_WORD = "customer";

const chosen = (store: Store): string => store.get(HOME)?.answer?.word || COURSE_WORD;

/** A form of *customer* in another word: “A customer’s” becomes “An applicant’s”. */
export const worded = (form: string, word: string): string =>
  form.replace(/(\b[Aa] )?(c)ustomer/i, (_, article = "", first) => {
    const said = first === "C" ? word[0].toUpperCase() + word.slice(1) : word;
    return (/^[aeiou]/.test(word) ? article.replace(" ", "n ") : article) + said;
  });

/**
 * The marked words: all of them each time, since a form may have been made from one before it was put in its place.
 * What is kept could come from a file, so only letters are taken from it.
 */
export function mountOwnWord(_: HTMLElement, store: Store): void {
  const draw = () => {
    const word = chosen(store);
    const safe = /^\p{L}{1,20}$/u.test(word) ? word : COURSE_WORD;
    for (const el of all(document, "[data-component=own-word]")) {
      el.textContent = worded(el.dataset.word!, safe);
      el.dataset.ready = "";
    }
  };
  store.listen(draw);
  draw();
}

export function mountOwnWordChoice(root: HTMLElement, store: Store): void {
  const status = root.querySelector<HTMLElement>(".status")!;
  const words = all(root, "[data-choice]").map((el) => el.dataset.choice!);
  const pick = (word: string) => {
    store.put(HOME, { answer: { word } });
    say(status, `From now on: ${word}.`);
  };
  const inputs = words.map((word) => h("input", { type: "radio", name: HOME, value: word, change: () => pick(word) }));
  const draw = () => inputs.forEach((input) => { input.checked = input.value === chosen(store); });
  status.before(h("fieldset", { class: "own-word-choice__form" }, h("legend", {}, "Your word for one of them"),
    ...inputs.map((input) => h("label", {}, input, input.value))));
  store.listen(draw);
  draw();
}
