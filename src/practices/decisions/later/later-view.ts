import type { Id, Minute } from "../../../kernel/event.ts";
import { everything } from "../../members/index.ts";
import type { PathItem } from "../path-item.ts";
import { type DecisionLook, frameOf, nameOf, outcomeNow } from "../reading.ts";
import type { Outcome } from "../standing-outcome.ts";
import type { Becomes, Matter } from "../words.ts";
import { type Became, becameOf, type Knowing, laterOf } from "./later.ts";

/** What has become of an agreement, and the matter to read about it. */
export type BecameRow = {
  how: Became["how"];
  by?: { id: Id; title: string };
  at?: Minute;
  until?: Minute;
};

/** The agreement that a matter looks at again. A record from before has no matter of its own. */
export type EarlierRow = { id: Id; title: string; text: string; matter: boolean; carried: boolean; became: BecameRow };

/** What has become of an agreement by all that there is. */
export function becameNow(look: DecisionLook, earlier: Id, { close }: Pick<Outcome, "close">): Became {
  return becameOf(look.state, earlier, { close }, knowing(look));
}

function knowing(look: DecisionLook): Knowing {
  return { seen: everything, time: look.time, outcome: (matter) => outcomeNow(look, matter) };
}

export function becameRow(look: DecisionLook, earlier: Id, own: Pick<Outcome, "close">): BecameRow {
  const { how, by, at, until } = becameNow(look, earlier, own);
  return {
    how,
    ...(by !== undefined && { by: { id: by.id, title: frameOf(by).title } }),
    ...(at !== undefined && { at }),
    ...(until !== undefined && { until }),
  };
}

/** What the agreement is called that a matter looks at again. */
export function earlierTitle(look: DecisionLook, { earlier = "" }: Matter): string {
  const matter = look.state.matters.get(earlier);
  if (matter === undefined) return look.state.past.get(earlier)?.decision ?? "";
  return frameOf(matter, matter.texts.get(outcomeNow(look, matter).close?.text ?? "")).title;
}

export function earlierRow(look: DecisionLook, again: Matter): EarlierRow | undefined {
  const { earlier } = again;
  if (earlier === undefined) return undefined;
  const title = earlierTitle(look, again);
  const matter = look.state.matters.get(earlier);
  if (matter === undefined) {
    const facts = { id: earlier, title, text: look.state.past.get(earlier)?.rationale ?? "" };
    return { ...facts, matter: false, carried: false, became: becameRow(look, earlier, { close: undefined }) };
  }
  const own = outcomeNow(look, matter);
  const text = matter.texts.get(own.close?.text ?? "");
  return {
    ...{ id: earlier, title, text: text?.text ?? "", matter: true },
    ...{ carried: (text?.enacts.length ?? 0) > 0, became: becameRow(look, earlier, own) },
  };
}

/** When people last said that an agreement goes on as it is: as good as a note on how it turned out. */
export function keptAt(look: DecisionLook, earlier: Id): readonly Minute[] {
  return laterOf(look.state, earlier, knowing(look)).flatMap((one) =>
    one.how === "reaffirmed" ? [one.close.time] : [],
  );
}

/** What of other matters belongs to the path of an agreement: that it was brought up again, and what came of that. */
export function laterPath(look: DecisionLook, earlier: Id): readonly PathItem[] {
  return laterOf(look.state, earlier, knowing(look)).flatMap((one) => {
    const { title } = frameOf(one.matter);
    const item = (id: Id, by: Id, minute: Minute, what: "again" | Becomes): PathItem => ({
      ...{ id, by, minute, kind: `decisions.later-${what}`, heard: look.heard(id) },
      saying: { code: `decisions.later-${what}.did`, about: { who: nameOf(look, by), title } },
    });
    const begun = item(one.matter.id, one.matter.by, one.matter.minute, "again");
    return one.how === "underReview" ? [begun] : [begun, item(one.close.id, one.close.by, one.close.minute, one.how)];
  });
}
