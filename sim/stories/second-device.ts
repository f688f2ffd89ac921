import { toHex } from "../../src/kernel/bytes.ts";
import { deviceMessage } from "../../src/kernel/device-proof.ts";
import type { Device } from "../device.ts";
import { thief } from "../liars/thief.ts";
import { act } from "../life.ts";
import type { Pod, Story } from "../pod.ts";

/** How often a person who could does what comes next. */
const SHARE = 0.05;

/**
 * Somebody links a second device. In the end both go on, or the second one retires the first: since it is old, or since
 * somebody stole it, who then does with it what they like until that, and after.
 */
export function secondDevice(spare: Device, ends: "kept" | "retired" | "stolen"): Story {
  let owner: Device | undefined;
  let [isLinked, isRetired] = [false, false];

  async function link(pod: Pod, from: Device): Promise<boolean> {
    const person = from.replica().me();
    if (person === undefined) return false;
    const key = spare.replica().device;
    const proof = toHex(spare.replica().sign(deviceMessage(pod.community, person, key)));
    return (await act(from, { kind: "devices.add", body: { key, proof, name: "Tablet", sort: "tablet" } })) === "acted";
  }

  return {
    name: `a second device, and the first is ${ends}`,
    step: async (pod, dice) => {
      owner ??= dice.one(pod.people.slice(1));
      if (owner === undefined || isRetired || !dice.chance(SHARE)) return;
      if (!isLinked) {
        isLinked = owner.hasPower() && spare.hasPower() && (await link(pod, owner));
        return;
      }
      if (ends === "kept") return;
      if (ends === "stolen") owner.become(thief);
      if (!spare.hasPower() || spare.replica().me() === undefined || !dice.chance(0.5)) return;
      const draft = { kind: "devices.retire", body: { device: owner.replica().device } };
      isRetired = (await act(spare, draft)) === "acted";
    },
  };
}
