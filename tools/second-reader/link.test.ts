import { describe, expect, test } from "vitest";
import { decode, encode } from "./cbor.ts";
import { signerOf, vouches } from "./crypto.ts";
import { readEvent } from "./event.ts";
import { type GivenEvents, protocolFixture } from "./fixtures.ts";
import {
  inviteHolds,
  NONE,
  proofHolds,
  readBeacon,
  readHello,
  readReceipt,
  readVector,
  receiptWords,
  vectorOf,
  writeBeacon,
  writeHello,
  writeReceipt,
} from "./link.ts";
import { Log } from "./log.ts";
import { bytes, hex, list, unhex } from "./shapes.ts";

describe("hands", () => {
  test("a hello is read and written", () => {
    const { given, hex: made } = protocolFixture<{ device: string; community: string }>("hello");
    const { device, community } = given;
    const hello = {
      community: unhex(community),
      device: unhex(device),
      nonce: new Uint8Array(32).fill(7),
      invite: NONE,
    };
    expect(hex(writeHello(hello))).toBe(made);
    expect(hex(writeHello(readHello(unhex(made))))).toBe(made);
  });

  test("a proof holds over both hellos", () => {
    const { given, hex: made } = protocolFixture<{ hello: string }>("proof");
    const anya = unhex(given.hello);
    const bela = writeHello({
      ...readHello(anya),
      device: unhex(protocolFixture<{ device: string }>("invite-proof").given.device),
    });
    expect(proofHolds(unhex(made), anya, bela)).toBe(true);
    expect(proofHolds(unhex(made), anya, anya)).toBe(false);
  });

  test("an invite's key vouches for a device", () => {
    const { given, hex: made } = protocolFixture<{ community: string; device: string; key: string }>("invite-proof");
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

  test("a receipt is read, and its words written", () => {
    const { given, hex: made } = protocolFixture<ReceiptGiven>("receipt");
    const value = decode(unhex(made));
    const receipt = readReceipt(value, unhex(given.community));
    expect([hex(receipt.device), receipt.minute]).toEqual([given.device, given.minute]);
    const [words, signature] = list(value, 2).map((part) => bytes(part));
    if (words === undefined || signature === undefined) throw new Error("a receipt has two parts");
    const counts = new Map(Object.entries(given.counts));
    expect(hex(receiptWords({ device: unhex(given.device), minute: given.minute, counts }))).toBe(hex(words));
    expect(hex(encode([words, signature]))).toBe(made);
    expect(vouches(unhex(given.device), signature, "kith receipt", unhex(given.community), words)).toBe(true);
    const signer = signerOf(new Uint8Array(32).fill(3));
    const own = decode(writeReceipt({ device: signer.key, minute: 1, counts }, unhex(given.community), signer));
    expect(readReceipt(own, unhex(given.community)).counts).toEqual(counts);
    expect(() => readReceipt(own, new Uint8Array(32))).toThrow("signature");
  });
});

interface ReceiptGiven {
  readonly community: string;
  readonly device: string;
  readonly minute: number;
  readonly counts: Record<string, number>;
}
