import type { Posted } from "../../kernel/practice.ts";
import type { MembersLook } from "./founding.ts";
import { waitingRows } from "./waiting.ts";

/** Guests for whom households have yet to vouch, those who waited longest first. */
export function posted(look: MembersLook): readonly Posted[] {
  return waitingRows(look).map(({ id, name, household, householdName, missing }) => ({
    ...{ id: `members.vouch.${id}`, practice: "members", part: "helping", goto: { screen: "waiting", id } },
    household,
    title: { code: "members.posted.vouch", about: { name, household: householdName, missing } },
    text: { code: "members.posted.vouch-text" },
  }));
}
