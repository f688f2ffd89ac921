import type { HeadMark } from "./ports.ts";

/**
 * Whether this device knows the end of its own chain. A store that came out of a backup, or with a copied key, may not:
 * what it signs next could stand at a place that was taken long ago (K-6). It may say what commutes; what binds waits.
 */
export type Head = {
  readonly is: () => "confirmed" | "unconfirmed";
  /** A peer's first word: how many of this device's events it has. */
  readonly hear: (count: number) => void;
  /** To be called when the history is at hand. */
  readonly begin: () => void;
  /** To be called when the own chain has grown. */
  readonly note: () => void;
};

/** `length` tells how long the own chain is here. Without a mark all is well. */
export async function openHead(mark: HeadMark | undefined, length: () => number): Promise<Head> {
  const signed = mark === undefined ? 0 : await mark.read();
  let atOpening: number | undefined;
  let told: number | undefined;
  let noted = 0;

  function isConfirmed(): boolean {
    if (atOpening === undefined) return false;
    // What was remembered says how much there must be. Nothing remembered is fine where nothing was ever signed.
    if (signed !== undefined) return length() >= signed;
    if (atOpening === 0) return true;
    return told !== undefined && told >= atOpening && length() >= told;
  }

  function note(): void {
    if (!isConfirmed() || length() <= noted) return;
    noted = length();
    // A mark may be lost without harm: then a peer is asked once more.
    mark?.note(noted).catch(() => undefined);
  }

  return {
    is: () => (isConfirmed() ? "confirmed" : "unconfirmed"),
    hear: (count) => {
      told = Math.max(told ?? 0, count);
      note();
    },
    begin: () => {
      atOpening = length();
      note();
    },
    note,
  };
}
