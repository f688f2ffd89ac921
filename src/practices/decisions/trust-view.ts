import type { PersonId } from "../../kernel/event.ts";
import { carriedBy, trustOf, whyNotEntrust } from "./entrusting.ts";
import { type DecisionLook, knownTo, nameOf, stanceOf } from "./reading.ts";
import { hasLeft } from "./tally.ts";
import type { TextRow } from "./text-view.ts";
import type { PutText, Stance } from "./words.ts";

/** Whom I trust with my answer and what comes of it, for whom I answer, and whom I could trust. */
export function trustRow(
  look: DecisionLook,
  text: PutText,
  counted: readonly Stance[],
): Pick<TextRow, "entrusted" | "answersFor" | "couldAnswer"> {
  const { me = "" } = look;
  const known = knownTo(look);
  const own = (person: PersonId) => stanceOf(look, text, person);
  const about = { own, hasLeft: (person: PersonId) => hasLeft(person, known) };
  const to = trustOf(text, me, known)?.to;
  const couldAnswer = text.electorate.flatMap((person) => {
    const refusal = text.electorate.includes(me) ? whyNotEntrust(text, me, person, known, about) : { code: "" };
    return refusal === undefined ? [{ person, name: nameOf(look, person) }] : [];
  });
  const answersFor = carriedBy(text, me, known, own).map((one) => nameOf(look, one.by));
  if (to === undefined || own(me) !== undefined) return { answersFor, couldAnswer };
  const counts = counted.some((one) => one.by === me);
  return {
    answersFor,
    couldAnswer,
    entrusted: { person: to, name: nameOf(look, to), counts, ...(!counts && { why: why() }) },
  };

  function why(): "full" | "block" | "silent" {
    const said = own(to ?? "");
    if (said === undefined) return "silent";
    return said.stance === "block" ? "block" : "full";
  }
}
