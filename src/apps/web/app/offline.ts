type Registration = {
  readonly installing: Pick<ServiceWorker, "state" | "addEventListener"> | null;
  readonly active: unknown;
};

const SCRIPT = "/sw.js";
/** Where the hub went out of reach while the first worker was fetched, it is tried again, each time after twice as long. */
const AGAIN_MS = { first: 5_000, most: 5 * 60_000 };

/**
 * Lets the page start without the hub, where the browser allows it (not on plain http): false where not. `announce` gets
 * a function that loads a new version once one is ready; nobody is interrupted by it.
 */
export function registerWorker(announce: (load: () => void) => void): boolean {
  if (import.meta.env.DEV) return true;
  if (!window.isSecureContext || !("serviceWorker" in navigator)) return false;
  const hadOne = navigator.serviceWorker.controller !== null;
  const again = (work: () => void, ms: number): void => void setTimeout(work, ms);
  untilInstalled(navigator.serviceWorker, again, (registration) => {
    const tell = (worker: ServiceWorker | null) => {
      if (worker === null || !hadOne) return;
      announce(() => worker.postMessage("take over"));
    };
    tell(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const coming = registration.installing;
      coming?.addEventListener("statechange", () => {
        if (coming.state === "installed") tell(registration.waiting);
      });
    });
  });
  let isLoading = false;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (!hadOne || isLoading) return;
    isLoading = true;
    location.reload();
  });
  return true;
}

/**
 * Registers the worker, and anew while a first one could not be fetched whole: a browser gives such a one up, and would
 * try again only when the page is opened the next time, perhaps without the hub. Without it the page works meanwhile.
 */
export function untilInstalled<R extends Registration>(
  workers: { readonly register: (script: string) => Promise<R> },
  wait: (work: () => void, ms: number) => void,
  registered: (registration: R) => void,
  ms: number = AGAIN_MS.first,
): void {
  const again = (): void => wait(() => untilInstalled(workers, wait, registered, Math.min(2 * ms, AGAIN_MS.most)), ms);
  workers.register(SCRIPT).then((registration) => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "redundant" && registration.active === null) again();
    });
    registered(registration);
  }, again);
}
