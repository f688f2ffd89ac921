import type { EnteredRow } from "../entered.ts";
import type { ListRow } from "../founding.ts";
import type { HouseholdRow, PersonRow, views } from "../views.ts";
import type { InviteRow, WaitingRow } from "../waiting.ts";

export type { EnteredRow, HouseholdRow, InviteRow, ListRow, PersonRow, WaitingRow };
export type CommunityRow = ReturnType<typeof views.community.look>;
export type OnePerson = NonNullable<ReturnType<typeof views.person.look>>;
export type RollRow = ReturnType<typeof views.roll.look>[number];
export type ArrivingView = ReturnType<typeof views.arriving.look>;
export type FoundingRow = ReturnType<typeof views.founding.look>;
