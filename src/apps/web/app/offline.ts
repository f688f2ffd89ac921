/**
 * Lets the page start without the hub, where the browser allows it (not on plain http). `announce` gets a function
 * that loads a new version once one is ready; nobody is interrupted by it.
 */
export function registerWorker(announce: (load: () => void) => void): void {
  if (!window.isSecureContext || !("serviceWorker" in navigator) || import.meta.env.DEV) return;
  const hadOne = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker
    .register("/sw.js")
    .then((registration) => {
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
    })
    // Without it the page still works while the hub is in reach.
    .catch(() => undefined);
  let isLoading = false;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (!hadOne || isLoading) return;
    isLoading = true;
    location.reload();
  });
}
