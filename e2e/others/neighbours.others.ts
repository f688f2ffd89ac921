import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Hub, startHub } from "../support/hub.ts";
import { en } from "../support/words.ts";
import { arrive, asks, choose, fill, press, reload, sees } from "./by-name.ts";
import { openFirefox } from "./firefox.ts";
import type { Remote } from "./remote.ts";
import { openWebKit } from "./webkit.ts";

/** Anya has an iPhone and Sarah a laptop with Linux: neither has Chromium. One evening, told in order. */
describe("two neighbours with browsers of other houses", () => {
  let hub: Hub;
  let anya: Remote;
  let sarah: Remote;

  beforeAll(async () => {
    hub = await startHub();
    anya = await openWebKit();
    sarah = await openFirefox();
  });

  afterAll(async () => {
    await anya?.end();
    await sarah?.end();
    await hub?.end();
  });

  test("one founds a community, and the other comes in by her link", async () => {
    await anya.go(hub.url);
    await press(anya, en("welcome.found"));
    await fill(anya, en("found.name"), "Maple Street");
    await fill(anya, en("found.you"), "Anya");
    await fill(anya, en("found.household"), "Fern House");
    await press(anya, en("found.do"));
    await asks(anya, en("today.question"));

    await arrive(anya, "#/s/members/invites");
    await press(anya, en("members.screen.invites.make.one"));
    await sarah.go(await linkOf(anya));
    await fill(sarah, en("join.you"), "Sarah");
    await choose(sarah, en("join.household.new"));
    await fill(sarah, en("join.household.name"), "The Old Bakery");
    await press(sarah, en("join.do"));
    await press(sarah, en("devices.screen.paper.later"));
    await press(sarah, en("members.screen.tour.skip"));
    await asks(sarah, en("today.question"));
    await arrive(anya, "#/s/members/people");
    await sees(anya, "Sarah");
  });

  test("what one says the other hears, both ways", async () => {
    await claim(sarah, "Beekeeping");
    await claim(anya, "Sourdough bread");
    await arrive(anya, "#/s/skills/table");
    await sees(anya, "Beekeeping");
    await arrive(sarah, "#/s/skills/table");
    await sees(sarah, "Sourdough bread");
  });

  test("without the hub both start again, show everything and write", async () => {
    for (const one of [anya, sarah]) await one.run(async () => void (await navigator.serviceWorker.ready));
    await hub.stop();
    for (const one of [anya, sarah]) {
      await reload(one);
      await arrive(one, "#/s/skills/table");
      await sees(one, "Beekeeping");
      await sees(one, "Sourdough bread");
    }
    await claim(anya, "Welding");
    await claim(sarah, "Roofing");
  });

  test("once it is back each has what the other wrote meanwhile", async () => {
    await hub.start();
    for (const [one, other] of [
      [anya, "Roofing"],
      [sarah, "Welding"],
    ] as const) {
      await arrive(one, "#/s/skills/table");
      await sees(one, other);
    }
    expect((await hub.verified()).damage).toEqual([]);
  });

  test("two tabs are one replica: one acts through the other, and goes on alone once that is closed", async () => {
    for (const one of [anya, sarah]) {
      const first = await one.tab();
      const second = await one.openTab();
      await one.go(`${hub.url}/#/s/skills/mine`);
      await asks(one, en("skills.screen.mine.question"));
      await claim(one, `${one.name}, second tab`);
      await one.goToTab(first);
      await arrive(one, "#/s/skills/table");
      await sees(one, `${one.name}, second tab`);
      await one.closeTab(second);
      await claim(one, `${one.name}, alone`);
    }
    await arrive(anya, "#/s/skills/table");
    await sees(anya, "Firefox, alone");
    expect((await hub.verified()).damage).toEqual([]);
  });
});

async function claim(on: Remote, skill: string): Promise<void> {
  await arrive(on, "#/s/skills/mine");
  await fill(on, en("skills.claim.field.skill"), skill);
  await choose(on, en("skills.screen.claim.level.2.label"));
  await press(on, en("skills.screen.claim.do"));
  await sees(on, skill);
}

async function linkOf(on: Remote): Promise<string> {
  const find = () => [...document.querySelectorAll("input")].find((one) => one.value.includes("/#/join/"))?.value;
  await expect.poll(() => on.run(find), { timeout: 30_000 }).toBeTruthy();
  return (await on.run(find)) ?? "";
}
