import type { Page } from "playwright-core";
import { expect } from "vitest";
import { asks, press, sees } from "./journeys.ts";
import { keeps, stores } from "./stores.ts";
import { en } from "./words.ts";

/** What people do who are at odds, and where somebody looks who has nothing to do with it. */

/** Two taps from anywhere: People, then this. */
export async function toHelp(page: Page): Promise<void> {
  await page
    .getByRole("link", { name: en("place.people") })
    .first()
    .click();
  await page
    .getByRole("link", { name: en("conflict.screen.help"), exact: true })
    .first()
    .click();
  await asks(page, en("conflict.screen.help.question"));
}

export async function openCase(page: Page, level: 2 | 3 | 4): Promise<void> {
  await toHelp(page);
  await page
    .getByRole("link", { name: new RegExp(`^${en(`conflict.level.${level}`)}, with`) })
    .first()
    .click();
}

/** One side proposes another level, the other side wants it too. */
export async function moveTo(level: 3 | 4, by: Page, other: Page): Promise<void> {
  await by.getByText(en("conflict.screen.do.move")).first().click();
  await by.getByLabel(en("conflict.write.field.level")).selectOption(String(level));
  await by
    .locator("form")
    .getByRole("button", { name: en("conflict.screen.do.move") })
    .click();
  const name = en("conflict.screen.offer.move", { level: en(`conflict.level.${level}`) });
  await other.getByRole("heading", { name }).waitFor();
  await press(other, en("conflict.screen.do.agree"));
}

/** Whoever helps opens the level that both sides want, with one more person. */
export async function openWith(page: Page, name: string, role: "invited" | "affected"): Promise<void> {
  await page.getByLabel(name, { exact: true }).selectOption(role);
  await press(page, en("conflict.screen.do.open"));
}

/** Says yes to a talk that one is named in. */
export async function joinCase(page: Page, level: 3 | 4): Promise<void> {
  await openCase(page, level);
  await press(page, en("conflict.screen.do.join"));
}

/** Says something in the case that is open, and sees it there. */
export async function sayThere(page: Page, words: string): Promise<void> {
  await page.getByLabel(en("conflict.write.field.text")).first().fill(words);
  await press(page, en("conflict.screen.do.say"));
  await sees(page, words);
}

/** Not in Today, the history, search, the palette, the page for people at odds, nor in anything that the browser keeps. */
export async function findsNothing(page: Page, url: string, word: string, secrets: readonly string[]): Promise<void> {
  const told = new RegExp(`${word}|private|few people`, "i");
  await page.goto(`${url}/#/today`);
  await asks(page, en("today.question"));
  expect(await page.getByText(en("conflict.today")).count()).toBe(0);
  expect(await page.locator("main").innerText()).not.toMatch(told);
  await page.goto(`${url}/#/history`);
  await asks(page, en("history.question"));
  expect(await page.locator("main").innerText()).not.toMatch(new RegExp(`${told.source}|mediat`, "i"));
  await page.goto(`${url}/#/search`);
  await page.getByLabel(en("search.label")).fill(word);
  await sees(page, en("search.none", { text: word }));
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").first().fill(word);
  expect(
    await page
      .getByRole("option")
      .filter({ hasText: new RegExp(word, "i") })
      .count(),
  ).toBe(0);
  await page.keyboard.press("Escape");
  await toHelp(page);
  expect(await page.getByText(en("conflict.screen.mine"), { exact: true }).count()).toBe(0);
  await keeps(page, "Fern House");
  for (const secret of secrets) expect(await page.evaluate(stores, secret)).toBe("lacks");
}
