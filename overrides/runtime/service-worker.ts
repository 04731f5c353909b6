/** Keeps one version of the whole course and answers from it, so that a page and its scripts always fit each other. */

/** `course build` writes these two in front: a digest of all files, and their addresses below the site's root. */
declare const VERSION: string;
declare const FILES: string[];

interface LastingEvent extends Event { waitUntil(work: Promise<unknown>): void }
interface FetchEvent extends Event { request: Request; respondWith(answer: Promise<Response>): void }
declare const registration: ServiceWorkerRegistration;
declare function skipWaiting(): void;

const root = registration.scope;
const MISSING = "404.html";
/** Other courses may live on the same host; their copies are none of our business. */
const ours = `course ${root} `;
const current = ours + VERSION;

const on = <E extends Event>(name: string, react: (event: E) => void): void => addEventListener(name, react as (event: Event) => void);

on<LastingEvent>("install", (event) => event.waitUntil(keep()));
on<LastingEvent>("activate", (event) => event.waitUntil(forget()));
on<MessageEvent>("message", (event) => { if (event.data === "use") skipWaiting(); });
on<FetchEvent>("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(root)) event.respondWith(answer(event.request));
});

/** All files or none: if one does not come, the version before stays. Three at a time leave room for the reader's next page. */
async function keep(): Promise<void> {
  const cache = await caches.open(current);
  const rest = FILES.values();
  const lane = async () => { for (const file of rest) await cache.put(root + file, await get(file)); };
  await Promise.all([lane(), lane(), lane()]);
}

async function get(file: string): Promise<Response> {
  const came = await fetch(root + file, { cache: "no-cache", priority: "low" });
  // A host may answer with 404 for the very page that says so.
  if (!came.ok && file !== MISSING) throw new Error(`${file}: ${came.status}`);
  // Some hosts redirect index.html to its folder, and a browser takes no redirected copy for a page.
  return came.redirected ? new Response(await came.blob(), { headers: came.headers }) : came;
}

async function forget(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(ours) && name !== current) await caches.delete(name);
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(current);
  const { origin, pathname, search } = new URL(request.url);
  const address = origin + pathname;
  const kept = await cache.match(address.endsWith("/") ? `${address}index.html` : address);
  if (kept) return kept;
  // Some hosts leave the ending out of their addresses.
  const page = await cache.match(`${address}.html`);
  if (page) return page;
  if (await cache.match(`${address}/index.html`)) return Response.redirect(`${address}/${search}`);
  try {
    return await fetch(request);
  } catch (error) {
    const missing = request.mode === "navigate" && await cache.match(root + MISSING);
    if (!missing) throw error;
    return new Response(missing.body, { status: 404, headers: missing.headers });
  }
}
export {};
