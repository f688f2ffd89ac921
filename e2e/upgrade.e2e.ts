import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser, picture } from "./support/browser.ts";
import { type Hub, startHubOf } from "./support/hub.ts";
import { asks, foundAs, press, readyForOffline, sees } from "./support/journeys.ts";
import { tellInOrder } from "./support/story.ts";
import { type Installed, install } from "./support/upgraded.ts";
import { en } from "./support/words.ts";

const WAIT_MS = 20_000;

/** The hub's owner upgrades Kith, three times, while Anya's page lives on. */
describe("a hub that is upgraded while a page is open", () => {
  const dir = mkdtempSync(join(tmpdir(), "kith-upgrade-"));
  let installed: Installed;
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;

  tellInOrder(() => ({ anya }));

  beforeAll(async () => {
    installed = install();
    hub = await startHubOf(installed.program, dir);
    browser = await openBrowser();
    anya = await neighbour(browser);
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
    await readyForOffline(anya.page);
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
    installed?.end();
    rmSync(dir, { recursive: true, force: true });
  });

  test("[UP-1] a page that stays open hears of the new version once its hub is back", async () => {
    await upgraded();
    await anya.page.getByText(en("update.ready")).waitFor({ timeout: WAIT_MS });
    await picture(anya.page, "upgrade-1-ready-phone");
    expect(await versionOf(anya.page)).toBe(0);
  });

  test("[UP-2] loading it takes this tab along and leaves what is being written in another one", async () => {
    const other = await anya.context.newPage();
    await other.goto(`${hub.url}/#/act/skills.record`);
    // Opened afresh it is the new version already.
    expect(await versionOf(other)).toBe(1);
    await other.getByLabel(en("skills.record.field.name")).fill("Rosa");
    await press(anya.page, en("update.reload"));
    await expect.poll(() => versionOf(anya.page), { timeout: WAIT_MS }).toBe(1);
    await sees(anya.page, en("hub.connected"));
    expect(await anya.page.getByText(en("update.ready")).count()).toBe(0);
    expect(await other.getByLabel(en("skills.record.field.name")).inputValue()).toBe("Rosa");
    await other.close();
  });

  test("[PA-1] the new version goes on without the hub, also in places where nobody has been yet", async () => {
    await hub.stop();
    await sees(anya.page, en("hub.away"));
    await anya.page.goto(`${hub.url}/#/know`);
    await asks(anya.page, en("know.question"));
    await anya.page.reload();
    await asks(anya.page, en("know.question"));
    expect(await versionOf(anya.page)).toBe(1);
    await hub.start();
  });

  test("[UP-3] where only half of a version comes, the page starts from the one that is here whole", async () => {
    await sees(anya.page, en("hub.connected"));
    await hub.stop();
    installed.upgrade();
    installed.give(false);
    await hub.start();
    await anya.page.reload();
    await asks(anya.page, en("know.question"));
    await sees(anya.page, en("hub.connected"));
    expect(await versionOf(anya.page)).toBe(1);
    installed.give(true);
    await hub.stop();
    await hub.start();
    await anya.page.getByText(en("update.ready")).waitFor({ timeout: WAIT_MS });
    await anya.page.reload();
    await asks(anya.page, en("know.question"));
    expect(await versionOf(anya.page)).toBe(2);
    expect(anya.troubles).toEqual([]);
  });

  async function upgraded(): Promise<void> {
    await hub.stop();
    installed.upgrade();
    await hub.start();
  }

  /** How often the version that a page shows was upgraded. */
  async function versionOf(page: Page): Promise<number> {
    const script = await page.locator("script[type=module][src]").first().getAttribute("src");
    return Number(/-v(\d+)\.js$/.exec(script ?? "")?.[1] ?? 0);
  }
});
