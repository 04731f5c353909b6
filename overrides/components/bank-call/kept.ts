/** What all phases keep: one entry of the store, as words under names. */

import type { Answer } from "../../runtime/item";
import type { Store } from "../../runtime/storage";

export class Kept {
  private readonly id: string;
  private readonly hash: string;
  /** The rules have changed since something was kept; what was done under other rules is put aside. */
  readonly changed: boolean;

  constructor(root: HTMLElement, private readonly store: Store) {
    this.id = root.dataset.quiz!;
    this.hash = root.dataset.hash!;
    const entry = store.get(this.id);
    this.changed = Boolean(entry?.hash && entry.hash !== this.hash);
  }

  get all(): Answer {
    const entry = this.store.get(this.id);
    return entry?.hash && entry.hash !== this.hash ? {} : (entry?.answer ?? {});
  }

  /** Also where it was played under other rules. */
  get done(): boolean {
    return Boolean(this.store.get(this.id)?.done);
  }

  put(answer: Answer, extra: { done?: boolean; flags?: string[] } = {}): void {
    this.store.put(this.id, { answer: { ...this.all, ...answer }, hash: this.hash, ...extra });
  }

  /** Calls back when the entry is cleared elsewhere on the page. */
  cleared(start: () => void): void {
    this.store.listen(({ quiz }) => {
      if ((!quiz || quiz === this.id) && !this.store.get(this.id)) start();
    });
  }
}
