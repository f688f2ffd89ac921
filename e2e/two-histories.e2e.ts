import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, openBrowser, PHONE } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, gather, press, readyForOffline, sees } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

/** Anya's profile was put back from a backup on a second phone, and both write on a day without a network. */
describe("a device with two histories", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let sarah: Neighbour;
  let mark: Neighbour;
  let copy: Page;
  let motion: string;

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

  async function claims(page: Page, skill: string): Promise<void> {
    await arrive(page, "#/s/skills/mine");
    await page.getByRole("combobox", { name: en("skills.claim.field.skill") }).fill(skill);
    await choose(page, en("skills.screen.claim.level.2.label"));
    await press(page, en("skills.screen.claim.do"));
    await page.getByRole("main").getByRole("link", { name: skill }).waitFor();
  }

  test("[MB-38] its person reads on both what happened and what helps, and so does everybody else", async () => {
    await readyForOffline(anya.page);
    const storageState = await anya.context.storageState({ indexedDB: true });
    const again = await browser.newContext({ storageState, viewport: PHONE, locale: "en-GB", reducedMotion: "reduce" });
    copy = await again.newPage();
    await copy.goto(`${hub.url}/#/s/skills/mine`);
    await asks(copy, en("skills.screen.mine.question"));
    await readyForOffline(copy);
    for (const context of [anya.context, again]) await context.setOffline(true);
    // What is loaded anew has no line to the hub left from before.
    for (const page of [anya.page, copy]) await page.reload();
    await claims(anya.page, "Beekeeping");
    await claims(copy, "Baking bread");
    for (const context of [anya.context, again]) await context.setOffline(false);
    for (const page of [anya.page, copy]) {
      await page.reload();
      await arrive(page, "#/today");
      await sees(page, en("members.today.fork.mine"));
    }
    await sarah.page.goto(`${hub.url}/#/today`);
    await sarah.page.getByRole("link", { name: en("members.today.fork.other", { name: "Anya" }) }).click();
    await asks(sarah.page, en("members.screen.forks.question"));
    await lookedAt(sarah.page, "two-histories-1-forks");
  });

  test("[CH-21] the form and the motion tell the two apart by what was done last in each, in both languages", async () => {
    const { page } = sarah;
    await page.getByRole("link", { name: en("members.screen.forks.settle") }).click();
    await asks(page, en("charter.screen.settle.question"));
    const writesOn = page.locator("label.card").filter({ hasText: en("charter.screen.settle.end") });
    const [skill = ""] = /Beekeeping|Baking bread/.exec((await writesOn.textContent()) ?? "") ?? [];
    await writesOn.click();
    await page.getByLabel(en("charter.propose.field.why")).fill("Anya has this phone in her hand.");
    await page
      .getByRole("cell")
      .filter({ hasText: `Anya can do ${skill}` })
      .first()
      .waitFor();
    await lookedAt(page, "two-histories-2-form");
    await press(page, en("charter.screen.propose.do"));
    await asks(page, en("charter.screen.motion.question"));
    motion = new URL(page.url()).hash;
    const cell = page.getByRole("cell").filter({ hasText: `Anya can do ${skill}` });
    await cell.first().waitFor();
    await lookedAt(page, "two-histories-3-motion");
    await page.goto(`${hub.url}/?locale=es${motion}`);
    await asks(page, es("charter.screen.motion.question"));
    await page.getByRole("cell").filter({ hasText: "La última anotación: Anya sabe" }).first().waitFor();
    await lookedAt(page, "two-histories-3-motion-es");
  });

  test("[CH-21] on the device itself the motion leads to what helps; once two thirds said yes its word counts again", async () => {
    await anya.page.goto(`${hub.url}/${motion}`);
    await anya.page
      .getByRole("main")
      .getByRole("link", { name: en("members.screen.forks") })
      .waitFor();
    await lookedAt(anya.page, "two-histories-4-mine");
    for (const { page } of [mark, sarah]) {
      await page.goto(`${hub.url}/${motion}`);
      await choose(page, en("charter.screen.motion.yes.hint"));
      await press(page, en("charter.screen.motion.do", { yes: "yes" }));
      await sees(page, en("charter.screen.motion.mine", { yes: "yes" }));
    }
    await sees(sarah.page, en("charter.screen.motion.concluded"));
    await arrive(anya.page, "#/today");
    await anya.page.getByText(en("members.today.fork.mine")).waitFor({ state: "detached" });
    await arrive(anya.page, "#/s/members/forks");
    await sees(anya.page, en("members.screen.forks.settled"));
    await lookedAt(anya.page, "two-histories-5-settled");
    await lookedAt(copy, "two-histories-6-copy");
    for (const { troubles } of [anya, sarah, mark]) expect(troubles).toEqual([]);
  });
});
