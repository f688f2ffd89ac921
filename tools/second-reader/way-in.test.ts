import { expect, test } from "vitest";
import { Refused } from "./cbor.ts";
import { signerOf } from "./crypto.ts";
import { protocolFixture } from "./fixtures.ts";
import { hex, unhex } from "./shapes.ts";
import { answerOffer, originsHold, paperSigner, takeAnswer, wallLetters, writeOffer, writeReveal } from "./way-in.ts";

interface PairingGiven {
  readonly community: string;
  readonly person: string;
  readonly device: string;
  readonly nonce: string;
  readonly newSeed: string;
  readonly newNonce: string;
  readonly name: string;
  readonly sort: string;
}

test("two devices of a person meet, and both show the same digits", () => {
  const { given, text } = protocolFixture<PairingGiven>("pairing");
  const [community, person, device, nonce] = [given.community, given.person, given.device, given.nonce].map(unhex) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const offer = { community, person, device, nonce };
  const own = signerOf(unhex(given.newSeed));
  const answer = answerOffer(writeOffer(offer), own, unhex(given.newNonce), given.name, given.sort);
  const taken = takeAnswer(offer, answer.message);
  const digits = answer.digits(writeReveal(offer));
  expect([...[writeOffer(offer), answer.message, writeReveal(offer)].map(hex), digits].join("\n")).toBe(text);
  const { name, sort } = given;
  expect({ ...taken, key: hex(taken.key) }).toEqual({ key: hex(own.key), name, sort, digits });
  expect(() => answer.digits(writeReveal({ ...offer, nonce: unhex(given.newNonce) }))).toThrow(Refused);
  expect(() => takeAnswer({ ...offer, person: community }, answer.message)).toThrow(Refused);
});

test("twelve words are a key", () => {
  const { given, hex: key } = protocolFixture<{ secret: string; words: string[] }>("paper-key");
  expect(hex(paperSigner(unhex(given.secret)).key)).toBe(key);
  expect(given.words.map((words) => words.split(" ").length)).toEqual([12, 12]);
});

test("eight letters find a link at a hub and open it", async () => {
  const { given, text } = protocolFixture<Record<"letters" | "hub" | "payload" | "nonce", string>>("wall-code");
  const { id, seal, open } = await wallLetters(given.letters, given.hub);
  const sealed = seal(given.payload, unhex(given.nonce));
  expect(`${id}\n${sealed}`).toBe(text);
  expect(open(sealed)).toBe(given.payload);
});

test("a hub says at which addresses its page is", () => {
  const { given, hex: signature } = protocolFixture<{ seed: string; nonce: string; origins: string[] }>("origins");
  const hub = signerOf(unhex(given.seed)).key;
  expect(originsHold(unhex(signature), hub, unhex(given.nonce), given.origins)).toBe(true);
  expect(originsHold(unhex(signature), hub, unhex(given.nonce), given.origins.slice(1))).toBe(false);
});
