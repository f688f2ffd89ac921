import { afterPaint } from "./after-paint.ts";

/** The list of all files of this build whose names never change; the build writes it. */
const LIST = "/files.json";
/** What somebody does first goes first. */
const REST_MS = 3000;
/** Files that are under way at once: the rest of the line is the person's. */
const AT_ONCE = 4;
/** Where the hub went out of reach meanwhile, it is tried again, each time after twice as long. */
const AGAIN_MS = { first: 5_000, most: 5 * 60_000 };

/**
 * Where no worker keeps the page: the browser itself keeps files with a lasting name, once it has them. So a page that is
 * open goes on when the hub goes away, also where its person has not been yet. Who saves data is left in peace.
 */
export function fetchAllFiles(): void {
  if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true) return;
  const wait = (work: () => void, ms: number): void => void setTimeout(work, ms);
  void afterPaint().then(() => wait(() => void untilAllCame((file) => fetch(file), wait), REST_MS));
}

/** Fetches every file of the list, and anew those that did not come, until none is left. */
export async function untilAllCame(
  fetchFile: (file: string) => Promise<Pick<Response, "ok" | "json" | "arrayBuffer">>,
  wait: (work: () => void, ms: number) => void,
): Promise<void> {
  let left: string[] | undefined;
  let ms = AGAIN_MS.first;

  async function some(): Promise<void> {
    try {
      left ??= (await (await came(LIST)).json()) as string[];
      const queue = left.splice(0);
      await Promise.all(Array.from({ length: AT_ONCE }, () => oneAfterTheOther(queue, left ?? [])));
    } catch {
      // The list has not come: it is asked for again.
    }
    if (left?.length === 0) return;
    wait(() => void some(), ms);
    ms = Math.min(2 * ms, AGAIN_MS.most);
  }

  async function oneAfterTheOther(queue: string[], missing: string[]): Promise<void> {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      try {
        // A file is kept once it was read whole.
        await (await came(file)).arrayBuffer();
      } catch {
        missing.push(file);
      }
    }
  }

  async function came(file: string): Promise<Pick<Response, "json" | "arrayBuffer">> {
    const answer = await fetchFile(file);
    if (!answer.ok) throw new Error(`The hub does not give ${file}.`);
    return answer;
  }

  await some();
}
