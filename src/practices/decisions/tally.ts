import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import type { Rights } from "../../kernel/rights.ts";
import { standing } from "../members/index.ts";
import { saidThrough, through, type Words } from "./entrusting.ts";
import type { Result } from "./ways/way.ts";
import { quorumOf, resultOf, wayOf } from "./ways/ways.ts";
import type { Close, Counts, Others, PutText, Stance, StanceKind, Verdict } from "./words.ts";

/** Everything that is known of the answers to one text, as far as someone had seen. */
export type Tally = {
  /** The newest stance of each person who was asked and has not left: exactly what a close must list. */
  readonly counted: readonly Stance[];
  /** Newest stances that are known and not counted: of people who have left since, and of a household besides the one that counts. */
  readonly lapsed: readonly Stance[];
  /** Who was asked, is still here and has not answered. */
  readonly waiting: readonly PersonId[];
  /** Households whose people say different things: none of that counts until they agree. */
  readonly torn: readonly (readonly PersonId[])[];
  readonly counts: Counts;
  /** How many people or households were asked; those who left stay in this number. */
  readonly of: number;
  /** Those asked and still here who are known to have it, by an answer or by anything that they did since. */
  readonly heard: number;
  /** The others of those who are still here. */
  readonly unheard: readonly PersonId[];
  /** How many of those asked must have answered, or heard where silence is consent; and whether so many have. */
  readonly needed: number;
  readonly quorum: boolean;
  readonly verdict: Verdict;
  /** Which option it comes to, by its place, and what each got. */
  readonly chosen: number | undefined;
  readonly shares: readonly number[];
};

export type Seen = (id: Id) => boolean;

/** What had been seen, and which of that does not count because its device wrote two histories (K-6). */
export type Past = {
  readonly seen: Seen;
  readonly suspended: Seen;
  /** Community time by then. */
  readonly time: Minute;
};

/** What someone could know: for a rule the past of its event, for a view all that there is. */
export type Known = Past & {
  readonly others: Others;
  readonly rights: Rights;
  readonly hasHeard: (person: PersonId, id: Id) => boolean;
};

/** Who has one answer together: each person by themselves, or each household. */
export function unitsOf({ electorate, households }: PutText): readonly (readonly PersonId[])[] {
  return households.length > 0 ? households : electorate.map((person) => [person]);
}

/**
 * What people who have one answer together say: each person's own, or what somebody says whom they trust with it. A block
 * of any of them is theirs; otherwise it counts when all who answered say the same.
 */
function saidIn(text: PutText, unit: readonly PersonId[], known: Known) {
  const words = wordsOn(text, known);
  const own = unit.flatMap((person) => words.own(person) ?? saidThrough(text, person, known, words) ?? []);
  const first = own.reduce<Stance | undefined>(ahead, undefined);
  const isTorn = first !== undefined && first.stance !== "block" && own.some((one) => sense(one) !== sense(first));
  return { own, one: isTorn ? undefined : first, isTorn };
}

/** What each said to a text themselves, and who has left. */
export function wordsOn(text: PutText, known: Known): Words {
  return {
    own: (person) => newestOf(text.stances.get(person) ?? [], known),
    isGone: (person) => hasLeft(person, known),
  };
}

/** Answers that were worked out of what somebody knows who asks for the same ones again: one for each text. */
const answered = new WeakMap<Known, Map<PutText, ReturnType<typeof answersOf>>>();

/** What views know stays the same until something is heard, and each of them asks for the answers to the same texts. */
export function remembering(known: Known): Known {
  answered.set(known, new Map());
  return known;
}

/** Of all who have one answer together: who is here, who has left, and what those who are here say. */
export function answersTo(text: PutText, known: Known): ReturnType<typeof answersOf> {
  const before = answered.get(known);
  const answers = before?.get(text) ?? answersOf(text, known);
  before?.set(text, answers);
  return answers;
}

function answersOf(text: PutText, known: Known) {
  return unitsOf(text).map((unit) => {
    const here = unit.filter((person) => !hasLeft(person, known));
    return { here, gone: unit.filter((person) => !here.includes(person)), ...saidIn(text, here, known) };
  });
}

const sense = ({ stance, picks }: Stance): string => `${stance} ${picks.join(" ")}`;

/** The answers to a text as far as someone had seen: the one function behind the rule, the views and the close itself. */
export function tally(text: PutText, known: Known): Tally {
  const counted: Stance[] = [];
  const lapsed: Stance[] = [];
  const waiting: PersonId[] = [];
  const unheard: PersonId[] = [];
  const torn: (readonly PersonId[])[] = [];
  const answers = answersTo(text, known);
  let heard = 0;
  for (const { here, gone, one, own, isTorn } of answers) {
    lapsed.push(...saidIn(text, gone, known).own, ...own.filter((said) => said !== one));
    if (own.length > 0 || here.some((person) => known.hasHeard(person, text.id))) heard += 1;
    else unheard.push(...here);
    if (one !== undefined) counted.push(one);
    else waiting.push(...here);
    if (isTorn) torn.push(here);
  }
  const counts = countOf(counted);
  const { verdict, chosen, shares = [] } = resultIn(text, counted);
  const of = answers.length;
  const needed = quorumOf(of, text.rule);
  const quorum = (wayOf(text.rule.method).quorum === "heard" ? heard : counted.length) >= needed;
  return { counted, lapsed, waiting, torn, counts, of, heard, unheard, needed, quorum, verdict, chosen, shares };
}

/**
 * The stance that stands for a person: the one that none of their others took the place of. Where two devices spoke
 * without knowing of each other, a block goes first, then the lower id. One that is suspended stands for nobody, and
 * brings back nothing that it took the place of.
 */
export function newestOf(stances: readonly Stance[], { seen, suspended }: Past): Stance | undefined {
  const last = stances.at(-1);
  if (last?.isAfterAll && seen(last.id)) return suspended(last.id) ? undefined : last;
  const known = stances.filter((one) => seen(one.id));
  const replaced = new Set(known.flatMap((one) => one.replaces));
  const standing = known.filter((one) => !replaced.has(one.id) && !suspended(one.id));
  return standing.reduce<Stance | undefined>(ahead, undefined);
}

/**
 * What came after a close without having seen it: the newest stance of each person that the close did not know. It
 * changes nothing by itself, and a block among these reopens.
 */
export function lateFor(text: PutText, close: Close, past: Past): Stance[] {
  const known = new Set([...close.counted, ...close.lapsed]);
  return [...text.stances.values()].flatMap((stances) => {
    const newest = newestOf(stances, past);
    return newest === undefined || known.has(newest.id) ? [] : [newest];
  });
}

/** Left or withdrawn, as far as someone could know. */
export function hasLeft(person: PersonId, { others, rights, seen }: Known): boolean {
  return standing(others.members, rights, person, seen) === "stranger";
}

/** How many of these answers are which. */
export function countOf(stances: readonly Stance[]): Counts {
  const counts: Record<StanceKind, number> = {
    agree: 0,
    reservations: 0,
    aside: 0,
    abstain: 0,
    block: 0,
    no: 0,
    choose: 0,
  };
  for (const one of stances) counts[one.stance] += 1;
  return counts;
}

/** What counted answers to a text come to. */
export function resultIn(text: PutText, counted: readonly Stance[], counts: Counts = countOf(counted)): Result {
  const picks = counted.flatMap((one) => (one.stance === "choose" ? [one.picks] : []));
  return resultOf({ counts, picks, options: text.options.length, total: text.total }, text.rule);
}

/** What a close counted of a text, as that was then: neither changes but by another word in the matter. */
const counted = new WeakMap<Close, { readonly text: PutText | undefined; readonly stances: readonly Stance[] }>();

/** The counted answers, as they were given to this very text. */
export function countedIn(close: Close, text: PutText | undefined): readonly Stance[] {
  const before = counted.get(close);
  if (before !== undefined && before.text === text) return before.stances;
  const stances = countedOf(close, text);
  counted.set(close, { text, stances });
  return stances;
}

function countedOf(close: Close, text: PutText | undefined): readonly Stance[] {
  const given = new Map([...(text?.stances.values() ?? [])].flat().map((one) => [one.id, one] as const));
  const trusts = new Map([...(text?.trusts.values() ?? [])].flat().map((one) => [one.id, one] as const));
  const own = new Map(close.counted.flatMap((id) => given.get(id) ?? []).map((one) => [one.by, one] as const));
  return close.counted.flatMap((id) => {
    const trust = trusts.get(id);
    const said = own.get(trust?.to ?? "");
    return given.get(id) ?? (trust && said && through(trust, said)) ?? [];
  });
}

function ahead(first: Stance | undefined, one: Stance): Stance {
  if (first === undefined) return one;
  if ((first.stance === "block") !== (one.stance === "block")) return first.stance === "block" ? first : one;
  return first.id < one.id ? first : one;
}
