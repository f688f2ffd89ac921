import { no, type PersonId, type Refusal, type Verdict, yes } from "../../kernel/event.ts";
import { inPlace, isAgreed, outcomeOf } from "./standing-outcome.ts";
import { countedIn, hasLeft, newestOf, type Past } from "./tally.ts";
import type { Carrier, Close, DecisionEvent, Matter, PutText, Surroundings } from "./words.ts";

/** Who carries a text out: whom the newest word names; where two crossed, the one with the lower id. */
export function carrierOf(text: PutText, { seen }: Pick<Past, "seen">): Carrier | undefined {
  const known = text.carriers.filter((one) => seen(one.event));
  const replaced = new Set(known.flatMap((one) => one.replaces));
  const named = known.filter((one) => !replaced.has(one.event));
  return named.reduce<Carrier | undefined>(
    (first, one) => (first === undefined || one.event < first.event ? one : first),
    undefined,
  );
}

/**
 * True for somebody who stood aside, or blocked: they are bound by it, and do not carry it out. Of a household that has one
 * answer one word is counted; what the others of it said is theirs all the same.
 */
export function stoodAside(close: Close, text: PutText, person: PersonId): boolean {
  const counted = countedIn(close, text).filter((one) => one.by === person);
  const known = new Set(close.lapsed);
  const own = (text.stances.get(person) ?? []).filter((one) => known.has(one.id));
  return [...counted, ...own].some(({ stance }) => stance === "aside" || stance === "block" || stance === "no");
}

/** Whoever was asked names who carries out what was agreed. */
export function judgeCarry(
  matter: Matter,
  e: Extract<DecisionEvent, { kind: "decisions.carry" }>,
  world: Surroundings,
): Verdict {
  const { state, close } = outcomeOf(matter, world);
  const text = matter.texts.get(e.body.text);
  if (text === undefined || close?.text !== text.id || !isAgreed(state)) return no("decisions.stands-no-more");
  if (world.by === undefined || !text.electorate.includes(world.by)) return no("decisions.not-asked");
  if (hasLeft(e.body.person, world)) return no("decisions.carrier-gone");
  return stoodAside(close, text, e.body.person) ? no("decisions.stood-aside") : yes;
}

/** Nobody is named in a text to carry out what they stood aside from, as far as the put had seen. */
export function whyNotCarrier(matter: Matter, person: PersonId, world: Surroundings): Refusal | undefined {
  if (!world.seen(person) || hasLeft(person, world)) return no("decisions.carrier-gone");
  const last = inPlace(matter.texts.values()).findLast((text) => world.seen(text.id) && text.stances.has(person));
  const stance = last === undefined ? undefined : newestOf(last.stances.get(person) ?? [], world)?.stance;
  return stance === "aside" || stance === "block" || stance === "no" ? no("decisions.stood-aside") : undefined;
}
