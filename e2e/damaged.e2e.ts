import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { claim, delivered, foundAs, readyForOffline, sees } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

/** Two bits turned in what Anya's phone keeps, while the hub is away. */
describe("a phone whose memory is damaged", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;

  tellInOrder(() => ({ anya }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    anya = await neighbour(browser);
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
    for (const skill of ["Beekeeping", "Clock mending", "Pruning"]) await claim(anya.page, hub.url, skill, 3);
    await readyForOffline(anya.page);
    await sees(anya.page, en("hub.connected"));
    await delivered(anya.page);
    await hub.stop();
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[K-4] what is lost is told in Today with what brings it back, and the rest is shown", async () => {
    const { page } = anya;
    expect(await page.evaluate(turnBits, 2)).toBe(2);
    await page.reload();
    await arrive(page, "#/today");
    await sees(page, en("today.damaged"));
    await sees(page, en("hub.away"));
    await lookedAt(page, "damaged-1-today");
    await page.goto(`${hub.url}/?locale=es#/today`);
    await sees(page, es("today.damaged"));
    await lookedAt(page, "damaged-2-hoy");
  });

  test("[K-4] it comes back from the hub by itself, and nothing is said any more, after a reload either", async () => {
    const { page } = anya;
    await hub.start();
    await page.goto(`${hub.url}/#/today`);
    await sees(page, en("hub.connected"));
    await page.getByText(en("today.damaged")).waitFor({ state: "detached" });
    await claim(page, hub.url, "Roofing", 3);
    await delivered(page);
    await hub.stop();
    await page.reload();
    await sees(page, en("hub.away"));
    await page.goto(`${hub.url}/#/s/skills/coverage`);
    for (const skill of ["Beekeeping", "Clock mending", "Pruning", "Roofing"]) await sees(page, skill);
    await arrive(page, "#/today");
    expect(await page.getByText(en("today.damaged")).count()).toBe(0);
    expect(anya.troubles).toEqual([]);
  });
});

/** Runs in the page: turns one bit in so many of the newest rows of a log but the last; says how many it found. */
async function turnBits(most: number): Promise<number> {
  let turned = 0;
  for (const { name = "" } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    if (database.objectStoreNames.contains("event")) turned += await inRows(database);
    database.close();
  }
  return turned;

  function inRows(database: IDBDatabase): Promise<number> {
    return new Promise((done, fail) => {
      const doing = database.transaction("event", "readwrite");
      const rows = doing.objectStore("event");
      const reading = rows.getAll();
      let found = 0;
      reading.onsuccess = () => {
        for (const row of reading.result.slice(-1 - most, -1)) {
          row.canonical[7] ^= 4;
          rows.put(row);
          found += 1;
        }
      };
      doing.oncomplete = () => done(found);
      doing.onerror = () => fail(doing.error);
    });
  }
}
