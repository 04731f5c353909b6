/** The theme fetches its search index at every start of a page; most who read never search, and wait for it all the same. */

/** Where each generator keeps its index. */
const INDEX = /\/search(\/search_index)?\.json$/;
const FIELD = "[class*=md-search], [for=__search]";

/** Kept when somebody goes to the search, or comes with a question in the address. */
function wanted(): Promise<void> {
  if (new URLSearchParams(location.search).has("q")) return Promise.resolve();
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
  if (!called || !button || (event.target as Element).closest("input, textarea, select")) return;
  event.preventDefault();
  button.click();
}

/** To be called before the theme's script, which asks by this class alone. */
export function fetchIndexWhenWanted(): void {
  const searching = wanted();
  document.addEventListener("keydown", openByKey);
  void searching.then(() => document.removeEventListener("keydown", openByKey));
  class PatientRequest extends XMLHttpRequest {
    private address = "";

    override open(method: string, address: string | URL, ...rest: [boolean?, string?, string?]): void {
      this.address = new URL(address, location.href).pathname;
      super.open(method, address, rest[0] ?? true, rest[1], rest[2]);
    }

    override send(body?: Document | XMLHttpRequestBodyInit | null): void {
      if (INDEX.test(this.address)) void searching.then(() => super.send(body));
      else super.send(body);
    }
  }
  Object.assign(window, { XMLHttpRequest: PatientRequest });
}
