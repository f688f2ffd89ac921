import type { Entry } from "../entry.ts";
import {
  type HouseholdId,
  type Id,
  type Minute,
  no,
  type PersonId,
  type Refusal,
  type Verdict,
  yes,
} from "../event.ts";
import { inOrder } from "../graph.ts";
import { inviteMessage } from "../invite-proof.ts";
import type { Rights } from "../rights.ts";
import type { DoorFact, WayIn } from "./facts.ts";
import type { Effect, Ground, Handlers } from "./ground.ts";

/** Who came in, and by which invite: the part of the lane that keeps strangers from founding a roll of their own. */
export type Door = {
  readonly handlers: Handlers<DoorFact>;
  /** What stands against a device that nobody knows, or nothing where an invite vouches for it. */
  readonly isInvited: (entry: Entry, way: WayIn) => Verdict;
  /** What stands against an invite by which somebody asks to be a person who is here already, as far as they had seen. */
  readonly isStanding: (entry: Entry, way: WayIn) => Verdict;
  /** The household that someone named when they came in, or later as where they live, as far as `entry` had seen. */
  readonly homeOf: (person: PersonId, entry: Entry) => HouseholdId | undefined;
  /** Who let somebody in, as far as these had seen whose device theirs was: by an invite, or by enrolling them. */
  readonly inviterOf: (person: PersonId) => PersonId | undefined;
  /** The invite by which someone came in, and all who came in by one. */
  readonly inviteOf: (person: PersonId) => Id | undefined;
  readonly cameBy: (invite: Id) => readonly PersonId[];
  /** Of the people who came by one invite no more than it was for; who comes first in order counts. */
  readonly withinInvites: (people: ReadonlySet<PersonId>) => Set<PersonId>;
};

export function createDoor(
  { graph, chain, community, isSigned, personOf, timeAt, hasLeft }: Ground,
  isAway: (entry: Entry, person: PersonId) => boolean,
): Door {
  const invites = new Map<Id, { key: string; uses: number; until: Minute; by: PersonId }>();
  const revocations = new Map<Id, Id[]>();
  /** By which invite a person came; the founder by none. */
  const cameBy = new Map<PersonId, Id>();
  const peopleBy = new Map<Id, readonly PersonId[]>();

  const enrolledBy = new Map<PersonId, PersonId>();
  const homes = new Map<PersonId, HouseholdId>();
  const moves = new Map<PersonId, readonly { readonly said: Entry; readonly home: HouseholdId }[]>();

  /** True for whoever left, and for a guest whose visit was ended: their word about invites is refused by members, and counts here neither. */
  const isGone = (entry: Entry, person: PersonId, roll: Rights["roll"] | undefined): boolean =>
    roll?.has(person) ? hasLeft(entry, person) : isAway(entry, person);

  function isInvited(entry: Entry, way: WayIn): Verdict {
    if (way === "no-doors") return yes;
    const { invite: by, proof } = way;
    if (by === undefined || proof === undefined) return no("lane.invite-needed");
    const invite = graph.seen(entry, by) ? invites.get(by) : undefined;
    if (invite === undefined) return no("lane.invite-unknown");
    return isSigned(proof, inviteMessage(community, entry.event.device), invite.key) ? yes : no("lane.proof-wrong");
  }

  /** What members say of an invite for a newcomer holds for who comes back: it ends, is taken back, and lets in so many. */
  function isStanding(entry: Entry, way: WayIn): Verdict {
    const id = way === "no-doors" ? undefined : way.invite;
    const invite = invites.get(id ?? "");
    if (id === undefined || invite === undefined) return yes;
    const isSeen = (one: Id): boolean => graph.seen(entry, one);
    const taken = [...cameBy].filter(([person, by]) => by === id && isSeen(person)).length;
    const isOver = timeAt(entry) > invite.until || taken >= invite.uses;
    return isOver || revocations.get(id)?.some(isSeen) === true ? no("lane.invite-closed") : yes;
  }

  /** Their newest word, in the order of the log, but for what a device said that was retired before. */
  function homeOf(person: PersonId, entry: Entry): HouseholdId | undefined {
    const known = moves.get(person) ?? [];
    const said = known.filter((one) => graph.seen(entry, one.said.event.id) && !isCut(one.said, entry));
    return said.sort((a, b) => inOrder(a.said, b.said)).at(-1)?.home ?? homes.get(person);
  }

  const isCut = (said: Entry, entry: Entry): boolean => graph.joins.isCut(said, entry);

  /** Without an invite that it had seen and whose key vouches for its device, nobody but the founder comes in. */
  function enter(entry: Entry, way: WayIn, home: HouseholdId): Refusal | Effect {
    const { id, device } = entry.event;
    if (personOf(entry) !== "") return no("lane.joined-already");
    const isFounder = device === graph.get(community)?.event.device;
    const refusal = isFounder ? yes : isInvited(entry, way);
    if (refusal !== undefined) return refusal;
    return () => {
      graph.joins.bind(device, id, entry);
      homes.set(id, home);
      if (isFounder || way === "no-doors" || way.invite === undefined) return;
      cameBy.set(id, way.invite);
      peopleBy.set(way.invite, [...(peopleBy.get(way.invite) ?? []), id]);
    };
  }

  function withinInvites(people: ReadonlySet<PersonId>): Set<PersonId> {
    const left = new Map([...invites].map(([id, invite]) => [id, invite.uses]));
    const joins = [...people].flatMap((person) => graph.get(person) ?? []).sort(inOrder);
    const within = new Set<PersonId>();
    for (const { event } of joins) {
      const by = cameBy.get(event.id);
      const places = by === undefined ? 1 : (left.get(by) ?? 0);
      if (places > 0) within.add(event.id);
      if (by !== undefined) left.set(by, places - 1);
    }
    return within;
  }

  const handlers: Handlers<DoorFact> = {
    /** An invite by somebody who is in, and has not gone. */
    invite: (entry, { key, uses, until }) => {
      const by = personOf(entry);
      if (by === "") return no("lane.not-joined");
      const rights = chain.seenBy(entry).at(-1)?.rights;
      if (rights?.removed.has(by)) return no("kernel.removed");
      if (isGone(entry, by, rights?.roll)) return () => undefined;
      return () => invites.set(entry.event.id, { key, uses, until, by });
    },
    /** Whoever made an invite takes it back, and anybody on the roll; who else says so, members refuse. */
    revoke: (entry, { invite }) => {
      const rights = chain.seenBy(entry).at(-1)?.rights;
      const by = personOf(entry);
      const isTheirs = graph.seen(entry, invite) && invites.get(invite)?.by === by && !rights?.removed.has(by);
      if ((!isTheirs && !rights?.roll.has(by)) || isGone(entry, by, rights?.roll)) return () => undefined;
      return () => revocations.set(invite, [...(revocations.get(invite) ?? []), entry.event.id]);
    },
    /** Somebody without a device is enrolled by a neighbour on the roll. */
    enrol: (entry, { home }) => {
      const roll = chain.seenBy(entry).at(-1)?.rights.roll;
      if (roll === undefined) return no("lane.draft");
      if (!roll.has(personOf(entry))) return no("lane.not-on-roll");
      return () => {
        graph.joins.enrol(entry.event.id);
        enrolledBy.set(entry.event.id, personOf(entry));
        homes.set(entry.event.id, home ?? entry.event.id);
      };
    },
    join: (entry, { way, home }) => enter(entry, way, home ?? entry.event.id),
    live: (entry, { home }) => {
      const by = personOf(entry);
      if (by === "") return no("lane.not-joined");
      return () => moves.set(by, [...(moves.get(by) ?? []), { said: entry, home }]);
    },
  };
  return {
    handlers,
    withinInvites,
    isInvited,
    isStanding,
    homeOf,
    inviteOf: (person) => cameBy.get(person),
    cameBy: (invite) => peopleBy.get(invite) ?? [],
    inviterOf: (person) => invites.get(cameBy.get(person) ?? "")?.by ?? enrolledBy.get(person),
  };
}
