import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, gather, press, sees } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

/** Anya takes up a tablet, loses her phone on the bus, and finds it again. */
describe("a phone that is lost and turns up again", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let sarah: Neighbour;
  let mark: Neighbour;
  let tablet: Neighbour;

  tellInOrder(() => ({ anya, sarah, mark, tablet }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    ({ anya, sarah, mark } = await gather(browser, hub));
    tablet = await neighbour(browser);
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  /** One device of hers shows a code, the other types it; both show digits then. */
  async function meet(old: Neighbour, fresh: Neighbour): Promise<void> {
    const room = await old.page.locator(".room").textContent();
    await fresh.page.getByLabel(en("already.device.code")).fill(room ?? "");
    await goOn(fresh);
    for (const { page } of [old, fresh]) await page.locator(".digits").waitFor();
  }

  const goOn = ({ page }: Neighbour) =>
    page
      .getByRole("button", { name: en("button.continue") })
      .first()
      .click();

  test("[DV-21] whoever typed another code goes back, and finds what they typed", async () => {
    await anya.page.goto(`${hub.url}/#/s/devices/add`);
    const { page } = tablet;
    await page.goto(`${hub.url}/#/already`);
    await page.getByLabel(en("already.name")).fill("Tablet in the kitchen");
    await page.getByLabel(en("already.device.code")).fill("abcd 1234");
    await goOn(tablet);
    await sees(page, en("already.device.typed", { code: "ABCD 1234" }));
    await lookedAt(page, "lost-phone-1-other-code");
    await press(page, en("button.back"));
    expect(await page.getByLabel(en("already.name")).inputValue()).toBe("Tablet in the kitchen");
  });

  test("[DV-21] whoever says on the new one that the digits differ keeps it from being bound", async () => {
    await meet(anya, tablet);
    await lookedAt(tablet.page, "lost-phone-2-compare");
    await press(tablet.page, en("already.device.differ"));
    await sees(anya.page, en("devices.screen.add.failed"));
    expect(await anya.page.getByRole("button", { name: en("devices.screen.add.same") }).count()).toBe(0);
    await press(anya.page, en("devices.screen.add.again"));
    await meet(anya, tablet);
    await press(anya.page, en("devices.screen.add.same"));
    await asks(tablet.page, en("today.question"));
  });

  test("[DV-20] she retires the phone from the tablet: it tells whose it was, and that what it wrote in a lake is set aside", async () => {
    const { page } = anya;
    await arrive(page, "#/s/skills/mine");
    await page.getByRole("combobox", { name: en("skills.claim.field.skill") }).fill("Baking bread");
    await choose(page, en("skills.screen.claim.level.2.label"));
    await anya.context.setOffline(true);
    await press(page, en("skills.screen.claim.do"));
    await page.getByRole("main").getByRole("link", { name: "Baking bread" }).waitFor();
    await arrive(tablet.page, "#/s/devices/mine");
    await tablet.page.getByRole("button", { name: /^Retire: / }).click();
    await press(tablet.page, en("devices.screen.retire.do"));
    await sees(tablet.page, en("devices.screen.mine.lost.text"));
    await anya.context.setOffline(false);
    const told = en("already.former.text", { how: "retired" });
    await sees(page, told);
    await arrive(page, "#/today");
    await sees(page, told);
    await sees(page, en("today.set-aside"));
    await lookedAt(page, "lost-phone-3-retired");
    await page.goto(`${hub.url}/?locale=es#/today`);
    await sees(page, es("already.former.text", { how: "retired" }));
    await lookedAt(page, "lost-phone-3-retired-es");
    await page.goto(`${hub.url}/#/today`);
  });

  test("[DV-20] from there she adds it anew", async () => {
    const { page } = anya;
    await arrive(tablet.page, "#/s/devices/add");
    await page.getByRole("link", { name: en("already.former.go") }).click();
    await asks(page, en("already.question"));
    await meet(tablet, anya);
    await press(tablet.page, en("devices.screen.add.same"));
    await asks(page, en("today.question"));
    await arrive(page, "#/s/devices/mine");
    await sees(page, en("devices.screen.mine.here"));
    for (const { troubles } of [anya, sarah, mark, tablet]) expect(troubles).toEqual([]);
  });
});
