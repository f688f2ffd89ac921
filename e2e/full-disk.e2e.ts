import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { choose, claim, foundAs, joinAs, press, sees, wallInvite } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

const PAUSE_MS = 3_000;

describe("a phone that is full", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let sarah: Neighbour;

  tellInOrder(() => ({ anya, sarah }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    anya = await neighbour(browser);
    sarah = await neighbour(browser, { size: DESKTOP });
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  /** How much the browser may keep of this page; nothing for as much as it likes. */
  async function mayKeep({ context, page }: Neighbour, quotaSize?: number): Promise<void> {
    const devtools = await context.newCDPSession(page);
    const limit = quotaSize === undefined ? {} : { quotaSize };
    await devtools.send("Storage.overrideQuotaForOrigin", { origin: hub.url, ...limit });
  }

  test("[K-4] who founds is told in their language that there is no room, and what they typed stays", async () => {
    const { page } = anya;
    await mayKeep(anya, 1);
    await page.goto(`${hub.url}/?locale=es#/found`);
    await page.getByLabel(es("found.name")).fill("Calle del Arce");
    await page.getByLabel(es("found.you")).fill("Anya");
    await page.getByLabel(es("found.household")).fill("Casa Helecho");
    await press(page, es("found.do"));
    await sees(page, es("found.failed", { why: es("fault.disk-full") }));
    expect(await page.getByLabel(es("found.name")).inputValue()).toBe("Calle del Arce");
    await mayKeep(anya);
    await foundAs(page, `${hub.url}/?locale=en`, "Anya", "Fern House");
    await joinAs(sarah.page, await wallInvite(page, hub.url), "Sarah", { household: "The Old Bakery" });
  });

  test("[K-4] what finds no room is not called written, and stays in the form", async () => {
    const { page } = anya;
    await mayKeep(anya, 1);
    await page.goto(`${hub.url}/#/s/skills/mine`);
    const field = page.getByRole("combobox", { name: en("skills.claim.field.skill") });
    const no = page.getByText(en("fault.disk-full"));
    // Chromium trusts for half a minute in the room that it counted last: so much is still written.
    for (let nth = 1; (await no.count()) === 0; nth++) {
      const skill = `Welding ${nth}`;
      await field.fill(skill);
      await choose(page, en("skills.screen.claim.level.2.label"));
      await press(page, en("skills.screen.claim.do"));
      const written = page.getByRole("main").getByRole("link", { name: skill, exact: true });
      await no.or(written).first().waitFor();
      if ((await no.count()) > 0) expect(await field.inputValue()).toBe(skill);
      else await page.waitForTimeout(PAUSE_MS);
    }
  });

  test("[OH-4] news that find no room are told to, and not that the hub is away; with room they come and all is well", async () => {
    await claim(sarah.page, hub.url, "Baking", 3);
    await arrive(anya.page, "#/today");
    await sees(anya.page, en("hub.full"));
    await lookedAt(anya.page, "full-disk-1-today");
    await anya.page.reload();
    await sees(anya.page, en("hub.full"));
    await sees(anya.page, en("fault.disk-full"));
    await mayKeep(anya);
    await sees(anya.page, en("hub.connected"));
    await anya.page.getByText(en("fault.disk-full")).waitFor({ state: "detached" });
    await sees(anya.page, "Baking");
  });
});
