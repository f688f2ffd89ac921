import type { Body, Id, PersonId } from "../../../kernel/event.ts";
import { inOrder } from "../../../kernel/graph.ts";
import type { AnyPractice } from "../../../kernel/practice.ts";
import { deviceOf, type How, type Story, type Told } from "../../../kernel/testing/story.ts";
import { devices } from "../../devices/index.ts";
import { members } from "../../members/index.ts";
import { DAY, homeOf, KEY, PROOF, podOf } from "../../members/testing/neighbours.ts";
import { reviews } from "../../reviews/index.ts";
import { walkGate } from "../../reviews/testing/gate.ts";
import { charter } from "../index.ts";

export const practices: readonly AnyPractice[] = [members, devices, charter, reviews];

const HOMES = { anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm", fay: "Oak", gus: "Oak" };
export const PEOPLE = Object.keys(HOMES);
/** Each person has a device on each side; sides hear of each other only where somebody brings something across. */
export const SIDES = 3;
/** Devices that say whose they are, and that several people may add. */
export const PHONES = [0, 1, 2, 3].map((one) => `phone ${one}`);
export const TABLETS = ["tablet 0", "tablet 1"];

/** A pod on its sides: what each heard last and builds on, and what there is to be spoken of. */
export type Life = {
  readonly pod: Story;
  readonly ends: Id[];
  readonly tips: Id[];
  /** What was said by devices that had not heard what a side has, and that nobody has heard yet. */
  readonly loose: Id[];
  readonly came: PersonId[];
  readonly asked: Id[];
  readonly signed: Id[];
  readonly circles: Id[];
  readonly review: Id;
};

/** Where somebody acts; what they had heard: all that is there, only their own words, or these on an old copy of their device. */
export type Place = { readonly side: number; readonly sight: "side" | "own" | "copy" };

export function pick<T>(all: readonly T[], which: number, none: T): T {
  return all[which % Math.max(1, all.length)] ?? none;
}

export const ownOn = (who: string, side: number): string => (side === 0 ? who : `${who} ${side + 1}`);
export const devicesOf = (who: string): string[] => Array.from({ length: SIDES }, (_, side) => ownOn(who, side));
export const onSide = ({ side }: Place): Place => ({ side, sight: "side" });
/** The newest who came in, by a device of their own. */
export const guestOf = ({ came }: Life, which = came.length): string => `guest ${which % (came.length + 1)}`;

/** Somebody acts; on a side, all of it hears. */
export function act(life: Life, at: Place, device: string, kind: string, body: Body = {}, how: How = {}): Told {
  const { pod, ends, loose } = life;
  const minute = how.minute === undefined ? {} : { minute: how.minute };
  const last = pod.graph.last(deviceOf(device))?.event;
  if (at.sight === "side" || last === undefined || how.sees !== undefined) {
    const sees = [ends[at.side] ?? pod.community, ...(how.sees ?? [])];
    const told = pod.act(device, kind, body, { sees, ...minute });
    ends[at.side] = told.id;
    return told;
  }
  const old = at.sight === "copy" && last.prev !== undefined ? { after: last.prev } : {};
  const told = pod.act(device, kind, body, { sees: [], ...old, ...minute });
  loose.push(told.id);
  return told;
}

/** Everybody named is there on a side, and again so many minutes later. */
export function wait(life: Life, { side }: Place, minutes: number, who: readonly string[] = PEOPLE): void {
  for (const more of [0, minutes]) {
    const minute = life.pod.now() + more;
    for (const one of who) act(life, { side, sight: "side" }, ownOn(one, side), "kernel.witness", {}, { minute });
  }
}

/** Where somebody lives, or else where Dee does. */
export function homeNear({ pod }: Life, who: string): Id {
  return homeOf(pod, who) || homeOf(pod, "dee") || pod.community;
}

/** Somebody moves that something be changed, some say yes, and it goes on record if that is enough. */
export function move(life: Life, at: Place, by: string, yes: readonly string[], change: Body): void {
  const { pod, tips } = life;
  const parent = tips[at.side] ?? "";
  const motion = act(life, at, by, "charter.propose", { parent, why: "So", ...change });
  if (motion.refusal !== undefined) return;
  const here = onSide(at);
  const say = { motion: motion.id, yes: "yes" };
  const said = yes.map((who) => act(life, here, ownOn(who, at.side), "charter.say", say, { sees: [motion.id] }));
  const ballots = said.filter(({ refusal }) => refusal === undefined).map(({ id }) => id);
  if (ballots.length === 0) return;
  const done = act(life, here, by, "charter.conclude", { motion: motion.id, ballots });
  if (pod.folding.lane.verdict(done.id) === undefined) tips[at.side] = done.id;
}

/** Somebody is let in, and others may have heard of it: by whoever is on a side, or by a device that speaks out of the past. */
export function letIn(life: Life, at: Place, by: string): PersonId {
  const until = life.pod.now() + 7 * DAY;
  const invite = act(life, at, by, "members.invite", { key: KEY, uses: 1, until }).id;
  const body = { name: "Gil", householdName: "Attic", invite, proof: PROOF };
  const how = at.sight === "side" ? { sees: [life.ends[at.side] ?? invite] } : { sees: [invite] };
  const { id } = life.pod.act(guestOf(life), "members.join", body, how);
  if (at.sight === "side") life.ends[at.side] = id;
  life.came.push(id);
  return id;
}

export function enrol(life: Life, at: Place, by: string, who: string): void {
  const household = homeNear(life, who);
  life.came.push(act(life, at, by, "members.enrol", { name: "Eli", household }).id);
}

/** A device says whose it is, neighbours say so too, and three days pass on this side. */
export function ask(
  life: Life,
  at: Place,
  by: string,
  device: string,
  person: PersonId,
  known: readonly string[],
): void {
  const here = onSide(at);
  const invite = act(life, here, by, "members.invite", { key: KEY, uses: 1, until: life.pod.now() + 7 * DAY }).id;
  const body = { person, name: device, sort: "phone", invite, proof: PROOF };
  const { id, refusal } = act(life, here, device, "devices.recover", body);
  if (refusal !== undefined) return;
  life.asked.push(id);
  for (const who of known) act(life, here, ownOn(who, at.side), "devices.know", { recovery: id, known: "yes" });
  wait(life, here, 73 * 60);
}

/** Before it falls apart: a guest, somebody without a device, devices that were asked for, and a review that was heard. */
export function begun(): Life {
  const pod = podOf(HOMES, practices);
  for (const who of PEOPLE)
    for (const name of devicesOf(who).slice(1))
      pod.act(who, "devices.add", { key: deviceOf(name), proof: PROOF, name, sort: "tablet" });
  const review = walkGate(pod, PEOPLE.slice(0, 5), "gus");
  const there = { pod, review, ends: [], tips: [], loose: [] };
  const life: Life = { ...there, came: [], asked: [], signed: [], circles: [] };
  const tip = pod.folding.lane.chain().at(-1)?.id ?? "";
  const meet = (): void => {
    const end = pod.graph.heads().sort(inOrder).at(-1)?.event.id ?? "";
    for (let side = 0; side < SIDES; side++) [life.ends[side], life.tips[side]] = [end, tip];
  };
  meet();
  const start = { side: 0, sight: "side" } as const;
  letIn(life, start, "anya");
  enrol(life, start, "dee", "dee");
  const [gil = "", eli = ""] = life.came;
  for (const [phone, person] of [gil, eli, pod.person("gus"), pod.person("gus")].entries())
    ask(life, start, "bo", PHONES[phone] ?? "", person, PEOPLE);
  meet();
  return life;
}
