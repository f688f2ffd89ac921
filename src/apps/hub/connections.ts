import type { ServerOptions } from "node:http";
import type { Server, Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import { givesWay } from "./gives-way.ts";

export type ConnectionLimits = {
  /** Most connections at once, by http and https together, whatever they are for. */
  readonly connections: number;
  /** How long a request may take until all of it is here. */
  readonly sendingMs: number;
};

export const CONNECTION_LIMITS: ConnectionLimits = { connections: 1024, sendingMs: 60_000 };

/** Most requests of one connection that are not answered yet. Browsers send the next one once they have the answer. */
const WAITING_MAX = 16;

/** Keeps one more server to the share of all of them. */
export type Bound = (server: Server) => void;

/**
 * Without these whoever says that a body comes, and sends none, stays for ever. Looked at so often that nobody stays twice as
 * long.
 */
export function serverOptions({ sendingMs }: ConnectionLimits): ServerOptions {
  return { requestTimeout: sendingMs, headersTimeout: sendingMs, connectionsCheckingInterval: sendingMs / 2 };
}

/**
 * Keeps room for everybody at the sockets themselves, before anything was asked: each takes a number of the system's, which
 * databases and links of others need as well. Where all are taken, the address that has most makes room.
 */
export function createConnections({ connections }: ConnectionLimits): Bound {
  const open = new Map<Socket, string>();

  function arrive(socket: Socket): void {
    const from = socket.remoteAddress ?? "";
    if (open.size >= connections) {
      const out = givesWay(open, from) ?? socket;
      out.destroy();
      open.delete(out);
      if (out === socket) return;
    }
    open.set(socket, from);
    socket.on("close", () => open.delete(socket));
  }

  return (server) => void server.on("connection", arrive);
}

/**
 * Parts from whoever asks on and on over one connection: each answer that nobody takes keeps all behind it waiting, and a
 * limit on requests is of no use there, since its refusals wait as well.
 */
export function boundWaiting(app: FastifyInstance): void {
  const waiting = new WeakMap<object, number>();
  app.addHook("onRequest", async ({ socket }, reply) => {
    const count = (waiting.get(socket) ?? 0) + 1;
    waiting.set(socket, count);
    reply.raw.once("close", () => waiting.set(socket, (waiting.get(socket) ?? 1) - 1));
    if (count > WAITING_MAX) socket.destroy();
    // What came with the same piece is read to its end, and nobody waits for it any more.
    if (socket.destroyed) reply.hijack();
  });
}
