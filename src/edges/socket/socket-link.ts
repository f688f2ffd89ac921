import { FRAME_BYTES_MAX } from "../../kernel/wire/frame.ts";
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
/** Most messages that wait for somebody to listen here, and how many bytes they may have together. */
const EARLY_MESSAGES_MAX = 64;
const EARLY_BYTES_MAX = 1024 * 1024;
/** What both call a socket that takes messages. It may be closing before anybody is told that it has closed. */
const OPEN = 1;
/** RFC 6455, section 5.5: a close frame has room for this many bytes of reason. */
const REASON_BYTES_MAX = 123;
/** RFC 6455, section 7.4: the ordinary end, and the first of those that applications may use. */
const CLOSE_ORDINARY = 1000;
const CLOSE_WITH_REASON = 4000;

/** A link over a socket that is open. Messages are binary; anything else, or more than the bounds, closes it. */
export function socketLink(socket: Socket): Link {
  let open = true;
  let hear: ((message: Uint8Array) => void) | undefined;
  let hearClose: (reason?: string) => void = () => {};
  let early: Uint8Array[] = [];
  let earlyBytes = 0;

  function finish(reason?: string): void {
    if (!open) return;
    open = false;
    early = [];
    hearClose(reason);
  }

  function close(reason?: string): void {
    if (!open) return;
    if (reason === undefined) socket.close(CLOSE_ORDINARY);
    else socket.close(CLOSE_WITH_REASON, fitting(reason));
    finish(reason);
  }

  function take(data: unknown): void {
    if (!open) return;
    if (!(data instanceof ArrayBuffer)) close("a message was not binary");
    else if (data.byteLength > MESSAGE_BYTES_MAX) close("a message was too large");
    else if (hear !== undefined) hear(new Uint8Array(data));
    else keepForLater(new Uint8Array(data));
  }

  function keepForLater(message: Uint8Array): void {
    early.push(message);
    earlyBytes += message.length;
    if (early.length > EARLY_MESSAGES_MAX || earlyBytes > EARLY_BYTES_MAX) close("nobody listens");
  }

  function send(message: Uint8Array): void {
    if (!open || socket.readyState !== OPEN) return;
    if (message.length > MESSAGE_BYTES_MAX) throw new RangeError(`a message of ${message.length} bytes`);
    if (socket.bufferedAmount > WAITING_BYTES_MAX) close("the other side does not read");
    else socket.send(new Uint8Array(message));
  }

  socket.binaryType = "arraybuffer";
  socket.addEventListener("message", ({ data }) => take(data));
  socket.addEventListener("close", ({ code, reason }) => finish(reasonOf(code, reason)));
  return {
    send,
    close,
    waiting: () => socket.bufferedAmount,
    get onMessage() {
      return hear ?? (() => {});
    },
    set onMessage(listener) {
      hear = listener;
      const missed = early;
      early = [];
      earlyBytes = 0;
      for (const message of missed) if (open) listener(message);
    },
    get onClose() {
      return hearClose;
    },
    set onClose(listener) {
      hearClose = listener;
    },
  };
}

function reasonOf(code: number, reason: string): string | undefined {
  if (reason !== "") return reason;
  return code === CLOSE_ORDINARY ? undefined : `the connection broke (${code})`;
}

/** Plain ASCII, so that a letter is a byte. */
function fitting(reason: string): string {
  return reason.replace(/[^\x20-\x7e]/g, "?").slice(0, REASON_BYTES_MAX);
}
