import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser, paper } from "./support/browser.ts";
import { photoShown, photoWithPlace, watchPhotos } from "./support/camera.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, claim, foundAs, joinAs, press, sees, wallInvite } from "./support/journeys.ts";
import { lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

const SKILL = "Bike repair";

/** Anya on a phone and Bela at a desk talk under a skill. */
describe("what people say under a thing", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let bela: Neighbour;
  let carl: Neighbour;

  tellInOrder(() => ({ anya, bela, carl }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    anya = await neighbour(browser);
    bela = await neighbour(browser, { size: DESKTOP });
    carl = await neighbour(browser, { night: true });
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
    const link = await wallInvite(anya.page, hub.url);
    await joinAs(bela.page, link, "Bela", { household: "Mill House" });
    await joinAs(carl.page, link, "Carl", { household: "Oak House" });
    await claim(anya.page, hub.url, SKILL, 3);
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  const skill = async (page: Page): Promise<void> => {
    await page.goto(`${hub.url}/#/s/skills/skill/bike%20repair`);
    await sees(page, en("comments.screen.title")).catch(() => undefined);
  };
  const open = (page: Page, code = "comments.screen.more") => page.getByText(en(code), { exact: true }).click();
  const words = (page: Page) => page.getByRole("textbox", { name: en("comments.screen.field") });
  /** Beneath the page, and not where Today tells of it. */
  const said = (page: Page, text: string) =>
    page
      .getByRole("region", { name: en("comments.screen.title") })
      .getByRole("listitem")
      .filter({ hasText: text });

  test("where nobody has said anything there is one quiet line; with the keyboard a neighbour is mentioned", async () => {
    const { page } = anya;
    await page.goto(`${hub.url}/#/s/skills/skill/bike%20repair`);
    await open(page, "comments.screen.first");
    await words(page).pressSequentially("Saturday at ten in the shed, @be");
    await page.getByRole("option", { name: "Bela" }).waitFor();
    await page.keyboard.press("Enter");
    await words(page).pressSequentially("?");
    expect(await words(page).inputValue()).toBe("Saturday at ten in the shed, @Bela ?");
    await lookedAt(page, "comments-writing");
    await press(page, en("comments.screen.send"));
    await said(page, "Saturday at ten").waitFor();
  });

  test("[CM-5] a mention reaches the Today of whoever is mentioned, and nobody else's", async () => {
    await bela.page.goto(`${hub.url}/#/today`);
    await sees(bela.page, en("comments.today.mentioned", { who: "Anya", thing: SKILL }));
    await carl.page.goto(`${hub.url}/#/today`);
    await sees(carl.page, en("comments.say.did", { who: "Anya" }));
    expect(await carl.page.getByText(en("comments.today.mentioned", { who: "Anya", thing: SKILL })).count()).toBe(0);
    await bela.page.getByRole("link", { name: en("comments.today.mentioned", { who: "Anya", thing: SKILL }) }).click();
    await said(bela.page, "Saturday at ten").waitFor();
  });

  test("[CM-4] a passage that is marked is quoted alone; what is half written is there again after looking elsewhere", async () => {
    const { page } = bela;
    const comment = said(page, "Saturday at ten");
    await comment.locator(".record").evaluate((element) => {
      const text = [...element.childNodes].find((one) => one.textContent?.startsWith("Saturday")) as Text;
      getSelection()?.setBaseAndExtent(text, 0, text, "Saturday at ten".length);
    });
    await page.getByRole("button", { name: en("comments.screen.quote.of", { name: "Anya" }) }).click();
    await words(page).fill("I bring tires");
    await page.goto(`${hub.url}/#/today`);
    await asks(page, en("today.question"));
    await skill(page);
    await sees(page, en("comments.screen.quoting", { name: "Anya" }));
    expect(await words(page).inputValue()).toBe("I bring tires");
    await press(page, en("comments.screen.send"));
    await said(page, "I bring tires").waitFor();
    expect(await said(page, "I bring tires").locator("blockquote").innerText()).toContain("Saturday at ten");
    await page.goto(`${hub.url}/#/today`);
    await asks(page, en("today.question"));
    expect(await page.getByText(en("comments.today.mentioned", { who: "Anya", thing: SKILL })).count()).toBe(0);
  });

  test("[CM-2] who wrote it corrects it, and the words from before can still be read", async () => {
    const { page } = bela;
    await skill(page);
    const own = said(page, "I bring tires");
    await press(page, en("comments.screen.correct.of", { words: "I bring tires" }));
    await words(page).fill("I bring tyres");
    await press(page, en("comments.screen.send.correct"));
    await said(page, "I bring tyres").waitFor();
    expect(await own.count()).toBe(1);
    await skill(anya.page);
    await said(anya.page, "I bring tyres").getByText(en("comments.screen.corrected")).click();
    await sees(anya.page, "I bring tires");
    expect(
      await anya.page
        .getByRole("button", { name: en("comments.screen.correct.of", { words: "I bring tyres" }) })
        .count(),
    ).toBe(0);
    await lookedAt(anya.page, "comments");
  });

  test("[CM-3] a comment that was taken back is gone for everyone, from the toast as well as from its place", async () => {
    const { page } = carl;
    await skill(page);
    await open(page);
    await words(page).fill("I cannot stand bikes.");
    await press(page, en("comments.screen.send"));
    await said(bela.page, "I cannot stand bikes.").waitFor();
    await page.getByRole("button", { name: en("button.undo") }).click();
    await said(bela.page, "I cannot stand bikes.").waitFor({ state: "detached" });
    await said(page, "I cannot stand bikes.").waitFor({ state: "detached" });
    await open(page);
    await words(page).fill("Nor trains.");
    await press(page, en("comments.screen.send"));
    await said(bela.page, "Nor trains.").waitFor();
    await press(page, en("comments.screen.take-back.of", { words: "Nor trains." }));
    await sees(page, en("comments.screen.take-back.about"));
    expect(await said(page, "Nor trains.").count()).toBe(1);
    await lookedAt(page, "comments-taking-back");
    await press(page, en("comments.screen.take-back.do"));
    await said(bela.page, "Nor trains.").waitFor({ state: "detached" });
  });

  test("[CM-7] comments are printed beneath, and search finds them", async () => {
    const { page } = anya;
    await skill(page);
    await paper(page, "comments-printed");
    await page.emulateMedia({ media: "print" });
    await sees(page, "I bring tyres");
    await page.emulateMedia({ media: "screen" });
    await page.goto(`${hub.url}/#/search`);
    await page.getByRole("searchbox").fill("tyres");
    await page.getByRole("link", { name: "I bring tyres" }).click();
    await said(page, "I bring tyres").waitFor();
  });

  const photoField = (page: Page) => page.getByLabel(en("comments.screen.photo.add")).first();
  const file = (name: string, buffer: Buffer, mimeType = "image/jpeg") => ({ name, mimeType, buffer });

  test("[CM-10] what is no photo, is too large, or cannot be read here is told kindly, and no word is lost", async () => {
    const { page } = anya;
    await skill(page);
    await open(page);
    await words(page).fill("This tap drips.");
    await photoField(page).setInputFiles(file("letter.jpg", Buffer.from("Dear neighbours")));
    await sees(page, en("photo.bad"));
    await photoField(page).setInputFiles(
      file("IMG_1.jpg", Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "latin1")),
    );
    await sees(page, en("photo.bad.heic"));
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>("input[type=file]");
      const large = new DataTransfer();
      large.items.add(new File([new Uint8Array(50 * 1024 * 1024)], "huge.jpg", { type: "image/jpeg" }));
      if (field === null) throw new Error("no field for files");
      field.files = large.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await sees(page, en("photo.bad.large", { max: 40 }));
    expect(await words(page).inputValue()).toBe("This tap drips.");
  });

  test("[CM-8] a photo loses what the camera wrote, comes with words for it, and others see it", async () => {
    const { page } = anya;
    const large = await photoWithPlace(page);
    expect(large.includes(Buffer.from("GPS"))).toBe(true);
    await photoField(page).setInputFiles(file("tap.jpg", large));
    await page.getByLabel(en("comments.say.field.photos.alt")).waitFor();
    await press(page, en("comments.screen.send"));
    await sees(page, en("comments.screen.photo.alt.missing"));
    await page.getByLabel(en("comments.say.field.photos.alt")).fill("A tap, dripping");
    await lookedAt(page, "comments-photo-writing");
    for (const one of [bela, carl]) await one.page.goto(`${hub.url}/#/today`);
    await press(page, en("comments.screen.send"));
    await said(page, "This tap drips.").getByRole("img", { name: "A tap, dripping" }).waitFor();
    await watchPhotos(bela.page);
    await skill(bela.page);
    const shown = await photoShown(bela.page, "A tap, dripping");
    expect([shown.width, shown.height]).toEqual([1600, 1067]);
    expect(shown.bytes.length).toBeLessThanOrEqual(200 * 1024);
    const text = Buffer.from(shown.bytes).toString("latin1");
    for (const word of ["Exif", "GPS", "WGS"]) expect(text).not.toContain(word);
    await lookedAt(bela.page, "comments-photo");
    await press(bela.page, en("photo.open", { alt: "A tap, dripping" }));
    await bela.page.getByRole("dialog", { name: "A tap, dripping" }).waitFor();
    await bela.page.keyboard.press("Escape");
  });

  test("[CM-9] over a slow link a photo comes once somebody asks for it", async () => {
    await carl.context.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true, effectiveType: "2g" } });
    });
    await carl.page.goto(`${hub.url}/?slow#/s/skills/skill/bike%20repair`);
    const show = carl.page.getByRole("button", { name: en("photo.show.alt", { alt: "A tap, dripping" }) });
    await show.waitFor();
    expect(await carl.page.getByRole("img", { name: "A tap, dripping" }).count()).toBe(0);
    await show.click();
    await carl.page.getByRole("img", { name: "A tap, dripping" }).waitFor();
  });

  test("what is said out of reach arrives later", async () => {
    const { page, context } = carl;
    await skill(page);
    await said(page, "I bring tyres").waitFor();
    await context.setOffline(true);
    await open(page);
    await words(page).fill("I am late.");
    await press(page, en("comments.screen.send"));
    await said(page, "I am late.").waitFor();
    expect(await said(bela.page, "I am late.").count()).toBe(0);
    await context.setOffline(false);
    await skill(bela.page);
    await said(bela.page, "I am late.").waitFor();
  });

  test("nothing broke on any page", () => {
    for (const { troubles } of [anya, bela, carl]) expect(troubles).toEqual([]);
  });
});
