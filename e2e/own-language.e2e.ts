import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, foundAs, press, wallInvite } from "./support/journeys.ts";
import { arrive } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

/** Pilar's phone speaks Spanish, and the street that she comes to writes English. */
describe("somebody joins neighbours who write another language", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let pilar: Neighbour;

  tellInOrder(() => ({ anya, pilar }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    anya = await neighbour(browser);
    pilar = await neighbour(browser, { language: "es-ES" });
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("whoever reads the invite in Spanish goes on reading Spanish once they are in, and finds it in Settings", async () => {
    const { page, troubles } = pilar;
    await page.goto(await wallInvite(anya.page, hub.url));
    await page.getByLabel(es("join.you")).fill("Pilar");
    await choose(page, es("join.household.new"));
    await page.getByLabel(es("join.household.name")).fill("Casa del Río");
    await press(page, es("join.do"));
    await asks(page, es("devices.screen.paper.question"));
    await page.getByRole("link", { name: es("devices.screen.paper.later") }).click();
    await page.getByRole("link", { name: es("members.screen.tour.skip") }).click();
    await page.reload();
    await asks(page, es("today.question"));
    await picture(page, "own-language-today");
    await arrive(page, "#/settings");
    expect(await page.getByRole("radio", { name: es("settings.language.es"), exact: true }).isChecked()).toBe(true);
    expect(troubles).toEqual([]);
  });

  test("nothing changes for the others, and whoever wants to reads as the community writes", async () => {
    await arrive(anya.page, "#/settings");
    await asks(anya.page, en("settings.question"));
    await choose(pilar.page, es("settings.language.auto", { language: es("settings.language.en") }));
    await asks(pilar.page, en("settings.question"));
  });
});
