import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, claim, press, sees, visitDemo } from "./support/journeys.ts";
import { arrive } from "./support/look-over.ts";
import { en } from "./support/words.ts";

/** Small things that a page tells, on a phone. */
describe("what a page tells", () => {
  let hub: Hub;
  let browser: Browser;
  let david: Neighbour;

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

  test("a few words about what was done stand on one line with Undo", async () => {
    const { page } = david;
    await claim(page, hub.url, "Pan", 3);
    const words = page.getByRole("status").locator(".text");
    const undo = page.getByRole("status").getByRole("button", { name: en("button.undo") });
    const [said, back] = [await words.boundingBox(), await undo.boundingBox()];
    expect(said !== null && back !== null && back.y < said.y + said.height).toBe(true);
  });

  test("whoever saves a file is told so, whichever it is", async () => {
    const { page } = david;
    for (const [address, button] of [
      ["#/s/decisions/log", en("decisions.screen.log.csv")],
      ["#/s/skills/table", en("skills.screen.files.markdown")],
    ] as const) {
      await arrive(page, address);
      await press(page, button);
      await sees(page, en("file.saved"));
      await page.keyboard.press("Escape");
      await page.getByText(en("file.saved")).waitFor({ state: "detached" });
    }
  });

  test("what is typed in a shell is not torn apart at the end of a line", async () => {
    const { page } = david;
    await page.goto(`${hub.url}/?locale=es#/s/members/invites`);
    await asks(page, "¿Quién va a entrar?");
    await press(page, "Hacer el enlace");
    const typed = page.locator("main .notice code", { hasText: "--host" });
    await typed.waitFor();
    for (const width of [320, 360, 390, 412, 600]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await typed.evaluate((one) => one.getClientRects().length)).toBe(1);
    }
  });

  test("nothing broke on the page", () => {
    expect(david.troubles).toEqual([]);
  });
});
