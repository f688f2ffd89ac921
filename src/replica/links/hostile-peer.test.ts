import { describe, expect, test } from "vitest";
import { ascii, fromHex } from "../../kernel/bytes.ts";
import { type CborValue, fromCbor, toCbor } from "../../kernel/wire/cbor.ts";
import { FRAME_BYTES_MAX } from "../../kernel/wire/frame.ts";
import { packFrame } from "../../kernel/wire/pack-frame.ts";
import { AGAIN_FRAMES_MAX, ANSWERS_MAX, LOOKS_MAX } from "../bounds.ts";
import type { Link } from "../ports.ts";
import type { Replica } from "../replica.ts";
import { meet, plant, rest } from "../testing/meeting.ts";
import { createPod, joined } from "../testing/pod.ts";
import { same } from "../testing/same.ts";
import { forged } from "../testing/signature-of.ts";
import { CALM, createAir } from "../testing/weather.ts";
import { weaver } from "../testing/weave.ts";
import { createSession } from "./session.ts";

const pod = await createPod();

describe("[K-10] a peer that sends garbage is dropped with its reason, and nobody else is hurt", () => {
  const signedWords = new Uint8Array(80);
  const garbage: Readonly<Record<string, Uint8Array>> = {
    "bytes that are no message": ascii("GET / HTTP/1.1"),
    "an empty message": new Uint8Array(),
    "a sort of message that there is not": toCbor([99, new Uint8Array(16)]),
    "a beacon that is cut off": toCbor([1, new Uint8Array(11)]),
    "a beacon with a number longer than it needs to be": toCbor([1, new Uint8Array(14).with(12, 0x80)]),
    "a beacon that is no bytes": toCbor([1, "how much is here"]),
    "a beacon that is a number": toCbor([1, 7]),
    "a vector that is no list": toCbor([2, 7]),
    "a frame that is none": toCbor([3, new Uint8Array([1, 2, 3])]),
    "a frame of another version": toCbor([3, toCbor([7, [], []])]),
    "a receipt that nobody signed": toCbor([5, [toCbor([signedWords, new Uint8Array(64)])]]),
    "an asking by ids of which one is too short": toCbor([6, [], [new Uint8Array(32), new Uint8Array(31)]]),
    "an asking by too many ids": toCbor([6, [], new Array<CborValue>(65).fill(new Uint8Array(32))]),
    "an asking by ids that are no list": toCbor([6, [], 7]),
    "an asking for stretches that are no list": toCbor([6, 7]),
    "an asking for too many stretches": toCbor([6, new Array<CborValue>(65).fill([new Uint8Array(32), 0, 0])]),
    "an asking for a stretch that is none": toCbor([6, [7]]),
    "an asking for a stretch of no device": toCbor([6, [["somebody", 0, 1]]]),
    "an asking for a stretch of half a device": toCbor([6, [[new Uint8Array(31), 0, 1]]]),
    "an asking for a stretch that begins nowhere": toCbor([6, [[new Uint8Array(32), "0", 1]]]),
    "an asking for a stretch without an end": toCbor([6, [[new Uint8Array(32), 0]]]),
    "an asking for a stretch before the first": toCbor([6, [[new Uint8Array(32), -1, 1]]]),
    "an asking for a stretch that ends before it begins": toCbor([6, [[new Uint8Array(32), 2, 1]]]),
    "too many events for a damaged log": toCbor([17, new Array<CborValue>(1025).fill(new Uint8Array(1))]),
    "too many receipts": toCbor([5, new Array<CborValue>(33).fill(0)]),
    "more than a message may have": toCbor([4, new Uint8Array(FRAME_BYTES_MAX + 64)]),
    "events that are no bytes": toCbor([3, "events"]),
    "events for a damaged log that are none": toCbor([17, 7]),
    "points of branches that are none": toCbor([7, "first", 7]),
  };
  for (const [what, message] of Object.entries(garbage)) {
    test(what, async () => {
      const [hub, anya] = (await joined(pod, "hub", "anya")) as [Replica, Replica];
      const air = createAir(() => 0.5, CALM);
      const [theirs, ours] = air.link();
      let reason: string | undefined = "nothing yet";
      createSession(hub, ours, (why) => {
        reason = why;
      });
      meet(air, anya, hub);
      await rest(air);
      const before = hub.state();
      for (let times = 1; times <= 3; times++) {
        theirs.send(message);
        await rest(air);
      }
      expect(reason).toMatch(/^(?:garbage|wire\.\w+)$/);
      expect(hub.state()).toBe(before);
      await plant(anya, 1);
      await rest(air);
      same(hub, anya);
    });
  }

  /** What a hub makes of what somebody sends who has something to tell. */
  async function toHub() {
    const [hub, anya] = (await joined(pod, "hub", "anya")) as [Replica, Replica];
    const air = createAir(() => 0.5, CALM);
    const [theirs, ours] = air.link();
    let reason: string | undefined;
    createSession(hub, ours, (why) => {
      reason = why;
    });
    const send = async (message: Uint8Array) => {
      theirs.send(message);
      await rest(air);
      return reason;
    };
    const news = async () => {
      await plant(anya, 1);
      const events = anya.since(hub.vector(), 1);
      return toCbor([
        3,
        packFrame(
          events,
          anya.senderView(() => true),
        ),
      ]);
    };
    return { hub, send, news };
  }

  test("frames of another version, at once: a newer program is not asked again and again", async () => {
    const { send } = await toHub();
    expect(await send(toCbor([3, toCbor([7, [], []])]))).toBe("wire.format");
  });

  test("unsound frames in a row; what brings something between them begins the row anew", async () => {
    const { hub, send, news } = await toHub();
    const unsound = toCbor([3, new Uint8Array([1, 2, 3])]);
    const before = hub.count();
    expect([await send(unsound), await send(unsound), await send(await news())]).toEqual([...Array(3)]);
    expect(hub.count()).toBe(before + 1);
    expect([await send(unsound), await send(unsound)]).toEqual([undefined, undefined]);
    expect(await send(unsound)).toMatch(/^wire\./);
  });

  test("an event that its author did not sign, after it was asked for again and came no better", async () => {
    const [hub, anya] = (await joined(pod, "hub", "anya")) as [Replica, Replica];
    const air = createAir(() => 0.5, CALM);
    const [theirs, ours] = air.link();
    let reason: string | undefined;
    createSession(hub, ours, (why) => {
      reason = why;
    });
    await plant(anya, 1);
    const heard: CborValue[][] = [];
    theirs.onMessage = (message) => heard.push(fromCbor(message) as CborValue[]);
    const [one] = anya.since(hub.vector(), 1);
    if (one === undefined) throw new Error("nothing to forge");
    const frame = packFrame(
      [forged(one)],
      anya.senderView(() => true),
    );
    for (let times = 1; times <= 6; times++) {
      expect(reason).toBeUndefined();
      theirs.send(toCbor([3, frame]));
      await rest(air);
    }
    expect(reason).toBe("wire.signature");
    expect(hub.event(one.event.id)).toBeUndefined();
    expect(heard.filter(([sort]) => sort === 4)).toEqual([]);
  });
});

/** A link that takes everything, and how many frames went into it. */
function listening(waiting = 0): { link: Link; frames: () => number } {
  const sent: Uint8Array[] = [];
  const still = { close: () => {}, waiting: () => waiting, onMessage: () => {}, onClose: () => {} };
  const frames = (): number => sent.filter((message) => (fromCbor(message) as CborValue[])[0] === 3).length;
  return { link: { ...still, send: (message) => sent.push(message) }, frames };
}

describe("[K-10] whoever does not listen costs only their share", () => {
  /** A peer that says that it has nothing, and then never takes anything. */
  async function deaf(replica: Replica, waiting: number): Promise<Uint8Array[]> {
    const sent: Uint8Array[] = [];
    const link: Link = {
      send: (message) => sent.push(message),
      close: () => {},
      waiting: () => waiting,
      onMessage: () => {},
      onClose: () => {},
    };
    createSession(replica, link);
    link.onMessage(toCbor([2, []]));
    for (let at = 0; at < 5; at++) await plant(replica, 1, `after ${at}`);
    return sent.filter((message) => (fromCbor(message) as CborValue[])[0] === 3);
  }

  test("a window of four frames is under way, and no more", async () => {
    const [anya] = (await joined(pod, "anya")) as [Replica];
    await plant(anya, 1300);
    expect(await deaf(anya, 0)).toHaveLength(4);
  });

  test("and nothing more goes into a link that is full", async () => {
    const [anya] = (await joined(pod, "anya")) as [Replica];
    expect(await deaf(anya, 600 * 1024)).toHaveLength(0);
  });

  test("who says again and again that nothing is there is told all once, and again only so often between two ticks", async () => {
    const [anya] = (await joined(pod, "anya")) as [Replica];
    await plant(anya, 3);
    const { link, frames } = listening();
    const session = createSession(anya, link);
    const nag = (): void => {
      for (let times = 0; times < 100; times++) link.onMessage(toCbor([2, []]));
    };
    nag();
    expect(frames()).toBe(1 + AGAIN_FRAMES_MAX);
    session.tick();
    nag();
    expect(frames()).toBe(1 + 2 * AGAIN_FRAMES_MAX);
    await plant(anya, 1, "news");
    session.tick();
    link.onMessage(toCbor([2, []]));
    expect(frames()).toBe(2 + 2 * AGAIN_FRAMES_MAX);
  });

  test("questions about branches and lost stretches are answered so often between two ticks, and none into a full link", async () => {
    const [anya] = (await joined(pod, "anya")) as [Replica];
    const write = weaver(pod);
    const stem = write("bela", undefined);
    await anya.receive([stem, write("bela", stem), write("bela", stem)]);
    const [key, id] = [stem.event.device, stem.event.id].map(fromHex) as [Uint8Array, Uint8Array];
    for (const question of [toCbor([7, 1, [[key, []]]]), toCbor([6, [[key, 0, 2]]]), toCbor([6, [], [id]])]) {
      for (const waiting of [0, 600 * 1024]) {
        const { link, frames } = listening(waiting);
        const session = createSession(anya, link);
        for (let times = 0; times < 100; times++) link.onMessage(question);
        expect(frames()).toBe(waiting === 0 ? ANSWERS_MAX : 0);
        session.end();
      }
    }
  });

  test("short questions that each cost a look at a long chain are answered until enough was looked at", async () => {
    const hub = await pod.open("hub");
    const write = weaver(pod);
    const chain = [write("long", undefined)];
    for (let at = 1; at < 1_200; at++) chain.push(write("long", chain.at(-1)));
    for (let at = 0; at < chain.length; at += 300) await hub.receive(chain.slice(at, at + 300));
    const { link, frames } = listening(0);
    const session = createSession(hub, link);
    const key = fromHex(chain[0]?.event.device ?? "") ?? new Uint8Array();
    const ask = (): void => link.onMessage(toCbor([7, 1, [[key, []]]]));
    ask();
    const each = frames();
    for (let times = 1; times < ANSWERS_MAX; times++) ask();
    expect(frames()).toBe(Math.ceil(LOOKS_MAX / chain.length) * each);
    session.tick();
    ask();
    expect(frames()).toBe((1 + Math.ceil(LOOKS_MAX / chain.length)) * each);
  });

  test("frames that come faster than they can be kept are left out, and mended later", async () => {
    const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
    await plant(anya, 40);
    const air = createAir(() => 0.5, CALM);
    const [theirs, ours] = air.link();
    const session = createSession(bela, ours);
    for (const one of anya.since(bela.vector(), 100)) {
      theirs.send(
        toCbor([
          3,
          packFrame(
            [one],
            anya.senderView(() => true),
          ),
        ]),
      );
    }
    await air.deliver();
    expect(bela.count()).toBe(3 + 8);
    session.end();
    meet(air, anya, bela);
    await rest(air);
    same(anya, bela);
  });

  test("a vector with counts below nothing is a vector of nothing", async () => {
    const [anya] = (await joined(pod, "anya")) as [Replica];
    const prefix = new Uint8Array(8);
    const sent: Uint8Array[] = [];
    const nothing = { close: () => {}, waiting: () => 0, onMessage: () => {}, onClose: () => {} };
    const link: Link = { ...nothing, send: (message) => sent.push(message) };
    createSession(anya, link);
    link.onMessage(toCbor([2, [[prefix, -5], [prefix, Number.MAX_SAFE_INTEGER], 7, ["x", "y"]]]));
    expect(sent.length).toBeGreaterThan(1);
  });
});
