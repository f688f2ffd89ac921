import type { Link } from "../../replica/ports.ts";
import { type Socket, socketLink } from "./socket-link.ts";

/** A link to the hub at `url` (ws: or wss:), once it is open; rejects when it cannot be had, or when `signal` aborts. */
export function browserLink(
  url: string,
  signal?: AbortSignal,
  openSocket: (url: string) => Socket = (at) => new WebSocket(at),
): Promise<Link> {
  return new Promise((resolve, reject) => {
    const socket = openSocket(url);
    const link = socketLink(socket);
    const giveUp = (): void => socket.close();
    const failed = (): void => reject(new Error(`No link to ${url}.`));
    socket.addEventListener("open", () => {
      signal?.removeEventListener("abort", giveUp);
      resolve(link);
    });
    socket.addEventListener("error", failed);
    socket.addEventListener("close", failed);
    signal?.addEventListener("abort", giveUp, { once: true });
  });
}
