import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, gather, press, sees, type Three } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Far enough ahead that what is posted today is posted in time. */
const AHEAD_DAYS = 6;
const BENCH = "A bench at the pump";
const ROOF = "A new roof for the shed";

/** Three neighbours plan, hold and approve a weekly meeting, each with a browser of their own. */
describe("a whole meeting", () => {
  let hub: Hub;
  let browser: Browser;
  let three: Three;
  let meeting = "";
  let begins = 0;

  tellInOrder(() => ({ ...three }));
  const pages = () => [three.anya.page, three.sarah.page, three.mark.page] as const;

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    three = await gather(browser, hub);
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[MT-1, MT-6] it is planned, and what is posted days before counts as posted once another household has it", async () => {
    const { page } = three.anya;
    const day = new Date(Date.now() + AHEAD_DAYS * DAY_MS).toISOString().slice(0, 10);
    // The community has the clock of the browser in which it was founded.
    begins = await page.evaluate((on) => new Date(`${on}T19:00`).getTime(), day);
    await arrive(page, "#/s/meetings/plan");
    await page.getByLabel(en("meetings.gather.field.title")).fill("Coordination");
    await page.getByLabel(en("meetings.screen.plan.first")).fill(`${day}T19:00`);
    await page.getByLabel(en("meetings.screen.plan.first")).blur();
    await page.locator("label.card").nth(1).click();
    await press(page, en("meetings.screen.plan.do"));
    await asks(page, en("meetings.screen.list.question"));
    await openFirst(page);
    await post(page, BENCH);
    await sees(page, "It counts as posted once somebody of another household");
    for (const one of pages().slice(1)) {
      await arrive(one, meeting);
      await sees(one, BENCH);
    }
    await post(three.sarah.page, ROOF, true);
    await sees(page, ROOF);
    await sees(page, en("meetings.screen.notice.posted"));
    await lookedAt(page, "meeting-agenda");
  });

  test("[MT-4, MT-10] on the day each says that they are here, or is named for the room; hands and feelings come from phones", async () => {
    await clocksAt(begins + MINUTE_MS);
    for (const page of [three.anya.page, three.sarah.page]) await press(page, en("meetings.screen.roll.me"));
    await three.anya.page.getByText(en("meetings.screen.roll.call")).click();
    await choose(three.anya.page, "Mark");
    await sees(three.sarah.page, en("meetings.screen.roll.count", { count: 3, of: 3 }));
    await arrive(three.anya.page, meeting.replace("/meeting/", "/live/"));
    await asks(three.anya.page, BENCH);
    await press(three.sarah.page, en("meetings.hand.do"));
    await press(three.anya.page, `${en("meetings.screen.spoke")}: Sarah`);
    await press(three.sarah.page, en("meetings.hand.do"));
    await press(three.mark.page, en("meetings.hand.do"));
    const waiting = three.anya.page.getByRole("list").filter({ hasText: "Mark" }).getByRole("listitem");
    await waiting.nth(1).waitFor();
    expect(await waiting.first().textContent()).toContain("Mark");
    expect(await waiting.nth(1).textContent()).toContain("Sarah");
    for (const page of [three.sarah.page, three.mark.page]) {
      await page
        .getByRole("button", { name: new RegExp(en("meetings.feel.option.feels.good")) })
        .first()
        .click();
    }
    await three.anya.page.getByRole("button", { name: /Good\s*2/ }).waitFor();
    await lookedAt(three.anya.page, "meeting-live");
  });

  test("[MT-6, MT-7] what was posted is decided in the room; what is major leads to everyone in Decide", async () => {
    const { page } = three.anya;
    await page.getByText(en("meetings.outcome.do")).click();
    await choose(page, en("meetings.outcome.option.came.decided"));
    await page.getByLabel(en("meetings.outcome.field.text")).fill("Mark and Sarah build it in May.");
    await pressIn(page, en("meetings.outcome.do"));
    await sees(three.sarah.page, "Mark and Sarah build it in May.");
    const other = three.sarah.page;
    await other.getByText(en("decisions.name-stance.do")).first().click();
    await choose(other, "Mark");
    await choose(other, en("decisions.name-stance.option.stance.aside"));
    await pressIn(other, en("decisions.name-stance.do"));
    await sees(other, "stood aside: Mark");
    await press(page, en("meetings.screen.live.next"));
    await asks(page, ROOF);
    await page.getByText(en("meetings.outcome.do")).click();
    await sees(page, en("meetings.major"));
    // Whoever presses it all the same is told at the button, and not a second time above.
    await choose(page, en("meetings.outcome.option.came.decided"));
    await page.getByLabel(en("meetings.outcome.field.text")).fill("We mend it.");
    await pressIn(page, en("meetings.outcome.do"));
    await page.locator("form").getByText(en("meetings.major")).waitFor();
    expect(await page.getByText(en("meetings.major")).count()).toBe(1);
    await page.getByRole("link", { name: en("decisions.frame.do") }).click();
    // It is called there what it is called here.
    await asks(page, en("decisions.screen.frame.question"));
    expect(await page.getByLabel(en("decisions.frame.field.title")).inputValue()).toBe(ROOF);
    await page.getByLabel(en("decisions.frame.field.problem")).fill("It rains on the tools.");
    await pressIn(page, en("decisions.frame.do"));
    await asks(page, ROOF);
  });

  test("[MT-18] what was brought up from the agenda leads back to it, and the agenda to where it stands", async () => {
    const { page } = three.anya;
    await lookedAt(page, "matter-from-agenda");
    await page.getByRole("link", { name: /^On the agenda of Coordination/ }).click();
    await asks(page, ROOF);
    await sees(page, en("meetings.screen.matter", { title: ROOF }));
    await sees(page, en("decisions.screen.state.framed"));
    await lookedAt(page, "agenda-item-in-decide");
  });

  test("[MT-9, MT-11] two write the minutes at once, and somebody takes something on", async () => {
    await Promise.all([
      write(three.sarah.page, "Oak lasts longer than pine."),
      write(three.mark.page, "The gate still squeaks."),
    ]);
    for (const page of [three.sarah.page, three.mark.page]) {
      for (const words of ["Oak lasts longer than pine.", "The gate still squeaks."]) await sees(page, words);
    }
    const { page } = three.sarah;
    await page.getByText(en("meetings.assign.do")).click();
    await page.getByLabel(en("meetings.assign.field.text")).fill("Buy the wood");
    await pressIn(page, en("meetings.assign.do"));
    await sees(three.mark.page, "Buy the wood");
    await lookedAt(three.mark.page, "meeting-minutes");
  });

  test("[MT-11] two change one paragraph in one room: both wordings stand side by side, and one tap keeps both", async () => {
    const [one, two] = [three.sarah.page, three.anya.page];
    const change = (page: Page, words: string) =>
      page.getByRole("button", { name: `${en("meetings.reword.do")}: ${words}` }).click();
    for (const page of [one, two]) {
      await arrive(page, meeting);
      await change(page, "Oak lasts longer than pine.");
    }
    const save = async (page: Page, words: string) => {
      await page.getByLabel(en("meetings.reword.field.text")).fill(words);
      await page
        .locator("form", { has: page.getByLabel(en("meetings.reword.field.text")) })
        .getByRole("button", { name: en("meetings.reword.do"), exact: true })
        .click();
    };
    await save(one, "Oak lasts twice as long as pine.");
    // Her words come in while the other form is still open.
    await sees(two, en("meetings.screen.changed-meanwhile"));
    await save(two, "Oak lasts longer, and costs more.");
    for (const page of [one, two])
      for (const words of ["Oak lasts twice as long as pine.", "Oak lasts longer, and costs more."])
        await sees(page, words);
    await lookedAt(two, "meeting-two-wordings");
    await one.getByRole("button", { name: en("meetings.screen.keep-both") }).click();
    await two.getByRole("button", { name: en("meetings.screen.keep-both") }).waitFor({ state: "detached" });
    for (const words of ["Oak lasts twice as long as pine.", "Oak lasts longer, and costs more."])
      await sees(two, words);
  });

  test("[MT-10, MT-11] with the hub off one device holds the meeting by itself: the timer, who spoke, what was said", async () => {
    await hub.stop();
    const { page } = three.anya;
    // A tablet on the table is read from, and its screen stays on meanwhile.
    await page.evaluate(() => {
      const { wakeLock } = navigator;
      wakeLock.request = async (kind) => {
        document.documentElement.dataset.kept = kind;
        return Object.assign(new EventTarget(), {
          kind,
          release: async () => undefined,
        }) as unknown as WakeLockSentinel;
      };
    });
    await arrive(page, meeting.replace("/meeting/", "/live/"));
    await press(page, en("meetings.screen.live.start"));
    await page.locator("html[data-kept=screen]").waitFor({ state: "attached" });
    await page.getByRole("timer").filter({ hasText: "left" }).waitFor();
    // A second tap loses no time, the last item leads on, and whoever comes back finds item and time as they go on.
    expect(await page.getByRole("button", { name: en("meetings.screen.live.start") }).count()).toBe(0);
    expect(await page.getByRole("button", { name: en("meetings.screen.live.next") }).count()).toBe(0);
    await page.getByRole("link", { name: en("meetings.screen.live.to-minutes") }).click();
    await asks(page, "Coordination");
    await arrive(page, meeting.replace("/meeting/", "/live/"));
    await asks(page, ROOF);
    await page.getByRole("timer").filter({ hasText: "left" }).waitFor();
    await press(page, en("meetings.screen.live.stop"));
    await page.getByRole("button", { name: en("meetings.screen.live.go-on") }).waitFor();
    const spoke = page.getByRole("button", { name: `${en("meetings.screen.spoke")}: Sarah` });
    await spoke.click();
    await spoke.waitFor({ state: "detached" });
    await arrive(page, meeting);
    await write(page, "We went on by one lamp.");
    await sees(page, "We went on by one lamp.");
    await hub.start();
    await sees(three.sarah.page, "We went on by one lamp.");
  });

  test("[MT-9, MT-12] a week later what was taken on heads the agenda, and the minutes are approved", async () => {
    await clocksAt(begins + 6 * DAY_MS);
    const { page } = three.anya;
    await arrive(page, "#/s/meetings/list");
    const before = meeting;
    await openFirst(page);
    await sees(page, en("meetings.screen.carried"));
    await sees(page, "Buy the wood");
    await arrive(page, before);
    const approve = page.getByRole("button", { name: /^Approved at Coordination/ });
    await sees(page, "We went on by one lamp.");
    expect(await approve.count()).toBe(0);
    await clocksAt(begins + 7 * DAY_MS + MINUTE_MS);
    await arrive(page, before);
    await approve.click();
    await page.getByText(/^Approved at Coordination, .* by the word of Anya/).waitFor();
  });

  test("[MT-17, DC-54] whoever was not there finds in the decision log what was decided in the room, and comes to its agenda", async () => {
    const { page } = three.mark;
    await arrive(page, "#/s/decisions/log");
    const row = page.getByRole("row").filter({ hasText: "Mark and Sarah build it in May." });
    await row.getByText(en("decisions.screen.log.in-meeting", { who: "Anya" })).waitFor();
    await row.getByText(/stood aside: Mark/).waitFor();
    await lookedAt(page, "meeting-in-the-log");
    await row.getByRole("link", { name: en("decisions.screen.log.in-meeting", { who: "Anya" }) }).click();
    await sees(page, en("meetings.outcome.option.came.decided"));
    // Whoever is named says it anew, and their own word stands.
    await page.getByText(en("decisions.screen.named.mine")).first().click();
    await choose(page, en("decisions.name-stance.option.stance.reservations"));
    await pressIn(page, en("decisions.name-stance.do"));
    await sees(page, "Mark (had been written down: stood aside)");
    await lookedAt(page, "who-said-what");
    expect([three.anya, three.sarah, three.mark].flatMap((one) => one.troubles)).toEqual([]);
  });

  /** Opens the first meeting of the list, and its agenda, so that others can name it. */
  async function openFirst(page: Page): Promise<void> {
    await page
      .getByRole("main")
      .getByRole("link", { name: /Coordination/ })
      .first()
      .click();
    await asks(page, "Coordination");
    meeting = await page.evaluate(() => location.hash);
    await page.getByText(en("meetings.item.do")).first().click();
    await press(page, en("meetings.screen.open-agenda"));
    await page.getByLabel(en("meetings.item.field.title")).waitFor();
  }

  async function post(page: Page, title: string, major = false): Promise<void> {
    const field = page.getByLabel(en("meetings.item.field.title"));
    if (!(await field.isVisible())) await page.getByText(en("meetings.item.do")).first().click();
    // What is chosen by choosing nothing says what it means.
    for (const none of ["major", "presenter"])
      expect(await page.getByRole("radio", { name: en(`meetings.item.none.${none}`) }).isChecked()).toBe(true);
    await field.fill(title);
    await choose(page, en("meetings.item.option.kind.decision"));
    if (major) await choose(page, en("meetings.item.option.major.yes"));
    await pressIn(page, en("meetings.item.do"));
    await page.getByRole("heading", { name: title }).waitFor();
  }

  async function write(page: Page, words: string): Promise<void> {
    await page.getByRole("textbox", { name: en("meetings.note.field.text") }).fill(words);
    await pressIn(page, en("meetings.note.do"));
  }

  /** The button of a form, and not the line that opens it. */
  async function pressIn(page: Page, name: string): Promise<void> {
    await page.locator("form").getByRole("button", { name, exact: true }).click();
  }

  /** Everybody's clock shows another time, and their page is there again. */
  async function clocksAt(time: number): Promise<void> {
    for (const page of pages()) {
      await page.clock.setSystemTime(time);
      await page.reload();
      await page.getByRole("heading", { level: 1 }).waitFor();
    }
  }
});
