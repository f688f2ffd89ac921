import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import type { Attention } from "../../kernel/practice.ts";
import { everything } from "../members/index.ts";
import { standsInLog } from "./fold-past.ts";
import { writtenOf } from "./in-room.ts";
import { type DecisionLook, nameOf } from "./reading.ts";

/** Days after which it is no news to whoever heard of it; it goes on standing in the log. */
const NAMED_DAYS = 14;

/**
 * What somebody else wrote down that the one who looks said in a room: so that what is wrong is seen by who can say so. Not
 * where they have said it themselves, since their own word stands; and not for ever.
 */
export function namedInRooms(look: DecisionLook): Attention[] {
  const { me, now } = look;
  if (me === undefined) return [];
  return [...look.state.past.values()].flatMap((past) => {
    const { item, decision } = past;
    const word = item === undefined || !standsInLog(past) ? undefined : writtenOf(past, me, everything);
    if (item === undefined || word === undefined) return [];
    if (now - (look.lane.heardAt(me, word.id) ?? now) > NAMED_DAYS * MINUTES_PER_DAY) return [];
    const about = { title: decision, who: nameOf(look, word.by), stance: word.stance };
    return {
      ...{ id: `decisions.named.${word.id}`, practice: "decisions", goto: { screen: "meetings.item", id: item } },
      title: { code: "decisions.today.named", about },
      text: { code: "decisions.today.named-text", about },
      skippable: true as const,
    };
  });
}
