import type { FastifyInstance } from "fastify";
import {
  FEED_BYTES_MAX,
  FEED_DAYS,
  type FeedPut,
  feedAt,
  feedMessage,
  feedOfEveryone,
  unlockFeed,
} from "../../edges/calendar/feed.ts";
import { fromHex, isHex } from "../../kernel/bytes.ts";
import type { DeviceId, Id } from "../../kernel/event.ts";
import type { Replica } from "../../replica/replica.ts";
import { admit } from "./admit.ts";
import type { DataHome } from "./desk/data-home.ts";
import { Closed, isForeign } from "./guard.ts";

/** What is known of a calendar without reading it: the locked bytes stay on the disk until somebody asks. */
type Kept = Pick<FeedPut, "device" | "at" | "name" | "digest"> & {
  readonly community: Id;
  /** Locked bytes; none where it was withdrawn. */
  readonly bytes: number;
  /** Words of clocks that are ahead, `DEVICE TIME`, the newest last: each is taken once, though it stays newer than all else. */
  readonly ahead: readonly string[];
};

/** Beside the log: may be lost without harm, since the page that wrote it writes it again. */
const NOTE = "calendar ";
const DAY_MS = 86_400_000;
const PUT_BYTES_MAX = 2 * FEED_BYTES_MAX + 1024;
/** Most calendars of one community, and their bytes, so that nobody fills the disk, or takes the place of another community's. */
const FEEDS_MAX = 256;
const BYTES_MAX = 64 * FEED_BYTES_MAX;
/** Most words of clocks that are ahead that are remembered. */
const AHEAD_MAX = 64;

/**
 * Calendars that phones subscribe to. Pages of members bring them, locked; `/calendar/CODE.ics` opens one for whoever has
 * its address, and nothing else does. One for each device, and one for everyone.
 */
export async function addCalendars(app: FastifyInstance, home: DataHome, nowMs: () => number): Promise<void> {
  const kept = new Map<string, Kept>();
  for (const replica of home.opened()) await readKept(home, replica.community, kept);

  app.get<{ Params: { file: string } }>("/calendar/:file", async (request, reply) => {
    const feed = feedAt(/^(.*)\.ics$/.exec(request.params.file)?.[1] ?? "");
    const found = feed && standing(kept.get(feed.name));
    const sealed = found && (await readNote(home, found))?.sealed;
    const text = sealed && unlockFeed(home.crypto, feed, fromHex(sealed) ?? new Uint8Array());
    if (text === undefined) return reply.code(404).type("text/plain; charset=utf-8").send(NO_CALENDAR);
    // No cache on the way keeps it: a withdrawn address must not go on elsewhere.
    return reply.header("cache-control", "private, no-store").type("text/calendar; charset=utf-8").send(text);
  });

  app.get<{ Params: { name: string } }>("/calendar/about/:name", async (request) => {
    const { at, digest } = standing(kept.get(request.params.name)) ?? {};
    return { at, digest };
  });

  app.put<{ Params: { community: string } }>(
    "/calendar/:community",
    { bodyLimit: PUT_BYTES_MAX },
    async (request, reply) => {
      const { community } = request.params;
      const put = readPut(request.body);
      const replica = home.opened().find((one) => one.community === community);
      if (isForeign(request)) throw new Closed(403, "http.origin");
      if (put === undefined || replica === undefined) return reply.code(400).send({});
      if (!isTheirs(home, replica, put)) return reply.code(403).send({});
      return reply.code(await take(replica.community, put)).send({});
    },
  );

  /** The status that says what became of it. */
  async function take(community: Id, put: FeedPut): Promise<number> {
    const isOfAll = put.name === feedOfEveryone(community).name;
    const known = kept.get(put.name);
    if (known !== undefined && (known.community !== community || (!isOfAll && known.device !== put.device))) return 403;
    const before = isOfAll ? [known].filter((one) => one !== undefined) : ofDevice(community, put.device);
    const said = before.flatMap(({ ahead }) => ahead);
    // What was withdrawn is remembered as such: nobody who listened on the way brings it back.
    if (before.some(({ at }) => put.at <= at) || wasAhead(put, said, nowMs())) return 409;
    const gone = before.flatMap(({ name }) => (name === put.name ? [] : name));
    const ahead = aheadWith(put, said, nowMs());
    if (!hasRoom(community, put, gone)) return 507;
    const { sealed, signature, ...told } = put;
    // Whose clock is ahead keeps nobody from writing after them: neither others, nor themselves once it is right.
    const next: Kept = { ...told, at: Math.min(put.at, nowMs()), community, bytes: bytesOf(put), ahead };
    await home.store
      .log(community)
      .notes([
        ...gone.map((name): [string, undefined] => [NOTE + name, undefined]),
        [NOTE + put.name, new TextEncoder().encode(JSON.stringify({ ...put, at: next.at, ahead }))],
      ]);
    for (const name of gone) kept.delete(name);
    kept.set(put.name, next);
    return 200;
  }

  /** A calendar that is given out: one that was renewed, and one's own only while the device that wrote it may have the log. */
  function standing(one: Kept | undefined): Kept | undefined {
    if (one === undefined || one.bytes === 0 || nowMs() - one.at >= FEED_DAYS * DAY_MS) return undefined;
    const { community, device } = one;
    const replica = home.opened().find((other) => other.community === community);
    const isOver = replica === undefined || !mayHave(home, replica, device);
    return isOver && one.name !== feedOfEveryone(community).name ? undefined : one;
  }

  /** Whether a community has room for one more, where this takes the place of some. */
  function hasRoom(community: Id, put: FeedPut, gone: readonly string[]): boolean {
    const others = [...kept.values()].filter(
      (one) => one.community === community && one.name !== put.name && !gone.includes(one.name),
    );
    return others.length < FEEDS_MAX && others.reduce((sum, { bytes }) => sum + bytes, bytesOf(put)) <= BYTES_MAX;
  }

  /** A device has one calendar: a new address ends the old one. */
  function ofDevice(community: Id, device: DeviceId): readonly Kept[] {
    const everyones = feedOfEveryone(community).name;
    return [...kept.values()].filter(
      (one) => one.community === community && one.device === device && one.name !== everyones,
    );
  }
}

function bytesOf({ sealed }: FeedPut): number {
  return sealed.length / 2;
}

function nameOf({ device, at }: Pick<FeedPut, "device" | "at">): string {
  return `${device} ${at}`;
}

/** The words that are ahead of the clock, and still are. */
function aheadWith(put: FeedPut, said: Kept["ahead"], nowMs: number): Kept["ahead"] {
  return [...said, nameOf(put)].filter((one) => Number(one.split(" ")[1]) > nowMs).slice(-AHEAD_MAX);
}

/**
 * A word that was ahead and was taken; or one of days ahead, older than another such of its device: not all are remembered.
 * A clock that is ahead by less than a day is as good as right.
 */
function wasAhead(put: FeedPut, said: Kept["ahead"], nowMs: number): boolean {
  const own = said.map((one) => one.split(" ")).filter(([device]) => device === put.device);
  return own.some(([, at]) => Number(at) === put.at || (put.at > nowMs + DAY_MS && Number(at) > put.at));
}

/** Signed by a device that may have this community's log. */
function isTheirs(home: DataHome, replica: Replica, { signature, ...put }: FeedPut): boolean {
  const message = feedMessage(replica.community, put);
  const [key, signed] = [fromHex(put.device), fromHex(signature)];
  if (key === undefined || signed === undefined || !home.crypto.verify(signed, message, key)) return false;
  return mayHave(home, replica, put.device);
}

function mayHave(home: DataHome, replica: Replica, device: DeviceId): boolean {
  const { community } = replica;
  return admit(replica, { community, device, invite: undefined }, home.clock()) === undefined;
}

async function readKept({ store }: DataHome, community: Id, into: Map<string, Kept>): Promise<void> {
  const { names, read } = await store.log(community).noteReader(NOTE);
  for (const name of names()) {
    const said = parsed(read(name));
    const put = readPut(said);
    if (put === undefined) continue;
    const { sealed, signature, ...kept } = put;
    into.set(put.name, { ...kept, community, bytes: bytesOf(put), ahead: readAhead(said) });
  }
}

async function readNote({ store }: DataHome, { community, name }: Kept): Promise<FeedPut | undefined> {
  return readPut(parsed(await store.log(community).readNote(NOTE + name)));
}

function readAhead(said: unknown): Kept["ahead"] {
  const { ahead } = said as { readonly ahead?: unknown };
  return Array.isArray(ahead) ? ahead.filter((one) => typeof one === "string") : [];
}

function parsed(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function readPut(value: unknown): FeedPut | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { device, at, name, digest, sealed, signature } = value as Record<string, unknown>;
  if (!isOf(device, 32) || !isOf(name, 16) || !isOf(digest, 16) || !isOf(signature, 64)) return undefined;
  if (typeof at !== "number" || !Number.isSafeInteger(at) || at < 0) return undefined;
  if (typeof sealed !== "string" || !/^(?:[0-9a-f]{2})*$/.test(sealed) || sealed.length > 2 * FEED_BYTES_MAX)
    return undefined;
  return { device: device as DeviceId, at, name, digest, sealed, signature };
}

function isOf(value: unknown, bytes: number): value is string {
  return typeof value === "string" && isHex(value, bytes);
}

const NO_CALENDAR = "There is no calendar at this address. It was withdrawn, or nobody has renewed it for a while.\n";
