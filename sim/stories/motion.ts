import type { Body, Id, PersonId } from "../../src/kernel/event.ts";
import type { Outcome } from "../../src/kernel/lane/outcomes.ts";
import type { Device } from "../device.ts";
import type { Dice } from "../dice.ts";
import { act } from "../life.ts";
import type { Pod } from "../pod.ts";
import type { Story } from "./story.ts";

const NOTHING = { seats: [], addValues: [], dropValues: [], numbers: [], remove: [], dormant: [], adopt: [] };
/** Turns after which people let a motion be that did not get there, and make another. */
const TURNS_MAX = 60;

/** People propose something, say yes to it and conclude it: a value, a seat for a guest, or that somebody goes. */
export function motions(): Story {
  let motion: Id | undefined;
  let turns = 0;

  async function step(pod: Pod, dice: Dice): Promise<void> {
    const device = dice.one(pod.people.filter((one) => one.hasPower() && one.liar() === undefined));
    const me = device?.replica().me();
    if (device === undefined || me === undefined) return;
    turns += 1;
    if (motion === undefined || turns > TURNS_MAX) {
      [motion, turns] = [await propose(device, pod, dice), 0];
    } else if (await conclude(device, motion)) motion = undefined;
    else await act(device, { kind: "charter.say", body: { motion, yes: "yes" } });
  }

  return { name: "motions", step };
}

async function propose(device: Device, pod: Pod, dice: Dice): Promise<Id | undefined> {
  const { lane } = device.replica().lookAt("charter");
  const parent = (lane.chain as readonly Outcome[]).at(-1)?.id;
  const change = changeOf(device, pod, dice);
  if (parent === undefined || change === undefined) return undefined;
  const body: Body = { parent, ...NOTHING, ...change, why: "We talked it over." };
  const draft = { kind: "charter.propose", body };
  const answer = await act(device, draft);
  if (answer !== "acted") return undefined;
  return device
    .replica()
    .history()
    .findLast(({ event }) => event.kind === draft.kind && event.device === device.replica().device)?.event.id;
}

/** The first person of a pod stays: theirs is the replica that is asked in the end. */
function changeOf(device: Device, pod: Pod, dice: Dice): Body | undefined {
  if (dice.chance(0.4)) return { addValues: [`We share ${dice.under(10_000)}`] };
  const { rights } = device.replica().lookAt("charter");
  const known = pod.people.slice(1).flatMap((one): readonly PersonId[] => {
    const me = one.replica().me();
    return me === undefined ? [] : [me];
  });
  const person = dice.one(known);
  if (person === undefined) return undefined;
  if (rights.roll.has(person)) return { remove: [person] };
  const household = device.replica().event(person)?.body.household ?? person;
  return { seats: [{ person, household: String(household) }] };
}

async function conclude(device: Device, motion: Id): Promise<boolean> {
  const ballots = [...device.replica().lookAt("charter").lane.yesOn(motion).values()];
  if (ballots.length === 0) return false;
  return (await act(device, { kind: "charter.conclude", body: { motion, ballots } })) === "acted";
}
