import { describe, expect, test } from "vitest";
import { fromHex, joinBytes, toHex } from "../../kernel/bytes.ts";
import { SEALED } from "../../kernel/event.ts";
import { whispers } from "../../kernel/testing/whispers.ts";
import { act, createPod, hand } from "../testing/pod.ts";
import { remove, street } from "../testing/street.ts";

const { crypto } = await createPod();
const NOTHING = { seats: [], addValues: [], dropValues: [], numbers: [], remove: [], dormant: [], adopt: [] };
const boxFor = (device: string): string =>
  toHex(crypto.box(fromHex(device) ?? new Uint8Array(), crypto.random(32)) ?? new Uint8Array());

describe("who hands somebody another key than they say", () => {
  test("[K-8] is found out by everyone who has the key, not only by whom it was meant for", async () => {
    const { everyone, share, open } = await street();
    const [anya, bela, carl] = everyone;
    const epoch = anya.lookAt("members").rights.epoch;
    const keys = [{ to: bela.device, box: boxFor(bela.device) }];
    const bad = await act(anya, "kernel.grant", { epoch, keys, lane: [] });
    await share(...everyone);
    for (const one of [anya, bela, carl]) expect(one.wrongKeys()).toEqual([bad]);
    const relay = await open("a hub without a person");
    await hand(carl, relay);
    expect(relay.wrongKeys()).toEqual([]);
  });

  test("[K-8] is found out too where they hand over the rights lane alone", async () => {
    const { everyone, share } = await street();
    const [anya, bela, carl] = everyone;
    const epoch = anya.lookAt("members").rights.epoch;
    const newcomer = crypto.keyPair(crypto.random(32)).publicKey;
    const box = toHex(crypto.box(newcomer, joinBytes(crypto.random(32), crypto.random(32))) ?? new Uint8Array());
    const bad = await act(anya, "kernel.grant", { epoch, keys: [], lane: [{ to: toHex(newcomer), box }] });
    await share(...everyone);
    for (const one of [anya, bela, carl]) expect(one.wrongKeys()).toEqual([bad]);
  });

  test("[K-8] keeps nobody from the key: a device that has it notices, and hands over the right one", async () => {
    const { everyone, share } = await street();
    const [anya, bela, carl] = everyone;
    const parent = anya.lookAt("charter").lane.chain.at(-1)?.id;
    const change = { parent, ...NOTHING, epoch: "00".repeat(32), why: "A phone was lost." };
    const motion = await act(anya, "charter.propose", change);
    const epoch = anya.event(motion)?.body.epoch;
    await act(anya, "kernel.grant", { epoch, keys: [{ to: bela.device, box: boxFor(bela.device) }], lane: [] });
    for (const one of [bela, carl, anya]) {
      await share(...everyone);
      await one.ask({ kind: "charter.say", body: { motion, yes: "yes" } });
    }
    await share(...everyone);
    expect(anya.lookAt("charter").rights.epoch).toBe(epoch);
    const said = await act(anya, "skills.claim", { skill: "Bread", level: 3, rank: "primary", teach: "no" });
    await share(...everyone);
    expect(bela.event(said)?.body).toBe(SEALED);
    await anya.keepTime();
    await share(...everyone);
    expect(bela.event(said)?.body).toMatchObject({ skill: "Bread" });
  });

  test("[K-8, K-10] is known to views once it was compared, a few boxes at a time", async () => {
    const { everyone, share } = await street();
    const [anya, bela] = everyone;
    const epoch = anya.lookAt("members").rights.epoch;
    const keys = [{ to: bela.device, box: boxFor(bela.device) }];
    const bad = await act(anya, "kernel.grant", { epoch, keys, lane: [] });
    await share(...everyone);
    expect(anya.lookAt("charter").wrongKeys()).toEqual([]);
    expect(anya.wrongKeys(1)).toEqual([]);
    for (let tick = 0; tick < 20; tick++) anya.wrongKeys(1);
    expect(anya.lookAt("charter").wrongKeys()).toEqual([
      { id: bad, device: anya.device, minute: expect.any(Number), epoch },
    ]);
  });

  test("[K-8] is found out in an audience too, by its people", async () => {
    const { everyone, share } = await street([whispers]);
    const [anya, bela, carl] = everyone;
    const people = [anya, bela].map((one) => one.me());
    const circle = await act(anya, "kernel.audience", { practice: "whispers", people, boxes: [] });
    const boxes = [{ to: bela.device, box: boxFor(bela.device) }];
    const bad = await act(anya, "kernel.share", { of: circle, boxes });
    await share(...everyone);
    for (const one of [anya, bela]) expect(one.wrongKeys()).toEqual([bad]);
    expect(carl.wrongKeys()).toEqual([]);
  });

  test("[K-8] keeps nobody from an audience either: its people notice, and hand over the right key", async () => {
    const { everyone, share } = await street([whispers]);
    const [anya, bela, carl] = everyone;
    const people = [anya, bela, carl].map((one) => one.me());
    const circle = await act(anya, "kernel.audience", { practice: "whispers", people: people.slice(0, 2), boxes: [] });
    await act(anya, "whispers.say", { circle, text: "One." });
    await share(...everyone);
    // Bela belongs to it, and spoils the key for Carl before he comes.
    await act(bela, "kernel.share", { of: circle, boxes: [{ to: carl.device, box: boxFor(carl.device) }] });
    await share(...everyone);
    await act(anya, "kernel.audience", { of: circle, people, boxes: [] });
    await share(...everyone);
    await anya.keepTime();
    await share(...everyone);
    expect(carl.look("whispers.heard")).toEqual({ rows: ["One."] });
    const count = anya.count();
    await anya.keepTime();
    expect(anya.count()).toBe(count);
  });

  test("[K-8] who does not belong to an audience hands on no key of it: what they call one stands in nobody's way", async () => {
    const { everyone, share } = await street([whispers]);
    const [anya, bela, carl, dora] = everyone;
    const people = [anya, bela, dora].map((one) => one.me());
    const circle = await act(anya, "kernel.audience", { practice: "whispers", people: people.slice(0, 2), boxes: [] });
    await act(anya, "whispers.say", { circle, text: "One." });
    await share(...everyone);
    await act(carl, "kernel.share", { of: circle, boxes: [{ to: dora.device, box: boxFor(dora.device) }] });
    await share(...everyone);
    await act(bela, "whispers.say", { circle, text: "Two." });
    await act(bela, "kernel.audience", { of: circle, people, boxes: [] });
    await share(...everyone);
    expect(dora.look("whispers.heard")).toEqual({ rows: ["One.", "Two."] });
    // Nobody who may not read was handed the key, so nobody made another.
    const turns = anya.lookAt("whispers").audiences()[0]?.turns;
    expect(turns).toHaveLength(2);
  });

  test("[K-8] nobody is suspected who handed over what they said: invites, removals, audiences", async () => {
    const { everyone, share } = await street([whispers]);
    const [anya, bela, carl, dora] = everyone;
    const people = [anya, bela].map((one) => one.me());
    const circle = await act(anya, "kernel.audience", { practice: "whispers", people, boxes: [] });
    await remove(dora, anya, [bela, carl, anya], () => share(anya, bela, carl));
    await act(bela, "whispers.say", { circle, text: "Still here." });
    for (const one of [anya, bela, carl]) await one.keepTime();
    await share(anya, bela, carl);
    for (const one of [anya, bela, carl]) expect(one.wrongKeys()).toEqual([]);
  });
});
