import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, claim, foundAs, press, sees } from "./support/journeys.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

const SLOW_MS = 2_000;
/** Where somebody would be called back, they are by then. */
const SETTLED_MS = 500;
/** Far enough down a list to be somewhere else than at its top. */
const SCROLLED_PX = 300;
/** What comes to a button's place may lie a line higher. */
const NEAR_EDGE_PX = 2;

/** Anya's phone is old: its disk is slow, and at last full. */
describe("what is shown before the disk has it", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let page: Page;

  tellInOrder(() => ({ anya }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    anya = await neighbour(browser);
    page = anya.page;
    await foundAs(page, hub.url, "Anya", "Fern House");
    await need("Seed saving");
    await sees(page, "Seed saving");
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("a slow disk: what was done is there at once, says that it is being kept, and then that it is", async () => {
    await page.evaluate(slowDisk, SLOW_MS);
    await need("Welding");
    const line = page.getByRole("status").filter({ hasText: "Welding" });
    await line.getByText(en("toast.keeping")).waitFor();
    expect(await hub.count("skills.need")).toBe(1);
    await picture(page, "kept-1-keeping-phone", false);
    await line.getByText(en("toast.keeping")).waitFor({ state: "detached" });
    await line.waitFor();
    await expect.poll(() => hub.count("skills.need")).toBe(2);
  });

  test("a full disk: it is taken back in one kind sentence, the form still has the words, and nothing was written", async () => {
    await page.reload();
    await page.evaluate(fullDisk);
    await need("Roofing");
    await sees(page, en("toast.taken-back"));
    await sees(page, en("fault.disk-full"));
    await picture(page, "kept-2-taken-back-phone", false);
    expect(await page.getByRole("textbox").first().inputValue()).toBe("Roofing");
    await page.goto(`${hub.url}/#/s/skills/coverage`);
    await sees(page, "Welding");
    expect(await page.getByText("Roofing").filter({ visible: true }).count()).toBe(0);
  });

  test("once there is room again it is done as ever", async () => {
    await page.reload();
    await need("Roofing");
    await expect.poll(() => hub.count("skills.need")).toBe(3);
    expect((await hub.verified()).damage).toEqual([]);
    expect(anya.troubles).toEqual([]);
  });

  test("[K-4] what the phone closed behind the page is opened again, and what is done is kept", async () => {
    await page.evaluate(closeStorage);
    await need("Thatching");
    await expect.poll(() => hub.count("skills.need")).toBe(4);
    await page.reload();
    await page.goto(`${hub.url}/#/s/skills/coverage`);
    await sees(page, "Thatching");
    expect(anya.troubles).toEqual([]);
  });

  test("[K-4] where no try of this page reaches the storage any more, it goes on by another way, and what was typed stays", async () => {
    await page.goto(`${hub.url}/#/act/skills.need`);
    await page.getByRole("textbox").first().fill("Dry walls");
    await page.evaluate(closeStorage);
    await page.evaluate(loseStorage);
    await press(page, en("skills.need.do"));
    await expect.poll(() => hub.count("skills.need")).toBe(5);
    await need("Hedges");
    await expect.poll(() => hub.count("skills.need")).toBe(6);
    await page.reload();
    await page.goto(`${hub.url}/#/s/skills/coverage`);
    for (const skill of ["Thatching", "Dry walls", "Hedges"]) await sees(page, skill);
    expect((await hub.verified()).damage).toEqual([]);
    expect(anya.troubles).toEqual([]);
  });

  test.each(["before", "after"] as const)(
    "[GO-1] whoever goes on just %s it is kept is not called back",
    async (when) => {
      await page.goto(`${hub.url}/#/s/skills/coverage`);
      await page.reload();
      await sees(page, "Welding");
      await page.evaluate(goOnAsItIsKept, when);
      await need(`Ropes ${when}`);
      await asks(page, en("settings.question"));
      await page.waitForTimeout(SETTLED_MS);
      await asks(page, en("settings.question"));
      expect(await page.evaluate(() => location.hash)).toBe("#/settings");
    },
  );

  test("[GO-1] a screen that leads on once something is kept leaves whoever has gone alone", async () => {
    await page.reload();
    await page.goto(`${hub.url}/#/s/decisions/frame`);
    await page.getByLabel(en("decisions.frame.field.title")).fill("A bench");
    await page.getByLabel(en("decisions.frame.field.problem")).fill("Nobody can sit anywhere.");
    await page.evaluate(goOnAsItIsKept, "before" as const);
    await press(page, en("decisions.frame.do"));
    await asks(page, en("settings.question"));
    await page.waitForTimeout(SETTLED_MS);
    await asks(page, en("settings.question"));
    expect(await hub.count("decisions.frame")).toBe(1);
  });

  test("[GO-2] a double click does one thing, and what comes to its place is left alone", async () => {
    await page.reload();
    await claim(page, hub.url, "Roofing", 2);
    await page.goto(`${hub.url}/#/s/skills/skill/Roofing`);
    const unneed = page.getByRole("button", { name: en("skills.screen.skill.unneed") });
    const needAgain = page.getByRole("button", { name: en("skills.screen.skill.need") });
    await unneed.scrollIntoViewIfNeeded();
    const place = await unneed.boundingBox();
    if (place === null) throw new Error("Nobody can take it off.");
    const needed = await hub.count("skills.need");
    const [x, y] = [place.x + place.width / 2, place.y + NEAR_EDGE_PX];
    await page.mouse.click(x, y);
    await needAgain.waitFor();
    const now = await needAgain.boundingBox();
    expect(now !== null && y > now.y && y < now.y + now.height).toBe(true);
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    await expect.poll(() => hub.count("skills.unneed")).toBe(1);
    await page.waitForTimeout(SETTLED_MS);
    expect(await needAgain.isVisible()).toBe(true);
    expect(await hub.count("skills.need")).toBe(needed);
  });

  test("[GO-3] back and forward lead to where somebody was on each page, though the window moved as one gave way to the other", async () => {
    const list = en("documents.screen.guides.question");
    await page.goto(`${hub.url}/#/s/documents/guides`);
    await asks(page, list);
    await page.evaluate(moveAsPagesChange);
    const guide = page.getByRole("main").getByRole("link").last();
    await guide.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => window.scrollY);
    expect(place).toBeGreaterThan(SCROLLED_PX);
    await guide.click();
    await page.getByRole("heading", { level: 1, name: list }).waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    await page.goBack();
    await asks(page, list);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(place);
    await page.goForward();
    await page.getByRole("heading", { level: 1, name: list }).waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  });

  test("[GO-3] a page comes also where the browser notes no more places for now", async () => {
    await page.evaluate(noteNoPlace);
    await page.goto(`${hub.url}/#/settings`);
    await asks(page, en("settings.question"));
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: en("settings.question") }).waitFor({ state: "detached" });
    expect(anya.troubles).toEqual([]);
  });

  async function need(skill: string): Promise<void> {
    await page.goto(`${hub.url}/#/s/skills/coverage`);
    await page.goto(`${hub.url}/#/act/skills.need`);
    await page.getByRole("textbox").first().fill(skill);
    await press(page, en("skills.need.do"));
  }
});

/** Runs in the page: from now on a write takes its time. */
function slowDisk(ms: number): void {
  const { add } = IDBObjectStore.prototype;
  IDBTransaction.prototype.commit = () => {};
  IDBObjectStore.prototype.add = function (...args) {
    const until = performance.now() + ms;
    const wait = () => {
      if (performance.now() < until) this.count().onsuccess = wait;
    };
    wait();
    return add.apply(this, args);
  };
}

/** Runs in the page: somebody goes on in the very moment in which what they did is kept, before the page hears of that or after. */
function goOnAsItIsKept(when: "before" | "after"): void {
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function (...args) {
    const go = () => document.querySelector<HTMLAnchorElement>("a[href='#/settings']")?.click();
    const { transaction } = this;
    const first = when === "before" ? transaction.db : transaction;
    first.addEventListener("complete", go, { capture: when === "before", once: true });
    return add.apply(this, args);
  };
}

/** Runs in the page: a browser moves the window where a shorter page takes a longer one's place, some of them before that is drawn. */
function moveAsPagesChange(): void {
  addEventListener("hashchange", () => dispatchEvent(new Event("scroll")));
}

/** Runs in the page: as Safari does after a hundred places in ten seconds. */
function noteNoPlace(): void {
  history.replaceState = () => {
    throw new DOMException("more than 100 times per 10 seconds", "SecurityError");
  };
}

/** Runs in the page: what is open is closed, as a phone does to pages in the background. */
function closeStorage(): void {
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...args) {
    IDBDatabase.prototype.transaction = begin;
    this.close();
    return begin.apply(this, args);
  };
}

/** Runs in the page: as in Safari once the process behind its storage was ended, whatever the page tries. */
function loseStorage(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException("Connection to Indexed Database server lost.", "UnknownError");
  };
}

/** Runs in the page: from now on there is no room. */
function fullDisk(): void {
  IDBObjectStore.prototype.add = () => {
    throw new DOMException("no room", "QuotaExceededError");
  };
}
