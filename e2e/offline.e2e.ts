import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, openBrowser, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import {
  asks,
  claim,
  fingerprint,
  gather,
  press,
  putToEveryone,
  readyForOffline,
  sees,
  stand,
} from "./support/journeys.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

const WAIT_MS = 30_000;

/** The hub's power goes, comes back, and in between everyone goes on. */
describe("three neighbours whose hub is away for a while", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let sarah: Neighbour;
  let mark: Neighbour;
  let matter = "";

  tellInOrder(() => ({ anya, sarah, mark }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    ({ anya, sarah, mark } = await gather(browser, hub));
    await claim(mark.page, hub.url, "Bicycle repair", 3);
    matter = await putToEveryone(sarah.page, hub.url, "The rain tank", "We buy a second tank of 1000 litres.");
    for (const { page } of [anya, mark]) {
      await page.goto(matter);
      await sees(page, en("decisions.screen.say.question"));
    }
    for (const { page } of [anya, sarah, mark]) await readyForOffline(page);
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("with the hub stopped the reloaded page shows everything, in every place", async () => {
    await hub.stop();
    const { page } = anya;
    await page.goto(`${hub.url}/#/today`);
    await page.reload();
    await asks(page, en("today.question"));
    await sees(page, en("hub.away"));
    const places: readonly (readonly [string, string])[] = [
      ["decide", "The rain tank"],
      ["s/decisions/log", en("decisions.screen.log.empty")],
      ["s/charter/charter", en("charter.screen.charter.question")],
      ["people", "The Old Bakery"],
      ["s/skills/table", "Bicycle repair"],
      ["know", en("know.question")],
      ["history", "Bicycle repair"],
      ["settings", en("settings.question")],
    ];
    for (const [address, words] of places) {
      await page.goto(`${hub.url}/#/${address}`);
      await sees(page, words);
    }
    await picture(page, "offline-1-settings-phone");
  });

  test("a skill and a stance are signed offline and outlast another reload, and nobody claims that others heard", async () => {
    const { page } = anya;
    await claim(page, hub.url, "Sourdough bread", 2);
    await page.goto(matter);
    await stand(page, "agree");
    await sees(page, en("decisions.screen.say.mine"));
    await sees(page, en("heard.nobody"));
    await page.reload();
    await asks(page, "The rain tank");
    await sees(page, en("decisions.screen.answered", { answered: 1, of: 3 }));
    await page.goto(`${hub.url}/#/today`);
    await sees(page, en("today.heard.none"));
    await picture(page, "offline-2-today-phone");
  });

  test("Sarah acts offline too, without knowing of it", async () => {
    const { page } = sarah;
    await page.reload();
    await asks(page, "The rain tank");
    expect(await page.getByText(en("decisions.screen.answered", { answered: 1, of: 3 })).count()).toBe(0);
    await stand(page, "agree");
    await sees(page, en("decisions.screen.answered", { answered: 1, of: 3 }));
    await claim(page, hub.url, "Beekeeping", 4);
  });

  test("the hub comes back: everybody has everything, and the last answer settles it", async () => {
    await hub.start();
    for (const { page } of [anya, sarah, mark]) await page.goto(`${hub.url}/#/s/skills/table`);
    for (const { page } of [anya, sarah, mark]) {
      for (const skill of ["Bicycle repair", "Sourdough bread", "Beekeeping"]) await sees(page, skill);
    }
    await mark.page.goto(matter);
    await sees(mark.page, en("decisions.screen.answered", { answered: 2, of: 3 }));
    await stand(mark.page, "agree");
    for (const { page } of [anya, sarah, mark]) {
      await page.goto(matter);
      await page.getByText(en("decisions.screen.verdict.agreed"), { exact: true }).first().waitFor();
    }
    await expectSame();
    expect((await hub.verified()).damage).toEqual([]);
  });

  test("two phones that never meet come to the same by the hub", async () => {
    await anya.page.close();
    const claims = await hub.count("skills.claim");
    await claim(mark.page, hub.url, "First aid", 2);
    await onHub("skills.claim", claims + 1);
    await mark.page.close();

    anya = await again(anya);
    await anya.page.goto(`${hub.url}/#/s/skills/table`);
    await sees(anya.page, "First aid");
    await claim(anya.page, hub.url, "Pruning", 3);
    await onHub("skills.claim", claims + 2);
    await anya.page.close();

    mark = await again(mark);
    await mark.page.goto(`${hub.url}/#/s/skills/table`);
    await sees(mark.page, "Pruning");
    anya = await again(anya);
    await anya.page.goto(`${hub.url}/#/s/skills/table`);
    await sees(anya.page, "Pruning");
    await expectSame();
  });

  test("what the others had already done is set aside for Mark with its reason, in one kind sentence", async () => {
    await record(anya.page, "Baking", 2);
    await mark.page.goto(`${hub.url}/#/s/skills/table`);
    await sees(mark.page, "Rosa");
    for (const { page } of [anya, mark]) await readyForOffline(page);
    await hub.stop();
    await record(anya.page, "Baking", 3);
    await claim(mark.page, hub.url, "Knots", 2);
    await mark.page.goto(`${hub.url}/#/act/skills.forget`);
    await mark.page.getByLabel(en("skills.forget.field.name")).fill("Rosa");
    await mark.page.getByLabel(en("skills.forget.field.skill")).fill("Baking");
    await press(mark.page, en("skills.forget.do"));
    await asks(mark.page, en("skills.screen.mine.question"));
    await mark.page.goto(`${hub.url}/#/today`);
    await asks(mark.page, en("today.question"));
    expect(await mark.page.getByText(en("today.set-aside")).count()).toBe(0);
    await hub.start();
    await sees(mark.page, en("today.set-aside"));
    await sees(mark.page, en("skills.said-again"));
    await picture(mark.page, "offline-3-set-aside-night");
    await press(mark.page, en("button.read"));
    await mark.page.getByText(en("today.set-aside")).waitFor({ state: "detached" });
    await expectSame();
  });

  test("two tabs of one browser write at the same time without getting in each other's way", async () => {
    const other = await anya.context.newPage();
    await other.goto(`${hub.url}/#/s/skills/mine`);
    await asks(other, en("skills.screen.mine.question"));
    const claims = await hub.count("skills.claim");
    await Promise.all([claim(anya.page, hub.url, "Left tab", 1), claim(other, hub.url, "Right tab", 1)]);
    for (const page of [anya.page, other]) {
      await page.goto(`${hub.url}/#/s/skills/table`);
      await page.goto(`${hub.url}/#/s/skills/mine`);
      for (const skill of ["Left tab", "Right tab"]) await sees(page, skill);
    }
    await onHub("skills.claim", claims + 2);
    await expectSame();
    expect(await onPaper(other)).toBe(await onPaper(anya.page));
    expect((await hub.verified()).damage).toEqual([]);
  });

  test("nothing broke on anybody's page", () => {
    expect([anya, sarah, mark].flatMap((one) => one.troubles)).toEqual([]);
  });

  async function record(page: Page, skill: string, level: number): Promise<void> {
    await page.goto(`${hub.url}/#/s/skills/table`);
    await page.goto(`${hub.url}/#/act/skills.record`);
    await page.getByLabel(en("skills.record.field.name")).fill("Rosa");
    await page.getByLabel(en("skills.record.field.skill")).fill(skill);
    await page.getByText(en(`skills.record.option.level.${level}`), { exact: true }).click();
    await page.getByText(en("skills.record.option.rank.primary"), { exact: true }).click();
    await page.getByText(en("skills.record.option.teach.no"), { exact: true }).click();
    await press(page, en("skills.record.do"));
    await asks(page, en("skills.screen.table.question"));
    await sees(page, "Rosa");
  }

  /** Waits until the hub keeps so many of a kind; what they say, a hub of nobody cannot read. */
  async function onHub(kind: string, count: number): Promise<void> {
    await expect.poll(() => hub.count(kind), { timeout: WAIT_MS }).toBe(count);
  }

  /** All three phones hold the same log, as many events as the hub, and put the same on paper. */
  async function expectSame(): Promise<void> {
    const seen = async () => {
      const papers = [];
      for (const { page } of [anya, sarah, mark]) papers.push(await onPaper(page));
      return [...new Set(papers)];
    };
    await expect.poll(seen, { timeout: WAIT_MS }).toHaveLength(1);
    const { events } = await hub.verified();
    await anya.page.goto(`${hub.url}/#/settings`);
    await sees(anya.page, en("settings.device.count", { count: events }));
  }

  async function onPaper(page: Page): Promise<string> {
    await page.goto(`${hub.url}/#/s/skills/sheet`);
    await asks(page, en("skills.screen.sheet.question", { name: "Maple Street" }));
    const sheet = await page.getByRole("table").innerText();
    return `${await fingerprint(page)}\n${sheet}`;
  }

  /** The same phone, taken out of the drawer. */
  async function again(one: Neighbour): Promise<Neighbour> {
    return { ...one, page: await one.context.newPage() };
  }
});
