import { sha256 } from "@noble/hashes/sha2.js";
import { fromHex, joinBytes, toHex } from "../bytes.ts";
import type { Entry } from "../entry.ts";
import { type HouseholdId, type Id, MINUTES_PER_DAY, no, type PersonId, type Refusal } from "../event.ts";
import { inOrder } from "../graph.ts";
import type { Rights } from "../rights.ts";
import { twoThirds } from "./chain.ts";
import type { Door } from "./door.ts";
import type { ReviewFact } from "./facts.ts";
import type { Effect, Ground, Handlers } from "./ground.ts";
import { heardFor } from "./heard-for.ts";
import type { Partings } from "./partings.ts";

/** What a removal takes: days of notice, days between hearing and effect, the share of the eligible, days of an appeal. */
export const REVIEW = { groundsDays: 15, hearingDays: 5, removePercent: 75, appealDays: 30 } as const;
/** Others who must agree that safety comes first, where no restorative circle was offered. */
export const BACKERS = 2;
/** Neighbours who hear an appeal, and how many of them settle it. */
const PANEL = { people: 3, most: 2 } as const;
/** Days after a hearing in which a motion may stand on it: nobody lives under an old one for ever. */
export const STANDS_DAYS = 90;

/** How far a review is, as far as an event had seen. */
export type Reviewing = {
  readonly id: Id;
  readonly whom: PersonId;
  readonly by: PersonId;
  readonly parties: readonly PersonId[];
  readonly isUrgent: boolean;
  /** Who votes: on the roll at the notice, but for who it is about and the parties. */
  readonly electorate: readonly PersonId[];
  /** How many of them must say yes: the charter's share of all who were eligible, the parties too. */
  readonly needed: number;
  readonly backers: readonly PersonId[];
  /** Minutes that most households have known of the notice, of the hearing, of the appeal; and must have. */
  readonly noticed: Span;
  readonly heard: (Span & { readonly id: Id }) | undefined;
  readonly appealed: (Span & { readonly id: Id }) | undefined;
  /** Drawn by lot, for an appeal; and what each said. */
  readonly panel: readonly PersonId[];
  readonly words: ReadonlyMap<PersonId, boolean>;
  /** Over: those who heard the appeal found that it does not stand, its time ran out, the person left by themselves or was removed. */
  readonly isOver: boolean;
  /** What stands against putting a removal on record. */
  readonly stays: Refusal | undefined;
};
type Span = { readonly for: number; readonly needed: number };

/** The gate that a removal goes through. The motion that follows is a motion like any other. */
export type Reviews = {
  readonly handlers: Handlers<ReviewFact>;
  readonly reviewing: (review: Id, entry: Entry) => Reviewing | undefined;
  /** The notice and what was said on it, as far as an event had seen: a removal rests on them. */
  readonly toldOf: (review: Id, entry: Entry) => readonly Id[];
  /** What stands against a motion to remove these people that leans on a review. */
  readonly whyNotMove: (entry: Entry, review: Id, remove: readonly PersonId[]) => Refusal | undefined;
};

type Review = {
  readonly entry: Entry;
  readonly by: PersonId;
  readonly whom: PersonId;
  readonly home: HouseholdId | undefined;
  readonly parties: readonly PersonId[];
  readonly isUrgent: boolean;
  readonly roll: Rights["roll"];
  readonly electorate: readonly PersonId[];
  readonly needed: number;
  /** What nobody could choose: from this the lot is drawn. */
  readonly lot: Id;
};
type Word = { readonly entry: Entry; readonly by: PersonId; readonly stands: boolean };
type Said = { readonly backs: Word[]; readonly hearings: Word[]; readonly appeals: Word[]; readonly panel: Word[] };

export function createReviews(ground: Ground, door: Door, { hasLeft }: Partings): Reviews {
  const { graph, chain, personOf, isPerson, isAwaited, rightsAt } = ground;
  const reviews = new Map<Id, Review>();
  const said = new Map<Id, Said>();

  function open(entry: Entry, { whom, parties, isUrgent }: Extract<ReviewFact, { is: "review" }>): Refusal | Effect {
    const [outcome, rights] = [chain.seenBy(entry).at(-1), rightsAt(entry)];
    const by = personOf(entry);
    if (outcome === undefined || rights === undefined) return no("lane.draft");
    const { roll, removed, numbers } = rights;
    if (!roll.has(by)) return no("lane.not-on-roll");
    if (hasLeft(entry, by)) return no("lane.left");
    if (whom === by) return no("lane.own-removal");
    if (!isPerson(entry, whom) || removed.has(whom) || hasLeft(entry, whom)) return no("lane.unknown-person");
    const here = [...roll.keys()].filter((person) => person !== whom && !hasLeft(entry, person));
    const eligible = here.filter((person) => isAwaited(entry, rights, person));
    const electorate = eligible.filter((person) => !parties.includes(person));
    const needed = shareNeeded(numbers, eligible.length, here.length + (roll.has(whom) ? 1 : 0));
    // Whoever names many as parties takes their votes away and makes the number no smaller.
    if (electorate.length < needed) return no("lane.too-many-parties", { needed, of: electorate.length });
    const home = roll.get(whom) ?? door.homeOf(whom, entry);
    const review = { entry, by, whom, home, parties, isUrgent, roll, electorate, needed, lot: outcome.id };
    return () => {
      reviews.set(entry.event.id, review);
      said.set(entry.event.id, { backs: [], hearings: [], appeals: [], panel: [] });
    };
  }

  /** Of one sort of word on a review: who may say it here, and what is remembered. */
  function word(
    sort: keyof Said,
    entry: Entry,
    id: Id,
    whyNot: (now: Reviewing) => Refusal | undefined,
    stands = true,
  ) {
    const now = reviewing(id, entry);
    if (now === undefined) return no("lane.unknown-review");
    if (now.isOver) return no("lane.review-over");
    const by = personOf(entry);
    const refusal = hasLeft(entry, by) ? no("lane.left") : whyNot(now);
    return refusal ?? (() => void said.get(id)?.[sort].push({ entry, by, stands }));
  }

  /** On the roll, no party, and of another household than those. */
  function isUnconflicted({ roll, whom, by, home, parties }: Review, person: PersonId): boolean {
    const house = roll.get(person);
    const close = [home, ...[by, ...parties].map((one) => roll.get(one))];
    return house !== undefined && ![whom, by, ...parties].includes(person) && !close.includes(house);
  }

  function seenOf(entry: Entry, words: readonly Word[] = []): Word[] {
    return words.filter((one) => isSaid(entry, one.entry)).sort((a, b) => inOrder(a.entry, b.entry));
  }

  /** What a device says that was retired before is said by nobody, and nobody can read it: but for what an outcome rests on. */
  function isSaid(at: Entry, one: Entry): boolean {
    const { id } = one.event;
    if (one === at || !graph.seen(at, id)) return one === at;
    return !graph.joins.isCut(one, at) || chain.seenBy(at).some(({ restsOn }) => restsOn.includes(id));
  }

  function toldOf(id: Id, entry: Entry): Id[] {
    const words = Object.values(said.get(id) ?? {}).flatMap((some) => seenOf(entry, some));
    return [id, ...words.map((one) => one.entry.event.id)];
  }

  function reviewing(id: Id, entry: Entry): Reviewing | undefined {
    const review = graph.seen(entry, id) ? reviews.get(id) : undefined;
    const rights = rightsAt(entry);
    if (review === undefined || rights === undefined || !isSaid(entry, review.entry)) return undefined;
    const { whom, by, parties, isUrgent, electorate, needed } = review;
    const sorts = said.get(id);
    const [first] = seenOf(entry, sorts?.hearings);
    const [appeal] = seenOf(entry, sorts?.appeals);
    // A household in which nobody is waited for any more hears of nothing.
    const here = [...rights.roll].filter(([person]) => isAwaited(entry, rights, person));
    const spanOf = (since: Entry, name: keyof typeof REVIEW): Span => ({
      for: heardFor(graph, here, since, entry, review.home),
      needed: (rights.numbers.get(name) ?? REVIEW[name]) * MINUTES_PER_DAY,
    });
    const panel = appeal === undefined ? [] : panelOf(id, review, appeal.entry, entry);
    const words = new Map(seenOf(entry, sorts?.panel).map((one) => [one.by, one.stands]));
    const heard = first && { id: first.entry.event.id, ...spanOf(first.entry, "hearingDays") };
    const falls = [...words.values()].filter((stands) => !stands).length;
    const noticed = spanOf(review.entry, "groundsDays");
    const isOld = (heard?.for ?? noticed.for - noticed.needed) > STANDS_DAYS * MINUTES_PER_DAY;
    const appealed = appeal && { id: appeal.entry.event.id, ...spanOf(appeal.entry, "appealDays") };
    const now = {
      ...{ id, whom, by, parties, isUrgent, electorate, needed, panel, words, heard, noticed },
      backers: [...new Set(seenOf(entry, sorts?.backs).map((one) => one.by))],
      // Who appealed before the hearing loses no day of it.
      appealed: appealed && { ...appealed, for: Math.min(appealed.for, heard?.for ?? 0) },
      isOver: isOld || falls >= majorityOf(panel) || hasLeft(entry, whom) || hasRemoved(entry, id, whom),
    };
    return { ...now, stays: whatStays(now) };
  }

  /** An outcome that knew of the review removed who it is about: whoever comes back begins anew, and so does any review. */
  function hasRemoved(entry: Entry, id: Id, whom: PersonId): boolean {
    return chain.seenBy(entry).some((outcome) => {
      const at = outcome.change.remove.includes(whom) ? graph.get(outcome.id) : undefined;
      return at !== undefined && graph.seen(at, id);
    });
  }

  /**
   * Those who sat on the fewest panels so far first; among them by a lot that all can draw and nobody could choose. As far as
   * `at` had seen: the place of somebody who is gone, and has not answered, is the next one's.
   */
  function panelOf(id: Id, review: Review, appeal: Entry, at: Entry): PersonId[] {
    const served = new Map<PersonId, number>();
    for (const [other, before] of reviews) {
      const [first] = graph.seen(review.entry, other) ? seenOf(review.entry, said.get(other)?.appeals) : [];
      if (other === id || first === undefined) continue;
      for (const one of panelOf(other, before, first.entry, review.entry)) served.set(one, (served.get(one) ?? 0) + 1);
    }
    const backers = new Set(seenOf(appeal, said.get(id)?.backs).map((one) => one.by));
    const answered = new Set(seenOf(at, said.get(id)?.panel).map((one) => one.by));
    const roll = rightsAt(at)?.roll;
    const isHere = (person: PersonId) => roll?.has(person) === true && !hasLeft(at, person);
    const all = review.electorate.filter(
      (person) => isUnconflicted(review, person) && !backers.has(person) && (answered.has(person) || isHere(person)),
    );
    const drawn = all.map((person) => ({ person, lot: lotOf(review.lot, person), turns: served.get(person) ?? 0 }));
    drawn.sort((a, b) => a.turns - b.turns || (a.lot < b.lot ? -1 : 1));
    return drawn.slice(0, PANEL.people).map(({ person }) => person);
  }

  const handlers: Handlers<ReviewFact> = {
    review: open,
    back: (entry, { review }) =>
      word("backs", entry, review, () => {
        const known = reviews.get(review);
        return known !== undefined && isUnconflicted(known, personOf(entry)) ? undefined : no("lane.too-close");
      }),
    hearing: (entry, { review }) =>
      word("hearings", entry, review, ({ whom, noticed, isUrgent, backers }) => {
        const by = personOf(entry);
        if (by === whom || rightsAt(entry)?.roll.has(by) !== true) return no("lane.not-on-roll");
        if (isUrgent && backers.length < BACKERS) return no("lane.backers-first", { needed: BACKERS });
        return early(noticed, "lane.notice-runs");
      }),
    appeal: (entry, { review }) =>
      word("appeals", entry, review, ({ whom }) => (personOf(entry) === whom ? undefined : no("lane.own-appeal"))),
    panel: (entry, { review, stands }) =>
      word(
        "panel",
        entry,
        review,
        ({ panel, heard }) => {
          if (!panel.includes(personOf(entry))) return no("lane.not-drawn");
          return heard === undefined ? no("lane.hear-first") : undefined;
        },
        stands,
      ),
  };

  function whyNotMove(entry: Entry, id: Id, remove: readonly PersonId[]): Refusal | undefined {
    const now = reviewing(id, entry);
    if (now === undefined) return no("lane.unknown-review");
    if (remove.length !== 1 || remove[0] !== now.whom) return no("lane.other-review");
    if (now.isOver) return no("lane.review-over");
    return now.heard === undefined ? no("lane.hear-first") : undefined;
  }

  return { handlers, reviewing, toldOf, whyNotMove };
}

function whatStays({ heard, isOver, words, panel, appealed }: Omit<Reviewing, "stays">): Refusal | undefined {
  if (isOver) return no("lane.review-over");
  if (heard === undefined) return no("lane.hear-first");
  const upheld = [...words.values()].filter((stands) => stands).length >= majorityOf(panel);
  const stayed = appealed === undefined || upheld ? undefined : early(appealed, "lane.appeal-runs");
  return stayed ?? early(heard, "lane.hearing-lately");
}

/** The charter's share of those eligible; and always more than half of the roll, so that two islands cannot both do it. */
function shareNeeded(numbers: Rights["numbers"], eligible: number, all: number): number {
  const percent = Math.max(
    numbers.get("removePercent") ?? REVIEW.removePercent,
    numbers.get("constitutionalPercent") ?? 0,
  );
  return Math.max(Math.ceil((percent * eligible) / 100), twoThirds(eligible), Math.floor(all / 2) + 1);
}

function majorityOf(panel: readonly PersonId[]): number {
  return panel.length === 0 ? Number.MAX_SAFE_INTEGER : Math.min(PANEL.most, Math.floor(panel.length / 2) + 1);
}

function early({ for: since, needed }: Span, code: string): Refusal | undefined {
  return since < needed ? no(code, { days: Math.ceil((needed - since) / MINUTES_PER_DAY) }) : undefined;
}

function lotOf(outcome: Id, person: PersonId): string {
  return toHex(sha256(joinBytes(fromHex(outcome) ?? new Uint8Array(), fromHex(person) ?? new Uint8Array())));
}
