import { describe, expect, test } from "vitest";
import { decode, encode } from "./cbor.ts";
import { signerOf } from "./crypto.ts";
import { readEvent } from "./event.ts";
import { type GivenEvents, protocolFixture } from "./fixtures.ts";
import {
  deviceHolds,
  inviteHolds,
  NONE,
  proofHolds,
  proveDevice,
  proveInvite,
  readBeacon,
  readHello,
  readReceipt,
  readVector,
  readVectorPart,
  vectorMessages,
  vectorOf,
  writeBeacon,
  writeHello,
  writeProof,
  writeReceipt,
} from "./link.ts";
import { Log } from "./log.ts";
import { hex, list, unhex } from "./shapes.ts";

describe("hands", () => {
  test("a hello is read and written, of a device that is known and of one with an invite", () => {
    const known = protocolFixture<HelloGiven>("hello");
    const invited = protocolFixture<HelloGiven>("hello-invite");
    for (const { given, hex: made } of [known, invited]) {
      const hello = {
        community: unhex(given.community),
        device: unhex(given.device),
        nonce: new Uint8Array(32).fill(7),
        invite: unhex(given.invite ?? ""),
      };
      expect(hex(writeHello(hello))).toBe(made);
      expect(readHello(unhex(made))).toEqual(hello);
    }
  });

  test("a proof is made over both hellos, and holds", () => {
    const { given, hex: made } = protocolFixture<{ hello: string; seed: string; other: string }>("proof");
    const anya = unhex(given.hello);
    const bela = writeHello({ ...readHello(anya), device: unhex(given.other) });
    expect(hex(writeProof(anya, bela, signerOf(unhex(given.seed))))).toBe(made);
    expect(proofHolds(unhex(made), anya, bela)).toBe(true);
    expect(proofHolds(unhex(made), anya, anya)).toBe(false);
  });

  test("a proof of a device with an invite is made by both keys, and holds by both", () => {
    const { given, hex: made } = protocolFixture<ProofGiven>("proof-invite");
    const anya = unhex(given.hello);
    const bela = writeHello({ ...readHello(anya), device: unhex(given.other), invite: NONE });
    const [device, invite] = [signerOf(unhex(given.seed)), signerOf(unhex(given.inviteSeed))];
    expect(hex(writeProof(anya, bela, device, invite))).toBe(made);
    expect(proofHolds(unhex(made), anya, bela)).toBe(true);
    expect(proofHolds(writeProof(anya, bela, device), anya, bela)).toBe(false);
    expect(proofHolds(writeProof(anya, bela, device, device), anya, bela)).toBe(false);
  });

  test("a further device says whose it is", () => {
    const device = signerOf(new Uint8Array(32).fill(1));
    const [community, person] = [new Uint8Array(32).fill(2), new Uint8Array(32).fill(3)];
    const proof = proveDevice(device, community, person);
    expect(deviceHolds(proof, community, person, device.key)).toBe(true);
    expect(deviceHolds(proof, person, community, device.key)).toBe(false);
  });

  test("a further device asks to speak for somebody", () => {
    const { given, hex: made } =
      protocolFixture<Record<"community" | "person" | "device" | "seed", string>>("device-proof");
    const [community, person, seed] = [given.community, given.person, given.seed].map(unhex) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    expect(hex(signerOf(seed).key)).toBe(given.device);
    expect(hex(proveDevice(signerOf(seed), community, person))).toBe(made);
  });

  test("an invite's key vouches for a device", () => {
    const { given, hex: made } = protocolFixture<InviteGiven>("invite-proof");
    const invite = signerOf(unhex(given.seed));
    expect(hex(invite.key)).toBe(given.key);
    expect(hex(proveInvite(invite, unhex(given.community), unhex(given.device)))).toBe(made);
    expect(inviteHolds(unhex(made), unhex(given.key), unhex(given.community), unhex(given.device))).toBe(true);
  });
});

describe("how much is here", () => {
  test("a beacon is read and written, and its fingerprint is that of the events", () => {
    const { given, hex: made } = protocolFixture<{ counts: Record<string, number>; fingerprint: string }>("beacon");
    const counts = new Map(Object.entries(given.counts));
    expect(hex(writeBeacon(counts, unhex(given.fingerprint)))).toBe(made);
    const read = readBeacon(unhex(made), [...counts.keys()]);
    expect(read?.counts).toEqual(counts);
    const { given: frame } = protocolFixture<GivenEvents>("frame");
    const log = new Log(unhex(frame.community));
    for (const { canonical } of frame.events) log.add(readEvent(unhex(canonical)));
    expect(hex(log.fingerprint())).toBe(given.fingerprint);
  });

  test("a vector is read and written", () => {
    const { given, hex: made } = protocolFixture<{ counts: Record<string, number> }>("vector");
    const read = readVector(decode(unhex(made)));
    const devices = Object.keys(given.counts);
    expect(new Map(devices.map((key) => [key.slice(0, 16), given.counts[key]]))).toEqual(read);
    const ordered = [...read.keys()].map((short) => devices.find((key) => key.startsWith(short)) ?? "");
    expect(hex(encode(vectorOf(new Map(Object.entries(given.counts)), ordered)))).toBe(made);
  });

  test("a vector of more devices than fit a message goes in parts that say their place", () => {
    const counts = new Map(Array.from({ length: 3073 }, (_, at) => [at.toString(16).padStart(64, "0"), 1]));
    const messages = vectorMessages(counts).map((message) => list(message));
    const parts = messages.map(([, ...content]) => readVectorPart(content));
    expect(parts.map(({ at, of }) => [at, of])).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(messages.map((message) => message.length)).toEqual([5, 5]);
    expect(vectorMessages(new Map([["ab".repeat(32), 1]])).map((message) => list(message).length)).toEqual([2]);
    expect(() => readVectorPart([[], 0, 2, 2])).toThrow("a part that there is not");
  });

  test("a receipt is read and written", () => {
    const { given, hex: made } = protocolFixture<ReceiptGiven>("receipt");
    const value = decode(unhex(made));
    const receipt = readReceipt(value, unhex(given.community));
    expect([hex(receipt.device), receipt.minute]).toEqual([given.device, given.minute]);
    const counts = new Map(Object.entries(given.counts));
    expect(receipt.counts).toEqual(counts);
    const anya = signerOf(unhex(given.seed));
    const said = { device: anya.key, minute: given.minute, counts };
    expect(hex(writeReceipt(said, unhex(given.community), anya))).toBe(made);
    const signer = signerOf(new Uint8Array(32).fill(3));
    const own = decode(writeReceipt({ device: signer.key, minute: 1, counts }, unhex(given.community), signer));
    expect(readReceipt(own, unhex(given.community)).counts).toEqual(counts);
    expect(() => readReceipt(own, new Uint8Array(32))).toThrow("signature");
  });
});

interface HelloGiven {
  readonly device: string;
  readonly community: string;
  readonly invite?: string;
}

interface ProofGiven {
  readonly hello: string;
  readonly other: string;
  readonly seed: string;
  readonly inviteSeed: string;
}

interface InviteGiven {
  readonly community: string;
  readonly device: string;
  readonly key: string;
  readonly seed: string;
}

interface ReceiptGiven {
  readonly community: string;
  readonly device: string;
  readonly seed: string;
  readonly minute: number;
  readonly counts: Record<string, number>;
}
