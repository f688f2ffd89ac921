import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser, picture } from "./support/browser.ts";
import { days } from "./support/days.ts";
import { type Hub, startHub } from "./support/hub.ts";
import {
  asks,
  choose,
  confirmList,
  fingerprint,
  foundAs,
  joinAs,
  press,
  proposeList,
  readyForOffline,
  sees,
  stand,
  wallInvite,
} from "./support/journeys.ts";
import { enter, pick, tabTo, write } from "./support/keyboard.ts";
import { arrive } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

const TITLE = "The well pump";
const FIRST = "We buy a second pump for 400.";
const REMEDY = "Ask those below the well, and pump by night.";
const SECOND = `We buy a second pump for 400. ${REMEDY}`;
const LONG_MS = 240_000;
const POLL = { timeout: 60_000 };

/** Four households decide; the phone of one has no net while the others are asked, answer and agree. */
describe("a whole decision of four people, one of them away for all of the time to answer", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let sarah: Neighbour;
  let mark: Neighbour;
  let dora: Neighbour;
  const time = days();
  let matter = "";

  tellInOrder(() => ({ anya, sarah, mark, dora }));
  const online = (): readonly Page[] => [anya.page, sarah.page, dora.page];
  const everyone = (): readonly Page[] => [...online(), mark.page];

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    anya = await neighbour(browser);
    sarah = await neighbour(browser, { size: DESKTOP });
    mark = await neighbour(browser, { size: DESKTOP, night: true });
    dora = await neighbour(browser, { size: DESKTOP });
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
    const link = await wallInvite(anya.page, hub.url);
    await joinAs(sarah.page, link, "Sarah", { household: "The Old Bakery" });
    await joinAs(mark.page, link, "Mark", { household: "Mill Cottage" });
    await joinAs(dora.page, link, "Dora", { household: "Elm House" });
    await proposeList(anya.page, hub.url, ["Anya", "Sarah", "Mark", "Dora"]);
    for (const [at, one] of [anya, sarah, mark, dora].entries()) await confirmList(one.page, hub.url, at);
    for (const page of everyone()) await sees(page, en("members.screen.founding.binds"));
  }, LONG_MS);

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[DC-1, DC-3, DC-26] a major matter is talked about for its days, and no text is put while a concern has no answer", {
    timeout: LONG_MS,
  }, async () => {
    const { page } = anya;
    await arrive(page, "#/s/decisions/frame");
    await sees(page, en("decisions.screen.frame.next.say", { days: 3 }));
    await choose(page, en("decisions.screen.class.major"));
    await sees(page, en("decisions.screen.frame.next.say", { days: 7 }));
    await page.getByLabel(en("decisions.frame.field.title")).fill(TITLE);
    await page.getByLabel(en("decisions.frame.field.problem")).fill("In June it stood still for two weeks.");
    await press(page, en("decisions.frame.do"));
    await asks(page, TITLE);
    matter = await page.evaluate(() => location.hash);
    await sees(page, en("decisions.screen.problem"));
    for (const one of everyone()) await arrive(one, matter);
    await form(sarah.page, "decisions.suggest.do", en("decisions.suggest.field.text"), FIRST);
    await sees(dora.page, FIRST);
    await form(dora.page, "decisions.concern.do", en("decisions.concern.field.text"), "Who pays for it?");
    await sees(mark.page, "Who pays for it?");
    await sees(anya.page, en("decisions.unanswered", { count: 1 }));
    await form(sarah.page, "decisions.answer.do", en("decisions.answer.field.text"), "The garden fund does.");
    for (const one of everyone()) await sees(one, "The garden fund does.");
    expect(await anya.page.getByRole("button", { name: en("decisions.screen.put-this") }).count()).toBe(0);
    await time.pass(3, everyone());
    for (const one of everyone()) await arrive(one, matter);
    await anya.page.getByRole("button", { name: en("decisions.screen.put-this") }).waitFor();
  });

  test("[DC-5, DC-9, DC-11] without a net Mark hears of no text, while the others answer and wait for the last day", {
    timeout: LONG_MS,
  }, async () => {
    await readyForOffline(mark.page);
    await mark.context.setOffline(true);
    await mark.page.reload();
    await asks(mark.page, TITLE);
    await sees(mark.page, en("hub.away"));
    await put(anya.page, "decisions.screen.put-this");
    for (const page of online()) await sees(page, en("decisions.screen.say.question"));
    for (const page of online()) await stand(page, "agree");
    for (const page of online()) await sees(page, en("decisions.screen.answered", { answered: 3, of: 4 }));
    await sees(anya.page, "The others still have time");
    expect(await anya.page.getByRole("button", { name: en("decisions.close.do") }).count()).toBe(0);
    expect(await mark.page.getByText(en("decisions.screen.say.question")).count()).toBe(0);
    await form(mark.page, "decisions.concern.do", en("decisions.concern.field.text"), "Who mends it?");
    await sees(mark.page, "Who mends it?");
    await time.pass(7, online());
    for (const page of online()) await arrive(page, matter);
    await press(anya.page, en("decisions.close.do"));
    for (const page of online()) await sees(page, en("decisions.screen.window.do"));
    await picture(dora.page, "decision-1-provisional-desktop");
  });

  test("[DC-28] weeks later nobody who had heard of it comes back to it any more", { timeout: LONG_MS }, async () => {
    await time.pass(15, online());
    for (const page of online()) {
      await arrive(page, matter);
      await verdict(page);
      await page.getByRole("button", { name: en("decisions.screen.window.do") }).waitFor({ state: "detached" });
    }
    await time.wake(mark.page);
    await arrive(mark.page, matter);
    await sees(mark.page, "Who mends it?");
    expect(await mark.page.getByText(en("decisions.screen.verdict.agreed"), { exact: true }).count()).toBe(0);
  });

  test("[DC-14, DC-28] Mark comes back, hears of it for the first time, and blocks it by the keyboard alone: it is open again for all", {
    timeout: LONG_MS,
  }, async () => {
    const { page } = mark;
    await mark.context.setOffline(false);
    await page.reload();
    await asks(page, TITLE);
    await verdict(page);
    await enter(page, page.getByRole("button", { name: en("decisions.screen.window.do") }));
    await pick(
      page,
      page.getByRole("group", { name: en("decisions.screen.say.question") }),
      en("decisions.screen.stance.block"),
    );
    const values = page.getByRole("group", { name: en("decisions.screen.block.which") });
    await pick(page, values, (await values.locator("label").first().innerText()).split("\n")[0]?.trim() ?? "");
    await write(page, page.getByLabel(en("decisions.screen.block.remedy.label")), REMEDY);
    await tabTo(page, page.getByLabel(en("decisions.screen.block.joins")));
    await page.keyboard.press("Space");
    await write(page, page.getByLabel(en("decisions.screen.note.block")), "The spring below fell dry in July.");
    await enter(page, page.getByRole("button", { name: en("decisions.screen.say.do", { stance: "block" }) }));
    for (const one of everyone()) {
      await arrive(one, matter);
      await sees(one, en("decisions.screen.state.reopened"));
      for (const words of ["The spring below fell dry in July.", "Who mends it?"]) await sees(one, words);
    }
    await picture(dora.page, "decision-2-reopened-desktop");
    await arrive(dora.page, "#/s/decisions/log");
    const row = dora.page.getByRole("row").filter({ hasText: TITLE });
    await row.getByText(en("decisions.screen.log.reopened")).waitFor();
  });

  test("[DC-6, DC-11] a new text takes up what would remove the block, asks everyone anew, and the last answer settles it", {
    timeout: LONG_MS,
  }, async () => {
    await arrive(dora.page, matter);
    await form(dora.page, "decisions.answer.do", en("decisions.answer.field.text"), "Dora mends it.");
    await sees(anya.page, "Dora mends it.");
    await put(anya.page, "decisions.screen.put.new", SECOND);
    for (const [at, page] of everyone().entries()) {
      await sees(page, en("decisions.screen.answered", { answered: at, of: 4 }));
      await stand(page, "agree");
    }
    for (const page of everyone()) {
      await verdict(page);
      await sees(page, en("decisions.screen.window.do"));
    }
  });

  test("[DC-16, DC-18, K-1] two weeks on it is documented, and all four read the same record, word for word", {
    timeout: LONG_MS,
  }, async () => {
    await time.pass(15, everyone());
    await expect.poll(async () => new Set(await Promise.all(everyone().map(fingerprint))).size, POLL).toBe(1);
    const records = new Set<string>();
    for (const page of everyone()) records.add(await recordOf(page));
    expect([...records]).toHaveLength(1);
    const [told = ""] = records;
    const passed = en("decisions.screen.log.passed");
    for (const words of [FIRST, SECOND, "The spring below fell dry in July.", "Mark blocked", "4 people", passed])
      expect(told).toContain(words);
    await picture(mark.page, "decision-3-documented-desktop");
    expect((await hub.verified()).damage).toEqual([]);
    expect([anya, sarah, mark, dora].flatMap((one) => one.troubles)).toEqual([]);
  });

  /** Opens a form by its button, writes one thing and sends it. */
  async function form(page: Page, act: string, label: string, words: string): Promise<void> {
    await page
      .getByRole("button", { name: en(act), exact: true })
      .first()
      .click();
    await page.getByLabel(label).fill(words);
    await page
      .locator("form")
      .getByRole("button", { name: en(act), exact: true })
      .click();
    await sees(page, words);
  }

  /** One exact text to everyone, by consensus. */
  async function put(page: Page, opens: string, words?: string): Promise<void> {
    await page
      .getByRole("button", { name: en(opens), exact: true })
      .first()
      .click();
    await choose(page, en("decisions.screen.method.consensus"));
    const text = page.getByLabel(en("decisions.put.field.text"));
    if (words !== undefined) await text.fill(words);
    await page
      .locator("form")
      .getByRole("button", { name: en("decisions.put.do"), exact: true })
      .click();
    await sees(page, en("decisions.screen.say.question"));
  }

  async function verdict(page: Page): Promise<void> {
    await page.getByText(en("decisions.screen.verdict.agreed"), { exact: true }).first().waitFor();
  }

  /** What somebody reads of it: the line of the log, what came of the matter, and all that happened in order. */
  async function recordOf(page: Page): Promise<string> {
    await page.setViewportSize(DESKTOP);
    await arrive(page, "#/s/decisions/log");
    const rows = page.getByRole("row").filter({ hasText: TITLE });
    await rows.nth(1).waitFor();
    const lines = await rows.allInnerTexts();
    await arrive(page, matter);
    await verdict(page);
    await page.getByRole("button", { name: en("decisions.screen.window.do") }).waitFor({ state: "detached" });
    const parts = ["decisions.screen.record", "decisions.screen.record.earlier", "decisions.screen.path"].map((code) =>
      page.locator("section").filter({ has: page.getByRole("heading", { name: en(code), exact: true }) }),
    );
    const words: string[] = [];
    for (const part of parts) words.push(...(await part.allInnerTexts()));
    return [...lines, ...words].join("\n");
  }
});
