/** Why a part of the page cannot be had: its hub is not in reach, or gives another version of the page by now. */
export type Absence = "away" | "changed";

/** A hub that has not answered by then is not in reach. */
const ANSWER_MS_MAX = 5000;

/** Fetches a part of the page, and its look: the build asks for each style sheet once only, whether it came or not. */
export async function fetched<T>(fetchPart: () => Promise<T>): Promise<T> {
  await Promise.all(missingSheets().map(askAgain));
  return fetchPart();
}

export async function whyAbsent(): Promise<Absence> {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS_MAX);
    const answer = await fetch(location.pathname, { method: "HEAD", cache: "no-store", signal });
    return answer.ok ? "changed" : "away";
  } catch {
    return "away";
  }
}

function missingSheets(): HTMLLinkElement[] {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  return [...links].filter(({ sheet }) => sheet === null);
}

function askAgain(link: HTMLLinkElement): Promise<void> {
  const again = link.cloneNode() as HTMLLinkElement;
  return new Promise((resolve, reject) => {
    again.onload = () => resolve();
    again.onerror = () => reject(new Error(`${link.href} cannot be fetched.`));
    link.replaceWith(again);
  });
}
