import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { neighbour, openBrowser, PHONE, picture, TWICE } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { choose, foundAs, press } from "./support/journeys.ts";
import { arrive, axeFinds, eyesFind } from "./support/look-over.ts";
import { en } from "./support/words.ts";

/** A window of 1280 by 1024 that is zoomed four times. */
const ZOOMED = { width: 320, height: 256 };
const SMALL = { width: 320, height: 568 };
/** What stands still over the page leaves at least so much of it to be read. */
const COVERED_MAX = 1 / 3;
const LONG_TITLE =
  "Shall the gate between the allotments and the schoolyard stay locked overnight from the first frost until Easter?";

/** Whoever needs all of it large has as much of the page as others, only less at a time. */
describe("a page that is zoomed, or in type or colours of somebody's own", () => {
  let hub: Hub;
  let browser: Browser;
  let large: Browser;

  beforeAll(async () => {
    hub = await startHub();
    [browser, large] = await Promise.all([openBrowser(), openBrowser(TWICE)]);
  });

  afterAll(async () => {
    await Promise.all([browser?.close(), large?.close()]);
    await hub?.end();
  });

  test("zoomed four times, the bars leave room for what is read, and what was found is seen whole", async () => {
    const { page } = await neighbour(browser);
    await foundAs(page, hub.url, "Anya", "Fern House");
    await page.setViewportSize(ZOOMED);
    expect(await covered(page)).toBeLessThanOrEqual(COVERED_MAX);
    expect([...(await cutWords(page)), ...(await eyesFind(page))]).toEqual([]);
    await picture(page, "zoomed-today", false);
    for (const size of [ZOOMED, SMALL]) {
      await page.setViewportSize(size);
      await walksThroughPalette(page, size.height);
      await picture(page, `zoomed-palette-${size.height}`, false);
      await page.keyboard.press("Escape");
    }
  });

  test("on a phone on its side, the question of a page is in the upper third", async () => {
    const { page } = await neighbour(browser, { size: { width: 700, height: 360 } });
    await foundAs(page, hub.url, "Carl", "Fern House");
    const { y = 360 } = (await page.locator("main h1").boundingBox()) ?? {};
    expect(y).toBeLessThan(360 / 3);
    expect([...(await cutWords(page)), ...(await eyesFind(page)), ...(await axeFinds(page))]).toEqual([]);
    await picture(page, "zoomed-side", false);
  });

  test("with type twice as large, no word of the bars is cut off and nothing covers the page", async () => {
    const { page } = await neighbour(large, { size: { width: 360, height: 640 } });
    await foundAs(page, hub.url, "Sarah", "The Old Bakery");
    expect(await cutWords(page)).toEqual([]);
    expect(await covered(page)).toBeLessThanOrEqual(COVERED_MAX);
    expect([...(await eyesFind(page)), ...(await axeFinds(page))]).toEqual([]);
    await picture(page, "zoomed-type-twice", false);
  });

  test("with type twice as large, signs and dots are, too", async () => {
    const sizes = async (from: Browser): Promise<readonly number[]> => {
      const { page } = await neighbour(from, { size: { width: 700, height: 900 } });
      await foundAs(page, hub.url, "Alma", "Hill House");
      const all = await page.locator("main svg:visible, nav .place:visible svg").all();
      return Promise.all(all.map(async (one) => (await one.boundingBox())?.width ?? 0));
    };
    const [usual, twice] = [await sizes(browser), await sizes(large)];
    expect(usual.length).toBeGreaterThan(4);
    expect(twice).toEqual(usual.map((width) => width * 2));
  });

  test("in the largest type, what was just done about a long title leaves the page to be seen", async () => {
    const { page } = await neighbour(browser);
    await foundAs(page, hub.url, "Dora", "Fern House");
    await arrive(page, "#/settings");
    await choose(page, en("settings.type.larger"));
    await arrive(page, "#/s/decisions/frame");
    await page.getByLabel(en("decisions.frame.field.title")).fill(LONG_TITLE);
    await page.getByLabel(en("decisions.frame.field.problem")).fill("Every morning it stands open.");
    await press(page, en("decisions.frame.do"));
    const line = page.getByRole("status").locator(".toast");
    await line.waitFor();
    const { height = PHONE.height } = (await line.boundingBox()) ?? {};
    await picture(page, "zoomed-toast", false);
    expect(height).toBeLessThanOrEqual(PHONE.height * COVERED_MAX);
    expect(await eyesFind(page)).toEqual([]);
  });

  test("in colours of somebody's own, a line is around what Enter would open", async () => {
    const { page } = await neighbour(browser);
    await foundAs(page, hub.url, "Mark", "Fern House");
    await page.emulateMedia({ forcedColors: "active" });
    await page.keyboard.press("Control+k");
    const lines = () =>
      page.getByRole("option").evaluateAll((all) =>
        all.slice(0, 3).map((one) => {
          const { outlineStyle, outlineColor } = getComputedStyle(one);
          return outlineStyle === "solid" && !/rgba\(.*, 0\)/.test(outlineColor);
        }),
      );
    await expect.poll(lines).toEqual([true, false, false]);
    await page.keyboard.press("ArrowDown");
    await expect.poll(lines).toEqual([false, true, false]);
    await picture(page, "own-colours-palette", false);
  });

  /** Goes down to the last thing and sees each on the way, in a palette that is within the window. */
  async function walksThroughPalette(page: Page, height: number): Promise<void> {
    await page.keyboard.press("Control+k");
    await page.getByRole("option").first().waitFor();
    const { y = 0, height: own = 0 } = (await page.getByRole("dialog").boundingBox()) ?? {};
    expect(y + own).toBeLessThanOrEqual(height);
    for (let left = await page.getByRole("option").count(); left > 0; left -= 1) {
      expect(await activeIsWhole(page)).toBe("whole");
      await page.keyboard.press("ArrowDown");
    }
  }
});

async function activeIsWhole(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.querySelector("[role=option][aria-selected=true]");
    const list = active?.closest("[role=listbox]")?.getBoundingClientRect();
    const here = active?.getBoundingClientRect();
    if (here === undefined || list === undefined) return "none";
    const top = Math.max(0, list.top) - 1;
    const bottom = Math.min(innerHeight, list.bottom) + 1;
    return here.top >= top && here.bottom <= bottom ? "whole" : `${active?.textContent} is cut off`;
  });
}

/** The part of the window that is covered by what does not move with the page. */
async function covered(page: Page): Promise<number> {
  return page.evaluate(() => {
    const fixed = [...document.querySelectorAll("nav, header, [role=status]")].filter(
      (one) => getComputedStyle(one).position === "fixed" && one.checkVisibility(),
    );
    return fixed.reduce((sum, one) => sum + one.getBoundingClientRect().height, 0) / innerHeight;
  });
}

/** Words of the bars that do not fit into their place. */
async function cutWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("nav .place span")]
      .filter((one) => one.offsetParent !== null && one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.innerText),
  );
}
