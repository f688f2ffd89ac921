import { toHex } from "../../src/kernel/bytes.ts";
import type { Draft, Id } from "../../src/kernel/event.ts";
import type { RecoveryRow } from "../../src/practices/devices/recovering.ts";
import type { Device } from "../device.ts";
import type { Dice } from "../dice.ts";
import { joinBody, type WayIn } from "../founding.ts";
import { act } from "../life.ts";
import type { Pod, Story } from "../pod.ts";

const SHARE = 0.3;
const WEEK = 7 * 24 * 60;

/** Somebody's only phone is at the bottom of a lake; neighbours say that the new one is theirs. */
export function newDevice(spare: Device): Story {
  let owner: Device | undefined;
  let way: WayIn | undefined;
  let recovery: Id | undefined;

  async function invite(pod: Pod, dice: Dice): Promise<WayIn | undefined> {
    const helper = dice.one(pod.people.filter((one) => one.hasPower()));
    if (helper === undefined) return undefined;
    const seed = dice.bytes(32);
    const key = toHex(pod.crypto.keyPair(seed).publicKey);
    const body = { key, uses: 1, until: pod.time.minute + WEEK - 60 };
    const answer = await helper
      .replica()
      .ask({ kind: "members.invite", body })
      .catch(() => undefined);
    if (answer === undefined || !("event" in answer)) return undefined;
    helper.acknowledged.add(answer.event.id);
    return { invite: answer.event.id, seed };
  }

  async function ask(pod: Pod, by: WayIn, person: Id): Promise<void> {
    const replica = spare.replica();
    if (!spare.hasPower() || replica.event(by.invite) === undefined) return;
    await replica.unlock(pod.crypto.keyPair(by.seed)).catch(() => undefined);
    const { invite: from, proof } = joinBody(replica, pod.crypto, by, "", { household: "" });
    const body = { person, name: "New phone", sort: "phone", invite: from, proof } as const;
    const answer = await replica.ask({ kind: "devices.recover", body: body as never }).catch(() => undefined);
    if (answer === undefined || !("event" in answer)) return;
    spare.acknowledged.add(answer.event.id);
    recovery = answer.event.id;
  }

  return {
    name: "a new device by neighbours",
    step: async (pod, dice) => {
      if (!dice.chance(SHARE)) return;
      if (owner === undefined) {
        const chosen = dice.one(pod.people.slice(1));
        if (chosen?.replica().me() !== undefined && pod.lose(chosen)) owner = chosen;
        return;
      }
      const person = owner.replica().me();
      if (person === undefined) return;
      if (way === undefined) way = await invite(pod, dice);
      else if (recovery === undefined) await ask(pod, way, person);
      else {
        const neighbour = dice.one(pod.people.filter((one) => one.hasPower()));
        if (neighbour === undefined) return;
        await act(
          neighbour,
          settles(neighbour, recovery) ?? { kind: "devices.know", body: { recovery, known: "yes" } },
        );
      }
    },
  };
}

/** The act that settles it, once nothing is missing. */
function settles(neighbour: Device, recovery: Id): Draft | undefined {
  const looked = neighbour.replica().look("devices.recovery", { recovery });
  return "rows" in looked ? (looked.rows as RecoveryRow | undefined)?.conclude : undefined;
}
