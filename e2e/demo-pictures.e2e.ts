import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, visitDemo } from "./support/journeys.ts";
import { lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

const PLAN = "Two rows of houses along the road, a lane across, the brook below and north at the top";

/** Whoever looks around in the made-up street sees what a plan of one's own, and a photo, look like. */
describe("pictures of the made-up street", () => {
  let demo: Hub;
  let browser: Browser;
  let david: Neighbour;

  tellInOrder(() => ({ david }));

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

  const size = (page: Page, alt: string) =>
    page.getByRole("img", { name: alt }).evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    });

  test("[HM-4, HM-5] the plan that somebody drew has the households on it where they say that they are", async () => {
    const { page } = david;
    await page.goto(`${demo.url}/#/s/map/map`);
    await asks(page, en("map.screen.map.question"));
    expect(await size(page, PLAN)).toEqual([800, 600]);
    await page.getByText(en("map.where", { part: "tl", near: "yes", beside: "The Old Bakery" })).waitFor();
    await lookedAt(page, "demo-plan");
  });

  test("[CM-8] photos stand beside what people said", async () => {
    const { page } = david;
    await page.goto(`${demo.url}/#/s/skills/skill/bicycle%20repair`);
    expect(await size(page, "A red bicycle on the stand in the shed")).toEqual([720, 540]);
    await lookedAt(page, "demo-photo");
    expect(david.troubles).toEqual([]);
  });
});
