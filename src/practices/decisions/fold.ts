import { type Id, MINUTES_PER_DAY, type PersonId } from "../../kernel/event.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import { charterNumber } from "../charter/index.ts";
import { peopleAsked } from "./asked.ts";
import { foldPast } from "./fold-past.ts";
import { type Change, grown, withStances } from "./grown.ts";
import { inForceAfter } from "./in-force.ts";
import { reviewed, weighed } from "./review/review.ts";
import { inPlace } from "./standing-outcome.ts";
import { tally } from "./tally.ts";
import { wayOf } from "./ways/ways.ts";
import type {
  Concern,
  DecisionEvent,
  Decisions,
  Matter,
  Method,
  PutText,
  Rule,
  Stance,
  Surroundings,
} from "./words.ts";

type On<K extends DecisionEvent["kind"]> = Extract<DecisionEvent, { kind: K }>;

/** It happened; remember it. */
export function fold(decisions: Decisions, e: DecisionEvent, world: Surroundings): Decisions {
  const by = world.by ?? "";
  switch (e.kind) {
    case "decisions.frame":
      return { ...decisions, matters: decisions.matters.with(e.id, framed(e, by, world)) };
    case "decisions.record":
    case "decisions.strike":
    case "decisions.note-outcome":
      return foldPast(decisions, e, by, world.time);
    default:
      return foldIn(decisions, e, by, world);
  }
}

/** What later acts name in a matter. */
const NAMED: ReadonlySet<string> = new Set([
  ...["decisions.suggest", "decisions.concern", "decisions.put", "decisions.close", "decisions.weigh"],
]);

type InMatter = Exclude<
  DecisionEvent,
  On<"decisions.frame"> | On<"decisions.record"> | On<"decisions.strike"> | On<"decisions.note-outcome">
>;

function foldIn(decisions: Decisions, e: InMatter, by: PersonId, world: Surroundings): Decisions {
  const id = matterIdOf(decisions, e);
  const matter = decisions.matters.get(id);
  if (matter === undefined) return decisions;
  const after = grown(matter, changed(matter, e, by, world));
  const matters = decisions.matters.with(id, after);
  const inForce = inForceAfter(decisions.inForce, after, world);
  const matterOf = NAMED.has(e.kind) ? decisions.matterOf.with(e.id, id) : decisions.matterOf;
  return { matters, matterOf, past: decisions.past, inForce };
}

function matterIdOf(decisions: Decisions, e: InMatter): Id {
  if (e.kind === "decisions.answer" || e.kind === "decisions.resolve")
    return decisions.matterOf.get(e.body.concern) ?? "";
  if (e.kind === "decisions.document" || e.kind === "decisions.review" || e.kind === "decisions.weigh")
    return decisions.matterOf.get(e.body.close) ?? "";
  if (e.kind === "decisions.say" || e.kind === "decisions.close" || e.kind === "decisions.escalate")
    return decisions.matterOf.get(e.body.text) ?? "";
  return e.body.matter;
}

function changed(matter: Matter, e: InMatter, by: PersonId, world: Surroundings): Change {
  const said = { id: e.id, by, minute: e.minute, place: matter.made };
  switch (e.kind) {
    case "decisions.reframe":
      return { frames: [...matter.frames, frameOf(e)] };
    case "decisions.withdraw":
      return { withdrawn: matter.withdrawn ?? { event: e.id, minute: e.minute } };
    case "decisions.suggest":
      return { suggestions: matter.suggestions.with(e.id, { ...said, text: e.body.text }) };
    case "decisions.concern": {
      const { text, suggestion } = e.body;
      const concern = { ...said, text, suggestion, answers: [], resolved: undefined };
      return { concerns: matter.concerns.with(e.id, concern) };
    }
    case "decisions.answer": {
      const answer = { id: e.id, by, text: e.body.text, minute: e.minute };
      return changeConcern(matter, e.body.concern, (one) => ({ ...one, answers: [...one.answers, answer] }));
    }
    case "decisions.resolve": {
      const resolved = { event: e.id, how: e.body.how, minute: e.minute };
      return changeConcern(matter, e.body.concern, (one) => ({ ...one, resolved: one.resolved ?? resolved }));
    }
    case "decisions.put":
      return putTo(matter, e, said, world);
    case "decisions.say":
      return answered(matter, e, by, world);
    case "decisions.close":
      return closed(matter, e, said, world);
    case "decisions.review":
      return { reviews: matter.reviews.with(e.id, reviewed(matter, e, by, world)) };
    case "decisions.weigh": {
      const close = matter.closes.get(e.body.close);
      const text = matter.texts.get(close?.text ?? "");
      if (close === undefined || text === undefined) return {};
      return { closes: matter.closes.with(e.id, weighed(close, text, { ...said, time: world.time })) };
    }
    case "decisions.document": {
      const before = matter.documented.get(e.body.close);
      const now = before ?? { event: e.id, by, minute: e.minute };
      return { documented: matter.documented.with(e.body.close, now) };
    }
    case "decisions.escalate": {
      const text = matter.texts.get(e.body.text);
      if (text === undefined) return {};
      const escalations = text.escalations.with(by, text.escalations.get(by) ?? { event: e.id, minute: e.minute });
      return { texts: matter.texts.with(text.id, { ...text, escalations }) };
    }
  }
}

function framed(e: On<"decisions.frame">, by: PersonId, world: Surroundings): Matter {
  return {
    id: e.id,
    by,
    minute: e.minute,
    time: world.time,
    class: e.body.class ?? "operational",
    affected: e.body.affected,
    frames: [frameOf(e)],
    suggestions: PersistentMap.empty,
    concerns: PersistentMap.empty,
    texts: PersistentMap.empty,
    closes: PersistentMap.empty,
    reviews: PersistentMap.empty,
    notes: PersistentMap.empty,
    documented: PersistentMap.empty,
    withdrawn: undefined,
    made: 0,
  };
}

function frameOf(e: On<"decisions.frame"> | On<"decisions.reframe">): Matter["frames"][number] {
  return { id: e.id, title: e.body.title, problem: e.body.problem, affects: e.body.affects, minute: e.minute };
}

type Said = Pick<PutText, "id" | "by" | "minute" | "place">;

/** Freezes who is asked, until when, and which earlier texts this one takes the place of. */
function putTo(matter: Matter, e: On<"decisions.put">, said: Said, world: Surroundings): Change {
  const earlier = inPlace(matter.texts.values()).filter(
    (one) => world.seen(one.id) && !one.replacedBy.some(world.seen),
  );
  const frame = matter.frames.findLast((one) => world.seen(one.id)) ?? matter.frames[0];
  const rule = ruleNow(e.body.method ?? "consensus", world);
  const { id, by, minute, place } = said;
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
    electorate: peopleAsked(matter, rule.method, world),
    againDays: e.body.againDays,
    escalations: PersistentMap.empty,
    enacts: e.body.enacts.map((id) => ({ id, reversible: world.prepared(id)?.reversible === true })),
    replacedBy: [],
    sawCloses: [...matter.closes.keys()].filter(world.seen),
    stances: PersistentMap.empty,
  };
  const replaced = earlier.reduce(
    (texts, one) => texts.with(one.id, { ...one, replacedBy: [...one.replacedBy, e.id] }),
    matter.texts,
  );
  return { texts: replaced.with(e.id, text) };
}

/** The charter's numbers as the put had seen them: a change that comes later does not touch what people answer to. */
function ruleNow(method: Method, { rights }: Surroundings): Rule {
  const way = wayOf(method);
  return {
    method,
    quorumPercent: charterNumber(rights, way.quorumShare),
    agreePercent: charterNumber(rights, way.agreeShare),
    escalatePercent: charterNumber(rights, "escalatePercent"),
    escalatePeople: charterNumber(rights, "escalatePeople"),
    windowDays: way.backDays === undefined ? 0 : charterNumber(rights, way.backDays),
    lateBlockDays: charterNumber(rights, "lateBlockDays"),
    reviewDays: charterNumber(rights, "reviewDays"),
    reviewPercent: charterNumber(rights, "reviewPercent"),
    blockBackers: charterNumber(rights, "blockBackers"),
  };
}

function answered(matter: Matter, e: On<"decisions.say">, by: PersonId, world: Surroundings): Change {
  const text = matter.texts.get(e.body.text);
  if (text === undefined) return {};
  const earlier = text.stances.get(by) ?? [];
  const known = earlier.length === 0 ? earlier : earlier.filter((one) => world.seen(one.id));
  const replaced = known.length === 0 ? NOTHING : new Set(known.flatMap((one) => one.replaces));
  const stance: Stance = {
    id: e.id,
    by,
    stance: e.body.stance,
    note: e.body.note,
    value: e.body.value,
    remedy: e.body.remedy,
    minute: e.minute,
    replaces: known.map((one) => one.id).filter((id) => !replaced.has(id)),
  };
  const stances = text.stances.with(by, [...earlier, stance]);
  return { texts: matter.texts.with(text.id, withStances(text, stances)) };
}

const NOTHING: ReadonlySet<Id> = new Set();

function closed(matter: Matter, e: On<"decisions.close">, said: Said, world: Surroundings): Change {
  const text = matter.texts.get(e.body.text);
  if (text === undefined) return {};
  const { counts, of, heard, unheard, verdict, lapsed } = tally(text, world);
  const close = {
    ...said,
    text: text.id,
    counted: e.body.counted,
    lapsed: lapsed.map((one) => one.id),
    counts,
    of,
    heard,
    unheard,
    verdict,
    time: world.time,
  };
  return { closes: matter.closes.with(e.id, close) };
}

function changeConcern(matter: Matter, id: Id, change: (concern: Concern) => Concern): Change {
  const concern = matter.concerns.get(id);
  return concern === undefined ? {} : { concerns: matter.concerns.with(id, change(concern)) };
}
