/** The part of the page that tells how the week ends: folded until it has been seen, or until the learner asks for it. */

import { h } from "../../runtime/dom";

export class Ending {
  private readonly place = document.querySelector<HTMLElement>(".after-week");
  private readonly text = [...(this.place?.childNodes ?? [])];

  show(open: boolean): void {
    this.place?.replaceChildren(...(open ? this.text : [
      h("p", { class: "after-week__why" }, "This part tells how the week ends. It opens when you have seen Nadia’s week."),
      h("details", {}, h("summary", {}, "Open it before you play"), ...this.text),
    ]));
  }
}
