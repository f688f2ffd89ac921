import { type Id, no, type Verdict, yes } from "../../kernel/event.ts";
import type { GroupsEvent } from "./acts.ts";
import { isThere, standsIn } from "./group-rules.ts";
import { judgeFree, judgeRole } from "./role-rules.ts";
import { isUnderWay, openRounds } from "./rounds.ts";
import type { Groups, Surroundings } from "./words.ts";

type Naming = Extract<GroupsEvent, { kind: "groups.stop-seeking" | "groups.nominate" | "groups.decline" }>;

/** Whoever has a say asks who could hold a role that is vacant or soon will be; one round at a time. */
export function judgeSeek(state: Groups, role: Id, world: Surroundings): Verdict {
  return (
    judgeRole(state, role, world) ??
    judgeFree(state, role, undefined, world) ??
    (openRounds(state, role, world).length > 0 ? no("groups.seeking-already") : yes)
  );
}

/** In a round that is open people name each other, one person each; whoever is named may say that they would rather not. */
export function judgeNaming(state: Groups, e: Naming, world: Surroundings): Verdict {
  const round = state.rounds.get(e.body.round);
  if (round === undefined) return no("groups.unknown-round");
  if (!isUnderWay(state, round, world)) return no("groups.round-over");
  const declined = (person: Id) => round.declined.get(person)?.some(world.seen) === true;
  switch (e.kind) {
    case "groups.stop-seeking":
      return round.by === world.by || standsIn(round.by, world) ? yes : no("groups.not-your-round");
    case "groups.decline":
      return declined(world.by ?? "") ? no("groups.declined-already") : yes;
    case "groups.nominate":
      if (!isThere(e.body.person, world)) return no("groups.gone", { who: e.body.person });
      return declined(e.body.person) ? no("groups.rather-not", { who: e.body.person }) : yes;
  }
}
