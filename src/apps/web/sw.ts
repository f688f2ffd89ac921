/**
 * Starts the page without a hub. Every version has its own cache, filled whole before it is used; files with a hash in
 * their name come from it first, the page itself from the hub while it answers. Talk with the hub is never kept.
 * The build puts the list of files in and writes this file to /sw.js.
 */
declare const __FILES__: readonly string[];
declare const __VERSION__: string;

/** The part of a service worker's world that is used here; the house's types are those of pages. */
type Extendable = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type Fetching = Extendable & {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
};
type Worker = {
  readonly addEventListener: {
    (type: "install" | "activate", listener: (event: Extendable) => void): void;
    (type: "fetch", listener: (event: Fetching) => void): void;
    (type: "message", listener: (event: MessageEvent) => void): void;
  };
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
};
const worker = self as unknown as Worker;

const CACHE = `kith ${__VERSION__}`;
const OURS = new Set(__FILES__);
/** A hub that has not answered by then is not in reach; the page starts from here. */
const ANSWER_MS_MAX = 2500;

worker.addEventListener("install", (event) => event.waitUntil(fill()));

worker.addEventListener("activate", (event) => event.waitUntil(tidyUp().then(() => worker.clients.claim())));

worker.addEventListener("message", ({ data }) => {
  if (data === "take over") void worker.skipWaiting();
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && !/^\/(?:(?:api|calendar|letters)\/|kith-authority\.)/.test(pathname))
    event.respondWith(page(request));
  // What else the hub is asked goes to the hub, and fails as plainly as it does without this worker.
  else if (OURS.has(pathname)) event.respondWith(fromCache(request));
});

/** Files of the version before that have not changed are copied over instead of fetched. */
async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(
    __FILES__.map(async (file) => {
      const kept = file.startsWith("/assets/") ? await caches.match(file) : undefined;
      if (kept !== undefined) return cache.put(file, kept);
      return cache.add(new Request(file, { cache: "reload" }));
    }),
  );
}

async function tidyUp(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith("kith ") && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function page(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(ANSWER_MS_MAX) });
    if (answer.ok) return answer;
  } catch {
    // Not in reach: the kept page does the same.
  }
  const isWall = new URL(request.url).pathname === "/wall";
  return (await cache.match(isWall ? "/wall.html" : "/")) ?? Response.error();
}

async function fromCache(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(request)) ?? fetch(request);
}
