import type { Body, Id, PersonId } from "../../src/kernel/event.ts";
import type { Outcome } from "../../src/kernel/lane/outcomes.ts";
import type { Members } from "../../src/practices/members/index.ts";
import type { Reviews } from "../../src/practices/reviews/words.ts";
import type { Device } from "../device.ts";
import type { Dice } from "../dice.ts";
import { act } from "../life.ts";
import type { Pod, Story } from "../pod.ts";

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
    await review(device, pod, dice);
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
  const person = dice.one([...known, ...enrolledOf(device)]);
  if (person === undefined) return undefined;
  const heard = [...reviewsOf(device, { about: person })].find((one) => one.now.heard !== undefined);
  if (heard !== undefined) return { remove: [person], review: heard.id };
  if (rights.roll.has(person)) return undefined;
  const household = device.replica().event(person)?.body.household ?? person;
  return { seats: [{ person, household: String(household) }] };
}

/** People whom a neighbour enrolled, whether or not they have a device by now. */
export function enrolledOf(device: Device): readonly PersonId[] {
  const { people } = device.replica().lookAt("members").state as Members;
  return [...people.values()].filter(({ enrolledBy }) => enrolledBy !== undefined).map(({ id }) => id);
}

/** A removal has a long way to go: notice, a hearing, an appeal. Each step is tried until the rules let it be. */
async function review(device: Device, pod: Pod, dice: Dice): Promise<void> {
  const replica = device.replica();
  const [one] = reviewsOf(device, { dice });
  if (one === undefined || dice.chance(0.02)) {
    const person = dice.one(pod.people.slice(1))?.replica().me();
    const me = replica.me();
    if (person === undefined || me === undefined || person === me) return;
    const how = { practice: "reviews", lasts: "until-destroyed", people: [me, person], boxes: [] };
    const made = await replica.ask({ kind: "kernel.audience", body: how }).catch(() => undefined);
    if (made === undefined || !("event" in made)) return;
    device.acknowledged.add(made.event.id);
    const about = { rule: "What we share", offered: "circle", parties: [], hearing: 1, circle: made.event.id };
    await act(device, { kind: "reviews.open", body: { person, ...about } });
  } else if (one.now.heard === undefined) {
    await act(device, { kind: "reviews.hear", body: { review: one.id, spoke: "spoke" } });
  } else if (one.person === replica.me() && dice.chance(0.3)) {
    await act(device, { kind: "reviews.appeal", body: { review: one.id } });
  } else if (one.now.panel.includes(replica.me() ?? "")) {
    await act(device, {
      kind: "reviews.panel",
      body: { review: one.id, finds: dice.chance(0.8) ? "stands" : "falls" },
    });
  }
}

/** The reviews that run, as far as this device has heard; looked into one by one, for whoever needs no more than one. */
function* reviewsOf(device: Device, { dice, about }: { readonly dice?: Dice; readonly about?: PersonId }) {
  const { state, lane } = device.replica().lookAt("reviews");
  const all = [...(state as Reviews).reviews.values()].filter(({ person }) => about === undefined || person === about);
  for (const { id, person } of dice?.shuffled(all) ?? all) {
    const now = lane.reviewing(id);
    if (now !== undefined && !now.isOver) yield { id, person, now };
  }
}

async function conclude(device: Device, motion: Id): Promise<boolean> {
  const ballots = [...device.replica().lookAt("charter").lane.yesOn(motion).values()];
  if (ballots.length === 0) return false;
  return (await act(device, { kind: "charter.conclude", body: { motion, ballots } })) === "acted";
}
