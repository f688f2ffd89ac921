import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser, paper, picture } from "./support/browser.ts";
import { act, type Hub, startHub } from "./support/hub.ts";
import { asks, foundAs, sees, visitDemo } from "./support/journeys.ts";
import { axeFinds, eyesFind } from "./support/look-over.ts";
import { en } from "./support/words.ts";

const TITLE =
  "A long question about the shared boiler, the pipes below the yard and who pays for the plumber in winter";
/** A4 (210 mm) without its margins, 178 mm, in CSS pixels. */
const PAPER_PX = 673;
const LONG_MS = 240_000;
const DAY = 24 * 60;

/** Nobody can enter anything for others before there is a roll. */
test("[SS-5] the slips of a draft send nobody to a neighbour on the roll, of whom there are none", async () => {
  const hub = await startHub();
  const browser = await openBrowser();
  try {
    const { page, troubles } = await neighbour(browser);
    await foundAs(page, hub.url, "Anya", "Fern House");
    await page.goto(`${hub.url}/#/street`);
    await asks(page, en("street.question", { name: "Maple Street" }));
    await sees(page, en("street.give.draft"));
    expect(await page.getByText(en("street.give"), { exact: true }).count()).toBe(0);
    await picture(page, "street-sheet-draft");
    expect(troubles).toEqual([]);
  } finally {
    await browser.close();
    await hub.end();
  }
});

/** One page for the letter box and the hallway, however much goes on. */
describe("the street sheet", () => {
  let demo: Hub;
  let browser: Browser;
  let david: Neighbour;

  beforeAll(async () => {
    demo = await startHub("--demo");
    browser = await openBrowser();
    david = await neighbour(browser);
    await visitDemo(david.page, demo.url);
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.end();
  });

  test("[SS-1, SS-2, SS-5, SS-6] says what comes, what waits and how to answer on paper, on one page", async () => {
    const { page } = david;
    await page.getByRole("link", { name: en("today.street") }).click();
    await asks(page, en("street.question", { name: "Maple Street" }));
    await sees(page, en("decisions.posted.say-text"));
    const where = en("map.where", { part: "br", near: "yes", beside: "The Schoolhouse" });
    await sees(page, en("street.where", { where }));
    await sees(page, en("skills.screen.slip.teach"));
    await sees(page, en("decisions.screen.slip.who"));
    // What is agreed to stands on the slip: whoever has no phone reads it there.
    const asked = page.locator(".slip", { hasText: en("decisions.screen.slip.who") }).first();
    expect((await asked.locator(".words").textContent())?.length).toBeGreaterThan(20);
    // Most of what waits is named, though not all of it has room for words below it.
    expect(await page.locator("section.waiting li").count()).toBeGreaterThan(5);
    expect(await eyesFind(page)).toEqual([]);
    expect(await axeFinds(page)).toEqual([]);
    await picture(page, "street-sheet-phone");
    expect(pagesOf(await paper(page, "street-sheet"))).toBe(1);
  });

  test("[SS-4] nothing of people at odds, and nobody's details, is on it", async () => {
    const words = (await david.page.locator("main").textContent()) ?? "";
    expect(words).not.toContain(en("conflict.today"));
    expect(words).not.toMatch(/\+?\d{3}[ -]?\d{3}[ -]?\d{3}/);
  });

  test("[SS-2, SS-3] a much fuller pod has one page too, which says how much is not on it", {
    timeout: LONG_MS,
  }, async () => {
    const now = Math.floor(Date.now() / 60_000);
    for (let at = 0; at < 24; at++) {
      const start = now + DAY + at * 300;
      const place = "The large room behind the old bakery, second door on the left";
      await act(demo, "meetings.gather", {
        title: `${at} ${TITLE}`.slice(0, 80),
        start,
        offset: 60,
        minutes: 60,
        place,
      });
      await act(demo, "decisions.frame", { title: `${at} ${TITLE}`, problem: "It is cold.", affected: [] });
      await act(demo, "skills.need", { skill: `${at} mending very old boilers of a kind` });
    }
    const { page } = david;
    await page.goto(`${demo.url}/#/today`);
    await page.goto(`${demo.url}/#/street`);
    await page
      .getByText(/and \d\d more/)
      .nth(2)
      .waitFor();
    await picture(page, "street-sheet-full-phone");
    expect(pagesOf(await paper(page, "street-sheet-full"))).toBe(1);
    // As wide as the paper between its margins: a phone is narrower, and would break lines that paper does not.
    const phone = page.viewportSize();
    await page.setViewportSize({ width: PAPER_PX, height: 1000 });
    await page.emulateMedia({ media: "print" });
    await page.waitForFunction((px) => innerWidth === px && matchMedia("print").matches, PAPER_PX);
    const columns = page.locator(".columns");
    const isCut = await columns.evaluate((one) =>
      [...one.children].some((part) => part.scrollHeight > one.clientHeight + 1),
    );
    expect(isCut).toBe(false);
    const slips = await page.locator(".slip").all();
    for (const slip of slips) expect(await slip.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThan(2);
    await page.emulateMedia({ media: null });
    if (phone !== null) await page.setViewportSize(phone);
  });

  test("nothing broke on the page", () => {
    expect(david.troubles).toEqual([]);
  });
});

function pagesOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
