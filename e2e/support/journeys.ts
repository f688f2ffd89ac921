import type { Browser, Page } from "playwright-core";
import { DESKTOP, type Neighbour, neighbour } from "./browser.ts";
import type { Hub } from "./hub.ts";
import { en } from "./words.ts";

/** What people do on their way, by the names of things on the page, as they would be told on the telephone. */

/** The question that a screen asks is its heading. */
export async function asks(page: Page, question: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: question, exact: true }).waitFor();
}

/** Waits until words are to be seen; those that are only there for print or for screen readers do not count. */
export async function sees(page: Page, words: string): Promise<void> {
  await page.getByText(words).filter({ visible: true }).first().waitFor();
}

export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

/** Chooses one of some cards. */
export async function choose(page: Page, name: string): Promise<void> {
  await page.locator("label").filter({ hasText: name }).filter({ visible: true }).first().click();
}

/** Founds Maple Street in this browser. */
export async function foundAs(page: Page, url: string, name: string, household: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("link", { name: en("welcome.found") }).click();
  await page.getByLabel(en("found.name")).fill("Maple Street");
  await page.getByLabel(en("found.you")).fill(name);
  await page.getByLabel(en("found.household")).fill(household);
  await press(page, en("found.do"));
  await asks(page, en("today.question"));
}

/** Makes a wall invite and gives its link. */
export async function wallInvite(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/#/s/members/invites`);
  await choose(page, en("members.screen.invites.room"));
  await press(page, en("members.screen.invites.make.room"));
  const field = page.getByRole("textbox", { name: en("members.screen.invites.link") }).first();
  await field.waitFor();
  return field.inputValue();
}

/** Opens an invite link, and joins in a new household or in one that is there. */
export async function joinAs(
  page: Page,
  link: string,
  name: string,
  home: { readonly household: string } | { readonly lives: string },
): Promise<void> {
  await page.goto(link);
  await page.getByLabel(en("join.you")).fill(name);
  if ("lives" in home) await choose(page, home.lives);
  else {
    await choose(page, en("join.household.new"));
    await page.getByLabel(en("join.household.name")).fill(home.household);
  }
  await press(page, en("join.do"));
  await page.getByRole("link", { name: en("devices.screen.paper.later") }).click();
  await page.getByRole("link", { name: en("members.screen.tour.skip") }).click();
  await asks(page, en("today.question"));
}

/** Writes down everyone who is here as the founding list. */
export async function proposeList(page: Page, url: string, names: readonly string[]): Promise<void> {
  await page.goto(`${url}/#/s/members/founding`);
  for (const name of names) await page.getByRole("checkbox", { name }).waitFor();
  await press(page, en("members.screen.founding.put", { count: names.length }));
}

/** Confirms the founding list once `before` others are heard to have done so, so that nobody crosses anybody. */
export async function confirmList(page: Page, url: string, before: number): Promise<void> {
  await page.goto(`${url}/#/s/members/founding`);
  const confirmed = page.getByRole("listitem").filter({ hasText: en("members.screen.founding.confirmed") });
  await confirmed.nth(before - 1).waitFor({ state: before === 0 ? "detached" : "visible" });
  await press(page, en("members.screen.founding.confirm"));
  await confirmed.nth(before).waitFor();
}

/** Says what one can do. */
export async function claim(page: Page, url: string, skill: string, level: 0 | 1 | 2 | 3 | 4): Promise<void> {
  await page.goto(`${url}/#/s/skills/mine`);
  await page.getByRole("combobox", { name: en("skills.claim.field.skill") }).fill(skill);
  await choose(page, en(`skills.screen.claim.level.${level}.label`));
  await press(page, en("skills.screen.claim.do"));
  await page.getByRole("main").getByRole("link", { name: skill, exact: true }).waitFor();
}

/** Takes a stance that needs no words on the one text that stands on this page. */
export async function stand(page: Page, stance: "agree" | "abstain"): Promise<void> {
  await choose(page, en(`decisions.screen.stance.${stance}`));
  await press(page, en("decisions.screen.say.do", { stance }));
}

/** The twelve digits that tell this log from others on paper. */
export async function fingerprint(page: Page): Promise<string> {
  await page.emulateMedia({ media: "print" });
  const head = page.getByText(/log [0-9a-f]{12}/).first();
  const words = (await head.textContent()) ?? "";
  await page.emulateMedia({ media: "screen" });
  return /log ([0-9a-f]{12})/.exec(words)?.[1] ?? "";
}

/** Brings something up and puts one text to everyone; gives the address of the matter. */
export async function putToEveryone(page: Page, url: string, title: string, text: string): Promise<string> {
  await page.goto(`${url}/#/s/decisions/frame`);
  await page.getByLabel(en("decisions.frame.field.title")).fill(title);
  await page.getByLabel(en("decisions.frame.field.problem")).fill(`What shall we do about it: ${title}?`);
  await press(page, en("decisions.frame.do"));
  await asks(page, title);
  await press(page, en("decisions.put.do"));
  await choose(page, en("decisions.screen.method.consensus"));
  await page.getByLabel(en("decisions.put.field.text")).fill(text);
  await press(page, en("decisions.put.do"));
  await sees(page, en("decisions.screen.say.question"));
  return page.url();
}

export type Three = { readonly anya: Neighbour; readonly sarah: Neighbour; readonly mark: Neighbour };

/** Anya and Mark of Fern House and Sarah of The Old Bakery, with the founding roll confirmed. */
export async function gather(browser: Browser, { url }: Hub): Promise<Three> {
  const anya = await neighbour(browser);
  const sarah = await neighbour(browser, { size: DESKTOP });
  const mark = await neighbour(browser, { night: true });
  await foundAs(anya.page, url, "Anya", "Fern House");
  const link = await wallInvite(anya.page, url);
  await joinAs(sarah.page, link, "Sarah", { household: "The Old Bakery" });
  await joinAs(mark.page, link, "Mark", { lives: "Fern House" });
  await proposeList(anya.page, url, ["Anya", "Sarah", "Mark"]);
  await confirmList(anya.page, url, 0);
  await confirmList(sarah.page, url, 1);
  await confirmList(mark.page, url, 2);
  for (const { page } of [anya, sarah]) await sees(page, en("members.screen.founding.binds"));
  return { anya, sarah, mark };
}

/** Waits until the page could start without the hub. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** Looks around in the made-up street, as the first of its people. */
export async function visitDemo(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel(en("welcome.demo.whom")).selectOption({ index: 0 });
  await press(page, en("welcome.demo.do"));
  await asks(page, en("today.question"));
}

/** Waits until the browser has noted that the hub has as much as was signed here. */
export async function delivered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const [, mark = "{}"] = Object.entries(localStorage).find(([name]) => name.startsWith("kith.head ")) ?? [];
    const { signed, reached } = JSON.parse(mark) as { signed?: number; reached?: number };
    return signed !== undefined && reached === signed;
  });
}
