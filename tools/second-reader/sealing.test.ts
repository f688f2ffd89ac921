import { describe, expect, test } from "vitest";
import { decode } from "./cbor.ts";
import { canonicalOf, readEvent } from "./event.ts";
import { protocolFixture } from "./fixtures.ts";
import {
  audienceName,
  epochMark,
  epochName,
  firstEpoch,
  keyBox,
  laneKey,
  nextEpoch,
  openBody,
  sealBody,
  sealForAudience,
  sealingKey,
} from "./sealing.ts";
import { hex, unhex } from "./shapes.ts";

describe("what is sealed", () => {
  test("an epoch's key makes a lane key, a mark, two names and a sealing key", () => {
    const { given, hex: made } = protocolFixture<Given>("seal-keys");
    const key = unhex(given.key);
    expect(hex(laneKey(key))).toBe(given.lane);
    expect(hex(epochMark(key))).toBe(given.mark);
    expect(hex(epochName(key))).toBe(given.epoch);
    expect(hex(audienceName(key))).toBe(given.audience);
    expect(hex(sealingKey(key, unhex(given.community), unhex(given.device)))).toBe(made);
  });

  test("a body for the community is made and opened", () => {
    const { given, hex: made } = protocolFixture<Given>("seal-body");
    const parts = partsOf(given);
    const seal = { key: unhex(given.key), audience: parts.community, step: 16 };
    const body = sealBody(parts, decode(unhex(given.body)), seal);
    expect(hex(canonicalOf({ ...parts, body }))).toBe(made);
    const event = readEvent(unhex(made));
    expect(hex(event.id)).toBe(given.id);
    expect(openBody(event, seal)).toEqual(decode(unhex(given.body)));
  });

  test("a body for an audience is made and opened", () => {
    const { given, hex: made } = protocolFixture<Given>("seal-audience");
    const parts = partsOf(given);
    const seal = { key: unhex(given.key), audience: unhex(given.audience), step: 16 };
    expect(hex(sealingKey(seal.key, seal.audience, parts.device))).toBe(given.sealingKey);
    const body = sealForAudience(parts, decode(unhex(given.body)), seal);
    expect(hex(canonicalOf({ ...parts, body }))).toBe(made);
    expect(openBody(readEvent(unhex(made)), seal)).toEqual(decode(unhex(given.body)));
  });

  test("a device makes the keys of epochs", () => {
    const first = protocolFixture<{ seed: string; founding: Founding }>("seal-first");
    const { minute, body } = first.given.founding;
    const seed = unhex(first.given.seed);
    expect(hex(firstEpoch(seed, minute, body))).toBe(first.hex);
    const shuffled = Object.fromEntries(Object.entries({ ...body, epoch: "00" }).reverse());
    expect(hex(firstEpoch(seed, minute, shuffled))).toBe(first.hex);
    const { given, hex: made } = protocolFixture<Given & { seed: string }>("seal-epoch");
    const community = unhex(given.community);
    expect(hex(nextEpoch(unhex(given.seed), community, unhex(given.prev)))).toBe(made);
    expect(hex(nextEpoch(unhex(given.seed), community, undefined))).not.toBe(made);
  });

  test("there is one box of a key for a device", () => {
    const { given, hex: made } = protocolFixture<Given>("seal-box");
    expect(hex(keyBox(unhex(given.key), unhex(given.device)))).toBe(made);
  });
});

interface Founding {
  readonly minute: number;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Given {
  readonly community: string;
  readonly device: string;
  readonly seq: number;
  readonly prev: string;
  readonly deps: readonly string[];
  readonly minute: number;
  readonly kind: number;
  readonly key: string;
  readonly lane: string;
  readonly mark: string;
  readonly epoch: string;
  readonly audience: string;
  readonly sealingKey: string;
  readonly body: string;
  readonly id: string;
}

function partsOf(given: Given) {
  const { seq, minute, kind } = given;
  const community = unhex(given.community);
  return {
    community,
    device: unhex(given.device),
    seq,
    prev: unhex(given.prev),
    deps: given.deps.map(unhex),
    minute,
    kind,
  };
}
