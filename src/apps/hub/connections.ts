import type { ServerOptions } from "node:http";
import type { Server, Socket } from "node:net";
import { givesWay } from "./gives-way.ts";

export type ConnectionLimits = {
  /** Most connections at once, by http and https together, whatever they are for. */
  readonly connections: number;
  /** How long a request may take until all of it is here. */
  readonly sendingMs: number;
};

export const CONNECTION_LIMITS: ConnectionLimits = { connections: 1024, sendingMs: 60_000 };

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
