import ICAL from "ical.js";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, gather, press, sees, type Three } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** A page brings what changed within so long. */
const BRINGS_MS = 40_000;

type Line = {
  readonly title: string;
  readonly status: string;
  readonly sequence: number;
  readonly uid: string;
  readonly rule: string;
};

/** What the calendar of a phone sees at an address: another program's parser reads it. */
async function subscribed(address: string): Promise<{ readonly status: number; readonly lines: readonly Line[] }> {
  const answer = await fetch(address);
  if (!answer.ok) return { status: answer.status, lines: [] };
  const read = new ICAL.Component(ICAL.parse(await answer.text()) as never);
  const events = read.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  const lines = events.map(({ summary, sequence, uid, component }) => ({
    ...{ title: summary, sequence, uid, status: String(component.getFirstPropertyValue("status")) },
    rule: String(component.getFirstPropertyValue("rrule") ?? ""),
  }));
  return { status: 200, lines };
}

describe("calendars that look at the hub", () => {
  let hub: Hub;
  let browser: Browser;
  let three: Three;
  const { anya, sarah } = {
    anya: () => three.anya.page,
    sarah: () => three.sarah.page,
  };

  tellInOrder((): Readonly<Record<string, Neighbour | undefined>> => ({ ...three }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    three = await gather(browser, hub);
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  const addresses = async (page: Page) => {
    const fields = page.getByLabel(en("calendar.address"));
    await fields.first().waitFor();
    return Promise.all((await fields.all()).map((one) => one.inputValue()));
  };

  test("[MT-14] one press makes an address of one's own, another one for everyone, and both can be scanned", async () => {
    await planWeekly(anya());
    await anya()
      .getByRole("link", { name: en("meetings.screen.calendar"), exact: true })
      .click();
    await asks(anya(), en("calendar.question"));
    await press(anya(), en("calendar.own.make"));
    await press(anya(), en("calendar.everyone.share"));
    await anya()
      .getByRole("img", { name: new RegExp(en("calendar.scan")) })
      .nth(1)
      .waitFor();
    await lookedAt(anya(), "calendar");
    const [own = "", everyone = ""] = await addresses(anya());
    expect(own).toMatch(/^http:\/\/[^/]+\/calendar\/[0-9a-f]{32}\.ics$/);
    expect((await subscribed(own)).status).toBe(200);
    const { lines } = await subscribed(everyone);
    expect(lines.map(({ title, rule }) => [title, rule.slice(0, 18)])).toEqual([
      ["Coordination", "FREQ=WEEKLY;BYDAY="],
    ]);
  });

  test("[MT-14, MT-13] somebody else finds the same address; a meeting that she calls off is called off there, and its series is not", async () => {
    await arrive(sarah(), "#/calendar");
    const [everyone = ""] = await addresses(sarah());
    const before = (await subscribed(everyone)).lines[0];
    await arrive(sarah(), "#/s/meetings/list");
    await sarah()
      .getByRole("link", { name: /Coordination/ })
      .first()
      .click();
    await sarah().getByText(en("meetings.cancel.do")).first().click();
    await sarah().getByLabel(en("meetings.cancel.field.why")).fill("Snow");
    await press(sarah(), en("meetings.cancel.do"));
    await sees(sarah(), en("meetings.screen.off"));
    const until = Date.now() + BRINGS_MS;
    const called = async () => (await subscribed(everyone)).lines.filter(({ uid }) => uid === before?.uid);
    while ((await called()).length < 2 && Date.now() < until) await anya().waitForTimeout(500);
    expect(await called()).toMatchObject([
      { status: "CONFIRMED", sequence: 0 },
      { status: "CANCELLED", sequence: 1, rule: "" },
    ]);
  });

  test("[MT-14] a new address ends the old one, and what was withdrawn is gone", async () => {
    const [old = ""] = await addresses(anya());
    await press(anya(), en("calendar.own.renew"));
    await sees(anya(), en("calendar.own.renewed"));
    const [fresh = ""] = await addresses(anya());
    expect(fresh).not.toBe(old);
    expect((await subscribed(old)).status).toBe(404);
    expect((await subscribed(fresh)).status).toBe(200);
    await press(anya(), en("calendar.own.withdraw"));
    await anya()
      .getByRole("button", { name: en("calendar.own.make") })
      .waitFor();
    expect((await subscribed(fresh)).status).toBe(404);
  });

  test("[MT-1] somebody plans a rhythm of their own, and reads on which days it would come back before it is planned", async () => {
    const page = sarah();
    await arrive(page, "#/s/meetings/plan");
    await page.getByLabel(en("meetings.gather.field.title")).fill("Repairs");
    // The last Friday of February 2027, and its fourth.
    await page.getByLabel(en("meetings.screen.plan.first")).fill("2027-02-26T18:30");
    await page.getByLabel(en("meetings.screen.plan.first")).blur();
    await choose(page, en("meetings.screen.plan.other"));
    await press(page, en("meetings.screen.plan.do"));
    await sees(page, en("field.missing"));
    await page.getByLabel(en("meetings.screen.plan.apart")).fill("3");
    await sees(page, "Every 3 weeks on Friday at 18:30.");
    await choose(page, en("meetings.screen.plan.unit.month", { which: "last", weekday: "Friday" }));
    await sees(page, "Every 3 months on the last Friday at 18:30.");
    await sees(page, "Fri 28 May 2027, Fri 27 Aug 2027, Fri 26 Nov 2027");
    await lookedAt(page, "meeting-rhythm");
    await press(page, en("meetings.screen.plan.do"));
    await asks(page, en("meetings.screen.list.question"));
    await sees(page, "Every 3 months on the last Friday at 18:30");
  });

  test("[MT-14] while the hub is off the page says what calendars cannot do then", async () => {
    expect([three.anya, three.sarah, three.mark].flatMap((one) => one.troubles)).toEqual([]);
    await hub.stop();
    await arrive(anya(), "#/today");
    await arrive(anya(), "#/calendar");
    await sees(anya(), en("calendar.away.text"));
  });

  async function planWeekly(page: Page): Promise<void> {
    await arrive(page, "#/s/meetings/plan");
    await page.getByLabel(en("meetings.gather.field.title")).fill("Coordination");
    const day = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10);
    await page.getByLabel(en("meetings.screen.plan.first")).fill(`${day}T19:00`);
    await page.getByLabel(en("meetings.screen.plan.first")).blur();
    await page.locator("label.card").nth(1).click();
    await press(page, en("meetings.screen.plan.do"));
    await asks(page, en("meetings.screen.list.question"));
  }
});
