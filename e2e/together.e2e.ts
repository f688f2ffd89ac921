import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import {
  asks,
  choose,
  claim,
  confirmList,
  foundAs,
  joinAs,
  press,
  proposeList,
  sees,
  stand,
  wallInvite,
} from "./support/journeys.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

/** One evening, told in order: each test goes on where the one before it ended. */
describe("three neighbours of two households, and one who comes later", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let sarah: Neighbour;
  let mark: Neighbour;
  let david: Neighbour;
  let matter = "";

  tellInOrder(() => ({ anya, sarah, mark, david }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    anya = await neighbour(browser);
    sarah = await neighbour(browser, { size: DESKTOP });
    mark = await neighbour(browser, { night: true });
    david = await neighbour(browser);
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("Anya founds a pod in her browser, and it says that it is a draft", async () => {
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
    await sees(anya.page, en("members.today.draft"));
    await sees(anya.page, "Maple Street");
    await picture(anya.page, "together-1-founded-phone");
  });

  test("her wall invite lets Sarah and Mark in, each with a browser of their own", async () => {
    const link = await wallInvite(anya.page, hub.url);
    await anya.page.getByRole("img", { name: en("members.screen.invites.qr") }).waitFor();
    await picture(anya.page, "together-2-invite-phone");
    await joinAs(sarah.page, link, "Sarah", { household: "The Old Bakery" });
    await joinAs(mark.page, link, "Mark", { lives: "Fern House" });
    await anya.page.goto(`${hub.url}/#/s/members/people`);
    for (const name of ["Sarah", "Mark"]) await anya.page.getByRole("link", { name }).first().waitFor();
    await sees(anya.page, en("members.screen.people.sub", { people: 3, households: 2 }));
    await picture(sarah.page, "together-3-joined-desktop");
  });

  test("the three confirm one list of names, and the draft ends for everyone", async () => {
    await proposeList(anya.page, hub.url, ["Anya", "Sarah", "Mark"]);
    await picture(anya.page, "together-4-list-phone");
    await confirmList(anya.page, hub.url, 0);
    await confirmList(sarah.page, hub.url, 1);
    await confirmList(mark.page, hub.url, 2);
    for (const { page } of [anya, sarah, mark]) {
      await sees(page, en("members.screen.founding.binds"));
      await page.goto(`${hub.url}/#/today`);
      await asks(page, en("today.question"));
      expect(await page.getByText(en("members.today.draft")).count()).toBe(0);
    }
    await picture(mark.page, "together-5-today-night");
  });

  test("what Mark can do is found by Sarah, and both see who has heard it", async () => {
    await claim(mark.page, hub.url, "Bicycle repair", 3);
    await sarah.page.goto(`${hub.url}/#/s/skills/table`);
    await sarah.page.getByLabel(en("skills.screen.table.find")).fill("bicycle");
    const found = sarah.page.getByRole("listitem").filter({ hasText: "Bicycle repair" });
    await found.getByRole("link", { name: "Mark" }).waitFor();
    await found.getByText(en("skills.claim.option.level.3")).first().waitFor();
    await mark.page.goto(`${hub.url}/#/today`);
    await sees(mark.page, en("today.heard.all", { households: 2, of: 2 }));
    await picture(sarah.page, "together-6-who-can-desktop");
  });

  test("Sarah brings something up; a suggestion, a concern and its answer come from the others", async () => {
    const { page } = sarah;
    await page.goto(`${hub.url}/#/s/decisions/frame`);
    await page.getByLabel(en("decisions.frame.field.title")).fill("The rain tank");
    await page.getByLabel(en("decisions.frame.field.problem")).fill("The rain tank was empty for three weeks.");
    await press(page, en("decisions.frame.do"));
    await page.getByRole("heading", { level: 1, name: "The rain tank" }).waitFor();
    matter = page.url();

    await mark.page.goto(matter);
    await mark.page
      .getByRole("button", { name: en("decisions.suggest.do") })
      .first()
      .click();
    await mark.page.getByLabel(en("decisions.suggest.field.text")).fill("We buy a second tank of 1000 litres.");
    await mark.page
      .getByRole("button", { name: en("decisions.suggest.do") })
      .last()
      .click();

    await anya.page.goto(matter);
    await press(anya.page, en("decisions.screen.concern-about-this"));
    await anya.page.getByLabel(en("decisions.concern.field.text")).fill("Who pays for it?");
    await anya.page
      .getByRole("button", { name: en("decisions.concern.do") })
      .first()
      .click();

    await sees(mark.page, "Who pays for it?");
    await mark.page
      .getByRole("button", { name: en("decisions.answer.do") })
      .first()
      .click();
    await mark.page.getByLabel(en("decisions.answer.field.text")).fill("The garden fund does.");
    await mark.page
      .getByRole("button", { name: en("decisions.answer.do") })
      .last()
      .click();
    await sees(page, "The garden fund does.");
    await picture(anya.page, "together-7-talk-phone");
    await picture(page, "together-7-talk-desktop");
  });

  test("one text is put to everyone; when the last has answered it stands in the log by itself", async () => {
    await press(sarah.page, en("decisions.screen.put-this"));
    const text = sarah.page.getByLabel(en("decisions.put.field.text"));
    expect(await text.inputValue()).toContain("second tank");
    await choose(sarah.page, en("decisions.screen.method.consensus"));
    await sarah.page
      .getByRole("button", { name: en("decisions.put.do") })
      .last()
      .click();
    for (const { page } of [sarah, anya, mark]) await sees(page, en("decisions.screen.say.question"));
    await picture(anya.page, "together-8-say-phone");
    await stand(sarah.page, "agree");
    await sees(anya.page, en("decisions.screen.answered", { answered: 1, of: 3 }));
    await stand(anya.page, "agree");
    await sees(mark.page, en("decisions.screen.answered", { answered: 2, of: 3 }));
    await stand(mark.page, "abstain");
    for (const { page } of [sarah, anya, mark]) {
      await page.getByText(en("decisions.screen.verdict.agreed"), { exact: true }).first().waitFor();
    }
    await picture(mark.page, "together-9-settled-night");
    await anya.page.goto(`${hub.url}/#/s/decisions/log`);
    const row = anya.page.getByRole("row").filter({ hasText: "The rain tank" });
    await row.waitFor();
    for (const part of ["three weeks", "Consensus 2, 1 abstained"]) expect(await row.textContent()).toContain(part);
    await picture(anya.page, "together-10-log-phone");
    await sarah.page.goto(`${hub.url}/#/s/decisions/log`);
    await picture(sarah.page, "together-10-log-desktop");
  });

  test("David comes later as a guest, and has a say once two households know him", async () => {
    const link = await wallInvite(sarah.page, hub.url);
    await joinAs(david.page, link, "David", { household: "Mill Cottage" });
    await sees(david.page, en("members.today.guest", { missing: 2 }));
    await picture(david.page, "together-11-guest-phone");
    for (const { page } of [anya, sarah]) {
      await page.goto(`${hub.url}/#/today`);
      await page.getByRole("link", { name: en("members.today.vouch", { name: "David" }) }).click();
      await press(page, en("members.screen.person.vouch", { name: "David" }));
      await sees(
        david.page,
        page === anya.page ? en("members.today.guest", { missing: 1 }) : en("devices.today.paper"),
      );
    }
    await david.page.goto(`${hub.url}/#/s/members/people`);
    await david.page.getByRole("link", { name: "David" }).first().click();
    await sees(david.page, en("members.screen.standing.member"));
    await picture(david.page, "together-12-member-phone");
  });

  test("nothing broke on anybody's page", () => {
    expect([anya, sarah, mark, david].flatMap((one) => one.troubles)).toEqual([]);
  });
});
