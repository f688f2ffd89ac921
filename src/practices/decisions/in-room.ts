import { type Id, no, type PersonId, type Verdict, yes } from "../../kernel/event.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { DecisionEvent, Decisions, PastDecision, Surroundings } from "./words.ts";
import { ROOM_STANCES, type RoomStance, type RoomWord } from "./words-room.ts";

type NameStance = Extract<DecisionEvent, { kind: "decisions.name-stance" }>;
type Seen = (id: Id) => boolean;

/** Everyone says it of themselves, and people with a say of those who were there; only of what a room decided, as it stands. */
export function judgeNamed(decisions: Decisions, e: NameStance, world: Surroundings, hasSay: boolean): Verdict {
  const past = decisions.past.get(e.body.record);
  if (past === undefined) return no("decisions.unknown");
  if (past.item === undefined) return no("decisions.not-of-room");
  if (past.struck.some(world.seen)) return no("decisions.struck");
  if (past.replacedBy.some(world.seen)) return no("decisions.written-anew");
  const { people } = world.others.members;
  if (!e.body.people.every((one) => people.has(one) && world.seen(one))) return no("decisions.unknown-person");
  return hasSay || e.body.people.every((one) => one === world.by) ? yes : no("decisions.name-yourself");
}

/** One's own word stands until one says otherwise; others' words take the place of others'. */
export function namedIn(
  past: PastDecision,
  e: NameStance,
  by: PersonId,
  { seen }: { readonly seen: Seen },
): PastDecision {
  const said = e.body.people.reduce((all, person) => {
    const before = all.get(person) ?? [];
    const open = before.filter((one) => by === person || one.by !== person);
    const replaces = standing(open, seen).map(({ id }) => id);
    return all.with(person, [...before, { id: e.id, by, stance: e.body.stance, replaces }]);
  }, past.said);
  return { ...past, said };
}

/** What somebody said in a room, and what others had written down of them where their own word is another. */
export type Named = {
  readonly person: PersonId;
  readonly stance: RoomStance;
  readonly written: RoomStance | undefined;
};

/** Who said what, by their own newest word, else by others'. */
export function whoSaid(said: PersistentMap<readonly RoomWord[]>, seen: Seen): readonly Named[] {
  return [...said].flatMap(([person, words]): Named[] => {
    const own = gravest(
      standing(
        words.filter(({ by }) => by === person),
        seen,
      ),
    );
    const others = gravest(
      standing(
        words.filter(({ by }) => by !== person),
        seen,
      ),
    );
    const stance = own ?? others;
    if (stance === undefined || (stance === "unsaid" && (others ?? "unsaid") === "unsaid")) return [];
    const written = own !== undefined && others !== own && others !== "unsaid" ? others : undefined;
    return [{ person, stance, written }];
  });
}

/** What others wrote down of somebody who has not said it themselves, by whom, and which of their words it is. */
export function writtenOf(past: PastDecision, person: PersonId, seen: Seen): RoomWord | undefined {
  const words = past.said.get(person) ?? [];
  if (standing(words, seen).some(({ by }) => by === person)) return undefined;
  const others = standing(words, seen);
  const stance = gravest(others);
  return stance === "unsaid" ? undefined : others.find((one) => one.stance === stance);
}

/** Who said what to a decision that stands in the log under a thing on an agenda. */
export function namedUnder(past: Decisions["past"], record: Id | undefined, seen: Seen): readonly Named[] {
  return whoSaid(past.get(record ?? "")?.said ?? PersistentMap.empty, seen);
}

/** Of two words that crossed the one that worries: nobody is said to have agreed who says that they did not. */
function gravest(words: readonly RoomWord[]): RoomStance | undefined {
  const order = ["no", "aside", "reservations", "abstain", "unsaid", "agree"] satisfies readonly RoomStance[];
  return order.find((stance) => words.some((one) => one.stance === stance));
}

function standing(words: readonly RoomWord[], seen: Seen): readonly RoomWord[] {
  const known = words.filter((one) => seen(one.id));
  const replaced = new Set(known.flatMap((one) => one.replaces));
  return known.filter((one) => !replaced.has(one.id));
}

/** In the order in which they are told. */
export function byStance(
  named: readonly Named[],
): readonly { readonly stance: RoomStance; readonly who: readonly Named[] }[] {
  return ROOM_STANCES.map((stance) => ({ stance, who: named.filter((one) => one.stance === stance) })).filter(
    ({ who }) => who.length > 0,
  );
}
