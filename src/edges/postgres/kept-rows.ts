import { fromHex, toHex } from "../../kernel/bytes.ts";
import type { DeviceId, Id } from "../../kernel/event.ts";
import { rowSum } from "../../replica/damage/checksum.ts";
import { type FreshRow, freshRows } from "../../replica/damage/fresh-rows.ts";
import type { Kept, Lost, Row, RowReader } from "../../replica/ports.ts";
import type { Ask } from "./server.ts";

/** place, device, seq, sum, canonical, signature; all but the place are null where a lost row was let be. */
type Raw = readonly [number, Buffer | null, string | null, number | null, Buffer | null, Buffer | null];
type Standing = { readonly place: number; readonly nth?: never } & Partial<Row>;

const COLUMNS = "place, device, seq, sum, canonical, signature";

/** Inside a transaction: rows that are new, at the end or where they were lost, in their order; or none. */
export async function keepRows(ask: Ask, community: Id, rows: readonly Row[], known?: number): Promise<Kept> {
  const number = (await numberOf(ask, community)) ?? (await addCommunity(ask, community));
  const standing = await standingAt(ask, number, rows);
  const there = rows.map(({ device, seq }) => standing.get(`${device}/${seq}`) ?? []);
  const fresh = freshRows(rows, there, isSound, known);
  if (fresh === "taken") return "taken";
  if (fresh.length > 0) await put(ask, number, fresh);
  return "kept";
}

/** The sound rows after the first `count`. */
export async function rowsAfter(ask: Ask, community: Id, count: number): Promise<readonly Row[]> {
  return (await rawAfter(ask, community, count)).flatMap((raw) => soundIn(raw) ?? []);
}

/** All are fetched at once, as bytes; each is checked when it is asked for. */
export async function readRows(ask: Ask, community: Id): Promise<RowReader> {
  const chains = new Map<DeviceId, Map<number, Raw[]>>();
  for (const raw of await rawAfter(ask, community, 0)) {
    const [, device, seq] = raw;
    if (device === null || seq === null) continue;
    const chain = chains.get(toHex(device)) ?? new Map<number, Raw[]>();
    chains.set(toHex(device), chain);
    chain.set(Number(seq), [...(chain.get(Number(seq)) ?? []), raw]);
  }
  return (device, seq) => (chains.get(device)?.get(seq) ?? []).flatMap((raw) => soundIn(raw) ?? []);
}

export async function countRows(ask: Ask, community: Id): Promise<number> {
  const number = await numberOf(ask, community);
  return number === undefined ? 0 : endOf(ask, number);
}

/** The places at which no sound row stands and one is missed. */
export async function lostOf(ask: Ask, community: Id): Promise<readonly Lost[]> {
  const lost: Lost[] = [];
  let next = 0;
  for (const raw of await rawAfter(ask, community, 0)) {
    const [place] = raw;
    for (; next < place; next++) lost.push({ place: next });
    if (!isLetBe(raw) && soundIn(raw) === undefined) lost.push(lostAt(raw));
    next = place + 1;
  }
  return lost;
}

/** Inside a transaction: what is lost at these places is let be. */
export async function forgetPlaces(ask: Ask, community: Id, places: readonly number[]): Promise<void> {
  const number = await numberOf(ask, community);
  if (number === undefined) return;
  const lost = new Set((await lostOf(ask, community)).map(({ place }) => place));
  await ask(
    `INSERT INTO event (community, place) SELECT $1::integer, unnest($2::integer[]) ON CONFLICT (community, place)
    DO UPDATE SET device = NULL, seq = NULL, sum = NULL, canonical = NULL, signature = NULL`,
    [number, places.filter((place) => lost.has(place))],
  );
}

async function numberOf(ask: Ask, community: Id): Promise<number | undefined> {
  const [row] = await ask<readonly [number]>("SELECT number FROM community WHERE id = $1", [bytesOf(community)]);
  return row?.[0];
}

async function addCommunity(ask: Ask, community: Id): Promise<number> {
  const added = await ask<readonly [number]>("INSERT INTO community (id) VALUES ($1) RETURNING number", [
    bytesOf(community),
  ]);
  return (added[0] as readonly [number])[0];
}

async function endOf(ask: Ask, number: number): Promise<number> {
  const [row] = await ask<readonly [number | null]>("SELECT max(place) FROM event WHERE community = $1", [number]);
  return (row?.[0] ?? -1) + 1;
}

async function rawAfter(ask: Ask, community: Id, count: number): Promise<Raw[]> {
  return ask<Raw>(
    `SELECT ${COLUMNS} FROM event WHERE community = (SELECT number FROM community WHERE id = $1) AND place >= $2
    ORDER BY place`,
    [bytesOf(community), count],
  );
}

/** All that stands at the places in their chains that these rows are for. */
async function standingAt(ask: Ask, number: number, rows: readonly Row[]): Promise<ReadonlyMap<string, Standing[]>> {
  const found = await ask<Raw>(
    `SELECT ${COLUMNS} FROM event WHERE community = $1
    AND (device, seq) IN (SELECT * FROM unnest($2::bytea[], $3::bigint[])) ORDER BY place`,
    [number, rows.map(({ device }) => bytesOf(device)), rows.map(({ seq }) => seq)],
  );
  const standing = new Map<string, Standing[]>();
  for (const raw of found) {
    const name = `${toHex(raw[1] as Buffer)}/${raw[2]}`;
    standing.set(name, [...(standing.get(name) ?? []), { place: raw[0], ...soundIn(raw) }]);
  }
  return standing;
}

async function put(ask: Ask, number: number, fresh: readonly FreshRow<Row, Standing>[]): Promise<void> {
  let end = await endOf(ask, number);
  const rows = fresh.map(({ row, lost }) => ({ row, place: lost?.place ?? end++ }));
  await ask(
    `INSERT INTO event (community, place, device, seq, sum, canonical, signature)
    SELECT $1::integer, * FROM unnest($2::integer[], $3::bytea[], $4::bigint[], $5::integer[], $6::bytea[], $7::bytea[])
    ON CONFLICT (community, place) DO UPDATE SET device = excluded.device, seq = excluded.seq, sum = excluded.sum,
    canonical = excluded.canonical, signature = excluded.signature`,
    [
      number,
      rows.map(({ place }) => place),
      rows.map(({ row }) => bytesOf(row.device)),
      rows.map(({ row }) => row.seq),
      rows.map(({ row, place }) => sumAt(place, row)),
      rows.map(({ row }) => Buffer.from(row.canonical)),
      rows.map(({ row }) => (row.signature === undefined ? null : Buffer.from(row.signature))),
    ],
  );
}

function isSound(kept: Standing): kept is Standing & Row {
  return kept.canonical !== undefined;
}

function isLetBe([, ...rest]: Raw): boolean {
  return rest.every((column) => column === null);
}

function soundIn([place, device, seq, sum, canonical, signature]: Raw): Row | undefined {
  if (device === null || seq === null || canonical === null) return undefined;
  const row: Row = {
    device: toHex(device),
    seq: Number(seq),
    canonical: plain(canonical),
    signature: signature === null ? undefined : plain(signature),
  };
  return sumAt(place, row) === sum ? row : undefined;
}

/** A row that turns up at another place is not sound either. */
function sumAt(place: number, row: Row): number {
  return (rowSum(row) + place) | 0;
}

function lostAt([place, device, seq, sum]: Raw): Lost {
  if (device === null || seq === null) return { place };
  const whose = { place, device: toHex(device), seq: Number(seq) };
  return sum === null ? whose : { ...whose, sum: (sum - place) | 0 };
}

export function bytesOf(id: Id): Buffer {
  return Buffer.from(fromHex(id) ?? []);
}

/** A copy of its own: the driver's buffers hold whole answers. */
export function plain(bytes: Buffer): Uint8Array {
  return new Uint8Array(bytes);
}
