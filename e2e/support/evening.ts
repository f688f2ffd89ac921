import type { Browser, Page } from "playwright-core";
import { DESKTOP, type Neighbour, neighbour } from "./browser.ts";
import type { ByName } from "./by-name.ts";
import type { Hub } from "./hub.ts";
import { asks, choose, fingerprint, foundAs, press, sees } from "./journeys.ts";
import { en } from "./words.ts";

/** How large an evening is, and how slow its phones are. */
export type Plan = { readonly households: number; readonly people: number; readonly slowdown: number };

/** A phone in the room. */
export type Guest = { readonly name: string; readonly who: Neighbour; readonly taps: number; readonly ms: number };

export type Evening = {
  readonly anya: Neighbour;
  readonly guests: readonly Guest[];
  readonly link: string;
  /** Everyone with a device. */
  readonly pages: readonly Page[];
};

const DAY_MS = 24 * 60 * 60_000;
/** Nobody brings a device for them: the last two of the list. */
export const WITHOUT = 2;
const LATE = 1;
/** Which of those who come has a phone that does not trust the hub: plain http by its name in the Wi-Fi. */
export const PLAIN = 1;
const FOUNDER = "Anya";
const SKILLS = ["Bread", "Bicycles", "Knots", "Songs", "Fences", "Soup", "Radios", "Bees", "Chess", "Roofs"];

function skillOf(at: number): string {
  return `${SKILLS[at % SKILLS.length]}${at < SKILLS.length ? "" : ` ${at}`}`;
}

/** The names of an evening with where they live; the founder's household is the first. */
export function namesOf({ households, people }: Plan): readonly { readonly name: string; readonly home: string }[] {
  return Array.from({ length: people - 1 }, (_, at) => ({
    name: `Person${at + 1}`,
    home: `House ${((at + 1) % households) + 1}`,
  }));
}

/** Anya founds the community, brings in the list of names and puts the code on the wall. */
export async function openDoor(browser: Browser, hub: Hub, plan: Plan): Promise<Evening> {
  const anya = await neighbour(browser, { size: DESKTOP });
  const { page } = anya;
  await foundAs(page, hub.url, FOUNDER, "House 1");
  await page.goto(`${hub.url}/#/s/members/expected`);
  const table = namesOf(plan).map(({ name, home }) => `${name}\t${home}`);
  await page.getByLabel(en("bring-in.paste"), { exact: true }).fill(["Name\tHousehold", ...table].join("\n"));
  await press(page, en("bring-in.write", { count: plan.households }));
  await sees(page, en("bring-in.done", { count: plan.households }));
  await page.goto(`${hub.url}/#/s/members/wall`);
  await press(page, en("members.screen.wall.make"));
  await asks(page, en("members.screen.wall.question", { name: "Maple Street" }));
  await page.goto(`${hub.url}/#/s/members/invites`);
  const field = page.getByRole("textbox", { name: en("members.screen.invites.link") }).first();
  // What hangs on a wall names the address for phones; here everybody sits at the same machine.
  const link = (await field.inputValue()).replace(/^[^#]*/, `${hub.url}/`);
  return { anya, guests: [], link, pages: [page] };
}

/** Those who come on time, one after the other; the first has a clock that is a day wrong, the second plain http. */
export async function comeIn(browser: Browser, name: ByName, plan: Plan, evening: Evening): Promise<Evening> {
  const names = namesOf(plan).slice(0, -WITHOUT - LATE);
  const guests: Guest[] = [];
  for (const [at, one] of names.entries()) {
    const link = at === PLAIN ? evening.link.replace(/^[^#]*/, `${name.plain}/`) : evening.link;
    guests.push(
      await oneComes(browser, {
        name: one.name,
        link,
        at,
        slowdown: plan.slowdown,
        isWrongDay: at === 0,
        staysSlow: false,
      }),
    );
  }
  return { ...evening, guests, pages: [evening.anya.page, ...guests.map(({ who }) => who.page)] };
}

/** Whoever comes when all is settled; theirs is the phone that stays slow to the end. */
export async function comeLate(browser: Browser, plan: Plan, evening: Evening): Promise<Evening> {
  const names = namesOf(plan);
  const { name } = names[names.length - WITHOUT - LATE] ?? { name: "" };
  const coming = {
    name,
    link: evening.link,
    at: names.length,
    slowdown: plan.slowdown,
    isWrongDay: false,
    staysSlow: true,
  };
  const late = await oneComes(browser, coming);
  return { ...evening, guests: [...evening.guests, late], pages: [...evening.pages, late.who.page] };
}

type Coming = {
  readonly name: string;
  readonly link: string;
  readonly at: number;
  readonly slowdown: number;
  readonly isWrongDay: boolean;
  /** Chromium makes a page slow by spinning, also where it has nothing to do: thirty of them would be slow because of each other. */
  readonly staysSlow: boolean;
};

/** From the camera's offer to the first skill, with no more thinking than a machine does. */
async function oneComes(browser: Browser, { name, link, at, slowdown, isWrongDay, staysSlow }: Coming): Promise<Guest> {
  const who = await neighbour(browser);
  const { page, context } = who;
  if (isWrongDay) await context.addInitScript(turnClock, DAY_MS);
  const client = await context.newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  let taps = 0;
  const tap = async (done: Promise<unknown>): Promise<void> => {
    taps += 1;
    await done;
  };
  const began = performance.now();
  await tap(page.goto(link));
  await asks(page, en("join.is-this-you")).catch(async (cause: unknown) => {
    throw new Error(`${name} sees: ${(await page.locator("main").innerText()).slice(0, 300)}`, { cause });
  });
  await tap(press(page, name));
  await tap(press(page, en("join.do")));
  await tap(page.getByRole("link", { name: en("devices.screen.paper.later") }).click());
  await tap(page.getByRole("link", { name: en("members.screen.tour.skill") }).click());
  await tap(page.getByRole("combobox", { name: en("skills.claim.field.skill") }).fill(skillOf(at)));
  await tap(choose(page, en("skills.screen.claim.level.2.label")));
  await tap(press(page, en("skills.screen.claim.do")));
  await page
    .getByRole("main")
    .getByRole("link", { name: skillOf(at), exact: true })
    .waitFor();
  const ms = performance.now() - began;
  if (!staysSlow) await client.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return { name, who, taps, ms };
}

/** A phone whose clock runs a day ahead. */
function turnClock(by: number): void {
  const Real = Date;
  const shifted = class extends Real {
    constructor(...given: []) {
      if (given.length === 0) super(Real.now() + by);
      else super(...given);
    }
    static override now(): number {
      return Real.now() + by;
    }
  };
  globalThis.Date = shifted as DateConstructor;
}

/** All of the first hour confirm one list, each on their own phone. */
export async function foundTogether(hub: Hub, { anya, guests }: Evening): Promise<void> {
  await anya.page.goto(`${hub.url}/#/s/members/arriving`);
  await press(anya.page, en("members.screen.founding.put", { count: guests.length + 1 }));
  const pages = [anya.page, ...guests.map(({ who }) => who.page)];
  for (const [before, page] of pages.entries()) {
    if (page !== anya.page) await page.evaluate(() => (location.hash = "#/s/members/founding"));
    const confirmed = page.getByRole("listitem").filter({ hasText: en("members.screen.founding.confirmed") });
    if (before > 0) await confirmed.nth(before - 1).waitFor();
    await press(page, en("members.screen.founding.confirm"));
    await confirmed.nth(before).waitFor();
    // The door shows the list only until it binds.
    if (page === anya.page) await page.evaluate(() => (location.hash = "#/s/members/founding"));
  }
}

/** Anya enrols the two who have no device. */
export async function seatTheOthers(hub: Hub, plan: Plan, { anya }: Evening): Promise<void> {
  const { page } = anya;
  await page.goto(`${hub.url}/#/s/members/arriving`);
  await page.getByText(en("members.screen.arriving.no-phone"), { exact: true }).click();
  for (const { name } of namesOf(plan).slice(-WITHOUT)) {
    await press(page, en("members.screen.arriving.enrol", { name }));
    const seat = page.getByRole("listitem").filter({ hasText: name });
    await seat.getByText(en("members.screen.arriving.missing", { missing: 2 })).waitFor();
  }
}

/** Milliseconds from one act until everybody's page shows it. */
export async function toldToAll(evening: Evening, by: Page, skill: string): Promise<number> {
  for (const page of evening.pages) {
    await page.evaluate(() => (location.hash = "#/s/skills/table"));
    await asks(page, en("skills.screen.table.question"));
  }
  await sayOne(by, skill);
  const began = performance.now();
  await Promise.all(evening.pages.map((page) => seesSkill(page, skill)));
  return performance.now() - began;
}

/** One more thing that somebody can do, with or without a hub. */
export async function sayOne(page: Page, skill: string): Promise<void> {
  await page.evaluate(() => (location.hash = "#/s/skills/mine"));
  await page.getByRole("combobox", { name: en("skills.claim.field.skill") }).fill(skill);
  await choose(page, en("skills.screen.claim.level.2.label"));
  await press(page, en("skills.screen.claim.do"));
  await page.getByRole("main").getByRole("link", { name: skill, exact: true }).waitFor();
}

export async function seesSkill(page: Page, skill: string): Promise<void> {
  // A table tells all that somebody can in one line.
  await page
    .getByRole("main")
    .getByText(new RegExp(`\\b${skill}\\b`))
    .filter({ visible: true })
    .first()
    .waitFor();
}

/** The twelve digits of everybody's log. */
export async function printsOfAll({ pages }: Evening): Promise<readonly string[]> {
  const prints: string[] = [];
  for (const page of pages) prints.push(await fingerprint(page));
  return prints;
}
