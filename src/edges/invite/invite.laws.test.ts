import { createHash } from "node:crypto";
import fc from "fast-check";
import decodeQR from "qr/decode.js";
import { describe, expect, test } from "vitest";
import { joinBytes } from "../../kernel/bytes.ts";
import { toCbor } from "../../kernel/wire/cbor.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { type Invite, inviteKeyPair, readInviteLink, writeInviteLink } from "./invite-link.ts";
import { inviteQr } from "./invite-qr.ts";

const NOW = 30_000_000;

const hexOf = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((raw) => Buffer.from(raw).toString("hex"));
const origins = fc.constantFrom(
  "http://localhost:7400",
  "http://192.168.178.231:7400",
  "https://pod.example.org",
  "http://[fe80::1]:7400",
  "https://a-rather-long-name-of-a-neighbourhood.communities.example.org:8443",
);
const invites: fc.Arbitrary<Invite> = fc
  .record({
    origin: origins,
    community: hexOf(32),
    secret: fc.uint8Array({ minLength: 16, maxLength: 16 }),
    hub: fc.option(hexOf(16), { nil: undefined }),
    until: fc.integer({ min: NOW, max: NOW + 10_000_000 }),
  })
  .map(({ hub, ...rest }) => (hub === undefined ? rest : { ...rest, hub }));

const example: Invite = {
  origin: "http://192.168.1.20:7400",
  community: "fe".repeat(32),
  secret: new Uint8Array(16).fill(7),
  hub: "0a".repeat(16),
  until: NOW + 60,
};

describe("an invite link", () => {
  test("says when it is read what was written into it, also with space around it", () => {
    fc.assert(
      fc.property(invites, (invite) => {
        expect(readInviteLink(writeInviteLink(invite), NOW)).toEqual(invite);
        expect(readInviteLink(`\n ${writeInviteLink(invite)} `, NOW)).toEqual(invite);
      }),
    );
  });

  test("keeps its secret behind the #, which browsers send to no server", () => {
    const link = new URL(writeInviteLink(example));
    expect([link.pathname, link.search]).toEqual(["/", ""]);
    expect(link.hash.length).toBeGreaterThan(100);
  });

  test("with any one letter mistyped, left out or doubled is refused, and never another invite", () => {
    const link = writeInviteLink(example);
    const start = link.indexOf("#/join/") + "#/join/".length;
    let slips = 0;
    for (let at = start; at < link.length; at++) {
      for (const other of ["A", "b", "7", "_", " ", "é", ""]) {
        const slip = link.slice(0, at) + other + link.slice(at + 1);
        if (slip === link) continue;
        slips += 1;
        expect(readInviteLink(slip, NOW)).toEqual({ code: "invite.damaged", about: {} });
      }
    }
    expect(slips).toBeGreaterThan(500);
  });

  test("that is something else is refused as that", () => {
    const code = writeInviteLink(example).split("#")[1];
    for (const text of [
      "",
      "hello",
      "http://192.168.1.20:7400/",
      "http://192.168.1.20:7400/#/decide",
      `http://192.168.1.20:7400/there#${code}`,
      `http://192.168.1.20:7400/?x=1#${code}`,
      `http://anya:word@192.168.1.20:7400/#${code}`,
      `javascript://192.168.1.20:7400/#${code}`,
      `#${code}`,
      `${writeInviteLink(example)}${"A".repeat(1_000)}`,
    ]) {
      expect(readInviteLink(text, NOW), text).toEqual({ code: "invite.not-a-link", about: {} });
    }
  });

  test("of a newer version says so", () => {
    expect(readInviteLink(linkOf([2, "whatever comes"]), NOW)).toEqual({
      code: "invite.version",
      about: { version: 2 },
    });
  });

  test("with sound bytes of a wrong shape is damaged", () => {
    const [community, secret, hub] = [new Uint8Array(32), new Uint8Array(16), new Uint8Array(16)];
    for (const parts of [
      [],
      ["1"],
      [1],
      [1, community, secret, hub],
      [1, community, secret, hub, NOW, 0],
      [1, secret, secret, hub, NOW],
      [1, community, community, hub, NOW],
      [1, community, secret, community, NOW],
      [1, community, secret, hub, -1],
      [1, community, secret, hub, "soon"],
    ]) {
      expect(readInviteLink(linkOf(parts), NOW)).toEqual({ code: "invite.damaged", about: {} });
    }
  });

  test("can be used in its last minute, and not in the next, which says when it ended", () => {
    const link = writeInviteLink(example);
    expect(readInviteLink(link, example.until)).toEqual(example);
    expect(readInviteLink(link, example.until + 1)).toEqual({
      code: "invite.expired",
      about: { until: example.until },
    });
  });

  test("any text at all is answered, without a crash", () => {
    const near = fc.string().map((text) => `http://localhost/#/join/${text}`);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), near), (text) => {
        expect(readInviteLink(text, NOW)).toHaveProperty("code");
      }),
    );
  });
});

test("an invite's key comes from its secret alone", () => {
  const seeds: Uint8Array[] = [];
  const crypto = {
    keyPair: (seed: Uint8Array) => {
      seeds.push(seed);
      return { publicKey: seed, secretKey: seed };
    },
  };
  const key = (fill: number) => inviteKeyPair(crypto, new Uint8Array(16).fill(fill)).publicKey;
  expect(key(1)).toEqual(key(1));
  expect(key(1)).not.toEqual(key(2));
  expect(seeds.every((seed) => seed.length === 32)).toBe(true);
});

test("bytes come back from text for links, in no other form than the one", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const text = toBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64url"));
      expect(fromBase64url(text)).toEqual(bytes);
    }),
  );
  for (const other of ["A", "AB", "AAB", "AA==", "A+/A", "AA A"]) expect(fromBase64url(other)).toBeUndefined();
});

describe("an invite's QR code", () => {
  test("is read by a camera as the very link", () => {
    fc.assert(
      fc.property(invites, (invite) => {
        const link = writeInviteLink(invite);
        expect(decodeQR(photoOf(inviteQr(link)))).toBe(link);
      }),
      { numRuns: 30 },
    );
  });

  test("is still read with a spot of dirt on it", () => {
    const link = writeInviteLink(example);
    const photo = photoOf(inviteQr(link));
    const middle = Math.floor(photo.width / 2);
    for (let y = middle; y < middle + 24; y++)
      photo.data.fill(0, (y * photo.width + middle) * 4, (y * photo.width + middle + 24) * 4);
    expect(decodeQR(photo)).toBe(link);
  });

  test("has a light margin of four squares, and words for who cannot see it", () => {
    const svg = inviteQr("http://localhost:7400", `Invite to "Fern & Mill"`);
    const { width, data } = photoOf(svg, 1);
    const isDark = (x: number, y: number) => data[(y * width + x) * 4] === 0;
    for (let i = 0; i < width; i++) {
      for (const edge of [0, 3, width - 4, width - 1]) expect(isDark(i, edge) || isDark(edge, i)).toBe(false);
    }
    expect(isDark(4, 4)).toBe(true);
    expect(svg).toContain(`aria-label="Invite to &#34;Fern &#38; Mill&#34;"`);
    expect(inviteQr("x")).toContain(`aria-hidden="true"`);
  });
});

function linkOf(parts: (number | string | Uint8Array)[]): string {
  const code = toCbor(parts);
  const check = createHash("sha256").update(code).digest().subarray(0, 2);
  return `http://localhost:7400/#/join/${toBase64url(joinBytes(code, check))}`;
}

/** The SVG's dark path as a picture, `scale` pixels a square. */
function photoOf(svg: string, scale = 4): { width: number; height: number; data: Uint8Array } {
  const squares = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const width = squares * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let at = Number(x) * scale; at < (Number(x) + Number(run)) * scale; at++) {
        data.fill(0, (row * width + at) * 4, (row * width + at) * 4 + 3);
      }
    }
  }
  return { width, height: width, data };
}
