import type { PersonId } from "../../kernel/event.ts";
import { charterNumber, shareOf } from "../charter/index.ts";
import { peopleWithSay } from "../members/index.ts";
import type { Ground } from "./agenda-words.ts";
import { presentAt } from "./meeting.ts";
import type { Meeting, Surroundings } from "./words.ts";

/** Everyone with a say, and who of them is there. */
export type Room = { readonly all: readonly PersonId[]; readonly present: readonly PersonId[] };

export function roomOf(meeting: Meeting, world: Surroundings): Room {
  const all = peopleWithSay(world.others.members, world);
  const here = new Set(presentAt(meeting, world.seen));
  return { all, present: all.filter((person) => here.has(person)) };
}

/**
 * How many of those present must let something be decided that was not posted (Brown Act, section 54954.2 b): in an
 * emergency more than half of all; for what came up too late two thirds of those present, and every one of them where
 * less than two thirds came. What was put off needs nobody: it was posted.
 */
export function neededYes(ground: Ground, { all, present }: Room, rights: Surroundings["rights"]): number {
  if (ground === "continued") return 0;
  if (ground === "emergency") return Math.floor(all.length / 2) + 1;
  if (present.length * 3 < all.length * 2) return Math.max(1, present.length);
  const share = shareOf(charterNumber(rights, "waivePercent"));
  return Math.max(1, Math.ceil((share.of * present.length) / share.in));
}
