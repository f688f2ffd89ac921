import type { Draft } from "../../kernel/event.ts";
import type { MembersLook } from "./founding.ts";
import { everything, VOUCHING_HOUSEHOLDS, vouchingHouseholds } from "./standing.ts";
import type { MemberEvent } from "./words.ts";

/** The word that makes somebody a member is not taken back by one neighbour alone, so no undo is offered for it. */
export function putBack({ state, rights, me }: MembersLook, act: Draft): readonly Draft[] | undefined {
  const { kind, body } = act as unknown as MemberEvent;
  if (kind !== "members.vouch") return undefined;
  const vouchers = state.people.get(body.person)?.vouchers ?? [];
  const households = new Set([...vouchingHouseholds(vouchers, everything), rights.roll.get(me ?? "")]);
  return households.size >= VOUCHING_HOUSEHOLDS ? [] : undefined;
}
