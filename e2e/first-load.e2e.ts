import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./support/browser.ts";
import { firstVisit, openingHome } from "./support/first-load.ts";
import { type Hub, startHub } from "./support/hub.ts";

/** The first is below what was promised (120), so that there is room; both a little above what is, so that growth is seen. */
const FIRST_VISIT_KB_MAX = 78;
const HOME_KB_MAX = 284;

describe("what comes before anything is shown", () => {
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

  test("a first visit is shown without the rules, the log and the screens, and within its budget", async () => {
    const { kilobytes, files } = await firstVisit(browser, hub);
    expect(files.filter((file) => file.includes("/house"))).toEqual([]);
    expect(kilobytes, files.join("\n")).toBeLessThan(FIRST_VISIT_KB_MAX);
  });

  test("whoever lives here comes home without the words of other screens, and within its budget", async () => {
    const { kilobytes, files } = await openingHome(browser, hub);
    expect(files.filter((file) => file.includes("-later"))).toEqual([]);
    expect(kilobytes, files.join("\n")).toBeLessThan(HOME_KB_MAX);
  });
});
