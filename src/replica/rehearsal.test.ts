import { expect, test } from "vitest";
import { CO_SIGNED } from "../kernel/co-signed.ts";
import { kindsOf } from "../kernel/kinds.ts";
import { PersistentMap } from "../kernel/persistent-map.ts";
import type { State } from "../kernel/state.ts";
import { stateHash } from "../kernel/state-codec.ts";
import { allSteps } from "../kernel/steps.ts";
import { allotment } from "../kernel/testing/allotment.ts";
import { bodyOnWire, signedBytes, writeCanonical } from "../kernel/wire/canonical.ts";
import { writeCheckpoint } from "./checkpoint.ts";
import { meetOnce } from "./testing/meeting.ts";
import { meetThrough, restThrough, street } from "./testing/newcomer.ts";
import { same } from "./testing/same.ts";

const [EVENTS, SNAPSHOT] = [3, 14];
const kinds = kindsOf(allotment().practices);

/** A newcomer at whose other end one who has the key tells of a community of their own, signed by them alone. */
async function told(change: (practices: State["practices"]) => object) {
  const { pod, open, anya } = await street();
  const meaning = allSteps(anya.coSigning.meaning(anya.coSigning.all()[0]?.id ?? ""));
  if (meaning === undefined) throw new Error("nothing was signed");
  const state = { ...meaning.state, practices: change(meaning.state.practices) } as State;
  const rights = { ...meaning.rights, roll: (PersistentMap.empty as PersistentMap<string>).with("eve", "eve") };
  const [rules, sum = ""] = stateHash(state, rights.rulesVersion).split(":");
  const { publicKey, secretKey } = pod.crypto.keyPair(pod.seedOf("eve"));
  const stand = { device: Buffer.from(publicKey).toString("hex"), seq: 0, prev: undefined, minute: 1, deps: [] };
  const body = bodyOnWire(kinds, CO_SIGNED.checkpoint.kind, { rules: Number(rules), state: sum }, stand);
  const canonical = writeCanonical(pod.community, stand, CO_SIGNED.checkpoint.number, body);
  const signed = [canonical, pod.crypto.sign(signedBytes(canonical), secretKey)];
  const bytes = writeCheckpoint({ edition: "1", vector: [], keys: [], me: undefined, ...meaning, rights, state });
  const part = Buffer.from((await anya.blobs?.hold(bytes)) ?? "", "hex");
  const dora = await open("dora");
  const { air, sessions } = meetThrough(dora, anya, (message) => {
    if (message[0] === EVENTS) return undefined;
    return message[0] === SNAPSHOT ? [SNAPSHOT, signed, [], [part]] : message;
  });
  await restThrough(air);
  for (const one of sessions) one.end();
  return { dora, anya };
}

test("[K-11] a newcomer is shown what pages can show, whoever made it up", async () => {
  const { dora } = await told((practices) => practices);
  expect(dora.snapshots?.shown()).toBeDefined();
});

const LIES: readonly (readonly [string, (practices: State["practices"]) => object])[] = [
  ["no practice", () => ({})],
  ["a practice less", ({ members }) => ({ members })],
  ["names that stand for something else", (all) => JSON.parse(`{"__proto__": ${JSON.stringify(all)}}`)],
  ["nothing where a practice keeps something", (all) => ({ ...all, plots: null })],
  ["a list where a map was", (all) => ({ ...all, plots: { ...(all.plots as object), plantings: [] } })],
  ["a map in place of what holds maps", (all) => ({ ...all, plots: PersistentMap.empty })],
  ["a number where there were people", (all) => ({ ...all, members: 7 })],
];

test.each(LIES)(
  "[K-11] whoever is told of a state with %s is shown none, and reads the history",
  async (_name, lie) => {
    const { dora, anya } = await told(lie);
    expect(dora.snapshots?.shown()).toBeUndefined();
    await meetOnce(dora, anya, 3);
    same(anya, dora);
  },
);
