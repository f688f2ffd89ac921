import { readFileSync } from "node:fs";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Neighbour, neighbour, openBrowser } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";

type Vector = {
  readonly name: string;
  readonly message: string;
  readonly publicKey: string;
  readonly signature: string;
  readonly valid: boolean;
};

/** What the bundled script leaves in the page. */
declare const house: typeof import("./support/in-page/house.ts");

const home = new URL("../", import.meta.url).pathname;
const { vectors } = JSON.parse(readFileSync(`${home}fixtures/vectors/ed25519-divergence.json`, "utf8")) as {
  vectors: readonly Vector[];
};

/** The house's own code, in a browser, under the rules for scripts that the hub sets. */
describe("what only a real browser shows", () => {
  let hub: Hub;
  let browser: Browser;
  let one: Neighbour;

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    one = await neighbour(browser);
    // Not a page of the app, so that its service worker leaves these scripts alone; the hub's rules for scripts hold.
    await one.page.goto(`${hub.url}/hub.json`);
    const script = await bundled(`${home}e2e/support/in-page/house.ts`);
    await one.page.route("**/house.js", (route) => route.fulfill({ contentType: "text/javascript", body: script }));
    await one.page.addScriptTag({ url: "/house.js" });
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  test("[K-2] Chromium gives libsodium's verdict on every signature that verifiers disagree about", async () => {
    const verdicts = await one.page.evaluate((given) => house.verify(given), vectors);
    expect(vectors.map((one, at) => ({ ...one, valid: verdicts[at] }))).toEqual(vectors);
    expect(vectors.length).toBeGreaterThan(50);
  });

  test("[K-4] Chromium's IndexedDB keeps all that every store and every place for keys promises", async () => {
    const outcomes = await one.page.evaluate(() => house.keepsItsPromises());
    expect(outcomes.length).toBeGreaterThan(10);
    expect(outcomes.filter(({ problem }) => problem !== undefined)).toEqual([]);
  });
});

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: "iife",
    globalName: "house",
    platform: "browser",
    target: "es2022",
    write: false,
    alias: { vitest: `${home}e2e/support/in-page/bench.ts` },
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
