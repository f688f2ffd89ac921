import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, foundAs, joinAs, press, sees, wallInvite } from "./support/journeys.ts";
import { lookedAt } from "./support/look-over.ts";
import { stores } from "./support/stores.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

const NAME = "Otto, since his stroke";
const KNOW = "The key hangs behind the fern. Two of the white pills at nine.";

/** Anya and Bela look after Otto. Carl lives in the same street and is not meant to know. */
describe("a care circle", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let bela: Neighbour;
  let carl: Neighbour;

  tellInOrder(() => ({ anya, bela, carl }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    [anya, bela, carl] = [await neighbour(browser), await neighbour(browser), await neighbour(browser)];
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
    const link = await wallInvite(anya.page, hub.url);
    await joinAs(bela.page, link, "Bela", { household: "Mill House" });
    await joinAs(carl.page, link, "Carl", { household: "Oak House" });
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  const open = async ({ page }: Neighbour) => {
    await page.goto(`${hub.url}/#/s/care/all`);
    await page.getByRole("link", { name: NAME }).click();
    await asks(page, NAME);
  };

  test("[CC-1, CC-2] somebody begins it, with a name and whom they ask in", async () => {
    const { page } = anya;
    await page.goto(`${hub.url}/#/s/care/all`);
    await sees(page, en("care.screen.all.empty"));
    await lookedAt(page, "care-none");
    await page.getByRole("link", { name: en("care.screen.start"), exact: true }).click();
    await asks(page, en("care.screen.start.question"));
    await press(page, en("care.screen.start.do"));
    await sees(page, en("care.say-something"));
    await page.getByRole("textbox", { name: en("care.screen.start.name") }).fill(NAME);
    await choose(page, "Bela");
    await lookedAt(page, "care-start");
    await press(page, en("care.screen.start.do"));
    await asks(page, NAME);
    await lookedAt(page, "care-new");
  });

  test("[CC-4, CC-5] help is asked for on several days, and what one should know is written once", async () => {
    const { page } = anya;
    await page.getByText(en("care.screen.help.ask"), { exact: true }).click();
    await page.getByRole("textbox", { name: en("care.screen.help.what") }).fill("Dinner for two, no nuts");
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel(en("care.screen.help.day"), { exact: true }).fill(day);
    await choose(page, en("care.screen.help.every.day"));
    await page.getByLabel(en("care.screen.help.count")).fill("3");
    await lookedAt(page, "care-ask");
    await page.getByRole("button", { name: en("care.screen.help.ask"), exact: true }).click();
    await page.getByText("Dinner for two, no nuts").nth(2).waitFor();
    await press(page, en("care.screen.know.write"));
    await page.getByRole("textbox", { name: en("care.screen.know") }).fill(KNOW);
    await press(page, en("care.screen.know.save"));
    await sees(page, KNOW);
  });

  test("[CC-1, CC-8] Today tells who was asked in and what is wanted; they read all of it and take one day over", async () => {
    const { page } = bela;
    await page.goto(`${hub.url}/#/`);
    await page.getByText(en("care.today.in", { named: "yes", name: "Anya", circle: NAME })).waitFor();
    await lookedAt(page, "care-today");
    await open(bela);
    await sees(page, KNOW);
    await page
      .getByRole("button", { name: en("care.screen.help.take"), exact: true })
      .first()
      .click();
    await sees(page, en("care.screen.help.took"));
    await page.getByRole("button", { name: en("button.undo") }).click();
    await sees(page, en("toast.undone"));
    await page
      .getByRole("button", { name: en("care.screen.help.take"), exact: true })
      .nth(1)
      .click();
    await page.getByRole("button", { name: en("care.screen.help.leave") }).waitFor();
    await page
      .getByRole("textbox", { name: en("care.screen.say.text") })
      .fill("She slept well and laughed at the cat.");
    await press(page, en("care.screen.say.do"));
    await lookedAt(page, "care-circle");
    await open(anya);
    await sees(anya.page, "She slept well and laughed at the cat.");
    await lookedAt(anya.page, "care-circle-anya");
  });

  test("[CC-1, CC-9] somebody else finds nothing of it, and no browser holds its words in plain", async () => {
    await carl.page.goto(`${hub.url}/#/s/care/all`);
    await sees(carl.page, en("care.screen.all.empty"));
    await carl.page.goto(`${hub.url}/#/`);
    for (const { page } of [anya, bela, carl]) {
      expect(await page.evaluate(stores, "Fern House")).toBe("holds");
      for (const words of [NAME, "white pills", "laughed at the cat"])
        expect(await page.evaluate(stores, words)).toBe("lacks");
    }
  });

  test("[CC-3] somebody is left out, and whoever began it ends it for all", async () => {
    await open(anya);
    const { page } = anya;
    await page.getByText(en("care.screen.who.bring"), { exact: true }).click();
    await choose(page, "Carl");
    await press(page, en("care.screen.who.bring.do"));
    await page.getByRole("link", { name: "Carl" }).waitFor();
    await open(carl);
    await sees(carl.page, KNOW);
    await page.getByRole("button", { name: `${en("care.screen.who.out")}: Carl` }).click();
    await lookedAt(page, "care-leave-out");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: en("care.screen.who.out"), exact: true })
      .click();
    await sees(carl.page, en("care.screen.all.out"));
    await lookedAt(carl.page, "care-left-out");
    await press(page, en("care.screen.who.end"));
    await page
      .getByRole("dialog")
      .getByRole("button", { name: en("care.screen.who.end"), exact: true })
      .click();
    await asks(page, en("care.screen.all.question"));
    await sees(page, en("care.screen.all.empty"));
    await bela.page.goto(`${hub.url}/#/s/care/all`);
    await sees(bela.page, en("care.screen.all.empty"));
  });
});
