import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findsNothing, joinCase, moveTo, openCase, openWith, sayThere, toHelp } from "./support/at-odds.ts";
import { DESKTOP, type Neighbour, neighbour, openBrowser, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, foundAs, joinAs, press, sees, wallInvite } from "./support/journeys.ts";
import { lookedAt } from "./support/look-over.ts";
import {
  filesIn,
  openShell,
  placesOf,
  savedByBrowser,
  toldByApi,
  toldByOwnApi,
  toldByShell,
} from "./support/side-doors.ts";
import { stores } from "./support/stores.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

const SECRET = "He shouts at the pump";
const AGREED = "Ten to noon, and no music";
const IN_CIRCLE = "The lullaby at five woke all of us";
/** What is agreed in a restorative circle. */
const REPAIR = {
  harm: "The lullaby cost her the night shift",
  needs: "Sleep until seven, and an apology",
  duties: "Bela says sorry at the table",
  repair: "Bela takes two of her shifts",
};
const SECRETS = [SECRET, AGREED, IN_CIRCLE, ...Object.values(REPAIR)];
const LONG_MS = 240_000;

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
  /** He has no browser, and a hub of his own. */
  const finn = openShell();

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
    await finn.kith("join", link, "--name", "Finn", "--household", "Bay House");
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
    finn.end();
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
    await sayThere(anya.page, SECRET);
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
    for (const { page } of [eva, dora]) await findsNothing(page, hub.url, "pump", [SECRET]);
  });

  test("[CF-10] somebody stands by, for all to see", async () => {
    const { page } = dora;
    await page.getByRole("link", { name: en("conflict.screen.pool.go") }).click();
    await asks(page, en("conflict.screen.pool.question"));
    await lookedAt(page, "conflict-pool");
  });

  test("[CF-6] both sides want a facilitated circle: it begins empty, and reads who was invited", async () => {
    await moveTo(3, anya.page, bela.page);
    await openCase(carl.page, 2);
    await openWith(carl.page, "Dora", "invited");
    await asks(carl.page, en("conflict.screen.case.question.talk", { level: en("conflict.level.3") }));
    for (const { page } of [anya, bela, dora]) await joinCase(page, 3);
    await sayThere(bela.page, IN_CIRCLE);
    for (const { page } of [anya, carl, dora]) await sees(page, IN_CIRCLE);
    expect(await dora.page.getByText(SECRET).count()).toBe(0);
    await lookedAt(dora.page, "conflict-circle");
  });

  test("[CF-6, CF-7] then a restorative circle: harm, needs, what is owed and how it is repaired, with a day to look again", async () => {
    await moveTo(4, bela.page, anya.page);
    await openCase(carl.page, 3);
    await openWith(carl.page, "Dora", "affected");
    await asks(carl.page, en("conflict.screen.case.question.talk", { level: en("conflict.level.4") }));
    for (const { page } of [anya, bela, dora]) await joinCase(page, 4);
    const { page } = anya;
    await page.getByText(en("conflict.screen.do.propose")).first().click();
    for (const [part, words] of Object.entries(REPAIR))
      await page.getByLabel(en(`conflict.write.field.${part}`)).fill(words);
    const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel(en("conflict.screen.agreement.day")).fill(day);
    await page
      .locator("form")
      .getByRole("button", { name: en("conflict.screen.do.propose") })
      .click();
    await sees(bela.page, REPAIR.repair);
    await press(bela.page, en("conflict.screen.do.agree"));
    for (const one of [page, carl.page, dora.page]) {
      await sees(one, en("conflict.screen.offer.agreed"));
      for (const words of Object.values(REPAIR)) await sees(one, words);
      expect(await one.getByText(IN_CIRCLE).count()).toBe(0);
    }
    await lookedAt(dora.page, "conflict-restorative");
  });

  test("[CF-8] a fifth finds nothing of either circle on any screen, nor in what her browser keeps and saves", async () => {
    await findsNothing(eva.page, hub.url, "lullaby", SECRETS);
    const saved = await savedByBrowser(eva.page, hub.url);
    expect(placesOf(saved, ["Fern House"]).length).toBeGreaterThan(0);
    expect(placesOf(saved, [...SECRETS, "conflict.write"])).toEqual([]);
    expect(await anya.page.evaluate(stores, REPAIR.harm)).toBe("lacks");
  });

  test("[CF-8] nor does somebody find anything through the command line, a hub's API or any export of theirs", {
    timeout: LONG_MS,
  }, async () => {
    await finn.kith("sync", hub.url);
    const shell = await toldByShell(finn, "conflict");
    const own = await toldByOwnApi(finn);
    const shared = { ...(await toldByApi(hub.url)), ...filesIn(hub.dir) };
    for (const found of [shell, own]) {
      expect(placesOf(found, ["Fern House"]).length).toBeGreaterThan(5);
      expect(placesOf(found, SECRETS)).toEqual([]);
    }
    expect(placesOf(shared, SECRETS)).toEqual([]);
    const lists = Object.keys({ ...shell, ...own }).filter((one) => /kith log|\/log$/.test(one));
    expect(lists.length).toBeGreaterThan(2);
    for (const where of lists)
      expect([where, { ...shell, ...own }[where]]).toEqual([
        where,
        expect.not.stringMatching(/conflict\.write|kernel\.audience/),
      ]);
    expect(JSON.parse(shell["kith look conflict.mine --json"] ?? "")).toMatchObject({ rows: [] });
  });

  test("[CF-5] withdrawing ends it", async () => {
    const { page } = bela;
    await press(page, en("conflict.screen.case.withdraw"));
    await picture(page, "conflict-withdraw");
    await press(page, en("conflict.screen.case.withdraw.do"));
    await sees(anya.page, en("conflict.screen.case.over"));
  });
});
