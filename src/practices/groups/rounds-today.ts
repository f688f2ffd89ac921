import { MINUTES_PER_DAY, type PersonId } from "../../kernel/event.ts";
import type { Attention } from "../../kernel/practice.ts";
import { charterNumber } from "../charter/index.ts";
import { everything, hasSay, isGone, standing } from "../members/index.ts";
import { type GroupsLook, knownTo } from "./reading.ts";
import type { RoleRow } from "./role-view.ts";
import { openRounds } from "./rounds.ts";
import { item } from "./today-item.ts";
import type { Round } from "./words.ts";

/** A round of naming, for those with a say: to name somebody, to hear that I was named, to bring one of the named up. */
export function naming(look: GroupsLook, role: RoleRow): Attention[] {
  return openRounds(look.state, role.id, knownTo(look)).flatMap((round) => [
    ...(hasNamed(look, round, look.me ?? "") ? [] : [toName(role, round)]),
    ...ripe(look, role, round),
  ]);
}

/** That others named me: those who name hear it once they have, as all names are heard after one's own. */
export function named(look: GroupsLook, role: RoleRow): Attention[] {
  const { me = "", rights, others } = look;
  const mayName = hasSay(standing(others.members, rights, me, everything));
  return openRounds(look.state, role.id, knownTo(look))
    .filter((round) => !round.declined.has(me) && (!mayName || round.nominations.has(me)))
    .flatMap((round) => {
      const count = [...round.nominations].filter(([by, one]) => by !== me && one.person === me).length;
      const more = { key: round.id, skippable: true as const };
      return count === 0 ? [] : [item("named", role.id, "role", { role: role.name, count }, more)];
    });
}

function toName(role: RoleRow, round: Round): Attention {
  return item("name", role.id, "role", { role: role.name }, { key: round.id, skippable: true });
}

/** All have named somebody, or have had the days to talk: whoever began the round goes on, or anybody where they have left. */
function ripe(look: GroupsLook, role: RoleRow, round: Round): Attention[] {
  const { members } = look.others;
  const all = [...members.people.keys()].filter((person) => hasSay(standing(members, look.rights, person, everything)));
  const count = all.filter((person) => hasNamed(look, round, person)).length;
  const isOver = look.time - round.time >= charterNumber(look.rights, "talkDays") * MINUTES_PER_DAY;
  if (round.nominations.size === 0 || !(isOver || count === all.length)) return [];
  const isLeft = isAway(look, round.by);
  if (round.by !== look.me && !isLeft) return [];
  const more = { key: round.id, ...(isLeft && { skippable: true as const }) };
  return [item("ripe", role.id, "role", { role: role.name, count, of: all.length }, more)];
}

/** They named somebody who would do it and is here, or would rather not be named themselves. */
function hasNamed(look: GroupsLook, round: Round, person: PersonId): boolean {
  const whom = round.nominations.get(person)?.person;
  if (whom === undefined) return round.declined.has(person);
  return !round.declined.has(whom) && !isAway(look, whom);
}

function isAway({ others, rights }: GroupsLook, person: PersonId): boolean {
  const known = others.members.people.get(person);
  return known === undefined || isGone(known, rights, everything);
}
