import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser, paper, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, foundAs, visitDemo, wallInvite } from "./support/journeys.ts";
import { arrive } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

/** Paper is a first-class device: what hangs in the hallway says what it is, from when, and of how many pages. */
describe("what goes on paper", () => {
  let hub: Hub;
  let demo: Hub;
  let browser: Browser;
  let david: Neighbour;
  let anya: Neighbour;

  tellInOrder(() => ({ david, anya }));

  beforeAll(async () => {
    [hub, demo] = await Promise.all([startHub(), startHub("--demo")]);
    browser = await openBrowser();
    // At night, and still black on white on paper.
    david = await neighbour(browser, { night: true, size: DESKTOP });
    anya = await neighbour(browser);
    await visitDemo(david.page, demo.url);
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.all([hub?.end(), demo?.end()]);
  });

  for (const [practice, question] of [
    ["skills", en("skills.screen.sheet.question", { name: "Maple Street" })],
    ["decisions", en("decisions.screen.sheet")],
    ["charter", en("charter.screen.sheet.title", { name: "Maple Street" })],
  ] as const) {
    test(`the sheet of ${practice} has a head with date and fingerprint, what it is about, and no bars`, async () => {
      const { page } = david;
      await page.goto(`${demo.url}/#/s/${practice}/sheet`);
      await asks(page, question);
      await onPaper(page);
      await expectHead(page);
      await expectNoBars(page);
      await page.locator("main :is(table, dl, ol)").first().waitFor();
      await picture(page, `print-${practice}`);
      await page.emulateMedia({ media: null });
      const pdf = await paper(page, `print-${practice}`);
      expect(pagesOf(pdf)).toBeGreaterThan(0);
    });
  }

  test("nothing on paper looks as if it could be pressed", async () => {
    const { page } = anya;
    for (const address of ["#/today", "#/s/decisions/log", "#/s/rotation/turns"]) {
      await arrive(page, address);
      await onPaper(page);
      const pressed = page.locator("main :is(button, .button, .go)").filter({ visible: true });
      expect([address, await pressed.count()]).toEqual([address, 0]);
      await page.emulateMedia({ media: null });
    }
  });

  test("the decision log on paper holds every row of the log", async () => {
    const { page } = david;
    const rows = (await demo.look("decisions.log")) as readonly { readonly decision: string }[];
    await page.goto(`${demo.url}/#/s/decisions/sheet`);
    await asks(page, en("decisions.screen.sheet"));
    await onPaper(page);
    expect(rows.length).toBeGreaterThan(3);
    for (const { decision } of rows) await page.getByRole("rowheader", { name: decision }).first().waitFor();
    await page.emulateMedia({ media: null });
  });

  test("what goes over several pages never stands over itself: it is no grid that keeps its height", async () => {
    const { page } = david;
    const open = (await demo.look("decisions.open")) as readonly { readonly id: string }[];
    const ahead = (await demo.look("meetings.over")) as readonly { readonly key: string }[];
    const addresses = [
      ...open.map(({ id }) => `decisions/matter/${id}`),
      ...ahead.slice(0, 1).map(({ key }) => `meetings/meeting/${encodeURIComponent(key)}`),
      "documents/guide/consensus",
    ];
    for (const address of addresses) {
      await arrive(page, `#/s/${address}`);
      await onPaper(page);
      expect(await gridsAroundLists(page), address).toEqual([]);
      await page.emulateMedia({ media: null });
    }
  });

  test("a decision, the plan, a group, its roles and who is here each fit one sheet", async () => {
    const { page } = david;
    const [settled] = (await demo.look("decisions.log")) as readonly { readonly matter?: string }[];
    const [group] = (await demo.look("groups.list")) as readonly { readonly id: string }[];
    const addresses = [
      `decisions/matter/${settled?.matter}`,
      "map/map",
      `groups/group/${group?.id}`,
      "groups/power",
      "members/people",
    ];
    for (const address of addresses) {
      await arrive(page, `#/s/${address}`);
      const pdf = await paper(page, `print-${address.replaceAll("/", "-")}`);
      expect([address, pagesOf(pdf)]).toEqual([address, 1]);
    }
    // Where the page is on the way to is nothing to read on paper.
    await arrive(page, "#/s/map/map");
    await onPaper(page);
    const back = page.locator("main").getByRole("link", { name: en("details.screen.all"), exact: true });
    expect(await back.filter({ visible: true }).count()).toBe(0);
    await page.emulateMedia({ media: null });
  });

  test("on a screen, the button that prints begins where the lines above it do", async () => {
    const { page } = david;
    for (const address of ["groups/power", "skills/coverage"]) {
      await arrive(page, `#/s/${address}`);
      const sign = page.getByRole("button", { name: en("button.print") }).locator("svg");
      const [heading, drawn] = [await page.locator("main h1").boundingBox(), await sign.boundingBox()];
      expect(Math.abs((heading?.x ?? 0) - (drawn?.x ?? -9))).toBeLessThan(1);
    }
  });

  test("every page of paper has its number and how many there are", async () => {
    const margins = await david.page.evaluate(() =>
      [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .filter((rule) => rule instanceof CSSPageRule)
        .map((rule) => rule.cssText)
        .join(" "),
    );
    expect(margins).toMatch(/@bottom-right[^}]*counter\(page\)[^}]*counter\(pages\)/);
  });

  test("an invite for the room prints as slips to cut, each with its code, its link and its end", async () => {
    const { page } = anya;
    const link = await wallInvite(page, hub.url);
    await page.getByRole("link", { name: en("members.screen.invites.slips") }).click();
    await asks(page, en("members.screen.slips.question"));
    await page
      .getByRole("img", { name: en("members.screen.invites.qr") })
      .first()
      .waitFor();
    await onPaper(page);
    await expectHead(page);
    await expectNoBars(page);
    expect(await page.locator("svg[role=img]").filter({ visible: true }).count()).toBe(8);
    expect(await page.getByText(link).filter({ visible: true }).count()).toBe(8);
    await picture(page, "print-slips");
    await page.emulateMedia({ media: null });
    expect(pagesOf(await paper(page, "print-slips"))).toBeLessThanOrEqual(2);
  });

  test("nothing broke on anybody's page", () => {
    expect([...david.troubles, ...anya.troubles]).toEqual([]);
  });

  async function onPaper(page: Page): Promise<void> {
    await page.emulateMedia({ media: "print" });
  }

  async function expectHead(page: Page): Promise<void> {
    const head = page.getByText(/Maple Street · .*20\d\d.* · log [0-9a-f]{12}/).filter({ visible: true });
    await head.first().waitFor();
  }

  async function expectNoBars(page: Page): Promise<void> {
    for (const gone of [page.getByRole("navigation"), page.getByRole("button"), page.getByRole("dialog")]) {
      expect(await gone.filter({ visible: true }).count()).toBe(0);
    }
    const colours = () =>
      page.evaluate(() => {
        const { color } = getComputedStyle(document.body);
        return { color, background: getComputedStyle(document.documentElement).backgroundColor };
      });
    await expect.poll(colours).toEqual({ color: "rgb(0, 0, 0)", background: "rgb(255, 255, 255)" });
  }
});

/** Parts that lie below each other in a grid, with lines in them that a page may break between. */
async function gridsAroundLists(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main *:not(ul, ol, dl)")]
      .filter((one) => one.children.length > 1 && one.querySelectorAll("li, tr").length > 2 && one.checkVisibility())
      .filter((one) => {
        const { display, gridTemplateColumns } = getComputedStyle(one);
        return display === "grid" && gridTemplateColumns.split(" ").length === 1;
      })
      .map((one) => one.className),
  );
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
