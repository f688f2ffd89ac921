import type { DeviceId, Id, Minute } from "../kernel/event.ts";
import type { Cipher } from "../kernel/seal/sealed-body.ts";
import type { Blobs } from "./blobs/blobs.ts";

/**
 * What a replica needs of the world. Each port has one contract test suite (`*.contract.ts` beside this file) that
 * every implementation in `edges/` passes.
 */

/** One event as it is kept: where it stands, its canonical bytes and, where it came with one, its signature. */
export type Row = {
  readonly device: DeviceId;
  readonly seq: number;
  readonly canonical: Uint8Array;
  /** 64 bytes; none inside a run, for which a later signature of the chain vouches. */
  readonly signature: Uint8Array | undefined;
};

/** Why rows were not kept: this device's own place was taken in the meantime (`taken`). */
export type Kept = "kept" | "taken";

/**
 * A place in a log, counted from 0 in the order of keeping, of which the row is gone or no longer what was written;
 * whose row it was, where that can still be told, and what its bytes added up to (`rowSum`).
 */
export type Lost = { readonly place: number; readonly device?: DeviceId; readonly seq?: number; readonly sum?: number };

/**
 * A community's events on one device. `append` returns once the rows survive power loss: all of them or none.
 * Rows whose canonical bytes are already there are kept once and count as kept, whichever signature they carry; another
 * event at the same place of a device's chain is kept beside the first (K-6). A row that stands where one was lost takes its place. What the disk refuses is a `Fault`: nothing of that
 * call was kept, and all that was kept before still is. Each row is kept with a checksum: one that was damaged is never
 * read as if it were sound.
 */
export type Log = {
  /**
   * With `known` the rows were signed here, and their author knew of that many others at their places: where more
   * stand by now, all of them are `taken`. So two tabs, or a crash, cannot fork this device.
   */
  readonly append: (rows: readonly Row[], known?: number) => Promise<Kept>;
  /** All sound rows, in the order in which they were kept. */
  readonly all: () => Promise<readonly Row[]>;
  /** The sound rows of those that were kept after the first `count`. */
  readonly after: (count: number) => Promise<readonly Row[]>;
  /**
   * Rows that stand here by now, to be read one at a time while something is folded. Where a disk answers only later, all
   * of them are fetched before, as bytes; elsewhere each is read when it is asked for. Left out where that is not worth it.
   */
  readonly rowReader?: () => Promise<RowReader>;
  /** How many rows were ever kept, those that were lost included. */
  readonly count: () => Promise<number>;
  /** The places of rows that were kept and are not sound any more. Reads everything. */
  readonly lost: () => Promise<readonly Lost[]>;
  /** Lets lost places be: what stood there is kept elsewhere by now, or was given up. Sound rows stay. */
  readonly forget: (places: readonly number[]) => Promise<void>;
  /**
   * Small things beside the events that may be lost without harm (checkpoints, receipts); replaced as a whole. One that
   * was damaged is as one never written.
   */
  readonly note: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly readNote: (name: string) => Promise<Uint8Array | undefined>;
  /** Replaces several notes, or takes away those that are given without bytes: all of it or none. */
  readonly notes: (changes: readonly NoteChange[]) => Promise<void>;
  /**
   * Notes whose names begin so, to be read at once while somebody looks. Where a disk answers only later, all of them
   * are read before; elsewhere each is read when it is asked for.
   */
  readonly noteReader: (prefix: string) => Promise<NoteReader>;
  readonly close: () => Promise<void>;
};

/** The sound rows at a place of a chain: there may be several after a fork. */
export type RowReader = (device: DeviceId, seq: number) => readonly Row[];

export type NoteChange = readonly [name: string, bytes: Uint8Array | undefined];
export type NoteReader = {
  /** All that there are. */
  readonly names: () => readonly string[];
  readonly read: (name: string) => Uint8Array | undefined;
};

/** The logs that one device keeps, each of another community, and small things beside them. */
export type Store = {
  /** The communities of which at least one event is kept, in the order in which they came. */
  readonly communities: () => Promise<readonly Id[]>;
  readonly log: (community: Id) => Log;
  readonly blobs: (community: Id) => Blobs;
  /** As a log's notes, for the device as a whole. */
  readonly note: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly readNote: (name: string) => Promise<Uint8Array | undefined>;
  /** Waits for what is being written, then lets go. */
  readonly close: () => Promise<void>;
};

/** A store that can be examined, as `kith verify` and `kith doctor` do. */
export type CheckedStore = Store & {
  /** Reads all that is not a row: what is damaged or unsafe, mostly in the keeper's own words; empty when all is well. */
  readonly check: () => Promise<readonly string[]>;
};

/** Checks and makes Ed25519 signatures (one verifier everywhere: libsodium), seals bodies, and boxes keys. */
export type Crypto = Cipher & {
  /** libsodium's verdict on a detached signature. Keys and signatures of a wrong length are false. */
  readonly verify: (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean;
  readonly sign: (message: Uint8Array, secretKey: Uint8Array) => Uint8Array;
  /** True for a public key that one secret stands behind: on the main subgroup, not of small order. Others sign for many. */
  readonly isKey: (publicKey: Uint8Array) => boolean;
  /** The key pair of a 32-byte seed. */
  readonly keyPair: (seed: Uint8Array) => KeyPair;
  /**
   * Closes a key so that only who has the seed behind this public key opens it; nothing for what is no public key. `seed`
   * stands in for chance, 32 bytes that are used for nothing else.
   */
  readonly box: (publicKey: Uint8Array, content: Uint8Array, seed?: Uint8Array) => Uint8Array | undefined;
  /** What a box for this seed's key holds; nothing when it is for another, or damaged. */
  readonly unbox: (seed: Uint8Array, box: Uint8Array) => Uint8Array | undefined;
  /** `length` random bytes. */
  readonly random: (length: number) => Uint8Array;
};

export type KeyPair = { readonly publicKey: Uint8Array; readonly secretKey: Uint8Array };

/** This device's own key. The secret never leaves the device. */
export type Keys = {
  /** The seed of this device's key, made on first use and kept. */
  readonly seed: () => Promise<Uint8Array>;
};

/**
 * Seeds of keys that can be destroyed, each for one audience's key. They are in no log, backup, bundle or export, and once
 * `drop` answers they are not here any more either.
 */
export type Openers = {
  readonly all: () => Promise<readonly Uint8Array[]>;
  readonly keep: (seed: Uint8Array) => Promise<void>;
  readonly drop: (seed: Uint8Array) => Promise<void>;
};

/** How far this device's own chain has got in a community, remembered apart from the log. */
export type HeadMark = {
  /** How many events were signed; nothing where none were remembered here, or what was remembered came with a copy. */
  readonly read: () => Promise<number | undefined>;
  /** Remembers the larger of what was remembered and this. */
  readonly note: (count: number) => Promise<void>;
  /** A peer has as much of the chain as is here, which is worth remembering where a copy cannot be told otherwise. */
  readonly heard?: () => Promise<void>;
  /** How much of the own chain a peer was ever known to have; what is beyond may be here alone. */
  readonly reached?: () => Promise<number>;
  readonly reach?: (count: number) => Promise<void>;
  /** Whether somebody else was ever seen to go on with this device's key, and remembering that. */
  readonly wasCopied?: () => Promise<boolean>;
  readonly noteCopied?: () => Promise<void>;
};

/** Whole minutes since 1970, by this device's clock, which may be wrong. */
export type Clock = () => Minute;

/**
 * One end of a way for messages to travel between two replicas, in order, until it closes. Messages that come before
 * anyone listens wait, up to a bound. After `close` nothing is delivered any more; both ends hear of it once.
 */
export type Link = {
  readonly send: (message: Uint8Array) => void;
  readonly close: (reason?: string) => void;
  /** Bytes sent and not yet taken by the other side or the network. */
  readonly waiting: () => number;
  /** True for a way that carries little (radio): only events and what they need go over it. */
  readonly isSlow?: true;
  onMessage: (message: Uint8Array) => void;
  onClose: (reason?: string) => void;
};
