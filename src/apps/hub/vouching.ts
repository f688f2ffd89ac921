import { X509Certificate } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { originsMessage, VOUCH_NONCE_BYTES } from "../../edges/windows/vouched-origins.ts";
import { fromHex, toHex } from "../../kernel/bytes.ts";
import type { DataHome } from "./desk/data-home.ts";
import { refuseMisnamed } from "./guard.ts";
import { isLoopback, lanAddresses } from "./lan.ts";
import { namesHere, type OwnCertificate } from "./secure-door.ts";

/** Where this hub listens. */
export type Doors = {
  readonly port: number;
  readonly securePort: number | undefined;
  /** True where others reach it; otherwise only this machine does. */
  readonly isOpen: boolean;
  /** By which it says it is found. */
  readonly name: string | undefined;
  readonly own: OwnCertificate | undefined;
};

/**
 * Says, signed, at which addresses this hub's page is: a page that somebody moves to is asked for it by the page that they
 * come from. `localhost` is another machine for everyone but whoever sits at this one.
 */
export function addVouching(app: FastifyInstance, { crypto, seed, device }: DataHome, doors: () => Doors): void {
  app.get("/origins/:nonce", async (request, reply) => {
    refuseMisnamed(request);
    const nonce = fromHex((request.params as { nonce: string }).nonce);
    if (nonce?.length !== VOUCH_NONCE_BYTES) return reply.code(404).send({});
    const origins = originsOf(doors(), isLoopback(request.socket.remoteAddress));
    const signature = crypto.sign(originsMessage(nonce, origins), crypto.keyPair(seed).secretKey);
    return reply.header("cache-control", "no-store").send({ device, origins, signature: toHex(signature) });
  });
}

export function originsOf({ port, securePort, isOpen, name, own }: Doors, isHere: boolean): readonly string[] {
  const outside = isOpen ? [...lanAddresses(), ...namesHere(), ...(name === undefined ? [] : [name])] : [];
  const hosts = new Set(outside.filter((one) => one !== "localhost" && !isLoopback(one)));
  if (isHere) for (const one of ["localhost", "127.0.0.1", "[::1]"]) hosts.add(one);
  const brought = own === undefined ? [] : namesOf(own);
  return [
    ...[...hosts].map((host) => originAt("http", host, port)),
    ...(securePort === undefined ? [] : [...hosts, ...brought].map((host) => originAt("https", host, securePort))),
  ];
}

/** As a browser writes it: without the port that goes without saying. */
function originAt(scheme: "http" | "https", host: string, port: number): string {
  const name = host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
  return new URL(`${scheme}://${name}:${port}`).origin;
}

/** Names in a certificate that somebody brought; one for a whole domain names no hub. */
function namesOf({ certificate }: OwnCertificate): readonly string[] {
  const names = new X509Certificate(certificate).subjectAltName?.split(", ") ?? [];
  return names.flatMap((one) => (/^DNS:[a-z0-9.-]+$/i.test(one) ? [one.slice(4).toLowerCase()] : []));
}
