/** A worker for pages from a folder on disk, where browsers refuse to start one: its script runs in a hidden frame. */

import { h } from "./dom";

export class DiskWorker extends EventTarget {
  onmessage?: (event: MessageEvent) => void;
  private readonly frame: HTMLIFrameElement;
  private readonly send: Promise<(data: unknown) => void>;

  constructor(address: string | URL) {
    super();
    this.frame = h("iframe", { hidden: true, srcdoc: h("script", { src: String(address) }).outerHTML });
    this.send = new Promise((resolve) => {
      this.frame.onload = () => resolve(this.start(this.frame.contentWindow!));
    });
    document.body.append(this.frame);
  }

  postMessage(data: unknown): void {
    void this.send.then((send) => send(data));
  }

  terminate(): void {
    this.frame.remove();
  }

  /** Inside a worker `postMessage` speaks to the page; in a frame it would speak to the frame itself. */
  private start(inside: Window): (data: unknown) => void {
    const send = inside.postMessage.bind(inside);
    inside.postMessage = (data: unknown) => {
      const event = new MessageEvent("message", { data });
      this.onmessage?.(event);
      this.dispatchEvent(event);
    };
    return (data) => send(data, "*");
  }
}
