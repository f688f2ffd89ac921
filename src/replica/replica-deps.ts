import type { Draft, Id } from "../kernel/event.ts";
import type { AnyPractice, WallIn } from "../kernel/practice.ts";
import type { RememberBody } from "../kernel/seal/bodies.ts";
import type { Reader } from "../kernel/wire/canonical.ts";
import type { Answer } from "./answers.ts";
import type { Blobs } from "./blobs/blobs.ts";
import type { Breathe } from "./breathing.ts";
import type { Clock, Crypto, HeadMark, KeyPair, Log, Openers } from "./ports.ts";

/** Asks the tab that writes. `gone`: it took the act on and went away, so that nobody knows whether it was done. */
export type Elsewhere = (draft: Draft) => Promise<Answer | "gone">;
export type ReplicaDeps = {
  readonly community: Id;
  readonly practices: readonly AnyPractice[];
  readonly log: Log;
  readonly crypto: Crypto;
  /** 32 bytes: this device's key. */
  readonly seed: Uint8Array;
  /** Keys other than its own that boxes are opened with. */
  readonly pairs?: readonly KeyPair[];
  /** Where keys are that can be destroyed; in memory only when left out. */
  readonly openers?: Openers;
  readonly clock: Clock;
  /** Shows a log that is older than its key, or a key that was copied. Left out where nothing can tell. */
  readonly headMark?: HeadMark;
  /** Another tab of this device that writes for all of them; nothing while this one writes by itself. */
  readonly elsewhere?: () => Elsewhere | undefined;
  /** Where photos and documents are kept; without it none are. */
  readonly blobs?: Blobs;
  /** True for a hub: it keeps what others offer, also what it cannot read. */
  readonly keepsOffered?: boolean;
  /** For days and clock times of a place; without one they are those of UTC. */
  readonly wallIn?: WallIn;
  /** Names this build's rules: a checkpoint of another edition is not used. */
  readonly edition: string;
  /** Reads canonical bytes instead of `readCanonical`: many replicas in one process may share what they have read. */
  readonly reader?: Reader | undefined;
  /** Lets others have a turn while the history is read; without one it is read in one go. */
  readonly breathe?: Breathe | undefined;
  /** Remembers what sealed events say, between replicas of one process. */
  readonly remember?: RememberBody | undefined;
};
