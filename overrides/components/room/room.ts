/** The screen of a room: shows one slide, and on it only what the notes have sent. */

import { anchor } from "../../runtime/anchor";
import { all, h, say } from "../../runtime/dom";
import * as draw from "./draw";
import { fit } from "./fit";
import { actOf } from "./keys";
import { type Line, line, type Message } from "./talk";
import type { Act, View } from "./view";

const HELLO_EACH = 500;
/** So many hellos without an answer, and the screen says that it is alone. */
const PATIENCE = 4;
const PHONE = "(max-width: 45em)";
const LETTER_SLIDES = ".way";

export function mountRoom(root: HTMLElement): void {
  new Screen(root).start();
}

class Screen {
  private view: View = { room: "", slide: "", open: true, votes: [], words: [], slips: [], letters: true, hint: "" };
  private readonly slides: HTMLElement[];
  private readonly frame: HTMLElement;
  private readonly status: HTMLElement;
  private readonly line: Line;
  private unanswered = 0;
  /** The notes, where they have no window of their own: a page within this one, hidden until asked for. */
  private inner?: HTMLIFrameElement;
  private shown = "";
  private heard = "";

  constructor(private readonly root: HTMLElement) {
    this.slides = all(root, ".slide");
    this.frame = root.querySelector<HTMLElement>(".slides")!;
    this.status = root.querySelector<HTMLElement>(".status")!;
    this.line = line(() => [this.inner?.contentWindow, window.opener as Window | null], (message) => this.hear(message));
  }

  start(): void {
    this.root.classList.add("room--live");
    // A slide that is longer than the screen can be scrolled with keys, once it has the focus.
    this.frame.tabIndex = 0;
    const asked = anchor();
    this.view.slide = this.slides.some((slide) => slide.id === asked) ? asked : this.slides[0].id;
    this.alone();
    this.draw();
    addEventListener("keydown", (event) => this.key(event));
    addEventListener("resize", () => this.fit());
    // A font that comes late is wider or narrower than the one it replaces.
    void document.fonts.ready.then(() => this.fit());
    setInterval(() => this.tick(), HELLO_EACH / 2);
    setInterval(() => this.hello(), HELLO_EACH);
    this.hello();
  }

  private hello(): void {
    this.unanswered += 1;
    this.root.classList.toggle("room--alone", this.unanswered > PATIENCE);
    this.line.send({ say: "hello", room: this.root.dataset.room! });
  }

  private hear(message: Message): void {
    if (message.say === "show") {
      this.unanswered = 0;
      this.root.classList.remove("room--alone");
      const now = JSON.stringify(message.view);
      if (now === this.heard) return;
      this.heard = now;
      this.view = message.view;
      this.draw();
    }
    if (message.say === "go" && message.room !== this.root.dataset.room) location.href = `${message.room}.html`;
  }

  private key(event: KeyboardEvent): void {
    // On a narrow window the whole page is what scrolls.
    const scrolls = event.target === this.frame
      && [this.frame, document.documentElement].some(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight);
    const act = actOf(event, this.current ? all(this.current, LETTER_SLIDES).length : 0, this.view.letters, scrolls);
    if (!act) return;
    event.preventDefault();
    this.act(act);
  }

  private act(act: Act): void {
    if (act === "notes") this.toggleNotes();
    else if (this.unanswered <= PATIENCE) this.line.send({ say: "act", act });
    else this.turn(act);
  }

  /** Without notes the slides can still be turned, as on a phone that came by the QR code. */
  private turn(act: Act): void {
    const by = act === "next" ? 1 : act === "back" ? -1 : 0;
    const at = this.slides.findIndex((slide) => slide.id === this.view.slide);
    const to = this.slides[at + by];
    if (!by || !to) return;
    this.view = { ...this.view, slide: to.id };
    this.draw();
  }

  private get current(): HTMLElement | undefined {
    return this.slides.find((slide) => slide.id === this.view.slide);
  }

  private draw(): void {
    const { view } = this;
    document.body.dataset.mdColorScheme = view.dark ? "slate" : "default";
    for (const slide of this.slides) {
      draw.clean(slide);
      slide.hidden = slide.id !== view.slide;
    }
    const slide = this.current;
    if (slide) this.fill(slide);
    this.root.querySelector(".bar1__place")!.textContent = view.place ?? "";
    this.root.querySelector(".foot__meters")!.replaceChildren(draw.meters(view));
    this.root.querySelector(".foot__hint")!.textContent = view.hint;
    this.cover();
    this.tick();
    this.fit();
    this.read(slide);
  }

  private fill(slide: HTMLElement): void {
    const { view } = this;
    slide.classList.toggle("slide--told", !view.open);
    slide.classList.toggle("slide--story", !!view.story);
    draw.votes(slide, view);
    draw.cards(slide, view);
    draw.board(slide, view);
    draw.steps(slide, view);
    draw.ways(slide, view);
    const qr = slide.querySelector<HTMLElement>(".qr");
    if (qr) qr.hidden = !view.code;
  }

  /** A word over the whole screen, or nothing at all on it. */
  private cover(): void {
    this.root.querySelector(".cover")?.remove();
    const { blank, call } = this.view;
    if (blank || call) this.root.append(h("div", { class: `cover${blank ? " cover--blank" : ""}` }, blank ? h("span", { class: "vh" }, "The screen is blank") : h("b", {}, call!)));
  }

  private tick(): void {
    const bar = this.root.querySelector(".bar1__more")!;
    const parts = [draw.stages(this.view), draw.clock(this.view, Date.now())];
    const face = parts.map((part) => (typeof part === "string" ? part : part.outerHTML)).join("");
    if (bar.getAttribute("data-face") === face) return;
    bar.setAttribute("data-face", face);
    bar.replaceChildren(...parts);
  }

  private fit(): void {
    if (this.current) fit(this.current, this.frame);
  }

  /** Says what is new to those who listen. */
  private read(slide?: HTMLElement): void {
    const words = [slide?.querySelector("h2")?.textContent ?? "", draw.spoken(this.view)].join(". ");
    if (words !== this.shown) say(this.status, words);
    this.shown = words;
  }

  private alone(): void {
    const note = this.root.querySelector(".room__alone")!;
    // A phone that came by the QR code has no keys, and its owner is not the facilitator.
    if (location.hash || matchMedia(PHONE).matches) {
      const button = (text: string, act: Act) => h("button", { type: "button", class: "link", click: () => this.turn(act) }, text);
      return note.replaceChildren("The room’s screen, to read along. ", button("Back", "back"), " ", button("Go on", "next"));
    }
    note.replaceChildren("No notes window answers. ",
      h("button", { type: "button", class: "link", click: () => this.toggleNotes() }, "Show the notes on this screen"),
      " (everybody will see them), or open them in a window of their own: ",
      h("a", { href: this.root.dataset.notes! }, "notes"), ".");
  }

  /** One window alone: the notes come under the slide, hidden or shown by a key. */
  private toggleNotes(): void {
    if (window.opener && !this.inner && this.unanswered <= PATIENCE) return;
    if (!this.inner) {
      this.inner = h("iframe", { class: "under", title: "Notes", src: this.root.dataset.notes! });
      this.root.append(h("p", { class: "under__warning" }, "Everybody who sees this screen can read these notes. Key N hides them."), this.inner);
    } else this.inner.hidden = !this.inner.hidden;
    this.root.classList.toggle("room--under", !this.inner.hidden);
    this.root.querySelector<HTMLElement>(".under__warning")!.hidden = this.inner.hidden;
    this.fit();
  }
}

for (const root of all(document, "[data-component=room]")) {
  mountRoom(root);
  root.dataset.ready = "";
}
