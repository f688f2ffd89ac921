import { describe, expect, test } from "vitest";
import { CO_SIGNED } from "../../kernel/co-signed.ts";
import { kindsOf } from "../../kernel/kinds.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { AnyPractice } from "../../kernel/practice.ts";
import type { State } from "../../kernel/state.ts";
import { stateHash } from "../../kernel/state-codec.ts";
import { allSteps } from "../../kernel/steps.ts";
import { allotment } from "../../kernel/testing/allotment.ts";
import { bodyOnWire, signedBytes, writeCanonical } from "../../kernel/wire/canonical.ts";
import { type Meant, writeCheckpoint } from "../checkpoint/checkpoint.ts";
import type { Looking } from "../looking.ts";
import { meetOnce } from "../testing/meeting.ts";
import { meetThrough, restThrough, street } from "../testing/newcomer.ts";
import { same } from "../testing/same.ts";
import { rehearsing } from "./rehearsal.ts";

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

describe("[K-11] what pages ask for is asked before it is shown", () => {
  const map: PersistentMap<string> = PersistentMap.empty;
  const start = { map, list: [], name: "", count: 0, flag: false, later: undefined, deep: { map } };
  const practice = { name: "plots", start, views: { all: {}, one: {} } } as unknown as AnyPractice;
  const ASKED = ["attention", "coming", "posted", "search", "keyHolders", "openInvites", "due"];

  /** Whether a state is shown where what `breaks` cannot be worked out; and what was asked. */
  function rehearse(now: unknown, breaks?: string) {
    const asked: string[] = [];
    const answer = (name: string): unknown[] => {
      asked.push(name);
      if (name === breaks) throw new TypeError("of something that is not there");
      return [];
    };
    const simple = Object.fromEntries(ASKED.map((name) => [name, () => answer(name)]));
    const looking = { ...simple, look: answer } as unknown as Looking;
    const meant = { state: { practices: { plots: now }, setAside: PersistentMap.empty } } as unknown as Meant;
    return { isShown: allSteps(rehearsing([practice], meant, looking)), asked };
  }

  test("all of it, and each view, once", () => {
    const told = { ...start, map: map.with("bed", "beans"), list: [7], name: "Fern", count: 3, flag: true, later: {} };
    expect(rehearse(told)).toEqual({ isShown: true, asked: [...ASKED, "plots.all", "plots.one"] });
    expect(rehearse({ ...start, more: 1 }).isShown).toBe(true);
  });

  test.each([...ASKED, "plots.all", "plots.one"])("where %s breaks, nothing is shown", (name) => {
    expect(rehearse(start, name).isShown).toBe(false);
  });

  const SHAPES: readonly (readonly [string, object | null])[] = [
    ["nothing", null],
    ["nothing in place of a map", { map: null }],
    ["nothing in place of what holds a map", { deep: null }],
    ["a list in place of a map", { map: [] }],
    ["an object in place of a map", { map: {} }],
    ["an object in place of a list", { list: {} }],
    ["a map in place of a list", { list: map }],
    ["a map in place of an object", { deep: map }],
    ["a list in place of an object", { deep: [] }],
    ["a text in place of a number", { count: "3" }],
    ["a number in place of a text", { name: 3 }],
    ["an object in place of a text", { name: {} }],
    ["a text in place of a list", { list: "list" }],
    ["a number in place of a map", { map: 7 }],
    ["a list further down in place of a map", { deep: { map: [] } }],
  ];

  test.each(SHAPES)("%s is asked nothing, and shown to nobody", (_name, changed) => {
    const now = changed === null ? null : { ...start, ...changed };
    expect(rehearse(now)).toEqual({ isShown: false, asked: [] });
  });
});
