import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, foundAs, sees } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { en } from "./support/words.ts";

/** Anya has an iPhone: Safari clears what nobody opened for a week, and keeps the home screen apart. */
describe("a browser that keeps things for a week only", () => {
  let hub: Hub;
  let browser: Browser;

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[K-4] it is told before anything is lost, with what helps, until its person has read it", async () => {
    const { page, troubles } = await appleNeighbour(false);
    await foundAs(page, hub.url, "Anya", "Fern House");
    const told = page.getByText(en("today.week"), { exact: true });
    await told.waitFor();
    await lookedAt(page, "lasting-1-today");
    const notice = page.locator(".aside-note").filter({ has: told });
    await notice.getByRole("link", { name: en("today.week.do") }).click();
    await asks(page, en("devices.screen.mine.question"));
    await sees(page, en("devices.screen.mine.keeps.a-week"));
    await lookedAt(page, "lasting-2-devices");
    await arrive(page, "#/today");
    await notice.getByRole("button", { name: en("button.read") }).click();
    await told.waitFor({ state: "detached" });
    await page.reload();
    await asks(page, en("today.question"));
    await arrive(page, "#/s/devices/mine");
    await sees(page, en("devices.screen.mine.keeps.a-week"));
    await arrive(page, "#/today");
    expect(await told.count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test("[K-4] on the home screen, where nothing of Safari is, it is said how to come along", async () => {
    const { page, troubles } = await appleNeighbour(true);
    await page.goto(hub.url);
    await asks(page, en("welcome.question"));
    await sees(page, en("welcome.home-screen"));
    await lookedAt(page, "lasting-3-home-screen");
    await page
      .getByRole("link", { name: en("welcome.already") })
      .first()
      .click();
    await asks(page, en("already.question"));
    expect(troubles).toEqual([]);
  });

  test("[K-4] other browsers say on the devices' page what they do not promise, and nothing in Today", async () => {
    const { page } = await neighbour(browser);
    await foundAs(page, hub.url, "Sarah", "The Old Bakery");
    await arrive(page, "#/s/devices/mine");
    await sees(page, en("devices.screen.mine.keeps.may-be-cleared"));
    await arrive(page, "#/today");
    expect(await page.getByText(en("today.week"), { exact: true }).count()).toBe(0);
  });

  async function appleNeighbour(standalone: boolean): Promise<Neighbour> {
    const one = await neighbour(browser);
    await one.context.addInitScript((value) => Object.defineProperty(navigator, "standalone", { value }), standalone);
    return one;
  }
});
