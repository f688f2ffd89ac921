import { FRAME_BYTES_MAX } from "../../kernel/wire/frame.ts";
import { createHearing, linkOf } from "../../replica/links/hearing.ts";
import type { Link } from "../../replica/ports.ts";

/** What a link needs of a WebSocket; the browser's and the package `ws`'s both have it. */
export type Socket = {
  binaryType: string;
  readonly bufferedAmount: number;
  readonly readyState: number;
  send(message: Uint8Array<ArrayBuffer>): void;
  close(code?: number, reason?: string): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: "close", listener: (event: { readonly code: number; readonly reason: string }) => void): void;
  addEventListener(type: "open" | "error", listener: () => void): void;
};

/** Most bytes of one message: a frame and what a session says around it. */
export const MESSAGE_BYTES_MAX = FRAME_BYTES_MAX + 1024;
/** Most bytes that may wait to be sent; a peer that does not read costs no more memory than this. */
export const WAITING_BYTES_MAX = 4 * 1024 * 1024;
/** What both call a socket that takes messages. It may be closing before anybody is told that it has closed. */
const OPEN = 1;
/** RFC 6455, section 5.5: a close frame has room for this many bytes of reason. */
const REASON_BYTES_MAX = 123;
/** RFC 6455, section 7.4: the ordinary end, and the first of those that applications may use. */
const CLOSE_ORDINARY = 1000;
const CLOSE_WITH_REASON = 4000;

/** A link over a socket that is open. Messages are binary; anything else, or more than the bounds, closes it. */
export function socketLink(socket: Socket): Link {
  const hearing = createHearing(() => close("nobody listens"));

  function close(reason?: string): void {
    if (!hearing.isOpen()) return;
    if (reason === undefined) socket.close(CLOSE_ORDINARY);
    else socket.close(CLOSE_WITH_REASON, fitting(reason));
    hearing.finish(reason);
  }

  function take(data: unknown): void {
    if (!(data instanceof ArrayBuffer)) close("a message was not binary");
    else if (data.byteLength > MESSAGE_BYTES_MAX) close("a message was too large");
    else hearing.hear(new Uint8Array(data));
  }

  function send(message: Uint8Array): void {
    if (!hearing.isOpen() || socket.readyState !== OPEN) return;
    if (message.length > MESSAGE_BYTES_MAX) throw new RangeError(`a message of ${message.length} bytes`);
    if (socket.bufferedAmount > WAITING_BYTES_MAX) close("the other side does not read");
    else socket.send(new Uint8Array(message));
  }

  socket.binaryType = "arraybuffer";
  socket.addEventListener("message", ({ data }) => take(data));
  socket.addEventListener("close", ({ code, reason }) => hearing.finish(reasonOf(code, reason)));
  return linkOf(hearing, { send, close, waiting: () => socket.bufferedAmount });
}

function reasonOf(code: number, reason: string): string | undefined {
  if (reason !== "") return fitting(reason);
  return code === CLOSE_ORDINARY ? undefined : `the connection broke (${code})`;
}

/** Plain ASCII, so that a letter is a byte, and nothing of what a stranger says moves anything on a screen. */
function fitting(reason: string): string {
  return reason.replace(/[^\x20-\x7e]/g, "?").slice(0, REASON_BYTES_MAX);
}
