// `course build` puts the real service worker in this place. Where it has not, as while an author serves the course, this
// one takes an earlier one and its copies away, so that nobody reads old pages at an address that has new ones.
const ours = `course ${registration.scope} `;
const local = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);

async function leave() {
  const old = (await caches.keys()).filter((name) => name.startsWith(ours));
  await Promise.all(old.map((name) => caches.delete(name)));
  await registration.unregister();
  // Readers on a host may be in the middle of a scenario; they get the new page when they next open one.
  if (!local) return;
  for (const tab of await clients.matchAll()) {
    await fetch(tab.url, { cache: "reload" });
    tab.navigate(tab.url);
  }
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));
