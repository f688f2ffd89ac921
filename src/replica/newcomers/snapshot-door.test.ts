import { describe, expect, test } from "vitest";
import { fromHex, toHex } from "../../kernel/bytes.ts";
import { type Body, type Id, MINUTES_PER_DAY } from "../../kernel/event.ts";
import { kindsOf } from "../../kernel/kinds.ts";
import { bodyOnWire, type Stand, signedBytes, writeCanonical } from "../../kernel/wire/canonical.ts";
import type { CborValue } from "../../kernel/wire/cbor.ts";
import { practices } from "../../practices/index.ts";
import { boxOf } from "../keys/boxing.ts";
import type { Replica } from "../replica.ts";
import { meetThrough, restThrough } from "../testing/newcomer.ts";
import { act, createPod } from "../testing/pod.ts";
import { remove, street } from "../testing/street.ts";

const [EVENTS, SNAPSHOT] = [3, 14];

const kinds = kindsOf(practices);

/** An invite as anybody could write it. */
function inviteAt(community: Id, stand: Stand, body: Body): Uint8Array {
  const number = kinds.byKind.get("members.invite")?.act.number ?? 0;
  return writeCanonical(community, stand, number, bodyOnWire(kinds, "members.invite", body, stand));
}

/** A street whose households signed a checkpoint, an open invite, and somebody with nothing but its link. */
async function withInvite() {
  const around = await street();
  const { everyone, share, invite, open, pass } = around;
  pass(31 * MINUTES_PER_DAY);
  await sign(everyone, share);
  const [anya] = everyone;
  const way = await invite(anya, "a friend", { uses: 1, minutes: 14 * MINUTES_PER_DAY });
  await share(...everyone);
  const emil = await open("emil");
  await emil.unlock(way.key);
  return { ...around, anya, way, emil };
}

async function sign(some: readonly Replica[], share: (...some: Replica[]) => Promise<void>): Promise<void> {
  for (const one of some) {
    await one.coSigning.keep();
    await share(...some);
  }
}

/** Somebody hears what a neighbour tells a newcomer, and none of the history yet; says which invite came with it. */
async function hear(newcomer: Replica, from: Replica, change = (message: CborValue[]) => message) {
  let door: CborValue | undefined;
  const { air, sessions } = meetThrough(newcomer, from, (message) => {
    if (message[0] === EVENTS) return undefined;
    if (message[0] !== SNAPSHOT) return message;
    const told = change(message);
    door = told[4];
    return told;
  });
  await restThrough(air);
  for (const one of sessions) one.end();
  return door;
}

describe("the invite that comes with a snapshot", () => {
  test("[K-12, K-8] opens it to somebody who has its link and no other key, before any of the history has come", async () => {
    const { anya, way, emil } = await withInvite();
    await hear(emil, anya);
    expect(emil.count()).toBe(0);
    expect(emil.lookAt("members").state).toMatchObject({ community: { name: "Elm" } });
    expect(emil.lookAt("members").rights.roll.size).toBe(4);
    expect(emil.snapshots?.door()?.id).toBe(way.id);
  });

  test("[K-8] is not told to whoever has no key, or another one", async () => {
    const { anya, open } = await withInvite();
    const fern = await open("fern");
    expect(await hear(fern, anya)).toBeUndefined();
    expect(fern.snapshots?.shown()).toBeUndefined();
  });

  test("[K-8] is not told where it is older than the key of today: who was removed may have its link", async () => {
    const { everyone, share, pass, emil } = await withInvite();
    const [anya, bela, carl, dora] = everyone;
    await remove(dora, anya, [anya, bela, carl], () => share(anya, bela, carl));
    pass(31 * MINUTES_PER_DAY);
    await sign([anya, bela, carl], share);
    expect(await hear(emil, anya)).toBeUndefined();
    expect(emil.snapshots?.shown()).toBeUndefined();
  });

  test("[K-12] opens to what two thirds of the households signed that somebody lives in: nobody waits for who has left", async () => {
    const { everyone, share, invite, open, pass } = await street();
    const [anya, bela, carl, dora] = everyone;
    await act(dora, "members.leave");
    await share(...everyone);
    pass(31 * MINUTES_PER_DAY);
    await sign([anya, bela], (...some) => share(carl, ...some));
    expect(anya.coSigning.all()).toMatchObject([{ of: 3, needed: 2, isCovered: true }]);
    const way = await invite(anya, "a friend");
    const emil = await open("emil");
    await emil.unlock(way.key);
    await hear(emil, anya);
    expect(emil.snapshots?.shown()).toBeDefined();
  });

  test("[K-8] is the one whose box holds the key, whatever anybody else says to have boxed to its key", async () => {
    const { anya, way, emil } = await withInvite();
    const { crypto, seedOf } = await createPod();
    const { publicKey, secretKey } = crypto.keyPair(seedOf("somebody with a link"));
    const deps = [way.id];
    const stand = { device: toHex(publicKey), seq: 0, prev: undefined, deps, minute: 1 };
    const key = toHex(way.key.publicKey);
    const body = { key, uses: 1, until: 60, box: boxOf(crypto, key, new Uint8Array(32).fill(9)) ?? "" };
    const canonical = inviteAt(anya.community, stand, body);
    const signature = crypto.sign(signedBytes(canonical), secretKey);
    expect(await anya.receive([{ canonical, signature }])).toEqual({ kept: 1 });
    await hear(emil, anya);
    expect(emil.snapshots?.door()?.id).toBe(way.id);
    expect(emil.snapshots?.shown()).toBeDefined();
  });

  test("[K-2] opens nothing where its box holds another key, or is for another link", async () => {
    const { anya, way, emil } = await withInvite();
    const { crypto } = await createPod();
    const stand = { device: anya.device, seq: 900, prev: "00".repeat(32), deps: [], minute: 1 };
    const doorOf = (key: string, content: Uint8Array): Uint8Array => {
      const body = { key, uses: 1, until: 60, box: boxOf(crypto, key, content) ?? "" };
      return inviteAt(anya.community, stand, body);
    };
    const own = toHex(way.key.publicKey);
    const wrong = [doorOf(own, new Uint8Array(32).fill(9)), doorOf(anya.device, new Uint8Array(32)), fromHex("00")];
    for (const door of wrong) {
      await hear(emil, anya, (message) => [...message.slice(0, 4), door ?? ""]);
      expect(emil.snapshots?.shown()).toBeUndefined();
    }
    await hear(emil, anya);
    expect(emil.snapshots?.shown()).toBeDefined();
  });
});
