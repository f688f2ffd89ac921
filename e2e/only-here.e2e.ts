import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { claim, delivered, foundAs, readyForOffline, sees } from "./support/journeys.ts";
import { arrive, lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en, es } from "./support/words.ts";

describe("what nobody else has heard", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;

  tellInOrder(() => ({ anya }));

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    anya = await neighbour(browser);
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[OH-1] what the hub has is not on this device alone, though no other household has it", async () => {
    await foundAs(anya.page, hub.url, "Anya", "Fern House");
    await claim(anya.page, hub.url, "Beekeeping", 3);
    await readyForOffline(anya.page);
    await sees(anya.page, en("hub.connected"));
    await delivered(anya.page);
    await hub.stop();
    await anya.page.reload();
    await arrive(anya.page, "#/today");
    await sees(anya.page, en("hub.away"));
    expect(await anya.page.getByText(en("today.only-here.carry")).count()).toBe(0);
  });

  test("[OH-1] what was written while the hub is away is said to be, with what to do, also after a reload", async () => {
    await claim(anya.page, hub.url, "Clock mending", 2);
    for (const _ of [1, 2]) {
      await arrive(anya.page, "#/today");
      await sees(anya.page, en("today.only-here", { count: 1 }));
      await anya.page.getByRole("link", { name: en("today.only-here.device") }).waitFor();
      await anya.page.reload();
    }
    await lookedAt(anya.page, "only-here-1-today");
    await anya.page.goto(`${hub.url}/?locale=es#/today`);
    await anya.page.getByText(es("today.only-here", { count: 1 })).waitFor();
    await lookedAt(anya.page, "only-here-2-hoy");
  });

  test("[OH-3] while a page that was opened looks for its hub, it says that, and not yet that the hub is away", async () => {
    // A hub that takes the call and says nothing.
    let isMute = true;
    await anya.page.routeWebSocket(/\/link$/, (socket) => {
      if (!isMute) socket.connectToServer();
    });
    await anya.page.goto(`${hub.url}/?looking#/today`);
    await sees(anya.page, en("hub.looking"));
    expect(await anya.page.getByText(en("today.only-here.carry")).count()).toBe(0);
    await sees(anya.page, en("hub.away"));
    await anya.page.getByText(en("today.only-here.carry")).waitFor();
    isMute = false;
  });

  test("[OH-1] once the hub has it, nothing is said any more", async () => {
    await hub.start();
    await anya.page.goto(`${hub.url}/#/today`);
    await sees(anya.page, en("hub.connected"));
    await anya.page.getByText(en("today.only-here.carry")).waitFor({ state: "detached" });
    await delivered(anya.page);
    await hub.stop();
    await anya.page.reload();
    await sees(anya.page, en("hub.away"));
    expect(await anya.page.getByText(en("today.only-here.carry")).count()).toBe(0);
    expect(anya.troubles).toEqual([]);
  });
});
