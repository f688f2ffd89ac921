import type { Id, Minute } from "../../kernel/event.ts";
import type { Saying } from "../../kernel/practice.ts";
import { fewOf } from "./few.ts";
import { type DecisionLook, knownTo, matterWith } from "./reading.ts";
import { movedFrom } from "./resolving/meetings.ts";
import type { Meeting } from "./resolving/words-resolving.ts";
import { saidAs } from "./ways/ways.ts";
import type { DecisionEvent, Matter, PutText, StanceKind } from "./words.ts";

type Told = NonNullable<Saying["about"]>;

/** Acts that are told otherwise than by their kind alone, by what is known of them. */
const TOLD_AS = { few: "few", before: "moved" } as const;

/** An act in words that its own fields do not say: what an answer is called in its way of deciding, and whom a text asks. */
export function told(look: DecisionLook, act: DecisionEvent): Saying | undefined {
  const about = knownOf(look, act);
  return about && { code: codeOf(act.kind, about), about };
}

function knownOf(look: DecisionLook, act: DecisionEvent): Told | undefined {
  switch (act.kind) {
    case "decisions.put": {
      const text = textOf(look, act.id);
      return text && aboutText(look, text);
    }
    case "decisions.say": {
      const text = textOf(look, act.body.text);
      return text && aboutAnswer(text, act.body.stance);
    }
    case "decisions.escalate": {
      const text = textOf(look, act.body.text);
      return text && aboutText(look, text);
    }
    case "decisions.meet": {
      const matter = matterWith(look, act.body.text);
      const meeting = matter?.meetings.get(act.id);
      return matter && meeting && aboutMeeting(look, matter, meeting);
    }
    default:
      return undefined;
  }
}

function textOf(look: DecisionLook, id: Id): PutText | undefined {
  return matterWith(look, id)?.texts.get(id);
}

export function codeOf(kind: string, about: Told = {}): string {
  const as = Object.entries(TOLD_AS).find(([known]) => about[known] !== undefined);
  return as === undefined ? `${kind}.did` : `${kind}.did-${as[1]}`;
}

export function aboutText(look: DecisionLook, text: PutText): Told {
  return { ...fewOf(look, text) };
}

export function aboutAnswer({ rule }: PutText, stance: StanceKind): Told {
  return { stance: saidAs(rule.method, stance) };
}

/** A conversation that was moved is no second one. */
export function aboutMeeting(look: DecisionLook, matter: Matter, meeting: Meeting): Told {
  const before: Minute | undefined = movedFrom(matter, meeting, knownTo(look))?.at;
  return { at: meeting.at, ...(before !== undefined && before !== meeting.at && { before }) };
}
