import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, foundAs, joinAs, press, readyForOffline, sees, wallInvite } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { leftovers } from "./support/stores.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

/** Luis gives his phone away, and goes on with a tablet that he shares with Rosa. */
describe("clearing what a browser keeps", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let luis: Neighbour;
  let tablet: Neighbour;
  let invite: string;

  tellInOrder(() => ({ anya, luis, tablet }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    anya = await neighbour(browser);
    luis = await neighbour(browser);
    tablet = await neighbour(browser, { size: DESKTOP, night: true });
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
    invite = await wallInvite(anya.page, hub.url);
    await joinAs(luis.page, invite, "Luis", { household: "Quince Yard" });
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  const alone = { count: 1, community: "Maple Street" };

  test("[CK-1] it is said before what would be lost with it, and what to do about that, in both languages", async () => {
    const { page, context } = luis;
    await readyForOffline(page);
    await arrive(page, "#/s/skills/mine");
    await context.setOffline(true);
    await page.getByRole("combobox", { name: en("skills.claim.field.skill") }).fill("Grafting trees");
    await choose(page, en("skills.screen.claim.level.2.label"));
    await press(page, en("skills.screen.claim.do"));
    await page.getByRole("main").getByRole("link", { name: "Grafting trees" }).waitFor();
    await arrive(page, "#/settings");
    await page.getByRole("link", { name: en("clear.go") }).click();
    await asks(page, en("clear.question"));
    await sees(page, en("clear.lost.alone", alone));
    await sees(page, en("clear.key.nobody.text"));
    await lookedAt(page, "clearing-1-alone");
    await press(page, en("clear.do"));
    await page.getByRole("dialog").getByText(en("clear.lost.alone", alone)).waitFor();
    await lookedAt(page, "clearing-2-ask");
    await press(page, en("button.back"));
    await context.setOffline(false);
    await sees(page, en("clear.lost.nothing", { community: "Maple Street" }));
    await page.goto(`${hub.url}/?locale=es#/clear`);
    await asks(page, es("clear.question"));
    await lookedAt(page, "clearing-1-es");
    await page.goto(`${hub.url}/#/clear`);
  });

  test("[CK-1] whoever has another device reads which, and to retire this one there", async () => {
    await arrive(luis.page, "#/s/devices/add");
    const room = (await luis.page.locator(".room").textContent()) ?? "";
    const { page } = tablet;
    await page.goto(`${hub.url}/#/already`);
    await page.getByLabel(en("already.name")).fill("Tablet");
    await page.getByLabel(en("already.device.code")).fill(room);
    await page
      .getByRole("button", { name: en("button.continue") })
      .first()
      .click();
    await press(luis.page, en("devices.screen.add.same"));
    await asks(page, en("today.question"));
    await arrive(luis.page, "#/clear");
    await sees(luis.page, en("clear.key.others", { devices: "Tablet" }));
    await lookedAt(luis.page, "clearing-3-others");
  });

  test("[CK-2] then nothing is left of it, in any tab, and it is no loss to the browser; the ways in are there", async () => {
    const { page, context } = luis;
    expect((await page.evaluate(leftovers)).length).toBeGreaterThan(4);
    const other = await context.newPage();
    await other.goto(`${hub.url}/#/people`);
    await other.getByText("Quince Yard").first().waitFor();
    await press(page, en("clear.do"));
    await press(page, en("clear.ask.do"));
    await asks(page, en("cleared.question"));
    await other.getByRole("link", { name: en("welcome.already") }).waitFor();
    await lookedAt(page, "clearing-4-cleared");
    expect(await page.evaluate(leftovers)).toEqual(["kith.locked"]);
    await other.close();
    await page.reload();
    await page.getByRole("link", { name: en("welcome.already") }).click();
    await asks(page, en("already.question"));
    await page.goto(`${hub.url}/?locale=es#/today`);
    await asks(page, es("welcome.question"));
    expect(await page.getByText(es("fault.cleared")).count()).toBe(0);
  });

  test("[CK-2] where another page holds on to it, that is said, and nothing is opened before all of it is gone", async () => {
    const { page, context } = luis;
    await joinAs(page, invite, "Lucho", { household: "Mill" });
    const asleep = await context.newPage();
    await asleep.goto(`${hub.url}/wall`);
    await asleep.evaluate(
      () => new Promise((resolve) => (indexedDB.open("kith").onsuccess = (event) => resolve(Boolean(event)))),
    );
    await arrive(page, "#/clear");
    await press(page, en("clear.do"));
    await press(page, en("clear.ask.do"));
    await sees(page, en("fault.in-use"));
    await lookedAt(page, "clearing-5-in-use");
    await asleep.close();
    await asks(page, en("cleared.question"));
    expect(await page.evaluate(leftovers)).toEqual(["kith.locked"]);
  });

  test("[CK-3] of several who share a device one clears their own place, and no other", async () => {
    const { page } = tablet;
    const pin = async (submit: string) => {
      await page.getByLabel(en("pin.choose")).fill("2580");
      await page.getByLabel(en("pin.again")).fill("2580");
      await press(page, submit);
    };
    await page.goto(`${hub.url}/#/household`);
    await pin(en("household.begin.do"));
    await asks(page, en("who.question"));
    await press(page, en("who.other"));
    await page.getByLabel(en("pin.name")).fill("Rosa");
    await pin(en("button.continue"));
    await joinAs(page, invite, "Rosa", { lives: "Quince Yard" });
    await arrive(page, "#/clear");
    await sees(page, en("clear.sub.seat"));
    await lookedAt(page, "clearing-6-place");
    await press(page, en("clear.do.seat"));
    await press(page, en("clear.ask.do"));
    await asks(page, en("who.question"));
    await page.getByRole("button", { name: "Luis" }).click();
    expect(await page.getByRole("button", { name: "Rosa" }).count()).toBe(0);
    await page.getByLabel(en("who.pin", { name: "Luis" })).fill("2580");
    await press(page, en("who.open"));
    await asks(page, en("today.question"));
    for (const { troubles } of [anya, luis, tablet]) expect(troubles).toEqual([]);
  });
});
