/** Lets the browser keep a copy of the course. A newer version waits until the reader asks for it. */

import { h } from "./dom";

/** The page says where the worker is, unless it was built for a folder or for one page at a time. */
export function keepCopy(): void {
  const address = document.querySelector<HTMLMetaElement>("[name=course-worker]")?.content;
  // People who pay by the byte get what they open, and nothing ahead of it.
  const sparing = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
  const framed = document.documentElement.matches(".framed, .embedded");
  if (!address || location.protocol === "file:" || framed || sparing || !navigator.serviceWorker) return;
  addEventListener("load", () => (window.requestIdleCallback ?? setTimeout)(() => void register(address)));
}

async function register(address: string): Promise<void> {
  try {
    const kept = await navigator.serviceWorker.register(address);
    offer(kept);
    follow(kept);
    kept.addEventListener("updatefound", () => follow(kept));
  } catch {
    // The browser may refuse, or may have no room. The course then needs its connection, as before.
  }
}

function follow(kept: ServiceWorkerRegistration): void {
  kept.installing?.addEventListener("statechange", () => offer(kept));
}

/** Says it once on this page. The first copy has nothing that it could take the place of. */
function offer(kept: ServiceWorkerRegistration): void {
  const region = document.querySelector(".notice");
  if (!kept.waiting || !kept.active || !region || region.querySelector("button")) return;
  const button = h("button", { type: "button", class: "button", click: () => use(kept) }, "Use it now");
  region.append("A newer version of the course is here. Your answers stay. ", h("span", { class: "row" }, button));
}

function use(kept: ServiceWorkerRegistration): void {
  const next = kept.waiting;
  if (!next) return location.reload();
  next.addEventListener("statechange", () => next.state === "activated" && location.reload());
  next.postMessage("use");
}
