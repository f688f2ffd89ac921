import { type Id, no, type PersonId, type Verdict, yes } from "../../kernel/event.ts";
import type { PutText, Stance } from "./words.ts";
import type { Trust } from "./words-texts.ts";

type Seen = (id: Id) => boolean;
/** What had been seen, and which of that does not count (K-6). */
type Past = { readonly seen: Seen; readonly suspended: Seen };
/** What each said themselves, and who has left: they trust nobody and answer for nobody. */
export type Words = {
  readonly own: (person: PersonId) => Stance | undefined;
  readonly isGone: (person: PersonId) => boolean;
};

/** Whom somebody trusts with it: their newest word. Where two crossed, taking it back goes first, then the lower id. */
export function trustOf(text: PutText, person: PersonId, { seen, suspended }: Past): Trust | undefined {
  const known = (text.trusts.get(person) ?? []).filter((one) => seen(one.id));
  const replaced = new Set(known.flatMap((one) => one.replaces));
  const standing = known.filter((one) => !replaced.has(one.id) && !suspended(one.id));
  if (standing.some((one) => one.to === undefined)) return undefined;
  return standing.reduce<Trust | undefined>((first, one) => (first && first.id < one.id ? first : one), undefined);
}

/**
 * Those for whom somebody answers besides themselves: never more than the rule says. Where words crossed and there are
 * more, those with the lower ids; the others are waited for, and told.
 */
export function carriedBy(text: PutText, person: PersonId, past: Past, { own, isGone }: Words): readonly Trust[] {
  const trusts = [...text.trusts.keys()].flatMap((giver) => {
    const trust = isGone(giver) ? undefined : trustOf(text, giver, past);
    return trust?.to === person && own(giver) === undefined ? [trust] : [];
  });
  return trusts.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, text.rule.entrustPeople);
}

/** What somebody's answer is through whom they trust. A block is one's own word alone: it is said for nobody else. */
export function saidThrough(text: PutText, person: PersonId, past: Past, words: Words): Stance | undefined {
  const trust = text.trusts.size === 0 ? undefined : trustOf(text, person, past);
  if (trust?.to === undefined || words.isGone(trust.to)) return undefined;
  if (!carriedBy(text, trust.to, past, words).includes(trust)) return undefined;
  const said = words.own(trust.to);
  return said === undefined ? undefined : through(trust, said);
}

/** The answer of one person as that of another who trusts them with it. */
export function through(trust: Trust, said: Stance): Stance | undefined {
  if (said.stance === "block") return undefined;
  const { id, by, minute } = trust;
  return { ...said, id, by, minute, note: undefined, replaces: [], isAfterAll: false, through: said.by };
}

/** One hop, to somebody who was asked and answers for few, and only while one has said nothing oneself. */
export function whyNotEntrust(
  text: PutText,
  by: PersonId,
  to: PersonId | undefined,
  past: Past,
  words: Words,
): Verdict {
  const { own, isGone } = words;
  if (to === undefined) return trustOf(text, by, past) === undefined ? no("decisions.nothing-entrusted") : yes;
  if (text.households.length > 0) return no("decisions.household-speaks");
  if (to === by || !text.electorate.includes(to) || isGone(to)) return no("decisions.entrust-others");
  if (own(by) !== undefined) return no("decisions.said-yourself");
  if (carriedBy(text, by, past, words).length > 0) return no("decisions.others-trust-you");
  if (own(to) === undefined && trustOf(text, to, past) !== undefined) return no("decisions.entrusts-too", { who: to });
  const others = carriedBy(text, to, past, words).filter((one) => one.by !== by);
  const { entrustPeople: max } = text.rule;
  return others.length < max ? yes : no("decisions.carries-enough", { who: to, max });
}
