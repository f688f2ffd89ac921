import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser, paper } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, foundAs, joinAs, press, sees, wallInvite } from "./support/journeys.ts";
import { lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

const PHONE = "+34 600 111 222";

/** Anya tells everyone how to reach her, and takes it back. Bela looks who lives where. */
describe("who lives where, and how to reach them", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let bela: Neighbour;

  tellInOrder(() => ({ anya, bela }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    [anya, bela] = [await neighbour(browser), await neighbour(browser, { size: DESKTOP })];
    await foundAs(anya.page, hub.url, "Anya", "House 10");
    const link = await wallInvite(anya.page, hub.url);
    await joinAs(bela.page, link, "Bela", { household: "House 2" });
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("the page says who lives where before anybody told anything, houses in the order of their numbers", async () => {
    const { page } = anya;
    await page.goto(`${hub.url}/#/s/members/people`);
    await page.getByRole("link", { name: en("members.screen.households.question") }).click();
    await asks(page, en("details.screen.all.question"));
    await sees(page, en("details.screen.all.empty"));
    expect(await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents()).toEqual([
      "House 2",
      "House 10",
    ]);
    await lookedAt(page, "households-empty");
  });

  test("[DT-9] somebody gives a phone, nights and a birthday to everyone, and children to the household", async () => {
    const { page } = anya;
    await page
      .getByRole("link", { name: en("details.screen.all.mine") })
      .first()
      .click();
    await asks(page, en("details.screen.mine.question"));
    await page.getByRole("textbox", { name: en("details.write.field.phone") }).fill(PHONE);
    await page
      .getByRole("combobox", { name: `${en("details.screen.reach")}: ${en("details.part.phone")}` })
      .selectOption("everyone");
    await page.getByRole("checkbox", { name: en("details.write.field.atNight") }).check();
    const inThreeDays = new Date(Date.now() + 3 * 86_400_000);
    await page
      .getByRole("textbox", { name: en("details.write.field.birthDay"), exact: true })
      .fill(String(inThreeDays.getUTCDate()));
    await page
      .getByRole("combobox", { name: en("details.write.field.birthMonth"), exact: true })
      .selectOption(String(inThreeDays.getUTCMonth() + 1));
    await page.getByRole("textbox", { name: en("details.write.field.children") }).fill("Teo");
    await page
      .getByRole("combobox", { name: `${en("details.screen.reach")}: ${en("details.part.children")}` })
      .selectOption("household");
    await lookedAt(page, "households-give");
    await press(page, en("details.screen.mine.save"));
    await page.getByRole("status").filter({ hasText: "You and one other person" }).waitFor();
  });

  test("[DT-9, DT-11] others see it on one page and on paper, and the birthday on Today; what is for a household is not there", async () => {
    const { page } = bela;
    await page.goto(`${hub.url}/#/s/details/all`);
    await page.getByRole("link", { name: PHONE }).waitFor();
    await sees(page, en("details.screen.night.yes"));
    expect(await page.getByText("Teo").count()).toBe(0);
    await lookedAt(page, "households");
    expect(pagesOf(await paper(page, "households"))).toBe(1);
    await page.goto(`${hub.url}/#/today`);
    await page.getByRole("link", { name: en("details.coming.birthday", { name: "Anya" }) }).click();
    await asks(page, en("details.screen.all.question"));
  });

  test("[DT-9] one tap takes it back, and it goes from others' screens; another gives it again", async () => {
    const { page } = anya;
    await page.goto(`${hub.url}/#/s/details/all`);
    await page.getByText("Teo").waitFor();
    await lookedAt(page, "households-mine");
    await page
      .getByRole("button", { name: en("details.screen.take-back.what", { what: en("details.part.phone") }) })
      .click();
    await bela.page.getByRole("link", { name: PHONE }).waitFor({ state: "detached" });
    await sees(bela.page, en("details.screen.night.yes"));
    await press(page, en("button.undo"));
    await bela.page.getByRole("link", { name: PHONE }).waitFor();
    await page
      .getByRole("button", { name: en("details.screen.take-back.what", { what: en("details.part.birthday") }) })
      .click();
    await bela.page.goto(`${hub.url}/#/today`);
    await asks(bela.page, en("today.question"));
    await bela.page.getByText(en("details.coming.birthday", { name: "Anya" })).waitFor({ state: "detached" });
  });

  test("it says all of it in Spanish too", async () => {
    const { page } = bela;
    await page.goto(`${hub.url}/#/settings`);
    await choose(page, "Español");
    await page.goto(`${hub.url}/#/s/details/all`);
    await asks(page, es("details.screen.all.question"));
    await sees(page, es("details.screen.night.yes"));
    await lookedAt(page, "households-es");
    await page.goto(`${hub.url}/#/s/details/mine`);
    await asks(page, es("details.screen.mine.question"));
    await lookedAt(page, "households-give-es");
  });
});

function pagesOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
