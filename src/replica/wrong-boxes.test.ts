import { describe, expect, test } from "vitest";
import { fromHex, toHex } from "../kernel/bytes.ts";
import { whispers } from "../kernel/testing/whispers.ts";
import { act, createPod, hand } from "./testing/pod.ts";
import { remove, street } from "./testing/street.ts";

const { crypto } = await createPod();
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
