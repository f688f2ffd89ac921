import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { isHomeHost, isLoopback, isLoopbackHost } from "./lan.ts";

/** A request that is not answered, with its HTTP status and the code of its words. */
export class Closed extends Error {
  override readonly name = "Closed";
  readonly statusCode: number;
  readonly code: string;
  readonly about: Readonly<Record<string, string>>;

  constructor(statusCode: number, code: string, about: Readonly<Record<string, string>> = {}) {
    super(code);
    this.statusCode = statusCode;
    this.code = code;
    this.about = about;
  }
}

/**
 * The routes of a scope are for whoever sits at this machine: without the token a request must come over loopback, ask for
 * a loopback name (a site that points its own name at 127.0.0.1 does not) and not come from another site's page. Everything
 * else needs `Authorization: Bearer TOKEN`, whatever the hub listens on. It is the router that knows what a request came to:
 * an address can be written in more ways than anybody who reads it again would think of.
 */
export function guardScope(scope: FastifyInstance, token: string): void {
  scope.addHook("onRequest", async (request) => {
    const given = request.headers.authorization;
    if (given !== undefined) {
      if (isSame(given, `Bearer ${token}`)) return;
      throw new Closed(401, "http.token");
    }
    if (isForeign(request)) throw new Closed(403, "http.origin");
    if (!isLoopback(request.socket.remoteAddress) || isPassedOn(request)) throw new Closed(401, "http.token");
    if (!isLoopbackHost(request.headers.host)) throw new Closed(403, "http.origin");
  });
}

/** True when a browser says that the page of another site asks. */
export function isForeign({ headers }: Pick<FastifyRequest, "headers">): boolean {
  const { origin, host } = headers;
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) return true;
  const site = headers["sec-fetch-site"];
  return site !== undefined && site !== "same-origin" && site !== "none";
}

/**
 * Refuses a name of which a site on the internet may have said that it is this hub, so that a browser takes the hub for that
 * site's own. Not by https, since the certificate has no such name; and a proxy on this machine asks for its own.
 */
export function refuseMisnamed({ headers, protocol, socket }: FastifyRequest): void {
  const isFine = protocol === "https" || isLoopback(socket.remoteAddress) || isHomeHost(headers.host);
  if (!isFine) throw new Closed(403, "http.origin");
}

/** True when a proxy says that it asks for somebody else, who may be anywhere. */
function isPassedOn({ headers }: FastifyRequest): boolean {
  return ["forwarded", "via", ...Object.keys(headers).filter((name) => name.startsWith("x-forwarded"))].some(
    (name) => headers[name] !== undefined,
  );
}

/** Compares without telling by its time how much of it fits. */
function isSame(a: string, b: string): boolean {
  const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
