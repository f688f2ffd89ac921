import type { Body, Event, Id } from "../../src/kernel/event.ts";
import type { Device } from "../device.ts";
import type { Dice } from "../dice.ts";
import { act } from "../life.ts";
import type { Pod, Story } from "../pod.ts";

/** How often somebody thinks of the neighbour who has no device. */
const SHARE = 0.15;
const CLAIM = { level: 3, rank: "primary", teach: "no" };

/**
 * Somebody has no device. A neighbour enrols them, others vouch for them and enter what they say, two at once where they
 * do not hear each other, and now and then somebody says that it was wrong.
 */
export function byHand(): Story {
  let person: Id | undefined;

  async function enrol(by: Device, pod: Pod, dice: Dice): Promise<void> {
    const home = dice.one(pod.people)?.replica().me();
    const household = home === undefined ? undefined : by.replica().event(home)?.body.household;
    const where = typeof household === "string" && dice.chance(0.7) ? { household } : { householdName: "The attic" };
    const moment = await act(by, { kind: "members.enrol", body: { name: "Rosa", ...where } });
    if (moment === "acted") person = newest(by, (event) => event.kind === "members.enrol")?.id;
  }

  return {
    name: "somebody without a device",
    step: async (pod, dice) => {
      const by = dice.one(pod.people.filter((one) => one.hasPower()));
      if (by === undefined || !dice.chance(SHARE)) return;
      if (person === undefined) return enrol(by, pod, dice);
      if (by.replica().event(person) === undefined) return;
      const draft = wordOf(by, person, dice);
      if (draft !== undefined) await act(by, draft);
    },
  };
}

/** Something that a neighbour does about them, or enters for them. */
function wordOf(by: Device, person: Id, dice: Dice): { kind: string; body: Body } | undefined {
  if (dice.chance(0.3)) return { kind: "members.vouch", body: { person } };
  const enteredFor = person;
  if (dice.chance(0.3)) {
    const motion = newest(by, ({ kind }) => kind === "charter.propose")?.id;
    const yes = dice.chance(0.7) ? "yes" : "no";
    return motion === undefined ? undefined : { kind: "charter.say", body: { motion, yes, enteredFor } };
  }
  if (dice.chance(0.2)) {
    const entered = newest(by, ({ body }) => body.enteredFor === person)?.id;
    return entered === undefined ? undefined : { kind: "members.contest", body: { act: entered, enteredFor } };
  }
  if (dice.chance(0.2)) return { kind: "members.rename", body: { name: `Rosa ${dice.under(9)}`, enteredFor } };
  return { kind: "skills.claim", body: { skill: `Bread ${dice.under(99)}`, ...CLAIM, enteredFor } };
}

function newest(by: Device, is: (event: Event) => boolean): Event | undefined {
  return by
    .replica()
    .history()
    .findLast(({ event }) => is(event))?.event;
}
