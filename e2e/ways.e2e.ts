import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, press, sees, visitDemo } from "./support/journeys.ts";
import { lookedAt } from "./support/look-over.ts";
import { en } from "./support/words.ts";

/** In the demo street somebody looks through the ways of deciding before they put a text. */
describe("choosing a way of deciding", () => {
  let hub: Hub;
  let browser: Browser;
  let visitor: Neighbour;

  beforeAll(async () => {
    hub = await startHub("--demo");
    browser = await openBrowser();
    visitor = await neighbour(browser);
    await visitDemo(visitor.page, hub.url);
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("One looks at a choice among options, of which there are too few, then at consent, which needs a day to look again, and takes another way", async () => {
    const { page } = visitor;
    await page.goto(`${hub.url}/#/s/decisions/frame`);
    await page.getByLabel(en("decisions.frame.field.title")).fill("A bench by the well");
    await page.getByLabel(en("decisions.frame.field.problem")).fill("There is nowhere to sit.");
    await press(page, en("decisions.frame.do"));
    await asks(page, "A bench by the well");
    await press(page, en("decisions.put.do"));
    await choose(page, en("decisions.screen.method.approval"));
    await sees(page, en("decisions.more-options", { min: 3 }));
    await choose(page, en("decisions.screen.method.consent"));
    await page.getByLabel(en("decisions.put.field.text")).fill("Wood, or stone?");
    await press(page, en("decisions.put.do"));
    await page.getByRole("textbox", { name: en("decisions.put.field.againDays"), exact: true }).waitFor();
    await sees(page, en("field.missing"));
    await choose(page, en("decisions.screen.method.straw"));
    await page.getByLabel(en("decisions.put.field.text")).fill("Wood, or stone?");
    await press(page, en("decisions.put.do"));
    await sees(page, "Wood, or stone?");
  });

  test("Beside the poll one puts a text to decide it, which does not begin with the words of the poll", async () => {
    const { page } = visitor;
    await page.getByText(en("decisions.screen.talk.so-far", { suggestions: 0, concerns: 0 })).click();
    await press(page, en("decisions.screen.put.new"));
    expect(await page.getByLabel(en("decisions.put.field.text")).inputValue()).toBe("");
    await sees(page, en("decisions.screen.put.not-now", { ways: en("decisions.screen.method.straw") }));
    await lookedAt(page, "ways-of-deciding");
    expect(visitor.troubles).toEqual([]);
  });
});
