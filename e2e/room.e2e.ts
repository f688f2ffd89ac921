import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, confirmList, foundAs, press, sees } from "./support/journeys.ts";
import { lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

const NAMES =
  "Name\tHousehold\nMark\tFern House\nSarah\tThe Old Bakery\nLuis\tThe Old Bakery\nRosa\tLime Cottage\nKim\t\n";

/** Every address that the back button leads to. */
async function wayBack(page: Page): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  const { entries } = await devtools.send("Page.getNavigationHistory");
  return entries.map(({ url }) => url).join("\n");
}

/** The door of a room: names beforehand, the code on the wall, people who tap their name, and Rosa, who has no phone. */
describe("an evening's door", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let sarah: Neighbour;
  let mark: Neighbour;
  let link = "";
  let letters = "";

  tellInOrder(() => ({ anya, sarah, mark }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    anya = await neighbour(browser, { size: DESKTOP });
    sarah = await neighbour(browser);
    mark = await neighbour(browser, { night: true });
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[MB-25] a pasted list is understood by household, with the line that was not", async () => {
    const { page } = anya;
    await page.goto(`${hub.url}/#/s/members/arriving`);
    await page.getByRole("link", { name: en("members.screen.arriving.names") }).click();
    await page.getByLabel(en("bring-in.paste"), { exact: true }).fill(NAMES);
    await sees(page, en("bring-in.found", { ready: 3, wrong: 1 }));
    await sees(page, en("members.import.no-household", { name: "Kim" }));
    await lookedAt(page, "room-1-names");
    await press(page, en("bring-in.write", { count: 3 }));
    await page.getByRole("link", { name: en("members.screen.expected.go") }).click();
    await asks(page, en("members.screen.arriving.question"));
    await sees(page, "Rosa");
  });

  test("[MB-26] the wall shows one big code, and what to do in three sentences", async () => {
    const { page } = anya;
    await page.getByRole("link", { name: en("members.screen.arriving.wall") }).click();
    await press(page, en("members.screen.wall.make"));
    await asks(page, en("members.screen.wall.question", { name: "Maple Street" }));
    await page.getByRole("img", { name: en("members.screen.invites.qr") }).waitFor();
    letters = (await page.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4}$/).textContent()) ?? "";
    await lookedAt(page, "room-2-wall");
    await page.goto(`${hub.url}/#/s/members/invites`);
    link = await page
      .getByRole("textbox", { name: en("members.screen.invites.link") })
      .first()
      .inputValue();
  });

  test("[MB-23] whoever opens it taps their name and is in; the door shows it at once", async () => {
    const door = anya.page;
    await door.goto(`${hub.url}/#/s/members/arriving`);
    const { page } = sarah;
    await page.goto(link);
    await asks(page, en("join.is-this-you"));
    await lookedAt(page, "room-3-is-this-you");
    await press(page, "Sarah");
    await lookedAt(page, "room-4-join");
    await press(page, en("join.do"));
    // Whoever goes back on a shared device comes upon no invite.
    await page.waitForFunction(() => !location.hash.startsWith("#/join/"));
    expect(await wayBack(page)).not.toContain("/join/");
    const there = door.getByRole("listitem").filter({ hasText: "Sarah" });
    await there.filter({ hasText: en("members.screen.arriving.here") }).waitFor();
    expect(await door.getByRole("listitem").filter({ hasText: "Luis" }).textContent()).toContain(
      en("members.screen.arriving.not-yet"),
    );
  });

  test("[MB-24] whoever has no camera types eight letters; a name that is taken is gone, and one can write one's own", async () => {
    const { page } = mark;
    await page.goto(hub.url);
    await page.getByLabel(en("welcome.join.field")).fill(letters.toLowerCase().replace(" ", ""));
    await press(page, en("button.continue"));
    await page.getByRole("button", { name: "Mark", exact: true }).waitFor();
    expect(await page.getByRole("button", { name: "Sarah", exact: true }).count()).toBe(0);
    await press(page, en("join.not-listed"));
    await page.getByLabel(en("join.you")).fill("Mark");
    await choose(page, "Fern House");
    await press(page, en("join.do"));
    await page.getByRole("link", { name: en("devices.screen.paper.later") }).click();
    await asks(page, en("members.screen.tour.question"));
    await lookedAt(page, "room-8-tour");
    await page.getByRole("link", { name: en("members.screen.tour.skill") }).click();
    await asks(page, en("skills.screen.mine.question"));
    await anya.page
      .getByRole("listitem")
      .filter({ hasText: "Mark" })
      .getByText(en("members.screen.arriving.here"))
      .waitFor();
  });

  test("[MB-26] the founding list is written and confirmed from the door", async () => {
    const { page } = anya;
    await press(page, en("members.screen.founding.put", { count: 3 }));
    await press(page, en("members.screen.founding.confirm"));
    await lookedAt(page, "room-5-founding");
    await confirmList(sarah.page, hub.url, 1);
    await confirmList(mark.page, hub.url, 2);
    await page.getByText(en("members.screen.arriving.founding"), { exact: true }).waitFor({ state: "detached" });
  });

  test("[MB-19, MB-26] Rosa, who has no phone, is enrolled by one press and needs people who know her", async () => {
    const { page } = anya;
    await page.getByText(en("members.screen.arriving.no-phone"), { exact: true }).click();
    await press(page, en("members.screen.arriving.enrol", { name: "Rosa" }));
    await page
      .getByRole("listitem")
      .filter({ hasText: "Rosa" })
      .getByText(en("members.screen.arriving.missing", { missing: 2 }))
      .waitFor();
    await picture(page, "room-6-door-desktop");
    await page.setViewportSize({ width: 390, height: 844 });
    await lookedAt(page, "room-7-door");
    expect([...anya.troubles, ...sarah.troubles, ...mark.troubles]).toEqual([]);
  });
});
