/** Starts the components of a page. One that fails leaves its hypertext as it was. */

import { all } from "./dom";
import type { Store } from "./storage";

export type Components = Record<string, (root: HTMLElement, store: Store) => void>;
/** The page's one store, left here by `course.js` for scripts that only some pages load. */
const shared = globalThis as { courseStore?: Store; courseWaits?: Promise<void> };

export function mount(components: Components, store: Store | undefined = shared.courseStore): void {
  if (!store) return;
  shared.courseStore = store;
  const waiting = all(document, "[data-component]").filter((root) => components[root.dataset.component!]);
  // Each in a task of its own: a press or a scroll never waits for a whole page of components.
  const next = () => {
    const root = waiting.shift();
    if (!root) return;
    start(root, components[root.dataset.component!], store);
    setTimeout(next);
  };
  // A page around this one may have answers to bring.
  void Promise.resolve(shared.courseWaits).then(() => setTimeout(next));
}

function start(root: HTMLElement, component: Components[string], store: Store): void {
  try {
    component(root, store);
    root.dataset.ready = "";
  } catch (error) {
    root.dataset.failed = "";
    console.error(`component ${root.dataset.component}:`, error);
  }
}
