import { statSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, foundAs, press, sees, wallInvite } from "./support/journeys.ts";
import { focusOnHeading } from "./support/keyboard.ts";
import { lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

/** Where the hub is on the Wi-Fi; Chromium is told that it is this machine. */
const ADDRESS = "192.168.7.20";
/** All files of a build, on a machine that others use. */
const ALL_MS = 60_000;

/** Long enough to be somewhere else before it came. */
const SLOW_MS = 2000;

/** On a sheet that brings somebody back. */
const SHEET_WORDS = 12;

/** Places that nobody has opened yet, and what stands at the top of each. */
const PLACES: readonly (readonly [string, string])[] = [
  ["s/charter/charter", en("charter.screen.charter.question")],
  ["s/decisions/log", en("decisions.screen.log.question")],
  ["know", en("know.question")],
  ["history", en("history.question")],
  ["s/skills/table", en("skills.screen.table.question")],
];

/** Phones on the same Wi-Fi come by plain http, where no worker keeps the page. */
describe("a page over plain http whose hub goes away", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let sarah: Neighbour;
  let url = "";

  tellInOrder(() => ({ anya, sarah }));

  beforeAll(async () => {
    hub = await startHub("--host", "127.0.0.1", "--https-port", "0");
    url = hub.url.replace("localhost", ADDRESS);
    browser = await openBrowser(`--host-resolver-rules=MAP ${ADDRESS} 127.0.0.1`);
    anya = await neighbour(browser);
    sarah = await neighbour(browser, { size: DESKTOP });
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[PA-1] a page that is open goes on in every place, also where its person has not been", async () => {
    const { page } = anya;
    const files: string[] = await (await fetch(`${hub.url}/files.json`)).json();
    const came = new Set<string>();
    page.on("requestfinished", (request) => came.add(new URL(request.url()).pathname));
    await foundAs(page, url, "Anya", "Fern House");
    await expect.poll(() => files.filter((file) => !came.has(file)), { timeout: ALL_MS }).toEqual([]);
    await hub.stop();
    await sees(page, en("hub.away"));
    for (const [at, question] of PLACES) {
      await page.goto(`${url}/#/${at}`);
      await asks(page, question);
    }
    expect(await unstyled(page)).toEqual([]);
    await hub.start();
  });

  test("[PA-2] what has not come says so, in the language of whoever asks, and comes by itself", async () => {
    const { page, context } = sarah;
    await context.route("**/files.json", (route) => route.abort("connectionrefused"));
    await foundAs(page, url, "Sarah", "The Old Bakery");
    await hub.stop();
    await page.goto(`${url}/#/history`);
    await asks(page, en("house.not-here.away"));
    // Whoever does not see hears it as they would hear the page.
    await focusOnHeading(page, en("house.not-here.away"));
    expect(await page.title()).toContain(en("house.not-here.away"));
    await lookedAt(page, "plain-away-1-history");
    await press(page, en("house.again"));
    await asks(page, en("house.not-here.away"));
    await page.keyboard.press("Control+k");
    await sees(page, en("house.part-away"));
    await hub.start();
    await asks(page, en("history.question"));
    expect(await unstyled(page)).toEqual([]);
  });

  test("[PA-2] whoever goes on before a page has come finds it whole later", async () => {
    const { page, context } = sarah;
    await page.goto(`${url}/#/today`);
    await page.reload();
    await asks(page, en("today.question"));
    await context.route("**/assets/Settings-*.css", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
      await route.continue();
    });
    const asked = page.waitForRequest("**/assets/Settings-*.css");
    await page.goto(`${url}/#/settings`);
    await asked;
    await page.goto(`${url}/#/history`);
    await asks(page, en("history.question"));
    await page.goto(`${url}/#/settings`);
    await asks(page, en("settings.question"));
    expect(await unstyled(page)).toEqual([]);
  });

  test("[PA-2] a work that needs what has not come says that it failed, and is done once it can be", async () => {
    const { page, context } = sarah;
    await context.route("**/assets/saving-*.js", (route) => route.abort("connectionrefused"));
    await page.goto(`${url}/#/carry`);
    await asks(page, en("carry.question"));
    await press(page, en("carry.file.save"));
    await sees(page, en("carry.failed"));
    await lookedAt(page, "plain-away-3-failed");
    await context.unroute("**/assets/saving-*.js");
    const [taken] = await Promise.all([page.waitForEvent("download"), press(page, en("carry.file.save"))]);
    expect(statSync(await taken.path()).size).toBeGreaterThan(0);
    expect(await page.getByText(en("carry.failed")).count()).toBe(0);
  });

  test("a page that breaks says so to whoever does not see it as well", async () => {
    const { page, context } = sarah;
    await page.goto(`${url}/#/today`);
    await asks(page, en("today.question"));
    const broken = 'export default function () { throw new Error("broken"); }';
    await context.route("**/assets/StreetSheet-*.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: broken }),
    );
    await page.goto(`${url}/#/street`);
    await focusOnHeading(page, en("house.broken"));
    expect(await page.title()).toContain(en("house.broken"));
    await context.unroute("**/assets/StreetSheet-*.js");
  });

  test("[PA-2] where the hub has another version by now, one press brings it", async () => {
    const { page, context } = sarah;
    await page.goto(`${url}/?locale=es#/today`);
    await asks(page, es("today.question"));
    await context.route("**/assets/Letters-*.js", (route) => route.fulfill({ status: 404 }));
    await page.goto(`${url}/?locale=es#/letters`);
    await asks(page, es("house.not-here.changed"));
    await lookedAt(page, "plain-away-2-cambiada");
    await context.unroute("**/assets/Letters-*.js");
    await press(page, es("house.load-anew"));
    await asks(page, es("letters.question"));
  });

  test.each(["house", "sodium-crypto"])(
    "[PA-2] whoever opens the page just before the hub goes gets in once it is back: %s",
    async (part) => {
      const { page, context } = sarah;
      await context.route(`**/assets/${part}-*.js`, (route) => route.abort("connectionrefused"));
      await page.reload();
      await asks(page, es("house.not-here.changed"));
      await context.unroute(`**/assets/${part}-*.js`);
      await asks(page, es("letters.question"));
    },
  );

  test("[PA-2] a page whose hub went before its words came says them once the hub is back", async () => {
    const { page, context } = sarah;
    await without(context, "es-*.js", async () => {
      const failed = page.waitForEvent("requestfailed");
      await page.reload();
      await failed;
    });
    await asks(page, es("letters.question"));
  });

  test("[PA-2] a page whose hub went before it knew how to speak with it does so once the hub is back", async () => {
    const { page, context } = sarah;
    await without(context, "hub-link-*.js", async () => {
      const asked = page.waitForRequest("**/assets/hub-link-*.js");
      await page.reload();
      await asked;
      await sees(page, es("hub.away"));
    });
    await sees(page, es("hub.connected"));
  });

  test("[PA-2] whoever comes by an invite while a part is missing waits for it, and is told what they press for nothing", async () => {
    const link = await wallInvite(anya.page, url);
    const { page, context } = await neighbour(browser);
    await page.goto(url);
    await page.getByRole("link", { name: en("welcome.found") }).waitFor();
    await context.route("**/assets/wall-codes-*.js", (route) => route.abort("connectionrefused"));
    await page.getByLabel(en("welcome.join.field")).fill("abcd-efgh");
    await press(page, en("button.continue"));
    await sees(page, en("house.part-changed"));
    expect(await page.getByRole("button", { name: en("button.continue") }).getAttribute("aria-busy")).toBe("false");
    await without(context, "joining-*.js", async () => {
      const asked = page.waitForRequest("**/assets/joining-*.js");
      await page.goto(link);
      await asked;
    });
    await asks(page, en("join.question.named", { name: "Maple Street" }));
    await context.close();
  });

  test("[PA-2] whoever presses what needs a part that has not come is told", async () => {
    const { page, context } = sarah;
    await context.route("**/assets/invite-qr-*.js", (route) => route.abort("connectionrefused"));
    await page.goto(`${url}/?locale=es#/without-hub`);
    await sees(page, es("house.part-changed"));
    await lookedAt(page, "plain-away-4-dicho");
    // The sheet's key is bound by then: its words are shown without their code.
    await page.goto(`${url}/?locale=es#/s/devices/paper`);
    await press(page, es("devices.screen.paper.make"));
    await expect.poll(() => page.locator(".words li").count()).toBe(SHEET_WORDS);
  });

  /** Does something while the hub does not give a part of the page. */
  async function without(context: BrowserContext, part: string, does: () => Promise<void>): Promise<void> {
    const file = `**/assets/${part}`;
    await context.route(file, (route) => route.abort("connectionrefused"));
    await does();
    await context.unroute(file);
  }

  /** Style sheets that are asked for and not here. */
  function unstyled(page: Page): Promise<readonly string[]> {
    return page.evaluate(() => {
      const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
      return [...links].filter(({ sheet }) => sheet === null).map(({ href }) => href);
    });
  }
});
