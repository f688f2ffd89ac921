import type { HeadMark } from "./ports.ts";

/**
 * Whether this device knows the end of its own chain. A store that came out of a backup, or with a copied key, may not:
 * what it signs next could stand at a place that was taken long ago (K-6). It may say what commutes; what binds waits.
 */
export type Head = {
  readonly is: () => "confirmed" | "unconfirmed";
  /** True where what was remembered beside the log says that all of the own chain is here. */
  readonly isWhole: () => boolean;
  /** A peer's first word: how many of this device's events it has. */
  readonly hear: (count: number) => void;
  /** A peer has exactly what is here: so much of the own chain is not on this device alone. */
  readonly reach: (count: number) => void;
  /** How much of the own chain a peer was ever known to have. */
  readonly reached: () => number;
  /** To be called when the history is at hand. */
  readonly begin: () => void;
  /** To be called when the own chain has grown here. */
  readonly note: () => void;
  /** To be called when something was signed here. */
  readonly wrote: () => void;
  /** To be called when events that this device's key signed come from elsewhere and are not known here. */
  readonly meetOwn: () => void;
  /** True once somebody else was seen to go on with this device's key: a copy of its store, or it is a copy itself. */
  readonly isCopied: () => boolean;
};

/** `length` tells how long the own chain is here. Without a mark all is well. */
export async function openHead(mark: HeadMark | undefined, length: () => number): Promise<Head> {
  const signed = mark === undefined ? 0 : await mark.read();
  const reachedBefore = (await mark?.reached?.()) ?? 0;
  let reached = reachedBefore;
  let copied = (await mark?.wasCopied?.()) ?? false;
  let atOpening: number | undefined;
  let told: number | undefined;
  let noted = 0;
  let hasWritten = false;

  function isConfirmed(): boolean {
    if (atOpening === undefined) return false;
    // What was remembered says how much there must be. Nothing remembered is fine where nothing was ever signed.
    if (signed !== undefined) return length() >= signed;
    if (atOpening === 0) return true;
    // What nobody had heard before is not asked of a peer: whoever was away for long wrote it there, and goes on.
    const known = reachedBefore > 0 ? Math.min(reachedBefore, atOpening) : atOpening;
    return told !== undefined && told >= known && length() >= told;
  }

  function note(): void {
    if (!isConfirmed() || length() <= noted) return;
    noted = length();
    // A mark may be lost without harm: then a peer is asked once more.
    mark?.note(noted).catch(() => undefined);
  }

  function reach(count: number): void {
    if (count <= reached) return;
    reached = count;
    mark?.reach?.(count).catch(() => undefined);
  }

  return {
    reach,
    reached: () => reached,
    isWhole: () => mark !== undefined && signed !== undefined && atOpening !== undefined && length() >= signed,
    is: () => (isConfirmed() ? "confirmed" : "unconfirmed"),
    hear: (count) => {
      told = Math.max(told ?? 0, count);
      note();
      if (isConfirmed()) reach(Math.min(count, length()));
      if (isConfirmed() && count >= length()) mark?.heard?.().catch(() => undefined);
    },
    begin: () => {
      atOpening = length();
      note();
    },
    note,
    wrote: () => {
      hasWritten = true;
    },
    meetOwn: () => {
      // Whoever does not know its end catches up with itself; whoever began with nothing fetches what is its own.
      if (!isConfirmed() || (atOpening === 0 && !hasWritten)) return;
      copied = true;
      mark?.noteCopied?.().catch(() => undefined);
    },
    isCopied: () => copied,
  };
}
