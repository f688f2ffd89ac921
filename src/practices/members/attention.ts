import { ENTERED_FOR } from "../../kernel/by-hand.ts";
import type { Attention, Saying } from "../../kernel/practice.ts";
import { FOUNDING_HOUSEHOLDS, FOUNDING_PEOPLE } from "../../kernel/rights.ts";
import { forkItems } from "./forks-view.ts";
import { isDraft, type ListRow, listRows, type MembersLook } from "./founding.ts";
import { isBeyond } from "./invite.ts";
import { nameOf, peopleHere } from "./names.ts";
import { everything, howGone, standing, VOUCHING_HOUSEHOLDS } from "./standing.ts";
import { missingVouchers, waitingRows } from "./waiting.ts";

/** What members has for `me` in Today. */
export function attention(look: MembersLook): Attention[] {
  const { state, rights, me } = look;
  if (me === undefined) return [];
  if (standing(state, rights, me, everything) === "stranger") return goneItem(look);
  const draft = isDraft(look) ? draftItem(look) : [];
  const rows = listRows(look);
  return [
    ...draft,
    ...rows.flatMap((row) => listItem(row, mayBeBeyond(look))),
    // Whoever has only to confirm is not told of the longer way.
    ...(rows.some(awaitsMe) ? [] : guestItem(look)),
    ...vouchItems(look),
    ...leavingItems(look),
    ...forkItems(look),
  ];
}

function item(id: string, title: Saying, text: Saying, screen: string, at?: string): Attention {
  const goto = at === undefined ? { screen } : { screen, id: at };
  return { id: `members:${id}`, practice: "members", title, text, goto };
}

/** A draft with nobody on a list yet: first people must come in, then someone writes down who is there. */
function draftItem(look: MembersLook): Attention[] {
  if (look.state.lists.size > 0) return [];
  const here = peopleHere(look.state, look.rights);
  const households = new Set(here.map((person) => person.household)).size;
  const enough = here.length >= FOUNDING_PEOPLE && households >= FOUNDING_HOUSEHOLDS;
  const about = { people: here.length, households };
  return enough
    ? [item("draft", say("list", about), say("list.text", about), "founding")]
    : [item("draft", say("draft", about), say("draft.text", about), "invites")];
}

/** Whoever came by an invite that others filled may be refused: they read the page and are told there what helps. */
function mayBeBeyond({ state, me }: MembersLook): boolean {
  const person = state.people.get(me ?? "");
  return person !== undefined && isBeyond(state.invites.get(person.invite ?? ""), person.id);
}

/** True where the community has begun, and one word of mine brings me onto the roll as well. */
function awaitsMe(row: ListRow): boolean {
  return row.state === "binds" && (row.mine === "confirm" || row.mine === "confirm-again");
}

function listItem(row: ListRow, isRead: boolean): Attention[] {
  const about = { by: row.byName, confirmed: row.confirmed, people: row.missingPeople };
  const press = isRead ? {} : { ready: { kind: "members.confirm", body: { list: row.id } } };
  switch (row.mine) {
    case "confirm":
      if (row.state === "passed") return [];
      return [
        {
          ...item(
            `confirm:${row.id}`,
            say("confirm", about),
            say(awaitsMe(row) ? "confirm.late" : "confirm.text", about),
            "founding",
            row.id,
          ),
          ...press,
        },
      ];
    case "confirm-again":
      return [
        { ...item(`confirm:${row.id}`, say("again", about), say("again.text", about), "founding", row.id), ...press },
      ];
    case "too-late":
      // Whoever confirmed while others settled the roll without seeing it is told the way that is left.
      return [item(`late:${row.id}`, say("late"), say("late.text"), "roll")];
    default:
      return [];
  }
}

/** Whoever opens the page again after they have gone. Of a removal, what it stands on tells. */
function goneItem({ state, rights, me }: MembersLook): Attention[] {
  const person = state.people.get(me ?? "");
  if (person === undefined) return [];
  const how = howGone(state, rights, person);
  if (how === undefined || how === "removed") return [];
  const text = { code: `members.screen.person.me.${how}` };
  return [item("gone", say(`gone.${how}`), text, "person", person.id)];
}

function guestItem(look: MembersLook): Attention[] {
  const { state, rights, me } = look;
  const person = state.people.get(me ?? "");
  if (person === undefined || isDraft(look) || standing(state, rights, me, everything) !== "guest") return [];
  const about = { missing: missingVouchers(person), needed: VOUCHING_HOUSEHOLDS };
  return [item("guest", say("guest", about), say("guest.text", about), "person", person.id)];
}

function vouchItems(look: MembersLook): Attention[] {
  return waitingRows(look)
    .filter((row) => row.mayVouch && row.id !== look.me)
    .map((row) => {
      const about = { name: row.name, household: row.householdName, missing: row.missing };
      const text = row.beyondInvite ? say("vouch.beyond", about) : say("vouch.text", about);
      const ready = { kind: "members.vouch", body: { person: row.id } };
      return { ...item(`vouch:${row.id}`, say("vouch", about), text, "waiting", row.id), ready };
    });
}

/** What one neighbour entered for somebody on the roll is put to those of other households: they ask, and enter it or not. */
function leavingItems({ state, rights, lane, entered, me = "" }: MembersLook): Attention[] {
  const home = rights.roll.get(me);
  if (home === undefined) return [];
  return peopleHere(state, rights).flatMap(({ id, name, goings }) => {
    const said = goings.filter(({ house, event }) => house !== undefined && !state.contested.has(event));
    const isOwn = said.some(({ house }) => house === home) || lane.devicesOf(id)?.length !== 0;
    if (said.length === 0 || isOwn) return [];
    const by = entered(id).find(({ event }) => event.id === said[0]?.event)?.by;
    const about = { name, by: nameOf(state, by) };
    const ready = { kind: "members.leave", body: { [ENTERED_FOR]: id } };
    const line = item(`leaving:${id}`, say("leaving", about), say("leaving.text", about), "person", id);
    return [{ ...line, ready, skippable: true }];
  });
}

function say(what: string, about?: Saying["about"]): Saying {
  return about === undefined ? { code: `members.today.${what}` } : { code: `members.today.${what}`, about };
}
