import type { Minute } from "../../kernel/event.ts";
import type { Posted } from "../../kernel/practice.ts";
import { type Few, fewOf, sayingOf } from "./few.ts";
import { lookAgain } from "./look-again.ts";
import { type DecisionLook, dayOf, frameOf, knownTo, outcomeNow } from "./reading.ts";
import { openTexts } from "./shut.ts";
import { answerableUntil, stepOf } from "./standing-outcome.ts";
import type { Matter } from "./words.ts";

/** What everyone is asked, what is talked about, and which agreements people look at again. Nobody's answer is in it. */
export function posted(look: DecisionLook): readonly Posted[] {
  return [...look.state.matters.values()].flatMap((matter) => {
    const outcome = outcomeNow(look, matter);
    const known = knownTo(look);
    const asked = openTexts(matter, outcome, known);
    const again = lookAgain(look, matter, outcome);
    return [
      ...asked.map((text) =>
        line(matter, "say", { at: answerableUntil(text, known), slip: true, few: hung(fewOf(look, text)) }),
      ),
      ...(asked.length === 0 && stepOf(outcome.state, false) === "talk" ? [line(matter, "talk")] : []),
      ...(again === undefined
        ? []
        : [line(matter, again.isDue ? "again-now" : "again", { at: again.due, day: dayOf(look, again.due) })]),
    ];
  });
}

/** A group hangs by its name; nobody's own name hangs where strangers pass. */
function hung(few: Few | undefined): Few | undefined {
  return few?.few === "people" ? { few: "people", whom: "" } : few;
}

type More = { readonly at?: Minute; readonly day?: string; readonly slip?: true; readonly few?: Few | undefined };

function line(matter: Matter, what: "say" | "talk" | "again" | "again-now", { at, day, slip, few }: More = {}): Posted {
  return {
    ...{ id: `decisions.${what}.${matter.id}`, practice: "decisions", part: what === "again" ? "coming" : "waiting" },
    wall: "questions",
    title: { code: sayingOf(`decisions.posted.${what}`, few), about: { title: frameOf(matter).title, ...few } },
    ...(what === "again" ? {} : { text: { code: sayingOf(`decisions.posted.${what}-text`, few) } }),
    ...(at !== undefined && what !== "again-now" && { at }),
    ...(what === "again" && { day }),
    ...(slip && { slip }),
    goto: { screen: "matter", id: matter.id },
  };
}
