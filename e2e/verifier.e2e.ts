import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { crafted, type House, houseScript } from "./support/house-in-page.ts";
import { type Hub, startHub } from "./support/hub.ts";

/** What the bundled script leaves in the page. */
declare const house: House;

/** The house's own code, in a browser, under the rules for scripts that the hub sets. */
describe("what only a real browser shows", () => {
  let hub: Hub;
  let browser: Browser;
  let one: Neighbour;

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    one = await neighbour(browser);
    const script = await houseScript();
    await one.page.route("**/house.js", (route) => route.fulfill({ contentType: "text/javascript", body: script }));
    await openHouse();
  });

  /** Not a page of the app, so that its service worker leaves these scripts alone; the hub's rules for scripts hold. */
  async function openHouse(): Promise<void> {
    await one.page.goto(`${hub.url}/hub.json`);
    await one.page.addScriptTag({ url: "/house.js" });
  }

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[K-2] Chromium gives libsodium's verdict on every signature that verifiers disagree about", async () => {
    const verdicts = await one.page.evaluate((given) => house.verify(given), crafted);
    expect(crafted.map((one, at) => ({ ...one, valid: verdicts[at] }))).toEqual(crafted);
    expect(crafted.length).toBeGreaterThan(50);
  });

  test("[K-4] Chromium's IndexedDB keeps all that every store and every place for keys promises", async () => {
    const outcomes = await one.page.evaluate(() => house.keepsItsPromises());
    expect(outcomes.length).toBeGreaterThan(10);
    expect(outcomes.filter(({ problem }) => problem !== undefined)).toEqual([]);
  });

  test("[K-4] so it does when the page had to find another way to it", async () => {
    await openHouse();
    expect(await one.page.evaluate(() => house.renewStorage() && house.renewStorage())).toBe(true);
    const outcomes = await one.page.evaluate(() => house.keepsItsPromises());
    expect(outcomes.length).toBeGreaterThan(10);
    expect(outcomes.filter(({ problem }) => problem !== undefined)).toEqual([]);
  });
});
