import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { neighbour, openBrowser, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { axeFinds } from "./support/look-over.ts";

const TABLET = { width: 1024, height: 768 };
const STEP_MS = 20_000;
const HOUR_MS = 3_600_000;
const LONG_MS = 240_000;

/** An old tablet in the hallway, over hub restarts, lost Wi-Fi and three weeks. */
describe("the wall", () => {
  let demo: Hub;
  let browser: Browser;

  beforeAll(async () => {
    demo = await startHub("--demo");
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.end();
  });

  test("[WL-2] shows in big type what the street chose, and nothing to press", async () => {
    const { page, troubles, context } = await neighbour(browser, { size: TABLET });
    await page.clock.install({ time: noonToday() });
    await page.goto(`${demo.url}/wall`);
    await page.getByText("Maple Street").waitFor();
    await page.getByText("Meeting: Tuesday round").first().waitFor();
    expect(await page.locator("a, button, input").count()).toBe(0);
    expect(await axeFinds(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await picture(page, "wall-day", false);
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, "wall-day-phone");
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("[WL-5] turns to the new day at midnight, and dims at night", async () => {
    const { page, context } = await neighbour(browser, { size: TABLET });
    await page.clock.install({ time: noonToday() });
    await page.goto(`${demo.url}/wall`);
    await page.getByText("Maple Street").waitFor();
    const before = await page.getByRole("heading", { level: 1 }).textContent();
    await page.clock.runFor(11 * HOUR_MS);
    expect(await isNight(page)).toBe(true);
    await picture(page, "wall-night", false);
    expect(await axeFinds(page)).toEqual([]);
    await page.clock.runFor(2 * HOUR_MS);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).not.toBe(before);
    await context.close();
  });

  test("[WL-4] goes on while the hub is away, says since when, and comes back by itself", {
    timeout: LONG_MS,
  }, async () => {
    const { page, context } = await neighbour(browser, { size: TABLET });
    await page.clock.install({ time: noonToday() });
    await page.goto(`${demo.url}/wall`);
    await page.getByText("Up to date.").waitFor();
    await demo.stop();
    await page.clock.runFor(HOUR_MS / 2);
    await page.getByText("The hub is away. As of:").waitFor();
    await page.getByText("Meeting: Tuesday round").first().waitFor();
    await demo.start();
    await page.clock.runFor(120_000);
    await page.getByText("Up to date.").waitFor();
    await context.setOffline(true);
    await page.clock.runFor(HOUR_MS / 2);
    await page.getByText("The hub is away. As of:").waitFor();
    await context.setOffline(false);
    await page.clock.runFor(120_000);
    await page.getByText("Up to date.").waitFor();
    await context.close();
  });

  test("[WL-6] is after three weeks as small as on the first day", { timeout: LONG_MS }, async () => {
    const { page, context, troubles } = await neighbour(browser, { size: TABLET });
    await page.clock.install({ time: noonToday() });
    // What the hub answers is not the matter here: three weeks are thirty thousand times a minute.
    const kept = await (await fetch(`${demo.url}/wall.json`)).text();
    await page.route("**/wall.json*", (route) => route.fulfill({ contentType: "application/json", body: kept }));
    await page.goto(`${demo.url}/wall`);
    await page.getByText("Maple Street").waitFor();
    const small = await nodes(page);
    let starts = 0;
    page.on("load", () => {
      starts += 1;
    });
    for (let day = 0; day < 21; day++) await page.clock.fastForward(24 * HOUR_MS);
    await page.clock.runFor(HOUR_MS);
    expect(await nodes(page)).toBeLessThanOrEqual(small + 5);
    // Until four in the morning, and on in small steps: the hub's answer comes in real time, between them.
    for (let hour = 0; hour < 15; hour++) await page.clock.runFor(HOUR_MS);
    const afterAStep = async () => {
      await page.clock.runFor(STEP_MS);
      return starts;
    };
    await expect.poll(afterAStep, { timeout: 30_000 }).toBeGreaterThan(0);
    await page.getByText("Maple Street").waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });
});

function noonToday(): Date {
  const noon = new Date();
  noon.setUTCHours(11, 0, 0, 0);
  return noon;
}

function isNight(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.classList.contains("night"));
}

function nodes(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll("*").length);
}
