import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { confirmList, foundAs, joinAs, proposeList, sees, wallInvite } from "./support/journeys.ts";
import { arrive, eyesFind } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";

/** A name as long as one may be, one that looks like a page's own language, and one that runs from right to left. */
const LONG = "Wolfeschlegelsteinhausenbergerdorffvoralternwarengewissen";
const BOLD = "<b>Bo</b>";
const SARA = "שרה כהן";
const SMALL = { width: 320, height: 568 };

const SCREENS = [
  ...[
    "#/today",
    "#/people",
    "#/decide",
    "#/history",
    "#/street",
    "#/calendar",
    "#/s/details/all",
    "#/s/members/expected",
  ],
  ...["#/s/members/roll", "#/s/members/arriving", "#/s/members/founding", "#/s/members/invites", "#/s/charter/charter"],
  ...["#/s/charter/seats", "#/s/skills/coverage", "#/s/devices/mine", "#/s/groups/circles", "#/s/rotation/turns"],
];

describe("people whose names are not like those of others", () => {
  let hub: Hub;
  let browser: Browser;
  let long: Neighbour;
  let bold: Neighbour;
  let sara: Neighbour;
  let page: Page;

  tellInOrder(() => ({ long, bold, sara }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    long = await neighbour(browser);
    bold = await neighbour(browser);
    sara = await neighbour(browser);
    page = long.page;
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("they found a community together, by the names that they have", async () => {
    await foundAs(page, hub.url, LONG, "Casa-de-la-familia-Hernández-Etxeberria-y-de-la-Fuente");
    const link = await wallInvite(page, hub.url);
    await joinAs(bold.page, link, BOLD, { household: "<i>Home</i>" });
    await joinAs(sara.page, link, SARA, { household: "בית 7" });
    await proposeList(page, hub.url, [LONG, BOLD, SARA]);
    for (const [before, one] of [long, bold, sara].entries()) await confirmList(one.page, hub.url, before);
  });

  test("no page is wider than a small phone with the largest type, and no name becomes a part of it", async () => {
    await page.setViewportSize(SMALL);
    await page.evaluate(() => {
      document.documentElement.dataset.type = "larger";
    });
    const wrong: string[] = [];
    for (const address of SCREENS) {
      await arrive(page, address);
      wrong.push(...(await eyesFind(page)).map((one) => `${address}: ${one}`));
      await picture(page, `names${address.replaceAll(/\W+/g, "-")}`);
    }
    expect(wrong).toEqual([]);
    await arrive(page, "#/people");
    await sees(page, BOLD);
    expect(await page.locator("main b, main i").count()).toBe(0);
  });

  test("a name from right to left leaves what stands beside it where it is, and is found by its letters", async () => {
    await arrive(page, "#/history");
    expect(await page.getByRole("main").innerText()).toContain(`\u2068${SARA}\u2069`);
    await arrive(page, "#/know");
    await page.getByRole("searchbox").fill(SARA.slice(0, 3));
    await page
      .getByRole("main")
      .getByRole("link", { name: new RegExp(SARA) })
      .first()
      .waitFor();
    expect([long, bold, sara].flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});
