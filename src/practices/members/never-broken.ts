import type { MembersLook } from "./founding.ts";
import { nameOf } from "./names.ts";

/** What no history may make false, with who or what would break it. */
const SENTENCES: Readonly<Record<string, (look: MembersLook) => readonly string[]>> = {
  "[MB-2] Nobody is on the roll without a winning outcome": onRollByNothing,
  "[MB-2] Whoever came onto the roll by the founding list confirmed it": unconfirmed,
  "[MB-4] Whoever is here came in by an invite that counts them once, or founded the community": notLetIn,
  "[MB-5] An invite lets in nobody but those who came by it": miscounted,
  "[MB-10] Vouchers come from people who were on the roll, in the household that they counted in": strangersVouchers,
  "[MB-14] A household in which someone lives is known": homeless,
};

/** The sentences that are false; nothing in any log that the rules have judged. */
export function neverBroken(look: MembersLook): readonly string[] {
  return Object.entries(SENTENCES).flatMap(([says, broken]) => {
    const by = broken(look);
    return by.length === 0 ? [] : [`${says}: ${by.join(", ")}`];
  });
}

function onRollByNothing({ state, rights, lane }: MembersLook): string[] {
  const last = lane.chain.at(-1)?.rights.roll;
  return [...rights.roll]
    .filter(([person, household]) => last?.get(person) !== household || !state.people.has(person))
    .map(([person]) => nameOf(state, person));
}

/** Each founding outcome stands on one list; those whom it added have confirmed it. */
function unconfirmed({ state, lane }: MembersLook): string[] {
  return lane.chain.flatMap(({ list: id, rights }, at) => {
    if (id === undefined) return [];
    const list = state.lists.get(id);
    const before = lane.chain[at - 1]?.rights.roll;
    const added = [...rights.roll.keys()].filter((person) => before?.has(person) !== true);
    return added.filter((person) => list?.confirmed.has(person) !== true).map((person) => nameOf(state, person));
  });
}

function notLetIn({ state }: MembersLook): string[] {
  return [...state.people.values()]
    .filter(({ id, device, invite, enrolledBy }) => {
      if (enrolledBy !== undefined) return false;
      const times = state.invites.get(invite ?? "")?.joined.filter((one) => one === id).length ?? 0;
      return times !== 1 && device !== state.community?.device;
    })
    .map((person) => person.name);
}

/** More may come in than an invite has places, out of reach of each other; but nobody who did not name it. */
function miscounted({ state }: MembersLook): string[] {
  return [...state.invites.values()]
    .filter(({ id, joined, used }) => {
      return used !== joined.length || joined.some((person) => state.people.get(person)?.invite !== id);
    })
    .map((invite) => invite.id);
}

function strangersVouchers({ state, lane }: MembersLook): string[] {
  const given = [...state.people.values()].flatMap((person) => person.vouchers);
  return given
    .filter(({ by, household }) => !lane.chain.some(({ rights }) => rights.roll.get(by) === household))
    .map((one) => nameOf(state, one.by));
}

function homeless({ state }: MembersLook): string[] {
  return [...state.people.values()].filter((one) => !state.households.has(one.household)).map((one) => one.name);
}
