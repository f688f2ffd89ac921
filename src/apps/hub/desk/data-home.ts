import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileHeadMarks } from "../../../edges/keys/file-head-mark.ts";
import { fileKeys } from "../../../edges/keys/file-keys.ts";
import { fileOpeners } from "../../../edges/keys/file-openers.ts";
import { nodeOpenAtOnce } from "../../../edges/keys/node-open-at-once.ts";
import { sealedNotes } from "../../../edges/keys/sealed-notes.ts";
import { openPostgresStore } from "../../../edges/postgres/postgres-store.ts";
import { openNodeCrypto } from "../../../edges/sodium/node-crypto.ts";
import { lockDirectory } from "../../../edges/sqlite/directory-lock.ts";
import { toHex } from "../../../kernel/bytes.ts";
import type { DeviceId, Id } from "../../../kernel/event.ts";
import { wallIn } from "../../../language/dates.ts";
import { practices } from "../../../practices/index.ts";
import { Fault, faultAt } from "../../../replica/fault.ts";
import { openReplica } from "../../../replica/open-replica.ts";
import type { CheckedStore, Clock, Crypto, Log } from "../../../replica/ports.ts";
import type { Replica } from "../../../replica/replica.ts";
import { edition } from "./edition.ts";
import { keepInDatabase, openKept, schemaOf } from "./kept-in.ts";

/** An open data directory: one device's key, and its communities. One process holds it at a time. */
export type DataHome = {
  readonly dir: string;
  readonly device: DeviceId;
  readonly seed: Uint8Array;
  readonly crypto: Crypto;
  /** What this program says of itself on links under way, so that it knows itself from a copy of its directory. */
  readonly saying: Set<string>;
  readonly clock: Clock;
  readonly store: CheckedStore;
  readonly communities: () => Promise<readonly Id[]>;
  /** The replica of a community that is kept here, with its whole history at hand. */
  readonly replica: (community: Id) => Promise<Replica | undefined>;
  /** Opens a community that may be empty still; it is kept here from its first event on. */
  readonly open: (community: Id, log?: Log) => Promise<Replica>;
  /** Lets go of a replica, so that it is opened anew when it is asked for again. */
  readonly forget: (community: Id) => Promise<void>;
  /** Replicas that are open now. */
  readonly opened: () => readonly Replica[];
  readonly close: () => Promise<void>;
};

/** Opens a directory, making it if need be. Faults: `in-use`, `read-only`, `damaged`, `disk-full`, `loose-key`… */
export async function openDataHome(dir: string, clock: Clock): Promise<DataHome> {
  makeDirectory(dir);
  const lock = lockDirectory(dir);
  try {
    const crypto = await openNodeCrypto();
    const seed = await fileKeys(dir).seed();
    const device = toHex(crypto.keyPair(seed).publicKey);
    const store = await openKept(dir, device);
    return homeOn(dir, clock, crypto, seed, device, store, lock.release);
  } catch (fault) {
    lock.release();
    throw fault;
  }
}

/**
 * From now on the communities of a directory, made if need be, are kept in this database. Says how many it holds for this
 * device already. Nothing changes where the database cannot be opened: faults as for `openPostgresStore`, and `in-use`.
 */
export async function useDatabase(dir: string, url: string): Promise<number> {
  makeDirectory(dir);
  const lock = lockDirectory(dir);
  try {
    const [crypto, seed] = [await openNodeCrypto(), await fileKeys(dir).seed()];
    const store = await openPostgresStore(url, schemaOf(toHex(crypto.keyPair(seed).publicKey)));
    const there = await store.communities().finally(store.close);
    keepInDatabase(dir, url);
    return there.length;
  } finally {
    lock.release();
  }
}

function homeOn(
  dir: string,
  clock: Clock,
  crypto: Crypto,
  seed: Uint8Array,
  device: DeviceId,
  store: CheckedStore,
  release: () => void,
): DataHome {
  const replicas = new Map<Id, Promise<Replica>>();
  const opened = new Map<Id, Replica>();
  const headMarkOf = fileHeadMarks(dir);

  function open(community: Id, log: Log = store.log(community)): Promise<Replica> {
    const known = replicas.get(community);
    if (known !== undefined) return known;
    const soon = (async () => {
      const headMark = headMarkOf(community);
      const notes = sealedNotes(log, seed, async () => crypto, { atOnce: nodeOpenAtOnce });
      const deps = { community, practices, log: notes, crypto, seed, clock, wallIn, headMark, edition: edition() };
      const shelf = { openers: fileOpeners(dir), blobs: store.blobs(community), keepsOffered: true };
      const replica = await opening(() => openReplica({ ...deps, ...shelf }));
      await opening(replica.ready);
      opened.set(community, replica);
      return replica;
    })();
    replicas.set(community, soon);
    soon.catch(() => replicas.delete(community));
    return soon;
  }

  /** A log that cannot be read as a whole is damaged, however that shows. */
  async function opening<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (cause) {
      if (cause instanceof Fault) throw cause;
      throw faultAt(dir, "damaged", `The log in ${dir} is damaged. What is wrong, and where: kith verify`, cause);
    }
  }

  async function forget(community: Id): Promise<void> {
    const replica = opened.get(community);
    replicas.delete(community);
    opened.delete(community);
    await replica?.close();
  }

  return {
    dir,
    device,
    seed,
    crypto,
    saying: new Set(),
    clock,
    store,
    communities: store.communities,
    replica: async (community) => {
      const known = await store.communities();
      return known.includes(community) ? open(community) : undefined;
    },
    open,
    forget,
    opened: () => [...opened.values()],
    close: async () => {
      try {
        for (const community of [...opened.keys()]) await forget(community);
        await store.close();
      } finally {
        release();
      }
    },
  };
}

function makeDirectory(dir: string): void {
  try {
    makeAll(resolve(dir));
    accessSync(dir, constants.W_OK | constants.X_OK);
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    const code = cause instanceof Error && "code" in cause ? cause.code : "";
    if (code === "ENOSPC") throw faultAt(dir, "disk-full", `The disk is full: ${dir} cannot be made.`, cause);
    if (code === "ENOTDIR" || code === "EEXIST" || code === "ELOOP")
      throw faultAt(dir, "missing", `${dir} is not a directory.`, cause);
    throw faultAt(dir, "read-only", `${dir} may not be written. Choose another with --dir.`, cause);
  }
}

/** One after the other: where the system makes no folders at all, as below /proc, Node's own `recursive` tries for ever. */
function makeAll(dir: string): void {
  if (existsSync(dir)) {
    if (!statSync(dir).isDirectory()) throw faultAt(dir, "missing", `${dir} is not a directory.`);
    return;
  }
  makeAll(dirname(dir));
  try {
    mkdirSync(dir, { mode: 0o700 });
  } catch (cause) {
    // Another command may make it just now.
    if (!existsSync(dir)) throw cause;
  }
}
