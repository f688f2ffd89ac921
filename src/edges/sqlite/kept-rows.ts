import { fromHex, sameBytes, toHex } from "../../kernel/bytes.ts";
import type { DeviceId, Id } from "../../kernel/event.ts";
import { rowSum, textSum } from "../../replica/damage/checksum.ts";
import type { Fault } from "../../replica/fault.ts";
import type { Kept, Lost, Row, RowReader } from "../../replica/ports.ts";
import { Undo } from "./group-commit.ts";
import { packRow, unpackRow } from "./row-bytes.ts";
import type { RawRow, Statements } from "./statements.ts";

/** Places of one community lie between its number times this and the next. */
export const PLACES = 2 ** 32;

export type Chain = { readonly device: DeviceId; readonly key: Uint8Array };
/** A community in the file: its number, its id, and whose chains its rows are of. */
export type Ledger = { readonly number: number; readonly id: Uint8Array; readonly chains: ReadonlyMap<number, Chain> };
/** What stands at a place: a sound row, nothing that is missed, or a row that is lost. */
type Found = Row | "let-be" | "lost";

/** Inside a transaction: rows that are new, at the end or where they were lost, in their order; `taken` undoes all. */
export function keepRows(on: Statements, community: Id, rows: readonly Row[], known = Number.POSITIVE_INFINITY): Kept {
  const id = bytesOf(community);
  const number = on.community.get(id) ?? Number(on.addCommunity.run(id, textSum(community)).lastInsertRowid);
  const chains = new Map<DeviceId, Growing>();
  let next = number * PLACES + countPlaces(on, number);
  for (const row of rows) {
    const growing = chains.get(row.device) ?? growingOf(on, number, row.device);
    chains.set(row.device, growing);
    const { chain, key } = growing;
    // Nearly every row is the next of its chain, where nothing stands yet.
    if (row.seq >= growing.end) {
      growing.end = row.seq + 1;
      on.put.run(next, chain, row.seq, sumAt(next, row), packRow(id, key, row));
      next += 1;
      continue;
    }
    const ledger = { number, id, chains: new Map([[chain, { device: row.device, key }]]) };
    const standing = on.standing.all(chain, row.seq).map((raw) => [raw[0], rowIn(ledger, raw)] as const);
    const sound = standing.flatMap(([, kept]) => kept ?? []);
    if (sound.some((kept) => sameBytes(kept.canonical, row.canonical))) continue;
    if (sound.length > known) throw new Undo<Kept>("taken");
    const lost = standing.find(([, kept]) => kept === undefined);
    const at = lost?.[0] ?? next++;
    on.put.run(at, chain, row.seq, sumAt(at, row), packRow(id, key, row));
  }
  return "kept";
}

/** The sound rows after the first `count`. */
export function rowsAfter(on: Statements, community: Id, count: number, isDamage: IsDamage): readonly Row[] {
  const ledger = ledgerOf(on, community);
  if (ledger === undefined) return [];
  return readPlaces(on, ledger, count, isDamage).flatMap(([, found]) => (typeof found === "string" ? [] : [found]));
}

/** Reads the sound rows at a place of a chain. The number of a chain never changes: each is looked up once. */
export function rowReaderOn(on: Statements, community: Id, isDamage: IsDamage): RowReader {
  const id = bytesOf(community);
  const known = new Map<DeviceId, { readonly chain: number; readonly ledger: Ledger }>();

  function lookUp(device: DeviceId): { readonly chain: number; readonly ledger: Ledger } | undefined {
    const key = bytesOf(device);
    const number = on.community.get(id);
    const chain = number === undefined ? undefined : on.chain.get(number, key);
    if (number === undefined || chain === undefined) return undefined;
    const found = { chain, ledger: { number, id, chains: new Map([[chain, { device, key }]]) } };
    known.set(device, found);
    return found;
  }

  return (device, seq) => {
    const found = known.get(device) ?? lookUp(device);
    if (found === undefined) return [];
    const standing = unlessDamaged(isDamage, () => on.standing.all(found.chain, seq)) ?? [];
    return standing.flatMap((raw) => rowIn(found.ledger, raw) ?? []);
  };
}

export function lostOf(on: Statements, community: Id, isDamage: IsDamage): readonly Lost[] {
  const ledger = ledgerOf(on, community);
  if (ledger === undefined) return [];
  const found = new Map(readPlaces(on, ledger, 0, isDamage));
  const missing = Array.from({ length: countRows(on, community, isDamage) }, (_, place) => place).filter(
    (place) => (found.get(place) ?? "lost") === "lost",
  );
  if (missing.length === 0) return [];
  const whose = whoseAre(on, isDamage);
  return missing.map((place): Lost => {
    const [chain, seq] = whose.get(ledger.number * PLACES + place) ?? [];
    const device = ledger.chains.get(chain ?? -1)?.device;
    if (device === undefined || seq === undefined) return { place };
    const [, , , sum] = unlessDamaged(isDamage, () => on.one.get(ledger.number * PLACES + place)) ?? [];
    return typeof sum !== "number" ? { place, device, seq } : { place, device, seq, sum: (sum - place) | 0 };
  });
}

/** Inside a transaction: what is lost at these places is let be. */
export function forgetPlaces(on: Statements, community: Id, places: readonly number[], isDamage: IsDamage): void {
  const ledger = ledgerOf(on, community);
  if (ledger === undefined) return;
  const lost = new Set(lostOf(on, community, isDamage).map(({ place }) => place));
  for (const place of places) if (lost.has(place)) on.put.run(ledger.number * PLACES + place, null, null, place, null);
}

export function countRows(on: Statements, community: Id, isDamage: IsDamage): number {
  const number = on.community.get(bytesOf(community));
  if (number === undefined) return 0;
  return unlessDamaged(isDamage, () => countPlaces(on, number)) ?? highestIndexed(on, number);
}

/** True for what the disk says of pages that are not what was written. */
export type IsDamage = (cause: unknown) => cause is Fault;

function countPlaces(on: Statements, number: number): number {
  const last = on.last.get(number * PLACES, (number + 1) * PLACES);
  return last === undefined ? 0 : last - number * PLACES + 1;
}

function highestIndexed(on: Statements, number: number): number {
  const places = on.places.all().map(([at]) => at - number * PLACES);
  return places.reduce((highest, place) => (place < PLACES ? Math.max(highest, place + 1) : highest), 0);
}

/** A chain that rows are being added to, and the seq from which on the file knows none of it. */
type Growing = { readonly chain: number; readonly key: Uint8Array; end: number };

function growingOf(on: Statements, number: number, device: DeviceId): Growing {
  const key = bytesOf(device);
  const chain = chainOf(on, number, device, key);
  return { chain, key, end: (on.newest.get(chain) ?? -1) + 1 };
}

function chainOf(on: Statements, number: number, device: DeviceId, key: Uint8Array): number {
  return on.chain.get(number, key) ?? Number(on.addChain.run(number, key, chainSum(number, device)).lastInsertRowid);
}

/** What a chain is kept with. */
export function chainSum(community: number, device: DeviceId): number {
  return textSum(`${community}/${device}`);
}

function ledgerOf(on: Statements, community: Id): Ledger | undefined {
  const id = bytesOf(community);
  const number = on.community.get(id);
  if (number === undefined) return undefined;
  const chains = on.chains.all(number).map(([chain, key]) => [chain, { device: toHex(key), key }] as const);
  return { number, id, chains: new Map(chains) };
}

/** All at once; where a page cannot be read, one by one, so that only what lies on that page is lost. */
function readPlaces(on: Statements, ledger: Ledger, count: number, isDamage: IsDamage): [number, Found][] {
  const first = ledger.number * PLACES;
  const read = (raw: RawRow): [number, Found] => [raw[0] - first, foundIn(ledger, raw)];
  const whole = unlessDamaged(isDamage, () => on.between.all(first + count, first + PLACES));
  if (whole !== undefined) return whole.map(read);
  const end = unlessDamaged(isDamage, () => countPlaces(on, ledger.number)) ?? highestIndexed(on, ledger.number);
  const found: [number, Found][] = [];
  for (let place = count; place < end; place++) {
    const raw = unlessDamaged(isDamage, () => on.one.get(first + place));
    if (raw !== undefined) found.push(read(raw));
  }
  return found;
}

export function foundIn(ledger: Ledger, raw: RawRow): Found {
  const [at, chain, seq, sum, bytes] = raw;
  if (bytes === null) return chain === null && seq === null && sum === at % PLACES ? "let-be" : "lost";
  return rowIn(ledger, raw) ?? "lost";
}

function rowIn(ledger: Ledger, [at, number, seq, sum, bytes]: RawRow): Row | undefined {
  const chain = ledger.chains.get(number ?? -1);
  if (chain === undefined || seq === null || bytes === null) return undefined;
  const row: Row = { device: chain.device, seq, ...unpackRow(ledger.id, chain.key, plain(bytes)) };
  return sumAt(at, row) === sum ? row : undefined;
}

/** A row that turns up at another place is not sound either. */
function sumAt(at: number, row: Row): number {
  return (rowSum(row) + (at % PLACES)) | 0;
}

function whoseAre(on: Statements, isDamage: IsDamage): ReadonlyMap<number, readonly [number, number]> {
  const places = unlessDamaged(isDamage, () => on.places.all()) ?? [];
  return new Map(places.map(([at, chain, seq]) => [at, [chain, seq]]));
}

function unlessDamaged<T>(isDamage: IsDamage, work: () => T): T | undefined {
  try {
    return work();
  } catch (cause) {
    if (isDamage(cause)) return undefined;
    throw cause;
  }
}

function bytesOf(id: Id): Uint8Array {
  return fromHex(id) ?? new Uint8Array();
}

/** A plain view of a buffer: Node's own prints and compares differently. */
export function plain(bytes: Buffer): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
