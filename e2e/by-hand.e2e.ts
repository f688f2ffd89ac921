import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, openBrowser, paper } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, gather, press, sees } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

/** Rosa touches no phone: Anya enrols her and enters what she says, with a receipt, and Rosa can say that it was wrong. */
describe("somebody without a device", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let sarah: Neighbour;
  let mark: Neighbour;

  tellInOrder(() => ({ anya, sarah, mark }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    ({ anya, sarah, mark } = await gather(browser, hub));
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[MB-19] is enrolled by a neighbour from the people's page", async () => {
    const { page } = anya;
    await page.goto(`${hub.url}/#/s/members/people`);
    await page.getByRole("link", { name: en("members.enrol.do") }).click();
    await asks(page, en("members.enrol.do"));
    await page.getByLabel(en("members.enrol.field.name")).fill("Rosa");
    await page.getByLabel(en("members.enrol.field.householdName")).fill("Lime Cottage");
    await lookedAt(page, "by-hand-1-enrol");
    await press(page, en("members.enrol.do"));
    // She goes on at once, and is not called back when it is signed.
    await arrive(page, "#/s/members/people");
    await sees(page, en("members.enrol.did", { who: "Anya", name: "Rosa" }));
    await asks(page, en("members.screen.people.question"));
    await page.getByRole("link", { name: "Rosa" }).first().click();
    await asks(page, en("members.screen.person.question", { name: "Rosa" }));
    await sees(page, en("members.screen.by-hand.about", { name: "Rosa", by: "Anya" }));
    await page.getByText(en("members.screen.by-hand.enter", { name: "Rosa" })).click();
    await lookedAt(page, "by-hand-2-person");
  });

  test("[MB-20] what she says is entered, and a receipt to print says who entered it", async () => {
    const { page } = anya;
    await page.getByRole("link", { name: en("members.rename.do"), exact: true }).click();
    await asks(page, en("house.entering-for.what", { name: "Rosa", what: en("members.rename.do") }));
    await sees(page, en("house.entering-for", { name: "Rosa" }));
    await page.getByLabel(en("members.rename.field.name")).fill("Rosa María");
    await lookedAt(page, "by-hand-3-enter");
    await press(page, en("members.rename.do"));
    await asks(page, en("members.screen.receipt.question", { name: "Rosa María" }));
    await lookedAt(page, "by-hand-4-receipt");
    await paper(page, "by-hand-4-receipt");
  });

  test("[MB-22] she says that it was wrong, and it is taken back or marked", async () => {
    const { page } = sarah;
    await page.goto(`${hub.url}/#/s/members/people`);
    await page.getByRole("link", { name: "Rosa María" }).first().click();
    await press(page, en("members.screen.by-hand.contest", { name: "Rosa María" }));
    await sees(page, en("members.screen.by-hand.contested"));
    await lookedAt(page, "by-hand-5-contested");
    expect([...anya.troubles, ...sarah.troubles, ...mark.troubles]).toEqual([]);
  });
});
