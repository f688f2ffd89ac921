import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser, PHONE, paper } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, sees, visitDemo } from "./support/journeys.ts";
import { lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

/** Ada would rather look than read: what is coming, as a month. */
describe("what is coming as a calendar", () => {
  let hub: Hub;
  let browser: Browser;
  let ada: Neighbour;

  tellInOrder(() => ({ ada }));

  beforeAll(async () => {
    hub = await startHub("--demo");
    browser = await openBrowser();
    ada = await neighbour(browser, { size: PHONE });
    await visitDemo(ada.page, hub.url);
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[CL-1] Today leads to a month with each meeting on its day, further ahead than Today says, on a phone in words below", async () => {
    const { page } = ada;
    await page.getByRole("link", { name: en("today.month") }).click();
    await asks(page, en("month.question"));
    const months = page.getByRole("heading", { level: 2 });
    const first = (await months.textContent()) ?? "";
    // Two months on, where Today says nothing yet, the Tuesdays are there.
    for (let turn = 0; turn < 2; turn++)
      await page
        .getByRole("button", { name: / 20\d\d$/ })
        .last()
        .click();
    await expect.poll(() => months.textContent()).not.toBe(first);
    await sees(page, "Tuesday round");
    const tuesdays = await page.locator("dl dt").allTextContents();
    expect(tuesdays.filter((day) => day.startsWith("Tuesday ")).length).toBeGreaterThanOrEqual(4);
    await lookedAt(page, "month");
    await page.setViewportSize(DESKTOP);
    expect(await page.locator("dl").isVisible()).toBe(false);
    await page.getByRole("cell").getByRole("link", { name: "Tuesday round" }).first().click();
    await asks(page, "Tuesday round");
  });

  test("[CL-1] on paper it is one page with the words in the days", async () => {
    const { page } = ada;
    await page.goBack();
    await asks(page, en("month.question"));
    const printed = (await paper(page, "month")).toString("latin1");
    expect(printed.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});
