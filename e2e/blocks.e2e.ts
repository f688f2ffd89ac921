import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, press, sees } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { en } from "./support/words.ts";

type Line = { readonly id: string; readonly title: string; readonly state: string };

/** In the demo pod Hugo blocks a colour; whoever visits as one who answered is asked whether the block stands. */
describe("a block that is looked at together", () => {
  let hub: Hub;
  let browser: Browser;
  let visitor: Neighbour;
  let matter: Line | undefined;
  let name: string;

  beforeAll(async () => {
    hub = await startHub("--demo");
    browser = await openBrowser();
    visitor = await neighbour(browser);
    await visitor.page.goto(hub.url);
    const whom = visitor.page.getByLabel(en("welcome.demo.whom"));
    name = (await whom.locator("option").first().innerText()).split(/[ ,(]/)[0] ?? "";
    await whom.selectOption({ index: 0 });
    await press(visitor.page, en("welcome.demo.do"));
    await asks(visitor.page, en("today.question"));
    const open = (await hub.look("decisions.open")) as readonly Line[];
    matter = open.find((one) => one.state === "blockReview");
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("is told of by whom, on what value, and who found what so far", async () => {
    await arrive(visitor.page, `#/s/decisions/matter/${matter?.id}`);
    await sees(visitor.page, en("decisions.screen.review"));
    await sees(visitor.page, en("decisions.screen.review.preference").replace("{who}", "Ruth"));
    await lookedAt(visitor.page, "block-review");
  });

  test("stands once among what is decided, and not also with what was settled lately", async () => {
    await arrive(visitor.page, "#/decide");
    const lines = visitor.page.locator("main").getByRole("link", { name: matter?.title ?? "?", exact: true });
    await lines.first().waitFor();
    expect(await lines.count()).toBe(1);
    await arrive(visitor.page, `#/s/decisions/matter/${matter?.id}`);
  });

  test("The visitor names a test that it does not meet, with his reason, and stands there by his name", async () => {
    await press(visitor.page, en("decisions.review.do"));
    await choose(visitor.page, en("decisions.review.option.finds.preference"));
    await visitor.page.getByLabel(en("decisions.review.field.note")).fill("I would rather have it blue myself.");
    await lookedAt(visitor.page, "block-review-form");
    await visitor.page
      .locator("form")
      .getByRole("button", { name: en("decisions.review.do") })
      .click();
    await sees(visitor.page, en("decisions.screen.review.preference").replace("{who}", name));
    await sees(visitor.page, en("decisions.screen.review.change"));
    await lookedAt(visitor.page, "block-review-said");
  });

  test("He offers a conversation to those who block, and says afterwards what came of it", async () => {
    const { page } = visitor;
    await press(page, en("decisions.meet.do"));
    await page.getByLabel(en("decisions.meet.field.at")).fill("2024-05-07T19:00");
    await page.getByLabel(en("decisions.meet.field.where")).fill("In the common house");
    await lookedAt(page, "block-meeting-form");
    await page
      .locator("form")
      .getByRole("button", { name: en("decisions.meet.do") })
      .click();
    await sees(page, en("decisions.screen.meetings.state.waits"));
    await lookedAt(page, "block-meeting");
    await press(page, en("decisions.met.do"));
    await choose(page, en("decisions.met.option.came.closer"));
    await page
      .locator("form")
      .getByRole("button", { name: en("decisions.met.do") })
      .click();
    await sees(page, `${name}: we came closer`);
    await lookedAt(page, "block-meeting-told");
    expect(visitor.troubles).toEqual([]);
  });

  test("He offers one that is still to come, moves it, and calls it off with a reason", async () => {
    const { page } = visitor;
    const send = (words: string) => page.locator("form").getByRole("button", { name: words }).click();
    await press(page, en("decisions.meet.do"));
    await page.getByLabel(en("decisions.meet.field.at")).fill("2030-05-07T19:00");
    await page.getByLabel(en("decisions.meet.field.where")).fill("In the common house");
    await send(en("decisions.meet.do"));
    await sees(page, en("decisions.screen.meetings.state.ahead"));
    await lookedAt(page, "block-meeting-ahead");
    await press(page, en("decisions.screen.meetings.move"));
    // Where it was to be stays, until it is changed.
    await expect.poll(() => page.getByLabel(en("decisions.meet.field.where")).inputValue()).toBe("In the common house");
    await page.getByLabel(en("decisions.meet.field.at")).fill("2030-05-14T19:00");
    await send(en("decisions.screen.meetings.move"));
    await sees(page, "Moved: it was for");
    await lookedAt(page, "block-meeting-moved");
    await press(page, en("decisions.call-off.do"));
    await page.getByLabel(en("decisions.call-off.field.why")).fill("It snows.");
    await send(en("decisions.call-off.do"));
    await sees(page, en("decisions.screen.meetings.state.off"));
    await lookedAt(page, "block-meeting-off");
    expect(visitor.troubles).toEqual([]);
  });
});
