type Registration = {
  readonly installing: Pick<ServiceWorker, "state" | "addEventListener"> | null;
  readonly active: unknown;
};

const SCRIPT = "/sw.js";
/** Where the hub went out of reach while the first worker was fetched, it is tried again, each time after twice as long. */
const AGAIN_MS = { first: 5_000, most: 5 * 60_000 };

/**
 * Lets the page start without the hub, where the browser allows it (not on plain http): false where not. `announce` gets
 * a function that loads a new version once one is here whole; nobody is interrupted by it, in no tab.
 */
export function registerWorker(announce: (load: () => void) => void): boolean {
  if (import.meta.env.DEV) return true;
  if (!window.isSecureContext || !("serviceWorker" in navigator)) return false;
  const again = (work: () => void, ms: number): void => void setTimeout(work, ms);
  const tell = async (worker: ServiceWorker | null) => {
    if (worker !== null && !(await isOfThisPage(worker))) announce(() => location.reload());
  };
  untilInstalled(navigator.serviceWorker, again, (registration) => {
    void tell(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const coming = registration.installing;
      coming?.addEventListener("statechange", () => {
        if (coming.state === "installed") void tell(registration.waiting);
      });
    });
  });
  navigator.serviceWorker.addEventListener("controllerchange", () => void tell(navigator.serviceWorker.controller));
  return true;
}

/** Whether a worker is of the version that this page shows; then it takes its turn as soon as no other page is open. */
function isOfThisPage(worker: Pick<ServiceWorker, "postMessage">): Promise<boolean> {
  const script = document.querySelector<HTMLScriptElement>("script[type=module][src]")?.src ?? location.href;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    worker.postMessage({ page: new URL(script).pathname }, [port2]);
  });
}

/**
 * Asks the hub for a new version: it can have one whenever it comes back. A browser asks by itself only when a page is loaded,
 * and a page that stays open for weeks is not.
 */
export function lookForUpdate(): void {
  const asked = globalThis.navigator?.serviceWorker?.getRegistration();
  asked?.then((registration) => registration?.update()).catch(() => undefined);
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
