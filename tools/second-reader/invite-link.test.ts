import { expect, test } from "vitest";
import { Refused } from "./cbor.ts";
import { protocolFixture } from "./fixtures.ts";
import { readInviteLink, writeInviteLink } from "./invite-link.ts";
import { NONE } from "./link.ts";
import { hex, unhex } from "./shapes.ts";

interface Given {
  readonly community: string;
  readonly secret: string;
  readonly hub: string;
  readonly until: number;
  readonly origin: string;
  readonly key: string;
}

test("an invite's link is read and written", () => {
  const { given, text } = protocolFixture<Given>("invite-link");
  const { origin, until } = given;
  const parts = { community: unhex(given.community), secret: unhex(given.secret), hub: unhex(given.hub) };
  expect(writeInviteLink({ ...parts, origin, until })).toBe(text);
  const { signer, ...read } = readInviteLink(text);
  expect(read).toEqual({ ...parts, origin, until });
  expect(hex(signer.key)).toBe(given.key);
  const bare = writeInviteLink({ ...read, hub: NONE });
  expect(readInviteLink(bare).hub).toEqual(NONE);
});

test("a letter that is another is noticed in a link", () => {
  const { text } = protocolFixture<Given>("invite-link");
  for (let at = text.indexOf("#") - 1; at < text.length; at++) {
    const other = text[at] === "A" ? "B" : "A";
    expect(() => readInviteLink(text.slice(0, at) + other + text.slice(at + 1)), `letter ${at}`).toThrow(Refused);
  }
  expect(() => readInviteLink(`${text}=`)).toThrow(Refused);
  expect(() => readInviteLink(text.slice(0, -1))).toThrow(Refused);
});
