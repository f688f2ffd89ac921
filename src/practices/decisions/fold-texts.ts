import { type Id, MINUTES_PER_DAY, type PersonId } from "../../kernel/event.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import { charterNumber } from "../charter/index.ts";
import { asksFew, electorateOf, householdsOf, peopleAsked } from "./asked.ts";
import { actsOf } from "./carried.ts";
import { type Change, withStances } from "./grown.ts";
import { inPlace } from "./standing-outcome.ts";
import { tally } from "./tally.ts";
import { isPoll, wayOf } from "./ways/ways.ts";
import type { Carried, Carrier, DecisionEvent, Matter, Method, PutText, Rule, Stance, Surroundings } from "./words.ts";

type On<K extends DecisionEvent["kind"]> = Extract<DecisionEvent, { kind: K }>;
type Said = Pick<PutText, "id" | "by" | "minute" | "place">;

/** Freezes who is asked, until when, and which earlier texts this one takes the place of. */
export function putTo(matter: Matter, e: On<"decisions.put">, said: Said, world: Surroundings): Change {
  const frame = matter.frames.findLast((one) => world.seen(one.id)) ?? matter.frames[0];
  const rule = ruleNow(matter, e.body.method ?? "consensus", e.body.fallback !== undefined, world);
  const { id, by, minute, place } = said;
  const electorate = electorateOf(matter, rule.method, e.body, world);
  const text: PutText = {
    id,
    by,
    minute,
    place,
    text: e.body.text,
    time: world.time,
    deadline: world.time + charterNumber(world.rights, wayOf(rule.method).days) * MINUTES_PER_DAY,
    rule,
    frame: frame?.id ?? matter.id,
    electorate,
    households: asksFew(e.body) ? [] : householdsOf(electorate, world),
    trusts: PersistentMap.empty,
    options: e.body.options.map((id, at) => ({
      ...{ id, text: matter.suggestions.get(id)?.text ?? "" },
      enacts: actsOf(e.body, at).map((act) => carried(act, world)),
    })),
    total: e.body.total ?? 0,
    carriers: carriersOf(e, by),
    group: e.body.group,
    beyond: asksFew(e.body) ? peopleAsked(matter, rule.method, world).length : 0,
    againDays: e.body.againDays,
    becomes: e.body.becomes,
    holdsDays: e.body.holdsDays,
    escalations: PersistentMap.empty,
    enacts: e.body.enacts.map((id) => carried(id, world)),
    replacedBy: [],
    sawCloses: [...matter.closes.keys()].filter(world.seen),
    stances: PersistentMap.empty,
  };
  const replaced = takenPlaceOf(matter, text, world).reduce(
    (texts, one) => texts.with(one.id, { ...one, replacedBy: [...one.replacedBy, e.id] }),
    matter.texts,
  );
  return { texts: replaced.with(e.id, text) };
}

/** The earlier texts that it had seen; a poll takes the place of none but polls. */
function takenPlaceOf(matter: Matter, { rule }: PutText, { seen }: Surroundings): readonly PutText[] {
  return inPlace(matter.texts.values()).filter(
    (one) => seen(one.id) && !one.replacedBy.some(seen) && (!isPoll(rule.method) || isPoll(one.rule.method)),
  );
}

function carried(id: Id, { prepared }: Surroundings): Carried {
  return { id, reversible: prepared(id)?.reversible === true };
}

/** The charter's numbers as the put had seen them: a change that comes later does not touch what people answer to. */
function ruleNow(matter: Matter, method: Method, fallsBack: boolean, { rights, seen }: Surroundings): Rule {
  const way = wayOf(method);
  const hasHesitated = [...matter.closes.values()].some(({ id, verdict }) => verdict === "hesitant" && seen(id));
  return {
    method,
    quorumPercent: charterNumber(rights, way.quorumShare),
    agreePercent: charterNumber(rights, way.agreeShare),
    hesitantPercent: hasHesitated ? 100 : charterNumber(rights, "hesitantPercent"),
    escalatePercent: charterNumber(rights, "escalatePercent"),
    escalatePeople: charterNumber(rights, "escalatePeople"),
    entrustPeople: charterNumber(rights, "entrustPeople"),
    windowDays: way.backDays === undefined ? 0 : charterNumber(rights, way.backDays),
    lateBlockDays: charterNumber(rights, "lateBlockDays"),
    reviewDays: charterNumber(rights, "reviewDays"),
    reviewPercent: charterNumber(rights, "reviewPercent"),
    blockBackers: charterNumber(rights, "blockBackers"),
    fallback: fallsBack
      ? {
          days: charterNumber(rights, "resolveDays"),
          meetings: charterNumber(rights, "resolveMeetings"),
          percent: charterNumber(rights, "mostPercent"),
          quorumPercent: charterNumber(rights, "mostQuorumPercent"),
        }
      : undefined,
  };
}

export function answered(
  matter: Matter,
  e: On<"decisions.say"> | On<"decisions.choose">,
  by: PersonId,
  world: Surroundings,
): Change {
  const text = matter.texts.get(e.body.text);
  if (text === undefined) return {};
  const earlier = text.stances.get(by) ?? [];
  const replaces = replacedBy(earlier, world.seen);
  const stance: Stance = {
    id: e.id,
    by,
    stance: e.kind === "decisions.say" ? e.body.stance : "choose",
    note: e.body.note,
    value: e.kind === "decisions.say" ? e.body.value : undefined,
    remedy: e.kind === "decisions.say" ? e.body.remedy : undefined,
    fallback: e.kind === "decisions.say" ? e.body.fallback : undefined,
    joins: e.kind === "decisions.say" && e.body.joins !== undefined && e.body.stance === "block" ? true : undefined,
    picks: e.kind === "decisions.say" ? NO_PICKS : e.body.picks,
    minute: e.minute,
    ...replaces,
  };
  const stances = text.stances.with(by, [...earlier, stance]);
  return { texts: matter.texts.with(text.id, withStances(text, stances)) };
}

/** Somebody trusts another with their answer, or takes that back. */
export function entrusted(matter: Matter, e: On<"decisions.entrust">, by: PersonId, { seen }: Surroundings): Change {
  const text = matter.texts.get(e.body.text);
  if (text === undefined) return {};
  const earlier = text.trusts.get(by) ?? [];
  const replaces = earlier.filter((one) => seen(one.id)).map((one) => one.id);
  const trust = { id: e.id, by, to: e.body.to, minute: e.minute, replaces };
  return { texts: matter.texts.with(text.id, { ...text, trusts: text.trusts.with(by, [...earlier, trust]) }) };
}

/** What a new stance takes the place of. Whoever answers ten thousand times costs each answer only its last one. */
function replacedBy(earlier: readonly Stance[], seen: (id: Id) => boolean): Pick<Stance, "replaces" | "isAfterAll"> {
  const last = earlier.at(-1);
  if (last === undefined) return { replaces: [], isAfterAll: true };
  if (last.isAfterAll && seen(last.id)) return { replaces: [last.id], isAfterAll: true };
  const known = earlier.filter((one) => seen(one.id));
  const replaced = new Set(known.flatMap((one) => one.replaces));
  const replaces = known.map((one) => one.id).filter((id) => !replaced.has(id));
  return { replaces, isAfterAll: known.length === earlier.length };
}

const NO_PICKS: readonly number[] = [];

export function closed(matter: Matter, e: On<"decisions.close">, said: Said, world: Surroundings): Change {
  const text = matter.texts.get(e.body.text);
  if (text === undefined) return {};
  const { counted, counts, of, heard, unheard, verdict, chosen, shares, lapsed } = tally(text, world);
  const close = {
    ...said,
    text: text.id,
    counted: counted.map((one) => one.id),
    lapsed: lapsed.map((one) => one.id),
    counts,
    of,
    heard,
    unheard,
    verdict,
    chosen,
    shares,
    time: world.time,
  };
  return { closes: matter.closes.with(e.id, close) };
}

/** Who is to carry it out, as the text says. */
function carriersOf(e: On<"decisions.put">, by: PersonId): readonly Carrier[] {
  const { carrier: person } = e.body;
  return person === undefined ? [] : [{ event: e.id, by, minute: e.minute, person, replaces: [] }];
}

/** Somebody else carries it out. */
export function carriedBy(matter: Matter, e: On<"decisions.carry">, by: PersonId, { seen }: Surroundings): Change {
  const text = matter.texts.get(e.body.text);
  if (text === undefined) return {};
  const replaces = text.carriers.filter((one) => seen(one.event)).map((one) => one.event);
  const carrier = { event: e.id, by, minute: e.minute, person: e.body.person, replaces };
  return { texts: matter.texts.with(text.id, { ...text, carriers: [...text.carriers, carrier] }) };
}
