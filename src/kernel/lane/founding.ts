import type { Entry } from "../entry.ts";
import { type Id, no, type PersonId, type Refusal } from "../event.ts";
import { FOUNDING_HOUSEHOLDS, FOUNDING_PEOPLE, NO_RIGHTS, type Rights, type Seat } from "../rights.ts";
import { changed, NO_CHANGE, seatedBy } from "./change.ts";
import type { Door } from "./door.ts";
import type { FoundingFact } from "./facts.ts";
import type { Effect, Ground, Handlers } from "./ground.ts";
import type { Line, Outcome } from "./outcomes.ts";
import type { Partings } from "./partings.ts";

/** How a draft becomes a community: those present confirm one list of names. */
export type Founding = {
  readonly handlers: Handlers<FoundingFact>;
  /** What holds while the community is a draft. */
  readonly draft: () => Rights;
};

export function createFounding(ground: Ground, door: Door, { hasLeft, isWithdrawn }: Partings): Founding {
  const { graph, chain, community, personOf, isPerson, isSuspended } = ground;
  const lists = new Map<Id, readonly Seat[]>();
  const confirms = new Map<Id, { id: Id; person: PersonId }[]>();
  let draft: Rights = NO_RIGHTS;

  const newestFounding = (entry: Entry): Outcome | undefined =>
    chain
      .seenBy(entry)
      .filter((one) => one.list !== undefined)
      .at(-1);

  function lineOf(person: PersonId): Line {
    const line = [person];
    for (let by = door.inviterOf(person); by !== undefined && !line.includes(by); by = door.inviterOf(by))
      line.push(by);
    return line;
  }

  /**
   * A confirmation binds the founding roll as soon as three people of two households have given theirs. One that is
   * suspended does not count, but takes nobody off a roll that had bound before the fork was known (K-6).
   */
  function confirm(entry: Entry, list: Id): Refusal | Effect {
    const seats = graph.seen(entry, list) ? lists.get(list) : undefined;
    if (seats === undefined) return no("lane.unknown-list");
    const person = personOf(entry);
    if (!seats.some((seat) => seat.person === person)) return no("lane.not-on-list");
    if (hasLeft(entry, person)) return no("lane.left");
    if (isWithdrawn(entry, person)) return no("lane.withdrawn");
    const last = newestFounding(entry);
    if (last !== undefined && (last.list !== list || chain.movedOn(entry, last.id))) return no("lane.bound-already");
    if (last?.rights.roll.has(person)) return no("lane.confirmed-already");
    const known = confirms.get(list) ?? [];
    const keep = () => void confirms.set(list, [...known, { id: entry.event.id, person }]);
    const counts = ({ id, person }: (typeof known)[number]): boolean =>
      graph.seen(entry, id) && (last?.rights.roll.has(person) === true || !isSuspended(entry, id));
    const seen = known.filter(counts);
    const present = door.withinInvites(new Set([person, ...seen.map((one) => one.person)]));
    if (!present.has(person)) return no("lane.beyond-invite");
    const seated = seats.filter((seat) => present.has(seat.person));
    const households = new Set(seated.map((seat) => seat.household));
    if (present.size < FOUNDING_PEOPLE || households.size < FOUNDING_HOUSEHOLDS) return keep;
    const change = { ...NO_CHANGE, seats: seated };
    const rights = changed(draft, change, entry.event.id);
    const counted = [...rights.roll.keys()];
    const lines = counted.map(lineOf);
    const restsOn = [list, ...seen.map((one) => one.id).sort(), ...seatedBy(change, door.inviteOf)];
    return () => {
      keep();
      const ballots = counted.length;
      const said = { ballots, change, counted, electorate: counted, lines, list, matter: list, restsOn };
      chain.record({ id: entry.event.id, parent: last?.id, rights, ...said });
      if (last !== undefined) chain.name(entry.event.id, person, last.id);
    };
  }

  const handlers: Handlers<FoundingFact> = {
    founding: ({ event }, { values, epoch }) => {
      if (event.id !== community) return no("lane.founded-already");
      return () => {
        draft = changed(NO_RIGHTS, { ...NO_CHANGE, addValues: values, epoch }, event.id);
      };
    },
    list: (entry, { seats }) => {
      if (chain.movedOn(entry, "")) return no("lane.bound-already");
      if (seats.some((seat) => !isPerson(entry, seat.person))) return no("lane.unknown-person");
      return () => lists.set(entry.event.id, seats);
    },
    confirm: (entry, { list }) => confirm(entry, list),
  };
  return { handlers, draft: () => draft };
}
