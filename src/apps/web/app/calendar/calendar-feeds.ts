import { sha256 } from "@noble/hashes/sha2.js";
import {
  digestOf,
  FEED_BYTES_MAX,
  type Feed,
  feedMessage,
  feedOf,
  feedOfEveryone,
  lockFeed,
} from "../../../../edges/calendar/feed.ts";
import { ascii, toHex } from "../../../../kernel/bytes.ts";
import type { App } from "../../../../ui/context.ts";
import { ownStorage } from "../browser/own-storage.ts";
import { everyonesCalendar, personalCalendar } from "./calendar-lines.ts";

/** Which calendars this page keeps fresh at the hub. */
export type Feeds = { readonly everyone: boolean; readonly own: string | undefined };

/** The hub did not take a calendar, or is not in reach. */
export type Away = "away";

/** The address that this browser made, by its turn: a new turn is a new address. Its secret is nowhere. */
type Turn = { readonly turn: number; readonly on: boolean };

/** A calendar that did not change is brought again after so long, so that the hub goes on giving it out. */
const RENEW_MS = 7 * 86_400_000;

/** What there is now: whether the hub keeps the one for everyone, and the end of the address of one's own. */
export async function feedsNow(app: App): Promise<Feeds | Away> {
  const about = await aboutFeed(feedOfEveryone(app.replica.community));
  if (about === "away") return "away";
  return { everyone: about.at !== undefined, own: ownFeed(app)?.code };
}

/** Brings the one for everyone to the hub, or takes it away. */
export function shareEveryones(app: App, on: boolean): Promise<boolean> {
  return put(app, feedOfEveryone(app.replica.community), on ? everyonesCalendar(app) : "");
}

/** A new address of one's own; the old one ends with it. */
export async function makeOwn(app: App): Promise<boolean> {
  const next = { turn: Date.now(), on: true };
  if (!(await put(app, feedOfTurn(app, next.turn), personalCalendar(app)))) return false;
  return keepTurn(app, next);
}

export async function withdrawOwn(app: App): Promise<boolean> {
  const { turn } = turnOf(app);
  if (!(await put(app, feedOfTurn(app, turn), ""))) return false;
  return keepTurn(app, { turn, on: false });
}

/** Brings what changed since; asked now and then while the hub is in reach. */
export async function refreshFeeds(app: App): Promise<void> {
  const own = ownFeed(app);
  if (own !== undefined) await refresh(app, own, personalCalendar, true);
  await refresh(app, feedOfEveryone(app.replica.community), everyonesCalendar, false);
}

/** Most communities share none: then nothing is worked out. */
async function refresh(app: App, feed: Feed, calendar: (app: App) => string, always: boolean): Promise<void> {
  const about = await aboutFeed(feed);
  if (about === "away" || (about.at === undefined && !always)) return;
  app.lookAgain();
  const text = calendar(app);
  const isFresh = about.digest === digestOf(feed, text) && Date.now() - (about.at ?? 0) < RENEW_MS;
  if (!isFresh) await put(app, feed, text);
}

/** One's own, as long as it is on. */
function ownFeed(app: App): Feed | undefined {
  const { turn, on } = turnOf(app);
  return on ? feedOfTurn(app, turn) : undefined;
}

/** Only this device's key makes the address of a turn, and makes the same one again: no secret has to be kept. */
function feedOfTurn({ replica }: App, turn: number): Feed {
  return feedOf(sha256(replica.sign(ascii(`kith calendar secret ${replica.community} ${turn}`))));
}

async function put(app: App, feed: Feed, text: string): Promise<boolean> {
  const { replica } = app;
  const locked = text === "" ? new Uint8Array() : lockFeed(replica.crypto, feed, replica.crypto.random(16), text);
  if (locked.length > FEED_BYTES_MAX) return false;
  const { name } = feed;
  const digest = digestOf(feed, text);
  const said = { device: replica.device, at: Date.now(), name, digest, sealed: toHex(locked) };
  const signature = toHex(replica.sign(feedMessage(replica.community, said)));
  try {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ ...said, signature });
    return (await fetch(`/calendar/${replica.community}`, { method: "PUT", headers, body })).ok;
  } catch {
    return false;
  }
}

async function aboutFeed({ name }: Feed): Promise<{ at?: number; digest?: string } | Away> {
  try {
    const answer = await fetch(`/calendar/about/${name}`, { cache: "no-store" });
    return answer.ok ? await answer.json() : "away";
  } catch {
    return "away";
  }
}

function turnOf({ replica }: App): Turn {
  try {
    const found: unknown = JSON.parse(ownStorage.getItem(noteOf(replica.community)) ?? "null");
    const { turn, on } = (found ?? {}) as Partial<Turn>;
    return typeof turn === "number" && typeof on === "boolean" ? { turn, on } : { turn: 0, on: false };
  } catch {
    return { turn: 0, on: false };
  }
}

function keepTurn({ replica }: App, turn: Turn): boolean {
  try {
    ownStorage.setItem(noteOf(replica.community), JSON.stringify(turn));
    return true;
  } catch {
    return false;
  }
}

function noteOf(community: string): string {
  return `kith.calendar.${community}`;
}
