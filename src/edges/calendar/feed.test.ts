import { expect, test } from "vitest";
import { openCrypto } from "../sodium/sodium-crypto.ts";
import { digestOf, feedAt, feedMessage, feedOf, feedOfEveryone, lockFeed, unlockFeed } from "./feed.ts";

const secret = Uint8Array.from({ length: 32 }, (_, at) => at);
const text = "BEGIN:VCALENDAR\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Round\r\nEND:VCALENDAR\r\n";

test("only the address opens a calendar, and the name under which it is kept does not tell the address", async () => {
  const { seal, open, random } = await openCrypto();
  const feed = feedOf(secret);
  const locked = lockFeed({ seal, open }, feed, random(16), text);
  expect(new TextDecoder("latin1").decode(locked)).not.toContain("Round");
  expect(unlockFeed({ seal, open }, feedAt(feed.code) ?? feed, locked)).toBe(text);
  expect(feed.name).not.toContain(feed.code.slice(0, 8));
  const other = feedOf(secret.map((byte) => byte ^ 1));
  expect(unlockFeed({ seal, open }, other, locked)).toBeUndefined();
  for (const at of [0, 13, locked.length - 1]) {
    const spoilt = locked.map((byte, place) => (place === at ? byte ^ 1 : byte));
    expect(unlockFeed({ seal, open }, feed, spoilt)).toBeUndefined();
  }
  expect(unlockFeed({ seal, open }, feed, new Uint8Array())).toBeUndefined();
});

test("an address is 32 digits and nothing else; each community has another one for everyone", () => {
  for (const code of ["", "../x", "AB".repeat(16), "ab".repeat(17), `${"ab".repeat(15)}a`])
    expect(feedAt(code)).toBeUndefined();
  const codes = ["11", "22"].map((digit) => feedOfEveryone(digit.repeat(32)).code);
  expect(new Set(codes).size).toBe(2);
  expect(codes[0]).toMatch(/^[0-9a-f]{32}$/);
});

test("when it was written changes no digest, and what it says does; one key's digest is not another's", () => {
  const feed = feedOf(secret);
  const later = text.replace("20260101", "20260202");
  expect(digestOf(feed, later)).toBe(digestOf(feed, text));
  expect(digestOf(feed, text.replace("Round", "Walk"))).not.toBe(digestOf(feed, text));
  expect(digestOf(feedOf(secret.map((byte) => byte ^ 1)), text)).not.toBe(digestOf(feed, text));
});

test("the signature covers everything that could be changed on the way", () => {
  const put = { device: "aa".repeat(32), at: 5, name: "bb".repeat(16), digest: "cc".repeat(16), sealed: "dd" };
  const changed = [
    { at: 6 },
    { name: "bc".repeat(16) },
    { digest: "cd".repeat(16) },
    { sealed: "de" },
    { device: "ab".repeat(32) },
  ];
  const messages = [feedMessage("11".repeat(32), put), feedMessage("22".repeat(32), put)];
  for (const change of changed) messages.push(feedMessage("11".repeat(32), { ...put, ...change }));
  expect(new Set(messages.map((one) => one.join())).size).toBe(7);
});
