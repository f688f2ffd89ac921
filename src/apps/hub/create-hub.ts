import type { FastifyInstance } from "fastify";
import { hubInLink } from "../../edges/invite/invite-link.ts";
import { type Announcing, announce } from "../../edges/mdns/announce.ts";
import { type Announced, hostOf, nameOfHub } from "../../edges/mdns/records.ts";
import type { Wire } from "../../edges/mdns/wire.ts";
import type { Id } from "../../kernel/event.ts";
import type { Clock } from "../../replica/ports.ts";
import { addApi } from "./api.ts";
import { addCalendars } from "./calendars.ts";
import {
  type Bound,
  boundWaiting,
  CONNECTION_LIMITS,
  type ConnectionLimits,
  createConnections,
  serverOptions,
} from "./connections.ts";
import { demoPeople } from "./demo.ts";
import { type DataHome, openDataHome } from "./desk/data-home.ts";
import { localDesk } from "./desk/local-desk.ts";
import { makeToken, removeRunFile, writeRunFile } from "./desk/run-file.ts";
import { addErrors } from "./errors.ts";
import { guardScope, refuseMisnamed } from "./guard.ts";
import { hostName, isLoopback, lanAddresses, originAt } from "./lan.ts";
import { createLinkDoor, type LinkLimits } from "./link-door.ts";
import { cannotListen } from "./listening.ts";
import { addMail } from "./mail/mail-routes.ts";
import { createMailing } from "./mail/mailing.ts";
import { createMeetingRooms } from "./meeting-room.ts";
import { addPage } from "./page.ts";
import { addAuthority, folderIn, openSecureDoor, type SecureDoor, type SecureDoorDeps } from "./secure-door.ts";
import { addVouching } from "./vouching.ts";
import { addWall } from "./wall/wall.ts";
import { addWallCodes } from "./wall-codes.ts";
import { addWhere } from "./where.ts";

export type HubDeps = {
  readonly dir: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Where to listen: "127.0.0.1" for this machine alone, "::" for the networks around it. */
  readonly host: string;
  /** The folder of the built page. */
  readonly webDir: string | undefined;
  readonly clock: Clock;
  /** Puts something into the directory before it is opened. */
  readonly prepare?: (dir: string, clock: Clock) => Promise<void>;
  readonly limits?: Partial<LinkLimits>;
  readonly connections?: Partial<ConnectionLimits>;
  /** Also by https, at this port, with a certificate of the pod's own authority or with one that somebody brought. */
  readonly secure?: Pick<SecureDoorDeps, "port" | "own">;
  /** Where it says its name, if others reach it: `kith-7f3a.local`. */
  readonly wire?: () => Wire;
  /** Hears what kept the hub from writing down what neighbours brought. */
  readonly onUnkept?: (cause: unknown) => void;
};

/** An always-on replica that serves the page, takes links and answers the local HTTP API. */
export type Hub = {
  readonly port: number;
  readonly token: string;
  readonly device: Id;
  /** Where its page is found, the widest reach first. */
  readonly origins: readonly string[];
  readonly secure: SecureDoor | undefined;
  /** Its page by name, and why nobody hears it, if so; nothing where it says none. */
  readonly named: { readonly origin: string; readonly trouble: () => string | undefined } | undefined;
  readonly app: FastifyInstance;
  /** Says farewell to all links, keeps checkpoints and lets go of the directory. */
  readonly close: () => Promise<void>;
};

/** Largest request: an import file as JSON. */
const BODY_BYTES_MAX = 2 * 1024 * 1024;
/** Most requests of one address in the network; opening the page takes a few dozen. */
const REQUESTS_PER_MINUTE = 600;
const MS_PER_MINUTE = 60_000;
const HOUR_MS = 3_600_000;
const VISITORS_MAX = 500;
const IDLE_MS = 30_000;
const LETTERS_MS = 5 * MS_PER_MINUTE;

/** Opens a directory and starts to listen. Faults: those of opening, and `in-use` when the port is taken. */
export async function createHub(deps: HubDeps): Promise<Hub> {
  await deps.prepare?.(deps.dir, deps.clock);
  // What only a hub needs is read by whoever starts one: every other command would wait for it for nothing.
  const { fastify } = await import("fastify");
  const home = await openDataHome(deps.dir, deps.clock);
  const limits = { ...CONNECTION_LIMITS, ...deps.connections };
  const app = fastify({
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: limits.sendingMs,
    http: serverOptions(limits),
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });
  // What a form of another site can send without being asked first is not read at all.
  app.removeContentTypeParser("text/plain");
  try {
    return await startOn({ ...deps, bound: createConnections(limits) }, home, app);
  } catch (fault) {
    await app.close();
    await home.close();
    throw fault;
  }
}

/** What a hub is made of, and what keeps its servers to their share of connections. */
type Parts = HubDeps & { readonly bound: Bound };

async function startOn(deps: Parts, home: DataHome, app: FastifyInstance): Promise<Hub> {
  const token = makeToken();
  const desk = localDesk(home);
  for (const community of await home.communities()) await home.open(community);
  const door = createLinkDoor(home, deps.limits, deps.onUnkept);
  const rooms = createMeetingRooms();
  const isOpen = !isLoopbackName(deps.host);
  const name = isOpen && deps.wire !== undefined ? nameOfHub(home.device) : undefined;
  boundWaiting(app);
  const visitors = countVisitors(app);
  let secure: SecureDoor | undefined;
  const reach = (): readonly string[] => originsAt(isOpen, deps.host, portOf(app));
  addErrors(app);
  await app.register((await import("@fastify/rate-limit")).default, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: MS_PER_MINUTE,
    allowList: (request) => isLoopback(request.socket.remoteAddress),
  });
  await addPage(app, deps.webDir);
  await door.addTo(app);
  rooms.addTo(app);
  addWhere(app, home);
  addVouching(app, home, () => ({
    ...{ port: portOf(app), securePort: secure?.port, isOpen, own: deps.secure?.own },
    name: name && hostOf(name),
  }));
  addWallCodes(app);
  addWall(app, home);
  await addCalendars(app, home, () => deps.clock() * MS_PER_MINUTE);
  const mailing = createMailing({ home, clock: deps.clock, origin: () => reach()[0] ?? "" });
  addMail(app, home, mailing);
  await app.register((api, _, done) => {
    guardScope(api, token);
    addApi(api, desk);
    done();
  });
  app.get("/hub.json", async (request) => {
    refuseMisnamed(request);
    return {
      addresses: isOpen ? reach() : [],
      open: isOpen,
      device: hubInLink(home.device),
      // For whoever sits at this machine: how many came is nobody else's business.
      ...(isLoopback(request.socket.remoteAddress) && { visitors: visitors() }),
      ...(name !== undefined && { name: hostOf(name) }),
      demo: demoPeople(deps.dir) !== undefined,
      ...(secure !== undefined && { secure: saidOf(secure) }),
    };
  });
  addAuthority(app, () => secure);
  app.get("/demo.json", async (_request, reply) => {
    const people = demoPeople(deps.dir);
    if (people === undefined) reply.callNotFound();
    else await reply.type("application/json").send(people);
  });
  app.addHook("onClose", async () => secure?.close());
  deps.bound(app.server);
  secure = await openSecure(app, deps, name);
  await listen(app, deps.port, deps.host);
  const port = portOf(app);
  const stopTicking = keepGoing(home);
  const letters = setInterval(() => mailing.round().catch(() => undefined), LETTERS_MS);
  letters.unref();
  const origins = reach();
  const announcing = announceAs(name, deps, { port, hub: hubInLink(home.device), securePort: secure?.port });
  writeRunFile(deps.dir, { port, token, pid: process.pid, origins });
  return {
    port,
    token,
    device: home.device,
    ...{ origins, secure, app },
    named:
      name === undefined || announcing === undefined
        ? undefined
        : { origin: originAt(hostOf(name), port), trouble: announcing.trouble },
    close: async () => {
      await announcing?.stop();
      stopTicking();
      clearInterval(letters);
      door.close();
      rooms.close();
      await app.close();
      await mailing.rest();
      removeRunFile(deps.dir);
      await home.close();
    },
  };
}

async function listen(app: FastifyInstance, port: number, host: string): Promise<void> {
  try {
    await app.listen({ port, host });
  } catch (cause) {
    throw cannotListen({ port, host, option: "--port" }, cause);
  }
}

async function openSecure(
  app: FastifyInstance,
  { secure, host, dir, bound }: Parts,
  name: string | undefined,
): Promise<SecureDoor | undefined> {
  if (secure === undefined) return undefined;
  await app.ready();
  const names = name === undefined ? [] : [hostOf(name)];
  return openSecureDoor(app, { ...secure, names, host, dir: folderIn(dir), nowMs: Date.now, bound });
}

function announceAs(
  name: string | undefined,
  { wire }: HubDeps,
  where: Pick<Announced, "port" | "hub" | "securePort">,
): Announcing | undefined {
  if (name === undefined || wire === undefined) return undefined;
  return announce(wire(), { name, ...where, addresses: lanAddresses });
}

/** How many other machines asked for anything since the start: `kith doctor` wonders where there are none. */
function countVisitors(app: FastifyInstance): () => number {
  const seen = new Set<string>();
  app.addHook("onRequest", async ({ socket: { remoteAddress } }) => {
    if (remoteAddress !== undefined && !isLoopback(remoteAddress) && seen.size < VISITORS_MAX) seen.add(remoteAddress);
  });
  return () => seen.size;
}

function portOf(app: FastifyInstance): number {
  const address = app.server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function isLoopbackName(host: string): boolean {
  return host === "localhost" || host.startsWith("127.") || host === "::1";
}

function originsAt(isOpen: boolean, host: string, port: number): readonly string[] {
  const local = `http://localhost:${port}`;
  if (!isOpen) return [local];
  const everywhere = host === "::" || host === "0.0.0.0";
  const addresses = everywhere ? lanAddresses() : [hostName(host) ?? host];
  return [...addresses.map((address) => originAt(address, port)), local];
}

/** The hub's own rhythm: a witness a day, and a checkpoint once it is quiet after a change. */
function keepGoing(home: DataHome): () => void {
  const counts = new Map<Id, number>();
  const rest = setInterval(() => {
    for (const replica of home.opened()) {
      const before = counts.get(replica.community);
      const count = replica.count();
      counts.set(replica.community, count);
      // Nothing came since the last look, and something had come before it: now is a quiet moment.
      if (before === count && kept.get(replica.community) !== count) {
        kept.set(replica.community, count);
        replica.keepCheckpoint().catch(() => kept.delete(replica.community));
      }
    }
  }, IDLE_MS);
  const kept = new Map<Id, number>();
  const witness = setInterval(() => {
    for (const replica of home.opened()) replica.keepTime().catch(() => undefined);
  }, HOUR_MS);
  rest.unref();
  witness.unref();
  return () => {
    clearInterval(rest);
    clearInterval(witness);
  };
}

/** How the hub is reached by https, and who will vouch for it next, once that is near. */
function saidOf({ port, authority }: SecureDoor) {
  const next = authority?.next && {
    fingerprint: authority.next.fingerprint,
    from: Math.floor(authority.next.fromMs / MS_PER_MINUTE),
  };
  return { port, fingerprint: authority?.fingerprint, ...(next !== undefined && { next }) };
}
