import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, press, sees, visitDemo } from "./support/journeys.ts";
import { lookedAt } from "./support/look-over.ts";
import { en } from "./support/words.ts";

/** In the demo street somebody brings an agreement up again, and puts a text that ends it. */
describe("looking again at an agreement", () => {
  let hub: Hub;
  let browser: Browser;
  let visitor: Neighbour;
  let title = "";

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

  test("From the log one comes to an agreement, and brings it up again in a matter that leads back to it", async () => {
    const { page } = visitor;
    await page.goto(`${hub.url}/#/s/decisions/log`);
    await asks(page, en("decisions.screen.log.question"));
    const agreement = page.getByRole("row").filter({ hasText: "Consensus" }).getByRole("link").first();
    title = (await agreement.textContent()) ?? "";
    await agreement.click();
    await asks(page, title);
    await page.getByRole("link", { name: en("decisions.screen.later.do") }).click();
    await asks(page, en("decisions.screen.later.question"));
    const about = page.getByLabel(en("decisions.frame.field.title"));
    expect(await about.inputValue()).toBe(en("decisions.screen.later.title", { title }));
    await page.getByLabel(en("decisions.frame.field.problem")).fill("It does not suit us any more.");
    await lookedAt(page, "again-frame");
    await press(page, en("decisions.frame.do"));
    await sees(page, en("decisions.screen.later.earlier", { title }));
  });

  test("The text says what becomes of it, where it is put and where it is asked", async () => {
    const { page } = visitor;
    await press(page, en("decisions.put.do"));
    await choose(page, en("decisions.put.option.becomes.repealed"));
    await lookedAt(page, "again-put");
    await page.getByLabel(en("decisions.put.field.text")).fill("We end this.");
    await press(page, en("decisions.put.do"));
    await sees(page, en("decisions.screen.later.becomes.repealed", { title }));
    await lookedAt(page, "again-asked");
  });

  test("Until people have agreed, the agreement stands, and says that it is looked at again; so does the log", async () => {
    const { page } = visitor;
    await page.getByRole("link", { name: en("decisions.screen.later.read") }).click();
    await asks(page, title);
    await sees(page, en("decisions.screen.later.underReview"));
    await lookedAt(page, "again-under-review");
    await page.goto(`${hub.url}/#/s/decisions/log`);
    await sees(page, en("decisions.screen.log.later", { title: en("decisions.screen.later.title", { title }) }));
    expect(visitor.troubles).toEqual([]);
  });
});
