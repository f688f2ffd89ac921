import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FILLED_IN } from "../src/apps/web/app/browser/fill-in.ts";
import { CAME_LATER } from "../tools/tidy/oldest-browsers.ts";
import { type Neighbour, neighbour, openBrowser, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, foundAs, joinAs, press, sees, wallInvite } from "./support/journeys.ts";
import { en } from "./support/words.ts";

/** What the page asks for before it uses it, so that tidy does not know it; and dialogs, which it shows by itself. */
const ASKED_FIRST = [
  "BroadcastChannel",
  "HTMLDialogElement.prototype.close",
  "navigator.locks",
  "navigator.storage.persist",
];

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
    for (const { context } of [bela, carl])
      await context.addInitScript(forgetAll, [...CAME_LATER, ...FILLED_IN, ...ASKED_FIRST]);
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

  test("[OP-1] finds by the palette, and a dialog opens, keeps the focus and closes where the browser has none", async () => {
    const { page } = bela;
    await page.goto(`${other.url}/#/today`);
    await asks(page, en("today.question"));
    await page.keyboard.press("Control+k");
    const field = page.getByRole("combobox", { name: en("palette.label") });
    await field.waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
    await picture(page, "older-palette", false);
    await page.keyboard.press("Escape");
    await field.waitFor({ state: "hidden" });
    await page.keyboard.press("Control+k");
    await field.fill("Mill House");
    await page.getByRole("option", { name: "Mill House" }).first().click();
    await asks(page, en("members.screen.household.question", { name: "Mill House" }));
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  });

  test("[OP-2] a browser that cannot read the page is told why nothing comes, and another one is not", async () => {
    const dora = await neighbour(browser);
    // The next form of the language, whatever it will be.
    await dora.page.route(/assets\/kith-.*\.js/, (asked) =>
      asked.fulfill({ contentType: "text/javascript", body: "let a = b |> c;" }),
    );
    await dora.page.goto(hub.url);
    await sees(dora.page, "Safari 14.1 (iOS 14.5)");
    await sees(dora.page, "puede que sea demasiado antiguo");
    await picture(dora.page, "older-too-old", false);
    await dora.page.unroute(/assets\/kith-.*\.js/);
    // A hub that goes away while the page comes says nothing of the browser.
    await dora.page.route(/assets\/kith-.*\.js/, (asked) => asked.abort());
    await dora.page.goto("about:blank");
    await dora.page.goto(hub.url);
    await dora.page.evaluate(async () => {
      void Promise.reject(new TypeError("Failed to fetch dynamically imported module: /assets/a.js"));
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    expect(await dora.page.getByText("Safari 14.1").filter({ visible: true }).count()).toBe(0);
    await dora.page.unroute(/assets\/kith-.*\.js/);
    await dora.page.reload();
    await asks(dora.page, en("welcome.question"));
    expect(await dora.page.getByText("Safari 14.1").count()).toBe(0);
    await dora.context.close();
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
    const isOwn = Object.getOwnPropertyDescriptor(holder, last) !== undefined;
    const owner = isOwn ? holder : (Object.getPrototypeOf(holder) as object);
    Reflect.deleteProperty(owner, last);
  }
}
