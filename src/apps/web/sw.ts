/**
 * Starts the page without a hub. Every version has its own cache and says so once it is whole: the page starts from the
 * newest that is, and never from half of one, whether the hub answers, is slow or gives only some of its files. Talk with the
 * hub is never kept. The build puts the list of files in and writes this file to /sw.js.
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
    (type: "message", listener: (event: MessageEvent & Extendable) => void): void;
  };
  readonly registration: { readonly installing: unknown };
  readonly skipWaiting: () => Promise<void>;
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (of: { type: "window"; includeUncontrolled: true }) => Promise<readonly unknown[]>;
  };
};
const worker = self as unknown as Worker;

const OURS = "kith ";
const CACHE = `${OURS}${__VERSION__}`;
const FILES = new Set(__FILES__);
/** What stands in a cache once all files do: a number, larger for what came whole later. The hub has no such file. */
const WHOLE = "/whole";
/** What is kept of the pages that somebody can open. */
const PAGES: Readonly<Record<string, string>> = { "/": "/", "/index.html": "/", "/wall": "/wall.html" };

worker.addEventListener("install", (event) => event.waitUntil(fill()));

worker.addEventListener("activate", (event) => event.waitUntil(tidyUp().then(() => worker.clients.claim())));

worker.addEventListener("message", (event) => {
  const { data, ports } = event;
  // So ask pages of versions that reload by themselves then.
  if (data === "take over") event.waitUntil(worker.skipWaiting());
  else if (typeof data?.page === "string") {
    const isOurs = FILES.has(data.page);
    ports[0]?.postMessage(isOurs);
    if (isOurs) event.waitUntil(takeOverAlone());
  }
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  const page = request.mode === "navigate" ? PAGES[pathname] : undefined;
  // What else the hub is asked goes to the hub, and fails as plainly as it does without this worker.
  if (page !== undefined) event.respondWith(fromNewest(page, request));
  // An open page may be of another version than this worker: such names are never given twice.
  else if (pathname.startsWith("/assets/")) event.respondWith(kept(request));
  else if (FILES.has(pathname)) event.respondWith(fromNewest(pathname, request));
});

/** Files of the version before that have not changed, or came before the line broke, are copied over instead of fetched. */
async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(
    __FILES__.map(async (file) => {
      const kept = file.startsWith("/assets/") ? await caches.match(file) : undefined;
      if (kept !== undefined) return cache.put(file, kept);
      return cache.add(new Request(file, { cache: "reload" }));
    }),
  );
  const [newest] = await wholeOnes();
  await cache.put(WHOLE, new Response(String((newest?.number ?? 0) + 1)));
}

/** No page is interrupted: this worker takes its turn where nobody but the page that asks for it is open. */
async function takeOverAlone(): Promise<void> {
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.length <= 1) await worker.skipWaiting();
}

/** What a page of the version before may still need stays while one may be open; so does what is coming just now. */
async function tidyUp(): Promise<void> {
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.length > 1 || worker.registration.installing !== null) return;
  const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The versions that are here whole, the newest first. */
async function wholeOnes(): Promise<readonly { readonly name: string; readonly number: number }[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  const numbers = names.map(async (cacheName) => (await caches.match(WHOLE, { cacheName }))?.text());
  return (await Promise.all(numbers))
    .map((number, at) => ({ name: names[at] ?? "", number: Number(number ?? 0) }))
    .filter(({ number }) => number > 0)
    .sort((a, b) => b.number - a.number);
}

async function fromNewest(file: string, request: Request): Promise<Response> {
  const [newest] = await wholeOnes();
  const here = newest && (await caches.match(file, { cacheName: newest.name }));
  return here ?? fetch(request);
}

async function kept(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}
