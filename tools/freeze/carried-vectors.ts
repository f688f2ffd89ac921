import { BUNDLE_MARK } from "../../src/edges/bundle/records.ts";
import { writePart } from "../../src/edges/bundle/write-bundle.ts";
import { inviteKeyPair, writeInviteLink } from "../../src/edges/invite/invite-link.ts";
import { writeHaveList } from "../../src/edges/moving-code/have-list.ts";
import { showMoving } from "../../src/edges/moving-code/moving-code.ts";
import { joinBytes, toHex } from "../../src/kernel/bytes.ts";
import { toCbor } from "../../src/kernel/wire/cbor.ts";
import type { Crypto } from "../../src/replica/ports.ts";
import type { Replica } from "../../src/replica/replica.ts";
import type { Examples } from "./example.ts";

/** What people carry from one device to another: files, pictures, links. */
export function carriedVectors(anya: Replica, crypto: Crypto): Examples {
  const bytes = toCbor(["kith", 1, 2, 3]);
  const picture = showMoving(bytes, 8);
  const long = Uint8Array.from({ length: 65 * 8 }, (_, at) => at % 251);
  const places = [0, 31, 32, 64, 65, 66, 67];
  const secret = new Uint8Array(16).fill(6);
  const invite = { community: anya.community, secret, hub: "ab".repeat(16), until: 28_620_480 };
  return {
    bundle: {
      says: "a bundle with one part of all events",
      given: "the events of frame.json",
      hex: toHex(joinBytes(BUNDLE_MARK, ...writePart(anya, { since: new Map() }))),
    },
    "moving-code": {
      says: "the first codes of a moving picture, pieces of 8 bytes: `round` of them show each piece once",
      given: { bytes: toHex(bytes), pieceBytes: 8, round: picture.round },
      text: [0, 1, 2, 3, 4].map(picture.codeAt).join("\n"),
    },
    "moving-blocks": {
      says: "some codes of one that has 65 pieces in two blocks, at these places of the row, from 0",
      given: { bytes: toHex(long), pieceBytes: 8, places },
      text: places.map(showMoving(long, 8).codeAt).join("\n"),
    },
    has: {
      says: "what a phone says that it has, before it is shown as a moving picture",
      given: { community: anya.community, counts: Object.fromEntries(anya.vector()) },
      hex: toHex(writeHaveList(anya.community, anya.vector())),
    },
    "invite-link": {
      says: "an invite as a link; `key` is what the log holds of it",
      given: {
        ...invite,
        origin: "http://192.168.1.20:7400",
        secret: toHex(secret),
        key: toHex(inviteKeyPair(crypto, secret).publicKey),
      },
      text: writeInviteLink({ ...invite, origin: "http://192.168.1.20:7400" }),
    },
  };
}
