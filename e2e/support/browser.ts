import { mkdirSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What somebody sets whose eyes are weak: all type twice as large. */
export const TWICE = "--blink-settings=defaultFontSize=32";

/** Long enough for a browser that shares two cores; a condition that has not come by then does not come. */
const WAIT_MS_MAX = 30_000;
const IS_LOOKED_AT = !["true", "1"].includes(process.env.CI ?? "");
const CORNER = { x: 0, y: 0, width: 8, height: 8 };
const OUT = new URL("../out/", import.meta.url).pathname;

/** Debian's Chromium, or the one that `KITH_CHROMIUM` names. */
export function openBrowser(...more: readonly string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.KITH_CHROMIUM ?? "/usr/bin/chromium",
    args: [...FLAGS, ...more],
  });
}

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };

/** How a person's screen is set. */
export type Setting = {
  readonly size?: { width: number; height: number };
  readonly night?: boolean;
  readonly language?: string;
};

/** Somebody with a browser of their own. What breaks on any of its pages is kept in `troubles`. */
export type Neighbour = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly troubles: string[];
};

export async function neighbour(
  browser: Browser,
  { size = PHONE, night = false, language = "en-GB" }: Setting = {},
): Promise<Neighbour> {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: night ? "dark" : "light",
    locale: language,
    timezoneId: "Europe/Madrid",
    // Nothing here is worth waiting for, and pages that do not move are read by the checks as people see them.
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(WAIT_MS_MAX);
  const troubles: string[] = [];
  context.on("weberror", (error) => troubles.push(`error: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error" && !isAbsence(message.text())) troubles.push(`console: ${message.text()}`);
  });
  return { page: await context.newPage(), context, troubles };
}

/** The browser itself writes that a hub does not answer; nobody can keep it from doing so. */
function isAbsence(text: string): boolean {
  return /ERR_CONNECTION_(?:REFUSED|RESET)|ERR_INTERNET_DISCONNECTED|WebSocket connection to|error occurred when fetching the script/.test(
    text,
  );
}

/**
 * Keeps a picture of a screen in `e2e/out`, to be looked at; in CI, where nobody looks, only its corner is drawn. That has to be:
 * a page behind another one draws nothing by itself, and its colours never come to rest.
 */
export async function picture(page: Page, name: string, whole = true): Promise<void> {
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
  if (IS_LOOKED_AT) await keptPicture(page, name, whole);
  else await page.screenshot({ clip: CORNER });
}

/** A picture that is kept wherever the story is told. */
export async function keptPicture(page: Page, name: string, whole = true): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  await page.screenshot({ path: `${OUT}${name}.png`, fullPage: whole });
}

/** Keeps a printed page in `e2e/out`. */
export async function paper(page: Page, name: string): Promise<Buffer> {
  mkdirSync(OUT, { recursive: true });
  return page.pdf({ path: `${OUT}${name}.pdf`, format: "A4", preferCSSPageSize: true });
}
