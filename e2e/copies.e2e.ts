import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Days, days } from "./support/days.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, foundAs, press, sees } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

/** Anya founded Maple Street, and nobody has come yet. */
describe("copies of what nobody else has", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let time: Days;
  const none = en("today.copy.none", { community: "Maple Street" });

  tellInOrder(() => ({ anya }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    anya = await neighbour(browser);
    time = days();
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[OH-2] after three weeks Today says that nobody else has one, with what helps, in both languages", async () => {
    const { page } = anya;
    await time.pass(18, [page]);
    expect(await page.getByText(none).count()).toBe(0);
    await time.pass(3, [page]);
    await sees(page, none);
    const notice = page.locator(".aside-note").filter({ hasText: none });
    await notice.getByRole("link", { name: en("today.only-here.paper") }).waitFor();
    await lookedAt(page, "copies-1-first");
    await page.goto(`${hub.url}/?locale=es#/today`);
    await sees(page, es("today.copy.none", { community: "Maple Street" }));
    await lookedAt(page, "copies-2-primera");
  });

  test("[OH-2] not now is a word for two months, and a copy that was saved ends it", async () => {
    const { page } = anya;
    await page.goto(`${hub.url}/#/today`);
    await page.getByRole("button", { name: en("today.later", { what: none }) }).click();
    await page.getByText(none).waitFor({ state: "detached" });
    await time.pass(60, [page]);
    await page.getByRole("link", { name: en("today.copy.do") }).click();
    await asks(page, en("carry.question"));
    await press(page, en("carry.file.save"));
    await sees(page, en("carry.copied", { when: "now" }));
    await arrive(page, "#/today");
    expect(await page.getByText(none).count()).toBe(0);
  });

  test("[OH-2] whoever saved one reads after two months that it is old", async () => {
    const { page, troubles } = anya;
    await time.pass(61, [page]);
    await sees(page, en("today.copy"));
    await sees(page, en("today.copy.text"));
    await lookedAt(page, "copies-3-old");
    expect(troubles).toEqual([]);
  });
});
