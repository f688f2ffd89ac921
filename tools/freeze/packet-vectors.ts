import { type Packet, PIECE_BYTES_MAX, writePacket } from "../../src/edges/packets/packet.ts";
import { createOutbox } from "../../src/edges/packets/pieces.ts";
import { toHex } from "../../src/kernel/bytes.ts";
import type { Examples } from "./example.ts";

/** Packets of each sort between two ends, `from` of eight bytes 01 and `to` of eight bytes 02. */
export function packetVectors(): Examples {
  const [from, to] = [new Uint8Array(8).fill(1), new Uint8Array(8).fill(2)];
  const key = new Uint8Array(32).fill(5);
  const given = { key: toHex(key), from: toHex(from), to: toHex(to) };
  const greeting = (packet: Omit<Packet & { sort: "hello" }, "sort" | "from">): string =>
    toHex(writePacket(key, undefined, { sort: "hello", from, ...packet }));
  const message = Uint8Array.from({ length: PIECE_BYTES_MAX + 28 }, (_, at) => at);
  const packets: string[] = [];
  const outbox = createOutbox((piece) => packets.push(toHex(writePacket(key, { from, to }, { sort: "piece", piece }))));
  outbox.put(message, "last");
  outbox.put(new TextEncoder().encode("link.silent"), "closes");
  outbox.flow(0, 3);
  const got = { next: 70_000, beyond: [70_001, 70_009, 70_064] };
  return {
    "packet-hello": {
      says: "a hello to nobody yet, and one to the other end, which its sender heard before: a packet a line",
      given,
      text: [greeting({ to: undefined, isSure: false }), greeting({ to, isSure: true })].join("\n"),
    },
    "packet-pieces": {
      says: "the first message of a link and its end, in three packets, one a line",
      given: { ...given, message: toHex(message), closes: "link.silent" },
      text: packets.join("\n"),
    },
    "packet-got": {
      says: "all before `next` is here, and these beyond it",
      given: { ...given, ...got },
      hex: toHex(writePacket(key, { from, to }, { sort: "got", ...got })),
    },
  };
}
