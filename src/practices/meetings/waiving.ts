import { MINUTES_PER_DAY, type PersonId } from "../../kernel/event.ts";
import { charterNumber, shareOf } from "../charter/index.ts";
import { peopleWithSay } from "../members/index.ts";
import { outcomesOf } from "./agenda.ts";
import type { Ground, Item } from "./agenda-words.ts";
import { presentAt } from "./meeting.ts";
import { isPosted } from "./notice.ts";
import type { Meeting, Surroundings, When } from "./words.ts";

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

/** True for what was posted in time for a meeting a few days before another one, and put off there: it goes on at that. */
export function goesOnAt(
  item: Item,
  then: When,
  now: When,
  { rights, seen, witnessed }: Pick<Surroundings, "rights" | "seen" | "witnessed">,
): boolean {
  const days = charterNumber(rights, "continueDays");
  const isSoon = now.start > then.start && now.start - then.start <= days * MINUTES_PER_DAY;
  const isPutOff = outcomesOf(item, seen).some((one) => one.came === "put-off");
  return isSoon && isPutOff && isPosted(witnessed(item.id), then, rights);
}
