import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import {
  asks,
  foundAs,
  gather,
  joinAs,
  putToEveryone,
  sees,
  type Three,
  visitDemo,
  wallInvite,
} from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

/** Each is asked for what they can do here: no screen offers what would only be refused, or gives a reason that is not theirs. */
describe("a draft, and a guest", () => {
  let [draft, hub, demo]: (Hub | undefined)[] = [];
  let browser: Browser;
  let [alone, gus]: (Neighbour | undefined)[] = [];
  let three: Three | undefined;

  tellInOrder(() => ({ alone, gus, ...three }));

  beforeAll(async () => {
    [draft, hub] = [await startHub(), await startHub()];
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    for (const one of [draft, hub, demo]) await one?.end();
  });

  test("whoever founded alone is asked for no guests, and is not sent to look for vouchers", async () => {
    alone = await neighbour(browser);
    const { page } = alone;
    await foundAs(page, draft?.url ?? "", "Anya", "Fern House");
    await arrive(page, "#/s/decisions/frame");
    await page.getByLabel(en("decisions.frame.field.title")).waitFor();
    expect(await page.getByText(en("decisions.screen.frame.affected")).count()).toBe(0);
    await arrive(page, "#/s/conflict/pool");
    await sees(page, en("conflict.screen.pool.draft"));
    expect(await page.getByText(en("conflict.a-say-first")).count()).toBe(0);
    await lookedAt(page, "small-1-pool-of-a-draft");
    await page.goto(`${draft?.url}/?locale=es#/s/conflict/pool`);
    await sees(page, es("conflict.screen.pool.draft"));
  });

  test("a guest is offered neither to let people in, nor to enrol or vouch for somebody, themselves least", async () => {
    three = await gather(browser, hub as Hub);
    gus = await neighbour(browser);
    const { page } = gus;
    await joinAs(page, await wallInvite(three.anya.page, hub?.url ?? ""), "Gus", { household: "Number 3" });
    await arrive(page, "#/s/members/people");
    await page.getByRole("link", { name: en("members.screen.invites.do") }).waitFor();
    await page.getByRole("link", { name: en("members.enrol.do") }).waitFor({ state: "detached" });
    expect(await page.getByText(en("members.screen.people.waiting", { count: 1 })).count()).toBe(0);
    await arrive(page, "#/s/members/arriving");
    await page.getByRole("link", { name: en("members.screen.arriving.wall") }).waitFor({ state: "detached" });
    expect(await page.getByRole("link", { name: en("members.screen.arriving.vouch") }).count()).toBe(0);
    await lookedAt(page, "small-2-arriving-of-a-guest");
    await arrive(three.anya.page, "#/s/members/arriving");
    await three.anya.page.getByRole("link", { name: en("members.screen.arriving.vouch") }).waitFor();
    await three.anya.page.getByRole("link", { name: en("members.screen.arriving.wall") }).waitFor();
    await arrive(three.anya.page, "#/s/members/people");
    await three.anya.page.getByRole("link", { name: en("members.enrol.do") }).waitFor();
    await sees(three.anya.page, en("members.screen.people.waiting", { count: 1 }));
  });

  test("a guest reads why a text does not ask them: they are one", async () => {
    const matter = await putToEveryone(
      three?.anya.page as Neighbour["page"],
      hub?.url ?? "",
      "A tank",
      "We buy a tank.",
    );
    await gus?.page.goto(matter);
    await sees(gus?.page as Neighbour["page"], en("decisions.screen.say.unasked", { why: "guest" }));
    await lookedAt(gus?.page as Neighbour["page"], "small-3-text-and-guest");
    expect([...(gus?.troubles ?? []), ...(alone?.troubles ?? [])]).toEqual([]);
  });

  test("whoever is not among a few who are asked reads just that, and nothing of a say that they have long had", async () => {
    demo = await startHub("--demo");
    const { page } = await neighbour(browser, { size: DESKTOP });
    await visitDemo(page, demo.url);
    await arrive(page, "#/s/decisions/open");
    await page.getByRole("link", { name: "How the workshop opens on Saturdays" }).click();
    await asks(page, "How the workshop opens on Saturdays");
    await sees(page, en("decisions.screen.say.unasked", { why: "few" }));
    await lookedAt(page, "small-4-text-for-a-few");
  });
});
