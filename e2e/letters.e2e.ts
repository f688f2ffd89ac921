import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeMailSettings } from "../src/edges/mail/mail-settings.ts";
import { type MailServer, openMailServer } from "../src/edges/mail/testing/mail-server.ts";
import { type Neighbour, neighbour, openBrowser, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, press, sees, visitDemo } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { en } from "./support/words.ts";

const PATIENCE_MS = 20_000;

/** Somebody who looks in seldom wants to be written to. */
describe("letters by email", () => {
  let demo: Hub;
  let browser: Browser;
  let david: Neighbour;
  let server: MailServer;

  beforeAll(async () => {
    [demo, server] = await Promise.all([startHub("--demo"), openMailServer()]);
    browser = await openBrowser();
    david = await neighbour(browser);
    await visitDemo(david.page, demo.url);
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.end();
    await server?.close();
  });

  const letter = async (at: number): Promise<string> => {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; ) {
      const found = server.letters[at];
      if (found !== undefined) return found.text;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`no letter ${at}`);
  };

  test("[ML-1] without a mail server the page says so, and offers nothing", async () => {
    const { page } = david;
    await page.goto(`${demo.url}/#/settings`);
    await asks(page, en("settings.question"));
    await page.getByRole("link", { name: en("house.letters"), exact: true }).click();
    await asks(page, en("letters.question"));
    await sees(page, en("letters.none"));
    expect(await page.getByLabel(en("letters.to")).count()).toBe(0);
    await lookedAt(page, "letters-none");
  });

  test("[ML-1, ML-8] a first letter asks; after its link was opened they come, and the page knows the address by its ends", async () => {
    const { page } = david;
    writeMailSettings(join(demo.dir, "demo"), server.settings);
    await arrive(page, "#/today");
    await arrive(page, "#/letters");
    await page.getByLabel(en("letters.to")).fill("david");
    await press(page, en("letters.do"));
    await sees(page, en("letters.to.wrong"));
    await lookedAt(page, "letters-form");
    await page.getByLabel(en("letters.to")).fill("david@example.org");
    await press(page, en("letters.do"));
    await sees(page, "A letter went to d…@example.org");
    const [, stop = ""] = /(http:\/\/\S+\/letters\/[0-9a-f]{32})/.exec(await letter(0)) ?? [];
    const other = await neighbour(browser);
    await other.page.goto(stop);
    await other.page.getByRole("heading", { name: "Do you want letters?" }).waitFor();
    await picture(other.page, "letters-link-phone");
    await other.page.getByRole("button", { name: "Yes, that is me" }).click();
    await other.page.getByRole("heading", { name: "Done: letters will come" }).waitFor();
    expect(await letter(1)).toContain("Maple Street");
    await arrive(page, "#/today");
    await arrive(page, "#/letters");
    await sees(page, "Letters go to d…@example.org");
    await lookedAt(page, "letters-on");
    const sheet = await neighbour(browser);
    const [, html = ""] = /(<!doctype html>.*<\/html>)/s.exec(await letter(1)) ?? [];
    await sheet.page.setContent(html);
    await picture(sheet.page, "letters-digest-phone");
  });

  test("[ML-6] it stops by the page at once", async () => {
    const { page } = david;
    await press(page, en("letters.stop"));
    await page.getByLabel(en("letters.to")).waitFor();
    expect(server.letters).toHaveLength(2);
  });
});
