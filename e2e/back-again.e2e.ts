import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { days } from "./support/days.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, delivered, gather, press, sees, wallInvite } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

/** Mark's only phone lies in a lake; he goes on with a new one, and later somebody finds the old one. */
describe("the only phone is gone", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let sarah: Neighbour;
  let mark: Neighbour;
  let fresh: Neighbour;
  const time = days();
  const name = "Mark";

  tellInOrder(() => ({ anya, sarah, mark, fresh }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    ({ anya, sarah, mark } = await gather(browser, hub));
    fresh = await neighbour(browser);
    await arrive(mark.page, "#/s/details/mine");
    await mark.page.getByRole("textbox", { name: en("details.write.field.phone") }).fill("600 123 456");
    await press(mark.page, en("details.screen.mine.save"));
    await sees(mark.page, en("details.screen.mine.done", { count: 0 }));
    await delivered(mark.page);
    await mark.page.goto("about:blank");
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[DV-22] what the new phone says is missing: a neighbour, then time alone", async () => {
    const { page } = fresh;
    await page.goto(await wallInvite(sarah.page, hub.url));
    await press(page, en("join.already-member"));
    await page.getByLabel(en("join.who.name")).selectOption({ label: "Mark · Fern House" });
    await press(page, en("join.who.do"));
    await sees(page, en("devices.screen.recovery.wait", { needed: 1, households: 1 }));
    await arrive(sarah.page, "#/today");
    await sarah.page.getByRole("link", { name: en("devices.today.know", { name }) }).click();
    await press(sarah.page, en("devices.screen.recovery.yes", { name }));
    await sees(page, en("devices.screen.recovery.wait.time"));
    await lookedAt(page, "back-again-1-time");
  });

  test("[DV-22] after three days it settles that it is his, by itself", async () => {
    const { page } = fresh;
    for (let day = 0; day < 3; day++) await time.pass(0.2, [sarah.page, anya.page]);
    await time.wake(page);
    await page.getByRole("link", { name: en("devices.today.ready-yours") }).click();
    await press(page, en("devices.screen.recovery.settle"));
    await asks(page, en("devices.screen.recovery.over.settled.you"));
    await lookedAt(page, "back-again-2-settled");
  });

  test("[DT-14] what he had told nobody is closed for good there: he takes it back and writes it anew", async () => {
    const { page } = fresh;
    await arrive(page, "#/s/details/mine");
    await sees(page, en("details.screen.mine.away"));
    await lookedAt(page, "back-again-3-away");
    await press(page, en("details.screen.mine.anew"));
    await press(page, en("details.screen.mine.destroy.do"));
    await page.getByRole("textbox", { name: en("details.write.field.phone") }).fill("600 654 321");
    await press(page, en("details.screen.mine.save"));
    await sees(page, en("details.screen.mine.done", { count: 0 }));
    await arrive(page, "#/today");
    await arrive(page, "#/s/details/mine");
    expect(await page.getByRole("textbox", { name: en("details.write.field.phone") }).inputValue()).toBe("600 654 321");
  });

  test("[DV-8, DV-20] the old phone is found and objects: he reads so on the new one, and on the old one what helps", async () => {
    const { page } = mark;
    await page.goto(`${hub.url}/#/today`);
    await time.wake(page);
    await page.getByRole("link", { name: en("devices.today.retired") }).click();
    await press(page, en("devices.object.do"));
    await sees(page, en("devices.screen.recovery.late.old"));
    await lookedAt(page, "back-again-4-objected");
    await arrive(page, "#/today");
    await sees(page, en("already.former.text", { how: "objected" }));
    await arrive(fresh.page, "#/today");
    const device = en("already.sort.computer");
    await fresh.page.getByRole("link", { name: en("devices.today.late-yours", { device }) }).click();
    await sees(fresh.page, en("devices.today.late-yours.text", { device }));
    await lookedAt(fresh.page, "back-again-5-told");
    for (const { troubles } of [anya, sarah, mark, fresh]) expect(troubles).toEqual([]);
  });
});
