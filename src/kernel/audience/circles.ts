import type { Entry } from "../entry.ts";
import type { Body, DeviceId, Id, PersonId } from "../event.ts";
import { type Graph, inOrder } from "../graph.ts";
import type { Commitment } from "../seal/epoch.ts";
import { AUDIENCE } from "./acts.ts";

/** A box for a device or an opener. */
export type Box = { readonly to: DeviceId; readonly box: string };

/** A circle of people with a key: the event that made it an audience, or the one that changed it. */
export type Turn = {
  readonly id: Id;
  readonly entry: Entry;
  readonly by: PersonId;
  readonly people: readonly PersonId[];
  /** Who was in it as far as its author had seen: the others are those whom it brings in or leaves out. */
  readonly before: readonly PersonId[];
  /** Who of those had not left by then, as far as its author had seen: whoever had and is asked back comes anew. */
  readonly here: readonly PersonId[];
  readonly key: Commitment;
  /** What was handed to whom, by this event or by later ones. */
  readonly boxes: readonly (Box & { readonly by: Id })[];
};

/** An audience narrower than the community. */
export type Audience = {
  readonly id: Id;
  /** The practice that it is for. */
  readonly practice: string;
  readonly by: PersonId;
  readonly canBeDestroyed: boolean;
  /** Who says who belongs to it: whoever made it, or everybody in it. */
  readonly keepers: "maker" | "all";
  readonly turns: readonly Turn[];
  /** Who was chosen for it, as far as all is known; some of them may have left since. */
  readonly people: readonly PersonId[];
  /** Who of them is in it by now: whoever left is not, until somebody who had heard of that asked them back. */
  readonly present: readonly PersonId[];
  readonly leaves: readonly { readonly id: Id; readonly entry: Entry; readonly person: PersonId }[];
  /** The newest opener of each device. */
  readonly openers: ReadonlyMap<DeviceId, DeviceId>;
  /** The event that destroyed its key. */
  readonly destroyed: Id | undefined;
};

/** All audiences of a community, as those see them who read the community's pages: who belongs to which, with which key. */
export type Circles = {
  readonly all: () => readonly Audience[];
  readonly get: (audience: Id) => Audience | undefined;
  /** The circle and key that hold for an event: the newest that it had seen. Nobody can choose an older key. */
  readonly turnAt: (audience: Id, entry: Entry) => Turn | undefined;
  /**
   * Who was chosen for it, as far as the event had seen. Where circles changed without knowing of each other, whoever one
   * of them added is in, and whoever one of them left out is not: nobody reads on by an accident of order.
   */
  readonly peopleAt: (audience: Id, entry: Entry) => readonly PersonId[];
  /** True for someone who belongs to it, as far as the event had seen. */
  readonly isIn: (audience: Id, person: PersonId, entry: Entry) => boolean;
};

type Making = { -readonly [K in keyof Turn]: Turn[K] };
type Kept = Omit<{ -readonly [K in keyof Audience]: Audience[K] }, "turns" | "openers"> & {
  readonly turns: Making[];
  readonly openers: Map<DeviceId, DeviceId>;
};
type Said = { readonly entry: Entry; readonly by: PersonId };

/** Circles that go on: what is said after all that was said before is taken in without going through that again. */
type Growing = Circles & { readonly take: (said: readonly Said[]) => void };

/** `said` in order: the acts about audiences that stand, with whose they are. Each is judged on its own past alone. */
export function circlesOf(graph: Graph, said: readonly Said[]): Growing {
  const all = new Map<Id, Kept>();

  function turnAt(audience: Id, entry: Entry): Making | undefined {
    const seen = all.get(audience)?.turns.filter((one) => graph.seen(entry, one.id)) ?? [];
    return seen.reduce<Making | undefined>(
      (newest, one) => (newest === undefined || inOrder(newest.entry, one.entry) < 0 ? one : newest),
      undefined,
    );
  }

  function peopleAt(audience: Id, entry: Entry): readonly PersonId[] {
    return chosen(all.get(audience)?.turns.filter((one) => graph.seen(entry, one.id)) ?? []);
  }

  /** Of several circles mostly the newest has seen all others, and says it whole. */
  function chosen(turns: readonly Making[]): readonly PersonId[] {
    const newest = turns.find((one) => turns.every((other) => other === one || graph.seen(one.entry, other.id)));
    if (newest !== undefined) return newest.people;
    const everybody = new Set(turns.flatMap(({ people }) => people));
    return [...everybody].filter((person) => {
      const says = turns.filter(({ people, before }) => people.includes(person) !== before.includes(person));
      const last = says.filter((one) => !says.some((other) => other !== one && graph.seen(other.entry, one.id)));
      return last.every(({ people }) => people.includes(person));
    });
  }

  function isIn(audience: Id, person: PersonId, entry: Entry): boolean {
    if (!peopleAt(audience, entry).includes(person)) return false;
    const { leaves = [], turns = [] } = all.get(audience) ?? {};
    const cameBack = (left: Id) =>
      turns.some((one) => one.people.includes(person) && graph.seen(entry, one.id) && graph.seen(one.entry, left));
    return !leaves.some((one) => one.person === person && graph.seen(entry, one.id) && !cameBack(one.id));
  }

  function gather({ entry, by }: Said, { of, practice, people, lasts, key, boxes }: Gathering): void {
    const known = of === undefined ? undefined : all.get(of);
    if (key === undefined || !people.includes(by) || new Set(people).size < people.length) return;
    if (!people.every((one) => graph.joins.isPerson(one) && (one === entry.event.id || graph.seen(entry, one)))) return;
    const { id } = entry.event;
    const before = of === undefined ? [] : peopleAt(of, entry);
    const here = before.filter((person) => of === undefined || isIn(of, person, entry));
    const turn = { id, entry, by, people, before, here, key, boxes: boxes.map((one) => ({ ...one, by: id })) };
    if (of === undefined) {
      if (practice === undefined) return;
      // Its maker's device has no opener yet that others could know of: it boxed the key to a new one.
      const first = lasts === undefined ? undefined : boxes[0]?.to;
      const openers = new Map(first === undefined ? [] : [[entry.event.device, first]]);
      const rest = { leaves: [], present: people, openers, destroyed: undefined };
      const keepers = lasts === "until-destroyed" ? "maker" : "all";
      all.set(id, { id, practice, by, canBeDestroyed: lasts !== undefined, keepers, turns: [turn], people, ...rest });
    } else if (known !== undefined && isIn(of, by, entry) && maySayWho(known, by)) {
      known.turns.push(turn);
      known.people = chosen(known.turns);
      known.present = presentIn(known);
    }
  }

  function open({ entry, by }: Said, { audience, key }: { audience: Id; key: DeviceId }): void {
    if (isIn(audience, by, entry)) all.get(audience)?.openers.set(entry.event.device, key);
  }

  /** Others have no key to hand on: what they call one would only stand in the place of the right one. */
  function share({ entry, by }: Said, { of, boxes }: { of: Id; boxes: readonly Box[] }): void {
    for (const { id, turns } of all.values()) {
      const turn = graph.seen(entry, of) ? turns.find((one) => one.id === of) : undefined;
      if (turn === undefined || !isIn(id, by, entry)) continue;
      turn.boxes = [...turn.boxes, ...boxes.map((one) => ({ ...one, by: entry.event.id }))];
    }
  }

  function part({ entry, by }: Said, { audience, how }: { audience: Id; how: string }): void {
    const known = all.get(audience);
    const isInside = isIn(audience, by, entry);
    if (known === undefined || !wasIn(known, by, entry)) return;
    if (how === "leave") {
      known.leaves = [...known.leaves, { id: entry.event.id, entry, person: by }];
      known.present = presentIn(known);
    } else if (known.canBeDestroyed && isInside && by === endedBy(known, entry)) known.destroyed ??= entry.event.id;
  }

  /** Who ended it for all, as far as the event had seen. */
  function endedBy(known: Kept, entry: Entry): PersonId | undefined {
    const turns = known.turns.filter((one) => graph.seen(entry, one.id));
    return enderOf({ ...known, turns }, (person) => isIn(known.id, person, entry));
  }

  /** Whoever others left out leaves what they keep of it, too. */
  function wasIn({ turns }: Kept, person: PersonId, entry: Entry): boolean {
    return turns.some(({ id, people }) => people.includes(person) && graph.seen(entry, id));
  }

  function presentIn({ people, leaves, turns }: Kept): readonly PersonId[] {
    const cameBack = (person: PersonId, left: Id) =>
      turns.some((one) => one.people.includes(person) && graph.seen(one.entry, left));
    return people.filter((person) => leaves.every((one) => one.person !== person || cameBack(person, one.id)));
  }

  function take(more: readonly Said[]): void {
    for (const one of more) {
      const { kind } = one.entry.event;
      const body = one.entry.event.body as never;
      if (kind === AUDIENCE.audience.kind) gather(one, body);
      else if (kind === AUDIENCE.opener.kind) open(one, body);
      else if (kind === AUDIENCE.share.kind) share(one, body);
      else if (kind === AUDIENCE.part.kind) part(one, body);
    }
  }

  take(said);
  return { all: () => [...all.values()], get: (audience) => all.get(audience), turnAt, peopleAt, isIn, take };
}

/** True for somebody of an audience who may say who belongs to it. */
export function maySayWho({ keepers, by }: Pick<Audience, "keepers" | "by">, person: PersonId): boolean {
  return keepers === "all" || by === person;
}

/**
 * Who ends it for all: whoever made it. Where everybody in it says who belongs to it, and its maker does not any more, that is
 * with whoever of them came first, so that nobody's words are left that nobody can end.
 */
export function enderOf(
  { keepers, by, turns }: Pick<Audience, "keepers" | "by" | "turns">,
  isIn: (person: PersonId) => boolean,
): PersonId | undefined {
  if (keepers === "maker" || isIn(by)) return by;
  return turns.flatMap(({ people }) => people).find(isIn);
}

type Gathering = Body & {
  readonly of?: Id;
  readonly practice?: string;
  readonly people: readonly PersonId[];
  readonly lasts?: string;
  readonly key?: Commitment;
  readonly boxes: readonly Box[];
};
