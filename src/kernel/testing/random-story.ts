import type { Body, Event, Id } from "../event.ts";
import { WITNESS } from "../kinds.ts";
import { allotment } from "./allotment.ts";
import { randomBody, type Throw } from "./random-body.ts";
import { deviceOf, type How, type Story, story } from "./story.ts";

const PEOPLE = ["anya", "bela", "carl", "dora", "emil", "fred"] as const;
const MINUTES_PER_YEAR = 365 * 24 * 60;

/**
 * People of an allotment who found a roll, move, vote and conclude, plant and pick, each having seen only some of what
 * the others did, now and then with a clock that is a year off, or from an old copy of their device. Much of it is refused, as it should be.
 */
export function randomStory(
  dice: Throw,
  length: number,
  forks = 0.05,
): Story & { readonly practices: ReturnType<typeof allotment> } {
  const practices = allotment();
  const tale = story(practices.practices, PEOPLE[0], { values: ["Share"] });
  const one = <T>(of: readonly T[]): T | undefined => of[Math.floor(dice() * of.length)];
  const some = <T>(of: readonly T[]): T[] => of.filter(() => dice() < 0.6);
  const idsOf = (...kinds: string[]): Id[] => known(tale, kinds).map(({ id }) => id);

  /** Those that stand, mostly: what rests on a refused one is refused too. */
  const sound = (...kinds: string[]): Id[] =>
    idsOf(...kinds).filter((id) => tale.setAside(id) === undefined || dice() < 0.05);

  const tip = (): Id | undefined => tale.folding.lane.chain().at(-1)?.id;
  /** Motions that can still be concluded, mostly. */
  const open = (): Id[] =>
    sound("members.propose").filter((id) => tale.folding.lane.motion(id)?.parent === tip() || dice() < 0.05);

  function bodyOf(kind: string): Body | undefined {
    const seats = () => some(idsOf("members.join")).map((person) => ({ person, household: homeOf(person) }));
    switch (kind) {
      case "members.join":
        return dice() < 0.5 ? {} : withDefined({ household: one(idsOf("members.join")) });
      case "members.list":
        return { seats: idsOf("members.join").map((person) => ({ person, household: homeOf(person) })) };
      case "members.confirm":
        return named("list", one(sound("members.list").slice(-2)));
      case "members.propose": {
        const parent = one([...sound("members.confirm", "members.conclude").slice(-1), tip(), tip(), tip()]);
        return parent === undefined ? undefined : { parent, ...change(seats()) };
      }
      case "members.vote":
        return named("motion", one(open().slice(-2)), { say: dice() < 0.85 ? "yes" : "no" });
      case "members.conclude": {
        const motion = one(open().slice(-2));
        return named("motion", motion, { ballots: [...tale.folding.lane.yesOn(motion ?? "").values()] });
      }
      default: {
        const act = practices.practices
          .flatMap((practice) => Object.values(practice.acts))
          .find((each) => each.kind === kind);
        return act === undefined ? {} : randomBody(act.fields, dice, (kinds) => one(idsOf(...kinds)));
      }
    }
  }

  function change(seats: readonly Body[]): Body {
    const held = tale.events().filter(({ id }) => tale.setAside(id)?.code === "kernel.quarantined");
    const numbers = dice() < 0.2 ? [{ name: "constitutionalPercent", value: 60 }] : [];
    return {
      seats: dice() < 0.7 ? seats.slice(0, 2) : [],
      addValues: dice() < 0.3 ? ["Rest"] : [],
      dropValues: [],
      numbers,
      remove: dice() < 0.25 ? [one(idsOf("members.join")) ?? ""].filter((id) => id !== "") : [],
      dormant: dice() < 0.1 ? some(idsOf("members.join")).slice(0, 1) : [],
      adopt: dice() < 0.5 ? some(held.map(({ id }) => id)).slice(0, 2) : [],
      ...(dice() < 0.03 ? { rulesVersion: 2 } : {}),
    };
  }

  function homeOf(person: Id): Id {
    const household = tale.events().find(({ id }) => id === person)?.body.household;
    return typeof household === "string" ? household : person;
  }

  function seen(kind: string): Id[] | undefined {
    const roll = dice();
    if (roll < 0.3 && kind === "members.confirm") return some(sound("members.confirm")).slice(-2);
    if (roll < 0.5 && kind === "members.conclude") return some(sound("members.vote")).slice(-2);
    if (roll < 0.8) return undefined;
    return roll < 0.9 ? some(tale.graph.heads().map(({ event }) => event.id)).slice(0, 2) : some([one(idsOf()) ?? ""]);
  }

  /** Now and then an old copy of a device goes on, knowing nothing of what it wrote since; or the shorter branch does. */
  function forkOf(who: string): Pick<How, "after" | "sees"> {
    const branches = tale.graph.branches(deviceOf(who));
    const end = one(branches)?.entries.at(-1)?.event.id;
    if (branches.length > 1 && end !== undefined && dice() < 0.5) return { after: end };
    const old = dice() < forks ? one(branches.flatMap(({ entries }) => entries.slice(0, -1)))?.event.id : undefined;
    return old === undefined ? {} : { after: old, sees: [] };
  }

  for (const who of PEOPLE) tale.act(who, "members.join", bodyOf("members.join"));
  const opening = dice() < 0.85 ? OPENING : [];
  for (let left = length - tale.graph.size(), at = 0; left > 0; left--, at++) {
    const kind = opening[at] ?? one(KINDS) ?? WITNESS.kind;
    const body = bodyOf(kind);
    const minute = dice() < 0.1 ? tale.now() + Math.floor((dice() - 0.5) * 2 * MINUTES_PER_YEAR) : tale.now() + 10;
    const sees = seen(kind)?.filter((id) => id !== "");
    const who = one(PEOPLE) ?? "";
    const how = { minute, ...(sees === undefined ? {} : { sees }), ...forkOf(who) };
    if (body !== undefined) tale.act(who, kind, body, how);
  }
  return { ...tale, practices };
}

const LANE = ["members.list", "members.confirm", "members.confirm", "members.propose", "members.propose"];
const VOTES = ["members.vote", "members.vote", "members.vote", "members.vote", "members.conclude", "members.conclude"];
const PLOTS = ["plots.plant", "plots.plant", "plots.pick", "plots.pick", "plots.say", "plots.everything"];
const KINDS = [...LANE, ...VOTES, ...VOTES, ...PLOTS, "members.join", WITNESS.kind, WITNESS.kind];
/** A roll comes about at first, most of the time; without one there is little to vote on. */
const OPENING = ["members.list", ...new Array<string>(9).fill("members.confirm"), "members.propose"];

function known(tale: Story, kinds: readonly string[]): Event[] {
  return tale.events().filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
}

function named(name: string, id: Id | undefined, more: Body = {}): Body | undefined {
  return id === undefined ? undefined : { [name]: id, ...more };
}

function withDefined(body: Body): Body {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}
