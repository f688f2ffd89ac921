import type { HouseholdId, Id, PersonId } from "../../kernel/event.ts";
import { choice, id, optional } from "../../kernel/fields.ts";
import type { View } from "../../kernel/practice.ts";
import { householdsOnRoll } from "../../kernel/rights.ts";
import { arrivingRows } from "./arriving.ts";
import { enteredRows, receiptOf } from "./entered.ts";
import { forks } from "./forks-view.ts";
import { foundingProgress, isDraft, listRows, type MembersLook } from "./founding.ts";
import { isBeyond } from "./invite.ts";
import { byName, householdNameOf, nameOf, peopleHere } from "./names.ts";
import { everything, howGone, isGone, standing } from "./standing.ts";
import { inviteRows, inviterOf, missingVouchers, voucherRows, vouchersLeftNow, waitingRows } from "./waiting.ts";
import type { Members, Person } from "./words.ts";

const here = (look: MembersLook): Person[] => peopleHere(look.state, look.rights);

const community = {
  about: "What the community is called, where it lives, and how many people of how many households it has.",
  params: {},
  look: (look: MembersLook) => {
    const { state, rights } = look;
    const people = here(look).map((person) => standing(state, rights, person.id, everything));
    const count = (where: string): number => people.filter((one) => one === where).length;
    const draft = isDraft(look);
    return {
      name: state.community?.name ?? "?",
      scale: state.community?.scale ?? "pod",
      timeZone: state.community?.timeZone ?? "UTC",
      language: state.community?.language ?? "en",
      founded: state.community?.founded,
      draft,
      households: new Set(here(look).map((person) => person.household)).size,
      householdsOnRoll: householdsOnRoll(rights).length,
      people: { all: people.length, guests: count("guest"), members: count("member"), onRoll: count("roll") },
      founding: foundingProgress(look),
    };
  },
};

/** One line in a list of people. */
function personRow({ state, rights, me }: MembersLook, person: Person) {
  return {
    id: person.id,
    name: person.name,
    me: person.id === me,
    household: person.household,
    householdName: householdNameOf(state, person.household),
    standing: standing(state, rights, person.id, everything),
    since: person.since,
    vouchers: voucherRows(state, person),
    /** Households that must still vouch; nothing to wait for once someone has a say. */
    missing: rights.roll.has(person.id) ? 0 : missingVouchers(person),
  };
}

const people = {
  about: "Everyone here: where they live, and whether they are a guest, a member or on the roll.",
  params: {},
  look: (look: MembersLook) => byName(here(look).map((one) => personRow(look, one))),
};

const person = {
  about: "One person, also when they have gone.",
  params: { person: id("members.join", "members.enrol") },
  look: (look: MembersLook, { person: wanted }: { person: PersonId }) => {
    const { state, rights } = look;
    const found = state.people.get(wanted);
    if (found === undefined) return undefined;
    const inviter = inviterOf(state, found);
    const rollHousehold = rights.roll.get(found.id);
    return {
      ...personRow(look, found),
      invitedBy: inviter,
      beyondInvite: isBeyond(state.invites.get(found.invite ?? ""), found.id),
      invitedByName: inviter === undefined ? undefined : nameOf(state, inviter),
      rollHousehold,
      rollHouseholdName: rollHousehold === undefined ? undefined : householdNameOf(state, rollHousehold),
      /** They were enrolled by a neighbour; with a device of their own nobody enters anything for them any more. */
      byHand: found.enrolledBy !== undefined,
      gone: howGone(state, rights, found),
    };
  },
};

const entered = {
  about: "What neighbours entered for somebody who has no device.",
  params: { person: id("members.join", "members.enrol") },
  look: (look: MembersLook, { person: whose }: { person: PersonId }) => enteredRows(look, whose),
};

const receipt = {
  about: "One act that was entered for somebody, with what stands on its receipt.",
  params: { act: id() },
  look: (look: MembersLook, { act }: { act: Id }) => receiptOf(look, act),
};

function householdRow(look: MembersLook, household: HouseholdId) {
  const { state, rights } = look;
  const inside = byName(here(look).filter((one) => one.household === household));
  const onRoll = householdsOnRoll(rights).includes(household);
  return {
    id: household,
    name: householdNameOf(state, household),
    people: inside.map((one) => ({
      id: one.id,
      name: one.name,
      standing: standing(state, rights, one.id, everything),
    })),
    onRoll,
    vouchersLeft: onRoll ? vouchersLeftNow(look, rights, household).left : 0,
  };
}

const households = {
  about: "All households, with who lives there.",
  params: {},
  look: (look: MembersLook) =>
    byName([...look.state.households.keys()].map((household) => householdRow(look, household))),
};

const household = {
  about: "One household: who lives there, and what it has left to vouch with this month.",
  params: {
    household: id("members.open-household", "members.join", "members.move", "members.enrol", "members.expect"),
  },
  look: (look: MembersLook, { household: wanted }: { household: HouseholdId }) =>
    look.state.households.has(wanted) ? householdRow(look, wanted) : undefined,
};

const waiting = {
  about: "Guests who wait until households say that they know them.",
  params: {},
  look: waitingRows,
};

const invites = {
  about: "Ways in that are still open; with which=all also those that are over, with which=mine only one's own.",
  params: { which: optional(choice(["open", "mine", "all"])) },
  look: (look: MembersLook, { which }: { which?: "open" | "mine" | "all" }) =>
    inviteRows(look, which === "all").filter((row) => which !== "mine" || row.by === look.me),
};

const founding = {
  about: "The founding lists: who has confirmed, and who is missing before the founding roll binds.",
  params: {},
  look: (look: MembersLook) => ({ ...foundingProgress(look), rows: listRows(look) }),
};

const arriving = {
  about: "Who has come in and who is expected, by household, for whoever opens the door of a room.",
  params: {},
  look: arrivingRows,
};

const roll = {
  about: "Who is on the roll, the household each counts in, and where each lives now.",
  params: {},
  look: (look: MembersLook) => {
    const rows = [...look.rights.roll].map(([who, counted]) => {
      const known = look.state.people.get(who);
      const lives = known?.household ?? counted;
      return {
        id: who,
        name: nameOf(look.state, who),
        household: counted,
        householdName: householdNameOf(look.state, counted),
        livesIn: lives,
        livesInName: householdNameOf(look.state, lives),
        /** The roll counts them elsewhere than where they live, until an outcome says otherwise. */
        moved: lives !== counted,
        left: known !== undefined && isGone(known, look.rights, everything),
        ...rollSince(look, who),
      };
    });
    return byName(rows);
  },
};

/** The first outcome of the chain that lists a person, and its place there, from 1: the founding. */
function rollSince({ lane }: MembersLook, who: PersonId) {
  const at = lane.chain.findIndex((outcome) => outcome.rights.roll.has(who));
  return { since: at + 1, outcome: lane.chain[at]?.id };
}

export const views = {
  community,
  people,
  person,
  entered,
  receipt,
  households,
  household,
  waiting,
  invites,
  founding,
  roll,
  arriving,
  forks,
  // biome-ignore lint/suspicious/noExplicitAny: each view has its own parameters and rows.
} satisfies Record<string, View<Members, any, any, any>>;

/** Rows as screens read them. */
export type PersonRow = ReturnType<typeof personRow>;
export type HouseholdRow = ReturnType<typeof householdRow>;
