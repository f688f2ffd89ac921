import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, openBrowser, paper, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, gather, press, sees } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Every week for a year. */
const MEETINGS = 52;
/** A year of evenings, with three browsers on two cores. */
const YEAR_MS_MAX = 280_000;

/** Three neighbours meet every week for a year; whose turn it is to facilitate goes round. */
describe("a rotation over a year", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let sarah: Neighbour;
  let mark: Neighbour;
  const led = new Map<string, number>();

  tellInOrder(() => ({ anya, sarah, mark }));
  const everyone = () =>
    [
      ["Anya", anya.page],
      ["Sarah", sarah.page],
      ["Mark", mark.page],
    ] as const;

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    ({ anya, sarah, mark } = await gather(browser, hub));
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[RO-1, RO-10] who says what they take turns in is asked in Today, with the reason one press away", async () => {
    await arrive(anya.page, "#/s/rotation/turns");
    await sees(anya.page, en("rotation.screen.turns.empty"));
    await lookedAt(anya.page, "turns-empty");
    for (const [, page] of everyone()) {
      await arrive(page, "#/s/rotation/mine");
      for (const role of ["scribe", "timekeeper"]) await choose(page, en(`rotation.join.option.roles.${role}`));
      await choose(page, en("rotation.join.option.knows.yes"));
      await press(page, en("rotation.join.do"));
    }
    await lookedAt(mark.page, "turns-mine");
    await planSeries(anya.page);
    await arrive(sarah.page, "#/s/rotation/turns");
    await sees(sarah.page, "Coordination");
    const [, asked] = await whoseTurn();
    await asked
      .getByText(en("rotation.today.turn.facilitator", { title: "Coordination" }))
      .first()
      .click();
    await asks(asked, en("rotation.screen.meeting.question"));
    await asked.getByText(en("rotation.screen.why.you")).first().click();
    await asked.getByRole("columnheader", { name: en("rotation.screen.why.had") }).waitFor();
    await lookedAt(asked, "turn-asked");
  });

  test("[RO-6, RO-4] one asks another to take it, who does; that one cannot, and it goes to the next", async () => {
    const [name, page] = await whoseTurn();
    await page
      .getByText(en("rotation.today.turn.facilitator", { title: "Coordination" }))
      .first()
      .click();
    await pressTurn(page, "take");
    await sees(page, en("rotation.screen.mine.taken"));
    const [other, otherPage] = everyone().find(([one]) => one !== name) ?? everyone()[0];
    await pressTurn(page, "swap");
    await choose(page, other);
    await page
      .locator("form")
      .getByRole("button", { name: en("rotation.swap.do") })
      .click();
    await arrive(otherPage, "#/today");
    await otherPage
      .getByText(en("rotation.today.swap.facilitator", { who: name, title: "Coordination" }))
      .first()
      .click();
    await sees(otherPage, en("rotation.screen.asks-me", { who: name }));
    await lookedAt(otherPage, "turn-swap");
    await pressTurn(otherPage, "take");
    await sees(page, en("rotation.screen.state.taken", { who: other }));
    await pressTurn(otherPage, "cannot");
    await sees(otherPage, en("rotation.screen.meeting.away"));
    await whoseTurn(other);
  });

  test("[RO-2] in a year of meetings nobody has two turns more than another", {
    timeout: YEAR_MS_MAX,
  }, async () => {
    for (const [, page] of everyone()) await stayOpen(page);
    for (let meeting = 0; meeting < MEETINGS; meeting += 1) {
      const [name, page] = await whoseTurn();
      await page
        .getByText(en("rotation.today.turn.facilitator", { title: "Coordination" }))
        .first()
        .click();
      await pressTurn(page, "take");
      await sees(page, en("rotation.screen.mine.taken"));
      await heardByAll(name, page);
      led.set(name, (led.get(name) ?? 0) + 1);
      expect(spread(), `week ${meeting + 1}: ${JSON.stringify([...led])}`).toBeLessThanOrEqual(1);
      for (const [, one] of everyone()) await one.clock.fastForward(7 * DAY_MS);
    }
    expect(led.size).toBe(3);
    const [, asked] = await whoseTurn();
    await asked
      .getByText(en("rotation.today.turn.facilitator", { title: "Coordination" }))
      .first()
      .click();
    await asked.getByText(en("rotation.screen.why.you")).first().click();
    const table = asked.getByRole("table").filter({ visible: true }).first();
    await table.getByRole("columnheader", { name: en("rotation.screen.why.had") }).waitFor();
    const had = (await table.innerText()).matchAll(/(\d+) of (\d+)/g);
    expect([...had].map(([, served]) => Number(served)).sort()).toEqual([...led.values()].sort());
    await lookedAt(asked, "turn-after-a-year");
    await arrive(sarah.page, "#/s/rotation/turns");
    await lookedAt(sarah.page, "turns-after-a-year");
  });

  test("[RO-11] the sheet of turns is for the wall", async () => {
    const { page } = sarah;
    await arrive(page, "#/s/rotation/sheet");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
    await page.getByRole("columnheader", { name: en("rotation.role.facilitator") }).waitFor();
    await picture(page, "print-turns");
    await page.emulateMedia({ media: null });
    await paper(page, "print-turns");
  });

  /** How far those who led most are ahead of those who led least, as soon as each has led. */
  function spread(): number {
    const counts = everyone().map(([name]) => led.get(name) ?? 0);
    return Math.max(...counts) - Math.min(...counts);
  }

  /** From now on the page is never closed: a week goes by as on a laptop that slept through it. */
  async function stayOpen(page: Page): Promise<void> {
    await page.clock.install();
    await page.reload();
    await arrive(page, "#/today");
  }

  /** Who has not heard by then asks somebody else a week later, until they hear. */
  async function heardByAll(who: string, from: Page): Promise<void> {
    for (const [name, page] of everyone()) {
      if (name === who) continue;
      await arrive(page, new URL(from.url()).hash);
      await sees(page, en("rotation.screen.state.taken", { who }));
    }
  }

  /** A button of the first turn of a meeting, the facilitator's. */
  async function pressTurn(page: Page, act: "take" | "cannot" | "swap"): Promise<void> {
    const name = new RegExp(`^${en(`rotation.${act}.do`)}\\s*: ${en("rotation.role.facilitator")}$`);
    await page.getByRole("button", { name }).click();
  }

  /** Every week on the day after tomorrow, at seven in the evening. */
  async function planSeries(page: Page): Promise<void> {
    await arrive(page, "#/s/meetings/plan");
    await page.getByLabel(en("meetings.gather.field.title")).fill("Coordination");
    const day = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10);
    await page.getByLabel(en("meetings.screen.plan.first")).fill(`${day}T19:00`);
    await page.getByLabel(en("meetings.screen.plan.first")).blur();
    await page.locator("label.card").nth(1).click();
    await press(page, en("meetings.screen.plan.do"));
    await asks(page, en("meetings.screen.list.question"));
  }

  /**
   * Looks in everybody's Today until one person alone is asked to facilitate, on two looks on end: a new day is heard of by
   * and by, and until then somebody else may be asked for a moment.
   */
  async function whoseTurn(not = ""): Promise<readonly [string, Page]> {
    const line = en("rotation.today.turn.facilitator", { title: "Coordination" });
    for (const [, page] of everyone()) await arrive(page, "#/today");
    let [before, asked]: [string, (readonly [string, Page])[]] = ["", []];
    const look = async (): Promise<boolean> => {
      const counts = await Promise.all(everyone().map(([, page]) => page.getByText(line).count()));
      asked = everyone().filter(([name], at) => name !== not && (counts[at] ?? 0) > 0);
      const names = asked.map(([name]) => name).join();
      const isSettled = asked.length === 1 && names === before;
      before = names;
      return isSettled;
    };
    await expect.poll(look, { timeout: 30_000, interval: 250 }).toBe(true);
    return asked[0] as readonly [string, Page];
  }
});
