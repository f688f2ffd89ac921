import { createHash, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser, paper, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, claim, foundAs, joinAs, readyForOffline, sees, wallInvite } from "./support/journeys.ts";
import { lookedAt } from "./support/look-over.ts";
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
    hub = await startHub("--host", "127.0.0.1", "--https-port", "0");
    url = hub.url.replace("localhost", ADDRESS);
    browser = await openBrowser(
      `--host-resolver-rules=MAP ${ADDRESS} 127.0.0.1`,
      // As on a phone that was shown the pod's authority: nothing but this hub's key is trusted so.
      `--ignore-certificate-errors-spki-list=${keyOfCertificate(hub)}`,
    );
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

  test("the page says how it could start without the hub, for each kind of device", async () => {
    const { page } = anya;
    await page.goto(`${url}/#/today`);
    await page.getByRole("link", { name: en("house.plain-http.how") }).click();
    await asks(page, en("without-hub.question"));
    await page.getByRole("link", { name: en("without-hub.get.do") }).waitFor();
    await lookedAt(page, "plain-3-without-hub");
    for (const system of ["android", "samsung", "android-old", "iphone", "computer"] as const) {
      await choose(page, en(`without-hub.system.${system}`));
      await sees(page, en(`without-hub.${system}.note`));
      // Its own steps alone: of another device they lead nowhere.
      expect(await page.locator(".system").filter({ visible: true }).count()).toBe(1);
    }
    await choose(page, en("without-hub.system.iphone"));
    await sees(page, en("without-hub.iphone.note"));
    await lookedAt(page, "plain-4-iphone");
    await paper(page, "plain-5-sheet");
    // On paper an address can be typed, and a button not be pressed.
    await page.emulateMedia({ media: "print" });
    for (const role of ["button", "link"] as const)
      expect(await page.locator("main").getByRole(role).filter({ visible: true }).count()).toBe(0);
    expect(await page.locator("main .address").filter({ visible: true }).count()).toBeGreaterThan(2);
    await page.emulateMedia({ media: null });
    const profile = (await take(page)).toString();
    expect(profile).toContain("<string>com.apple.security.root</string>");
    await choose(page, en("without-hub.system.computer"));
    const certificate = await take(page);
    expect(new X509Certificate(certificate).ca).toBe(true);
    expect(profile).toContain(certificate.toString("base64"));
  });

  async function take(page: Page): Promise<Buffer> {
    const [taken] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: en("without-hub.get.do") }).click(),
    ]);
    return readFileSync(await taken.path());
  }

  test("by the safe address it is kept, and starts while the hub is away", async () => {
    const safe = await anya.page.getByRole("link", { name: /^Open https:/ }).getAttribute("href");
    const { page } = sarah;
    await page.goto(safe ?? "");
    await asks(page, en("welcome.question"));
    expect(await page.evaluate(() => window.isSecureContext)).toBe(true);
    await readyForOffline(page);
    expect([...anya.troubles, ...sarah.troubles]).toEqual([]);
    await hub.stop();
    await page.reload();
    await asks(page, en("welcome.question"));
    await hub.start();
  });
});

function keyOfCertificate({ dir }: Hub): string {
  const { publicKey } = new X509Certificate(readFileSync(join(dir, "tls/hub.pem")));
  return createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("base64");
}
