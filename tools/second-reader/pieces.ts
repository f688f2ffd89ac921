/** Section 6, pieces: one way of a link, at the end that sends and at the end that receives. */
import { join } from "./cbor.ts";
import { BEYOND, type Got, PIECE, type Piece } from "./packet.ts";

/** The longest message. */
export const LONGEST = 66_560;

/** Under way are at most those of so many numbers from the first that is not acknowledged. */
const WINDOW = 64;

export interface Sending {
  /** Takes a message on; false where the numbers that are left do not suffice. */
  say(message: Uint8Array): boolean;
  /** Ends with these words, after all that was said before. */
  close(words: Uint8Array): void;
  /** What goes now, at most so many: what was not sent, and what waited for its acknowledgement too long. */
  due(tick: number, most: number): readonly Piece[];
  /** Hears what is at the other end; true where that is news. */
  heard(got: Got): boolean;
}

export interface Receiving {
  /** Takes a piece; true where it is new. */
  take(piece: Piece): boolean;
  got(): Got;
}

/** What comes out where pieces are put together. */
export interface Whole {
  message(bytes: Uint8Array): unknown;
  closes(words: Uint8Array): void;
  tooLong(): void;
}

/** The pieces that one end sends. The last of the numbers is kept for the words of the end. */
export function sending(numbers: number, patience: number): Sending {
  const waiting = new Map<number, { readonly piece: Piece; sent: number | undefined }>();
  let next = 0;
  let first = 0;
  const put = (after: Piece["after"], bytes: Uint8Array): void => {
    waiting.set(next, { piece: { sort: "piece", number: next, after, bytes }, sent: undefined });
    next++;
  };
  return {
    say(message) {
      const pieces = Math.max(1, Math.ceil(message.length / PIECE));
      if (next + pieces > numbers - 1) return false;
      for (let at = 0; at < pieces; at++) {
        put(at === pieces - 1 ? "last" : "more", message.slice(at * PIECE, (at + 1) * PIECE));
      }
      return true;
    },
    close: (words) => put("closes", words),
    due(tick, most) {
      const now = [...waiting.values()]
        .filter(({ piece, sent }) => piece.number < first + WINDOW && (sent === undefined || tick - sent >= patience))
        .slice(0, most);
      for (const each of now) each.sent = tick;
      return now.map(({ piece }) => piece);
    },
    heard(got) {
      const named = new Set(got.beyond);
      const here = [...waiting.values()].filter(({ piece: { number } }) => number < got.next || named.has(number));
      // Nobody has what was not sent: who says so speaks of something else.
      if (got.next > next || here.some(({ sent }) => sent === undefined)) return false;
      for (const { piece } of here) waiting.delete(piece.number);
      first = Math.min(next, ...waiting.keys());
      return here.length > 0;
    },
  };
}

/** The pieces that one end receives, in whatever order they come, put together. */
export function receiving(whole: Whole): Receiving {
  const beyond = new Map<number, Piece>();
  let parts: Uint8Array[] = [];
  let length = 0;
  let next = 0;
  let over = false;
  const putTogether = ({ after, bytes }: Piece): void => {
    if (after === "closes") {
      over = true;
      whole.closes(bytes);
      return;
    }
    if (bytes.length > 0) parts.push(bytes);
    length += bytes.length;
    if (length > LONGEST) {
      over = true;
      whole.tooLong();
    } else if (after === "last") {
      const message = join(...parts);
      parts = [];
      length = 0;
      whole.message(message);
    }
  };
  return {
    take(piece) {
      const { number } = piece;
      if (over || number < next || number > next + BEYOND || beyond.has(number)) return false;
      beyond.set(number, piece);
      for (let found = beyond.get(next); found && !over; found = beyond.get(next)) {
        beyond.delete(next);
        next++;
        putTogether(found);
      }
      return true;
    },
    got: () => ({ sort: "got", next, beyond: [...beyond.keys()].sort((a, b) => a - b) }),
  };
}
