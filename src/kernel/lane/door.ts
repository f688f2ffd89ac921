import { type Id, no, type PersonId, type Refusal } from "../event.ts";
import { type Entry, inOrder } from "../graph.ts";
import { inviteMessage } from "../invite-proof.ts";
import type { Effect, Ground, Handlers } from "./ground.ts";

/** How someone comes in: by an invite whose key vouches for their device, or where a practice has no doors at all. */
type WayIn = { readonly invite: Id | undefined; readonly proof: string | undefined } | "no-doors";

export type DoorFact =
  | { readonly is: "invite"; readonly key: string; readonly uses: number }
  | { readonly is: "join"; readonly way: WayIn };

/** Who came in, and by which invite: the part of the lane that keeps strangers from founding a roll of their own. */
export type Door = {
  readonly handlers: Handlers<DoorFact>;
  readonly inviterOf: (person: PersonId) => PersonId | undefined;
  /** Of the people who came by one invite no more than it was for; who comes first in order counts. */
  readonly withinInvites: (people: ReadonlySet<PersonId>) => Set<PersonId>;
};

export function createDoor({ graph, community, isSigned, personOf }: Ground): Door {
  const invites = new Map<Id, { key: string; uses: number }>();
  /** By which invite a person came; the founder by none. */
  const cameBy = new Map<PersonId, Id>();

  /** Without an invite that it had seen and whose key vouches for its device, nobody but the founder comes in. */
  function enter(entry: Entry, way: WayIn): Refusal | Effect {
    const { id, device } = entry.event;
    if (graph.joins.personAt(entry) !== undefined) return no("lane.joined-already");
    const isFounder = device === graph.get(community)?.event.device;
    if (isFounder || way === "no-doors") return () => graph.joins.set(device, id);
    const { invite: by, proof } = way;
    if (by === undefined || proof === undefined) return no("lane.invite-needed");
    const invite = graph.seen(entry, by) ? invites.get(by) : undefined;
    if (invite === undefined) return no("lane.invite-unknown");
    if (!isSigned(proof, inviteMessage(community, device), invite.key)) return no("lane.proof-wrong");
    return () => {
      graph.joins.set(device, id);
      cameBy.set(id, by);
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
    /** An invite by somebody who is in. */
    invite: (entry, { key, uses }) => {
      if (personOf(entry) === "") return no("lane.not-joined");
      return () => invites.set(entry.event.id, { key, uses });
    },
    join: (entry, { way }) => enter(entry, way),
  };
  return {
    handlers,
    withinInvites,
    inviterOf: (person) => {
      const invite = graph.get(cameBy.get(person) ?? "");
      return invite === undefined ? undefined : graph.joins.personAt(invite);
    },
  };
}
