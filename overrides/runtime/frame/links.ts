/** Links within the course keep it embedded; all others open in a tab, since most sites refuse to stand in a frame. */

import type { Ladder } from "./ladder";

const script = document.currentScript as HTMLScriptElement;
/** The folder of the whole site, with a slash at its end. */
export const siteRoot = new URL("../../", script.src).href;

const embedded = (): boolean => document.documentElement.classList.contains("embedded");

/** This page for a tab of its own, with everything around it. */
export function alone(): string {
  const page = new URL(location.href);
  page.searchParams.delete("embed");
  page.hash = page.hash.replace(/^#embed$|&kept=.*/, "");
  return page.href;
}

export function keepInside(ladder: Ladder): void {
  if (embedded() && location.hash === "#embed") tryTo(() => history.replaceState(history.state, "", inside(alone())));
  for (const link of document.links) direct(link);
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    if (!link) return;
    direct(link);
    if (ladder.rung === "memory" && stays(link) && !samePage(link)) carry(link, ladder.state);
  }, true);
}

const stays = (link: HTMLAnchorElement | HTMLAreaElement): boolean =>
  link.href.startsWith(siteRoot) && link.target !== "_blank" && !link.hasAttribute("download");
const samePage = (link: HTMLAnchorElement): boolean => link.href.split("#")[0] === location.href.split("#")[0];

function direct(link: HTMLAnchorElement | HTMLAreaElement): void {
  if (stays(link)) {
    if (embedded() && !link.getAttribute("href")!.startsWith("#")) link.href = inside(link.href);
  } else if (/^https?:/.test(link.href) && !link.href.startsWith(siteRoot)) {
    link.target = "_blank";
    link.rel = "noopener";
  }
}

function inside(address: string): string {
  const page = new URL(address);
  page.searchParams.set("embed", "1");
  return page.href;
}

/** Where nothing can be kept, the next page gets the answers in its address, in the part that no server sees. */
function carry(link: HTMLAnchorElement, state: string): void {
  const plain = link.href;
  link.href = `${plain.includes("#") ? plain : `${plain}#`}&kept=${state}`;
  setTimeout(() => { link.href = plain; });
}

function tryTo(step: () => void): void {
  try {
    step();
  } catch {
    // An address that may not be changed stays as it is.
  }
}
