import { expect, test } from "vitest";
import { openBundle } from "../../edges/bundle/open-bundle.ts";
import { BUNDLE_MARK } from "../../edges/bundle/records.ts";
import { writePart } from "../../edges/bundle/write-bundle.ts";
import { emptyDrive } from "../../edges/memory/memory-log.ts";
import { fromHex, joinBytes } from "../../kernel/bytes.ts";
import { idOf } from "../../kernel/wire/canonical.ts";
import { type CborValue, fromCbor, toCbor } from "../../kernel/wire/cbor.ts";
import { WINDOW } from "../bounds.ts";
import { createSession } from "../links/session.ts";
import { BARE, WANT } from "../links/wanting.ts";
import { flip, placeOf, ticking } from "../testing/damaging.ts";
import { plant, rest } from "../testing/meeting.ts";
import { act, createPod, hand } from "../testing/pod.ts";
import { same } from "../testing/same.ts";
import { CALM, createAir } from "../testing/weather.ts";
import { weaver } from "../testing/weave.ts";

const pod = await createPod();

test("[K-4, K-9] two that each lost another part of one run mend each other where nobody else has it", async () => {
  const drives = [emptyDrive(), emptyDrive()] as const;
  const both = [await pod.open("anya", drives[0]), await pod.open("cleo", drives[1])];
  const bela = await pod.open("bela");
  await act(bela, "members.join");
  await plant(bela, 90);
  for (const one of both) await ticking(bela, one);
  for (const one of both) await one.close();
  // What vouches for Anya's lost rows stands on disk of neither: Cleo's stretch ends before its signature.
  const places = [40, 41].map((seq) => placeOf(drives[0], bela, seq));
  flip(drives[0], ...places);
  flip(drives[1], placeOf(drives[1], bela, 44));
  const [anya, cleo] = [await pod.open("anya", drives[0]), await pod.open("cleo", drives[1])];
  await Promise.all([anya.ready(), cleo.ready()]);
  expect([anya, cleo].map((one) => one.damage()?.stretches.map(({ from, to }) => [from, to]))).toEqual([
    [[40, 41]],
    [[44, 44]],
  ]);
  await ticking(cleo, anya);
  for (const one of [anya, cleo]) {
    expect(one.damage()).toBeUndefined();
    same(one, bela);
  }
});

test("[K-4, K-10] of events without a signature none is taken that is not known by its hash", async () => {
  const drive = emptyDrive();
  const [first, bela] = [await pod.open("anya", drive), await pod.open("bela")];
  await act(bela, "members.join");
  await plant(bela, 6);
  await hand(bela, first);
  await first.close();
  flip(drive, placeOf(drive, bela, 3));
  const anya = await pod.open("anya", drive);
  await anya.ready();
  const [lost] = bela.foundFor(anya.wanted(), 1);
  if (lost === undefined) throw new Error("it is not there");
  const other = lost.canonical.with(-1, (lost.canonical.at(-1) ?? 0) ^ 1);
  const air = createAir(() => 0.5, CALM);
  const [mine, theirs] = air.link();
  const reasons: unknown[] = [];
  createSession(anya, mine, (reason) => reasons.push(reason));
  const before = anya.count();
  for (const bare of [[other], [lost.canonical.slice(1)], []]) theirs.send(toCbor([BARE, bare]));
  await rest(air);
  expect([anya.count(), reasons]).toEqual([before, []]);
  theirs.send(toCbor([BARE, [lost.canonical]]));
  await rest(air);
  expect([anya.damage(), reasons]).toEqual([undefined, []]);
  theirs.send(toCbor([BARE, [7]]));
  await rest(air);
  expect(reasons).toEqual(["garbage"]);
});

test("[K-4, K-9] what nothing here vouches for any more stays here, with what stands on it", async () => {
  const drive = emptyDrive();
  const [bela, carl] = [await pod.open("bela"), await pod.open("carl")];
  const dana = await pod.open("dana", drive);
  await act(bela, "members.join");
  await plant(bela, 3);
  await hand(bela, carl);
  await act(carl, "members.join");
  await plant(bela, 2);
  for (const one of [bela, carl]) await ticking(one, dana);
  await dana.close();
  // The end of Bela's run carried the only signature of it.
  flip(drive, ...[4, 5].map((seq) => placeOf(drive, bela, seq)));
  const damaged = await pod.open("dana", drive);
  await damaged.ready();
  expect(damaged.vector().get(bela.device)).toBe(4);
  expect(damaged.vector().get(carl.device)).toBe(1);
  expect(damaged.since(new Map(), 100).map(({ event }) => event.id)).toEqual([pod.community]);
  const file = joinBytes(BUNDLE_MARK, ...writePart(damaged, { since: new Map() }));
  expect(openBundle(file)).toMatchObject({ ends: "well", damage: [] });
  const reader = await pod.open("eve");
  await ticking(damaged, reader);
  expect(reader.count()).toBe(1);
  await ticking(damaged, bela);
  await ticking(damaged, reader);
  same(damaged, reader);
});

test("[K-1, K-4] what stands on nothing means the same where the founding was lost, and came back after it", async () => {
  const drive = emptyDrive();
  const [first, bela] = [await pod.open("fay", drive), await pod.open("bela")];
  // An honest device has heard of the founding before it says anything; this one wrote what nobody can read.
  const alone = weaver(pod)("mallory", undefined);
  for (const one of [first, bela]) await one.receive([alone]);
  await first.close();
  flip(
    drive,
    drive.disk.rows.findIndex(({ canonical }) => idOf(canonical) === pod.community),
  );
  const fay = await pod.open("fay", drive);
  await fay.ready();
  expect(fay.count()).toBe(1);
  await ticking(fay, bela);
  expect(fay.damage()).toBeUndefined();
  expect(bela.state().setAside.has(alone.event.id)).toBe(true);
  same(fay, bela);
});

test("[K-4, K-10] what is asked for in vain is passed on to all others once between two ticks, and never further", async () => {
  const hub = await pod.open("hub");
  const air = createAir(() => 0.5, CALM);
  const heard: CborValue[][] = [[], [], []];
  const ways = heard.map((all, at) => {
    const [mine, theirs] = air.link();
    const session = createSession(hub, mine);
    theirs.onMessage = (message) => {
      const [sort, ...rest] = fromCbor(message) as CborValue[];
      if (sort === WANT || sort === BARE) all.push([sort, ...rest]);
    };
    return { theirs, session, all: heard[at] };
  });
  const [asker, , other] = ways as [(typeof ways)[0], unknown, (typeof ways)[0]];
  const say = async (way: typeof asker, ...message: CborValue[]) => {
    way.theirs.send(toCbor(message));
    await rest(air);
    return heard.map((all) => all.splice(0));
  };
  const [lost, bytes] = [[new Uint8Array(32).fill(7)], [new Uint8Array([1, 2, 3])]];
  expect(await say(other, BARE, bytes)).toEqual([[], [], []]);
  const passedOn = [[WANT, [], lost, 1]];
  expect(await say(asker, WANT, [], lost)).toEqual([[], passedOn, passedOn]);
  expect(await say(asker, WANT, [], lost)).toEqual([[], [], []]);
  expect(await say(other, WANT, [], lost, 1)).toEqual([[], [], []]);
  expect(await say(other, BARE, bytes)).toEqual([[[BARE, bytes]], [], []]);
  for (let more = 0; more < WINDOW; more++) await say(other, BARE, bytes);
  expect(await say(other, BARE, bytes)).toEqual([[], [], []]);
  asker.session.tick();
  expect(await say(asker, WANT, [], lost)).toEqual([[], passedOn, passedOn]);
  for (let ticks = 0; ticks < 3; ticks++) asker.session.tick();
  expect(await say(other, BARE, bytes)).toEqual([[], [], []]);
  // What is here is answered, and nobody else is asked.
  const known = [fromHex(pod.community) as Uint8Array];
  expect((await say(asker, WANT, [], known))[1]).toEqual([]);
  asker.session.end();
  expect(await say(other, WANT, [], lost)).toEqual([[], passedOn, []]);
});

test("[K-10] however many ask in vain, each of the others is asked so often between two ticks and no more", async () => {
  const hub = await pod.open("hub");
  const air = createAir(() => 0.5, CALM);
  let asked = 0;
  const sessions = Array.from({ length: WINDOW + 3 }, (_, at) => {
    const [mine, theirs] = air.link();
    theirs.onMessage = (message) => {
      if ((fromCbor(message) as CborValue[])[0] === WANT && at === 0) asked += 1;
    };
    return { session: createSession(hub, mine), theirs };
  });
  for (const { theirs } of sessions.slice(1)) theirs.send(toCbor([WANT, [], [new Uint8Array(32).fill(7)]]));
  await rest(air);
  expect(asked).toBe(WINDOW);
  for (const { session } of sessions) session.end();
});
