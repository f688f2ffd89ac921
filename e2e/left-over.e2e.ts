import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, gather, press, sees, type Three } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

const DAY_MS = 24 * 60 * 60_000;
const BENCH = "A bench at the pump";

describe("a meeting that does not take place as it was said", () => {
  let hub: Hub;
  let browser: Browser;
  let three: Three;
  let meeting = "";

  tellInOrder(() => ({ ...three }));
  const anya = () => three.anya.page;
  const sarah = () => three.sarah.page;
  const nth = (at: number) =>
    anya()
      .getByRole("main")
      .getByRole("link", { name: /Coordination/ })
      .nth(at);

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    three = await gather(browser, hub);
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[MT-3] is moved: the others read in Today and on its page who moved it, why, and when it was to be before", async () => {
    const day = new Date(Date.now() + 3 * DAY_MS).toISOString().slice(0, 10);
    const later = new Date(Date.now() + 4 * DAY_MS).toISOString().slice(0, 10);
    await arrive(anya(), "#/s/meetings/plan");
    await anya().getByLabel(en("meetings.gather.field.title")).fill("Coordination");
    await anya().getByLabel(en("meetings.screen.plan.first")).fill(`${day}T19:00`);
    await anya().getByLabel(en("meetings.screen.plan.first")).blur();
    await anya().locator("label.card").nth(1).click();
    await press(anya(), en("meetings.screen.plan.do"));
    await asks(anya(), en("meetings.screen.list.question"));
    await nth(0).click();
    await asks(anya(), "Coordination");
    meeting = await anya().evaluate(() => location.hash);
    await anya().getByText(en("meetings.item.do")).first().click();
    await press(anya(), en("meetings.screen.open-agenda"));
    await anya().getByLabel(en("meetings.item.field.title")).fill(BENCH);
    await anya()
      .locator("form")
      .filter({ has: anya().getByLabel(en("meetings.item.field.title")) })
      .getByRole("button", { name: en("meetings.item.do"), exact: true })
      .click();
    await anya().getByRole("heading", { name: BENCH }).waitFor();
    await anya().getByText(en("meetings.move.do"), { exact: true }).first().click();
    await anya().getByLabel(en("meetings.move.field.start")).fill(`${later}T18:00`);
    await anya().getByLabel(en("meetings.move.field.start")).blur();
    await anya().getByLabel(en("meetings.move.field.why")).filter({ visible: true }).fill("The hall is let");
    await press(anya(), en("meetings.move.do"));
    await sees(anya(), en("meetings.screen.moved"));
    await arrive(sarah(), "#/");
    await sees(sarah(), en("meetings.today.moved", { title: "Coordination" }));
    await lookedAt(sarah(), "meeting-moved-today");
    await arrive(sarah(), meeting);
    await sees(sarah(), "The hall is let");
    await lookedAt(sarah(), "meeting-moved");
  });

  test("[MT-3, MT-19] is called off: the others read it, and what was on its agenda goes on at the next by one press", async () => {
    await arrive(anya(), meeting);
    await anya().getByText(en("meetings.cancel.do")).first().click();
    await anya().getByLabel(en("meetings.cancel.field.why")).filter({ visible: true }).fill("Snow");
    await press(anya(), en("meetings.cancel.do"));
    await sees(anya(), en("meetings.screen.off.left"));
    await arrive(sarah(), "#/");
    await sees(sarah(), en("meetings.today.off", { title: "Coordination" }));
    await arrive(sarah(), "#/s/meetings/list");
    await arrive(anya(), "#/s/meetings/list");
    await nth(1).click();
    await sees(anya(), en("meetings.screen.left"));
    await lookedAt(anya(), "meeting-left-over");
    await press(anya(), `${en("meetings.screen.left.do")}: ${BENCH}`);
    await sees(anya(), "Goes on from");
    await lookedAt(anya(), "meeting-goes-on");
    await anya().getByText("Goes on from").click();
    await asks(anya(), BENCH);
    await anya()
      .getByText(/^Goes on /)
      .waitFor();
  });
});
