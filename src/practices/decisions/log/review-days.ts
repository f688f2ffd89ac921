import type { CalendarEvent } from "../../../tables/icalendar.ts";
import { lookAgain } from "../look-again.ts";
import { type DecisionLook, dayOf, frameOf, outcomeNow } from "../reading.ts";
import { wordsOf } from "./log.ts";

/** A whole day rings at nine in the morning. */
const AT_NINE = -9 * 60;

/** One day for each agreement that asks for it. A later note that asks for another day moves it. */
export function reviewDays(look: DecisionLook): readonly CalendarEvent[] {
  const words = wordsOf(look)["decisions.log.again"] ?? "{title}";
  return [...look.state.matters.values()].flatMap((matter) => {
    const asked = lookAgain(look, matter, outcomeNow(look, matter));
    if (asked === undefined) return [];
    return [
      {
        ...{ uid: `${matter.id}.again@kith`, sequence: matter.closes.size + matter.notes.size },
        ...{ when: { day: dayOf(look, asked.due) }, alarm: AT_NINE },
        title: words.replace("{title}", () => frameOf(matter).title),
      },
    ];
  });
}
