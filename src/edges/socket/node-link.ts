import WebSocket from "ws";
import type { Link } from "../../replica/ports.ts";
import { MESSAGE_BYTES_MAX, socketLink } from "./socket-link.ts";

export type ServerLinkOptions = {
  /** How often the other side is asked whether it is still there; it has as long to answer. */
  readonly pingMs?: number;
};

const PING_MS = 30_000;
const HANDSHAKE_MS_MAX = 20_000;

/**
 * Both ends that can, every browser among them, squeeze longer messages on their way: receipts say the same keys again and
 * again, forty in each of forty. Quickly, since what is sealed gets no smaller; and each message by itself, so that a link
 * at rest holds nothing.
 */
const SQUEEZED = {
  threshold: 1024,
  serverNoContextTakeover: true,
  clientNoContextTakeover: true,
  zlibDeflateOptions: { level: 3 },
} as const;

/**
 * For a `WebSocketServer` or `@fastify/websocket`: refuses larger messages before they fill any memory, also those that
 * only grow larger when they are read.
 */
export const SERVER_SOCKET_OPTIONS = { maxPayload: MESSAGE_BYTES_MAX, perMessageDeflate: SQUEEZED } as const;

/**
 * The hub's end of a link, over a socket of the package `ws` that is open. A peer that does not answer a ping until the
 * next one is due is gone, and the link closes.
 */
export function serverLink(socket: WebSocket, { pingMs = PING_MS }: ServerLinkOptions = {}): Link {
  let answered = true;
  const pinging = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, pingMs);
  // Nobody waits for a ping: it does not keep the program running.
  pinging.unref();
  socket.on("pong", () => {
    answered = true;
  });
  socket.on("close", () => clearInterval(pinging));
  // `ws` tells what went wrong before it closes; without a listener the program would end.
  socket.on("error", () => {});
  return socketLink(socket);
}

/** A link from Node to the hub at `url`, once it is open; rejects when it cannot be had. */
export function nodeLink(url: string, signal?: AbortSignal): Promise<Link> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { ...SERVER_SOCKET_OPTIONS, handshakeTimeout: HANDSHAKE_MS_MAX });
    const link = serverLink(socket);
    const stop = (): void => socket.terminate();
    socket.once("open", () => {
      signal?.removeEventListener("abort", stop);
      resolve(link);
    });
    socket.once("error", (cause) => reject(new Error(`No link to ${url}.`, { cause })));
    socket.once("close", () => reject(new Error(`No link to ${url}.`)));
    signal?.addEventListener("abort", stop, { once: true });
  });
}
