import type { Id, PersonId } from "../../kernel/event.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import { type Begun, begunWith } from "../charter/index.ts";
import { foldPast, type PastEvent } from "./fold-past.ts";
import { answered, carriedBy, closed, entrusted, putTo } from "./fold-texts.ts";
import { type Change, grown } from "./grown.ts";
import { broughtAfter } from "./in-force.ts";
import { talkedAbout } from "./resolving/meetings.ts";
import { fallenBack } from "./review/fall-back.ts";
import { reviewed, weighed } from "./review/review.ts";
import { CLOSING, type Concern, type DecisionEvent, type Decisions, type Matter, type Surroundings } from "./words.ts";

type On<K extends DecisionEvent["kind"]> = Extract<DecisionEvent, { kind: K }>;

/** It happened; remember it. */
export function fold(decisions: Decisions, e: DecisionEvent, world: Surroundings): Decisions {
  const by = world.by ?? "";
  switch (e.kind) {
    case "decisions.frame":
      return {
        ...decisions,
        matters: decisions.matters.with(e.id, framed(e, by, world)),
        lookedAt: withMatter(decisions.lookedAt, e.body.earlier, e.id),
        broughtFrom: withMatter(decisions.broughtFrom, e.body.item, e.id),
      };
    case "decisions.count":
      // A page stands for nothing by itself: the act that ends its record counts. That it is not ended yet is told.
      return { ...decisions, begun: decisions.begun.with(e.body.of, pageOf(decisions, e, by)) };
    case "decisions.record":
    case "decisions.strike":
    case "decisions.name-stance":
    case "decisions.note-outcome":
      return foldPast(decisions, e, by, world);
    default:
      return foldIn(decisions, e, by, world);
  }
}

/** What later acts name in a matter. */
const NAMED: ReadonlySet<string> = new Set([
  ...["decisions.suggest", "decisions.concern", "decisions.put", "decisions.meet"],
  ...CLOSING,
]);

type InMatter = Exclude<DecisionEvent, PastEvent | On<"decisions.frame"> | On<"decisions.count">>;

function foldIn(decisions: Decisions, e: InMatter, by: PersonId, world: Surroundings): Decisions {
  const id = matterIdOf(decisions, e);
  const matter = decisions.matters.get(id);
  if (matter === undefined) return decisions;
  const after = grown(matter, changed(matter, e, by, world));
  const matters = decisions.matters.with(id, after);
  const { inForce, reopened } = broughtAfter(decisions, after, world);
  const matterOf = NAMED.has(e.kind) ? decisions.matterOf.with(e.id, id) : decisions.matterOf;
  const { past, recordsOf, lookedAt, broughtFrom } = decisions;
  const begun = begunAfter(decisions, e);
  return { matters, matterOf, past, recordsOf, inForce, reopened, begun, lookedAt, broughtFrom };
}

function pageOf({ begun }: Decisions, e: On<"decisions.count">, by: PersonId): Begun {
  const { of, counted, after } = e.body;
  return begunWith(begun.get(of), e, { ids: counted, after }, by);
}

function begunAfter({ begun }: Decisions, e: InMatter): Decisions["begun"] {
  if (begun.size === 0 || (e.kind !== "decisions.close" && e.kind !== "decisions.weigh")) return begun;
  return begun.without(e.kind === "decisions.close" ? e.body.text : e.body.close);
}

/** Every act in a matter names it, or a thing that stands in it. */
function matterIdOf({ matterOf }: Decisions, { body }: InMatter): Id {
  if ("matter" in body) return body.matter;
  if ("meeting" in body) return matterOf.get(body.meeting) ?? "";
  return matterOf.get("concern" in body ? body.concern : "close" in body ? body.close : body.text) ?? "";
}

function changed(matter: Matter, e: InMatter, by: PersonId, world: Surroundings): Change {
  const said = { id: e.id, by, minute: e.minute, place: matter.made };
  switch (e.kind) {
    case "decisions.reframe":
      return { frames: [...matter.frames, frameOf(e)] };
    case "decisions.withdraw":
      return { withdrawn: [...matter.withdrawn, { event: e.id, by, minute: e.minute }] };
    case "decisions.suggest":
      return { suggestions: matter.suggestions.with(e.id, { ...said, text: e.body.text }) };
    case "decisions.concern": {
      const { text, suggestion } = e.body;
      const concern = { ...said, text, suggestion, answers: [], resolved: [] };
      return { concerns: matter.concerns.with(e.id, concern) };
    }
    case "decisions.answer": {
      const answer = { id: e.id, by, text: e.body.text, minute: e.minute };
      return changeConcern(matter, e.body.concern, (one) => ({ ...one, answers: [...one.answers, answer] }));
    }
    case "decisions.resolve": {
      const resolved = { event: e.id, how: e.body.how, minute: e.minute };
      return changeConcern(matter, e.body.concern, (one) => ({ ...one, resolved: [...one.resolved, resolved] }));
    }
    case "decisions.put":
      return putTo(matter, e, said, world);
    case "decisions.say":
    case "decisions.choose":
      return answered(matter, e, by, world);
    case "decisions.entrust":
      return entrusted(matter, e, by, world);
    case "decisions.close":
      return closed(matter, e, said, world);
    case "decisions.review":
      return { reviews: matter.reviews.with(e.id, reviewed(matter, e, by, world)) };
    case "decisions.weigh":
    case "decisions.fall-back": {
      const close = matter.closes.get(e.body.close);
      const text = matter.texts.get(close?.text ?? "");
      if (close === undefined || text === undefined) return {};
      const after = e.kind === "decisions.weigh" ? weighed : fallenBack;
      return { closes: matter.closes.with(e.id, after(close, text, { ...said, time: world.time })) };
    }
    case "decisions.meet":
    case "decisions.call-off":
    case "decisions.met":
      return { meetings: talkedAbout(matter, e, said, world) };
    case "decisions.carry":
      return carriedBy(matter, e, by, world);
    case "decisions.document": {
      const now = [...(matter.documented.get(e.body.close) ?? []), { event: e.id, by, minute: e.minute }];
      return { documented: matter.documented.with(e.body.close, now) };
    }
    case "decisions.escalate": {
      const text = matter.texts.get(e.body.text);
      if (text === undefined) return {};
      const asked = [...(text.escalations.get(by) ?? []), { event: e.id, minute: e.minute }];
      return { texts: matter.texts.with(text.id, { ...text, escalations: text.escalations.with(by, asked) }) };
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
    earlier: e.body.earlier,
    item: e.body.item,
    frames: [frameOf(e)],
    suggestions: PersistentMap.empty,
    concerns: PersistentMap.empty,
    texts: PersistentMap.empty,
    closes: PersistentMap.empty,
    reviews: PersistentMap.empty,
    meetings: PersistentMap.empty,
    notes: PersistentMap.empty,
    documented: PersistentMap.empty,
    withdrawn: [],
    made: 0,
  };
}

/** By what they are about, matters with one more. */
function withMatter(
  matters: PersistentMap<readonly Id[]>,
  about: Id | undefined,
  matter: Id,
): PersistentMap<readonly Id[]> {
  return about === undefined ? matters : matters.with(about, [...(matters.get(about) ?? []), matter]);
}

function frameOf(e: On<"decisions.frame"> | On<"decisions.reframe">): Matter["frames"][number] {
  return { id: e.id, title: e.body.title, problem: e.body.problem, affects: e.body.affects, minute: e.minute };
}

function changeConcern(matter: Matter, id: Id, change: (concern: Concern) => Concern): Change {
  const concern = matter.concerns.get(id);
  return concern === undefined ? {} : { concerns: matter.concerns.with(id, change(concern)) };
}
