import { expect, test } from "vitest";
import { toHex } from "../../kernel/bytes.ts";
import { toCbor } from "../../kernel/wire/cbor.ts";
import { FRAME_BYTES_MAX } from "../../kernel/wire/frame.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import { STRETCH_EVENTS_MAX } from "../bounds.ts";
import type { Replica } from "../replica.ts";
import { answerTo, BARE, readBare } from "./wanting.ts";

const DEVICE = "ab".repeat(32);

/** A replica that has so many events of a device, as large as they may be, and no signature of any. */
function bareOf(count: number, size: number): Pick<Replica, "foundFor"> {
  const events = Array.from({ length: count }, (_, seq): SignedEvent => {
    const canonical = new Uint8Array(size).fill(seq);
    const event = { id: toHex(canonical.slice(0, 32)), device: DEVICE, seq, prev: undefined, deps: [] };
    return { event: { ...event, minute: 1, kind: "plots.plant", body: {} }, canonical, signature: undefined };
  });
  return { foundFor: (_, max = STRETCH_EVENTS_MAX) => events.slice(0, max) };
}

test("[K-4, K-10] what a damaged log asks for is told in messages that it takes, however large the events are", () => {
  for (const size of [100, 1_000, 8_000]) {
    const replica = bareOf(200, size) as Replica;
    const [answer = [], ...others] = answerTo(replica, [[[new Uint8Array(32), 0, 199]], []]) ?? [];
    expect(others).toEqual([]);
    expect(toCbor(answer).length).toBeLessThanOrEqual(FRAME_BYTES_MAX);
    expect(answer[0]).toBe(BARE);
    // As much as goes into one, and not a single event at a time: half of it at least.
    const events = readBare(answer[1]) ?? [];
    expect(events.length).toBeGreaterThanOrEqual(Math.min(200, Math.floor(FRAME_BYTES_MAX / size / 2) - 1));
  }
});

test("[K-4] whoever has nothing of it says nothing", () => {
  expect(answerTo(bareOf(0, 1) as Replica, [[[new Uint8Array(32), 0, 9]], []])).toEqual([]);
});
