import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser, picture } from "./support/browser.ts";
import { photoShown, photoWithPlace, watchPhotos } from "./support/camera.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, foundAs, joinAs, press, sees, wallInvite } from "./support/journeys.ts";
import { lookedAt } from "./support/look-over.ts";
import { stores } from "./support/stores.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

const SECRET = "Spare key under the third pot";

/** Anya tells Bela how to reach her, and takes it back. Carl is not meant to know. */
describe("details for a few", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let bela: Neighbour;
  let carl: Neighbour;
  let link = "";

  tellInOrder(() => ({ anya, bela, carl }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    [anya, bela, carl] = [await neighbour(browser), await neighbour(browser), await neighbour(browser)];
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
    link = await wallInvite(anya.page, hub.url);
    await joinAs(bela.page, link, "Bela", { household: "Mill House" });
    await joinAs(carl.page, link, "Carl", { household: "Oak House" });
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("somebody writes them down and chooses who reads them", async () => {
    const { page } = anya;
    await page.goto(`${hub.url}/#/s/details/mine`);
    await asks(page, en("details.screen.mine.question"));
    await page.getByRole("textbox", { name: en("details.write.field.phone") }).fill("+34 600 111 222");
    await page.getByRole("textbox", { name: en("details.write.field.notes") }).fill(SECRET);
    await choose(page, "Bela");
    await press(page, en("details.screen.mine.save"));
    await page.getByRole("status").filter({ hasText: "You and one other person" }).waitFor();
    await lookedAt(page, "details-mine");
    expect(await page.getByRole("textbox", { name: en("details.write.field.notes") }).inputValue()).toBe(SECRET);
  });

  test("[K-8, DT-1] that person reads them once both devices have met, and nobody else does", async () => {
    await bela.page.goto(`${hub.url}/#/s/details/all`);
    await asks(bela.page, en("details.screen.all.question"));
    await sees(bela.page, SECRET);
    await lookedAt(bela.page, "details-all");
    await carl.page.goto(`${hub.url}/#/s/details/all`);
    await sees(carl.page, en("details.screen.all.empty"));
    await lookedAt(carl.page, "details-none");
  });

  test("[K-8, DT-5] no store of any browser holds them in plain words", async () => {
    for (const { page } of [anya, bela, carl]) {
      expect(await page.evaluate(stores, "Fern House")).toBe("holds");
      for (const words of [SECRET, "600 111 222"]) expect(await page.evaluate(stores, words)).toBe("lacks");
    }
  });

  test("[DT-6, DT-7] a photo is made small and loses what the camera wrote, and those few see it, on any device", async () => {
    const { page } = anya;
    const large = await photoWithPlace(page);
    expect(large.includes(Buffer.from("GPS"))).toBe(true);
    expect(large.length).toBeGreaterThan(150_000);
    await page
      .getByLabel(en("details.screen.photo.choose"))
      .first()
      .setInputFiles({ name: "me.jpg", mimeType: "image/jpeg", buffer: large });
    await page.getByRole("img", { name: en("photo.of", { name: "Anya" }) }).waitFor();
    await page.getByLabel(en("details.write.field.photoAlt")).fill("Anya with a red hat");
    await press(page, en("details.screen.mine.save"));
    await page.getByRole("status").filter({ hasText: "You and one other person" }).waitFor();
    await lookedAt(page, "details-photo-mine");
    await bela.page.goto(`${hub.url}/#/today`);
    await watchPhotos(bela.page);
    await bela.page.goto(`${hub.url}/#/s/details/all`);
    const shown = await photoShown(bela.page, "Anya with a red hat");
    expect([shown.width, shown.height]).toEqual([512, 341]);
    expect(shown.bytes.length).toBeGreaterThan(5_000);
    expect(shown.bytes.length).toBeLessThanOrEqual(60 * 1024);
    const text = Buffer.from(shown.bytes).toString("latin1");
    for (const word of ["Exif", "GPS", "WGS"]) expect(text).not.toContain(word);
    await lookedAt(bela.page, "details-photo-all");
    await carl.page.goto(`${hub.url}/#/s/members/people`);
    await carl.page.getByRole("link", { name: "Anya" }).first().click();
    await asks(carl.page, en("members.screen.person.question", { name: "Anya" }));
    expect(await carl.page.getByRole("img", { name: "Anya with a red hat" }).count()).toBe(0);
    await bela.page.goto(`${hub.url}/#/s/members/people`);
    await bela.page.getByRole("link", { name: "Anya" }).first().click();
    await bela.page.getByRole("img", { name: "Anya with a red hat" }).waitFor();
    await lookedAt(bela.page, "details-photo-person");
    const part = Uint8Array.from(shown.bytes.slice(2_000, 2_040));
    const asStored = JSON.stringify(new TextDecoder("latin1").decode(part)).slice(1, -1);
    for (const one of [anya, bela, carl]) expect(await one.page.evaluate(stores, asStored)).toBe("lacks");
    for (const file of readdirSync(hub.dir))
      expect(readFileSync(join(hub.dir, file)).includes(Buffer.from(part))).toBe(false);
  });

  test("[DT-7] what is no picture is told kindly, and changes nothing", async () => {
    const { page } = anya;
    await page
      .getByLabel(en("details.screen.photo.other"))
      .first()
      .setInputFiles({ name: "letter.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
    await sees(page, en("details.screen.photo.bad"));
    await page.getByRole("img", { name: "Anya with a red hat" }).waitFor();
  });

  test("[DT-8] over a slow link nothing comes before somebody asks; without anybody in reach a letter stands for it", async () => {
    const slow = await neighbour(browser);
    await slow.context.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true, effectiveType: "2g" } });
    });
    await joinAs(slow.page, link, "Dora", { household: "Elm House" });
    await anya.page.goto(`${hub.url}/#/s/details/mine`);
    await choose(anya.page, "Dora");
    await press(anya.page, en("details.screen.mine.save"));
    await anya.page.getByRole("status").filter({ hasText: "You and 2 others" }).waitFor();
    await slow.page.goto(`${hub.url}/#/s/details/all`);
    const show = slow.page.getByRole("button", { name: en("photo.show.of", { name: "Anya" }) });
    await show.waitFor();
    await lookedAt(slow.page, "details-photo-slow");
    expect(await slow.page.getByRole("img", { name: "Anya with a red hat" }).count()).toBe(0);
    await hub.stop();
    await show.click();
    await sees(slow.page, en("photo.comes"));
    await lookedAt(slow.page, "details-photo-away");
    await hub.start();
    await slow.page.getByRole("img", { name: "Anya with a red hat" }).waitFor();
    expect(slow.troubles).toEqual([]);
  });

  test("[DT-3] they are taken back, and the screen says that copies may survive elsewhere", async () => {
    const { page } = anya;
    await press(page, en("details.screen.mine.destroy"));
    await sees(page, en("details.screen.mine.destroy.about"));
    await picture(page, "details-destroy-phone", false);
    await press(page, en("details.screen.mine.destroy.do"));
    await page
      .getByRole("button", { name: en("details.screen.mine.destroy"), exact: true })
      .waitFor({ state: "detached" });
    expect(await page.getByRole("textbox", { name: en("details.write.field.notes") }).inputValue()).toBe("");
    await bela.page.goto(`${hub.url}/#/s/details/all`);
    await sees(bela.page, en("details.screen.all.empty"));
    expect(await bela.page.getByRole("img", { name: "Anya with a red hat" }).count()).toBe(0);
  });
});
