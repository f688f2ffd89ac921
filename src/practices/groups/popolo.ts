import { utcDay } from "../../kernel/utc-day.ts";
import { nameOf } from "../members/index.ts";
import { domainOf, isOpen, memberIds } from "./reach.ts";
import { type GroupsLook, knownTo } from "./reading.ts";
import { endOf, isSo, neverBegan, termsOf } from "./terms.ts";

/**
 * Groups and roles as Popolo has them (popoloproject.com/specs: Organization, Post, Membership, Person), for other
 * programs. A group is an organization within the community's, a role a post, a term a membership on that post with its
 * dates; members of a group have a membership without a post. Dates are community time, in UTC.
 */
export function popoloOf(look: GroupsLook): string {
  const { state, community, others } = look;
  const known = knownTo(look);
  const groups = [...state.groups.values()];
  const roles = [...state.roles.values()];
  const terms = roles.flatMap((role) => {
    const all = termsOf(state, role.id, known);
    return all
      .filter((term) => !neverBegan(term, all, known))
      .map((term) => ({
        ...{ id: term.act, label: role.name, role: role.name, person_id: term.person },
        ...{ organization_id: role.group ?? community, post_id: role.id },
        ...{ start_date: utcDay(term.start), end_date: utcDay(endOf(term, all, known)) },
      }));
  });
  const memberships = groups.flatMap((group) =>
    memberIds(state, group.id, known).map((person) => ({
      ...{ id: `${group.id} ${person}`, person_id: person, organization_id: group.id },
    })),
  );
  const people = new Set([...terms, ...memberships].map((one) => one.person_id));
  const whole = {
    organizations: [
      { id: community, name: others.members.community?.name ?? "", classification: "community" },
      ...groups.map((group) => {
        const domain = domainOf(group, known);
        const [closed] = group.closed;
        return {
          ...{ id: group.id, name: domain?.name ?? "", classification: "working group", parent_id: community },
          ...{ abstract: domain?.purpose, founding_date: utcDay(group.domains[0]?.time ?? 0) },
          ...(!isOpen(group, known) && closed !== undefined && { dissolution_date: utcDay(closed.time) }),
        };
      }),
    ],
    posts: roles.map((role) => ({
      ...{ id: role.id, label: role.name, role: role.name, organization_id: role.group ?? community },
      start_date: utcDay(role.made.time),
      ...(isSo(role.dropped, known) && { end_date: utcDay(role.dropped[0]?.time ?? 0) }),
    })),
    memberships: [...terms, ...memberships],
    persons: [...people].sort().map((id) => ({ id, name: nameOf(others.members, id) })),
  };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}
