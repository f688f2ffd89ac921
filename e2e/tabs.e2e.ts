import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { claim, foundAs, sees } from "./support/journeys.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

const WAIT_MS = 15_000;

/** Anya never closes a tab. */
describe("several tabs of one browser", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let second: Page;
  const links: Page[] = [];

  tellInOrder(() => ({ anya }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    anya = await neighbour(browser);
    anya.context.on("page", (page) => page.on("websocket", () => links.push(page)));
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
    await sees(anya.page, en("hub.connected"));
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("the second one acts through the first, which alone has a link, and each shows what the other did", async () => {
    second = await anya.context.newPage();
    await second.goto(`${hub.url}/#/s/skills/mine`);
    await sees(second, en("hub.connected"));
    await claim(second, hub.url, "Right tab", 2);
    await onHub("skills.claim", 1);
    await anya.page.goto(`${hub.url}/#/s/skills/mine`);
    await sees(anya.page, "Right tab");
    await claim(anya.page, hub.url, "Left tab", 2);
    await sees(second, "Left tab");
    expect(links).not.toContain(second);
  });

  test("when the first is closed the second takes over, with the link", async () => {
    await anya.page.close();
    await expect.poll(() => links.includes(second), { timeout: WAIT_MS }).toBe(true);
    await claim(second, hub.url, "Alone", 2);
    await onHub("skills.claim", 3);
  });

  test("a tab that the phone put to sleep loses the link to the one that somebody looks at, and has it again later", async () => {
    const third = await anya.context.newPage();
    await third.goto(`${hub.url}/#/s/skills/mine`);
    await sees(third, en("hub.connected"));
    expect(links).not.toContain(third);
    const asleep = second.evaluate(sleep, WAIT_MS);
    await expect.poll(() => links.includes(third), { timeout: WAIT_MS }).toBe(true);
    await claim(third, hub.url, "Awake", 2);
    await onHub("skills.claim", 4);
    await asleep;
    await second.goto(`${hub.url}/#/s/skills/mine`);
    await sees(second, "Awake");
    const before = links.length;
    await third.close();
    await expect.poll(() => links.slice(before).includes(second), { timeout: WAIT_MS }).toBe(true);
    await claim(second, hub.url, "Back", 2);
    await onHub("skills.claim", 5);
  });

  test("a browser without locks between tabs: both write at once, and neither gets in the other's way", async () => {
    await second.close();
    await anya.context.addInitScript(() => Object.defineProperty(navigator, "locks", { value: undefined }));
    const tabs = [await anya.context.newPage(), await anya.context.newPage()];
    for (const [at, tab] of tabs.entries()) {
      await tab.goto(`${hub.url}/#/act/skills.need`);
      await tab.getByRole("textbox").first().fill(`Tab ${at}`);
    }
    // Only one of them is in front: the other is pressed by its own script.
    await Promise.all(tabs.map((tab) => tab.evaluate(pressSubmit)));
    await onHub("skills.need", 2);
    for (const [at, tab] of tabs.entries()) {
      await tab.bringToFront();
      await tab.goto(`${hub.url}/#/s/skills/coverage`);
      await sees(tab, `Tab ${1 - at}`);
    }
    expect((await hub.verified()).damage).toEqual([]);
    expect(anya.troubles).toEqual([]);
  });

  /** Waits until the hub keeps so many of a kind; what they say, a hub of nobody cannot read. */
  async function onHub(kind: string, count: number): Promise<void> {
    await expect.poll(() => hub.count(kind), { timeout: WAIT_MS }).toBe(count);
  }
});

/** Runs in the page. */
function pressSubmit(): void {
  document.querySelector<HTMLButtonElement>("main form button[type=submit]")?.click();
}

/** Runs in the page: it does nothing for so long, and answers nobody. */
function sleep(ms: number): void {
  const until = Date.now() + ms;
  while (Date.now() < until);
}
