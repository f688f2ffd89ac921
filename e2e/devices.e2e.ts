import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser, paper, picture } from "./support/browser.ts";
import { sayOne } from "./support/evening.ts";
import { type Hub, startHub } from "./support/hub.ts";
import {
  asks,
  choose,
  confirmList,
  foundAs,
  joinAs,
  press,
  proposeList,
  sees,
  wallInvite,
} from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

/** Anya takes up a tablet, keeps a sheet in a drawer, and Mark loses his phone. */
describe("one person, several devices, and one that is lost", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let tablet: Neighbour;
  let sarah: Neighbour;
  let mark: Neighbour;
  let fresh: Neighbour;
  let words = "";
  let link = "";

  tellInOrder(() => ({ anya, tablet, sarah, mark, fresh }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    anya = await neighbour(browser);
    tablet = await neighbour(browser, { size: DESKTOP });
    sarah = await neighbour(browser, { night: true });
    mark = await neighbour(browser);
    fresh = await neighbour(browser);
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("three neighbours of two households found a pod", async () => {
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
    const link = await wallInvite(anya.page, hub.url);
    await joinAs(sarah.page, link, "Sarah", { household: "The Old Bakery" });
    await joinAs(mark.page, link, "Mark", { household: "Willow Barn" });
    await anya.page.goto(`${hub.url}/#/s/members/people`);
    for (const name of ["Sarah", "Mark"]) await anya.page.getByRole("link", { name }).first().waitFor();
    await proposeList(anya.page, hub.url, ["Anya", "Sarah", "Mark"]);
    await confirmList(anya.page, hub.url, 0);
    await confirmList(sarah.page, hub.url, 1);
    await confirmList(mark.page, hub.url, 2);
    await sees(anya.page, en("members.screen.founding.binds"));
  });

  test("Anya adds a tablet by a code, both show the same six digits, and it speaks for her", async () => {
    await anya.page.goto(`${hub.url}/#/s/devices/mine`);
    await asks(anya.page, en("devices.screen.mine.question"));
    await picture(anya.page, "devices-1-mine-phone");
    await anya.page.getByRole("link", { name: en("devices.screen.mine.add") }).click();
    const room = anya.page.locator(".room");
    await room.waitFor();
    await anya.page.getByRole("img", { name: en("devices.screen.add.qr") }).waitFor();
    await picture(anya.page, "devices-2-add-phone");
    await tablet.page.goto(`${hub.url}/#/already`);
    await picture(tablet.page, "devices-3-already-desktop");
    await tablet.page.getByLabel(en("already.name")).fill("Tablet in the kitchen");
    await tablet.page.getByLabel(en("already.device.code")).fill((await room.textContent()) ?? "");
    await tablet.page
      .getByRole("button", { name: en("button.continue") })
      .first()
      .click();
    const digits = (await anya.page.locator(".digits").textContent()) ?? "";
    expect(digits).toMatch(/^\d{3} \d{3}$/);
    expect(await tablet.page.locator(".digits").textContent()).toBe(digits);
    await picture(anya.page, "devices-4-compare-phone");
    await picture(tablet.page, "devices-4-compare-desktop");
    await press(anya.page, en("devices.screen.add.same"));
    await tablet.page.getByRole("heading", { level: 1, name: en("today.question") }).waitFor();
    await tablet.page.goto(`${hub.url}/#/s/devices/mine`);
    await sees(tablet.page, "Tablet in the kitchen");
    await sees(tablet.page, en("devices.screen.mine.here"));
    const first = en("devices.screen.mine.first");
    await press(tablet.page, en("devices.screen.mine.name.named", { name: first }));
    await tablet.page.getByLabel(en("devices.name.field.name")).fill("Anya’s phone");
    await picture(tablet.page, "devices-5-naming-desktop", false);
    await press(tablet.page, en("devices.screen.mine.name.do"));
    await sees(tablet.page, "Anya’s phone");
    await tablet.page.getByText(en("devices.screen.mine.check")).click();
    await lookedAt(tablet.page, "devices-5-named");
    await anya.page.goto(`${hub.url}/#/settings`);
    await sees(anya.page, "Anya’s phone");
    await lookedAt(anya.page, "devices-5-settings");
    await picture(tablet.page, "devices-5-mine-desktop");
  });

  test("what she types on the tablet stays while the phone says something of the same, and while she looks elsewhere", async () => {
    await arrive(tablet.page, "#/s/skills/mine");
    const typed = tablet.page.getByRole("combobox", { name: en("skills.claim.field.skill") });
    await typed.fill("Baking bread");
    await choose(tablet.page, en("skills.screen.claim.level.2.label"));
    await sayOne(anya.page, "Mending bicycles");
    await tablet.page.getByRole("main").getByRole("link", { name: "Mending bicycles" }).waitFor();
    expect(await typed.inputValue()).toBe("Baking bread");
    await arrive(tablet.page, "#/today");
    await arrive(tablet.page, "#/s/skills/mine");
    expect(await typed.inputValue()).toBe("Baking bread");
    await press(tablet.page, en("skills.screen.claim.do"));
    await tablet.page.getByRole("main").getByRole("link", { name: "Baking bread" }).waitFor();
  });

  test("[DV-23] she keeps a sheet of paper, whose words are shown once", async () => {
    await anya.page.goto(`${hub.url}/#/s/devices/paper`);
    await picture(anya.page, "devices-6-paper-phone");
    await press(anya.page, en("devices.screen.paper.make"));
    const list = anya.page.locator(".words li");
    await list.nth(11).waitFor();
    words = (await list.allTextContents()).join(" ");
    expect(words.split(" ")).toHaveLength(12);
    await anya.page.getByRole("img", { name: en("devices.screen.paper.qr") }).waitFor();
    await sees(anya.page, en("devices.screen.paper.use", { address: hub.url }));
    await picture(anya.page, "devices-7-sheet-phone");
    await paper(anya.page, "devices-7-sheet");
    await anya.page.reload();
    await sees(anya.page, en("devices.screen.paper.another"));
    expect(await anya.page.getByText("Its words cannot be shown again").count()).toBe(1);
    await lookedAt(anya.page, "devices-7-there");
  });

  test("Mark loses his phone: a new one, an invite, and his neighbours are asked", async () => {
    link = await wallInvite(sarah.page, hub.url);
    await fresh.page.goto(link);
    await press(fresh.page, en("join.already-member"));
    await picture(fresh.page, "devices-8-who-phone");
    await fresh.page.getByLabel(en("join.who.name")).selectOption({ label: "Mark · Willow Barn" });
    await press(fresh.page, en("join.who.do"));
    await asks(fresh.page, en("devices.screen.recovery.yours", { name: "Mark" }));
    await picture(fresh.page, "devices-9-waiting-phone");
    await sarah.page.goto(`${hub.url}/#/today`);
    await sees(sarah.page, en("devices.today.know", { name: "Mark" }));
    await picture(sarah.page, "devices-10-today-night");
    await sarah.page.getByRole("link", { name: en("devices.today.know", { name: "Mark" }) }).click();
    await asks(sarah.page, en("devices.screen.recovery.question", { name: "Mark" }));
    await picture(sarah.page, "devices-11-recovery-night");
    await press(sarah.page, en("devices.screen.recovery.yes", { name: "Mark" }));
    await sees(sarah.page, en("devices.screen.recovery.knows", { name: "Sarah", household: "The Old Bakery" }));
  });

  test("whoever opens the invite again sees how far it is, and is not asked once more who they are", async () => {
    await fresh.page.goto("about:blank");
    await fresh.page.goto(link);
    await asks(fresh.page, en("devices.screen.recovery.yours", { name: "Mark" }));
  });

  test("whoever opens the page again on the new phone reads what is asked of the neighbours, and how far it is", async () => {
    const { page } = fresh;
    await page.goto("about:blank");
    await page.goto(`${hub.url}/#/today`);
    await sees(page, en("today.asking", { name: "Mark" }));
    await picture(page, "devices-9-asking-phone");
    await page.getByRole("link", { name: en("today.asking.go") }).click();
    await asks(page, en("devices.screen.recovery.yours", { name: "Mark" }));
  });

  test("his old phone is told, and says that it was not him", async () => {
    await mark.page.goto(`${hub.url}/#/today`);
    await sees(mark.page, en("devices.today.mine"));
    await mark.page.getByRole("link", { name: en("devices.today.mine") }).click();
    await picture(mark.page, "devices-12-old-phone");
    await sees(mark.page, en("devices.screen.recovery.knows.you", { name: "Sarah", household: "The Old Bakery" }));
    await press(mark.page, en("devices.object.do"));
    // Each side reads of itself: the old phone what it said, the new one what is asked of it now.
    await sees(mark.page, en("devices.screen.recovery.objected", { needed: 2 }));
    expect(await mark.page.getByText(en("devices.screen.recovery.opposed.you", { needed: 2 })).count()).toBe(0);
    await picture(mark.page, "devices-12-objected-phone");
    await sees(fresh.page, en("devices.screen.recovery.opposed.you", { needed: 2 }));
    await picture(fresh.page, "devices-12-opposed-new");
    await sarah.page.goto(`${hub.url}/#/s/devices/recoveries`);
    await sarah.page.getByRole("link", { name: "Mark, Willow Barn" }).click();
    await sarah.page.getByText("An old device of Mark").first().waitFor();
    await picture(sarah.page, "devices-13-opposed-night");
  });

  test("whoever came in anew by mistake says on that phone who they are, and follows it there", async () => {
    const lost = await neighbour(browser);
    await joinAs(lost.page, link, "Sarah again", { household: "The Old Bakery" });
    await lost.page.goto(`${hub.url}/#/s/devices/mine`);
    await lost.page.getByText(en("devices.screen.mine.already")).click();
    await lost.page.locator("label", { hasText: "The Old Bakery" }).first().click();
    expect(await lost.page.getByText(en("devices.recover.option.sort.tablet")).count()).toBe(1);
    expect(await lost.page.getByText(en("devices.recover.option.sort.paper")).count()).toBe(0);
    await lost.page.getByLabel(en("devices.recover.field.name")).fill("New phone");
    await picture(lost.page, "devices-13-by-mistake-phone");
    await press(lost.page, en("devices.recover.do"));
    await asks(lost.page, en("devices.screen.recovery.yours", { name: "Sarah" }));
    await picture(lost.page, "devices-13-asked-phone");
    await lost.page.goto("about:blank");
    await lost.page.goto(link);
    await asks(lost.page, en("devices.screen.recovery.yours", { name: "Sarah" }));
    await anya.page.goto(`${hub.url}/#/s/members/people`);
    await anya.page.getByRole("link", { name: "Sarah" }).first().waitFor();
    await anya.page.getByText("Sarah again").waitFor({ state: "detached" });
    expect(lost.troubles).toEqual([]);
  });

  test("Anya loses everything: twelve words bring her back once the hub has heard, and the old devices are retired", async () => {
    const { page } = fresh;
    await fresh.context.clearCookies();
    const again = await neighbour(browser);
    await again.page.goto(`${hub.url}/#/already`);
    await picture(again.page, "devices-14-already-phone");
    const type = async (typed: string): Promise<void> => {
      await again.page.getByLabel(en("already.paper.words")).fill(typed);
      await again.page
        .getByRole("button", { name: en("button.continue") })
        .last()
        .click();
    };
    await type(`${words.slice(0, words.lastIndexOf(" "))} zzz`);
    await sees(again.page, en("already.paper.words-unknown", { word: "zzz" }));
    await type(words.slice(0, words.lastIndexOf(" ")));
    await sees(again.page, en("already.paper.words-count", { count: 11 }));
    await picture(again.page, "devices-14-eleven-phone");
    await type(words.replaceAll(/(^| )/g, "$11. "));
    await again.page.getByRole("heading", { level: 1, name: en("already.paper.hello", { name: "Anya" }) }).waitFor();
    await picture(again.page, "devices-15-which-phone");
    await hub.stop();
    await press(again.page, en("already.paper.finish"));
    await asks(again.page, en("already.paper.away"));
    await lookedAt(again.page, "devices-15-away");
    await hub.start();
    await again.page.getByRole("heading", { level: 1, name: en("today.question") }).waitFor();
    await again.page.goto(`${hub.url}/#/s/devices/mine`);
    await sees(again.page, en("devices.screen.mine.gone", { count: 3 }));
    await picture(again.page, "devices-16-back-phone");
    expect(again.troubles).toEqual([]);
    expect(page.isClosed()).toBe(false);
  });
});
