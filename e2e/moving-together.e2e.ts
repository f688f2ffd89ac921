import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { byName } from "./support/by-name.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, claim, foundAs, joinAs, press, sees, wallInvite } from "./support/journeys.ts";
import { lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

const PIN = "2580";
const PHRASE = "two blue herons eat late";

/** A tablet in the kitchen of Fern House that Anya and Ben share, and a hub that they reach by name from now on. */
describe("several people who share a device go on at another address", () => {
  let hub: Hub;
  let browser: Browser;
  let tablet: Neighbour;
  let page: Page;
  let [first, named] = ["", ""];

  tellInOrder(() => ({ tablet }));

  beforeAll(async () => {
    hub = await startHub("--host", "0.0.0.0", "--https-port", "0");
    const name = await byName(hub);
    [first, named] = [hub.url, name.plain];
    browser = await openBrowser(...name.flags);
    tablet = await neighbour(browser);
    page = tablet.page;
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("Anya and Ben share the tablet at the first address", async () => {
    await foundAs(page, first, "Anya", "Fern House");
    const link = (await wallInvite(page, first)).replace(/^[^#]*/, `${first}/`);
    await claim(page, first, "Beekeeping", 3);
    await page.evaluate(() => {
      const community = Object.keys(localStorage)
        .find((one) => one.startsWith("kith.head "))
        ?.slice(10);
      localStorage.setItem(`kith.notes.${community}`, JSON.stringify({ talk: "Breathe first." }));
    });
    await page.goto(`${first}/#/household`);
    await choosePin(page, PIN, en("household.begin.do"));
    await asks(page, en("who.question"));
    await press(page, en("who.other"));
    await page.getByLabel(en("pin.name")).fill("Ben");
    await choosePin(page, PHRASE, en("button.continue"));
    await joinAs(page, link, "Ben", { lives: "Fern House" });
    await claim(page, first, "Sourdough bread", 2);
    await press(page, en("household.lock"));
    await asks(page, en("who.question"));
  });

  test("[MV-5] the old page asks who goes on; a wrong PIN takes nobody along, and the right one takes that person alone", async () => {
    const fresh = await tablet.context.newPage();
    await fresh.goto(`${named}/#/already`);
    await fresh.getByLabel(en("already.moved.address")).fill(first);
    const [old] = await Promise.all([fresh.waitForEvent("popup"), moveFrom(fresh)]);
    await asks(old, en("move.who", { to: named }));
    await lookedAt(old, "moving-together-1-who");
    await unlock(old, "Anya", "1111");
    await sees(old, en("who.wrong"));
    await unlock(old, "Anya", PIN);
    await sees(old, en("who.gone", { name: "Anya" }));
    await lookedAt(old, "moving-together-2-one-gone");
    await Promise.all([old.waitForEvent("close"), press(old, en("move.who.enough"))]);
    await asks(fresh, en("who.question"));
    expect(await fresh.getByRole("button", { name: "Ben" }).count()).toBe(0);
    const kept = await fresh.evaluate(whatLies);
    expect(kept.keys.filter((name) => !/^(?:lock|closed [0-9a-f]{32})$/.test(name))).toEqual([]);
    expect(kept.notes).not.toEqual("");
    expect(kept.notes).not.toContain("Breathe");
    await unlock(fresh, "Anya", PIN);
    await asks(fresh, en("today.question"));
    await claim(fresh, named, "Knots", 1);
    await fresh.goto(`${named}/#/s/skills/mine`);
    await sees(fresh, "Beekeeping");
    await fresh.goto(`${named}/#/s/devices/mine`);
    await sees(fresh, en("devices.screen.mine.gone", { count: 1 }));
    await fresh.goto(`${named}/#/s/members/invites`);
    await fresh
      .getByRole("textbox", { name: en("members.screen.invites.link") })
      .first()
      .waitFor();
    await fresh.close();
  });

  test("[MV-5] at the old address she is silent, and Ben goes on as before", async () => {
    await page.bringToFront();
    await asks(page, en("who.question"));
    await page.getByRole("button", { name: en("who.gone", { name: "Anya" }) }).click();
    await sees(page, en("who.moved.sub"));
    await lookedAt(page, "moving-together-3-moved");
    await press(page, en("button.back"));
    await unlock(page, "Ben", PHRASE);
    await asks(page, en("today.question"));
    await page.goto(`${first}/#/s/skills/table`);
    for (const skill of ["Sourdough bread", "Knots"]) await sees(page, skill);
    await press(page, en("household.lock"));
    await asks(page, en("who.question"));
  });

  test("[MV-5] Ben follows, and then nobody speaks at the old address any more", async () => {
    await page.goto(`${first}/?locale=es`);
    await asks(page, es("who.question"));
    await lookedAt(page, "moving-together-4-quien");
    const [fresh] = await Promise.all([page.context().waitForEvent("page"), press(page, es("who.follow"))]);
    await asks(page, es("move.who", { to: named }));
    await lookedAt(page, "moving-together-5-quien-sigue");
    await page.getByRole("button", { name: "Ben", exact: true }).click();
    await page.getByLabel(es("who.pin", { name: "Ben" })).fill(PHRASE);
    await press(page, es("who.open"));
    await asks(page, es("moved.question", { to: named }));
    await asks(fresh, en("who.question"));
    await unlock(fresh, "Ben", PHRASE);
    await asks(fresh, en("today.question"));
    await fresh.goto(`${named}/#/s/skills/mine`);
    await sees(fresh, "Sourdough bread");
    await fresh.goto(`${named}/#/s/members/people`);
    for (const name of ["Anya", "Ben"]) {
      await fresh.getByRole("link", { name }).first().waitFor();
      expect(await fresh.getByRole("main").getByRole("link", { name }).count()).toBe(1);
    }
    await page.goto(`${first}/`);
    await asks(page, en("moved.question", { to: named }));
    await page.getByText(en("moved.left")).click();
    await press(page, en("moved.delete"));
    await page
      .getByRole("dialog")
      .getByRole("button", { name: en("moved.delete"), exact: true })
      .click();
    await sees(page, en("moved.deleted"));
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
    expect(tablet.troubles).toEqual([]);
  });
});

async function choosePin(page: Page, pin: string, submit: string): Promise<void> {
  await page.getByLabel(en("pin.choose")).fill(pin);
  await page.getByLabel(en("pin.again")).fill(pin);
  await press(page, submit);
}

async function unlock(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await page.getByLabel(en("who.pin", { name })).fill(pin);
  await press(page, en("who.open"));
}

function moveFrom(page: Page): Promise<void> {
  return page
    .locator("form")
    .filter({ hasText: en("already.moved.address") })
    .getByRole("button")
    .click();
}

/** What somebody finds who looks into the storage of the new address. */
async function whatLies(): Promise<{ keys: string[]; notes: string }> {
  const seated = (await indexedDB.databases()).map(({ name }) => name ?? "").filter((name) => name.startsWith("kith "));
  const keys: string[] = [];
  for (const name of seated) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    keys.push(
      ...(await new Promise<string[]>((resolve) => {
        const asking = database.transaction("key").objectStore("key").getAllKeys();
        asking.onsuccess = () => resolve(asking.result.map(String));
      })),
    );
    database.close();
  }
  const notes = Object.entries(localStorage).filter(([name]) => name.startsWith("kith.notes."));
  return { keys, notes: notes.map(([, value]) => value).join(" ") };
}
