import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, press, sees, visitDemo } from "./support/journeys.ts";
import { axeFinds, eyesFind } from "./support/look-over.ts";
import { en, es } from "./support/words.ts";

type Row = { readonly key?: string; readonly id: string };

/** What somebody sets for themselves, sends on, and proposes for all. */
describe("for one person, and for all", () => {
  let demo: Hub;
  let browser: Browser;
  let david: Neighbour;

  beforeAll(async () => {
    demo = await startHub("--demo");
    browser = await openBrowser();
    david = await neighbour(browser);
    await visitDemo(david.page, demo.url);
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.end();
  });

  test("[SH-1] a meeting is sent on in plain words, without anybody's name", async () => {
    const { page } = david;
    const [next] = (await demo.look("meetings.ahead")) as readonly Row[];
    await page.goto(`${demo.url}/#/s/meetings/meeting/${encodeURIComponent(next?.key ?? "")}`);
    await page.getByText(en("share.title"), { exact: true }).click();
    const message = await page.getByLabel(en("share.text")).inputValue();
    expect(message).toContain("Maple Street");
    expect(message).toContain("19:00");
    expect(message).not.toMatch(/David|Ruth|Jonas/);
    expect(await eyesFind(page)).toEqual([]);
    await picture(page, "share-meeting-phone");
  });

  test("[SE-1, SE-2] quiet hours stay on the device, and Today shows what cannot wait", async () => {
    const { page } = david;
    await page.goto(`${demo.url}/#/settings`);
    await asks(page, en("settings.question"));
    await page.getByLabel(en("settings.quiet.from")).fill("00:01");
    await page.getByLabel(en("settings.quiet.to"), { exact: true }).fill("00:00");
    expect([...(await eyesFind(page)), ...(await axeFinds(page))]).toEqual([]);
    await picture(page, "settings-phone");
    await page.goto(`${demo.url}/#/today`);
    await page.reload();
    await asks(page, en("today.question"));
    await page.getByText(/things? waits? until/).waitFor();
    await picture(page, "today-resting-phone");
    expect([...(await eyesFind(page)), ...(await axeFinds(page))]).toEqual([]);
    await page.goto(`${demo.url}/#/settings`);
    await page.getByLabel(en("settings.quiet.from")).fill("");
  });

  test("[US-7] a set to begin with is brought up as a matter that carries the switch", async () => {
    const { page } = david;
    await page.setViewportSize(DESKTOP);
    await page.goto(`${demo.url}/#/s/using/practices`);
    await asks(page, en("using.screen.practices.question"));
    expect([...(await eyesFind(page)), ...(await axeFinds(page))]).toEqual([]);
    await picture(page, "practices-desktop");
    const name = en("using.screen.practices.set.tool-library");
    await press(page, en("using.screen.practices.set.take", { name }));
    await asks(page, en("using.screen.practices.set.title", { name }));
    await press(page, en("decisions.put.do"));
    await sees(page, en("using.turn.enacts"));
  });

  test("all of it speaks Spanish, by night", async () => {
    const page = await david.context.newPage();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(`${demo.url}/?locale=es#/s/using/practices`);
    await asks(page, es("using.screen.practices.question"));
    expect([...(await eyesFind(page)), ...(await axeFinds(page))]).toEqual([]);
    await picture(page, "practices-phone-night-es");
    await page.goto(`${demo.url}/?locale=es#/settings`);
    await asks(page, es("settings.question"));
    await picture(page, "settings-phone-night-es");
    await page.goto(`${demo.url}/?locale=es#/street`);
    await page.getByText(es("street.helping")).waitFor();
    await picture(page, "street-phone-night-es");
    await page.close();
  });

  test("nothing broke on any page", () => {
    expect(david.troubles).toEqual([]);
  });
});
