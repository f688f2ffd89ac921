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

type Kept = FeedPut & { readonly community: Id };

/** Beside the log: may be lost without harm, since the page that wrote it writes it again. */
const NOTE = "calendar ";
const DAY_MS = 86_400_000;
const PUT_BYTES_MAX = 2 * FEED_BYTES_MAX + 1024;
/** Most calendars of a hub, so that nobody fills its disk with them. */
const FEEDS_MAX = 2000;

/**
 * Calendars that phones subscribe to. Pages of members bring them, locked; `/calendar/CODE.ics` opens one for whoever has
 * its address, and nothing else does. One for each device, and one for everyone.
 */
export async function addCalendars(app: FastifyInstance, home: DataHome, nowMs: () => number): Promise<void> {
  const kept = new Map<string, Kept>();
  for (const replica of home.opened()) await readKept(home, replica.community, kept);

  app.get<{ Params: { file: string } }>("/calendar/:file", async (request, reply) => {
    const feed = feedAt(/^(.*)\.ics$/.exec(request.params.file)?.[1] ?? "");
    const found = feed && standing(kept.get(feed.name), nowMs());
    const text = found && unlockFeed(home.crypto, feed, fromHex(found.sealed) ?? new Uint8Array());
    if (text === undefined) return reply.code(404).type("text/plain; charset=utf-8").send(NO_CALENDAR);
    // No cache on the way keeps it: a withdrawn address must not go on elsewhere.
    return reply.header("cache-control", "private, no-store").type("text/calendar; charset=utf-8").send(text);
  });

  app.get<{ Params: { name: string } }>("/calendar/about/:name", async (request) => {
    const { at, digest } = standing(kept.get(request.params.name), nowMs()) ?? {};
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
    const own = isOfAll ? [known] : ofDevice(community, put.device);
    // What was withdrawn is remembered as such: nobody who listened on the way brings it back.
    if (own.some((one) => one !== undefined && put.at <= one.at)) return 409;
    if (known === undefined && kept.size >= FEEDS_MAX) return 507;
    // Whose clock is ahead keeps nobody else from writing for everyone.
    const next = { ...put, at: isOfAll ? Math.min(put.at, nowMs()) : put.at, community };
    const gone = own.flatMap((one) => (one === undefined || one.name === put.name ? [] : one.name));
    await home.store
      .log(community)
      .notes([
        ...gone.map((name): [string, undefined] => [NOTE + name, undefined]),
        [NOTE + put.name, new TextEncoder().encode(JSON.stringify(next))],
      ]);
    for (const name of gone) kept.delete(name);
    kept.set(put.name, next);
    return 200;
  }

  /** A device has one calendar: a new address ends the old one. */
  function ofDevice(community: Id, device: DeviceId): readonly Kept[] {
    const everyones = feedOfEveryone(community).name;
    return [...kept.values()].filter(
      (one) => one.community === community && one.device === device && one.name !== everyones,
    );
  }
}

function standing(kept: Kept | undefined, nowMs: number): Kept | undefined {
  return kept !== undefined && kept.sealed !== "" && nowMs - kept.at < FEED_DAYS * DAY_MS ? kept : undefined;
}

/** Signed by a device that may have this community's log. */
function isTheirs(home: DataHome, replica: Replica, { signature, ...put }: FeedPut): boolean {
  const message = feedMessage(replica.community, put);
  const [key, signed] = [fromHex(put.device), fromHex(signature)];
  if (key === undefined || signed === undefined || !home.crypto.verify(signed, message, key)) return false;
  const { community } = replica;
  return admit(replica, { community, device: put.device, invite: undefined }, home.clock()) === undefined;
}

async function readKept({ store }: DataHome, community: Id, into: Map<string, Kept>): Promise<void> {
  const { names, read } = await store.log(community).noteReader(NOTE);
  for (const name of names()) {
    const put = readPut(parsed(read(name)));
    if (put !== undefined) into.set(put.name, { ...put, community });
  }
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
