import { describe, expect, test } from "vitest";
import { blobId, openBlob, sealBlob } from "./blob.ts";
import { encode, join, Refused, type Value } from "./cbor.ts";
import { type Signer, sha256, signerOf } from "./crypto.ts";
import { canonicalOf, signEvent, ZEROS } from "./event.ts";
import { protocolFixture } from "./fixtures.ts";
import {
  type Answered,
  readHash,
  readNew,
  readSnapshot,
  readWhat,
  type Signed,
  type SnapshotMessage,
  writeHash,
  writeNew,
  writeSnapshot,
  writeWhat,
} from "./newcomer.ts";
import { objectOf, type Plain, readPlain, stateHash, writePlain } from "./plain-text.ts";
import { epochName, keyBox } from "./sealing.ts";
import { hex, unhex } from "./shapes.ts";
import { keyBehind, openSnapshot, textOf } from "./snapshot.ts";

const EPOCH = new Uint8Array(32).fill(9);
const COMMUNITY = new Uint8Array(32).fill(1);
const CHECKPOINT = 905;
const AGREE = 906;

describe("the messages", () => {
  test("that say a snapshot, and what stands in it", () => {
    const { message, text, given, made } = published();
    expect(hex(writeSnapshot(message))).toBe(made);
    expect(textOf(message.blobs, given)).toBe(text);
    expect(writePlain(readPlain(text))).toBe(text);
    expect(given.blobs.map((blob) => hex(sealBlob(openBlob(blob, given.epochKey), given.epochKey)))).toEqual(
      given.blobs.map(hex),
    );
    const snapshot = openSnapshot(message, given);
    expect([snapshot.edition, snapshot.count]).toEqual(["1", 14]);
    expect(snapshot.state).toEqual(objectOf(readPlain(text)).state);
  });

  test("that say it to whoever comes by an invite, its state in two blobs", () => {
    const vector = protocolFixture<{ community: string; inviteSeed: string; blobs: string[]; text: string }>(
      "snapshot-door",
    );
    const [community, invite] = [unhex(vector.given.community), signerOf(unhex(vector.given.inviteSeed))];
    const message = readSnapshot(unhex(vector.hex));
    expect(hex(writeSnapshot(message))).toBe(vector.hex);
    const blobs = vector.given.blobs.map(unhex);
    expect(message.blobs.map(hex)).toEqual(blobs.map((blob) => hex(blobId(blob))));
    // A blob names its epoch in its first 33 bytes.
    const epoch = (blobs[0] ?? ZEROS).slice(1, 33);
    const epochKey = keyBehind(message.door ?? ZEROS, invite, community, epoch) ?? ZEROS;
    const given = { community, epochKey, blobs };
    expect(textOf(message.blobs, given)).toBe(vector.given.text);
    expect(openSnapshot(message, given)).toEqual(openSnapshot(published().message, published().given));
    expect(keyBehind(message.door ?? ZEROS, invite, community, EPOCH)).toBeUndefined();
  });

  test("that ask for a hash and answer", () => {
    const what = protocolFixture<Wanted>("what");
    const asked = { ...what.given, checkpoint: unhex(what.given.checkpoint) };
    expect(hex(writeWhat(asked))).toBe(what.hex);
    expect(readWhat(unhex(what.hex))).toEqual(asked);
    const hash = protocolFixture<Wanted & { hash: string }>("hash");
    const answer: Answered = { ...hash.given, checkpoint: unhex(hash.given.checkpoint) };
    expect(hex(writeHash(answer))).toBe(hash.hex);
    expect(readHash(unhex(hash.hex))).toEqual(answer);
    expect(readHash(writeHash(asked))).toEqual(asked);
  });

  test("of a newcomer with keys", () => {
    const { given, hex: made } = protocolFixture<{ keys: readonly string[] }>("new");
    expect(hex(writeNew(given.keys.map(unhex)))).toBe(made);
    expect(readNew(unhex(made)).map(hex)).toEqual(given.keys);
    expect(() => writeNew([1, 2, 3, 4, 5].map(() => EPOCH))).toThrow("more than there may be");
  });

  test.each<[string, Value]>([
    ["five keys", [13, Array.from({ length: 5 }, () => EPOCH)]],
    ["a key of 31 bytes", [13, [new Uint8Array(31)]]],
    ["another sort", [12, []]],
    ["65 that agree", [14, signedValue(), Array.from({ length: 65 }, signedValue), []]],
    ["257 blobs", [14, signedValue(), [], Array.from({ length: 257 }, () => EPOCH)]],
    ["a part too many", [14, signedValue(), [], [], EPOCH, 0]],
    ["a door with its signature", [14, signedValue(), [], [], signedValue()]],
    ["a part too few", [14, signedValue(), []]],
    ["a signature of 63 bytes", [14, [EPOCH, new Uint8Array(63)], [], []]],
    ["a count below zero", [15, EPOCH, -1]],
    ["a hash without rules", [16, EPOCH, 1, "00".repeat(32)]],
    ["a hash in capitals", [16, EPOCH, 1, `1:${"AB".repeat(32)}`]],
  ])("with %s are refused", (_, message) => {
    for (const read of [readNew, readSnapshot, readWhat, readHash])
      expect(() => read(encode(message))).toThrow(Refused);
  });
});

describe("the published snapshot is refused", () => {
  const { message, given, text } = published();

  test("where the text of its state was changed", () => {
    const changed = sealBlob(encode(text.replace("peas 5", "peas 6")), given.epochKey);
    const other = { ...message, blobs: [blobId(changed)] };
    expect(() => openSnapshot(other, { ...given, blobs: [changed] })).toThrow("another state");
    expect(() => openSnapshot(other, given)).toThrow("a blob is missing");
  });

  test("where one signer is fewer than two thirds", () => {
    expect(() => openSnapshot({ ...message, agreed: [] }, given)).toThrow("too few devices");
  });

  test("where a signature is forged", () => {
    const forged = ({ canonical, signature }: Signed) => ({ canonical, signature: turned(signature) });
    const { checkpoint, agreed } = message;
    expect(() => openSnapshot({ ...message, checkpoint: forged(checkpoint) }, given)).toThrow("signature");
    expect(() => openSnapshot({ ...message, agreed: agreed.map(forged) }, given)).toThrow("too few devices");
  });

  test("where it is of another community, or behind another key", () => {
    expect(() => openSnapshot(message, { ...given, community: COMMUNITY })).toThrow("another community");
    expect(() => openSnapshot(message, { ...given, epochKey: EPOCH })).toThrow("another epoch");
  });

  test("where any bit of it is another", () => {
    const whole = writeSnapshot(message);
    for (let at = 0; at < whole.length; at++) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect(() => openSnapshot(readSnapshot(changed), given), `byte ${at}`).toThrow();
    }
  });
});

describe("a snapshot, by who signed it,", () => {
  test.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [5, 4],
    [6, 4],
    [7, 5],
  ])("of %i households needs the signatures of %i devices", (households, needed) => {
    const enough = made({ households, signers: needed });
    expect(openSnapshot(enough.message, enough.given).count).toBe(5);
    const fewer = made({ households, signers: needed - 1 });
    if (needed > 1) expect(() => openSnapshot(fewer.message, fewer.given)).toThrow("too few devices");
  });

  test("counts a device once, and households rather than people", () => {
    const { message, given } = made({ households: 3, signers: 1 });
    const twice = [agreedBy(signer(0), message.checkpoint), agreedBy(signer(0), message.checkpoint)];
    expect(() => openSnapshot({ ...message, agreed: twice }, given)).toThrow("too few devices");
    const crowd = made({ households: 3, signers: 2, people: 30 });
    expect(openSnapshot(crowd.message, crowd.given).edition).toBe("spring");
  });

  test("does not count what agrees with something else, or does not hold, and counts the others", () => {
    const { message, given } = made({ households: 3, signers: 2 });
    const { checkpoint, agreed } = message;
    const other = made({ households: 3, signers: 2, rules: 2 }).message.checkpoint;
    const longer = join(agreed[0]?.canonical ?? ZEROS, Uint8Array.of(0));
    const foreign = made({ households: 3, signers: 2, community: EPOCH }).message.agreed;
    const bad: readonly Signed[] = [
      agreedBy(signer(5), other),
      signed(CHECKPOINT, [1, ZEROS], [], signer(5), COMMUNITY),
      ...foreign,
      { canonical: longer, signature: signEvent(longer, signer(1)) },
      signed(AGREE, [1, []], [sha256(checkpoint.canonical)], signer(1), COMMUNITY),
      { ...agreedBy(signer(1), checkpoint), signature: new Uint8Array(64) },
    ];
    for (const each of bad)
      expect(() => openSnapshot({ ...message, agreed: [each] }, given)).toThrow("too few devices");
    expect(openSnapshot({ ...message, agreed: [...bad, ...agreed] }, given).count).toBe(5);
  });

  test("is refused where its checkpoint is no checkpoint of the community", () => {
    const { message, given } = made({ households: 3, signers: 3 });
    const [act = message.checkpoint] = message.agreed;
    expect(() => openSnapshot({ ...message, checkpoint: act }, given)).toThrow("another kind");
  });
});

describe("a snapshot", () => {
  test("is checked by the rules of which its checkpoint speaks", () => {
    const { message, given } = made({ households: 1, signers: 1, rules: 2 });
    expect(openSnapshot(message, given).count).toBe(5);
  });

  test("may be said with spaces, since its state is written again", () => {
    const { message, given, text } = made({ households: 1, signers: 1 });
    const blob = sealBlob(encode(text.replaceAll(":", ": ")), EPOCH);
    expect(openSnapshot({ ...message, blobs: [blobId(blob)] }, { ...given, blobs: [blob] }).count).toBe(5);
  });

  test.each<[string, string, (text: string) => Uint8Array]>([
    ["is no CBOR", "too short", (text) => encode(text).subarray(0, -1)],
    ["is bytes", "no text", (text) => encode(encode(text))],
    ["is no JSON", "no JSON", (text) => encode(text.slice(1))],
    ["has a member more", "other members", (text) => encode(text.replace("{", '{"a":1,'))],
    ["has a vector", "not empty", (text) => encode(text.replace('"vector":[]', '"vector":[1]'))],
    ["counts halves", "not whole", (text) => encode(text.replace('"count":5', '"count":5.5'))],
    ["counts less than nothing", "another form", (text) => encode(text.replace('"count":5', '"count":-5'))],
  ])("is refused where its text %s", (_, reason, change) => {
    const { message, given, text } = made({ households: 1, signers: 1 });
    const blob = sealBlob(change(text), EPOCH);
    expect(() => openSnapshot({ ...message, blobs: [blobId(blob)] }, { ...given, blobs: [blob] })).toThrow(reason);
  });

  test("comes in several blobs, in the order of the message", () => {
    const { message, given, text } = made({ households: 1, signers: 1 });
    const whole = encode(text);
    const halves = [whole.subarray(0, 100), whole.subarray(100)].map((half) => sealBlob(half, EPOCH));
    const blobs = halves.map(blobId);
    expect(openSnapshot({ ...message, blobs }, { ...given, blobs: [...halves].reverse() }).count).toBe(5);
    expect(() => openSnapshot({ ...message, blobs: [...blobs].reverse() }, { ...given, blobs: halves })).toThrow();
  });
});

describe("the invite behind which the key is", () => {
  const invite = signer(40);
  const body = [invite.key, 1, 28619040, keyBox(EPOCH, invite.key)];
  const door = signed(3, body, [], signer(0), COMMUNITY).canonical;

  test("is opened with the secret of the invite", () => {
    const { message } = made({ households: 1, signers: 1 });
    const read = readSnapshot(writeSnapshot({ ...message, door })).door;
    expect(read && keyBehind(read, invite, COMMUNITY, epochName(EPOCH))).toEqual(EPOCH);
  });

  test("is nothing where its box holds another key, and refused where it is another's", () => {
    expect(keyBehind(door, invite, COMMUNITY, epochName(COMMUNITY))).toBeUndefined();
    expect(() => keyBehind(door, signer(41), COMMUNITY, epochName(EPOCH))).toThrow("another invite");
    expect(() => keyBehind(door, invite, EPOCH, epochName(EPOCH))).toThrow("another community");
  });
});

interface Wanted {
  readonly checkpoint: string;
  readonly count: number;
}

interface Making {
  readonly households: number;
  readonly signers: number;
  readonly people?: number;
  /** The version of which the checkpoint speaks. */
  readonly rules?: number;
  readonly community?: Uint8Array;
}

function published() {
  const vector = protocolFixture<{ community: string; epochKey: string; blobs: string[]; text: string }>("snapshot");
  const { community, epochKey, blobs, text } = vector.given;
  const given = { community: unhex(community), epochKey: unhex(epochKey), blobs: blobs.map(unhex) };
  return { given, text, made: vector.hex, message: readSnapshot(unhex(vector.hex)) };
}

/** A snapshot of a community with some households, signed by some devices. */
function made({ households, signers, people = households, rules = 1, community = COMMUNITY }: Making) {
  const roll = new Map(Array.from({ length: people }, (_, at) => [`person ${at}`, `house ${at % households}`]));
  const state: Plain = { practices: { plots: new Map([["a", 1]]) } };
  const rights = { roll, rulesVersion: 1 };
  const text = writePlain({ edition: "spring", count: 5, keys: [], vector: [], rights, state, time: 1 });
  const blob = sealBlob(encode(text), EPOCH);
  const hash = stateHash(1, state).slice(2);
  const checkpoint = signed(CHECKPOINT, [rules, unhex(hash)], [], signer(0), community);
  const others = Array.from({ length: Math.max(0, signers - 1) }, (_, at) => signer(at + 1));
  const agreed = others.map((other) => agreedBy(other, checkpoint, community));
  const message: SnapshotMessage = { checkpoint, agreed, blobs: [blobId(blob)] };
  return { message, text, given: { community, epochKey: EPOCH, blobs: [blob] } };
}

function agreedBy(by: Signer, checkpoint: Signed, community: Uint8Array = COMMUNITY): Signed {
  return signed(AGREE, [1], [sha256(checkpoint.canonical)], by, community);
}

function signed(kind: number, body: Value, deps: Uint8Array[], by: Signer, community: Uint8Array): Signed {
  const canonical = canonicalOf({ community, device: by.key, seq: 0, prev: ZEROS, deps, minute: 1, kind, body });
  return { canonical, signature: signEvent(canonical, by) };
}

function signer(number: number): Signer {
  return signerOf(new Uint8Array(32).fill(100 + number));
}

function signedValue(): Value {
  return [EPOCH, new Uint8Array(64)];
}

function turned(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, at) => (at === 20 ? byte ^ 1 : byte));
}
