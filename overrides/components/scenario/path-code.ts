/** Opens a run from a code, in the address or in a box, and gives the code of a run that has ended. */

import { anchor } from "../../runtime/anchor";
import { h, say } from "../../runtime/dom";
import { type Reading, type Run, decodeRun, encodeRun } from "../../runtime/path-code";
import type { Scenario } from "../../runtime/play";
import { flagsRead } from "./brought";

export class PathCode {
  private readonly read: string[];
  private readonly prefix: string;
  private readonly digest: string;

  constructor(private readonly scenario: Scenario, root: HTMLElement) {
    this.read = flagsRead(scenario);
    this.prefix = root.dataset.code!;
    this.digest = root.dataset.hash!;
  }

  /** The run that the page's address asks for, such as `#nervous-nine=M1-BCAB-K`; the address then names the scenario alone. */
  fromAddress(): Reading | undefined {
    const [name, code] = anchor().split("=");
    if (name !== this.scenario.id || !code) return undefined;
    history.replaceState(null, "", `#${this.scenario.id}`);
    return decodeRun(this.scenario, code, this.prefix, this.digest, this.read);
  }

  /** The code of a run, to copy and to send as a link. */
  share(run: Run): HTMLElement {
    const code = encodeRun(this.scenario, run, this.prefix, this.digest, this.read);
    const status = h("span", { role: "status" });
    const copy = (text: string) => () => void navigator.clipboard.writeText(text)
      .then(() => say(status, "Copied."), () => say(status, "Mark the code and copy it."));
    const link = `${location.href.split("#")[0]}#${this.scenario.id}=${code}`;
    return h("p", { class: "path-code" }, "Path code ", h("b", { class: "path-code__letters" }, code), " ",
      h("button", { type: "button", class: "link", click: copy(code) }, "Copy"),
      h("button", { type: "button", class: "link", click: copy(link) }, "Copy as a link"), status);
  }

  /** A box at the start of a scenario, for a code that somebody has passed on. */
  box(open: (run: Run) => void): HTMLElement {
    const status = h("p", { class: "path-code__fault", role: "status" });
    const field = h("input", { type: "text", id: `${this.scenario.id}--code`, autocomplete: "off", spellcheck: "false", placeholder: `${this.prefix}-…` });
    const press = () => {
      const found = decodeRun(this.scenario, field.value, this.prefix, this.digest, this.read);
      if (!("fault" in found)) return open(found);
      say(status, found.fault);
      field.focus();
    };
    return h("details", { class: "path-code__open" }, h("summary", {}, "Open a path code"),
      h("form", { submit: (event) => { event.preventDefault(); press(); } },
        h("label", { for: field.id }, "A code from an earlier run, yours or somebody else’s"), field,
        h("div", { class: "row" }, h("button", { class: "button" }, "Open this path")), status));
  }
}
