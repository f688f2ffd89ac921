import type { Coming } from "../../kernel/practice.ts";
import { type DecisionLook, frameOf, knownTo, openTexts, outcomeNow } from "./reading.ts";
import { tally } from "./tally.ts";

/** When the answers to a text are in that the one who looks has answered already. */
export function coming(look: DecisionLook): readonly Coming[] {
  const { me } = look;
  if (me === undefined) return [];
  return [...look.state.matters.values()].flatMap((matter) =>
    openTexts(matter, outcomeNow(look, matter))
      .filter((text) => text.electorate.includes(me) && !tally(text, knownTo(look)).waiting.includes(me))
      .map((text) => ({
        ...{ id: text.id, practice: "decisions", at: text.deadline },
        title: { code: "decisions.today.coming", about: { title: frameOf(matter).title } },
        goto: { screen: "matter", id: matter.id },
      })),
  );
}
