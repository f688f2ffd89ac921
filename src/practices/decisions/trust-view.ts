import type { PersonId } from "../../kernel/event.ts";
import { carriedBy, trustOf, whyNotEntrust } from "./entrusting.ts";
import { type DecisionLook, knownTo, nameOf } from "./reading.ts";
import { wordsOn } from "./tally.ts";
import type { PutText, Stance } from "./words.ts";

export type TrustRow = {
  /** Whom I trust with my answer, whether that counts by now, and if not why. */
  entrusted?: { person: PersonId; name: string; counts: boolean; why?: "full" | "block" | "silent" | "gone" };
  /** For whom I answer, besides myself. */
  answersFor: readonly string[];
  /** Whom I could trust with it. */
  couldAnswer: readonly { person: PersonId; name: string }[];
};

/** Whom I trust with my answer and what comes of it, for whom I answer, and whom I could trust. */
export function trustRow(look: DecisionLook, text: PutText, counted: readonly Stance[]): TrustRow {
  const { me = "" } = look;
  const known = knownTo(look);
  const words = wordsOn(text, known);
  const { own } = words;
  const to = trustOf(text, me, known)?.to;
  const couldAnswer = text.electorate.flatMap((person) => {
    const refusal = text.electorate.includes(me) ? whyNotEntrust(text, me, person, known, words) : { code: "" };
    return refusal === undefined ? [{ person, name: nameOf(look, person) }] : [];
  });
  const answersFor = carriedBy(text, me, known, words).map((one) => nameOf(look, one.by));
  if (to === undefined || own(me) !== undefined) return { answersFor, couldAnswer };
  const counts = counted.some((one) => one.by === me);
  return {
    answersFor,
    couldAnswer,
    entrusted: { person: to, name: nameOf(look, to), counts, ...(!counts && { why: why() }) },
  };

  function why(): "full" | "block" | "silent" | "gone" {
    if (words.isGone(to ?? "")) return "gone";
    const said = own(to ?? "");
    if (said === undefined) return "silent";
    return said.stance === "block" ? "block" : "full";
  }
}
