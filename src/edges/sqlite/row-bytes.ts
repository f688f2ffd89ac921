import { joinBytes, sameBytes } from "../../kernel/bytes.ts";
import type { Row } from "../../replica/ports.ts";

/**
 * How a row lies in the file: one byte that says how, then the canonical bytes, then the signature. Where the canonical
 * bytes hold the community's and the device's id at their usual places, those are left out, since the row's chain names
 * both: 64 of some 170 bytes.
 */
const SIGNED = 1;
const SHORTENED = 2;
const SIGNATURE_BYTES = 64;
/** Where the canonical array `[format, community, device, …]` holds the two ids, each of 32 bytes. */
const COMMUNITY_AT = 4;
const DEVICE_AT = 38;
const ID_BYTES = 32;

export function packRow(community: Uint8Array, device: Uint8Array, row: Row): Uint8Array {
  const { canonical } = row;
  const signature = row.signature ?? new Uint8Array();
  if (row.signature !== undefined && signature.length !== SIGNATURE_BYTES) {
    throw new RangeError(`a signature of ${signature.length} bytes`);
  }
  const isUsual =
    sameBytes(canonical.subarray(COMMUNITY_AT, COMMUNITY_AT + ID_BYTES), community) &&
    sameBytes(canonical.subarray(DEVICE_AT, DEVICE_AT + ID_BYTES), device);
  const how = (signature.length > 0 ? SIGNED : 0) | (isUsual ? SHORTENED : 0);
  if (!isUsual) return joinBytes(Uint8Array.of(how), canonical, signature);
  return joinBytes(
    Uint8Array.of(how),
    canonical.subarray(0, COMMUNITY_AT),
    canonical.subarray(COMMUNITY_AT + ID_BYTES, DEVICE_AT),
    canonical.subarray(DEVICE_AT + ID_BYTES),
    signature,
  );
}

/** Bytes that are damaged give a row that its checksum does not fit. */
export function unpackRow(
  community: Uint8Array,
  device: Uint8Array,
  bytes: Uint8Array,
): Pick<Row, "canonical" | "signature"> {
  const how = bytes[0] ?? 0;
  const isSigned = (how & SIGNED) !== 0;
  const end = bytes.length - (isSigned ? SIGNATURE_BYTES : 0);
  const signature = isSigned ? bytes.subarray(Math.max(1, end)) : undefined;
  const kept = bytes.subarray(1, Math.max(1, end));
  const between = DEVICE_AT - COMMUNITY_AT - ID_BYTES;
  if ((how & SHORTENED) === 0 || kept.length < COMMUNITY_AT + between) return { canonical: kept, signature };
  const canonical = new Uint8Array(kept.length + 2 * ID_BYTES);
  canonical.set(kept.subarray(0, COMMUNITY_AT));
  canonical.set(community, COMMUNITY_AT);
  canonical.set(kept.subarray(COMMUNITY_AT, COMMUNITY_AT + between), COMMUNITY_AT + ID_BYTES);
  canonical.set(device, DEVICE_AT);
  canonical.set(kept.subarray(COMMUNITY_AT + between), DEVICE_AT + ID_BYTES);
  return { canonical, signature };
}
