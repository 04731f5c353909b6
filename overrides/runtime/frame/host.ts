/** What passes between this page and the page around it. Nobody else is heard, and answers go to nobody else. */

import { siteRoot } from "./links";

export interface Told { completed?: string; judged?: string }
export interface Init { state?: string; theme?: "light" | "dark"; mode?: "normal" | "browse" | "review"; route?: string; told?: Told }
export type Message = { type: string } & Record<string, unknown>;
const VERSION = 1;
const SCHEMES = { light: "default", dark: "slate" };

export class Host {
  mode: Init["mode"] = "normal";
  /** What the host has given to be done: a route, or one module by its name. */
  route?: string;
  /** What the host knows to have been told, if it keeps count. */
  told?: Told;
  /** Where the host stands; unknown until it has spoken. */
  private origin?: string;
  private asked: () => void = () => undefined;

  constructor(private readonly course: string) {}

  /** Says hello, and calls back with each answer to it. */
  listen(answered: (init: Init) => void): void {
    addEventListener("message", (event) => {
      if (event.source !== parent) return;
      const said = event.data as Init & { type?: string; course?: string; version?: number } | null;
      if (typeof said !== "object" || said?.course !== this.course || said.version !== VERSION) return;
      if (said.type !== "init" && said.type !== "getState") return;
      // A sandboxed host has no origin that could be named.
      this.origin = event.origin === "null" ? "*" : event.origin;
      if (said.type === "getState") return this.asked();
      this.mode = said.mode ?? "normal";
      if (typeof said.route === "string") this.route = said.route;
      if (said.told) this.told = said.told;
      if (said.theme && said.theme in SCHEMES) document.body.dataset.mdColorScheme = SCHEMES[said.theme];
      answered(said);
    });
    this.say({ type: "hello", page: location.href.split(/[?#]/)[0].slice(siteRoot.length), title: document.title });
  }

  onAsked(asked: () => void): void {
    this.asked = asked;
  }

  /** What anybody may know. */
  say(message: Message): void {
    this.post({ course: this.course, version: VERSION, ...message });
  }

  /** What only a host may know that has asked for it. */
  tell(message: Message): void {
    if (this.origin) this.say(message);
  }

  /** As other systems say it. */
  post(message: unknown): void {
    parent.postMessage(message, this.origin ?? "*");
  }
}
