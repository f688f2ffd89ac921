import type { Browser, Page } from "playwright-core";
import { neighbour } from "./browser.ts";
import type { Hub } from "./hub.ts";
import { asks, foundAs, sees } from "./journeys.ts";
import { en } from "./words.ts";

/** Kilobytes on the wire, headers and all, and what they were. */
export type Load = { readonly kilobytes: number; readonly files: readonly string[] };

/** Somebody's first visit: all that is asked for before the frame in which the first heading stands. */
export async function firstVisit(browser: Browser, hub: Hub): Promise<Load> {
  const { page, context } = await neighbour(browser);
  await markFirstHeading(page);
  await page.goto(hub.url);
  await asks(page, en("welcome.question"));
  const load = await loaded(page);
  await context.close();
  return load;
}

/** The same for somebody who lives here, with nothing of the page kept by the browser: as after each new build. */
export async function openingHome(browser: Browser, hub: Hub): Promise<Load> {
  const { page, context } = await neighbour(browser);
  await foundAs(page, hub.url, "Anya", "Fern House");
  await sees(page, en("hub.connected"));
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.setCacheDisabled", { cacheDisabled: true });
  await client.send("Network.setBypassServiceWorker", { bypass: true });
  await markFirstHeading(page);
  await page.reload();
  await asks(page, en("today.question"));
  const load = await loaded(page);
  await context.close();
  return load;
}

const SHOWN = "first heading";

async function markFirstHeading(page: Page): Promise<void> {
  await page.addInitScript((shown) => {
    const look = () => {
      const heading = document.querySelector("main:not(.before) h1");
      if (heading === null) requestAnimationFrame(look);
      else performance.mark(shown);
    };
    requestAnimationFrame(look);
  }, SHOWN);
}

async function loaded(page: Page): Promise<Load> {
  const asked = await page.evaluate((shown) => {
    const until = performance.getEntriesByName(shown)[0]?.startTime ?? Number.POSITIVE_INFINITY;
    const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    return (entries as PerformanceResourceTiming[])
      .filter(({ startTime }) => startTime <= until)
      .map(({ name, transferSize }) => ({ name: new URL(name).pathname, bytes: transferSize }));
  }, SHOWN);
  // No view waits for the crypto, which is larger than all the rest, nor for the font, which may come before or after.
  const counted = asked.filter(({ name }) => !/sodium|woff2/.test(name));
  return {
    kilobytes: counted.reduce((sum, { bytes }) => sum + bytes, 0) / 1024,
    files: counted.map(({ name, bytes }) => `${name} ${bytes}`),
  };
}
