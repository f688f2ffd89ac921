import { afterEach, expect, test, vi } from "vitest";
import { memoryLinks } from "../../../../edges/memory/memory-link.ts";
import { Fault } from "../../../../replica/fault.ts";
import { shakeHands } from "../../../../replica/links/handshake.ts";
import { createSession } from "../../../../replica/links/session.ts";
import type { Log } from "../../../../replica/ports.ts";
import { act, createPod } from "../../../../replica/testing/pod.ts";
import { keepInTouch } from "./hub-link.ts";

afterEach(() => vi.unstubAllGlobals());

test("[K-10] a hub that is switched off while a link begins, or has no room, is away, and does not refuse this device", async () => {
  const nothing = { addEventListener: () => {}, removeEventListener: () => {} };
  vi.stubGlobal("window", nothing);
  vi.stubGlobal("document", nothing);
  const { crypto, open, seedOf } = await createPod();
  const replica = await open("anya");
  for (const [reason, state] of [
    ["link.stopping", "away"],
    ["link.crowded", "away"],
    [undefined, "away"],
    ["link.unknown-device", "refused"],
  ] as const) {
    const said: string[] = [];
    const dial = async () => {
      const [near, far] = memoryLinks();
      setTimeout(() => far.close(reason));
      return near;
    };
    const deps = { replica, crypto, seed: seedOf("anya"), dial };
    const stop = keepInTouch({ ...deps, onState: (now) => said.push(now) });
    await vi.waitFor(() => expect(said.length).toBeGreaterThan(0));
    stop();
    expect(said[0]).toBe(state);
  }
});

test("[OH-3] a hub that cannot be had is away once the first try has failed, and not before", async () => {
  const nothing = { addEventListener: () => {}, removeEventListener: () => {} };
  vi.stubGlobal("window", nothing);
  vi.stubGlobal("document", nothing);
  const { crypto, open, seedOf } = await createPod();
  const said: string[] = [];
  let fail = (): void => {};
  const dial = () => new Promise<never>((_, reject) => (fail = () => reject(new Error("No way there."))));
  const deps = { replica: await open("anya"), crypto, seed: seedOf("anya"), dial };
  const stop = keepInTouch({ ...deps, onState: (now) => said.push(now) });
  expect(said).toEqual([]);
  fail();
  await vi.waitFor(() => expect(said).toEqual(["away"]));
  stop();
});

test.each([
  ["hub", "unkept"],
  ["anya", "full"],
])(
  "[OH-4] where the disk of %s is full, that is said, and not that the hub is away, until there is room and both have the same",
  async (whose, state) => {
    const nothing = { addEventListener: () => {}, removeEventListener: () => {} };
    vi.stubGlobal("window", nothing);
    vi.stubGlobal("document", nothing);
    const pod = await createPod();
    let isFull = false;
    const through = (log: Log): Log => ({
      ...log,
      append: async (rows, known) => {
        if (isFull) throw new Fault("disk-full", "The disk is full.");
        return log.append(rows, known);
      },
    });
    const open = (name: string) => pod.open(name, undefined, name === whose ? { through } : {});
    const [anya, hub] = [await open("anya"), await open("hub")];
    await act(whose === "hub" ? anya : hub, "members.join");
    const greeting = {
      community: pod.community,
      device: hub.device,
      secretKey: pod.crypto.keyPair(pod.seedOf("hub")).secretKey,
    };
    const dial = async () => {
      const [near, far] = memoryLinks((work) => setTimeout(work));
      void shakeHands(
        pod.crypto,
        far,
        () => greeting,
        () => undefined,
      ).then(() => {
        const session = createSession(hub, far, () => clearInterval(ticking));
        const ticking = setInterval(session.tick, 100);
      });
      return near;
    };
    const said: string[] = [];
    isFull = true;
    const stop = keepInTouch({
      replica: anya,
      crypto: pod.crypto,
      seed: pod.seedOf("anya"),
      dial,
      onState: (now) => said.push(now),
    });
    await vi.waitFor(() => expect(said.filter((one) => one === state).length).toBeGreaterThan(1), 10_000);
    expect(said.slice(said.indexOf(state))).not.toContain("connected");
    expect(said).not.toContain("away");
    isFull = false;
    await vi.waitFor(() => expect(said.at(-1)).toBe("connected"), 15_000);
    stop();
  },
  30_000,
);

/** What is said of the hub by a page whose first two links end like this. */
async function saidOfLinksThatEnd(why: string): Promise<readonly string[]> {
  const nothing = { addEventListener: () => {}, removeEventListener: () => {} };
  vi.stubGlobal("window", nothing);
  vi.stubGlobal("document", nothing);
  const { crypto, community, open, seedOf } = await createPod();
  const said: string[] = [];
  let links = 0;
  const hub = crypto.keyPair(seedOf("hub"));
  const greeting = { community, device: (await open("hub")).device, secretKey: hub.secretKey };
  const dial = async () => {
    const [near, far] = memoryLinks();
    const met = shakeHands(
      crypto,
      far,
      () => greeting,
      () => undefined,
    );
    met.then(() => setTimeout(() => far.close(why), 20)).catch(() => undefined);
    links += 1;
    return near;
  };
  const stop = keepInTouch({
    ...{ replica: await open("anya"), crypto, seed: seedOf("anya"), dial },
    onState: (state, refusal) => said.push(refusal === undefined ? state : `${state} ${refusal.code}`),
  });
  await vi.waitFor(() => expect(links).toBeGreaterThan(1), { timeout: 10_000 });
  await vi.waitFor(() => expect(said.length).toBeGreaterThan(2));
  stop();
  return said;
}

test.each([
  ["[DV-8, DV-17] a page whose device was retired says so", "link.retired"],
  [
    "[RV-13] a page whose person was removed says that its place is over, and not that the hub shares nothing yet",
    "link.gone",
  ],
])("%s, also where the hub heard it out first", async (_, why) => {
  expect(await saidOfLinksThatEnd(why)).toEqual(["connected", `over ${why}`, `over ${why}`]);
});

test("[OH-5] a page of which the hub takes no more today says that, and not that the hub is away", async () => {
  expect(await saidOfLinksThatEnd("link.enough-today")).toEqual(["connected", "enough", "enough"]);
});
