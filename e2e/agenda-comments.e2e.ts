import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, paper } from "./support/browser.ts";
import { photoShown, photoWithPlace, watchPhotos } from "./support/camera.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, gather, press, sees, type Three } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

const DAY_MS = 24 * 60 * 60_000;
const BENCH = "A bench at the pump";
const ALT = "The old bench, one leg gone";

/** Before they meet, Sarah and Mark talk about something that Anya posted. */
describe("what people say about a thing on an agenda", () => {
  let hub: Hub;
  let browser: Browser;
  let three: Three;
  let meeting = "";
  let item = "";

  tellInOrder(() => ({ ...three }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    three = await gather(browser, hub);
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  const words = (page: Page) => page.getByRole("textbox", { name: en("comments.screen.field") });
  const said = (page: Page, text: string) =>
    page
      .getByRole("region", { name: en("comments.screen.title") })
      .getByRole("listitem")
      .filter({ hasText: text });

  test("[MT-16] from the agenda one comes to a page of the thing alone", async () => {
    const { page } = three.anya;
    const day = new Date(Date.now() + 6 * DAY_MS).toISOString().slice(0, 10);
    await arrive(page, "#/s/meetings/plan");
    await page.getByLabel(en("meetings.gather.field.title")).fill("Coordination");
    await page.getByLabel(en("meetings.screen.plan.first")).fill(`${day}T19:00`);
    await page.getByLabel(en("meetings.screen.plan.first")).blur();
    await page.locator("label.card").nth(1).click();
    await press(page, en("meetings.screen.plan.do"));
    await asks(page, en("meetings.screen.list.question"));
    await page
      .getByRole("main")
      .getByRole("link", { name: /Coordination/ })
      .first()
      .click();
    await asks(page, "Coordination");
    meeting = await page.evaluate(() => location.hash);
    await page.getByText(en("meetings.item.do")).first().click();
    const open = page.getByRole("button", { name: en("meetings.screen.open-agenda"), exact: true });
    const title = page.getByLabel(en("meetings.item.field.title"));
    await open.or(title).first().waitFor();
    if (await open.isVisible()) await open.click();
    await title.fill(BENCH);
    await choose(page, en("meetings.item.option.kind.decision"));
    await page
      .locator("form")
      .getByRole("button", { name: en("meetings.item.do"), exact: true })
      .click();
    await page.getByRole("heading", { name: BENCH }).getByRole("link").click();
    await asks(page, BENCH);
    item = await page.evaluate(() => location.hash);
    expect(item).toContain("#/s/meetings/item/");
  });

  test("[MT-16, CM-8] a neighbour says something there, with a photo, and others see both", async () => {
    const { page } = three.sarah;
    await arrive(page, item);
    await page.getByText(en("comments.screen.first"), { exact: true }).click();
    await words(page).fill("This one cannot be mended.");
    await page
      .getByLabel(en("comments.screen.photo.add"))
      .first()
      .setInputFiles({ name: "bench.jpg", mimeType: "image/jpeg", buffer: await photoWithPlace(page, 1500, 1000) });
    await page.getByLabel(en("comments.say.field.photos.alt")).fill(ALT);
    await press(page, en("comments.screen.send"));
    await said(page, "This one cannot be mended.").getByRole("img", { name: ALT }).waitFor();
    const { mark } = three;
    await watchPhotos(mark.page);
    await arrive(mark.page, item);
    await said(mark.page, "This one cannot be mended.").waitFor();
    const shown = await photoShown(mark.page, ALT);
    expect(Buffer.from(shown.bytes).toString("latin1")).not.toContain("GPS");
    await lookedAt(mark.page, "agenda-comments");
  });

  test("[MT-16, CM-5] a mention there reaches Today, which leads to the thing and names it", async () => {
    const { page } = three.mark;
    await page.getByText(en("comments.screen.more"), { exact: true }).click();
    await words(page).pressSequentially("I have oak, @sa");
    await page.getByRole("option", { name: "Sarah" }).waitFor();
    await page.keyboard.press("Enter");
    await press(page, en("comments.screen.send"));
    await said(page, "I have oak").waitFor();
    const told = en("comments.today.mentioned", { who: "Mark", thing: BENCH });
    await arrive(three.sarah.page, "#/today");
    await three.sarah.page.getByRole("link", { name: told }).click();
    await asks(three.sarah.page, BENCH);
    await said(three.sarah.page, "I have oak").waitFor();
  });

  test("[MT-16, CM-7] it is printed with the thing, found by search, and is no part of the minutes", async () => {
    const { page } = three.anya;
    await arrive(page, item);
    await paper(page, "agenda-comments");
    await page.emulateMedia({ media: "print" });
    await sees(page, "This one cannot be mended.");
    await page.emulateMedia({ media: "screen" });
    await arrive(page, "#/search");
    await page.getByRole("searchbox").fill("mended");
    await page.getByRole("link", { name: "This one cannot be mended." }).click();
    await asks(page, BENCH);
    await arrive(page, meeting);
    await sees(page, BENCH);
    expect(await page.getByText("This one cannot be mended.").count()).toBe(0);
  });

  test("[MT-16] once it is off the agenda its page says so and nobody talks there", async () => {
    const { page } = three.anya;
    await page.goto(`${hub.url}/?locale=es${item}`);
    await asks(page, BENCH);
    await lookedAt(page, "agenda-comments-es");
    await page
      .getByRole("button", { name: es("meetings.drop.do") })
      .first()
      .click();
    await arrive(page, meeting);
    await arrive(page, item);
    await asks(page, es("meetings.screen.item.none"));
    expect(await page.getByRole("region", { name: es("comments.screen.title") }).count()).toBe(0);
    expect([three.anya, three.sarah, three.mark].flatMap((one) => one.troubles)).toEqual([]);
  });
});
