/** Before anything is drawn: does this page stand in a frame, and is it asked to leave the theme around it out? */

import { fetchIndexWhenWanted } from "./late-search";

const FLAG = "internal-customer:embed";
const framed = parent !== window;
const asked = new URLSearchParams(location.search).get("embed");

/** Where nothing may be kept, the theme would stop at its first look. It gets a storage that forgets; the course is told. */
function standIn(name: "localStorage" | "sessionStorage"): void {
  try {
    if (window[name]) return;
  } catch (blocked) {
    const kept = new Map<string, string>();
    const value = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => kept.set(key, text), removeItem: (key: string) => kept.delete(key) };
    Object.defineProperty(window, name, { value });
    (globalThis as { courseArea?: () => Storage }).courseArea = () => { throw blocked; };
  }
}

/** Within a frame the wish is remembered for the visit, where the browser lets it; the links carry it besides. */
function remembered(): boolean {
  if (!framed) return false;
  if (asked) sessionStorage.setItem(FLAG, asked);
  return sessionStorage.getItem(FLAG) === "1";
}

standIn("localStorage");
standIn("sessionStorage");
const embedded = asked !== "0" && (asked === "1" || location.hash === "#embed" || remembered());
const folder = (document.currentScript as HTMLScriptElement).src.replace(/first\.js.*/, "");
// The only way to add a style that holds back the first picture, and scripts that run before those of the page.
if (framed || embedded) {
  const { classList } = document.documentElement;
  classList.toggle("framed", framed);
  classList.toggle("embedded", embedded);
  document.write(`<link rel="stylesheet" href="${folder}embedded.css"><script src="${folder}ids.js" defer></script><script src="${folder}frame.js" defer></script>`);
}
if (location.protocol === "file:") document.write(`<script src="${folder}disk.js"></script>`);
else fetchIndexWhenWanted();
