import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { crafted, type House, serveHouse } from "../support/house-in-page.ts";
import { type Hub, startHub } from "../support/hub.ts";
import { seenWrong, WRONG } from "../support/look-over.ts";
import { everyPlace } from "../support/screens.ts";
import { en } from "../support/words.ts";
import { arrive, asks, press } from "./by-name.ts";
import { openFirefox } from "./firefox.ts";
import type { Remote } from "./remote.ts";
import { openWebKit } from "./webkit.ts";

/** What the script leaves in the page. */
declare const house: House;

describe.each([
  ["Firefox", openFirefox],
  ["WebKit", openWebKit],
])("what %s promises, and what it shows", (_name, open) => {
  let hub: Hub;
  let page: Awaited<ReturnType<typeof serveHouse>>;
  let one: Remote;

  beforeAll(async () => {
    hub = await startHub("--demo");
    one = await open();
    page = await serveHouse();
    await one.go(page.url);
  });

  afterAll(async () => {
    await one?.end();
    await page?.end();
    await hub?.end();
  });

  test("[K-2] it gives libsodium's verdict on every signature that verifiers disagree about", async () => {
    const verdicts = await one.run((given) => house.verify(given), crafted);
    expect(crafted.map((each, at) => ({ ...each, valid: verdicts[at] }))).toEqual(crafted);
  });

  test("[K-4] its IndexedDB keeps all that every store and every place for keys promises", async () => {
    const outcomes = await one.run(() => house.keepsItsPromises());
    expect(outcomes.length).toBeGreaterThan(10);
    expect(outcomes.filter(({ problem }) => typeof problem === "string")).toEqual([]);
  });

  test("[K-4] so it does when the page had to find another way to it", async () => {
    await one.go(page.url);
    expect(await one.run(() => house.renewStorage() && house.renewStorage())).toBe(true);
    const outcomes = await one.run(() => house.keepsItsPromises());
    expect(outcomes.length).toBeGreaterThan(10);
    expect(outcomes.filter(({ problem }) => typeof problem === "string")).toEqual([]);
  });

  test("[CM-8] a photo that was taken with the phone on its side stands upright, without what the camera wrote", async () => {
    await one.go(page.url);
    const upright = { size: [200, 300], above: "red", below: "blue", saysWhere: false };
    expect(await one.run(() => house.takenSideways())).toEqual(upright);
  });

  test("nothing is wrong on any screen of a street that people live in", async () => {
    await one.go(hub.url);
    await press(one, en("welcome.demo.do"));
    await asks(one, en("today.question"));
    await one.run(keepFaults);
    const wrong: string[] = [];
    for (const { address } of await everyPlace(hub)) {
      await arrive(one, address);
      wrong.push(...(await one.run(seenWrong, WRONG)).map((finding) => `${address}: ${finding}`));
    }
    expect([...wrong, ...(await one.run(keptFaults))]).toEqual([]);
  });
});

type WithFaults = { faults?: string[] };

/** Runs in the page: from now on what breaks is kept. */
function keepFaults(): void {
  const faults: string[] = [];
  (window as WithFaults).faults = faults;
  addEventListener("error", ({ message }) => faults.push(message));
  addEventListener("unhandledrejection", ({ reason }) => faults.push(String(reason)));
}

/** Runs in the page. */
function keptFaults(): readonly string[] {
  return (window as WithFaults).faults ?? [];
}
