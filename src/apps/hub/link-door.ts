import type { FastifyInstance, FastifyRequest } from "fastify";
import type { WebSocket } from "ws";
import { SERVER_SOCKET_OPTIONS, serverLink } from "../../edges/socket/node-link.ts";
import { type DeviceId, type Id, type Minute, no, type Refusal } from "../../kernel/event.ts";
import { shakeHands } from "../../replica/links/handshake.ts";
import { createSession, type Session } from "../../replica/links/session.ts";
import type { Link } from "../../replica/ports.ts";
import type { Replica } from "../../replica/replica.ts";
import { admit, payerOf, watched } from "./admit.ts";
import { createCradle } from "./cradle.ts";
import type { DataHome } from "./desk/data-home.ts";
import { givesWay } from "./gives-way.ts";
import { isForeign } from "./guard.ts";
import { hostName, isLoopback, isLoopbackHost } from "./lan.ts";
import { createLastWords, LAST_WORDS, type Room } from "./last-word.ts";
import { paced } from "./paced-link.ts";
import { createRations, DAY_RATIONS, type DayRations } from "./rations.ts";

export type LinkLimits = {
  /** Most links at once, and of those from one address. */
  readonly links: number;
  readonly linksPerAddress: number;
  /** Most links that have not proven who they are, and how long they may take. */
  readonly strangers: number;
  readonly strangerMs: number;
  /** How long a device whose say has ended is listened to when nothing more comes of what it wrote. */
  readonly lastWordMs: number;
  /** What each of those may bring, all in all. */
  readonly lastWords: Room;
  readonly messagesPerSecond: number;
  readonly bytesPerSecond: number;
  /** What is taken of one person within a day. */
  readonly perDay: DayRations;
  /** How often each session mends what was lost. */
  readonly tickMs: number;
};

const LIMITS: LinkLimits = {
  links: 256,
  linksPerAddress: 64,
  strangers: 32,
  strangerMs: 10_000,
  lastWordMs: 3_000,
  lastWords: LAST_WORDS,
  messagesPerSecond: 200,
  bytesPerSecond: 4 * 1024 * 1024,
  perDay: DAY_RATIONS,
  tickMs: 3_000,
};

/** A hub that keeps so many communities takes no more from the network: each may grow as its people like. */
const BROUGHT_MAX = 4;
/** Most messages that wait while a new community is opened. */
const EARLY_MAX = 16;
/** How soon after a change the peers are told how much is here now, and those go whose place here it ended. */
const NEWS_MS = 100;

export type LinkDoor = {
  readonly addTo: (app: FastifyInstance) => Promise<void>;
  readonly close: () => void;
};

/** The door for other replicas: proves who they are, lets in those who may, and keeps each to its share. */
export function createLinkDoor(
  home: DataHome,
  given: Partial<LinkLimits> = {},
  /** Hears what kept this hub from writing down what came. */
  onUnkept: (cause: unknown) => void = (cause) => console.error(cause),
): LinkDoor {
  const limits = { ...LIMITS, ...given };
  const addresses = new Map<Link, string>();
  const strangers = new Set<Link>();
  /** Whose the others are. */
  const payers = new Map<Link, DeviceId>();
  /** Each with why its peer may not have the log any more, once that is so. */
  const sessions = new Map<Session, (now: Minute) => Refusal | undefined>();
  const listening = new Set<Replica>();
  const cradle = createCradle(home);
  const lastWords = createLastWords(limits.lastWords);
  const rations = createRations(home.clock, limits.perDay);
  let news: NodeJS.Timeout | undefined;
  let isOpen = true;

  const all = (does: "tick" | "tell") => (): void => {
    for (const session of sessions.keys()) session[does]();
  };
  /** Whoever went is first told that their own last word was kept. */
  const partAll = (): void => {
    for (const [session, isOver] of [...sessions]) {
      const why = isOver(home.clock());
      if (why !== undefined) session.end(why.code);
    }
  };
  const ticking = setInterval(all("tick"), limits.tickMs);
  ticking.unref();

  function listen(replica: Replica): void {
    if (listening.has(replica)) return;
    listening.add(replica);
    replica.onChange(() => {
      news ??= setTimeout(() => {
        news = undefined;
        all("tell")();
        partAll();
      }, NEWS_MS);
    });
  }

  /** Everything that a peer can make happen is inside here; what goes wrong costs it its own link and no more. */
  async function welcome(link: Link, mayFound: () => boolean): Promise<void> {
    strangers.add(link);
    const slow = setTimeout(() => link.close("link.slow"), limits.strangerMs);
    const { secretKey } = home.crypto.keyPair(home.seed);
    const here = (community: Id) => home.opened().find((one) => one.community === community);
    const isNew = (community: Id): boolean => mayFound() && cradle.hasRoom(community);
    let hasLastWord = false;
    const peer = await shakeHands(
      home.crypto,
      link,
      (asked) =>
        asked !== undefined && (here(asked) !== undefined || isNew(asked))
          ? { community: asked, device: home.device, secretKey, saying: home.saying }
          : undefined,
      (one) => {
        const replica = here(one.community);
        hasLastWord = replica !== undefined && lastWords.mayBring(replica, one);
        if (hasLastWord) return undefined;
        if (replica !== undefined) return admit(replica, one, home.clock());
        return isNew(one.community) ? undefined : no("link.unknown-community");
      },
    );
    clearTimeout(slow);
    strangers.delete(link);
    if ("code" in peer || !addresses.has(link)) return;
    // Others may have come in through the same gap since it was looked.
    const isKnown = here(peer.community) !== undefined || cradle.has(peer.community);
    if (!isKnown && !isNew(peer.community)) return link.close("link.unknown-community");
    const replica = here(peer.community) ?? (await held(link, () => cradle.open(peer.community)));
    // It broke off meanwhile: nobody is going to found there, and the next link begins anew.
    if (!addresses.has(link)) return cradle.drop(peer.community);
    listen(replica);
    const payer = payerOf(replica, peer);
    payers.set(link, payer);
    if (hasLastWord) return lastWords.hear(replica, link, peer, limits.lastWordMs);
    const over = (_reason?: string, cause?: unknown): void => {
      if (cause !== undefined) onUnkept(cause);
      sessions.delete(session);
      forget(link);
      cradle.drop(peer.community);
    };
    const rationed = rations.forPeer(replica, peer, payer);
    const session = createSession(rationed, link, over, (work) => work(), payer);
    sessions.set(session, watched(replica, peer));
  }

  function arrive(socket: WebSocket, request: FastifyRequest): void {
    const from = request.socket.remoteAddress ?? "";
    const own = serverLink(socket);
    const near = [...addresses.values()].filter((one) => one === from).length;
    const isFull = near >= limits.linksPerAddress || !hasRoom(from);
    if (!isOpen || isForeign(request) || isFull || !hasRoomFor(from)) {
      own.close(!isOpen ? "link.stopping" : isForeign(request) ? "link.unknown-device" : "link.crowded");
      return;
    }
    const link = paced(own, limits, (cause) => console.error(cause));
    addresses.set(link, from);
    socket.on("close", () => forget(link));
    welcome(link, mayFound(request)).catch(() => link.close("link.closed"));
  }

  /** Whether one more link finds room at all. If need be one makes room of whoever has most: of networks, then of devices. */
  function hasRoom(from: string): boolean {
    if (addresses.size < limits.links) return true;
    const out = givesWay(addresses, from) ?? givesWay(payers, "");
    if (out === undefined) return false;
    forget(out);
    out.close("link.crowded");
    return true;
  }

  function forget(link: Link): void {
    for (const one of [addresses, strangers, payers]) one.delete(link);
  }

  /** Whether one more stranger from there is let in, if need be in the place of another one. */
  function hasRoomFor(from: string): boolean {
    if (strangers.size < limits.strangers) return true;
    const out = givesWay(
      [...strangers].map((link) => [link, addresses.get(link) ?? ""] as const),
      from,
    );
    if (out === undefined) return false;
    strangers.delete(out);
    out.close("link.crowded");
    return true;
  }

  function mayFound(request: FastifyRequest): () => boolean {
    const { host } = request.headers;
    if (isLoopback(request.socket.remoteAddress) && isLoopbackHost(host)) return () => true;
    return () => isAddress(host) && cradle.count() < BROUGHT_MAX;
  }

  return {
    addTo: async (app) => {
      await app.register((await import("@fastify/websocket")).default, { options: SERVER_SOCKET_OPTIONS });
      app.get("/link", { websocket: true }, arrive);
    },
    close: () => {
      isOpen = false;
      clearInterval(ticking);
      clearTimeout(news);
      cradle.close();
      for (const session of [...sessions.keys()]) session.end("link.stopping");
      for (const link of [...addresses.keys()]) link.close("link.stopping");
    },
  };
}

/** What the other end says while something is opened for it is handed on as soon as somebody listens again. */
async function held<T>(link: Link, open: () => Promise<T>): Promise<T> {
  const early: Uint8Array[] = [];
  link.onMessage = (message) => {
    if (early.length < EARLY_MAX) early.push(message);
    else link.close("link.too-much");
  };
  const opened = await open();
  setImmediate(() => {
    for (const message of early) link.onMessage(message);
  });
  return opened;
}

/** True for a Host header that is a bare address: no name service had a hand in it. */
function isAddress(host: string | undefined): boolean {
  const name = hostName(host) ?? "";
  return name.includes(":") || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name) || name.endsWith(".local");
}
