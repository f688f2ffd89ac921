import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { type Neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { choose, gather, press, putToEveryone, sees, stand } from "./support/journeys.ts";
import { lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

/** Sarah is away next week and lets Mark answer for her; then Mark moves to another town. */
describe("somebody answers for another", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let sarah: Neighbour;
  let mark: Neighbour;
  const about = { name: "Mark" };

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

  test("[DC-40] whoever is trusted answers for both", async () => {
    const matter = await putToEveryone(anya.page, hub.url, "Paint the fence", "We paint it green on Sunday.");
    await sarah.page.goto(matter);
    await sarah.page.getByText(en("decisions.screen.entrust"), { exact: true }).click();
    await choose(sarah.page, "Mark");
    await press(sarah.page, en("decisions.screen.entrust.do"));
    await sees(sarah.page, en("decisions.screen.entrust.silent", about));
    await mark.page.goto(matter);
    await sees(mark.page, en("decisions.screen.entrust.for", { names: "Sarah" }));
    await anya.page.goto(`${hub.url}/#/history`);
    await sees(anya.page, "Sarah lets Mark answer for them");
    await stand(mark.page, "agree");
    await sees(sarah.page, en("decisions.screen.entrust.counts", about));
  });

  test("[DC-40] whoever trusted somebody who has left reads nowhere that they answer, and trusts another without a detour", async () => {
    const matter = await putToEveryone(anya.page, hub.url, "Mend the gate", "We mend it on Monday.");
    const { page } = sarah;
    await page.goto(matter);
    await page.getByText(en("decisions.screen.entrust"), { exact: true }).click();
    await choose(page, "Mark");
    await press(page, en("decisions.screen.entrust.do"));
    await sees(page, en("decisions.screen.entrust.to", about));
    await mark.page.goto(`${hub.url}/#/act/members.leave`);
    await press(mark.page, en("members.leave.do"));
    await sees(page, en("decisions.screen.entrust.gone", about));
    await lookedAt(page, "entrusting-gone");
    await page.getByText(en("decisions.screen.entrust.to", about)).waitFor({ state: "detached" });
    await page.getByText(en("decisions.screen.entrust"), { exact: true }).click();
    await choose(page, "Anya");
    await press(page, en("decisions.screen.entrust.do"));
    await sees(page, en("decisions.screen.entrust.to", { name: "Anya" }));
  });
});
