import { createServer, type Server } from "node:http";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { byName, moveToHttps } from "./support/by-name.ts";
import { type Hub, KITH, startHub, startHubOf } from "./support/hub.ts";
import { asks, claim, foundAs, joinAs, press, readyForOffline, sees, wallInvite } from "./support/journeys.ts";
import { lookedAt } from "./support/look-over.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

/** One browser, and the hub at several addresses: on its own machine, by name, by https, and later at another port. */
describe("the hub's address changes, and people stay who they are", () => {
  let hub: Hub;
  let browser: Browser;
  let anya: Neighbour;
  let sarah: Neighbour;
  let stranger: Server;
  let [first, named] = ["", ""];

  tellInOrder(() => ({ anya, sarah }));

  beforeAll(async () => {
    hub = await startHub("--host", "0.0.0.0", "--https-port", "0");
    const name = await byName(hub);
    [first, named] = [hub.url, name.plain];
    browser = await openBrowser(...name.flags);
    anya = await neighbour(browser);
    sarah = await neighbour(browser);
    stranger = createServer((_, answer) => answer.setHeader("content-type", "text/html").end("<p>Free prizes</p>"));
    await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", () => resolve()));
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
    stranger?.close();
  });

  test("Anya and Sarah are in at the first address", async () => {
    await foundAs(anya.page, first, "Anya", "Fern House");
    // What hangs on a wall names the address for phones; here everybody sits at the same machine.
    const link = (await wallInvite(anya.page, first)).replace(/^[^#]*/, `${first}/`);
    await joinAs(sarah.page, link, "Sarah", { household: "The Old Bakery" });
    await claim(anya.page, first, "Beekeeping", 3);
    await anya.page.evaluate(() => {
      const community = Object.keys(localStorage)
        .find((one) => one.startsWith("kith.head "))
        ?.slice(10);
      localStorage.setItem(`kith.notes.${community}`, JSON.stringify({ talk: "Breathe first." }));
      localStorage.setItem("kith.prefs", JSON.stringify({ theme: "night", read: [] }));
    });
    await readyForOffline(anya.page);
  });

  test("[MV-2] a page that the hub does not call its own is given nothing, whatever it says", async () => {
    const address = stranger.address();
    const port = typeof address === "object" ? address?.port : 0;
    const page = await anya.context.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    const [popup] = await Promise.all([page.waitForEvent("popup"), page.evaluate(attack, first)]);
    await asks(popup, en("move.stopped-here"));
    await sees(popup, en("move.not-vouched", { to: `http://127.0.0.1:${port}` }));
    await lookedAt(popup, "moving-1-refused");
    const heard = await page.evaluate(() =>
      (window as unknown as { heard: { is: string }[] }).heard.map(({ is }) => is),
    );
    expect(heard).toEqual(["vouch", "no"]);
    await page.close();
  });

  test("[MV-1] [MV-3] at the new address she names the old one, says yes there, and is the same person with all she had", async () => {
    // What nobody else has heard: written while the hub is away.
    await hub.stop();
    await claim(anya.page, first, "Sourdough bread", 2);
    await hub.start();
    const fresh = await anya.context.newPage();
    await fresh.goto(`${named}/#/already`);
    await asks(fresh, en("already.question"));
    await fresh.getByLabel(en("already.moved.address")).fill("192.168.1.20");
    await moveFrom(fresh);
    await sees(fresh, en("already.moved.bad"));
    await fresh.getByLabel(en("already.moved.address")).fill(first);
    await lookedAt(fresh, "moving-2-already");
    const [old] = await Promise.all([fresh.waitForEvent("popup"), moveFrom(fresh)]);
    await asks(old, en("move.ask", { to: named }));
    await lookedAt(old, "moving-3-ask");
    await Promise.all([old.waitForEvent("close"), press(old, en("move.ask.yes"))]);
    await asks(fresh, en("today.question"));
    expect(await fresh.evaluate(() => document.documentElement.dataset.theme)).toBe("night");
    expect(await fresh.getByText(en("devices.today.lost")).count()).toBe(0);
    const notes = await fresh.evaluate(() =>
      Object.entries(localStorage)
        .filter(([name]) => name.startsWith("kith.notes."))
        .map(([, value]) => value),
    );
    expect(notes).toEqual([JSON.stringify({ talk: "Breathe first." })]);
    await fresh.goto(`${named}/#/s/skills/table`);
    for (const skill of ["Beekeeping", "Sourdough bread"]) await sees(fresh, skill);
    await fresh.goto(`${named}/#/s/members/invites`);
    await fresh
      .getByRole("textbox", { name: en("members.screen.invites.link") })
      .first()
      .waitFor();
    await fresh.goto(`${named}/#/s/members/people`);
    await fresh.getByRole("link", { name: "Sarah" }).first().waitFor();
    expect(await fresh.getByRole("main").getByRole("link", { name: "Anya" }).count()).toBe(1);
    await fresh.goto(`${named}/#/s/devices/mine`);
    await sees(fresh, en("devices.screen.mine.gone", { count: 1 }));
    await claim(fresh, named, "Knots", 1);
    await sarah.page.goto(`${first}/#/s/skills/table`);
    for (const skill of ["Sourdough bread", "Knots"]) await sees(sarah.page, skill);
    await fresh.close();
  });

  test("[MV-4] the old address is silent in every tab and says where she went", async () => {
    await asks(anya.page, en("moved.question", { to: named }));
    await lookedAt(anya.page, "moving-4-moved");
    await anya.page.goto(`${first}/#/s/skills/mine`);
    await anya.page.reload();
    await asks(anya.page, en("moved.question", { to: named }));
    await anya.page.getByText(en("moved.left")).click();
    await press(anya.page, en("moved.delete"));
    await anya.page
      .getByRole("dialog")
      .getByRole("button", { name: en("moved.delete"), exact: true })
      .click();
    await sees(anya.page, en("moved.deleted"));
    expect(await anya.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
  });

  test("[MV-1] by one tap she goes on from http to https", async () => {
    const { page } = anya;
    // Each start has an https port of its own.
    const name = await byName(hub);
    await page.goto(`${named}/#/without-hub`);
    await page.getByRole("button", { name: en("without-hub.same.move") }).waitFor();
    await lookedAt(page, "moving-5-without-hub");
    const fresh = await moveToHttps(page, name);
    expect(new URL(fresh.url()).origin).toBe(name.safe);
    await asks(page, en("moved.question", { to: name.safe }));
    await fresh.goto(`${name.safe}/#/s/skills/mine`);
    for (const skill of ["Beekeeping", "Sourdough bread", "Knots"]) await sees(fresh, skill);
    await fresh.goto(`${name.safe}/#/s/devices/mine`);
    await sees(fresh, en("devices.screen.mine.gone", { count: 2 }));
    await fresh.close();
  });

  test("[MV-3] the hub is at another port: the old page starts without it, and all she wrote goes the way of the new one", async () => {
    await readyForOffline(sarah.page);
    await hub.stop();
    await claim(sarah.page, first, "Clock mending", 2);
    const again = await startHubOf([process.execPath, KITH], hub.dir);
    try {
      const fresh = await sarah.context.newPage();
      await fresh.goto(`${again.url}/#/already`);
      await fresh.getByLabel(en("already.moved.address")).fill(first);
      const [old] = await Promise.all([fresh.waitForEvent("popup"), moveFrom(fresh)]);
      await asks(old, en("move.ask", { to: again.url }));
      await Promise.all([old.waitForEvent("close"), press(old, en("move.ask.yes"))]);
      await asks(fresh, en("today.question"));
      await fresh.goto(`${again.url}/#/s/skills/mine`);
      await sees(fresh, "Clock mending");
      await fresh.goto(`${again.url}/#/s/members/people`);
      await fresh.getByRole("link", { name: "Anya" }).first().waitFor();
      expect(await fresh.getByRole("main").getByRole("link", { name: "Sarah" }).count()).toBe(1);
      expect([...anya.troubles, ...sarah.troubles]).toEqual([]);
    } finally {
      await again.stop();
    }
  });
});

function moveFrom(page: Page): Promise<void> {
  return page
    .locator("form")
    .filter({ hasText: en("already.moved.address") })
    .getByRole("button")
    .click();
}

/** What a page of somebody else would do: open the old address, and play the new one, with what a real hub once signed. */
async function attack(old: string): Promise<void> {
  const heard: { is: string; nonce?: string }[] = [];
  Object.assign(window, { heard });
  const other = window.open(`${old}/#/move/away`);
  addEventListener("message", ({ data }) => {
    if (data !== "kith moving: here") return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data: said }) => {
      heard.push(said);
      const signature = "00".repeat(64);
      if (said.is === "vouch") port1.postMessage({ is: "vouched", origins: [location.origin], signature });
      if (said.is === "yes") port1.postMessage({ is: "proofs", proofs: ["00".repeat(64)] });
    };
    other?.postMessage("kith moving: port", "*", [port2]);
    port1.postMessage({ is: "ask", key: "ab".repeat(32), name: "Anya’s phone", sort: "phone" });
  });
}
