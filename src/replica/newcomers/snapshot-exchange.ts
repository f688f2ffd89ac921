import { fromHex, toHex } from "../../kernel/bytes.ts";
import type { Id } from "../../kernel/event.ts";
import type { CborValue } from "../../kernel/wire/cbor.ts";
import { DOORS_MAX, HASHES_MAX, SNAPSHOT_PARTS_MAX, SNAPSHOT_SIGNERS_MAX } from "../bounds.ts";
import type { Snapshots, Told, Witnessed } from "./snapshots.ts";

/**
 * A newcomer asks what the community is, before it reads its history. The state itself comes as blobs.
 *
 * | message | means |
 * |---|---|
 * | `[NEW, [key …]]` | next to nothing is here; boxes for these keys can be opened |
 * | `[SNAPSHOT, checkpoint, [signed …], [id …], door?]` | a checkpoint, who agreed, the parts of its state, the invite |
 * | `[WHAT, checkpoint, count]` | what was the state after so many of its events? |
 * | `[HASH, checkpoint, count, hash?]` | this |
 */
const NEW = 13;
const SNAPSHOT = 14;
const WHAT = 15;
const HASH = 16;

const ID_BYTES = 32;
/** Ticks for which an answer about a hash is waited for. */
const SILENT_TICKS_MAX = 4;

export type SnapshotExchange = {
  /** False when a message breaks the rules of the exchange. */
  readonly hear: (message: readonly CborValue[]) => boolean;
  readonly tick: () => void;
  readonly end: () => void;
};

export function isAboutSnapshots(sort: CborValue | undefined): boolean {
  return typeof sort === "number" && sort >= NEW && sort <= HASH;
}

type Asked = { readonly name: string; silent: number; readonly done: (hash: string | undefined) => void };

export function createSnapshotExchange(snapshots: Snapshots, send: (...parts: CborValue[]) => void): SnapshotExchange {
  let [hasTold, hasHeard, left] = [false, false, HASHES_MAX];
  let asked: Asked | undefined;
  const keys = snapshots.asks();

  function hear([sort, ...rest]: readonly CborValue[]): boolean {
    if (sort === NEW) return hearNew(rest[0]);
    if (sort === SNAPSHOT) return hearSnapshot(rest);
    const [name, count, hash] = rest;
    if (!isId(name) || typeof count !== "number" || count < 0) return false;
    if (sort === WHAT) answer(name, count);
    else if (asked?.name === `${toHex(name)} ${count}`) settle(typeof hash === "string" ? hash : undefined);
    return true;
  }

  /** Once on each link: making one costs as much as there is. */
  function hearNew(list: CborValue | undefined): boolean {
    const names = idsIn(list, DOORS_MAX);
    if (names === undefined) return false;
    if (!hasTold) snapshots.tell(names).then(tell, () => undefined);
    hasTold = true;
    return true;
  }

  function tell(told: Told | undefined): void {
    if (told === undefined) return;
    const agreed = told.agreed.slice(0, SNAPSHOT_SIGNERS_MAX).map(written);
    send(SNAPSHOT, written(told.checkpoint), agreed, told.parts.map(raw), ...(told.door ? [told.door] : []));
  }

  function hearSnapshot([one, list, names, door]: readonly CborValue[]): boolean {
    const checkpoint = witnessedIn(one);
    const agreed = Array.isArray(list) && list.length <= SNAPSHOT_SIGNERS_MAX ? list.map(witnessedIn) : [undefined];
    const parts = idsIn(names, SNAPSHOT_PARTS_MAX);
    const isFit = checkpoint !== undefined && parts !== undefined && !agreed.includes(undefined);
    if (!isFit || !(door === undefined || door instanceof Uint8Array)) return false;
    if (keys === undefined || hasHeard) return true;
    hasHeard = true;
    snapshots.take({ checkpoint, agreed: agreed as Witnessed[], parts, door }, ask).catch(() => undefined);
    return true;
  }

  function answer(name: Uint8Array, count: number): void {
    if (left <= 0) return;
    left -= 1;
    const hash = snapshots.hashAt(toHex(name), count);
    send(HASH, name, count, ...(hash === undefined ? [] : [hash]));
  }

  /** One at a time: the search asks for the next when it knows this one. */
  function ask(checkpoint: Id, count: number): Promise<string | undefined> {
    return new Promise((done) => {
      settle(undefined);
      asked = { name: `${checkpoint} ${count}`, silent: 0, done };
      send(WHAT, raw(checkpoint), count);
    });
  }

  function settle(hash: string | undefined): void {
    const one = asked;
    asked = undefined;
    one?.done(hash);
  }

  if (keys !== undefined) send(NEW, keys.slice(0, DOORS_MAX).map(raw));
  return {
    hear,
    tick: () => {
      left = HASHES_MAX;
      if (asked === undefined) return;
      asked.silent += 1;
      if (asked.silent > SILENT_TICKS_MAX) settle(undefined);
    },
    end: () => settle(undefined),
  };
}

function written({ canonical, signature }: Witnessed): CborValue {
  return [canonical, signature];
}

function witnessedIn(value: CborValue | undefined): Witnessed | undefined {
  const [canonical, signature] = Array.isArray(value) ? value : [];
  return canonical instanceof Uint8Array && signature instanceof Uint8Array ? { canonical, signature } : undefined;
}

function idsIn(value: CborValue | undefined, max: number): Id[] | undefined {
  if (!Array.isArray(value) || value.length > max || !value.every(isId)) return undefined;
  return value.map(toHex);
}

function isId(value: CborValue | undefined): value is Uint8Array {
  return value instanceof Uint8Array && value.length === ID_BYTES;
}

function raw(id: Id): Uint8Array {
  return fromHex(id) ?? new Uint8Array(ID_BYTES);
}
