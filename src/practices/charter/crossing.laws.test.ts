import fc from "fast-check";
import { expect, test } from "vitest";
import type { Id, PersonId } from "../../kernel/event.ts";
import { writeState } from "../../kernel/state-codec.ts";
import type { How, Story } from "../../kernel/testing/story.ts";
import { devices } from "../devices/index.ts";
import { add, conclude, know, pass, recover, retire } from "../devices/testing/start.ts";
import { members } from "../members/index.ts";
import { DAY, homeOf, KEY, PROOF, podOf } from "../members/testing/neighbours.ts";
import { retell } from "../members/testing/random-history.ts";
import { charter } from "./index.ts";

const practices = [members, devices, charter];
const HOMES = { anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm", fay: "Oak", gus: "Oak" };
const PEOPLE = Object.keys(HOMES);

/** What somebody does, from which of their three devices, and how far back from the newest event their sight ends. */
const step = fc.record({
  who: fc.constantFrom(...PEOPLE),
  from: fc.nat({ max: 2 }),
  what: fc.constantFrom(
    ...(["enrol", "come", "vouch", "phone", "settle", "settle", "object", "seat", "seat"] as const),
    ...(["add", "share", "retire", "move", "withdraw", "leave"] as const),
  ),
  which: fc.nat({ max: 5 }),
  blind: fc.oneof(fc.constant(0), fc.nat({ max: 12 })),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Those who came in after the others, and what is asked about them. */
type Life = { readonly pod: Story; readonly came: PersonId[]; readonly asked: Id[] };
type Deed = (life: Life, by: string, step: Step, how: How) => unknown;

/** One of them; where there is none, what is none. */
const oneOf = (pod: Story, all: readonly Id[], which: number): Id =>
  all[which % Math.max(1, all.length)] ?? pod.community;

const DEEDS: Readonly<Record<Step["what"], Deed>> = {
  enrol: ({ pod, came }, by, { which }) => {
    const household = homeOf(pod, PEOPLE[which] ?? "");
    const told = pod.act(by, "members.enrol", { name: "Eli", household });
    if (told.refusal === undefined) came.push(told.id);
  },
  come: ({ pod, came }, by, _, how) => {
    const way = pod.act(by, "members.invite", { key: KEY, uses: 1, until: pod.now() + DAY }, how).id;
    const body = { name: "Gil", householdName: "Attic", invite: way, proof: PROOF };
    const told = pod.act(`guest ${came.length}`, "members.join", body, { sees: [way] });
    if (told.refusal === undefined) came.push(told.id);
  },
  vouch: ({ pod, came }, by, { which }, how) => pod.act(by, "members.vouch", { person: oneOf(pod, came, which) }, how),
  // Neighbours say that it is theirs, and three days pass.
  phone: ({ pod, came, asked }, by, { which }) => {
    const { id, refusal } = recover(pod, `phone ${asked.length}`, oneOf(pod, came, which), by);
    if (refusal !== undefined) return;
    asked.push(id);
    for (const who of PEOPLE.slice(which % 3)) know(pod, who, id);
    pass(pod, 73, ...PEOPLE);
  },
  settle: ({ pod, asked }, by, { which }) => settle(pod, by, oneOf(pod, asked, which)),
  object: ({ pod, asked }, _, { which }, how) =>
    pod.act(`guest ${which}`, "devices.object", { recovery: oneOf(pod, asked, which) }, how),
  seat: ({ pod, came }, by, { which }, how) => seat(pod, by, oneOf(pod, came, which), how),
  add: ({ pod }, by, { who, which }, how) => add(pod, by, devicesOf(who)[which % 3] ?? by, how),
  // Two people may add one device, out of reach of each other.
  share: ({ pod }, by, { which }, how) => add(pod, by, `tablet ${which % 2}`, how),
  retire: ({ pod }, by, { who, which }, how) =>
    retire(pod, by, which < 2 ? `tablet ${which}` : (devicesOf(who)[which % 3] ?? by), how),
  move: ({ pod }, _, { which }, how) =>
    pod.act(`guest ${which}`, "members.move", { household: homeOf(pod, PEOPLE[which] ?? "") }, how),
  withdraw: ({ pod, came }, by, { which }, how) =>
    pod.act(by, "members.withdraw", { person: oneOf(pod, came, which) }, how),
  leave: ({ pod }, by, { which }, how) => pod.act(which < 2 ? by : `guest ${which}`, "members.leave", {}, how),
};

function devicesOf(who: string): readonly string[] {
  return [who, `${who} 2`, `${who} 3`];
}

function live(life: Life, step: Step): void {
  const { pod } = life;
  const by = devicesOf(step.who)[step.from] ?? step.who;
  DEEDS[step.what](
    life,
    by,
    step,
    step.blind === 0 ? {} : { sees: [pod.events().at(-step.blind)?.id ?? pod.community] },
  );
}

function settle(pod: Story, who: string, recovery: Id): void {
  const vouchers = [...(pod.look("devices").lane.recovering(recovery)?.vouchers.values() ?? [])];
  if (vouchers.length > 0) conclude(pod, who, recovery, vouchers);
}

/** A motion that gives somebody a seat where they live, with the yes of all but one household. */
function seat(pod: Story, who: string, person: PersonId, how: How): void {
  const household = pod.state("members").people.get(person)?.household ?? person;
  const parent = pod.folding.lane.chain().at(-1)?.id ?? "";
  const motion = pod.act(who, "charter.propose", { parent, why: "So", seats: [{ person, household }] }, how);
  if (motion.refusal !== undefined) return;
  const asked = PEOPLE.filter((one) => homeOf(pod, one) !== household);
  const said = asked.map((one) =>
    pod.act(one, "charter.say", { motion: motion.id, yes: "yes" }, { sees: [motion.id] }),
  );
  const ballots = said.filter(({ refusal }) => refusal === undefined).map(({ id }) => id);
  if (ballots.length > 0) pod.act(who, "charter.conclude", { motion: motion.id, ballots }, { sees: ballots });
}

test("[CH-9, DV-10, MB-21, K-1] whoever comes in, gets a device, moves, is given a seat or goes: in any order of arrival it means the same", () => {
  const rolls = fc.array(fc.nat({ max: 999 }), { minLength: 20, maxLength: 60 });
  const seen = { seated: 0, bound: 0 };
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 25, size: "max" }), rolls, (steps, dice) => {
      const life: Life = { pod: podOf(HOMES, practices), came: [], asked: [] };
      for (const who of PEOPLE) for (const one of devicesOf(who).slice(1)) add(life.pod, who, one);
      for (const one of steps) live(life, one);
      const { pod } = life;
      seen.seated += pod.folding.lane.chain().length - 1;
      seen.bound += life.asked.filter((id) => pod.look("devices").lane.recovering(id)?.settled !== undefined).length;
      expect(retell(pod, practices, dice)).toBe(writeState(pod.folding.state()));
    }),
    { numRuns: 300 },
  );
  expect(seen.seated).toBeGreaterThan(0);
  expect(seen.bound).toBeGreaterThan(0);
});
