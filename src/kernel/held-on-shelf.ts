/** Something that was read from disk and can be read again. */
export type Held = {
  /** It was looked at since this was last asked. */
  readonly wasUsed: () => boolean;
  readonly letGo: () => void;
};

/** What was read on demand, up to a size: whoever reads a whole log has no more of it in memory than that. */
export type Holding = {
  /** So many bytes more of it are in memory. Lets go of others that nobody looked at for the longest. */
  readonly hold: (one: Held, bytes: number) => void;
  readonly bytes: () => number;
};

export function createHolding(most: number): Holding {
  /** Oldest first; what was used since it came here gets another round. */
  const held = new Map<Held, number>();
  /** Goes on where it stopped: from the beginning it would pass all places that were given up before. */
  let round = held.entries();
  let bytes = 0;

  function makeRoom(): void {
    while (bytes > most && held.size > 0) {
      const next = round.next();
      if (next.done === true) {
        round = held.entries();
        continue;
      }
      const [one, size] = next.value;
      held.delete(one);
      if (one.wasUsed()) held.set(one, size);
      else {
        bytes -= size;
        one.letGo();
      }
    }
  }

  return {
    hold: (one, more) => {
      held.set(one, (held.get(one) ?? 0) + more);
      bytes += more;
      makeRoom();
    },
    bytes: () => bytes,
  };
}
