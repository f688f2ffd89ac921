import fc from "fast-check";
import type { PersonId } from "../../../kernel/event.ts";
import { deviceOf } from "../../../kernel/testing/story.ts";
import { DAY, PROOF } from "../../members/testing/neighbours.ts";
import {
  act,
  ask,
  begun,
  devicesOf,
  enrol,
  guestOf,
  homeNear,
  type Life,
  letIn,
  move,
  onSide,
  ownOn,
  PEOPLE,
  PHONES,
  pick,
  SIDES,
  TABLETS,
  wait,
} from "./islands.ts";

/** What people do where they do not hear each other; what crosses most in ways that matter is done most. */
const OFTEN = {
  ...{ settle: 3, retire: 4, retireApart: 2, share: 2, letIn: 3, add: 1, ask: 1, object: 1, hear: 3 },
  ...{ seat: 1, split: 1, remove: 2, adopt: 1, rekey: 1, rest: 1, number: 1, sign: 1, agree: 1 },
  ...{ enrol: 1, come: 1, vouch: 1, byHand: 1, withdraw: 1, leave: 1, move: 1, rename: 2 },
  ...{ circle: 1, turn: 1, part: 1 },
} as const;
type What = keyof typeof OFTEN;
const WHAT = (Object.keys(OFTEN) as What[]).flatMap((what) => Array<What>(OFTEN[what]).fill(what));

const step = fc.record({
  what: fc.constantFrom(...WHAT),
  who: fc.constantFrom(...PEOPLE),
  side: fc.nat({ max: SIDES - 1 }),
  /** With which device: mostly their own on this side. */
  from: fc.constantFrom(...(["own", "own", "own", "own", "tablet", "phone", "guest"] as const)),
  which: fc.nat({ max: 23 }),
  sight: fc.constantFrom(...(["side", "side", "side", "side", "side", "side", "own", "copy"] as const)),
  /** Who says yes where everybody is asked: all, or all but some. */
  yes: fc.constantFrom(63, 63, 31, 62, 61, 59, 55, 47, 30, 15),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Deed = (life: Life, by: string, step: Step) => unknown;

export const steps = fc.array(step, { minLength: 10, maxLength: 36, size: "max" });

const sayers = ({ yes }: Step): string[] => PEOPLE.filter((_, at) => (yes >> at) % 2 === 1);
const cameOf = ({ came, pod }: Life, which: number): PersonId => pick(came, which, pod.community);
const anybody = (life: Life, which: number): PersonId => {
  const known = PEOPLE.map((who) => life.pod.person(who)).filter((one) => one !== "");
  return pick([...life.came, ...life.came, ...known], which, life.pod.community);
};

const COMING = {
  enrol: (life, by, at) => enrol(life, at, by, at.who),
  come: (life, by, at) => letIn(life, onSide(at), by),
  // A device that may be retired by then lets somebody in, whom others know.
  letIn: (life, by, at) => {
    const person = letIn(life, { ...at, sight: "own" }, by);
    const other = ownOn(pick(PEOPLE, at.which, at.who), at.side);
    act(life, at, other, "members.vouch", { person }, { sees: [person] });
  },
  vouch: (life, by, at) => act(life, at, by, "members.vouch", { person: cameOf(life, at.which) }),
  byHand: (life, by, at) => {
    const enteredFor = cameOf(life, at.which);
    if (at.which % 3 === 0) act(life, at, by, "members.leave", { enteredFor });
    else act(life, at, by, "members.rename", { name: `Eli ${at.which}`, enteredFor });
  },
  move: (life, _, at) => {
    for (const kind of ["members.move", "members.live"])
      act(life, at, guestOf(life, at.which), kind, { household: homeNear(life, at.who) });
  },
  withdraw: (life, by, at) => act(life, at, by, "members.withdraw", { person: cameOf(life, at.which) }),
  leave: (life, by, at) => act(life, at, at.which % 2 === 0 ? by : guestOf(life, at.which), "members.leave"),
  rename: (life, by, at) => act(life, at, by, "members.rename", { name: `${at.who} ${at.which}` }),
} satisfies Partial<Record<What, Deed>>;

const DEVICES = {
  add: (life, by, at) => add(life, at, by, pick(devicesOf(at.who), at.which, by)),
  // Two people may add one device, out of reach of each other.
  share: (life, by, at) => add(life, at, by, pick(TABLETS, at.which, by)),
  retire: (life, by, at) => {
    const all = [...devicesOf(at.who), ...TABLETS, ...devicesOf(at.who), ...TABLETS, ...PHONES];
    act(life, at, by, "devices.retire", { device: deviceOf(pick(all, at.which, by)) });
  },
  // Two devices of somebody retire the third, or each other, out of reach of each other.
  retireApart: (life, _, { who, which }) => {
    const [one = "", ...others] = devicesOf(who);
    for (const [nth, by] of others.entries()) {
      const device = which % 3 === 0 ? pick([...others].reverse(), nth, one) : one;
      act(life, { side: nth + 1, sight: "side" }, by, "devices.retire", { device: deviceOf(device) });
    }
  },
  ask: (life, by, at) => ask(life, at, by, pick(PHONES, at.which, by), anybody(life, at.which), sayers(at)),
  settle: (life, by, at) => {
    const recovery = pick(life.asked, at.which, life.pod.community);
    const end = life.pod.graph.get(life.ends[at.side] ?? "");
    const known = end === undefined ? undefined : life.pod.folding.lane.recovering(recovery, end);
    const vouchers = [...(known?.vouchers.values() ?? [])];
    if (vouchers.length > 0) act(life, onSide(at), by, "devices.conclude", { recovery, vouchers });
  },
  object: (life, by, at) => act(life, at, by, "devices.object", { recovery: pick(life.asked, at.which, "") }),
} satisfies Partial<Record<What, Deed>>;

function add(life: Life, at: Step, by: string, name: string): void {
  act(life, at, by, "devices.add", { key: deviceOf(name), proof: PROOF, name, sort: "tablet" });
}

const STATE = { rules: 1, state: "00".repeat(32) };

const LANE = {
  seat: (life, by, at) => {
    const household = homeNear(life, pick(PEOPLE, at.which >> 2, at.who));
    move(life, at, by, sayers(at), { seats: [{ person: anybody(life, at.which), household }] });
  },
  split: (life, by, at) => {
    const person = life.pod.person(at.who) || cameOf(life, at.which);
    move(life, at, by, sayers(at), { seats: [{ person, household: person }] });
  },
  remove: (life, by, at) => {
    const remove = [life.pod.state("reviews").reviews.get(life.review)?.person];
    const epoch = deviceOf(`key ${life.pod.now()}`);
    move(life, at, by, sayers(at), { remove, review: life.review, epoch });
  },
  adopt: (life, by, at) => {
    const held = [...life.pod.folding.state().setAside].filter(([, { code }]) => code.startsWith("kernel."));
    const ids = [...held.map(([id]) => id), ...life.loose.filter((_, nth) => nth % 2 === at.which % 2)];
    if (ids.length > 0) move(life, at, by, sayers(at), { adopt: [pick(ids, at.which, "")] });
  },
  rekey: (life, by, at) => {
    const epoch = deviceOf(`key ${at.which % 3}`);
    move(life, at, by, sayers(at), { epoch });
    for (const who of sayers(at)) act(life, onSide(at), ownOn(who, at.side), "kernel.have", { epoch });
  },
  rest: (life, by, at) => {
    wait(life, at, 61 * DAY, sayers(at));
    move(life, at, by, sayers(at), { dormant: [life.pod.person(at.who)].filter((one) => one !== "") });
  },
  number: (life, by, at) =>
    move(life, at, by, sayers(at), { numbers: [{ name: "recoverVouchers", value: 1 + (at.which % 4) }] }),
  sign: (life, by, at) => life.signed.push(act(life, at, by, "kernel.checkpoint", STATE).id),
  agree: (life, by, at) => {
    const checkpoint = pick(life.signed, at.which, "");
    if (checkpoint !== "") act(life, at, by, "kernel.agree", { checkpoint });
  },
} satisfies Partial<Record<What, Deed>>;

const HEARING = {
  circle: (life, by, at) => {
    const body = { practice: "plots", people: some(life, by, at), key: "ab".repeat(32), boxes: [] };
    life.circles.push(act(life, at, by, "kernel.audience", body).id);
  },
  turn: (life, by, at) => {
    const of = pick(life.circles, at.which, "");
    const body = { of, people: some(life, by, at), key: "cd".repeat(32), boxes: [] };
    if (of !== "") act(life, at, by, "kernel.audience", body);
  },
  part: (life, by, at) => {
    const audience = pick(life.circles, at.which, "");
    if (audience !== "") act(life, at, by, "kernel.part", { audience, how: "leave" });
  },
  // Somebody of this side hears what another side has, or what lay about.
  hear: (life, _, at) => {
    const { pod, ends, loose, tips } = life;
    const other = pick([...ends.filter((_, side) => side !== at.side), ...loose.slice(-2)], at.which, pod.community);
    const heard = act(life, onSide(at), ownOn(at.who, at.side), "kernel.witness", {}, { sees: [other] });
    const end = pod.graph.get(heard.id);
    const seen = pod.folding.lane.chain().findLast(({ id }) => end !== undefined && pod.graph.seen(end, id));
    if (seen !== undefined) tips[at.side] = seen.id;
  },
} satisfies Partial<Record<What, Deed>>;

function some({ pod }: Life, by: string, at: Step): PersonId[] {
  const people = [by, ...sayers(at).slice(0, 3)].map((who) => pod.person(who)).filter((one) => one !== "");
  return people.length === 0 ? [pod.community] : [...new Set(people)];
}

const DEEDS: Readonly<Record<What, Deed>> = { ...COMING, ...DEVICES, ...LANE, ...HEARING };

function deviceFor(life: Life, { who, side, from, which }: Step): string {
  if (from === "tablet") return pick(TABLETS, which, who);
  if (from === "phone") return pick(PHONES, which, who);
  return from === "guest" ? guestOf(life, which) : ownOn(who, side);
}

/** A pod that falls apart and does all this, with all that was ever said. */
export function lived(all: readonly Step[]): Life {
  const life = begun();
  for (const one of all) DEEDS[one.what](life, deviceFor(life, one), one);
  return life;
}
