import type { Page } from "playwright-core";
import { type ByName, moveToHttps } from "./by-name.ts";
import { type Evening, type Guest, namesOf, PLAIN, type Plan, sayOne, seesSkill, WITHOUT } from "./evening.ts";
import type { Hub } from "./hub.ts";
import { asks, press, putToEveryone, sees, stand } from "./journeys.ts";
import { en } from "./words.ts";

const DAY_MS = 24 * 60 * 60_000;
const DAYS = 7;
const TITLE = "The next evening";
/** How many phones go on while the laptop is off. */
const PHONES_MAX = 10;
/** The first phone has a clock of its own, the second no https, and the third loses all it kept. */
const OWN_TROUBLES = 3;

/** Whoever came late or has no device is known to two other households, and has a say from then on. */
export async function knowTheOthers(plan: Plan, { guests }: Evening): Promise<void> {
  const names = namesOf(plan);
  const homes = new Map(names.map(({ name, home }) => [name, home]));
  const free = guests.slice(0, -1);
  for (const { name, home } of names.slice(-WITHOUT - 1)) {
    const first = takeFrom(free, (one) => homes.get(one.name) !== home);
    const second = takeFrom(free, (one) => ![home, homes.get(first.name)].includes(homes.get(one.name) ?? ""));
    for (const { who } of [first, second]) {
      await goToPerson(who.page, name);
      const know = who.page.getByRole("button", { name: en("members.screen.person.vouch", { name }), exact: true });
      await know.click();
      await know.waitFor({ state: "detached" });
    }
  }
}

function takeFrom(free: Guest[], isRight: (one: Guest) => boolean): Guest {
  const [taken] = free.splice(free.findIndex(isRight), 1);
  if (taken === undefined) throw new Error("nobody is left who could say it");
  return taken;
}

async function goToPerson(page: Page, name: string): Promise<void> {
  await page.evaluate(() => (location.hash = "#/s/members/people"));
  await page.getByRole("link", { name, exact: true }).first().click();
  await asks(page, en("members.screen.person.question", { name }));
}

/** Everybody takes a stance on one text, Anya enters it for those without a device, and it is settled. */
export async function agreeTogether(hub: Hub, plan: Plan, { anya, guests }: Evening): Promise<string> {
  const matter = await putToEveryone(anya.page, hub.url, TITLE, "We meet again in a week.");
  const at = new URL(matter).hash;
  for (const { who } of guests) {
    await who.page.evaluate((hash) => (location.hash = hash), at);
    await sees(who.page, en("decisions.screen.say.question"));
    await stand(who.page, "agree");
  }
  for (const { name } of namesOf(plan).slice(-WITHOUT)) await enterFor(anya.page, at, name);
  await anya.page.goto(matter);
  await stand(anya.page, "agree");
  return at;
}

async function enterFor(page: Page, at: string, name: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), at);
  await page.getByText(en("decisions.screen.say.for", { name }), { exact: true }).click();
  const form = page.locator("details").filter({ hasText: en("decisions.screen.say.theirs", { name }) });
  await form
    .locator("label")
    .filter({ hasText: en("decisions.screen.stance.agree") })
    .first()
    .click();
  await form.getByRole("button", { name: en("decisions.screen.say.do", { stance: "agree" }) }).click();
  await asks(page, en("members.screen.receipt.question", { name }));
}

/** The matter is agreed on every page. */
export async function allSeeAgreed({ pages }: Evening, at: string): Promise<void> {
  for (const page of pages) {
    await page.evaluate((hash) => (location.hash = hash), at);
    await page.getByText(en("decisions.screen.verdict.agreed"), { exact: true }).first().waitFor();
  }
}

/** As many stances as there are people. */
export async function seesStances(page: Page, at: string, { people }: Plan): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), at);
  const all = { answered: people, of: people, yes: people };
  await sees(page, en("decisions.screen.record.sentence", { ...all, reservations: 0, aside: 0, abstain: 0, block: 0 }));
}

/** A week without the laptop: day by day others open their phone and say something. Gives what they said. */
export async function aWeekAlone({ anya, guests }: Evening): Promise<readonly string[]> {
  const some = [anya, ...guests.slice(OWN_TROUBLES).map(({ who }) => who)].slice(0, PHONES_MAX);
  const began = Date.now();
  const said: string[] = [];
  for (const [at, { page }] of some.entries()) {
    const day = 1 + Math.floor((at * DAYS) / some.length);
    await page.clock.setSystemTime(began + day * DAY_MS);
    await page.reload();
    await sees(page, en("hub.away"));
    said.push(`Day ${day} ${at}`);
    await sayOne(page, `Day ${day} ${at}`);
  }
  return said;
}

/** What was said is on every phone. */
export async function allSee({ pages }: Evening, said: readonly string[]): Promise<void> {
  for (const page of pages) {
    await page.evaluate(() => (location.hash = "#/s/skills/table"));
    for (const skill of said) await seesSkill(page, skill);
  }
}

/** The third keeps a sheet of paper, loses all that the browser kept, and comes back with its words. */
export async function clearAndComeBack(hub: Hub, { guests }: Evening): Promise<void> {
  const lost = guests[OWN_TROUBLES - 1];
  if (lost === undefined) throw new Error("too few came");
  const { page } = lost.who;
  await page.evaluate(() => (location.hash = "#/s/devices/paper"));
  await press(page, en("devices.screen.paper.make"));
  const list = page.locator(".words li");
  await list.nth(11).waitFor();
  const words = (await list.allTextContents()).join(" ");
  await page.evaluate(() => (location.hash = "#/today"));
  await sees(page, en("hub.connected"));
  await clearEverything(page, hub);
  await asks(page, en("welcome.question"));
  await page.goto(`${hub.url}/#/already`);
  await page.getByLabel(en("already.paper.words")).fill(words);
  await page
    .getByRole("button", { name: en("button.continue") })
    .last()
    .click();
  await asks(page, en("already.paper.hello", { name: lost.name }));
  await press(page, en("already.paper.finish"));
  await asks(page, en("today.question"));
}

/** The phone with plain http moves to https by one tap, and is where it was. */
export async function goOnSafely(name: ByName, evening: Evening): Promise<Evening> {
  const { guests, pages } = evening;
  const moving = guests[PLAIN];
  if (moving === undefined) throw new Error("too few came");
  const page = await moveToHttps(moving.who.page, name);
  const moved = { ...moving, who: { ...moving.who, page } };
  return { ...evening, guests: guests.with(PLAIN, moved), pages: pages.with(PLAIN + 1, page) };
}

async function clearEverything(page: Page, hub: Hub): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await page.goto("about:blank");
  await client.send("Storage.clearDataForOrigin", { origin: hub.url, storageTypes: "all" });
  await page.goto(hub.url);
}
