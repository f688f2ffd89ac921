import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, type Neighbour, neighbour, openBrowser, paper } from "./support/browser.ts";
import { photoWithPlace } from "./support/camera.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, foundAs, joinAs, press, sees, wallInvite } from "./support/journeys.ts";
import { lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

/** Anya and Bela put their households on a plan of the street; at last Bela leaves, and holds what is hers. */
describe("the plan of the street", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let bela: Neighbour;

  tellInOrder(() => ({ anya, bela }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    [anya, bela] = [await neighbour(browser), await neighbour(browser, { size: DESKTOP })];
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
    await joinAs(bela.page, await wallInvite(anya.page, hub.url), "Bela", { household: "Mill House" });
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  const where = (part: string) => en("map.where", { part, near: "no", beside: "" });
  const plan = (page: Page) => page.getByRole("img", { name: en("map.screen.map.picture", { name: "Anya" }) });

  test("[HM-2, HM-5] a household is placed by arrow keys on the plain street, before anybody drew one", async () => {
    const { page } = anya;
    await page.goto(`${hub.url}/#/s/map/map`);
    await asks(page, en("map.screen.map.question"));
    await sees(page, en("map.screen.map.empty"));
    await lookedAt(page, "map-empty");
    await press(page, en("map.screen.map.place"));
    const mark = page.getByRole("button", { name: en("map.screen.map.here", { x: 50, y: 50 }) });
    await mark.focus();
    for (const key of ["Shift+ArrowLeft", "ArrowLeft", "ArrowUp", "ArrowUp"]) await page.keyboard.press(key);
    await page.getByRole("button", { name: en("map.screen.map.here", { x: 44, y: 48 }) }).waitFor();
    await lookedAt(page, "map-choosing");
    await press(page, en("map.screen.map.keep"));
    await sees(page, where("mm"));
  });

  test("[HM-2, HM-5] another is placed in numbers or by a tap, and nobody takes off the other's", async () => {
    const { page } = bela;
    await page.goto(`${hub.url}/#/s/map/map`);
    await sees(page, where("mm"));
    await press(page, en("map.screen.map.place"));
    await page.getByLabel(en("map.screen.map.x")).fill("80");
    await page.getByLabel(en("map.screen.map.y")).fill("30");
    await press(page, en("map.screen.map.keep"));
    await sees(page, where("tr"));
    expect(await page.getByRole("button", { name: en("map.screen.map.remove") }).count()).toBe(1);
    await press(page, en("map.screen.map.move"));
    const surface = page.getByRole("button", { name: en("map.screen.map.here", { x: 80, y: 30 }) });
    const box = await surface.boundingBox();
    await surface.click({ position: { x: (box?.width ?? 0) * 0.25, y: (box?.height ?? 0) * 0.75 } });
    await press(page, en("map.screen.map.keep"));
    await sees(page, where("bl"));
    await lookedAt(page, "map-two");
    expect((await paper(page, "map")).length).toBeGreaterThan(5_000);
  });

  test("[HM-1, HM-4] a picture of the street is put up, seen by others without the hub, and taken down and up again", async () => {
    const { page } = anya;
    const large = await photoWithPlace(page);
    await page
      .getByLabel(en("map.screen.map.picture.choose"))
      .first()
      .setInputFiles({ name: "street.jpg", mimeType: "image/jpeg", buffer: large });
    await plan(page).waitFor();
    await plan(bela.page).waitFor();
    await bela.page.goto(`${hub.url}/#/today`);
    await hub.stop();
    await bela.page.goto(`${hub.url}/#/s/map/map`).catch(() => undefined);
    await bela.page.evaluate(() => {
      location.hash = "#/s/map/map";
    });
    await plan(bela.page).waitFor();
    await lookedAt(bela.page, "map-picture");
    await hub.start();
    await press(bela.page, en("map.screen.map.plain"));
    await plan(page).waitFor({ state: "detached" });
    await bela.page.getByText(en("map.screen.map.earlier"), { exact: true }).click();
    await press(bela.page, en("map.screen.map.again"));
    await plan(page).waitFor();
  });

  test("[HM-7] on another picture a household is asked where it is, and begins from where it was", async () => {
    const { page } = bela;
    await sees(page, en("map.screen.map.empty"));
    await page.goto(`${hub.url}/#/today`);
    await sees(page, en("map.today.anew"));
    await page.goto(`${hub.url}/#/s/map/map`);
    await press(page, en("map.screen.map.place"));
    await page.getByRole("button", { name: en("map.screen.map.here", { x: 25, y: 75 }) }).waitFor();
    await press(page, en("map.screen.map.keep"));
    await sees(page, where("bl"));
    await lookedAt(page, "map-anew");
  });

  test("[HM-2] whoever wants to be off the plan is off it by one tap", async () => {
    await press(bela.page, en("map.screen.map.remove"));
    await anya.page.getByText(where("bl")).waitFor({ state: "detached" });
    await bela.page.goto(`${hub.url}/#/settings`);
    await choose(bela.page, "Español");
    await bela.page.goto(`${hub.url}/#/s/map/map`);
    await asks(bela.page, es("map.screen.map.question"));
    await lookedAt(bela.page, "map-es");
    await bela.page.goto(`${hub.url}/#/settings`);
    await choose(bela.page, "English");
  });

  test("[DT-12] contacts are saved for a phone, with a word on what that means", async () => {
    const { page } = bela;
    await page.goto(`${hub.url}/#/s/details/all`);
    await press(page, en("details.screen.contacts"));
    await sees(page, en("details.screen.contacts.about"));
    await lookedAt(page, "contacts");
    const text = await downloaded(page, () => press(page, en("details.screen.contacts.do")));
    expect(text).toContain("FN:Anya\r\nN:;Anya;;;\r\nORG:Maple Street;Fern House");
  });

  test("[DT-13] whoever leaves holds what they said and the pages of all before they go", async () => {
    const { page } = bela;
    await page.goto(`${hub.url}/#/s/members/people`);
    await page.getByRole("main").getByRole("link", { name: "Bela" }).first().click();
    await asks(page, en("members.screen.person.me"));
    await page.getByText(en("members.screen.person.leave"), { exact: true }).click();
    await sees(page, en("members.screen.person.leave.take"));
    await lookedAt(page, "leaving");
    const text = await downloaded(page, () => press(page, en("members.screen.person.leave.mine")));
    expect(text).toContain("# Bela");
    expect(text).toContain("Mill House");
    await page.getByRole("link", { name: en("members.screen.person.leave.pages") }).click();
    const pages = await downloaded(page, () => press(page, en("carry.pages.save")));
    expect(pages.slice(0, 2)).toBe("PK");
    await page.goto(`${hub.url}/#/s/members/people`);
    await page.getByRole("main").getByRole("link", { name: "Bela" }).first().click();
    await page.getByText(en("members.screen.person.leave"), { exact: true }).click();
    await press(page, en("members.screen.person.leave.do"));
    await sees(page, en("members.screen.person.me.left"));
  });
});

/** What a press saves, as text. */
async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return readFileSync(await file.path(), "latin1");
}
