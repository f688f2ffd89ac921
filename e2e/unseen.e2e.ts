import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, foundAs, press, sees, wallInvite } from "./support/journeys.ts";
import { focusOnHeading } from "./support/keyboard.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

/** Rosa does not see. Whatever is missing or wrong is said at the field, and her focus is there. */
describe("somebody who does not see comes in", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let rosa: Neighbour;
  let page: Page;
  let link = "";

  tellInOrder(() => ({ anya, rosa }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    anya = await neighbour(browser);
    rosa = await neighbour(browser);
    page = rosa.page;
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
    link = await wallInvite(anya.page, hub.url);
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("a code or words that are not right are told where they were typed", async () => {
    await page.goto(`${hub.url}/#/already`);
    await asks(page, en("already.question"));
    await page.getByLabel(en("already.device.code")).fill("?");
    await page.keyboard.press("Enter");
    await atField(page, en("already.device.code"), en("already.device.bad"));
    await page.getByLabel(en("already.paper.words")).fill("not these");
    await page
      .getByRole("button", { name: en("button.continue") })
      .last()
      .click();
    await atField(page, en("already.paper.words"), en("already.paper.words-unknown", { word: "not" }));
    await picture(page, "unseen-already");
  });

  test("[GO-4] a page that asks something else is heard, and who is missing is asked for at the list", async () => {
    await page.goto(link);
    await asks(page, en("join.question.named", { name: "Maple Street" }));
    await page.getByRole("button", { name: en("join.already-member") }).focus();
    await page.keyboard.press("Enter");
    await focusOnHeading(page, en("join.who"));
    await press(page, en("join.who.do"));
    await atField(page, en("join.who.name"), en("field.choice"));
    await page.getByRole("button", { name: en("join.as-newcomer") }).focus();
    await page.keyboard.press("Enter");
    await focusOnHeading(page, en("join.question.named", { name: "Maple Street" }));
  });

  test("whoever presses with an empty name is led to it, and then to the household", async () => {
    await press(page, en("join.do"));
    await atField(page, en("join.you"), en("field.missing"));
    await page.keyboard.type("Rosa");
    await choose(page, en("join.household.new"));
    await press(page, en("join.do"));
    await atField(page, en("join.household.name"), en("field.missing"));
    await page.keyboard.type("Mill Lane");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: en("devices.screen.paper.later") }).waitFor();
  });

  test("a PIN that does not do is told at its field", async () => {
    await page.goto(`${hub.url}/#/household`);
    await asks(page, en("household.question"));
    await page.getByLabel(en("pin.choose")).fill("1");
    await page.keyboard.press("Enter");
    await atField(page, en("pin.choose"), en("pin.short", { min: 4 }));
    await page.getByLabel(en("pin.choose")).fill("a phrase of mine");
    await page.keyboard.press("Enter");
    await atField(page, en("pin.again"), en("pin.differs"));
  });

  test("[GO-4] arrows in the list of communities open it and go nowhere yet; whoever goes is at the question of that one", async () => {
    const { page: own } = anya;
    await own.goto(`${hub.url}/#/found`);
    await own.getByLabel(en("found.name")).fill("Garden Club");
    await own.getByLabel(en("found.you")).fill("Anya");
    await own.getByLabel(en("found.household")).fill("Fern House");
    await press(own, en("found.do"));
    await asks(own, en("today.question"));
    const list = own.getByLabel(en("house.switch"));
    const here = await list.inputValue();
    const first = await list.evaluate((one) => (one as HTMLSelectElement).selectedIndex === 0);
    const towards = first ? "ArrowDown" : "ArrowUp";
    await list.focus();
    await own.keyboard.press(towards);
    expect(await list.inputValue()).toBe(here);
    await own.keyboard.press(towards);
    await own.keyboard.press("Enter");
    await own.getByRole("banner").getByText("Maple Street", { exact: true }).first().waitFor();
    await focusOnHeading(own, en("today.question"));
  });

  test("what counts while she types is said once she pauses, and not at every letter", async () => {
    const { page: own } = anya;
    await own.goto(`${hub.url}/#/know`);
    await asks(own, en("know.question"));
    await own.evaluate(() => {
      const heard: string[] = [];
      const spoken = new MutationObserver((records) => {
        for (const { target } of records) {
          const at = target instanceof Element ? target : target.parentElement;
          if (at?.closest("main [role=status], main [aria-live]")) heard.push(at.textContent ?? "");
        }
      });
      spoken.observe(document.body, { childList: true, characterData: true, subtree: true });
      Object.assign(window, { heard });
    });
    await own.getByRole("searchbox").pressSequentially("fern house", { delay: 60 });
    const heard = () => own.evaluate(() => (window as unknown as { heard: readonly string[] }).heard);
    await expect.poll(heard).toHaveLength(1);
    await own.waitForTimeout(1000);
    expect(await heard()).toHaveLength(1);
  });

  test("nothing broke on anybody's page", () => {
    expect([...anya.troubles, ...rosa.troubles]).toEqual([]);
  });

  /** Waits until a field has the focus and is described by these words, which are to be seen as well. */
  async function atField(where: Page, label: string, why: string): Promise<void> {
    await where.waitForFunction(
      ({ named, words }) => {
        const here = document.activeElement as HTMLInputElement | null;
        const labels = [...(here?.labels ?? [])].map((one) => one.innerText.trim());
        const about = (here?.getAttribute("aria-describedby") ?? "")
          .split(" ")
          .map((id) => document.getElementById(id));
        const isWrong = here?.getAttribute("aria-invalid") === "true";
        return isWrong && labels.includes(named) && about.some((one) => one?.innerText.includes(words));
      },
      { named: label, words: why },
      { timeout: 10_000 },
    );
    await sees(where, why);
  }
});
