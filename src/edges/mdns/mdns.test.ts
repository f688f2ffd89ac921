import { EventEmitter } from "node:events";
import type { Mdns } from "multicast-dns";
import { expect, test } from "vitest";
import { announce } from "./announce.ts";
import { findHubs } from "./find-hubs.ts";
import { multicastWire } from "./multicast-wire.ts";
import { type Announced, answersTo, type Entry, KITH, nameOfHub } from "./records.ts";
import type { Question, Wire } from "./wire.ts";

/** A network of a few machines; what one says, all others hear. */
function network() {
  const all: { asked: (q: readonly Question[]) => void; said: (e: readonly Entry[], seconds: number) => void }[] = [];
  const wire = (): Wire & { readonly heard: string[] } => {
    const me = { asked: (_: readonly Question[]) => {}, said: (_: readonly Entry[], __: number) => {} };
    const heard: string[] = [];
    all.push(me);
    const others = () => all.filter((one) => one !== me);
    return {
      heard,
      ask: (questions) => {
        for (const one of others()) one.asked(questions);
      },
      say: (answers, besides, seconds) => {
        for (const one of others()) one.said([...answers, ...besides], seconds);
      },
      onAsked: (listener) => {
        me.asked = listener;
      },
      onSaid: (listener) => {
        me.said = (entries, seconds) => {
          heard.push(...entries.map(({ name, type }) => `${seconds} ${type} ${name}`));
          if (seconds > 0) listener(entries);
        };
      },
      onTrouble: () => {},
      close: async () => void all.splice(all.indexOf(me), 1),
    };
  };
  return { wire };
}

const hub = (device: string, more: Partial<Announced> = {}): Announced => ({
  ...{ name: nameOfHub(device), port: 7400, securePort: 7443, hub: device.slice(0, 32) },
  addresses: () => ["192.168.1.20", "fd00::2"],
  ...more,
});

test("a hub that spoke before anybody listened is found, because it is asked", async () => {
  const { wire } = network();
  announce(wire(), hub("7f3a".repeat(16)));
  announce(wire(), hub("01cd".repeat(16), { port: 7500, addresses: () => ["192.168.1.21"] }));
  const { hubs } = await findHubs(wire(), 30);
  expect(hubs).toEqual([
    { name: "kith-7f3a.local", hub: "7f3a".repeat(8), port: 7400, addresses: ["192.168.1.20", "fd00::2"] },
    { name: "kith-01cd.local", hub: "01cd".repeat(8), port: 7500, addresses: ["192.168.1.21"] },
  ]);
});

test("its name is answered with the addresses that it has now, whatever the letters' case", () => {
  let at = "192.168.1.20";
  const us = hub("7f3a".repeat(16), { addresses: () => [at] });
  at = "10.0.0.7";
  expect(answersTo([{ name: "KITH-7F3A.local", type: "A" }], us).answers).toEqual([
    { name: "kith-7f3a.local", type: "A", data: "10.0.0.7" },
  ]);
  expect(answersTo([{ name: "kith-9999.local", type: "A" }], us).answers).toEqual([]);
});

test("what it says has no name of a community or a person, and is taken back when it stops", async () => {
  const { wire } = network();
  const ear = wire();
  ear.onSaid(() => {});
  const said = answersTo([{ name: KITH, type: "PTR" }], hub("7f3a".repeat(16)));
  expect(JSON.stringify(said)).not.toMatch(/Maple|Anya/);
  const announcing = announce(wire(), hub("7f3a".repeat(16)));
  await announcing.stop();
  expect(ear.heard.some((line) => line.startsWith("120 SRV"))).toBe(true);
  expect(ear.heard.at(-1)).toMatch(/^0 /);
});

test("where multicast is not allowed it says why and goes on", async () => {
  const { wire } = network();
  const deaf: Wire = { ...wire(), onTrouble: (tell) => tell("send ENETUNREACH 224.0.0.251:5353") };
  expect(announce(deaf, hub("7f3a".repeat(16))).trouble()).toContain("ENETUNREACH");
  expect(await findHubs({ ...network().wire(), onTrouble: (tell) => tell("EPERM") }, 3)).toEqual({
    hubs: [],
    trouble: "EPERM",
  });
});

test("a packet with thousands of questions gets one answer, which says each thing once", () => {
  const { wire } = network();
  const [ear, stranger] = [wire(), wire()];
  let answers = 0;
  ear.onSaid(() => {});
  stranger.onSaid(() => {
    answers += 1;
  });
  announce(wire(), hub("7f3a".repeat(16)));
  const before = ear.heard.length;
  answers = 0;
  const kinds = ["PTR", "ANY"].map((type) => ({ name: KITH, type }));
  stranger.ask(Array.from({ length: 5000 }, (_, at) => kinds[at % 2] ?? kinds[0]).flatMap((one) => one ?? []));
  const said = ear.heard.slice(before);
  expect(answers).toBe(1);
  expect(said.filter((line) => line.includes("PTR"))).toEqual([`120 PTR ${KITH}`]);
});

test("what calls itself by no name that machines have is no hub: its name would be printed", async () => {
  const { wire } = network();
  const liar = wire();
  const instance = `evil.${KITH}`;
  const answer = (target: string): readonly Entry[] => [
    { name: KITH, type: "PTR", data: instance },
    { name: instance, type: "SRV", data: { target, port: 7400 } },
    { name: instance, type: "TXT", data: ["hub=\u001b[2J"] },
    { name: target, type: "A", data: "10.0.0.9\u001b[1A" },
  ];
  for (const target of ["all is well\u001b[2J.local", ".", "", "kith\n7f3a.local", "x".repeat(300)]) {
    liar.onAsked(() => liar.say(answer(target), [], 120));
    expect([target, (await findHubs(wire(), 3)).hubs]).toEqual([target, []]);
  }
  liar.onAsked(() => liar.say(answer("nas-2.local"), [], 120));
  expect((await findHubs(wire(), 3)).hubs).toEqual([{ name: "nas-2.local", hub: "", port: 7400, addresses: [] }]);
});

test("bytes of a stranger that are no packet are no trouble of the network; what the system refuses is", () => {
  const mdns = Object.assign(new EventEmitter(), { query: () => {}, respond: () => {}, destroy: () => {} });
  const troubles: string[] = [];
  multicastWire(mdns as unknown as Mdns).onTrouble((why) => troubles.push(why));
  mdns.emit("warning", new Error("Header must be 12 bytes"));
  mdns.emit("warning", Object.assign(new RangeError("out of bounds"), { code: "ERR_BUFFER_OUT_OF_BOUNDS" }));
  expect(troubles).toEqual([]);
  const refused = { code: "ENODEV", syscall: "addMembership" };
  mdns.emit("warning", Object.assign(new Error("addMembership ENODEV"), refused));
  expect(troubles).toEqual(["addMembership ENODEV"]);
});
