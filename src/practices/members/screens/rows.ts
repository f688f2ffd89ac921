import type { Refusal } from "../../../kernel/event.ts";
import type { EnteredRow } from "../entered.ts";
import type { ListRow } from "../founding.ts";
import type { HouseholdRow, PersonRow, views } from "../views.ts";
import type { InviteRow, WaitingRow } from "../waiting.ts";

export type { EnteredRow, HouseholdRow, InviteRow, ListRow, PersonRow, WaitingRow };
export type CommunityRow = ReturnType<typeof views.community.look>;
export type OnePerson = NonNullable<ReturnType<typeof views.person.look>>;
export type RollRow = ReturnType<typeof views.roll.look>[number];
export type FoundingRow = ReturnType<typeof views.founding.look>;

/** Refusals that a number of the charter stands behind. */
const BY_CHARTER_NUMBER = new Set(["members.vouchers-spent"]);

export function isByCharterNumber(refusal: Refusal): boolean {
  return BY_CHARTER_NUMBER.has(refusal.code);
}
