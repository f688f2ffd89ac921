import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBundle } from "../src/edges/bundle/open-bundle.ts";
import { showMoving } from "../src/edges/moving-code/moving-code.ts";
import { type Neighbour, neighbour, openBrowser, picture } from "./support/browser.ts";
import { writeVideo } from "./support/filmed.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, claim, foundAs, joinAs, press, readyForOffline, sees, wallInvite } from "./support/journeys.ts";
import { lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

/** The hub is gone, and nothing goes through the air: news pass by hand. */
describe("two neighbours without a network", () => {
  const folder = mkdtempSync(join(tmpdir(), "kith-carry-"));
  const video = join(folder, "camera.y4m");
  const file = join(folder, "street.kith");
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let mark: Neighbour;

  tellInOrder(() => ({ anya, mark }));

  beforeAll(async () => {
    hub = await startHub();
    writeVideo(video, ["nothing yet"]);
    browser = await openBrowser(
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${video}`,
    );
    [anya, mark] = [await neighbour(browser), await neighbour(browser)];
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
    await joinAs(mark.page, await wallInvite(anya.page, hub.url), "Mark", { household: "Mill House" });
    for (const { page } of [anya, mark]) await readyForOffline(page);
    await hub.stop();
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  test("what one wrote is saved as a file that anyone can check", async () => {
    await claim(anya.page, hub.url, "Soil science", 3);
    await anya.page.goto(`${hub.url}/#/carry`);
    await asks(anya.page, en("carry.question"));
    await picture(anya.page, "carry-phone");
    const [download] = await Promise.all([anya.page.waitForEvent("download"), press(anya.page, en("carry.file.save"))]);
    expect(download.suggestedFilename()).toBe("Maple-Street.kith");
    await download.saveAs(file);
    await sees(anya.page, "Last saved from this device");
  });

  test("on an Apple device it is sent nearby, by a second tap where the first was too long ago; any file can be chosen", async () => {
    const { page } = anya;
    await page.evaluate(likeApple);
    await page.goto(`${hub.url}/#/today`);
    await page.goto(`${hub.url}/#/carry`);
    await press(page, en("carry.file.send"));
    await sees(page, en("carry.file.ready"));
    expect(await page.evaluate(() => (window as Sending).sent)).toBeUndefined();
    await lookedAt(page, "carry-send");
    await press(page, en("carry.file.send"));
    await expect.poll(() => page.evaluate(() => (window as Sending).sent)).toBe("Maple-Street.kith");
    expect(await page.getByText(en("carry.file.ready")).count()).toBe(0);
    expect(await page.getByLabel(en("carry.file.open")).last().getAttribute("accept")).toBeNull();
  });

  test("everything readable is saved as pages, without a network", async () => {
    const pages = join(folder, "street.zip");
    const [download] = await Promise.all([
      anya.page.waitForEvent("download"),
      press(anya.page, en("carry.pages.save")),
    ]);
    expect(download.suggestedFilename()).toBe("Maple-Street.zip");
    await download.saveAs(pages);
    const files = unzipSync(readFileSync(pages));
    expect(Object.keys(files)).toContain("Maple-Street/People/Anya.md");
    expect(strFromU8(files["Maple-Street/People/Anya.md"] ?? new Uint8Array())).toContain("Soil science");
  });

  test("the other opens the file, and finds what it brought", async () => {
    const { page } = mark;
    await page.goto(`${hub.url}/#/carry`);
    await page.locator("input[type=file]").setInputFiles(file);
    await sees(page, `${en("carry.took", { count: 1 })} ${en("carry.from", { names: "Anya" })}`);
    await sees(page, en("carry.came"));
    await page.getByRole("main").getByText("Soil science").waitFor();
    await lookedAt(page, "carry-came");
    await page.goto(`${hub.url}/#/s/skills/table`);
    await sees(page, "Soil science");
    await page.goto(`${hub.url}/#/carry`);
    await page.locator("input[type=file]").setInputFiles(file);
    await sees(page, en("carry.took", { count: 0 }));
  });

  test("a file that comes back tells what it has seen: what was only on this device no longer is, also after the page is loaded anew", async () => {
    const { page } = anya;
    await page.goto(`${hub.url}/#/today`);
    await sees(page, en("today.only-here", { count: 1 }));
    const [download] = await Promise.all([mark.page.waitForEvent("download"), press(mark.page, en("carry.file.save"))]);
    const back = join(folder, "back.kith");
    await download.saveAs(back);
    await page.goto(`${hub.url}/#/carry`);
    await page.locator("input[type=file]").setInputFiles(back);
    await sees(page, `${en("carry.took", { count: 0 })} ${en("carry.reached", { count: 1 })}`);
    for (const again of [false, true]) {
      await page.goto(`${hub.url}/#/today`);
      if (again) await page.reload();
      await asks(page, en("today.question"));
      await sees(page, en("today.heard.all", { households: 2, of: 2 }));
      expect(await page.getByText(en("today.only-here", { count: 1 })).count()).toBe(0);
    }
  });

  test("two files that were chosen at once, the later one first, come in both", async () => {
    const { page } = anya;
    const before = readFileSync(file);
    await claim(page, hub.url, "Beekeeping", 3);
    await page.goto(`${hub.url}/#/carry`);
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, en("carry.file.save"))]);
    const later = join(folder, "later.kith");
    await download.saveAs(later);
    const half = join(folder, "half.kith");
    writeFileSync(half, before.subarray(0, before.length - 3));
    await mark.page.locator("input[type=file]").setInputFiles([half, later]);
    await sees(mark.page, en("carry.took.cut", { count: 1 }));
    await mark.page.getByRole("main").getByText("Beekeeping").waitFor();
    expect(await mark.page.getByRole("main").getByText("Soil science").count()).toBe(0);
  });

  test("something else than a bundle is told kindly", async () => {
    const { page } = mark;
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "diary.kith", mimeType: "", buffer: Buffer.from("Dear diary") });
    await sees(page, en("carry.other"));
  });

  test("so is a film of three gigabytes that was chosen by mistake, and the page goes on", async () => {
    const { page } = mark;
    await page.reload();
    await asks(page, en("carry.question"));
    const folder = mkdtempSync(join(tmpdir(), "kith-film-"));
    const film = join(folder, "party.mp4");
    writeFileSync(film, "film");
    truncateSync(film, 3 * 1024 ** 3);
    await page.locator("input[type=file]").setInputFiles(film);
    await sees(page, en("carry.other"));
    rmSync(folder, { recursive: true });
  });

  test("one shows a picture that moves, and the other's camera takes it in, a missed code or not", async () => {
    await claim(mark.page, hub.url, "Bicycle repair", 3);
    await mark.page.goto(`${hub.url}/#/carry`);
    const [download] = await Promise.all([mark.page.waitForEvent("download"), press(mark.page, en("carry.file.save"))]);
    await download.saveAs(file);
    const { readFileSync } = await import("node:fs");
    const bytes = readFileSync(file);
    expect(openBundle(bytes).ends).toBe("well");
    const { codeAt, round } = showMoving(bytes);
    // The second code was missed, so a sum of others stands in for it.
    writeVideo(
      video,
      Array.from({ length: round + 3 }, (_, at) => codeAt(at)).filter((_, at) => at !== 1),
    );

    const { page } = anya;
    await page.goto(`${hub.url}/#/carry`);
    await press(page, en("carry.take"));
    await sees(page, en("carry.have"));
    await picture(page, "carry-have-phone");
    await press(page, en("carry.have.next"));
    await page.getByText(/new entr(?:y|ies) came/).waitFor();
    await page.goto(`${hub.url}/#/s/skills/table`);
    await sees(page, "Bicycle repair");
  });

  test("the picture that is shown moves at the speed that is chosen, and can be ended", async () => {
    const { page } = mark;
    await page.goto(`${hub.url}/#/carry`);
    await press(page, en("carry.give"));
    await press(page, en("carry.ask.everything"));
    await sees(page, en("carry.show"));
    const code = page.locator(".code path").last();
    const first = await code.getAttribute("d");
    // Whoever wants nothing to move by itself sees it at rest, and starts it.
    await page.waitForTimeout(1000);
    expect(await code.getAttribute("d")).toBe(first);
    await lookedAt(page, "carry-give-rest");
    await press(page, en("carry.show.move"));
    await expect.poll(() => code.getAttribute("d"), { timeout: 10_000 }).not.toBe(first);
    await page.getByRole("slider").fill("10");
    await sees(page, en("carry.show.speed", { count: 10 }));
    await picture(page, "carry-give-phone");
    await press(page, en("carry.show.rest"));
    await press(page, en("carry.show.done"));
    await sees(page, en("carry.phone"));
    expect([anya.troubles, mark.troubles]).toEqual([[], []]);
  });
});

type Sending = { sent?: string };

/** Runs in the page: hands over any file, but not long after a tap. */
function likeApple(): void {
  let taps = 0;
  Object.defineProperty(navigator, "standalone", { value: false, configurable: true });
  navigator.canShare = () => true;
  navigator.share = async ({ files = [] }: ShareData = {}) => {
    taps += 1;
    if (taps === 1) throw new DOMException("not by a tap", "NotAllowedError");
    (window as Sending).sent = files[0]?.name ?? "";
  };
}
