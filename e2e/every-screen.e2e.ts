import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser, PHONE, picture, TWICE } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, visitDemo } from "./support/journeys.ts";
import { arrive, axeFinds, eyesFind, wordsOfNoCatalogue } from "./support/look-over.ts";
import { everyPlace, type Place } from "./support/screens.ts";
import { en, es } from "./support/words.ts";

type Look = {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly night: boolean;
  readonly locale: "en" | "es" | "pseudo" | "pseudo-rtl";
  /** Pictures are taken, and axe looks. The others only differ in words and widths. */
  readonly isWhole: boolean;
  /** "twice" is what a browser is set to; the others are set in Kith. */
  readonly type: "normal" | "larger" | "twice";
};

/** An old small phone; a window that is zoomed four times is as wide, and has a bar for scrolling in it. */
const SMALL = { width: 305, height: 568 };

/** Each screen by day and by night, on phones and on a desktop, in both languages and in none, in usual type and in the largest. */
const LOOKS: readonly Look[] = [
  { name: "phone-day-en", size: PHONE, night: false, locale: "en", isWhole: true, type: "normal" },
  { name: "desktop-night-es", size: DESKTOP, night: true, locale: "es", isWhole: true, type: "normal" },
  { name: "small-night-pseudo-larger", size: SMALL, night: true, locale: "pseudo", isWhole: false, type: "larger" },
  { name: "phone-day-es-twice", size: PHONE, night: false, locale: "es", isWhole: false, type: "twice" },
  { name: "desktop-day-rtl", size: DESKTOP, night: false, locale: "pseudo-rtl", isWhole: false, type: "normal" },
];

/** More than a hundred screens and forms, each looked at with patience. */
const LONG_MS = 600_000;

/** The paper of the night theme. */
const NIGHT = "rgb(17, 24, 21)";

const BAD_PAGE = `<!doctype html><title>Bad</title><main><h1>skills.screen.table</h1><img src="data:,">
  <p style="color:#999">Hello {name}, undefined</p><button style="width:9px;height:9px;padding:0">x</button>
  <button style="min-height:60px;min-width:60px">Save it</button>
  <button style="min-height:60px;min-width:60px">Šáṽé</button><div style="width:5000px">wide</div>
  <select><option>Fern</option><option>Fern</option></select>
  <div style="display:flex"><a class="button quiet" style="padding-inline:20px" href="#/">Later</a></div></main>`;

describe("every screen, as everyone sees it", () => {
  let hub: Hub;
  let browser: Browser;
  let large: Browser;
  let david: Neighbour;
  /** David again, whose browser has all type twice as large. */
  let twice: Neighbour;
  let places: readonly Place[] = [];

  beforeAll(async () => {
    hub = await startHub("--demo");
    [browser, large] = await Promise.all([openBrowser(), openBrowser(TWICE)]);
    [david, twice] = await Promise.all([neighbour(browser), neighbour(large)]);
    for (const { page } of [david, twice]) await visitDemo(page, hub.url);
    places = await everyPlace(hub);
  });

  afterAll(async () => {
    await Promise.all([browser?.close(), large?.close()]);
    await hub?.end();
  });

  test("there are screens and acts to look at", () => {
    expect(places.length).toBeGreaterThan(60);
  });

  for (const look of LOOKS) {
    test(`nothing is wrong on any screen: ${look.name}`, { timeout: LONG_MS }, async () => {
      if (look.type !== "twice") {
        await arrive(david.page, "#/settings");
        await choose(david.page, en(`settings.type.${look.type}`));
      }
      const page = await opened(look);
      const wrong: string[] = [];
      for (const place of places) {
        await arrive(page, place.address);
        wrong.push(...(await findings(page, look)).map((one) => `${place.address}: ${one}`));
        if (look.isWhole) await picture(page, `${look.name}/${place.name}`);
        if (!(await sentEmpty(page, place))) continue;
        // What axe reads of a form at night it has read by day.
        const again = { ...look, isWhole: look.isWhole && !look.night };
        wrong.push(...(await findings(page, again)).map((one) => `${place.address} sent empty: ${one}`));
        if (look.isWhole) await picture(page, `${look.name}/${place.name}-empty`);
      }
      await page.close();
      expect(wrong).toEqual([]);
    });
  }

  test("nothing is wrong before there is a community: welcome, found, join", async () => {
    const newcomer = await neighbour(browser, { night: true });
    const wrong: string[] = [];
    for (const address of ["", "#/found", "#/join/damaged"]) {
      await newcomer.page.goto(`${hub.url}/${address}`);
      await newcomer.page.getByRole("heading", { level: 1 }).waitFor();
      wrong.push(
        ...(await findings(newcomer.page, { locale: "en", isWhole: true })).map((one) => `${address}: ${one}`),
      );
      await picture(newcomer.page, `lobby${address.replaceAll(/\W+/g, "-")}`);
    }
    expect([...wrong, ...newcomer.troubles]).toEqual([]);
  });

  test("language, colours and type follow what a person sets, and stay so", async () => {
    const { page, context, troubles } = await neighbour(browser);
    await visitDemo(page, hub.url);
    await arrive(page, "#/settings");
    await choose(page, en("settings.language.es"));
    await asks(page, es("settings.question"));
    await choose(page, es("settings.theme.night"));
    await choose(page, es("settings.type.larger"));
    await page.reload();
    await asks(page, es("settings.question"));
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(NIGHT);
    expect(await eyesFind(page)).toEqual([]);
    await arrive(page, "#/today");
    await asks(page, es("today.question"));
    expect([...(await eyesFind(page)), ...(await axeFinds(page))]).toEqual([]);
    await picture(page, "settings-largest-night-es-phone");
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("the eyes and axe see what is wrong on a page that is", async () => {
    const page = await david.context.newPage();
    await page.setContent(BAD_PAGE);
    expect((await axeFinds(page)).map((one) => one.split(":")[0])).toEqual(
      expect.arrayContaining(["axe image-alt", "axe color-contrast", "axe html-has-lang"]),
    );
    const seen = (await eyesFind(page)).join("\n");
    const wrong = ["wider than the screen", "skills.screen.table", "{name}", "undefined", "too small for a thumb: x"];
    const ofForms = ["two choices that read the same: Fern", "begins 20 px off its line: Later"];
    for (const what of [...wrong, ...ofForms]) expect(seen).toContain(what);
    expect(await wordsOfNoCatalogue(page)).toEqual(["not from a catalogue: Save it"]);
    await page.close();
  });

  test("nothing is wrong in the palette, which finds every act and every screen", async () => {
    const page = await opened({ size: DESKTOP, night: false, locale: "en", type: "normal" });
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await picture(page, "palette-desktop", false);
    await page.getByRole("combobox").fill("skill");
    await page.getByRole("option").first().waitFor();
    await picture(page, "palette-skill-desktop", false);
    // Two neighbours can do the same: both are found, under one name and with one page.
    await page.getByRole("combobox").fill("first aid");
    for (const who of ["Aisha", "Eli"]) {
      await page.getByRole("option").filter({ hasText: "First aid" }).filter({ hasText: who }).waitFor();
    }
    const count = await page.getByRole("option").count();
    // Said once nobody types any more.
    await page
      .getByRole("dialog")
      .getByRole("status")
      .filter({ hasText: en("palette.count", { count }) })
      .waitFor({ state: "attached" });
    await page.close();
  });

  test("whoever looks for one of thirty people to tick types a few letters, and sends nothing by Enter", async () => {
    const page = await opened({ size: PHONE, night: false, locale: "en", type: "normal" });
    await arrive(page, "#/s/groups/open");
    await page.getByRole("textbox", { name: en("choices.find") }).fill("lucia");
    expect(await page.getByRole("checkbox").count()).toBe(1);
    await page.keyboard.press("Enter");
    await page.getByRole("checkbox", { name: "Lucía" }).check();
    await page.getByText(/^1 of \d+ ticked$/).waitFor();
    await picture(page, "long-list-phone", false);
    await page.keyboard.press("Escape");
    await page.getByRole("textbox", { name: en("choices.find") }).fill("nobody of that name");
    await page.getByText(en("choices.none", { text: "nobody of that name" })).waitFor();
    expect([...(await eyesFind(page)), ...(await axeFinds(page))]).toEqual([]);
    await page.close();
  });

  test("whoever chooses one of thirty people sees a few at first, finds any by letters, and has all at a press", async () => {
    const page = await opened({ size: PHONE, night: false, locale: "en", type: "normal" });
    await arrive(page, "#/s/conflict/ask");
    const [other, helper] = [page.getByRole("group").first(), page.getByRole("group").nth(1)];
    expect([await other.getByRole("radio").count(), await helper.getByRole("radio").count()]).toEqual([6, 6]);
    await other.getByRole("textbox", { name: en("choices.find") }).fill("wei");
    await other.getByRole("radio", { name: "Wei" }).check();
    await other.getByRole("textbox", { name: en("choices.find") }).fill("");
    // Whoever was chosen stays to be seen.
    expect(await other.getByRole("radio").count()).toBe(7);
    expect(await other.getByRole("radio", { name: "Wei" }).isChecked()).toBe(true);
    await picture(page, "one-of-many-phone");
    const all = helper.getByRole("button", { name: /^Show all \d+$/ });
    await all.press("Enter");
    await helper.locator("input:focus").waitFor();
    expect(await helper.getByRole("radio").count()).toBeGreaterThan(20);
    expect([...(await eyesFind(page)), ...(await axeFinds(page))]).toEqual([]);
    await page.close();
  });

  test("nothing broke on any page", () => {
    expect([...david.troubles, ...twice.troubles]).toEqual([]);
  });

  /** Presses what sends a form that needs something, and says so where it lacks. */
  async function sentEmpty(page: Page, { needsSomething }: Place): Promise<boolean> {
    const send = page.locator("main form button[type=submit]");
    // What is done in a place of its own has gone there.
    if (needsSomething !== true || !page.url().includes("#/act/") || (await send.count()) === 0) return false;
    await send.press("Enter");
    await page.locator("main form .problem").first().waitFor();
    return true;
  }

  async function opened({ size, night, locale, type }: Omit<Look, "name" | "isWhole">): Promise<Page> {
    const page = await (type === "twice" ? twice : david).context.newPage();
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: night ? "dark" : "light" });
    await page.goto(`${hub.url}/?locale=${locale}#/today`);
    await page.getByRole("navigation").first().waitFor();
    return page;
  }

  async function findings(
    page: Page,
    { locale, isWhole }: Pick<Look, "locale" | "isWhole">,
  ): Promise<readonly string[]> {
    return [
      ...(await eyesFind(page)),
      ...(locale === "pseudo" ? await wordsOfNoCatalogue(page) : []),
      ...(isWhole ? await axeFinds(page) : []),
    ];
  }
});
