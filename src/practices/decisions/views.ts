import type { Id, Minute } from "../../kernel/event.ts";
import { choice, id, optional } from "../../kernel/fields.ts";
import type { SearchEntry } from "../../kernel/practice.ts";
import { type Few, fewOf } from "./few.ts";
import { type LogOf, logRows, PARTS_IN } from "./log/log.ts";
import { reviewDays } from "./log/review-days.ts";
import { matterRow } from "./matter-view.ts";
import {
  type DecisionLook,
  frameOf,
  isWaitedFor,
  knownTo,
  matterWith,
  nameOf,
  outcomeNow,
  stanceOf,
  tookPart,
} from "./reading.ts";
import { reviewNow } from "./review/review-view.ts";
import { openTexts } from "./shut.ts";
import { answerableUntil, type MatterState, type Outcome, type Step, stepOf } from "./standing-outcome.ts";
import { tally } from "./tally.ts";
import type { Matter, Method, PutText, StanceKind } from "./words.ts";

/** A matter in a list. */
export type MatterLine = {
  readonly id: Id;
  readonly title: string;
  readonly by: string;
  readonly minute: Minute;
  readonly step: Step;
  readonly state: MatterState;
  /** How many answered the newest text, of how many; nothing while there is none. */
  readonly answered?: number;
  readonly of?: number;
  /** Until when people can answer it; where a block is looked at, until when they can say what they find. */
  readonly deadline?: Minute;
  /** How the newest text is decided. */
  readonly method?: Method;
  /** Whom it asks, where not everyone. */
  readonly few?: Few;
  /** What I said to the newest text. */
  readonly mine?: StanceKind;
  /** True while I am asked and have not answered. */
  readonly waitsForMe: boolean;
  readonly framedByMe: boolean;
};

const params = { matter: id("decisions.frame") };

export const views = {
  open: {
    about: "What is being talked about or answered now.",
    params: {},
    look: (look: DecisionLook): readonly MatterLine[] =>
      lines(look, (matter, outcome) => {
        const isGoingOn = ["talk", "say"].includes(stepOf(outcome.state, matter.notes.size > 0));
        return isGoingOn || openTexts(matter, outcome, knownTo(look)).length > 0;
      }),
  },
  matter: {
    about: "One matter whole: the problem, what was said, the texts, who answered what, and what came of it.",
    params,
    look: (look: DecisionLook, { matter }: { matter: Id }) => {
      const found = matterWith(look, matter);
      return found === undefined ? null : matterRow(look, found);
    },
  },
  log: {
    about: "The decision log: date, decision, rationale, who approved, outcome notes; of all, or of one person.",
    params: { person: optional(id("members.join", "members.enrol")), as: optional(choice(PARTS_IN)) },
    look: (look: DecisionLook, of: LogOf = {}) => logRows(look, of),
  },
  reviews: {
    about: "The days on which agreements are looked at again, as calendars have them.",
    params: {},
    look: reviewDays,
  },
  mine: {
    about: "Matters that I framed, spoke in or am asked about.",
    params: {},
    look: (look: DecisionLook): readonly MatterLine[] =>
      lines(look, (matter, outcome) => waitsForMe(look, matter, outcome) || tookPart(matter, look.me)),
  },
};

/** Matters and log rows, by their titles and everything that is put in words. */
export function search(look: DecisionLook): readonly SearchEntry[] {
  const matters = [...look.state.matters.values()].map((matter) => {
    const frame = frameOf(matter);
    const texts = [...matter.texts.values(), ...matter.suggestions.values()].map((one) => one.text);
    const goto = { screen: "matter", id: matter.id };
    const text = [frame.problem, ...texts].join("\n");
    return { id: matter.id, practice: "decisions", sort: "matter", title: frame.title, text, goto };
  });
  const rows = logRows(look).filter((row) => row.imported);
  const past = rows.map((row) => ({
    ...{ id: row.id, practice: "decisions", sort: "decision", title: row.decision },
    text: [row.date, row.rationale, row.approved, row.outcome].join("\n"),
    goto: { screen: "log", id: row.id },
  }));
  return [...matters, ...past];
}

/** Matters as lines: what has to be said soonest first, then those that waited longest. */
function lines(look: DecisionLook, wanted: (matter: Matter, outcome: Outcome) => boolean): readonly MatterLine[] {
  return [...look.state.matters.values()]
    .flatMap((matter) => {
      const outcome = outcomeNow(look, matter);
      return wanted(matter, outcome) ? [lineOf(look, matter, outcome)] : [];
    })
    .sort((a, b) => dueOf(a) - dueOf(b) || a.minute - b.minute || (a.id < b.id ? -1 : 1));
}

/** Until when it can be said, as long as it can. */
function dueOf({ step, deadline = Number.MAX_VALUE }: MatterLine): Minute {
  return step === "say" ? deadline : Number.MAX_VALUE;
}

function lineOf(look: DecisionLook, matter: Matter, outcome: Outcome): MatterLine {
  const asked = openTexts(matter, outcome, knownTo(look)).at(-1);
  const text = asked ?? matter.texts.get(outcome.close?.text ?? "") ?? outcome.texts.at(-1);
  const mine = text === undefined ? undefined : stanceOf(look, text, look.me);
  const counted = text === undefined ? undefined : tally(text, knownTo(look));
  const few = text === undefined ? undefined : fewOf(look, text);
  return {
    ...{ id: matter.id, title: frameOf(matter).title, by: nameOf(look, matter.by), minute: matter.minute },
    ...{ step: stepOf(outcome.state, isLookedBack(look, matter)), state: outcome.state },
    ...(text !== undefined && { deadline: untilOf(look, matter, outcome, text), method: text.rule.method }),
    ...(counted !== undefined && { answered: counted.counted.length, of: counted.of }),
    ...(mine !== undefined && { mine: mine.stance }),
    ...(few !== undefined && { few }),
    waitsForMe: waitsForMe(look, matter, outcome),
    framedByMe: matter.by === look.me,
  };
}

function untilOf(look: DecisionLook, matter: Matter, outcome: Outcome, text: PutText): Minute {
  return reviewNow(look, matter, outcome)?.until ?? answerableUntil(text, knownTo(look));
}

/** Somebody noted how it turned out, or people brought it up again. */
function isLookedBack({ state }: DecisionLook, { id, notes }: Matter): boolean {
  return notes.size > 0 || state.lookedAt.has(id);
}

function waitsForMe(look: DecisionLook, matter: Matter, outcome: Outcome): boolean {
  const { me } = look;
  return me !== undefined && openTexts(matter, outcome, knownTo(look)).some((text) => isWaitedFor(look, text, me));
}
