import { describe, expect, test } from "vitest";
import { memoryLinks } from "../../edges/memory/memory-link.ts";
import { openCrypto } from "../../edges/sodium/sodium-crypto.ts";
import { toHex } from "../../kernel/bytes.ts";
import { no } from "../../kernel/event.ts";
import { type CborValue, fromCbor, toCbor } from "../../kernel/wire/cbor.ts";
import type { Link } from "../ports.ts";
import { type Admit, type Greeting, type Host, shakeHands } from "./handshake.ts";

const crypto = await openCrypto();
const [FERN, MILL] = ["fe".repeat(32), "0a".repeat(32)];
const keys = (fill: number) => crypto.keyPair(new Uint8Array(32).fill(fill));
const greeting = (fill: number, more: Partial<Greeting> = {}): Greeting => ({
  community: FERN,
  device: toHex(keys(fill).publicKey),
  secretKey: keys(fill).secretKey,
  ...more,
});
/** The phone speaks first; the hub answers for the communities that it has. */
const phone: Host = () => greeting(1);
const hub: Host = (asked) => (asked === FERN ? greeting(2) : undefined);
const everyone: Admit = () => undefined;
const peer = (fill: number, invite?: string) => ({ community: FERN, device: greeting(fill).device, invite });

/** Somebody stands in the middle of a link. */
function through(link: Link, send: (message: Uint8Array) => unknown): void {
  Object.assign(link, { send });
}

/** Shakes hands over a link on which somebody in the middle may change, keep or repeat what the phone sends. */
function shake(
  one: Host,
  other: Host,
  meddle: (message: Uint8Array, at: number) => Uint8Array[] = (m) => [m],
  admit = everyone,
) {
  const [left, right] = memoryLinks();
  const send = left.send;
  let at = 0;
  through(left, (message) => {
    for (const each of meddle(message, at++)) send(each);
  });
  return {
    ends: [left, right] as const,
    done: Promise.all([shakeHands(crypto, left, one, everyone), shakeHands(crypto, right, other, admit)]),
  };
}

test("[K-2] both ends prove their devices' keys to each other, for one community", async () => {
  expect(await shake(phone, hub).done).toEqual([peer(2), peer(1)]);
  expect(await shake(phone, () => greeting(2)).done).toEqual([peer(2), peer(1)]);
});

test("[K-2] a copy of this device is let in where both ends say so, and still has to prove its key", async () => {
  const copy = (more: Partial<Greeting> = {}) => greeting(1, { saying: new Set<string>(), ...more });
  expect(
    await shake(
      () => copy(),
      () => copy(),
    ).done,
  ).toEqual([peer(1), peer(1)]);
  const [, there] = await shake(
    () => copy({ secretKey: keys(3).secretKey }),
    () => copy(),
  ).done;
  expect(there).toEqual(no("link.proof"));
});

describe("[K-2] nothing of a log is sent to", () => {
  test("someone who names a device whose key they do not have", async () => {
    const liar: Host = () => greeting(1, { secretKey: keys(3).secretKey });
    const [, there] = await shake(liar, hub).done;
    expect(there).toEqual(no("link.proof"));
  });

  test("someone who repeats what another said on another link", async () => {
    const recorded: Uint8Array[] = [];
    await shake(phone, hub, (message) => {
      recorded.push(message);
      return [message];
    }).done;
    const [, there] = await shake(phone, hub, (_, at) => [recorded[at] ?? new Uint8Array()]).done;
    expect(there).toEqual(no("link.proof"));
  });

  test("someone who sends our own words back to us", async () => {
    const [left, right] = memoryLinks();
    right.onMessage = (message) => right.send(message);
    expect(await shakeHands(crypto, left, phone, everyone)).toEqual(no("link.self"));
    const [again, echo] = memoryLinks();
    echo.onMessage = (message) => echo.send(message);
    const saying = new Set<string>();
    const letsCopiesIn: Host = () => greeting(1, { saying });
    expect(await shakeHands(crypto, again, letsCopiesIn, everyone)).toEqual(no("link.self"));
  });

  test("this very device, opened twice", async () => {
    const [here] = await shake(phone, () => greeting(1)).done;
    expect(here).toEqual(no("link.self"));
  });

  test("this very program, where copies of the device are let in", async () => {
    const saying = new Set<string>();
    const both = await shake(
      () => greeting(1, { saying }),
      () => greeting(1, { saying }),
    ).done;
    expect(both).toContainEqual(no("link.self"));
    expect(both.some((one) => !("code" in one))).toBe(false);
    expect(saying.size).toBe(0);
  });

  test("someone who asks for a community that is not here, and they hear no word about it", async () => {
    const sent: Uint8Array[] = [];
    const { ends, done } = shake(() => greeting(1, { community: MILL }), hub);
    const send = ends[1].send;
    through(ends[1], (message) => {
      sent.push(message);
      send(message);
    });
    expect(await done).toEqual([
      no("link.closed", { reason: expect.any(String) as never }),
      no("link.unknown-community"),
    ]);
    expect(sent).toEqual([]);
  });

  test("someone of another community", async () => {
    const [, there] = await shake(
      () => greeting(1, { community: MILL }),
      () => greeting(2),
    ).done;
    expect(there).toEqual(no("link.other-community"));
  });

  test("someone whom we do not admit", async () => {
    const [, there] = await shake(phone, hub, undefined, () => no("link.retired")).done;
    expect(there).toEqual(no("link.retired"));
  });
});

describe("a device that the log does not know", () => {
  const invite = keys(7);

  test("proves the invite by which it comes", async () => {
    const [, there] = await shake(() => greeting(1, { invite }), hub).done;
    expect(there).toEqual(peer(1, toHex(invite.publicKey)));
  });

  test("[K-2] cannot come by an invite whose secret half it does not have", async () => {
    const half = { publicKey: invite.publicKey, secretKey: keys(8).secretKey };
    const [, there] = await shake(() => greeting(1, { invite: half }), hub).done;
    expect(there).toEqual(no("link.proof"));
  });
});

describe("[K-10] garbage ends the link with its reason, and never in a crash", () => {
  const hello = (parts: (all: CborValue[]) => CborValue[]) => (message: Uint8Array, at: number) => [
    at === 0 ? toCbor(parts(fromCbor(message) as CborValue[])) : message,
  ];
  const cases: Readonly<Record<string, (message: Uint8Array, at: number) => Uint8Array[]>> = {
    "nothing like a hello": () => [new Uint8Array([1, 2, 3])],
    "an empty message": () => [new Uint8Array()],
    "a megabyte": () => [new Uint8Array(1_000_000)],
    "another version": hello((all) => all.with(0, 2)),
    "a short key": hello((all) => all.with(2, new Uint8Array(31))),
    "a short nonce": hello((all) => all.with(3, new Uint8Array(8))),
    "an invite of a wrong length": hello((all) => all.with(4, new Uint8Array(5))),
    "a short community": hello((all) => all.with(1, new Uint8Array(31))),
    "one part too few": hello((all) => all.slice(0, 4)),
    "one part too many": hello((all) => [...all, new Uint8Array()]),
  };
  for (const [what, meddle] of Object.entries(cases)) {
    test(`${what} for a hello`, async () => {
      const [, there] = await shake(phone, hub, meddle).done;
      expect(there).toEqual(no("link.hello"));
    });
  }

  test("a proof with something added", async () => {
    const more = (proof: Uint8Array) => toCbor([...(fromCbor(proof) as CborValue[]), 7]);
    const [, there] = await shake(phone, hub, (m, at) => [at === 1 ? more(m) : m]).done;
    expect(there).toEqual(no("link.proof"));
    const lone = (proof: Uint8Array) => toCbor((fromCbor(proof) as CborValue[]).with(1, new Uint8Array(9)));
    const [, then] = await shake(phone, hub, (m, at) => [at === 1 ? lone(m) : m]).done;
    expect(then).toEqual(no("link.proof"));
  });

  test("anything for a proof", async () => {
    const short = toCbor([new Uint8Array(63), new Uint8Array()]);
    const none = toCbor(["", new Uint8Array()]);
    for (const junk of [new Uint8Array(), new Uint8Array([0x82, 1, 2]), new Uint8Array(300), short, none]) {
      const [, there] = await shake(phone, hub, (message, at) => [at === 0 ? message : junk]).done;
      expect(there).toEqual(no("link.proof"));
    }
  });
});

test("[K-10] nothing is remembered of a link on which both have proven themselves, or one could not", async () => {
  const sayings = [new Set<string>(), new Set<string>()] as const;
  const host = (fill: number, at: 0 | 1) => () => greeting(fill, { saying: sayings[at] });
  expect(await shake(host(1, 0), host(2, 1)).done).toEqual([peer(2), peer(1)]);
  const [, there] = await shake(host(1, 0), host(2, 1), (message, at) => [at === 0 ? message : new Uint8Array()]).done;
  expect(there).toEqual(no("link.proof"));
  expect(sayings.map((one) => one.size)).toEqual([0, 0]);
});

test("[K-2] whoever was refused is asked nothing more, whatever they still say", async () => {
  let asked = 0;
  const refuse: Admit = () => {
    asked += 1;
    return no("link.retired");
  };
  const { ends, done } = shake(phone, hub, (message, at) => (at === 1 ? [message, message] : [message]), refuse);
  const closed = ends[1].close;
  // The other end goes on speaking until it notices.
  Object.assign(ends[1], { close: () => setTimeout(() => closed("retired")) });
  expect((await done)[1]).toEqual(no("link.retired"));
  expect(asked).toBe(1);
});

test("a link that closes meanwhile says why", async () => {
  const [left, right] = memoryLinks();
  const here = shakeHands(crypto, left, phone, everyone);
  right.close("battery");
  expect(await here).toEqual(no("link.closed", { reason: "battery" }));
});

test("what the other end says right after its proof is heard by whoever listens next, in order", async () => {
  const [left, right] = memoryLinks((work) => queueMicrotask(work));
  const words = (link: Link) => {
    for (const word of [1, 2, 3]) link.send(new Uint8Array([word]));
  };
  // The proof and the words after it are handed over in one turn, as by a socket that had several frames waiting.
  const held: Uint8Array[] = [];
  const deliver = left.send;
  through(left, (message) => held.push(message));
  const there = shakeHands(crypto, right, hub, everyone);
  const here = shakeHands(crypto, left, phone, everyone);
  for (const message of held.splice(0)) deliver(message);
  await here;
  words(left);
  for (const message of held.splice(0)) deliver(message);
  expect(await there).toEqual(peer(1));
  const heard: number[] = [];
  right.onMessage = ([word]) => heard.push(word ?? 0);
  for (let turn = 0; turn < 200; turn++) await undefined;
  expect(heard).toEqual([1, 2, 3]);
});

test("[K-10] what nobody listens for is let go of, and keeps nothing else waiting", async () => {
  const { ends, done } = shake(phone, hub);
  await done;
  ends[0].send(new Uint8Array([1]));
  for (let turn = 0; turn < 200; turn++) await undefined;
  const heard: Uint8Array[] = [];
  ends[1].onMessage = (message) => heard.push(message);
  for (let turn = 0; turn < 200; turn++) await undefined;
  expect(heard).toEqual([]);
});
