import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, openBrowser, paper, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, gather, press, readyForOffline, sees, stand } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

/** A guide is found, read, printed and made one's own, and is there when the hub is not. */
describe("three neighbours and the guides", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let sarah: Neighbour;
  let mark: Neighbour;
  const agenda = en("documents.guide.agenda");

  tellInOrder(() => ({ anya, sarah, mark }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    ({ anya, sarah, mark } = await gather(browser, hub));
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[GD-3] the palette finds how to facilitate, by keyboard alone, and so does search", async () => {
    const { page } = sarah;
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("how to facil");
    await page.getByRole("option", { name: en("documents.guide.consensus") }).waitFor();
    await page.keyboard.press("Enter");
    await asks(page, en("documents.guide.consensus"));
    await sees(page, "Who has not spoken yet?");
    await lookedAt(page, "guide-consensus");
    await page.goto(`${hub.url}/#/know`);
    await page.getByLabel(en("search.label")).fill("mediate");
    await page.getByRole("link", { name: en("documents.guide.mediation") }).waitFor();
  });

  test("[GD-5] the agenda prints black on white, with lines and a table to fill in, and without buttons", async () => {
    const { page } = mark;
    await page.goto(`${hub.url}/#/s/documents/guide/agenda`);
    await asks(page, agenda);
    await sees(page, "Three days before");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
    expect(await page.locator("main table tbody tr").filter({ visible: true }).count()).toBe(9);
    expect(await page.locator("main .blank .line").count()).toBe(5);
    const colours = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await expect.poll(colours).toBe("rgb(255, 255, 255)");
    await picture(page, "print-guide-agenda");
    await page.emulateMedia({ media: null });
    await paper(page, "print-guide-agenda");
  });

  test("[GD-4] with the hub stopped, guides that nobody opened before open all the same", async () => {
    const { page } = anya;
    await readyForOffline(page);
    await hub.stop();
    await page.goto(`${hub.url}/#/s/documents/guide/circle`);
    await page.reload();
    await sees(page, "We have time.");
    await arrive(page, "#/settings");
    await choose(page, en("settings.language.es"));
    await asks(page, es("settings.question"));
    await page.goto(`${hub.url}/#/s/documents/guide/circle`);
    await asks(page, es("documents.guide.circle"));
    await sees(page, "Tenemos tiempo.");
    await arrive(page, "#/settings");
    await choose(page, es("settings.language.en"));
    await hub.start();
  });

  test("[GD-6, GD-2] from the agenda Anya brings up their own, all agree, and it stands in the guide's place", async () => {
    const { page } = anya;
    await page.goto(`${hub.url}/#/s/documents/guide/agenda`);
    await page.getByText(en("documents.screen.guide.make-own")).click();
    await press(page, en("documents.screen.guide.make-own.do"));
    const title = en("documents.screen.guide.matter", { name: agenda });
    expect(await page.getByLabel(en("decisions.frame.field.title")).inputValue()).toBe(title);
    await page.getByLabel(en("decisions.frame.field.problem")).fill("Ours begins with soup.");
    await press(page, en("decisions.frame.do"));
    await asks(page, title);
    await press(page, en("decisions.put.do"));
    await choose(page, en("decisions.screen.method.consensus"));
    await page.getByText(en("decisions.screen.offers.more")).click();
    await press(page, en("documents.adopt.offer"));
    const text = page.getByLabel(en("documents.adopt.field.text"));
    expect(await text.inputValue()).toContain("Three days before");
    await text.fill("## Each time\n1. Soup\n2. What was promised?\n\nWrites: ____");
    await press(page, en("documents.adopt.do"));
    await page.getByRole("button", { name: en("button.remove") }).waitFor();
    await page.getByLabel(en("decisions.put.field.text")).fill("We meet by our own agenda.");
    await press(page, en("decisions.put.do"));
    await sees(page, en("decisions.screen.say.question"));
    const matter = page.url();
    for (const one of [anya, sarah, mark]) {
      await one.page.goto(matter);
      await stand(one.page, "agree");
    }
    await sees(mark.page, en("decisions.screen.enacts.see"));
    await mark.page.goto(`${hub.url}/#/s/documents/guide/agenda`);
    await sees(mark.page, "What was promised?");
    await sees(mark.page, en("documents.screen.guide.versions"));
    await lookedAt(mark.page, "guide-own");
    await press(mark.page, en("documents.screen.guide.as-it-comes"));
    await sees(mark.page, "Three days before");
    await arrive(mark.page, "#/s/documents/guides");
    await lookedAt(mark.page, "guides");
  });
});
