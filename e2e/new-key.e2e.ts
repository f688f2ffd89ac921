import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, KITH, startHub } from "./support/hub.ts";
import { asks, choose, gather, press, sees, wallInvite } from "./support/journeys.ts";
import { lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

const run = promisify(execFile);

/** Anya loses her phone and has a tablet; later somebody's program hands over a key that does not fit. */
describe("a new key for the community", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let sarah: Neighbour;
  let mark: Neighbour;
  let tablet: Neighbour;
  let motion: string;
  const dir = mkdtempSync(join(tmpdir(), "kith-e2e-person-"));

  tellInOrder(() => ({ anya, sarah, mark, tablet }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    ({ anya, sarah, mark } = await gather(browser, hub));
    tablet = await neighbour(browser);
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
    rmSync(dir, { recursive: true, force: true });
  });

  test("Anya takes up a tablet and retires her lost phone from it, and is asked whether it was lost", async () => {
    await anya.page.goto(`${hub.url}/#/s/devices/add`);
    const room = (await anya.page.locator(".room").textContent()) ?? "";
    await tablet.page.goto(`${hub.url}/#/already`);
    await tablet.page.getByLabel(en("already.device.code")).fill(room);
    const go = tablet.page.getByRole("button", { name: en("button.continue") });
    await go.first().click();
    await press(anya.page, en("devices.screen.add.same"));
    await asks(tablet.page, en("today.question"));
    await anya.context.close();
    await tablet.page.goto(`${hub.url}/#/s/devices/mine`);
    await tablet.page.getByRole("button", { name: /^Retire: / }).click();
    await press(tablet.page, en("devices.screen.retire.do"));
    await sees(tablet.page, en("devices.screen.mine.lost.text"));
    await lookedAt(tablet.page, "new-key-1-retired");
  });

  test("she asks for a new key, and reads what it helps and what it cannot", async () => {
    const { page } = tablet;
    await page.goto(`${hub.url}/#/today`);
    await page.getByRole("link", { name: en("devices.today.lost") }).click();
    await page.getByRole("link", { name: en("devices.screen.mine.lost.go") }).click();
    await asks(page, en("charter.screen.key.question"));
    await sees(page, en("charter.screen.key.cannot.text"));
    await lookedAt(page, "new-key-2-propose");
    await page.goto(`${hub.url}/?locale=es#/s/charter/key`);
    await asks(page, es("charter.screen.key.question"));
    await lookedAt(page, "new-key-2-propose-es");
    await page.goto(`${hub.url}/#/s/charter/key`);
    await page.getByLabel(en("charter.propose.field.why")).fill("My phone was stolen on the bus.");
    await press(page, en("charter.screen.propose.do"));
    await asks(page, en("charter.screen.motion.question"));
    await lookedAt(page, "new-key-3-motion");
    await sarah.page.goto(`${hub.url}/#/s/charter/key`);
    await sees(sarah.page, en("charter.screen.key.asked", { who: "Anya" }));
    await lookedAt(sarah.page, "new-key-4-asked");
  });

  async function openMotion(page: Page): Promise<void> {
    await page.goto(`${hub.url}/#/s/charter/charter`);
    await page.getByRole("link", { name: "My phone was stolen on the bus." }).click();
  }

  test("[K-5, CH-27] two of three say yes while her tablet is away: all go on with the old key, and the motion says so", async () => {
    for (const { page } of [sarah, tablet]) await openMotion(page);
    for (const { page } of [tablet, sarah]) {
      await sees(page, en("charter.screen.motion.progress", { yes: page === sarah.page ? 1 : 0, needed: 2 }));
      if (page === sarah.page) await tablet.context.setOffline(true);
      await choose(page, en("charter.screen.motion.yes.hint"));
      await press(page, en("charter.screen.motion.do", { yes: "yes" }));
    }
    await sees(sarah.page, en("charter.screen.motion.concluded"));
    await sees(sarah.page, en("charter.screen.motion.key-with", { households: 0, needed: 2 }));
    await lookedAt(sarah.page, "new-key-4-waits");
    motion = sarah.page.url();
    await sarah.page.goto(`${hub.url}/#/s/skills/mine`);
    await sarah.page.getByRole("combobox", { name: en("skills.claim.field.skill") }).fill("Bread");
    await choose(sarah.page, en("skills.screen.claim.level.3.label"));
    await press(sarah.page, en("skills.screen.claim.do"));
    await mark.page.goto(`${hub.url}/#/s/skills/table`);
    await sees(mark.page, "Bread");
  });

  test("[CH-27] her tablet comes back and hands it out by itself: it counts, and nothing is said of it any more", async () => {
    await tablet.context.setOffline(false);
    await sarah.page.goto(motion);
    await sees(sarah.page, en("charter.screen.motion.concluded"));
    await sarah.page.getByText("the new key so far").waitFor({ state: "detached" });
  });

  test("a neighbour's person page says what to do about a lost device", async () => {
    await mark.page.goto(`${hub.url}/#/s/members/people`);
    await mark.page.getByRole("link", { name: "Sarah" }).first().click();
    await mark.page.getByText(en("members.screen.lost.other", { name: "Sarah" })).click();
    await sees(mark.page, en("members.screen.lost.key"));
    await lookedAt(mark.page, "new-key-5-person");
  });

  test("[K-8] a key that does not fit is told in everyone's Today, with what to do and without a name", async () => {
    const link = await wallInvite(sarah.page, hub.url);
    const kith = async (...words: readonly string[]) =>
      (await run(process.execPath, [KITH, ...words], { env: { ...process.env, KITH_DIR: dir, LANG: "en_GB.UTF-8" } }))
        .stdout;
    await kith("join", link, "--name", "Nils", "--household", "Hill Farm");
    const { events } = JSON.parse(await kith("--json", "log")) as { events: readonly Logged[] };
    const epoch = events.findLast(({ kind }) => kind === "charter.propose")?.body.epoch;
    const keys = [{ to: events.at(-1)?.device, box: "ab".repeat(80) }];
    await kith("do", "kernel.grant", JSON.stringify({ epoch, keys, lane: [] }));
    await kith("sync", hub.url);
    await sarah.page.goto(`${hub.url}/#/today`);
    const told = en("charter.today.wrong-key.community", { count: 1 });
    await sees(sarah.page, told);
    await lookedAt(sarah.page, "new-key-6-today");
    await sarah.page.getByRole("link", { name: told }).click();
    await sees(sarah.page, "from a device of Nils");
    await lookedAt(sarah.page, "new-key-7-wrong");
    expect([...sarah.troubles, ...mark.troubles, ...tablet.troubles]).toEqual([]);
  });
});

type Logged = { readonly kind: string; readonly device: string; readonly body: { readonly epoch?: string } };
