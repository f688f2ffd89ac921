import { createServer, type Server } from "node:https";
import { hostname } from "node:os";
import { join } from "node:path";
import { domainToASCII } from "node:url";
import type { FastifyInstance } from "fastify";
import { APPLE_PROFILE, appleProfile } from "../../edges/tls/apple-profile.ts";
import { type Certified, derOf } from "../../edges/tls/authority.ts";
import { isOfHome } from "../../edges/tls/home-names.ts";
import { fingerprintOf, type HubCertificate, keptUntil, openHubCertificate } from "../../edges/tls/hub-certificate.ts";
import { Fault } from "../../replica/fault.ts";
import { type Bound, CONNECTION_LIMITS, serverOptions } from "./connections.ts";
import { lanAddresses } from "./lan.ts";
import { cannotListen } from "./listening.ts";

/** A certificate that somebody brought, with its key, both as PEM. */
export type OwnCertificate = Certified & {
  /** Both as they are now: most such are renewed every few months. Nothing while they cannot be read. */
  readonly again?: () => Certified | undefined;
};

export type SecureDoorDeps = {
  /** 0 for any that is free. */
  readonly port: number;
  readonly host: string;
  /** Where the pod's own authority is kept. */
  readonly dir: string;
  readonly nowMs: () => number;
  /** By which the hub says it is found, besides those of the machine. */
  readonly names?: readonly string[];
  /** Used in place of one that the pod's own authority makes. */
  readonly own?: OwnCertificate | undefined;
  /** Keeps the server to its share of connections. */
  readonly bound?: Bound;
};

type Shown = { readonly der: Buffer; readonly fingerprint: string };

/** The same hub by https, for phones that trust its certificate. */
export type SecureDoor = {
  readonly port: number;
  /** What a phone installs now, unless somebody brought a certificate that phones trust anyway. */
  readonly authority: (Shown & { readonly next: (Shown & { readonly fromMs: number }) | undefined }) | undefined;
  readonly close: () => Promise<void>;
};

const HOUR_MS = 3_600_000;

/** Listens beside plain http, for the same app. Faults: `in-use`, `unavailable`, and `bad-config` for a wrong certificate. */
export async function openSecureDoor(app: FastifyInstance, deps: SecureDoorDeps): Promise<SecureDoor> {
  const made = deps.own === undefined ? await certificateOf(deps) : undefined;
  const server = serverFor(app, deps.own ?? made?.hub);
  deps.bound?.(server);
  await listen(server, deps);
  let authority = made && shown(made);
  const renewing = renewEachHour(server, async () => {
    if (deps.own !== undefined) return deps.own.again?.();
    const now = await certificateOf(deps);
    authority = shown(now);
    return now.hub;
  });
  return {
    port: portOf(server),
    get authority() {
      return authority;
    },
    close: async () => {
      clearInterval(renewing);
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** All names by which phones may ask for this machine, written as browsers write them: "josé-pc" is "xn--jos-pc-dva". */
export function namesHere(called = hostname()): readonly string[] {
  const name = domainToASCII(called.toLowerCase());
  const short = name.split(".")[0] ?? name;
  return [...new Set([`${short}.local`, name, "localhost", ...lanAddresses().filter(isOfHome), "127.0.0.1"])].filter(
    isOfHome,
  );
}

/** The file that a phone installs, and the one that an iPhone does. It comes by plain http: people compare its fingerprint, or are in the same room. */
export function addAuthority(app: FastifyInstance, door: () => SecureDoor | undefined): void {
  const shown = { "": () => door()?.authority, "-next": () => door()?.authority?.next };
  for (const [which, find] of Object.entries(shown)) {
    app.get(`/kith-authority${which}.crt`, async (_request, reply) => {
      const authority = find();
      if (authority === undefined) return reply.callNotFound();
      return reply.type("application/x-x509-ca-cert").send(authority.der);
    });
    app.get(`/kith-authority${which}.mobileconfig`, async (_request, reply) => {
      const authority = find();
      if (authority === undefined) return reply.callNotFound();
      return reply.type(APPLE_PROFILE).send(appleProfile(authority.der));
    });
  }
}

/** Until when the certificate lasts that a data directory keeps, in milliseconds; nothing where it keeps none. */
export function certificateIn(dir: string): Promise<number | undefined> {
  return keptUntil(folderIn(dir));
}

export function folderIn(dir: string): string {
  return join(dir, "tls");
}

function certificateOf({ dir, nowMs, names = [] }: SecureDoorDeps): Promise<HubCertificate> {
  const all = [...names, ...namesHere()];
  return openHubCertificate({ dir, called: `Kith ${hostname()}`, names: all, nowMs: nowMs() });
}

/** Links are taken over by the app's own server, which knows how. */
function serverFor(app: FastifyInstance, used: Certified | undefined): Server {
  try {
    const server = createServer(
      { ...serverOptions(CONNECTION_LIMITS), cert: used?.certificate, key: used?.key },
      app.routing,
    );
    server.on("upgrade", (...asked) => app.server.emit("upgrade", ...asked));
    return server;
  } catch (cause) {
    throw new Fault("unavailable", "The certificate and the key that --cert and --key name do not go together.", cause);
  }
}

function shown({ authority, next }: HubCertificate): NonNullable<SecureDoor["authority"]> {
  const one = (made: HubCertificate["authority"]): Shown => ({
    der: derOf(made.certificate),
    fingerprint: fingerprintOf(made),
  });
  return { ...one(authority), next: next && { ...one(next.authority), fromMs: next.fromMs } };
}

/**
 * A hub that moved to another network is reached by another address, and a certificate that was brought ends after some
 * months; nobody should have to start it anew for that. What does not fit together is left for the next hour.
 */
function renewEachHour(server: Server, current: () => Promise<Certified | undefined>): NodeJS.Timeout {
  let used: string | undefined;
  const renew = async (): Promise<void> => {
    const now = await current();
    if (now === undefined || now.certificate === used) return;
    server.setSecureContext({ cert: now.certificate, key: now.key });
    used = now.certificate;
  };
  const timer = setInterval(() => void renew().catch(() => undefined), HOUR_MS);
  timer.unref();
  return timer;
}

function listen(server: Server, { port, host }: SecureDoorDeps): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => reject(cannotListen({ port, host, option: "--https-port" }, cause)));
    server.listen({ port, host }, resolve);
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
