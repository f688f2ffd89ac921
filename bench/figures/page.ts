import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { neighbour, openBrowser } from "../../e2e/support/browser.ts";
import { type Hub, startHub } from "../../e2e/support/hub.ts";
import { asks } from "../../e2e/support/journeys.ts";
import { en } from "../../e2e/support/words.ts";
import { rowSum } from "../../src/replica/damage/checksum.ts";
import { rowOf } from "../../src/replica/log/memory.ts";
import { type Figure, median } from "../figure.ts";
import { ballotPod } from "../history.ts";

const run = promisify(execFile);
const SIZES = [10_000, 50_000];
const RUNS = 5;
const AT_ONCE = 5_000;
const A_WHILE_MS = 240_000;

/** What somebody waits for who opens a page that keeps a long history: until it shows, and until a first act is kept. */
export async function pageFigures(events?: number): Promise<Figure[]> {
  await run(process.execPath, ["tools/build.mjs"]);
  const hub = await startHub();
  const browser = await openBrowser();
  try {
    const figures: Figure[] = [];
    for (const size of events === undefined ? SIZES : [events]) figures.push(...(await measure(browser, hub, size)));
    return figures;
  } finally {
    await browser.close();
    await hub.end();
  }
}

async function measure(browser: Browser, hub: Hub, size: number): Promise<Figure[]> {
  const { page, context } = await neighbour(browser);
  page.setDefaultTimeout(A_WHILE_MS);
  // What compiles this file names inner functions by a helper of its own, which no page has.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.goto(hub.url);
  await asks(page, en("welcome.question"));
  await putLog(page, size);
  // The first time everything is folded, and a checkpoint kept.
  await page.goto(`${hub.url}/#/`);
  await page.reload();
  await oneAct(page, hub.url, 0);
  await leave(page);
  const all: { readonly shown: number; readonly kept: number }[] = [];
  for (let turn = 1; turn <= RUNS; turn++) {
    all.push(await oneAct(page, hub.url, turn));
    await leave(page);
  }
  await context.close();
  const how = `Chromium; ${size} events in IndexedDB, a checkpoint kept, no other tab`;
  return [
    {
      id: `page.open.${size / 1_000}k`,
      value: median(all.map(({ shown }) => shown)),
      unit: "ms",
      goal: "none",
      how: `from asking for the page until its heading stands; ${how}`,
    },
    {
      id: `page.act.${size / 1_000}k`,
      value: median(all.map(({ kept }) => kept)),
      unit: "ms",
      goal: "none",
      how: `from asking for the page until a first act is kept, filling in its form included; ${how}`,
    },
  ];
}

/** Hidden, a page keeps its checkpoint. */
async function leave(page: Page): Promise<void> {
  await page.goto("about:blank");
}

async function oneAct(
  page: Page,
  url: string,
  turn: number,
): Promise<{ readonly shown: number; readonly kept: number }> {
  const start = performance.now();
  await page.goto(`${url}/#/act/skills.need`);
  const field = page.getByRole("textbox").first();
  await field.waitFor();
  const shown = performance.now() - start;
  await field.fill(`Skill number ${turn} of ${url}`);
  await page.locator("main form button[type=submit]").click();
  await page.locator("main form").waitFor({ state: "detached" });
  return { shown, kept: performance.now() - start };
}

/** Puts a history into the page's own database, as if it had come over the years. */
async function putLog(page: Page, size: number): Promise<void> {
  const pod = await ballotPod(size);
  const { community } = pod.author;
  const base64 = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString("base64");
  const rows = pod.author.events().map((one, place) => {
    const row = rowOf(one);
    const { device, seq } = row;
    const bytes = { canonical: base64(row.canonical), signature: base64(row.signature) };
    return { community, place, device, seq, twin: 0, ...bytes, sum: rowSum(row) };
  });
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await page.evaluate(putRows, {
      rows: rows.slice(from, from + AT_ONCE),
      seed: base64(pod.seed) ?? "",
      isFirst: from === 0,
    });
}

type Put = {
  readonly rows: readonly {
    readonly community: string;
    readonly canonical?: string | undefined;
    readonly signature?: string | undefined;
  }[];
  readonly seed: string;
  readonly isFirst: boolean;
};

/** Runs in the page. */
function putRows({ rows, seed, isFirst }: Put): Promise<void> {
  const bytes = (text = "") => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("kith");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const writing = database.transaction(["event", "community", "key"], "readwrite");
      if (isFirst) {
        writing.objectStore("community").add(rows[0]?.community);
        writing.objectStore("key").put(bytes(seed), "device");
      }
      for (const row of rows)
        writing.objectStore("event").add({ ...row, canonical: bytes(row.canonical), signature: bytes(row.signature) });
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}
