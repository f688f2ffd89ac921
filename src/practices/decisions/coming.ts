import type { Coming } from "../../kernel/practice.ts";
import { lookAgain } from "./look-again.ts";
import { type DecisionLook, dayOf, frameOf, isWaitedFor, knownTo, outcomeNow } from "./reading.ts";
import { meetingsComing } from "./resolving/meetings-today.ts";
import { openTexts } from "./shut.ts";
import { answerableUntil } from "./standing-outcome.ts";
import { hasLeft } from "./tally.ts";

/** When the answers to a text are in that the one who looks has answered already, when people look again, and talk about a block. Who left has neither. */
export function coming(look: DecisionLook): readonly Coming[] {
  if (look.me === undefined || hasLeft(look.me, knownTo(look))) return [];
  return [...answersIn(look), ...looksAgain(look), ...meetingsComing(look)];
}

function looksAgain(look: DecisionLook): readonly Coming[] {
  const { me } = look;
  return [...look.state.matters.values()].flatMap((matter) => {
    const outcome = outcomeNow(look, matter);
    const asked = lookAgain(look, matter, outcome);
    const text = matter.texts.get(outcome.close?.text ?? "");
    if (asked === undefined || asked.isDue || me === undefined || text?.electorate.includes(me) !== true) return [];
    const title = { code: "decisions.today.coming-again", about: { title: frameOf(matter).title } };
    const goto = { screen: "matter", id: matter.id };
    return [{ id: `again ${text.id}`, practice: "decisions", at: asked.due, day: dayOf(look, asked.due), title, goto }];
  });
}

function answersIn(look: DecisionLook): readonly Coming[] {
  const { me } = look;
  if (me === undefined) return [];
  return [...look.state.matters.values()].flatMap((matter) =>
    openTexts(matter, outcomeNow(look, matter), knownTo(look))
      .filter((text) => text.electorate.includes(me) && !isWaitedFor(look, text, me))
      .map((text) => ({
        ...{ id: text.id, practice: "decisions", at: answerableUntil(text, knownTo(look)) },
        title: { code: "decisions.today.coming", about: { title: frameOf(matter).title } },
        goto: { screen: "matter", id: matter.id },
      })),
  );
}
