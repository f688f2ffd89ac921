import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, foundAs, press, sees } from "./support/journeys.ts";
import { openWay, type Way } from "./support/way-between.ts";
import { en } from "./support/words.ts";

/** An iPhone shows one page at a time: who goes from Safari to the home screen leaves the page that shows the code asleep. */
describe("two devices that meet while one of them sleeps", () => {
  let hub: Hub;
  let browser: Browser;
  let old: Neighbour;
  let fresh: Neighbour;
  let ways: readonly Way[] = [];

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    ways = await Promise.all([openWay(hub.url), openWay(hub.url)]);
    old = await neighbour(browser);
    fresh = await neighbour(browser);
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.all(ways.map((way) => way.end()));
    await hub?.end();
  });

  test("each is found again where its way broke off, at every step, and the new one is bound", async () => {
    const [mine, its] = ways.map((way) => way.url);
    await foundAs(old.page, mine ?? "", "Anya", "Fern House");
    await old.page.goto(`${mine}/#/s/devices/add`);
    const room = (await old.page.locator(".room").textContent()) ?? "";
    await fresh.page.goto(`${its}/#/already`);
    await asks(fresh.page, en("already.question"));
    ways[0]?.breakOff();
    await fresh.page.getByLabel(en("already.device.code")).fill(room);
    await fresh.page
      .getByRole("button", { name: en("button.continue") })
      .first()
      .click();
    const digits = fresh.page.locator(".digits");
    await digits.waitFor();
    expect(await old.page.locator(".digits").textContent()).toBe(await digits.textContent());
    ways[1]?.breakOff();
    await press(old.page, en("devices.screen.add.same"));
    await asks(fresh.page, en("today.question"));
    await fresh.page.goto(`${its}/#/s/devices/mine`);
    await sees(fresh.page, en("devices.screen.mine.here"));
    expect([...old.troubles, ...fresh.troubles]).toEqual([]);
  });
});
