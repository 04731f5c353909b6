/** Keeps the session in this browser, under a key of its own, so that a closed lid loses nothing. */

import { type Session, begin, parse } from "./session";

const KEY = "internal-customer-room";

export class Keep {
  blocked = false;
  session: Session;

  constructor(changed: () => void) {
    this.session = this.read() ?? begin(Date.now());
    addEventListener("storage", (event) => {
      const kept = event.key === KEY && parse(event.newValue);
      if (!kept) return;
      this.session = kept;
      changed();
    });
  }

  save(): void {
    try {
      localStorage.setItem(KEY, JSON.stringify(this.session));
      this.blocked = false;
    } catch {
      this.blocked = true;
    }
  }

  clear(): void {
    this.session = begin(Date.now());
    this.save();
  }

  private read(): Session | undefined {
    try {
      return parse(localStorage.getItem(KEY));
    } catch {
      this.blocked = true;
      return undefined;
    }
  }
}
