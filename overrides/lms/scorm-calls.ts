/** Calls to a SCORM system that never throw, whatever it does. */

import type { Api } from "./scorm-find";

export interface Names { start: string; finish: string; get: string; set: string; commit: string }
export type Pair = [element: string, value: string];

export class Calls {
  constructor(private readonly api: Api, private readonly names: Names) {}

  start(): boolean {
    return this.call(this.names.start, "");
  }

  finish(): boolean {
    return this.call(this.names.finish, "");
  }

  commit(): boolean {
    return this.call(this.names.commit, "");
  }

  /** An element without a value is an error in SCORM 2004, and means the same: nothing yet. */
  get(element: string): string {
    try {
      const value = this.api[this.names.get](element);
      return value === null || value === undefined ? "" : String(value);
    } catch {
      return "";
    }
  }

  set([element, value]: Pair): boolean {
    return this.call(this.names.set, element, value);
  }

  /** Systems answer "true", true or 1. */
  private call(name: string, ...given: string[]): boolean {
    try {
      return ["true", "1"].includes(String(this.api[name](...given)));
    } catch {
      return false;
    }
  }
}
