import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { foundAs, joinAs, press, sees, wallInvite } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

/** Luis moves to another town, and opens the page once more. */
describe("whoever left", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let luis: Neighbour;

  tellInOrder(() => ({ anya, luis }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    anya = await neighbour(browser);
    luis = await neighbour(browser);
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
    await joinAs(luis.page, await wallInvite(anya.page, hub.url), "Luis", { household: "Hill Farm" });
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[MB-41] finds no forms that are refused, but how to come back", async () => {
    const { page } = luis;
    await arrive(page, "#/s/members/people");
    await page.getByRole("link", { name: "Luis" }).first().click();
    await page.getByText(en("members.screen.person.leave")).first().click();
    await press(page, en("members.screen.person.leave.do"));
    const told = en("members.screen.person.me.left");
    await sees(page, told);
    for (const at of [
      "devices/mine",
      "devices/add",
      "devices/paper",
      "skills/mine",
      "members/invites",
      "members/wall",
    ]) {
      await arrive(page, `#/s/${at}`);
      await sees(page, told);
      expect(await page.locator("main form, main button").count(), at).toBe(0);
    }
    await lookedAt(page, "gone-1-left");
    await page.goto(`${hub.url}/?locale=es#/s/devices/mine`);
    await sees(page, es("members.screen.person.me.left"));
    await page.goto(`${hub.url}/#/today`);
    await sees(page, en("already.gone-heard"));
    expect(await page.getByText(en("today.heard.none")).count()).toBe(0);
    await lookedAt(page, "gone-2-today");
    for (const { troubles } of [anya, luis]) expect(troubles).toEqual([]);
  });
});
