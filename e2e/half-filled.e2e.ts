import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NamedAct } from "../src/kernel/acts.ts";
import { checkFields } from "../src/kernel/check-fields.ts";
import { practices } from "../src/practices/index.ts";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { choose, visitDemo } from "./support/journeys.ts";
import { arrive } from "./support/look-over.ts";
import { en } from "./support/words.ts";

/** Whoever cannot see the page hears what is missing where the focus is, and no button stays silent. */
describe("forms that are sent half filled", () => {
  let hub: Hub;
  let browser: Browser;
  let david: Neighbour;

  beforeAll(async () => {
    hub = await startHub("--demo");
    browser = await openBrowser();
    david = await neighbour(browser);
    await visitDemo(david.page, hub.url);
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[GO-5] the form of each act leads to what is missing, and says it there", { timeout: 300_000 }, async () => {
    const { page } = david;
    const silent: string[] = [];
    const asked = actsThatNeedSomething();
    for (const kind of asked) {
      await arrive(page, `#/act/${kind}`);
      const form = page.locator("main form");
      if ((await form.count()) === 0) continue;
      await form.locator("button[type=submit]").press("Enter");
      silent.push(...(await unheard(page)).map((one) => `${kind}: ${one}`));
    }
    expect(asked.length).toBeGreaterThan(40);
    expect(silent).toEqual([]);
  });

  test("[GO-5] a skill without a name is asked for its name, and the form can be sent again", async () => {
    const { page } = david;
    await arrive(page, "#/s/skills/mine");
    const send = page.getByRole("button", { name: en("skills.screen.claim.do"), exact: true });
    await send.press("Enter");
    const name = page.getByRole("combobox", { name: en("skills.claim.field.skill") });
    await heardAt(page, en("field.missing"));
    expect(await name.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type("Darning");
    await send.press("Enter");
    await page.locator("input[type=radio]:focus").waitFor();
    await heardAt(page, en("field.choice"));
    // Filled at last, it stands there as somebody says it of themselves.
    await choose(page, en("skills.screen.claim.level.3.label"));
    await send.click();
    const line = page.getByRole("listitem").filter({ hasText: "Darning" });
    await line.getByText(en("skills.screen.claim.level.3.label")).waitFor();
  });

  test("[GO-5] who chooses among options and picked none hears so at the first of them", async () => {
    const { page } = david;
    const open = (await hub.look("decisions.open")) as readonly { readonly id: string; readonly step: string }[];
    let told = 0;
    for (const { id } of open.filter(({ step }) => step === "say")) {
      await arrive(page, `#/s/decisions/matter/${id}`);
      const choose = page.getByRole("radio", { name: en("decisions.screen.stance.choose") });
      if ((await choose.count()) === 0) continue;
      await choose.check();
      await page.locator("main form button[type=submit]").press("Enter");
      await heardAt(page, en("decisions.screen.options.pick"));
      told += 1;
    }
    expect(told).toBeGreaterThan(0);
  });

  test("[GO-5] who moves a meeting and says no time is led to the time", async () => {
    const { page } = david;
    const [next] = (await hub.look("meetings.ahead")) as readonly { readonly key: string }[];
    await arrive(page, `#/s/meetings/meeting/${encodeURIComponent(next?.key ?? "")}`);
    const move = page.getByRole("group").filter({ has: page.getByText(en("meetings.move.do"), { exact: true }) });
    await move.locator("summary").press("Enter");
    await move.getByRole("button", { name: en("meetings.move.do"), exact: true }).press("Enter");
    await heardAt(page, en("field.missing"));
  });

  test("nothing broke on the page", () => {
    expect(david.troubles).toEqual([]);
  });
});

/** Acts whose empty form cannot be sent. */
function actsThatNeedSomething(): readonly string[] {
  return practices
    .flatMap((practice) => Object.values(practice.acts) as readonly (NamedAct & { readonly hidden?: true })[])
    .filter((act) => act.hidden !== true && "problems" in checkFields(act.fields, {}))
    .map(({ kind }) => kind);
}

/** What the control with the focus is read out with. */
function described(): string {
  const here = document.activeElement;
  const ids = (here?.getAttribute("aria-describedby") ?? "").split(" ");
  return ids.map((id) => document.getElementById(id)?.textContent?.trim() ?? "").join(" ");
}

async function heardAt(page: Page, words: string): Promise<void> {
  await expect.poll(() => page.evaluate(described)).toContain(words);
}

/** What a form that was just sent shows as wrong, and nobody hears who does not see it. Some have all that they need at their start. */
async function unheard(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  if ((await page.locator("main form [aria-live] .notice").count()) > 0) return [];
  const wrong = await page.locator("main form .problem").allTextContents();
  const [words = ""] = wrong.map((one) => one.trim());
  const heard = await page.evaluate(described);
  return heard.includes(words) ? [] : [`shows “${words}”, and says “${heard}”`];
}
