import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { claim, confirmList, joinAs, proposeList, putToEveryone, sees } from "./support/journeys.ts";
import { enter, focusHere, focusOnHeading, pick, tabTo, write } from "./support/keyboard.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

/** Anya's mouse is broken; she never touches it. The others help where three people are needed. */
describe("somebody who uses the keyboard alone", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let sarah: Neighbour;
  let mark: Neighbour;
  let page: Page;

  tellInOrder(() => ({ anya, sarah, mark }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    anya = await neighbour(browser, { size: DESKTOP });
    sarah = await neighbour(browser);
    mark = await neighbour(browser);
    page = anya.page;
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("founds a community, and what is missing gets the focus", async () => {
    await page.goto(hub.url);
    await enter(page, page.getByRole("link", { name: en("welcome.found") }));
    await focusOnHeading(page, en("found.question"));
    await write(page, page.getByLabel(en("found.name")), "Maple Street");
    await enter(page, page.getByRole("button", { name: en("found.do") }));
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-path") === "you");
    await page.keyboard.type("Anya");
    await write(page, page.getByLabel(en("found.household")), "Fern House");
    await page.keyboard.press("Enter");
    await focusOnHeading(page, en("today.question"));
  });

  test("jumps over the bars by the skip link", async () => {
    await page.reload();
    await sees(page, en("today.question"));
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: en("house.skip") });
    expect(await skip.evaluate((one) => one === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await picture(page, "keyboard-1-skip-desktop");
    await page.keyboard.press("Enter");
    await focusOnHeading(page, en("today.question"));
  });

  test("opens the palette by / and by Ctrl-K, closes it by Escape, and goes where she wants", async () => {
    const palette = page.getByRole("dialog", { name: en("palette.title") });
    const field = page.getByRole("combobox", { name: en("palette.label") });
    await page.keyboard.press("/");
    await field.waitFor();
    await page.keyboard.press("Escape");
    await palette.waitFor({ state: "detached" });
    await focusOnHeading(page, en("today.question"));
    await page.keyboard.press("Control+k");
    await field.waitFor();
    await page.keyboard.type(en("skills.screen.mine"));
    const option = page.getByRole("option", { name: en("skills.screen.mine") }).first();
    await option.waitFor();
    while ((await option.getAttribute("aria-selected")) !== "true") await page.keyboard.press("ArrowDown");
    await picture(page, "keyboard-2-palette-desktop", false);
    await page.keyboard.press("Enter");
    await focusOnHeading(page, en("skills.screen.mine.question"));
  });

  test("a key that opens something by itself can be turned off, and Ctrl-K stays", async () => {
    const palette = page.getByRole("dialog", { name: en("palette.title") });
    await page.goto(`${hub.url}/#/settings`);
    const group = page.getByRole("group", { name: en("settings.slash") });
    await pick(page, group, en("settings.slash.off"));
    await page
      .getByRole("button", { name: en("house.find") })
      .filter({ hasText: "Ctrl K" })
      .waitFor();
    await page.reload();
    await sees(page, en("settings.question"));
    await page.keyboard.press("/");
    await page.keyboard.press("Control+k");
    await palette.waitFor();
    expect(await page.getByRole("combobox", { name: en("palette.label") }).inputValue()).toBe("");
    await page.keyboard.press("Escape");
    await palette.waitFor({ state: "detached" });
    await page.goto(`${hub.url}/#/s/skills/mine`);
    await focusOnHeading(page, en("skills.screen.mine.question"));
  });

  test("says what she can do; a slash in a field is a slash", async () => {
    await write(page, page.getByLabel(en("skills.claim.field.skill")), "Diagnostics/repair");
    expect(await page.getByLabel(en("skills.claim.field.skill")).inputValue()).toBe("Diagnostics/repair");
    const levels = page.getByRole("group", { name: en("skills.claim.field.level") });
    await pick(page, levels, en("skills.screen.claim.level.3.label"));
    const teach = page.getByRole("group", { name: en("skills.claim.field.teach") });
    await pick(page, teach, en("skills.claim.option.teach.yes"));
    await enter(page, page.getByRole("button", { name: en("skills.screen.claim.do") }));
    await page.getByRole("main").getByRole("link", { name: "Diagnostics/repair" }).first().waitFor();
  });

  test("goes by the bars, and each new page says its question", async () => {
    const places = page.getByRole("navigation", { name: en("house.places") });
    await enter(page, places.getByRole("link", { name: en("place.decide"), exact: true }));
    await focusOnHeading(page, en("decisions.screen.open.question"));
    await enter(
      page,
      page
        .getByRole("main")
        .getByRole("link", { name: en("decisions.frame.do") })
        .first(),
    );
    await focusOnHeading(page, en("decisions.screen.frame.question"));
    await page.goBack();
    await focusOnHeading(page, en("decisions.screen.open.question"));
    // What a phone has under a place, the bar at the side has as well.
    await enter(page, places.getByRole("link", { name: en("place.know"), exact: true }));
    await focusOnHeading(page, en("know.question"));
    await enter(page, places.getByRole("link", { name: en("house.carry"), exact: true }));
    await focusOnHeading(page, en("carry.question"));
  });

  test("invites, confirms the list and takes a stance", async () => {
    await page.goto(`${hub.url}/#/s/members/invites`);
    const whom = page.getByRole("group", { name: en("members.screen.invites.question") });
    await pick(page, whom, en("members.screen.invites.room"));
    await enter(page, page.getByRole("button", { name: en("members.screen.invites.make.room") }));
    const link = await page.getByRole("textbox", { name: en("members.screen.invites.link") }).inputValue();
    await joinAs(sarah.page, link, "Sarah", { household: "The Old Bakery" });
    await joinAs(mark.page, link, "Mark", { lives: "Fern House" });
    await proposeList(mark.page, hub.url, ["Anya", "Sarah", "Mark"]);
    await page.goto(`${hub.url}/#/today`);
    await enter(page, page.getByRole("main").getByRole("link", { name: en("members.today.confirm") }));
    await focusOnHeading(page, en("members.screen.founding.question"));
    await enter(page, page.getByRole("button", { name: en("members.screen.founding.confirm") }));
    await sees(page, en("members.screen.founding.confirmed"));
    await confirmList(sarah.page, hub.url, 1);
    await confirmList(mark.page, hub.url, 2);
    await putToEveryone(sarah.page, hub.url, "The rain tank", "We buy a second tank.");
    await page.goto(`${hub.url}/#/today`);
    const waiting = page.getByRole("list", { name: en("today.question") });
    await enter(page, waiting.getByRole("link", { name: "The rain tank" }));
    await focusOnHeading(page, "The rain tank");
    const stances = page.getByRole("group", { name: en("decisions.screen.say.question") });
    await pick(page, stances, en("decisions.screen.stance.reservations"));
    await enter(page, page.getByRole("button", { name: en("decisions.screen.say.do", { stance: "reservations" }) }));
    await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
    await page.keyboard.type("Only if it is second-hand.");
    await enter(page, page.getByRole("button", { name: en("decisions.screen.say.do", { stance: "reservations" }) }));
    await sees(page, en("decisions.screen.say.mine"));
    // [GO-4] Where the form was, her answer is.
    expect(await focusHere(page)).toContain(en("decisions.screen.say.mine"));
    await sees(sarah.page, en("decisions.screen.answered", { answered: 1, of: 3 }));
    await picture(page, "keyboard-3-stance-desktop");
  });

  test("what she is about to choose in the palette stays where it is while a neighbour writes", async () => {
    await page.goto(`${hub.url}/#/s/skills/table`);
    await page.getByRole("main").getByText("Diagnostics/repair").first().waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: en("palette.label") }).waitFor();
    await page.keyboard.type("diagn");
    const chosen = page.locator('[role="option"][aria-selected="true"]');
    await expect.poll(() => chosen.textContent()).toContain("Diagnostics/repair");
    await claim(mark.page, hub.url, "Diagnosis", 3);
    // Behind the palette the page has it by now.
    await page.locator("main").getByText("Diagnosis", { exact: true }).first().waitFor({ state: "attached" });
    expect(await chosen.textContent()).toContain("Diagnostics/repair");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /diagnostics\/repair/i }).waitFor();
  });

  test("undoes by keyboard what can be undone", async () => {
    await page.goto(`${hub.url}/#/s/skills/mine`);
    await write(page, page.getByLabel(en("skills.claim.field.skill")), "Juggling");
    const levels = page.getByRole("group", { name: en("skills.claim.field.level") });
    await pick(page, levels.last(), en("skills.screen.claim.level.0.label"));
    await enter(page, page.getByRole("button", { name: en("skills.screen.claim.do") }));
    await page.getByRole("main").getByRole("link", { name: "Juggling" }).first().waitFor();
    await tabTo(page, page.getByRole("button", { name: en("button.undo") }));
    await page.keyboard.press("Enter");
    await page.getByRole("main").getByRole("link", { name: "Juggling" }).waitFor({ state: "detached" });
    // [GO-4] The line with "Undo" is gone: she is back on the page, where she came from.
    expect(await focusHere(page)).not.toBe("");
    // Without the way through the page there: Ctrl-Z, while the line stands.
    await write(page, page.getByLabel(en("skills.claim.field.skill")), "Juggling");
    await pick(page, levels.last(), en("skills.screen.claim.level.0.label"));
    await enter(page, page.getByRole("button", { name: en("skills.screen.claim.do") }));
    await page.getByRole("main").getByRole("link", { name: "Juggling" }).first().waitFor();
    await page.keyboard.press("Control+z");
    await page.getByRole("main").getByRole("link", { name: "Juggling" }).waitFor({ state: "detached" });
  });

  test("[GO-4] is at the next thing, or at the question of the page, when one that she was at goes", async () => {
    await enter(page, page.getByRole("navigation").getByRole("link", { name: en("place.today"), exact: true }));
    await focusOnHeading(page, en("today.question"));
    const notNow = page
      .getByRole("main")
      .getByRole("button")
      .filter({ hasText: en("button.cancel") });
    await notNow.first().waitFor();
    for (let left = await notNow.count(); left > 0; left -= 1) {
      await enter(page, notNow.first());
      await expect.poll(() => notNow.count()).toBe(left - 1);
      expect(await focusHere(page)).not.toBe("");
    }
  });

  test("nothing broke on anybody's page", () => {
    expect([anya, sarah, mark].flatMap((one) => one.troubles)).toEqual([]);
  });
});
