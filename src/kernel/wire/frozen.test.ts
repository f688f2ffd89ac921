import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openCrypto } from "../../edges/sodium/sodium-crypto.ts";
import { practices } from "../../practices/index.ts";
import { fromHex, toHex } from "../bytes.ts";
import { type Body, FOUNDING_KIND, NO_ID, SEALED } from "../event.ts";
import { isNarrow, kindsOf } from "../kinds.ts";
import { frozenSeal } from "../testing/frozen-seal.ts";
import { readCanonical, signedBytes, writeCanonical } from "./canonical.ts";

/** One event of each act that was ever shipped, as tools/freeze-wire.ts wrote it then. */
type Frozen = {
  kind: string;
  number: number;
  community: string;
  id: string;
  hex: string;
  signature: string;
  body: Body;
};

const folder = new URL("../../../fixtures/wire/", import.meta.url);
const frozen = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Frozen);
const kinds = kindsOf(practices);
const crypto = await openCrypto();
const bytes = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();

test("every act there is has its frozen event", () => {
  expect(frozen.map(({ kind }) => kind).sort()).toEqual([...kinds.byKind.keys()].sort());
});

describe("[K-2] an event that was signed by an older build is read and written again byte for byte", () => {
  for (const { kind, number, community, id, hex, signature, body } of frozen) {
    test(kind, () => {
      const event = readCanonical(kinds, community, bytes(hex));
      if ("code" in event) throw new Error(event.code);
      const { bodies, epoch, readNarrow } = frozenSeal(kinds, community, crypto, () => bytes(hex));
      const opened = isNarrow(kinds, event) ? readNarrow(event) : bodies.read(event, epoch);
      const read = event.body === SEALED ? (opened ?? SEALED) : event.body;
      expect({ ...event, body: read }).toMatchObject({ id, kind, body });
      const within = number === FOUNDING_KIND ? NO_ID : community;
      const onWire = bodies.write(event, kind, read, epoch) ?? [];
      expect(toHex(writeCanonical(within, event, number, onWire))).toBe(hex);
      expect(crypto.verify(bytes(signature), signedBytes(bytes(hex)), bytes(event.device))).toBe(true);
    });
  }
});
