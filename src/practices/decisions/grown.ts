import type { Matter, PutText } from "./words.ts";

/** What one event changes of a matter. */
export type Change = Partial<
  Pick<
    Matter,
    "frames" | "suggestions" | "concerns" | "texts" | "closes" | "reviews" | "meetings" | "documented" | "withdrawn"
  >
>;

/** Field by field: most events of a log come through here, and `...matter` costs ten times as much. */
export function grown(matter: Matter, change: Change): Matter {
  return {
    id: matter.id,
    by: matter.by,
    minute: matter.minute,
    time: matter.time,
    class: matter.class,
    affected: matter.affected,
    earlier: matter.earlier,
    item: matter.item,
    frames: change.frames ?? matter.frames,
    suggestions: change.suggestions ?? matter.suggestions,
    concerns: change.concerns ?? matter.concerns,
    texts: change.texts ?? matter.texts,
    closes: change.closes ?? matter.closes,
    reviews: change.reviews ?? matter.reviews,
    meetings: change.meetings ?? matter.meetings,
    notes: matter.notes,
    documented: change.documented ?? matter.documented,
    withdrawn: change.withdrawn ?? matter.withdrawn,
    made: matter.made + 1,
  };
}

/** Field by field, as in `grown`. */
export function withStances(text: PutText, stances: PutText["stances"]): PutText {
  return {
    id: text.id,
    by: text.by,
    minute: text.minute,
    place: text.place,
    text: text.text,
    time: text.time,
    deadline: text.deadline,
    options: text.options,
    total: text.total,
    group: text.group,
    beyond: text.beyond,
    carriers: text.carriers,
    againDays: text.againDays,
    becomes: text.becomes,
    holdsDays: text.holdsDays,
    rule: text.rule,
    frame: text.frame,
    electorate: text.electorate,
    households: text.households,
    trusts: text.trusts,
    escalations: text.escalations,
    enacts: text.enacts,
    replacedBy: text.replacedBy,
    sawCloses: text.sawCloses,
    stances,
  };
}
