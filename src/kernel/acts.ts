import { ENTERED_FOR, enteredForField } from "./by-hand.ts";
import type { Body, Event, PersonId } from "./event.ts";
import type { BodyOf, Fields } from "./fields.ts";
import type { LaneReader } from "./lane/facts.ts";
import type { Page } from "./pages.ts";

/** How an act is undone: by which other act, or why by none. Undo in the screens comes from this. */
export type Reversal =
  | { readonly by: string; readonly body: (event: Event) => Body }
  | { readonly none: "replaced-by-newer" | "said-is-said" | "others-build-on-it" | "ends-by-itself" };

export type Act<F extends Fields = Fields> = {
  /** On the wire, for ever. */
  readonly number: number;
  readonly fields: F;
  readonly reversal: Reversal;
  /** What the rights lane hears in this act, for the few acts that it reads. Every newcomer can open these. */
  readonly lane?: LaneReader;
  /** It counts for others (a ballot, a stance, money): suspended while its author knows of a fork of the device (K-6). */
  readonly binds?: true;
  /**
   * What an act of this kind counted: the ballots of an outcome, the answers of a close, whom somebody vouched for. They are
   * never un-counted.
   */
  // biome-ignore lint/suspicious/noExplicitAny: an act is read with its own body type.
  readonly counts?: (event: Event<string, any>) => Page;
  /** A page of what a later act of the same device counts: by itself it puts nothing on record. */
  readonly page?: true;
  /** Whom an act of this kind shows to be there, besides its author: who attended, for whom it was entered. */
  // biome-ignore lint/suspicious/noExplicitAny: an act is read with its own body type.
  readonly shows?: (event: Event<string, any>) => readonly PersonId[];
  /** Written in the clear: what whoever passes a log on must be able to read. All else is sealed. */
  readonly open?: true;
  /**
   * The field that names the audience that an act is sealed to, narrower than the community. Such an act has no effect on
   * the community's state: the practice's `within` folds it, for each audience by itself.
   */
  readonly sealedTo?: string;
  /** Bytes that such a body is filled up to, or to a multiple of them: then its size tells nothing of what it says. */
  readonly paddedTo?: number;
  /** True for a body that asks for a new epoch: the commitment to its key goes into the field `epoch`. */
  // biome-ignore lint/suspicious/noExplicitAny: an act is read with its own body type.
  readonly rotates?: (body: any) => boolean;
  /** Hands the key of its epoch to whom `to` names: that key, boxed, goes into the field `box`. */
  readonly boxes?: { readonly to: string; readonly box: string };
  /** Signed by the app itself, never offered in a form or a palette. */
  readonly hidden?: true;
  /** Said for the moment, as a hand that is raised: it stands where it is said, and is no news to whoever comes later. */
  readonly passing?: true;
  /**
   * Signing it only prepares it: it takes effect when a decision that carries it comes into force, and not before. Its
   * `judge` is asked twice, when it is prepared and when it takes effect; its `fold` once. `shownOn` names the screen of
   * its practice that shows what came of it.
   */
  readonly decided?: { readonly shownOn: string };
  /** A neighbour may enter it for somebody who has no device. */
  readonly byHand?: true;
  /** Says that the event in this field was entered wrongly: it is taken back where its act can be. */
  readonly takesBack?: string;
  /**
   * Heard also from a device that was retired, or somebody who was removed, unheard of: it says just that this was wrong, or
   * puts on record what others said and the lane holds from then on, whoever signed it. Whoever knew of it the lane refuses.
   */
  readonly evenApart?: true;
};

export type NamedAct<K extends string = string, F extends Fields = Fields> = Act<F> & { readonly kind: K };

export type Acts = Readonly<Record<string, NamedAct>>;

/**
 * One act: its frozen wire number, its fields, and how it is undone. Whose hand it is stands behind the fields that an act by
 * hand began with; `later` are optional ones that came since, and stand behind that: what was written before is read as ever.
 */
export function act<const F extends Fields, const L extends Fields = Record<never, never>>(
  number: number,
  fields: F,
  { later, ...more }: Omit<Act<F & L>, "number" | "fields"> & { readonly later?: L },
): Act<F & L> {
  const given = more.byHand ? { ...fields, [ENTERED_FOR]: enteredForField } : fields;
  return { number, fields: { ...given, ...later } as F & L, ...more };
}

/** The kinds of what an act may list as counted, as its fields say; of one without a list, of what it names. */
export function countable({ fields }: Pick<Act, "fields">): readonly string[] {
  const all = Object.entries(fields).filter(([name]) => name !== ENTERED_FOR);
  const listed = all.flatMap(([, one]) => (one.type === "list" && one.of.type === "id" ? one.of.to : []));
  return listed.length > 0 ? listed : all.flatMap(([, one]) => (one.type === "ref" ? one.to : []));
}

/** The acts of a practice; each gets its permanent kind, `practice.verb`. */
export function defineActs<const N extends string, A extends Readonly<Record<string, Act>>>(
  practice: N,
  acts: A,
): { readonly [V in keyof A & string]: NamedAct<`${N}.${V}`, A[V]["fields"]> } {
  const named = Object.entries(acts).map(([verb, one]) => [verb, { ...one, kind: `${practice}.${verb}` }]);
  return Object.fromEntries(named) as never;
}

/** The events that a set of acts makes: a union over `kind`. */
export type EventOf<A> = {
  [V in keyof A]: A[V] extends NamedAct<infer K, infer F> ? Event<K, BodyOf<F>> : never;
}[keyof A];
