import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { neighbour, openBrowser } from "../../e2e/support/browser.ts";
import { firstVisit, openingHome } from "../../e2e/support/first-load.ts";
import { type Hub, startHub } from "../../e2e/support/hub.ts";
import { foundAs } from "../../e2e/support/journeys.ts";
import { type Figure, median } from "../figure.ts";

const run = promisify(execFile);
const LIGHTHOUSE = `${resolve("bench/lighthouse")}/`;
const TAPS = 15;
const SLOWDOWN = 4;

/** The built page in Chromium: what comes over the wire at first, how soon an act shows, and what Lighthouse says. */
export async function browserFigures(): Promise<Figure[]> {
  await run(process.execPath, ["tools/build.mjs"]);
  const hub = await startHub();
  const browser = await openBrowser();
  try {
    const loads = await firstLoads(browser, hub);
    const tap = await tapToScreen(browser, hub);
    return [...loads, tap, ...(await lighthouse(hub))];
  } finally {
    await browser.close();
    await hub.end();
  }
}

async function firstLoads(browser: Browser, hub: Hub): Promise<Figure[]> {
  const [visit, home] = [await firstVisit(browser, hub), await openingHome(browser, hub)];
  const until =
    "bytes on the wire asked for until the first heading stands: page, script, style, words; gzip; no libsodium";
  return [
    { id: "page.first-load", value: visit.kilobytes, unit: "KB", goal: { atMost: 120 }, how: until },
    {
      id: "page.home-load",
      value: home.kilobytes,
      unit: "KB",
      goal: "none",
      how: `${until}; a pod is kept, the page is not`,
    },
  ];
}

async function tapToScreen(browser: Browser, hub: Hub): Promise<Figure> {
  const { page, context } = await neighbour(browser);
  await foundAs(page, hub.url, "Anya", "Fern House");
  const client = await context.newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  const times: number[] = [];
  for (let tap = 0; tap <= TAPS; tap++) times.push(await oneTap(page, hub.url, tap));
  await context.close();
  const how = [
    `from pressing the button to the frame that says what was done, at ${SLOWDOWN}× CPU slowdown;`,
    "it is marked as not yet kept until the disk has written it",
  ].join(" ");
  return { id: "tap", value: median(times.slice(1)), unit: "ms", goal: { atMost: 50 }, how };
}

/** Milliseconds from the press until what it says is painted. */
async function oneTap(page: Page, url: string, tap: number): Promise<number> {
  await page.goto(`${url}/#/act/skills.need`);
  await page.getByRole("textbox").first().fill(`Skill number ${tap}`);
  const button = page.locator("main form button[type=submit]");
  const [time] = await Promise.all([page.evaluate(untilShown), button.click()]);
  // The form goes once the act is kept: the next one starts from rest.
  await page.locator("main form").waitFor({ state: "detached" });
  return time;
}

/** Runs in the page: resolves once something new stands in a live region after the next press. */
function untilShown(): Promise<number> {
  return new Promise((resolve) => {
    let pressed = 0;
    addEventListener("click", (event) => (pressed = event.timeStamp), { capture: true, once: true });
    const watcher = new MutationObserver(() => {
      if (pressed === 0) return;
      watcher.disconnect();
      // A message comes right after the frame; a timer would wait for what else is due, such as the disk's answer.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - pressed);
      requestAnimationFrame(() => port2.postMessage(undefined));
    });
    for (const region of document.querySelectorAll("[aria-live], [role=status]")) {
      watcher.observe(region, { childList: true, subtree: true, characterData: true });
    }
  });
}

/** Lighthouse is heavy and needed here only, so it has a package of its own, installed when it is first asked for. */
async function lighthouse(hub: Hub): Promise<Figure[]> {
  if (!existsSync(`${LIGHTHOUSE}node_modules`)) await run("npm", ["ci", "--prefix", LIGHTHOUSE], { cwd: LIGHTHOUSE });
  const flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking";
  const args = [
    hub.url,
    "--output=json",
    "--quiet",
    `--chrome-flags=${flags}`,
    `--only-categories=${CATEGORIES.join(",")}`,
  ];
  const env = { ...process.env, CHROME_PATH: process.env.KITH_CHROMIUM ?? "/usr/bin/chromium" };
  const program = `${LIGHTHOUSE}node_modules/.bin/lighthouse`;
  const { stdout } = await run(program, args, { env, maxBuffer: 64 * 1024 * 1024 });
  const report = JSON.parse(stdout) as { categories: Record<string, { score: number }> };
  return CATEGORIES.map((category) => ({
    id: `lighthouse.${category}`,
    value: Math.round((report.categories[category]?.score ?? 0) * 100),
    unit: "points",
    goal: { atLeast: 95 },
    how: "Lighthouse 12, mobile, on the built page",
  }));
}

const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;
