/** What lets the course do without a connection. It runs before the theme's script, which starts the search. */

import { DiskWorker } from "./disk-worker";
import { keepCopy } from "./newer";

const address = (document.currentScript as HTMLScriptElement).dataset.worker;
const framed = top !== self || new URLSearchParams(location.search).has("embed");
/** People who pay by the byte get what they open, and nothing ahead of it. */
const sparing = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;

if (location.protocol === "file:") Object.assign(window, { Worker: DiskWorker });
else if (address && !framed && !sparing && "serviceWorker" in navigator) {
  addEventListener("load", () => (window.requestIdleCallback ?? setTimeout)(() => keepCopy(address)));
}
