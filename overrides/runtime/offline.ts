/** What lets the course do without a connection, or with a slow one. It runs before the theme's script, which starts the search. */

import { DiskWorker } from "./disk-worker";
import { keepCopy } from "./newer";
import { fetchIndexWhenWanted } from "./search-index";

const address = (document.currentScript as HTMLScriptElement).dataset.worker;
const disk = location.protocol === "file:";
const framed = top !== self || new URLSearchParams(location.search).has("embed");
/** People who pay by the byte get what they open, and nothing ahead of it. */
const sparing = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;

if (disk) Object.assign(window, { Worker: DiskWorker });
else fetchIndexWhenWanted();
if (address && !disk && !framed && !sparing && "serviceWorker" in navigator) {
  addEventListener("load", () => (window.requestIdleCallback ?? setTimeout)(() => keepCopy(address)));
}
