import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { run } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { houseEn } from "../../src/language/house.en.ts";
import { practices } from "../../src/practices/index.ts";
import { DESKTOP, PHONE, picture } from "./browser.ts";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const TARGET_PX_MIN = 44;
/** A word of so many letters has room on the smallest screen in the largest type. */
const WHOLE_LETTERS = 12;
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Goes to an address and waits until its own heading is there. */
export async function arrive(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    if (location.hash === to) return;
    for (const old of document.querySelectorAll("main h1")) old.setAttribute("data-before", "");
    location.hash = to;
  }, address);
  await page.locator("main h1:not([data-before])").waitFor();
  await page.locator("main .skeleton").waitFor({ state: "detached" });
}

/** What axe leaves in a page. */
declare const axe: { readonly run: typeof run };

/** What axe finds wrong, each with the places where. A page reads it once, which takes longer than to look. */
export async function axeFinds(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(async (tags) => {
    const found = await axe.run({ runOnly: tags, resultTypes: ["violations"] });
    return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
  }, WCAG);
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

/** What anyone can see is wrong: a page wider than the screen, codes instead of words, things too small for a thumb. */
export async function eyesFind(page: Page): Promise<readonly string[]> {
  return [
    ...(await page.evaluate(seenWrong, WRONG)),
    ...(await page.evaluate(brokenWords, WHOLE_LETTERS)),
    ...(await page.evaluate(sameChoices)),
    ...(await page.evaluate(outOfLine)),
  ];
}

/** Runs in the page: of two choices that read the same nobody knows which is which. */
function sameChoices(): readonly string[] {
  const groups = [...document.querySelectorAll<HTMLElement>("main select, main fieldset")];
  return groups.flatMap((group) => {
    const own = [...group.querySelectorAll<HTMLElement>("option, label.card")].filter(
      (one) => one.closest("select, fieldset") === group,
    );
    const read = own.map((one) => (one instanceof HTMLOptionElement ? one.label : one.innerText).trim());
    const twice = read.filter((words, at) => read.indexOf(words) !== at);
    return [...new Set(twice)].map((words) => `two choices that read the same: ${words}`);
  });
}

/** Runs in the page: a button without an edge that begins a line, and does not begin where the line does. */
function outOfLine(): readonly string[] {
  const found: string[] = [];
  for (const button of document.querySelectorAll<HTMLElement>("main .button.quiet")) {
    const around = button.parentElement;
    if (around === null || !button.checkVisibility()) continue;
    const { display, flexDirection, justifyContent, paddingInlineStart, direction } = getComputedStyle(around);
    if (display !== "flex" || flexDirection !== "row" || !/normal|start/.test(justifyContent)) continue;
    const { top, bottom, left, right } = button.getBoundingClientRect();
    const isBeside = [...around.children].some((one) => {
      const box = one.getBoundingClientRect();
      const isBefore = direction === "rtl" ? box.right > right : box.left < left;
      return one !== button && box.width > 0 && isBefore && box.top < bottom && box.bottom > top;
    });
    if (isBeside) continue;
    const own = getComputedStyle(button);
    // What belongs at the end of its line is pushed there.
    if (Number.parseFloat(own.marginInlineStart) > 0) continue;
    const inside = Number.parseFloat(own.paddingInlineStart) + Number.parseFloat(own.borderInlineStartWidth);
    const line = around.getBoundingClientRect();
    const room = Number.parseFloat(paddingInlineStart);
    const off = direction === "rtl" ? line.right - room - (right - inside) : left + inside - (line.left + room);
    if (Math.abs(off) > 2) found.push(`begins ${Math.round(off)} px off its line: ${button.innerText.trim()}`);
  }
  return found;
}

/** Runs in the page: words of so few letters that they fit on a line of their own, and are cut into two lines all the same. */
function brokenWords(letters: number): readonly string[] {
  const found = new Set<string>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const around = text.parentElement;
    if (around === null || around.closest(".unseen, textarea, select, svg") !== null) continue;
    range.selectNodeContents(text);
    if (range.getClientRects().length < 2 || !around.checkVisibility() || isOnlyHeard(around)) continue;
    const inLine = getComputedStyle(around).display === "inline" ? around.previousSibling?.textContent : null;
    for (const { 0: word, index } of (text.textContent ?? "").matchAll(/[^\s~–-]{2,}/g)) {
      const before = text.textContent?.[index - 1] ?? inLine?.at(-1) ?? " ";
      if (word.length > letters || /[^\s–-]/.test(before)) continue;
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top));
      if (new Set(tops).size > 1) found.add(`a word in two pieces: ${word} (${around.tagName.toLowerCase()})`);
    }
  }
  return [...found];

  /** What is one pixel wide is there for screen readers. */
  function isOnlyHeard(one: Element | null): boolean {
    return one !== null && (one.clientWidth === 1 || isOnlyHeard(one.parentElement));
  }
}

/** Runs in the page, with what the eyes know of as wrong. */
export function seenWrong({ words, min }: typeof WRONG): readonly string[] {
  const found: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`wider than the screen: ${scrollWidth} of ${clientWidth} px`);
  const code = new RegExp(`(?:^|[^\\w@/.])((?:${words})\\.[a-z][a-z.-]*[a-z])(?![\\w/])`, "g");
  for (const [, raw] of document.body.innerText.matchAll(code)) found.push(`a code instead of words: ${raw}`);
  for (const gap of document.body.innerText.match(/\{[a-z]+(?:,[^}]*)?\}|\bundefined\b|\bNaN\b|\[object/gi) ?? []) {
    found.push(`a gap that was not filled: ${gap}`);
  }
  const things = "nav a, header a, header button, nav button, main button, main label.card, footer button, main select";
  for (const thing of document.querySelectorAll<HTMLElement>(things)) {
    const { width, height } = thing.getBoundingClientRect();
    if (width === 0 || !thing.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (height < min || width < min) {
      const size = `${Math.round(width)} × ${Math.round(height)} px`;
      found.push(`too small for a thumb: ${thing.textContent?.trim().slice(0, 40)} (${size})`);
    }
  }
  for (const field of document.querySelectorAll<HTMLElement>(
    "input:not([type=radio], [type=checkbox]), select, textarea",
  )) {
    const size = Number.parseFloat(getComputedStyle(field).fontSize);
    if (size < 16)
      found.push(`an iPhone zooms into this field of ${size} px: ${field.id || field.outerHTML.slice(0, 60)}`);
  }
  return [...new Set(found)];
}

/** A screen as everyone sees it, by day and by night, on a phone and on a desktop: nothing is wrong, and pictures are kept. */
export async function lookedAt(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? PHONE;
  for (const [size, at] of [
    [PHONE, "phone"],
    [DESKTOP, "desktop"],
  ] as const) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      expect([...(await eyesFind(page)), ...(await axeFinds(page))]).toEqual([]);
      await picture(page, `${name}-${at}-${colorScheme}`);
    }
  }
  await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: "light" });
}

/** On a page in the pseudo-locale: words of controls that came from no catalogue. What people wrote, and guides, may. */
export async function wordsOfNoCatalogue(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>("button, legend, th[scope=col], summary, nav a, footer p");
    return [...controls]
      .filter((one) => one.checkVisibility() && one.closest(".written") === null)
      .map((one) => one.innerText.trim())
      .filter((text) => /[a-z]{3}/i.test(text) && !/[^\u0000-\u007f]/.test(text))
      .map((text) => `not from a catalogue: ${text.slice(0, 60)}`);
  });
}

/** What every code begins with: "members", "house" … */
const FIRST_WORDS = [
  ...new Set(
    [houseEn, ...practices.map((one) => one.messages.en)].flatMap((words) =>
      Object.keys(words).map((code) => code.slice(0, code.indexOf("."))),
    ),
  ),
].join("|");

/** What `seenWrong` is told. */
export const WRONG = { words: FIRST_WORDS, min: TARGET_PX_MIN };
