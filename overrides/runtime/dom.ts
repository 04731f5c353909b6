/** Making elements: the one place that writes markup from script. Text is always text, never HTML. */

/** Pixels at the top of the window that the header and the strip of meters may cover. */
const HIDDEN_TOP = 110;

type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | number | boolean | undefined | ((event: Event) => void)>;

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Attributes = {}, ...children: Child[]
): HTMLElementTagNameMap[K] {
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") el.addEventListener(name, value);
    else if (value !== false && value !== undefined) el.setAttribute(name, value === true ? "" : String(value));
  }
  el.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return el;
}

export const all = (root: ParentNode, selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];

/** A copy of what an element holds, without ids, which must stay unique on the page. */
export function copy(el: Element): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of el.childNodes) fragment.append(node.cloneNode(true));
  for (const one of all(fragment, "[id]")) one.removeAttribute("id");
  return fragment;
}

/** Moves the reading place to what is new, and scrolls where it does not fit in view. */
export function focus(el: HTMLElement): void {
  el.tabIndex = -1;
  el.focus({ preventScroll: true });
  const whole = el.closest(".leg") ?? el;
  const { top, bottom } = whole.getBoundingClientRect();
  if (top < HIDDEN_TOP || bottom > innerHeight) whole.scrollIntoView({ block: "start" });
}

/** Long enough for a slow phone to put a frame on its screen, short enough that nobody sees the wait. */
const A_FRAME_OR_TWO = 50;

/** Does work that nobody waits for after the news is on the screen; at once where the page is about to go. */
export function afterPaint(work: () => void): void {
  let waiting = true;
  const once = () => {
    if (waiting) work();
    waiting = false;
  };
  requestAnimationFrame(() => setTimeout(once, A_FRAME_OR_TWO));
  addEventListener("pagehide", once, { once: true });
}

/** Fills a live region. A message said twice is said again. */
export function say(region: HTMLElement, message: string): void {
  region.textContent = "";
  requestAnimationFrame(() => { region.textContent = message; });
}
