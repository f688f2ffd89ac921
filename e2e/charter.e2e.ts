import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser, paper, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, sees, visitDemo } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

/** A page is looked through at a few strokes of a thumb. */
const SCREENS_MAX = 8;
/** Two sheets, printed on both sides. */
const SHEETS_MAX = 4;

/** A neighbour who wants to know one rule finds it, without reading them all. */
describe("the charter, looked up", () => {
  let hub: Hub;
  let browser: Browser;
  let david: Neighbour;

  tellInOrder(() => ({ david }));

  beforeAll(async () => {
    hub = await startHub("--demo");
    browser = await openBrowser();
    david = await neighbour(browser);
    await visitDemo(david.page, hub.url);
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  const rule = (name: string) =>
    david.page
      .getByRole("listitem")
      .filter({ hasText: en(`charter.number.${name}`) })
      .first();

  test("[CH-29] all numbers are a few screens long, each a line that opens to what it does", async () => {
    const { page } = david;
    await arrive(page, "#/s/charter/charter");
    const [height, window] = await page.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
    expect(height / window).toBeLessThan(SCREENS_MAX);
    const about = page.getByText(en("charter.number.talkDays.about"));
    expect(await about.isVisible()).toBe(false);
    // What is agreed and still to come is told without opening.
    await rule("talkDays")
      .getByText(/: 5 days$/)
      .waitFor();
    await rule("talkDays").locator("summary").press("Enter");
    await about.waitFor();
    await rule("talkDays")
      .getByRole("link", { name: en("charter.screen.number.change") })
      .waitFor();
    await lookedAt(page, "charter-rules");
  });

  test("[CH-29] a few letters find a rule by its name or by what it does; the only one that fits is open", async () => {
    const { page } = david;
    const find = page.getByRole("textbox", { name: en("charter.screen.numbers.find") });
    await find.fill("silence");
    await page.getByText(en("charter.number.objectDays.about")).waitFor();
    await find.fill("no rule is called so");
    await sees(page, en("choices.none", { text: "no rule is called so" }));
    await find.fill("");
    for (const [locale, words] of [
      ["en", en("charter.screen.numbers.example")],
      ["es", es("charter.screen.numbers.example")],
    ] as const) {
      await page.goto(`${hub.url}/?locale=${locale}#/s/charter/charter`);
      await page.getByText(words).waitFor();
      for (const wanted of words.replace(/^[^:]*: /, "").split(", ")) {
        await page.locator("main search input").fill(wanted);
        await expect.poll(() => page.locator("main summary").count(), { message: wanted }).toBeGreaterThan(0);
        expect(await page.locator("main summary").count()).toBeLessThan(8);
      }
    }
    await page.goto(`${hub.url}/?locale=en#/s/charter/charter`);
    await asks(page, en("charter.screen.charter.question"));
  });

  test("[CH-29] a press leads to the rules about one matter, and the next Tab is at the first of them", async () => {
    const { page } = david;
    const contents = page.getByRole("navigation", { name: en("charter.screen.charter.numbers") });
    await contents.getByRole("button", { name: en("charter.screen.numbers.devices") }).press("Enter");
    await page.keyboard.press("Tab");
    const summary = await page.evaluate(() => document.activeElement?.closest("li")?.id);
    expect(summary).toMatch(/^charter-/);
    expect(await page.evaluate(() => document.activeElement?.closest("ul")?.previousElementSibling?.textContent)).toBe(
      en("charter.screen.numbers.devices"),
    );
    await picture(page, "charter-contents", false);
  });

  test("[CH-29] where a page names the rule behind it, that one is open", async () => {
    const { page } = david;
    await arrive(page, "#/s/charter/charter/quorumPercent");
    await page.getByText(en("charter.number.quorumPercent.about")).waitFor();
  });

  test("[CH-29] on paper all of it is there, on two sheets", async () => {
    const { page } = david;
    await arrive(page, "#/s/charter/sheet");
    await page.getByText(en("charter.number.quorumPercent.about")).waitFor();
    const pdf = await paper(page, "charter-sheet");
    expect((pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length).toBeLessThanOrEqual(SHEETS_MAX);
  });

  test("nothing broke on the page", () => {
    expect(david.troubles).toEqual([]);
  });
});
