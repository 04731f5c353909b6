/** Reads the slides of a part from the hypertext of the notes. */

import { all } from "../../runtime/dom";
import type { Scenario } from "../../runtime/play";
import { readScenario } from "../scenario/read";

export interface Step { name: string; seconds: number }
export interface Story { scenario: Scenario; prefix: string; digest: string }
export interface Slide {
  id: string; title: string; activity?: string; minutes: number; el: HTMLElement;
  options: string[]; steps: Step[]; columns: string[]; rows: string[];
  slips: { label: string; shown: boolean }[];
  call?: string; story?: Story;
}
export interface Deck { room: string; slides: Slide[] }

export const BREAK = "break";
export const BREAK_SECONDS = 900;

export function readDeck(root: HTMLElement): Deck {
  return { room: root.dataset.room!, slides: [...all(root, ".stop").map(readSlide), pause()] };
}

const words = (el: ParentNode, selector: string): string[] => all(el, selector).map((one) => one.textContent!.trim());

function readSlide(el: HTMLElement): Slide {
  const book = el.querySelector<HTMLElement>(".scenario");
  return {
    id: el.id, el, activity: el.dataset.activity, title: el.querySelector("h2")!.textContent!.trim(), minutes: +el.dataset.minutes!,
    options: book ? [] : words(el, ".way p"),
    steps: all(el, ".step").map((step) => ({ name: step.querySelector("b")!.textContent!, seconds: +step.dataset.seconds! })),
    columns: words(el, ".board thead th"), rows: words(el, ".board tbody th"),
    slips: all(el, ".slip").map((slip) => ({ label: slip.dataset.label!, shown: "shown" in slip.dataset })),
    call: el.dataset.call,
    story: book ? { scenario: readScenario(book), prefix: book.dataset.code!, digest: book.dataset.hash! } : undefined,
  };
}

/** A break can come anywhere, so it has no place in the order. */
function pause(): Slide {
  const el = document.createElement("section");
  return { id: BREAK, title: "Break", minutes: 0, el, options: [], steps: [{ name: "Break", seconds: BREAK_SECONDS }], columns: [], rows: [], slips: [] };
}
