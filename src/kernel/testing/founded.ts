import type { Body, Id } from "../event.ts";
import { addDevice, seats, type Told, tell } from "./allotment.ts";
import type { Told as Act, How } from "./story.ts";

/** A story of the allotment whose people have founded a roll, and what they do in the rights lane. */
export type Founded = Told & {
  readonly list: Id;
  /** The newest outcome that binds. */
  readonly tip: () => Id;
  readonly roll: () => Id[];
  /** Puts a change to everyone on the roll. */
  readonly propose: (who: string, change?: Body, how?: How) => Id;
  /** Each of them says yes; their ballots. */
  readonly yes: (motion: Id, who: readonly string[], how?: How) => Id[];
  readonly conclude: (who: string, motion: Id, ballots: readonly Id[], how?: How) => Act;
  /** Somebody proposes, those named say yes, and the first of them puts it on record. */
  readonly settle: (who: readonly string[], change?: Body) => Id;
  /** Lets a second device speak for a person, from here on. */
  readonly secondDevice: (who: string, device: string) => void;
  readonly ids: (...names: readonly string[]) => Id[];
};

export const NOTHING: Body = {
  seats: [],
  addValues: [],
  dropValues: [],
  numbers: [],
  remove: [],
  adopt: [],
  dormant: [],
};

/** Everyone named has joined and confirmed one list of them all ("anya:1" is anya of household 1). */
export function founded(...people: readonly string[]): Founded {
  const told = tell(...people);
  const { tale } = told;
  const { lane } = tale.folding;
  const who = (name: string) => name.split(":")[0] ?? "";
  const list = tale.act("anya", "members.list", { seats: seats(told, ...people) }).id;
  for (const one of people) tale.act(who(one), "members.confirm", { list });

  const tip = () => lane.chain().at(-1)?.id ?? "";
  const propose = (by: string, change: Body = { addValues: ["Rest"] }, how?: How) =>
    tale.act(by, "members.propose", { parent: tip(), ...NOTHING, ...change }, how).id;
  const yes = (motion: Id, names: readonly string[], how?: How) =>
    names.map((name) => tale.act(name, "members.vote", { motion, say: "yes" }, how).id);
  const conclude = (by: string, motion: Id, ballots: readonly Id[], how?: How) =>
    tale.act(by, "members.conclude", { motion, ballots }, how);
  return {
    ...told,
    list,
    tip,
    roll: () => [...lane.rights(lane.chain().length).roll.keys()],
    propose,
    yes,
    conclude,
    settle: (names, change) => {
      const motion = propose(names[0] ?? "", change);
      return conclude(names[0] ?? "", motion, yes(motion, names)).id;
    },
    secondDevice: (name, device) => void addDevice(told, name, device),
    ids: (...names) => names.map((name) => tale.person(name)).sort(),
  };
}
