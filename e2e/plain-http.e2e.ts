import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, claim, foundAs, joinAs, sees, wallInvite } from "./support/journeys.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

/** Where the hub is on the Wi-Fi; Chromium is told that it is this machine. */
const ADDRESS = "192.168.7.20";

/** The phone on the same Wi-Fi: browsers trust neither this address nor the page that it gives. */
describe("a page over plain http", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let sarah: Neighbour;
  let url = "";

  tellInOrder(() => ({ anya, sarah }));

  beforeAll(async () => {
    hub = await startHub();
    url = hub.url.replace("localhost", ADDRESS);
    browser = await openBrowser(`--host-resolver-rules=MAP ${ADDRESS} 127.0.0.1`);
    anya = await neighbour(browser);
    sarah = await neighbour(browser, { size: DESKTOP });
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("it has no service worker and no crypto of the browser, and says what is missing", async () => {
    await anya.page.goto(url);
    await asks(anya.page, en("welcome.question"));
    const has = await anya.page.evaluate(() => ({
      trust: window.isSecureContext,
      worker: "serviceWorker" in navigator,
      subtle: crypto.subtle !== undefined,
    }));
    expect(has).toEqual({ trust: false, worker: false, subtle: false });
    await sees(anya.page, en("house.plain-http"));
    await picture(anya.page, "plain-1-welcome-phone");
  });

  test("founding, inviting, joining and acting work all the same", async () => {
    await foundAs(anya.page, url, "Anya", "Fern House");
    await sees(anya.page, en("house.plain-http"));
    const link = await wallInvite(anya.page, url);
    expect(link.startsWith(`${url}/#/join/`)).toBe(true);
    await joinAs(sarah.page, link, "Sarah", { household: "The Old Bakery" });
    await claim(sarah.page, url, "Beekeeping", 3);
    await anya.page.goto(`${url}/#/s/skills/table`);
    await sees(anya.page, "Beekeeping");
    await picture(sarah.page, "plain-2-mine-desktop");
  });

  test("what was written is there after the page is loaded anew", async () => {
    await anya.page.reload();
    await sees(anya.page, "Beekeeping");
    await claim(anya.page, url, "Sourdough bread", 2);
    await sarah.page.goto(`${url}/#/s/skills/table`);
    await sees(sarah.page, "Sourdough bread");
  });

  test("nothing broke on anybody's page", () => {
    expect([...anya.troubles, ...sarah.troubles]).toEqual([]);
  });
});
