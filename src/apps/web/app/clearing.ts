/** Whose things are to go before anything is opened; it stays until all of them have, whatever comes between. */
const NAME = "kith.clearing";

/** Whoever has this browser for themselves. */
export const ALL = "all";

/** Whose things are to go: the id of their place at this device, or `ALL`. */
export function toClear(): string | undefined {
  try {
    return localStorage.getItem(NAME) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Done as soon as the page is loaded anew: what is open nowhere can be deleted whole. */
export function askToClear(whom: string): void {
  localStorage.setItem(NAME, whom);
}

export function endClearing(): void {
  localStorage.removeItem(NAME);
}
