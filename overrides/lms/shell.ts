/** The page that an LMS opens. It holds the session for its whole life and shows the course in a frame, whose pages come and go. */

import { type Lms, Told } from "./lms";
import { COURSE, type Said, VERSION, read } from "./protocol";

/** A frame of another site tells nothing when it fails to load. */
const PATIENCE = 6000;
const UNEXPECTED = "The course could not start here. Open it from your learning system again, or in a new tab.";
/** An address that the LMS has kept for us is trusted no further than this. */
const PAGE = /^(?!.*\.\.)[\w][\w/.-]*\.html$/;

export class Shell {
  private readonly frame: HTMLIFrameElement;
  private readonly status: HTMLElement;
  private readonly site: URL;
  private lms!: Lms;
  private init: Record<string, unknown> = {};
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private asks = false;
  private completed = false;
  private judged = "";

  constructor(private readonly root: HTMLElement) {
    this.frame = root.querySelector("iframe")!;
    this.status = root.querySelector<HTMLElement>("[role=status]")!;
    this.site = new URL(root.dataset.site ?? "./", location.href);
  }

  async run(connected: Promise<Lms>): Promise<void> {
    try {
      const lms = this.lms = await connected;
      const { mode, state, place, leave, told } = await lms.begin();
      this.offerToLeave(leave);
      this.completed = Boolean(told?.completed);
      this.judged = told?.judged === undefined ? "" : told.judged ? "passed" : "failed";
      this.asks = Boolean(told);
      const route = this.root.dataset.route;
      this.init = { mode, ...(state !== undefined && { state }), ...(route && { route }) };
      this.say(mode === "normal" ? lms.says : "You are looking back: nothing that you do here is kept.");
      this.open(place);
    } catch (error) {
      if (!(error instanceof Told)) console.error(error);
      this.fail(error instanceof Told ? error.message : UNEXPECTED);
    }
  }

  private open(place: string): void {
    addEventListener("message", (event) => this.hear(event));
    // Not unload, which browsers no longer promise; and once, since a page may come back from memory.
    addEventListener("pagehide", () => this.lms.end(), { once: true });
    addEventListener("visibilitychange", () => document.hidden && this.lms.commit());
    addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
    this.waiting = setTimeout(() => this.fail("The course does not answer. It may come yet."), PATIENCE);
    this.frame.hidden = false;
    this.frame.src = new URL(`${PAGE.test(place) ? place : this.root.dataset.start!}?embed=1`, this.site).href;
  }

  /** Only the frame is heard, and only while it shows the course's own site. */
  private hear({ source, origin, data }: MessageEvent): void {
    if (source !== this.frame.contentWindow || origin !== this.site.origin) return;
    const said = read(data);
    if (said) this.take(said);
  }

  private take(said: Said): void {
    const { lms } = this;
    switch (said.type) {
      case "hello": return this.greet(said.page);
      case "state":
        if (typeof this.init.state === "string") this.init.state = said.state;
        return lms.state(said.state);
      case "progress": return lms.progress(said.measure);
      case "answer": return lms.answer(said);
      case "score": return lms.score(said.scaled);
      case "completed":
        if (!this.completed) lms.completed(said.code);
        this.completed = true;
        return undefined;
      default:
        if (this.judged !== "passed" && this.judged !== said.type) lms.judged(said.type === "passed", said.scaled, said.code);
        this.judged = this.judged === "passed" ? "passed" : said.type;
    }
  }

  private greet(page: string): void {
    clearTimeout(this.waiting);
    this.root.classList.remove("launch--failed");
    if (PAGE.test(page)) this.lms.place(page);
    const told = this.asks && { told: { completed: this.completed ? "1" : "", judged: this.judged } };
    // A folder on disk has no origin that could be named.
    const to = this.site.origin === "null" ? "*" : this.site.origin;
    this.frame.contentWindow!.postMessage({ course: COURSE, version: VERSION, type: "init", ...this.init, ...told }, to);
  }

  /** The system has said where its learners go on. */
  private offerToLeave(address: string | undefined): void {
    const button = this.root.querySelector<HTMLButtonElement>(".launch__leave")!;
    if (!address || !/^https?:/.test(address)) return;
    button.textContent = "Leave the course";
    button.hidden = false;
    button.addEventListener("click", () => { this.lms.end(); location.assign(address); }, { once: true });
  }

  say(words: string): void {
    this.status.textContent = words;
  }

  private fail(words: string): void {
    this.say(words);
    this.root.classList.add("launch--failed");
  }
}
