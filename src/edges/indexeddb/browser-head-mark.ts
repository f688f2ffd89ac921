import type { Id, Minute } from "../../kernel/event.ts";
import type { HeadMark } from "../../replica/ports.ts";

/** What is remembered: how much was signed, in which browser, when and how much a peer last had, and whether there is a twin. */
type Mark = {
  readonly signed: number;
  readonly seat: string;
  readonly heard: Minute;
  readonly reached: number;
  readonly copied: boolean;
};

export type HeadMarkPlace = {
  /** Beside the database, not in it: a database that came back from somewhere else is behind it. */
  readonly storage: Pick<Storage, "getItem" | "setItem">;
  /** What this browser says of itself. A profile that is put into another one says something else. */
  readonly seat: string;
  readonly clock: () => Minute;
};

/** So long what is remembered is believed without a word from a peer: a profile that was put back is older. */
const BELIEVED_MINUTES = 3 * 24 * 60;

/**
 * How far this browser's chain has got in a community. Nothing in a browser stays behind when its whole profile is
 * copied, so a fresh copy on a like machine is not noticed by this; it is once either of the two has met a peer.
 */
export function browserHeadMark({ storage, seat, clock }: HeadMarkPlace, community: Id): HeadMark {
  const name = `kith.head ${community}`;

  function read(): Mark | undefined {
    try {
      const { signed, seat: where, heard, reached, copied } = JSON.parse(storage.getItem(name) ?? "{}");
      if (!Number.isInteger(signed) || typeof where !== "string" || !Number.isInteger(heard)) return undefined;
      return { signed, seat: where, heard, reached: Number(reached) || 0, copied: copied === true };
    } catch {
      return undefined;
    }
  }

  async function keep(change: Partial<Mark>): Promise<void> {
    const before = read() ?? { signed: 0, seat, heard: clock(), reached: 0, copied: false };
    storage.setItem(name, JSON.stringify({ ...before, seat, ...change }));
  }

  return {
    read: async () => {
      const mark = read();
      const isFresh = mark !== undefined && Math.abs(clock() - mark.heard) < BELIEVED_MINUTES;
      return isFresh && mark.seat === seat ? mark.signed : undefined;
    },
    note: async (count) => {
      if ((read()?.signed ?? 0) < count) await keep({ signed: count });
    },
    heard: () => keep({ heard: clock() }),
    reached: async () => read()?.reached ?? 0,
    reach: (reached) => keep({ reached }),
    wasCopied: async () => read()?.copied === true,
    noteCopied: () => keep({ copied: true }),
  };
}
