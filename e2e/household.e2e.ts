import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, claim, foundAs, joinAs, press, sees, wallInvite } from "./support/journeys.ts";
import { lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

const PIN = "2580";
const PHRASE = "two blue herons eat late";

/** Anya's tablet lies in the kitchen of Fern House, and Ben wants to use it too. */
describe("a device that several people use", () => {
  let hub: Hub;
  let browser: Browser;
  let tablet: Neighbour;
  let page: Page;
  let link = "";

  tellInOrder(() => ({ tablet }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    tablet = await neighbour(browser);
    page = tablet.page;
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[HT-1] whoever had it for herself takes a place behind a PIN, and nothing of hers lies open after that", async () => {
    await foundAs(page, hub.url, "Anya", "Fern House");
    link = (await wallInvite(page, hub.url)).replace(/^[^#]*/, `${hub.url}/`);
    await claim(page, hub.url, "Beekeeping", 3);
    await page.evaluate(() => {
      const community = Object.keys(localStorage)
        .find((one) => one.startsWith("kith.head "))
        ?.slice(10);
      localStorage.setItem(`kith.notes.${community}`, JSON.stringify({ talk: "Breathe first." }));
    });
    await page.goto(`${hub.url}/#/settings`);
    await page.getByRole("link", { name: en("household.question") }).click();
    await asks(page, en("household.question"));
    await choosePin("12", "12");
    await sees(page, en("pin.short", { min: 4 }));
    await choosePin(PIN, "2581");
    await sees(page, en("pin.differs"));
    await lookedAt(page, "household-1-begin");
    await choosePin(PIN, PIN);
    await asks(page, en("who.question"));
    await lookedAt(page, "household-2-who");
    const { keys, notes } = await page.evaluate(whatLies);
    expect(keys.filter((name) => !/^(?:lock|closed [0-9a-f]{32})$/.test(name))).toEqual([]);
    expect(keys).toContain("lock");
    expect(notes.join(" ")).not.toContain("Breathe");
  });

  test("[HT-2] a wrong PIN opens nothing, and after three there is a wait that a reload does not end", async () => {
    for (const _ of [1, 2]) {
      await open("Anya", "1111");
      await sees(page, en("who.wrong"));
    }
    await open("Anya", "1111");
    await sees(page, en("who.wait", { minutes: 1 }));
    await lookedAt(page, "household-3-wait");
    await page.reload();
    await open("Anya", PIN);
    await sees(page, en("who.wait", { minutes: 1 }));
    // Half a minute is long for a test: the wait is taken as over.
    await page.evaluate(() => {
      const seats = JSON.parse(localStorage.getItem("kith.seats") ?? "[]") as object[];
      localStorage.setItem("kith.seats", JSON.stringify(seats.map((one) => ({ ...one, until: 0 }))));
    });
    await page.reload();
    await open("Anya", PIN);
    await asks(page, en("today.question"));
    await page.goto(`${hub.url}/#/s/skills/mine`);
    await sees(page, "Beekeeping");
    await page.goto(`${hub.url}/#/s/members/invites`);
    await page
      .getByRole("textbox", { name: en("members.screen.invites.link") })
      .first()
      .waitFor();
    await page.goto(`${hub.url}/#/settings`);
    await page
      .locator("label")
      .filter({ hasText: en("settings.theme.night") })
      .click();
  });

  test("[HT-3] Ben adds himself and joins; he has a key of his own and sees nothing of hers", async () => {
    await press(page, en("household.lock"));
    await press(page, en("who.other"));
    await page.getByLabel(en("pin.name")).fill("Ben");
    await lookedAt(page, "household-4-new");
    await choosePin(PHRASE, PHRASE, en("button.continue"));
    await asks(page, en("welcome.question"));
    await joinAs(page, link, "Ben", { lives: "Fern House" });
    await page.evaluate(() => (location.hash = "#/s/skills/mine"));
    await asks(page, en("skills.screen.mine.question"));
    expect(await page.getByRole("main").getByRole("link", { name: "Beekeeping", exact: true }).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
    await claim(page, hub.url, "Sourdough bread", 2);
    await page.evaluate(() => (location.hash = "#/s/devices/mine"));
    await sees(page, en("devices.screen.mine.here"));
    // Anya founded and joined, and Ben joined: two people, by two keys.
    expect(await hub.count("members.join")).toBe(2);
    await page.evaluate(() => (location.hash = "#/household"));
    await asks(page, en("household.question"));
    await lookedAt(page, "household-5-seated");
  });

  test("[HT-3] it locks in all tabs, and by itself after five minutes of quiet", async () => {
    const second = await tablet.context.newPage();
    await second.goto(hub.url);
    await asks(second, en("who.question"));
    await second.getByRole("button", { name: "Ben" }).click();
    await second.getByLabel(en("who.pin", { name: "Ben" })).fill(PHRASE);
    await press(second, en("who.open"));
    await asks(second, en("today.question"));
    await page.bringToFront();
    await press(page, en("household.lock"));
    await asks(second, en("who.question"));
    await second.close();
    await open("Anya", PIN);
    await asks(page, en("today.question"));
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("night");
    await page.goto(`${hub.url}/#/s/skills/table`);
    await sees(page, "Sourdough bread");
    await page.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() + 6 * 60_000;
    });
    await asks(page, en("who.question"));
  });

  test("[HT-3] it locks on pages that are of no community too, and not while she writes in another tab", async () => {
    await open("Anya", PIN);
    await asks(page, en("today.question"));
    const second = await tablet.context.newPage();
    await second.goto(hub.url);
    await second.getByRole("button", { name: "Anya" }).click();
    await second.getByLabel(en("who.pin", { name: "Anya" })).fill(PIN);
    await press(second, en("who.open"));
    await asks(second, en("today.question"));
    for (const one of [second, page])
      await one.evaluate(() => {
        const { now } = Date;
        Date.now = () => now() + 4 * 60_000;
      });
    await second.keyboard.press("Shift");
    await page.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() + 3 * 60_000;
      location.hash = "#/already";
    });
    await asks(page, en("already.question"));
    // As long as it takes to look twice.
    await page.waitForTimeout(11_000);
    await asks(page, en("already.question"));
    await page.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() + 3 * 60_000;
    });
    await asks(page, en("who.question"));
    expect(await page.evaluate(() => location.hash)).toBe("#/today");
    await asks(second, en("today.question"));
    await second.close();
  });

  test("[HT-5] a PIN is tried beside the page and not on it", async () => {
    const aside: string[] = [];
    page.on("worker", (worker) => aside.push(worker.url()));
    await open("Anya", PIN);
    await asks(page, en("today.question"));
    expect(aside).toHaveLength(1);
    await press(page, en("household.lock"));
    await asks(page, en("who.question"));
  });

  test("[HT-4] Ben forgets his phrase: his place goes, hers stays", async () => {
    await page.getByRole("button", { name: "Ben" }).click();
    await press(page, en("who.forgot"));
    await sees(page, en("who.forgot.back"));
    await lookedAt(page, "household-6-forgot");
    await press(page, en("who.forgot.do"));
    await page.getByRole("button", { name: "Ben" }).waitFor({ state: "detached" });
    const { databases } = await page.evaluate(whatLies);
    expect(databases).toEqual(["kith"]);
    await open("Anya", PIN);
    await asks(page, en("today.question"));
    await press(page, en("household.lock"));
    await page.goto(`${hub.url}/?locale=es`);
    await asks(page, es("who.question"));
    await lookedAt(page, "household-7-quien");
    expect(tablet.troubles).toEqual([]);
  });

  test("[HT-6] Anya is the last one and takes the PIN off: all that is hers is there", async () => {
    await page.goto(`${hub.url}/`);
    await open("Anya", PIN);
    await asks(page, en("today.question"));
    await takePinOff();
    const { keys, notes } = await page.evaluate(whatLies);
    expect(keys).toContain("device");
    expect(keys.filter((name) => /^(?:lock|closed )/.test(name))).toEqual([]);
    expect(notes.join(" ")).toContain("Breathe");
    await page.goto(`${hub.url}/#/s/skills/mine`);
    await sees(page, "Beekeeping");
    await page.goto(`${hub.url}/#/s/members/invites`);
    await page
      .getByRole("textbox", { name: en("members.screen.invites.link") })
      .first()
      .waitFor();
  });

  test("[HT-6] the last one may be somebody who came later, and others can come again", async () => {
    await page.goto(`${hub.url}/#/household`);
    await choosePin(PIN, PIN);
    await asks(page, en("who.question"));
    await press(page, en("who.other"));
    await page.getByLabel(en("pin.name")).fill("Cleo");
    await choosePin(PHRASE, PHRASE, en("button.continue"));
    await joinAs(page, link, "Cleo", { lives: "Fern House" });
    await claim(page, hub.url, "Welding", 2);
    await press(page, en("household.lock"));
    await page.getByRole("button", { name: "Anya" }).click();
    await press(page, en("who.forgot"));
    await press(page, en("who.forgot.do"));
    await page.getByRole("button", { name: "Anya" }).waitFor({ state: "detached" });
    await open("Cleo", PHRASE);
    await asks(page, en("today.question"));
    await takePinOff();
    await page.goto(`${hub.url}/#/s/skills/mine`);
    await sees(page, "Welding");
    await page.reload();
    await sees(page, "Welding");
    await page.goto(`${hub.url}/#/household`);
    await choosePin(PIN, PIN);
    await asks(page, en("who.question"));
    await open("Cleo", PIN);
    await asks(page, en("today.question"));
    expect(tablet.troubles).toEqual([]);
  });

  async function takePinOff(): Promise<void> {
    await page.evaluate(() => (location.hash = "#/household"));
    await asks(page, en("household.question"));
    await lookedAt(page, "household-8-alone");
    await press(page, en("household.alone.do"));
    await page.getByRole("button", { name: en("household.lock"), exact: true }).waitFor({ state: "detached" });
    await asks(page, en("today.question"));
  }

  async function choosePin(pin: string, again: string, submit = en("household.begin.do")): Promise<void> {
    await page.getByLabel(en("pin.choose")).fill(pin);
    await page.getByLabel(en("pin.again")).fill(again);
    await press(page, submit);
  }

  async function open(name: string, pin: string): Promise<void> {
    await page.getByRole("button", { name, exact: true }).click();
    await page.getByLabel(en("who.pin", { name })).fill(pin);
    await press(page, en("who.open"));
  }
});

/** What somebody finds who looks into the browser's storage. */
async function whatLies(): Promise<{ keys: string[]; notes: string[]; databases: (string | undefined)[] }> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("kith");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const keys = await new Promise<string[]>((resolve) => {
    const asking = database.transaction("key").objectStore("key").getAllKeys();
    asking.onsuccess = () => resolve(asking.result.map(String));
  });
  database.close();
  const notes = Object.entries(localStorage).filter(([name]) => name.startsWith("kith.notes."));
  const databases = (await indexedDB.databases()).map(({ name }) => name);
  return { keys, notes: notes.map(([, value]) => value), databases };
}
