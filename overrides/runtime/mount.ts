/** Starts the components of a page. One that fails leaves its hypertext as it was. */

import { all } from "./dom";
import type { Store } from "./storage";

export type Components = Record<string, (root: HTMLElement, store: Store) => void>;
/** The page's one store, left here by `course.js` for scripts that only some pages load. */
const shared = globalThis as { courseStore?: Store };

export function mount(components: Components, store: Store | undefined = shared.courseStore): void {
  if (!store) return;
  shared.courseStore = store;
  for (const root of all(document, "[data-component]")) {
    const start = components[root.dataset.component!];
    if (!start) continue;
    try {
      start(root, store);
      root.dataset.ready = "";
    } catch (error) {
      root.dataset.failed = "";
      console.error(`component ${root.dataset.component}:`, error);
    }
  }
}
