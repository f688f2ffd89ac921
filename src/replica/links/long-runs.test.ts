import { sha256 } from "@noble/hashes/sha2.js";
import { expect, test } from "vitest";
import { toHex } from "../../kernel/bytes.ts";
import { signedBytes, writeCanonical } from "../../kernel/wire/canonical.ts";
import { type CborValue, toCbor } from "../../kernel/wire/cbor.ts";
import {
  FRAME_BYTES_MAX,
  FRAME_EVENTS_MAX,
  STRETCH_BYTES,
  STRETCH_EVENTS,
  STRETCHES_IN_ONE,
} from "../../kernel/wire/frame.ts";
import { openFrame } from "../../kernel/wire/open-frame.ts";
import { packFrame } from "../../kernel/wire/pack-frame.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import type { Replica } from "../replica.ts";
import { meet, plant, rest } from "../testing/meeting.ts";
import { createPod, joined } from "../testing/pod.ts";
import { CALM, createAir } from "../testing/weather.ts";
import { unsigned, weaver } from "../testing/weave.ts";

const pod = await createPod();
const MOST = STRETCHES_IN_ONE * STRETCH_EVENTS;

type Write = ReturnType<typeof weaver>;

function chain(write: Write, by: string, count: number): SignedEvent[] {
  const all: SignedEvent[] = [];
  for (let at = 0; at < count; at++) all.push(write(by, all.at(-1), [], 2));
  return all;
}

/** A run that carries one signature, at its end, each of whose events names three of another chain. */
function bareRun(write: Write, count: number, about: readonly SignedEvent[]): SignedEvent[] {
  const run: SignedEvent[] = [];
  for (let at = 0; at < count; at++) run.push(write("a", run.at(-1), about.slice(at, at + 3), 30));
  return run.map((one, at) => (at < count - 1 ? unsigned(one) : one));
}

/** As any peer could send it to somebody who knows what it is about. */
function frameOf(run: readonly SignedEvent[], about: readonly SignedEvent[]): Uint8Array {
  const spots = new Map(about.map(({ event }) => [event.id, event]));
  return packFrame(run, { spotOf: (id) => spots.get(id), isKnown: () => false });
}

async function told(hub: Replica, run: readonly SignedEvent[], about: readonly SignedEvent[]) {
  const frame = frameOf(run, about);
  expect(frame.length).toBeLessThan(FRAME_BYTES_MAX);
  const { events, refusal } = openFrame(frame, pod.community, hub.receiverView());
  return { ...(await hub.receive(events)), ...(refusal && { refusal }) };
}

/** A newcomer meets the hub a few times. */
async function newcomerTo(hub: Replica): Promise<Replica> {
  const newcomer = await pod.open("newcomer");
  const air = createAir(() => 0.5, CALM);
  const sessions = meet(air, newcomer, hub);
  for (let turn = 0; turn < 10; turn++) {
    await rest(air);
    for (const one of sessions) one.tick();
  }
  await rest(air);
  return newcomer;
}

test("[K-9, K-10] a run with one signature behind 700 events is not taken, since a fork of what it names would leave it untold for ever", async () => {
  const [hub] = (await joined(pod, "hub")) as [Replica];
  const about = chain(weaver(pod), "f", 702);
  await hub.receive(about);
  expect(await told(hub, bareRun(weaver(pod), 700, about), about)).toMatchObject({
    kept: 0,
    refusal: { code: "wire.size" },
  });
});

test("[K-1, K-10] the longest that is taken can still be told when the device of all that it names forks", async () => {
  const [hub] = (await joined(pod, "hub")) as [Replica];
  const write = weaver(pod);
  const about = chain(write, "f", MOST + 2);
  await hub.receive(about);
  const bytesOf = (run: readonly SignedEvent[]) => run.reduce((sum, one) => sum + one.canonical.length, 0);
  const longest = bareRun(write, MOST, about);
  expect(bytesOf(longest)).toBeGreaterThan(0.95 * STRETCHES_IN_ONE * STRETCH_BYTES);
  expect(await told(hub, longest, about)).toEqual({ kept: MOST });
  await hub.receive(chain(write, "f", MOST + 2));
  await plant(hub, 1, "an honest neighbour, who had heard");
  const said = hub.history().at(-1)?.event.id ?? "";
  expect((await newcomerTo(hub)).event(said)).toBeDefined();
});

test("[K-9, K-10] a run is measured by what is signed, and not by what travels", async () => {
  const [hub] = (await joined(pod, "hub")) as [Replica];
  const write = weaver(pod);
  const run: SignedEvent[] = [];
  for (let at = 0; at < 64; at++) run.push(write("a", run.at(-1), [], 800));
  const bare = (events: readonly SignedEvent[]) => events.map((one) => (one === events.at(-1) ? one : unsigned(one)));
  const fits = run.findLastIndex(
    (_, at) =>
      run.slice(0, at + 1).reduce((sum, one) => sum + one.canonical.length, 0) <= STRETCHES_IN_ONE * STRETCH_BYTES,
  );
  expect(fits).toBeLessThan(63);
  expect(await told(hub, bare(run), [])).toMatchObject({ kept: 0, refusal: { code: "wire.size" } });
  expect(await told(hub, bare(run.slice(0, fits + 1)), [])).toEqual({ kept: fits + 1 });
});

test("[K-9, K-10] nor is one of more events than three stretches hold, however small they are", async () => {
  const [hub] = (await joined(pod, "hub")) as [Replica];
  const write = weaver(pod);
  const run: SignedEvent[] = [];
  for (let at = 0; at <= MOST; at++) run.push(write("a", run.at(-1), [], 2));
  const bare = (count: number) => run.slice(0, count).map((one, at) => (at < count - 1 ? unsigned(one) : one));
  expect(run.reduce((sum, one) => sum + one.canonical.length, 0)).toBeLessThan(STRETCHES_IN_ONE * STRETCH_BYTES);
  expect(await told(hub, bare(MOST + 1), [])).toMatchObject({ kept: 0, refusal: { code: "wire.size" } });
  expect(await told(hub, bare(MOST), [])).toEqual({ kept: MOST });
});

test("[K-10] one frame brings no more events than are named, though a few bytes can make one", async () => {
  const [hub] = (await joined(pod, "hub")) as [Replica];
  const { publicKey, secretKey } = pod.crypto.keyPair(new Uint8Array(32).fill(9));
  const device = toHex(publicKey);
  function frame(count: number): Uint8Array {
    const stretches: Uint8Array[] = [];
    let prev: string | undefined;
    for (let seq = 0; seq < count; ) {
      const packed: CborValue[] = [];
      let last: Uint8Array = new Uint8Array();
      for (; seq < count && packed.length < STRETCH_EVENTS; seq++) {
        last = writeCanonical(pod.community, { device, seq, prev, deps: [], minute: 0 }, 0, []);
        prev = toHex(sha256(last));
        packed.push([0, 0, []]);
      }
      stretches.push(toCbor([...packed, pod.crypto.sign(signedBytes(last), secretKey)]));
    }
    return toCbor([2, [publicKey], [0, ...stretches]]);
  }
  const open = (count: number) => openFrame(frame(count), pod.community, hub.receiverView());
  expect(frame(10_000).length).toBeLessThan(FRAME_BYTES_MAX);
  expect(open(10_000)).toMatchObject({ events: [], refusal: { code: "wire.size" } });
  expect(open(FRAME_EVENTS_MAX + 1)).toMatchObject({ events: [], refusal: { code: "wire.size" } });
  expect(open(FRAME_EVENTS_MAX).events).toHaveLength(FRAME_EVENTS_MAX);
});
