import { toHex } from "../../src/kernel/bytes.ts";
import type { Draft, Id } from "../../src/kernel/event.ts";
import type { RecoveryRow } from "../../src/practices/devices/recovering.ts";
import type { Device } from "../device.ts";
import type { Dice } from "../dice.ts";
import { joinBody, type WayIn } from "../founding.ts";
import { act } from "../life.ts";
import type { Pod, Story } from "../pod.ts";
import { enrolledOf } from "./motion.ts";

const SHARE = 0.3;
const WEEK = 7 * 24 * 60;

/** Of those who have a new device, the ones who never had any, where a neighbour enrolled somebody. */
const FIRST_SHARE = 0.4;

/** Somebody's only phone is at the bottom of a lake, or they never had one; neighbours say that the new one is theirs. */
export function newDevice(spare: Device): Story {
  let owner: Id | undefined;
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
        const me = chosen?.replica().me();
        if (chosen === undefined || me === undefined) return;
        const [enrolled] = dice.chance(FIRST_SHARE) ? enrolledOf(chosen) : [];
        if (enrolled !== undefined) owner = enrolled;
        else if (pod.lose(chosen)) owner = me;
        return;
      }
      if (way === undefined) way = await invite(pod, dice);
      else if (recovery === undefined) await ask(pod, way, owner);
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
