import type { Refusal } from "../../../kernel/event.ts";
import type { Kith } from "../../../ui/screens.ts";
import type { ListRow } from "../founding.ts";
import type { HouseholdRow, PersonRow, views } from "../views.ts";
import type { InviteRow, WaitingRow } from "../waiting.ts";

export type { HouseholdRow, InviteRow, ListRow, PersonRow, WaitingRow };
export type CommunityRow = ReturnType<typeof views.community.look>;
export type OnePerson = NonNullable<ReturnType<typeof views.person.look>>;
export type RollRow = ReturnType<typeof views.roll.look>[number];
export type FoundingRow = ReturnType<typeof views.founding.look>;

const ID = /^[0-9a-f]{64}$/;

/** True for what could be the id of a record; addresses can hold anything. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && ID.test(text);
}

/** Why an act would be refused now; nothing when it would be done, or when its fields are still to be filled in. */
export function whyNot(
  kith: Pick<Kith, "would">,
  kind: string,
  body: Readonly<Record<string, unknown>>,
): Refusal | undefined {
  const answer = kith.would(kind, body);
  return answer !== undefined && "refusal" in answer ? answer.refusal : undefined;
}

/** True when an act would be done now. */
export function may(kith: Pick<Kith, "would">, kind: string, body: Readonly<Record<string, unknown>>): boolean {
  return kith.would(kind, body) === undefined;
}

/** Refusals that a number of the charter stands behind. */
const BY_CHARTER_NUMBER = new Set(["members.vouchers-spent"]);

export function isByCharterNumber(refusal: Refusal): boolean {
  return BY_CHARTER_NUMBER.has(refusal.code);
}

/** True when a text holds the letters asked for, whatever their case and accents. */
export function fits(text: string, wanted: string): boolean {
  return bare(text).includes(bare(wanted));
}

function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
