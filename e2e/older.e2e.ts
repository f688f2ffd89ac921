import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CAME_LATER } from "../tools/tidy/oldest-browsers.ts";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { foundAs, joinAs, press, sees, wallInvite } from "./support/journeys.ts";
import { en } from "./support/words.ts";

/** Bela and Carl have old phones, whose browsers get no newer ones: what came since is not there. */
describe("phones with the oldest browsers", () => {
  let hub: Hub;
  let other: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let bela: Neighbour;
  let carl: Neighbour;

  beforeAll(async () => {
    [hub, other] = await Promise.all([startHub(), startHub()]);
    browser = await openBrowser();
    [anya, bela, carl] = await Promise.all([neighbour(browser), neighbour(browser), neighbour(browser)]);
    for (const { context } of [bela, carl]) await context.addInitScript(forgetAll, CAME_LATER);
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.all([hub?.end(), other?.end()]);
  });

  test("[OP-1] founds a community, and what had the focus leads on", async () => {
    await foundAs(bela.page, other.url, "Bela", "Mill House");
    await bela.page.goto(`${other.url}/#/s/skills/mine`);
    await bela.page.getByRole("combobox", { name: en("skills.claim.field.skill") }).fill("Cherries");
    await bela.page
      .locator("label")
      .filter({ hasText: en("skills.screen.claim.level.3.label") })
      .click();
    await press(bela.page, en("skills.screen.claim.do"));
    await bela.page.getByRole("main").getByRole("link", { name: "Cherries", exact: true }).waitFor();
    // [GO-4] What goes with a press leaves the focus at what stands in its place.
    await bela.page.getByText(en("skills.screen.mine.change", { skill: "Cherries" }), { exact: true }).click();
    await bela.page.getByRole("button", { name: en("skills.screen.mine.drop"), exact: true }).focus();
    await bela.page.keyboard.press("Enter");
    await expect.poll(() => bela.page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
  });

  test("[OP-1] comes in by a link of another hub that was sent and pasted", async () => {
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
    const link = await wallInvite(anya.page, hub.url);
    await carl.page.goto(other.url);
    await carl.page.getByLabel(en("welcome.join.field")).fill(`Come in, dear neighbour: ${link}. See you!`);
    await press(carl.page, en("button.continue"));
    await carl.page.waitForURL((to) => to.origin === new URL(hub.url).origin);
    await joinAs(carl.page, link, "Carl", { household: "Oak House" });
    await anya.page.goto(`${hub.url}/#/s/members/people`);
    await sees(anya.page, "Carl");
  });

  test("nothing broke on any page", () => {
    expect([anya, bela, carl].flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});

/** Runs in the page before all else: none of these was ever there. */
function forgetAll(names: readonly string[]): void {
  for (const name of names) {
    const way = name.split(".");
    const last = way.pop() ?? "";
    let holder: object | undefined = window;
    for (const part of way) holder = (holder as Record<string, object> | undefined)?.[part];
    if (holder === undefined) continue;
    const owner = Object.hasOwn(holder, last) ? holder : (Object.getPrototypeOf(holder) as object);
    Reflect.deleteProperty(owner, last);
  }
}
