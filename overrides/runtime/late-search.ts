/** The theme fetches its search index at every start of a page; most who read never search, and wait for it all the same. */

/** Where each generator keeps its index. */
const INDEX = /\/search(\/search_index)?\.json$/;
const FIELD = "[class*=md-search], [for=__search]";

/** Kept when somebody goes to the search, or comes with a question in the address. */
function wanted(): Promise<void> {
  if (/[?&]q=/.test(location.search)) return Promise.resolve();
  return new Promise((resolve) => {
    const near = ({ target }: Event): void => {
      if ((target as Element).closest?.(FIELD)) resolve();
    };
    for (const kind of ["pointerover", "click", "focusin"]) document.addEventListener(kind, near, true);
  });
}

/** Zensical listens for its keys once it has the index; the first press would be lost. Material has no such button. */
function openByKey(event: KeyboardEvent): void {
  const called = event.key === "/" || ((event.ctrlKey || event.metaKey) && event.key === "k");
  const button = document.querySelector<HTMLElement>(".md-search__button");
  if (!called || !button || (event.target as Element).closest("input, textarea")) return;
  event.preventDefault();
  button.click();
}

/** To be called before the theme's script, which asks by this class alone. */
export function fetchIndexWhenWanted(): void {
  const searching = wanted();
  document.addEventListener("keydown", openByKey);
  void searching.then(() => document.removeEventListener("keydown", openByKey));
  class PatientRequest extends XMLHttpRequest {
    override open(...asked: [method: string, address: string | URL, ...rest: unknown[]]): void {
      super.open(...(asked as Parameters<XMLHttpRequest["open"]>));
      if (INDEX.test(asked[1] as string)) this.send = (body) => void searching.then(() => super.send(body));
    }
  }
  Object.assign(window, { XMLHttpRequest: PatientRequest });
}
