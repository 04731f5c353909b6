/** The object by which a SCORM system speaks: somewhere among the windows around this one. */

export type Api = Record<string, (...given: string[]) => unknown>;
export interface Kind { name: string; start: string }
export interface Found { api: Api; kind: Kind }

/** The standard's own limit for the walk through the windows. */
const FAR = 500;

/** How often to look, how long after the windows above have loaded, and when to give up all the same. */
const STEP = 100;
const CALM = 500;
const LONGEST = 10_000;

/** Waits where there are windows above: some systems put their object there only when their own page has loaded. */
export async function find(here: Window, kinds: Kind[]): Promise<Found | undefined> {
  for (let waited = 0, calm = 0; ; waited += STEP) {
    const found = look(here, kinds);
    if (found || here.parent === here || calm >= CALM || waited >= LONGEST) return found;
    if (loaded(here)) calm += STEP;
    await new Promise((go) => setTimeout(go, STEP));
  }
}

/** Of a window of another site nothing is known, and nothing is waited for. */
function loaded(here: Window): boolean {
  for (let at = here.parent; ; at = at.parent) {
    const state = attempt(() => at.document.readyState);
    if (state && state !== "complete") return false;
    if (at === at.parent) return true;
  }
}

/** Looks for the kinds in their order, first around this window, then around the one that opened it. */
function look(here: Window, kinds: Kind[]): Found | undefined {
  const starts = [() => here, () => here.opener as Window | null, () => here.top?.opener as Window | null];
  for (const kind of kinds) {
    for (const start of starts) {
      const api = upwards(attempt(start), kind);
      if (api) return { api, kind };
    }
  }
  return undefined;
}

function upwards(start: Window | null | undefined, kind: Kind): Api | undefined {
  let at = start;
  for (let step = 0; at && step < FAR; step += 1) {
    const window: Window = at;
    const api = attempt(() => (window as unknown as Record<string, Api | null>)[kind.name]);
    // One system puts its 1.2 object under both names: only what can be called tells what it is.
    if (api && attempt(() => typeof api[kind.start]) === "function") return api;
    const next = attempt(() => window.parent);
    if (!next || next === window) return undefined;
    at = next;
  }
  return undefined;
}

/** A window of another site throws at every touch. */
function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}
