import { joinBytes } from "../../kernel/bytes.ts";
import { NUMBERS, PIECE_BYTES_MAX, type Piece, WINDOW } from "./packet.ts";

/** Pieces on their way out, each until the other end says that it has it. */
export type Outbox = {
  /** False, and nothing is put, where the numbers of this link do not suffice for it: none is ever used twice. */
  readonly put: (message: Uint8Array, end: "last" | "closes") => boolean;
  /** Sends what is due: what was never sent, and what was sent long ago and is still missing; at most `budget`. */
  readonly flow: (now: number, budget: number) => number;
  readonly got: (next: number, beyond: readonly number[]) => void;
  /** Bytes that the other end does not have yet. */
  readonly waiting: () => number;
};

/** Ticks after which a piece that nobody acknowledged is sent again. */
const AGAIN_AFTER_TICKS = 3;

/** `first` is the number of the first piece. */
export function createOutbox(transmit: (piece: Piece) => void, first = 0): Outbox {
  let under: { readonly piece: Piece; sentAt: number | undefined }[] = [];
  let next = first;
  let waiting = 0;

  function put(message: Uint8Array, end: "last" | "closes"): boolean {
    if (next + Math.max(1, Math.ceil(message.length / PIECE_BYTES_MAX)) > NUMBERS) return false;
    for (let at = 0; at === 0 || at < message.length; at += PIECE_BYTES_MAX) {
      const bytes = message.slice(at, at + PIECE_BYTES_MAX);
      const part = at + PIECE_BYTES_MAX < message.length ? "more" : end;
      under.push({ piece: { number: next, part, bytes }, sentAt: undefined });
      next += 1;
      waiting += bytes.length;
    }
    return true;
  }

  function flow(now: number, budget: number): number {
    const first = under[0]?.piece.number ?? next;
    let left = budget;
    for (const one of under) {
      if (left === 0 || one.piece.number >= first + WINDOW) break;
      if (one.sentAt !== undefined && now - one.sentAt < AGAIN_AFTER_TICKS) continue;
      one.sentAt = now;
      left -= 1;
      transmit(one.piece);
    }
    return budget - left;
  }

  function got(upTo: number, beyond: readonly number[]): void {
    const here = new Set(beyond);
    const end = under.findIndex(({ piece }) => piece.number >= upTo + WINDOW + 1);
    const [near, far] = end < 0 ? [under, []] : [under.slice(0, end), under.slice(end)];
    under = [...near.filter(({ piece }) => piece.number >= upTo && !here.has(piece.number)), ...far];
    waiting = under.reduce((sum, { piece }) => sum + piece.bytes.length, 0);
  }

  return { put, flow, got, waiting: () => waiting };
}

/** Pieces that came, put together again in order. Out of turn at most a window of them waits. */
export type Inbox = {
  /** `too-much` when a message is larger than any may be. */
  readonly take: (piece: Piece) => "kept" | "too-much";
  readonly got: () => { readonly next: number; readonly beyond: readonly number[] };
  /** Pieces that are kept until those before them come. */
  readonly pending: () => number;
};

export function createInbox(messageBytesMax: number, hear: (message: Uint8Array, closes: boolean) => void): Inbox {
  const pending = new Map<number, Piece>();
  let next = 0;
  let parts: Uint8Array[] = [];
  let bytes = 0;

  function take(piece: Piece): "kept" | "too-much" {
    if (piece.number >= next && piece.number <= next + WINDOW) pending.set(piece.number, piece);
    for (let one = pending.get(next); one !== undefined; one = pending.get(next)) {
      pending.delete(next);
      next += 1;
      parts.push(one.bytes);
      bytes += one.bytes.length;
      if (bytes > messageBytesMax) return "too-much";
      if (one.part === "more") continue;
      const message = joinBytes(...parts);
      [parts, bytes] = [[], 0];
      hear(message, one.part === "closes");
    }
    return "kept";
  }

  return { take, got: () => ({ next, beyond: [...pending.keys()] }), pending: () => pending.size };
}
