import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, foundAs, joinAs, press, sees, wallInvite } from "./support/journeys.ts";
import { lookedAt } from "./support/look-over.ts";
import { stores } from "./support/stores.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

const SECRET = "He shouts at the pump";
const AGREED = "Ten to noon, and no music";

/** Two taps from anywhere: People, then this. */
async function toHelp(page: Page): Promise<void> {
  await page
    .getByRole("link", { name: en("place.people") })
    .first()
    .click();
  await page
    .getByRole("link", { name: en("conflict.screen.help"), exact: true })
    .first()
    .click();
  await asks(page, en("conflict.screen.help.question"));
}

async function openCase(page: Page, level: 2): Promise<void> {
  await toHelp(page);
  await page
    .getByRole("link", { name: new RegExp(`^${en(`conflict.level.${level}`)}, with`) })
    .first()
    .click();
}

/** All that a browser's history and address say of where it was. */
const addresses = (page: Page) => page.evaluate(() => `${location.href} ${document.title}`);

describe("a mediation between two, which nobody else can see", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let bela: Neighbour;
  let carl: Neighbour;
  let dora: Neighbour;
  let eva: Neighbour;

  tellInOrder(() => ({ anya, bela, carl, dora, eva }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    anya = await neighbour(browser);
    bela = await neighbour(browser);
    carl = await neighbour(browser, { size: DESKTOP });
    dora = await neighbour(browser, { night: true });
    eva = await neighbour(browser, { size: DESKTOP });
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
    const link = await wallInvite(anya.page, hub.url);
    await joinAs(bela.page, link, "Bela", { household: "Mill House" });
    await joinAs(carl.page, link, "Carl", { household: "Oak House" });
    await joinAs(dora.page, link, "Dora", { household: "Elm House" });
    await joinAs(eva.page, link, "Eva", { household: "Ash House" });
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[CF-1] somebody prepares a talk in their own browser, and deletes it by one press", async () => {
    const { page } = anya;
    await toHelp(page);
    await lookedAt(page, "conflict-help");
    await page.getByRole("link", { name: en("conflict.screen.prepare.do") }).click();
    await asks(page, en("conflict.screen.prepare.question"));
    const notes = page.getByLabel(en("conflict.note.happened"), { exact: true });
    await notes.fill(SECRET);
    await lookedAt(page, "conflict-prepare");
    const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(await kept()).toContain(SECRET);
    await press(page, en("conflict.note.drop"));
    await sees(page, en("conflict.note.gone"));
    expect(await kept()).not.toContain(SECRET);
    expect(await notes.inputValue()).toBe("");
  });

  test("[CF-8] one key leads away, and neither the back button nor an address leads there again", async () => {
    const { page } = anya;
    expect(await addresses(page)).not.toMatch(/conflict|odds|begin/i);
    await page.keyboard.press("Escape");
    await asks(page, en("today.question"));
    for (let step = 0; step < 4; step++) {
      await page.goBack();
      await page.getByRole("heading", { level: 1 }).waitFor();
      const heading = await page.getByRole("heading", { level: 1 }).textContent();
      expect([en("conflict.screen.prepare.question"), en("conflict.screen.help.question")]).not.toContain(heading);
    }
    await page.goto(`${hub.url}/#/today`);
    await asks(page, en("today.question"));
  });

  test("[CF-2] asks somebody to mediate, and only they are told", async () => {
    const { page } = anya;
    await toHelp(page);
    await page.getByRole("link", { name: en("conflict.screen.ask.do.2") }).click();
    await asks(page, en("conflict.screen.ask.question"));
    await page
      .getByRole("group", { name: en("conflict.screen.ask.other") })
      .getByText("Bela", { exact: true })
      .click();
    await page
      .getByRole("group", { name: en("conflict.screen.ask.helper") })
      .getByText("Carl", { exact: true })
      .click();
    await page.getByLabel(en("conflict.screen.ask.text")).fill(`${SECRET}. I am afraid of the mornings.`);
    await lookedAt(page, "conflict-ask");
    await press(page, en("conflict.screen.ask.send"));
    await asks(page, en("conflict.screen.case.question.request"));
    await lookedAt(page, "conflict-request-asker");
    await carl.page.getByRole("link", { name: en("conflict.today") }).click();
    await openCase(carl.page, 2);
    await sees(carl.page, SECRET);
    await lookedAt(carl.page, "conflict-request-helper");
    await press(carl.page, en("conflict.screen.do.accept"));
    await sees(carl.page, en("conflict.screen.next.wait-asker"));
  });

  test("[CF-3, CF-5] the other side is told when she says so, and nothing is told before both said yes", async () => {
    await press(anya.page, en("conflict.screen.do.bring-in"));
    await press(carl.page, en("conflict.screen.do.open"));
    await asks(carl.page, en("conflict.screen.case.question.talk", { level: en("conflict.level.2") }));
    await bela.page.getByRole("link", { name: en("conflict.today") }).click();
    await openCase(bela.page, 2);
    await lookedAt(bela.page, "conflict-talk-join");
    expect(await bela.page.getByText(SECRET).count()).toBe(0);
    await press(bela.page, en("conflict.screen.do.join"));
    await openCase(anya.page, 2);
    await press(anya.page, en("conflict.screen.do.join"));
    await anya.page.getByLabel(en("conflict.write.field.text")).first().fill(SECRET);
    await press(anya.page, en("conflict.screen.do.say"));
    await sees(bela.page, SECRET);
  });

  test("[CF-7] they agree, with a day to look at it again", async () => {
    const { page } = anya;
    await page.getByText(en("conflict.screen.do.propose")).first().click();
    await page.getByLabel(en("conflict.screen.agreement.text")).fill(AGREED);
    const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel(en("conflict.screen.agreement.day")).fill(day);
    await page
      .locator("form")
      .getByRole("button", { name: en("conflict.screen.do.propose") })
      .click();
    await sees(bela.page, AGREED);
    await press(bela.page, en("conflict.screen.do.agree"));
    await sees(page, en("conflict.screen.offer.agreed"));
    await lookedAt(page, "conflict-talk");
    await page.emulateMedia({ media: "print" });
    const onPaper = await page.locator("main").innerText();
    await page.emulateMedia({ media: "screen" });
    expect(onPaper).toContain(AGREED);
    expect(onPaper).not.toContain(SECRET);
  });

  test("[CF-8] a fifth finds nothing of it: not in Today, the history, search, the palette or the page for people at odds", async () => {
    for (const { page } of [eva, dora]) {
      await page.goto(`${hub.url}/#/today`);
      await asks(page, en("today.question"));
      expect(await page.getByText(en("conflict.today")).count()).toBe(0);
      expect(await page.locator("main").innerText()).not.toMatch(/pump|private|few people/i);
      await page.goto(`${hub.url}/#/history`);
      await asks(page, en("history.question"));
      expect(await page.locator("main").innerText()).not.toMatch(/pump|private|few people|mediat/i);
      await page.goto(`${hub.url}/#/search`);
      await page.getByLabel(en("search.label")).fill("pump");
      await sees(page, en("search.none", { text: "pump" }));
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox").first().fill("pump");
      expect(await page.getByRole("option").filter({ hasText: /pump/i }).count()).toBe(0);
      await page.keyboard.press("Escape");
      await toHelp(page);
      expect(await page.getByText(en("conflict.screen.mine"), { exact: true }).count()).toBe(0);
      expect(await page.evaluate(stores, "Fern House")).toBe("holds");
      expect(await page.evaluate(stores, SECRET)).toBe("lacks");
    }
  });

  test("[CF-10] somebody stands by, for all to see", async () => {
    const { page } = dora;
    await page.getByRole("link", { name: en("conflict.screen.pool.go") }).click();
    await asks(page, en("conflict.screen.pool.question"));
    await lookedAt(page, "conflict-pool");
  });

  test("[CF-5] withdrawing ends it", async () => {
    const { page } = bela;
    await press(page, en("conflict.screen.case.withdraw"));
    await picture(page, "conflict-withdraw");
    await press(page, en("conflict.screen.case.withdraw.do"));
    await sees(anya.page, en("conflict.screen.case.over"));
  });
});
