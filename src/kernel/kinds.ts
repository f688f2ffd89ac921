import type { NamedAct } from "./acts.ts";
import { AUDIENCE } from "./audience/acts.ts";
import { CO_SIGNED } from "./co-signed.ts";
import { type Event, FOUNDING_KIND } from "./event.ts";
import type { AnyPractice } from "./practice.ts";
import { GRANT } from "./seal/grant.ts";
import { HAVE } from "./seal/have.ts";

/** An act with the practice that declares it. */
export type KnownAct = { readonly act: NamedAct; readonly practice: AnyPractice | undefined };

/** All acts that this software knows, by kind and by wire number. */
export type Kinds = {
  readonly byKind: ReadonlyMap<string, KnownAct>;
  readonly byNumber: ReadonlyMap<number, KnownAct>;
};

/**
 * Merges heads and marks that time passed: signed once a day by a replica in use, and before an act that must have
 * seen more heads than it can name. It has no body and no meaning to any practice.
 */
export const WITNESS: NamedAct = {
  kind: "kernel.witness",
  number: 0,
  fields: {},
  reversal: { none: "ends-by-itself" },
  open: true,
  hidden: true,
};

export function kindsOf(practices: readonly AnyPractice[]): Kinds {
  const own = [WITNESS, GRANT, HAVE, ...Object.values(CO_SIGNED), ...Object.values(AUDIENCE)];
  const known: KnownAct[] = own.map((act) => ({ act, practice: undefined }));
  for (const practice of practices) for (const act of Object.values(practice.acts)) known.push({ act, practice });
  return {
    byKind: new Map(known.map((one) => [one.act.kind, one])),
    byNumber: new Map(known.map((one) => [one.act.number, one])),
  };
}

/** What is sealed to an audience: the community's fold neither opens nor folds it, whoever has its key (K-8). */
export function isNarrow(kinds: Kinds, { kind }: Pick<Event, "kind">): boolean {
  return kinds.byKind.get(kind)?.act.sealedTo !== undefined;
}

/** What is heard besides being folded: by the lane, the key ring, or an audience. All else may wait until it is asked for. */
export function isHeard(kinds: Kinds, { kind }: Pick<Event, "kind">): boolean {
  const act = kinds.byKind.get(kind)?.act;
  if (act === undefined) return false;
  const { lane, counts, shows, boxes, rotates, sealedTo, number } = act;
  const toLane = lane !== undefined || counts !== undefined || shows !== undefined;
  const toKeys = boxes !== undefined || rotates !== undefined || number === GRANT.number || number === FOUNDING_KIND;
  return toLane || toKeys || sealedTo !== undefined || AUDIENCE_KINDS.has(kind);
}

const AUDIENCE_KINDS: ReadonlySet<string> = new Set(Object.values(AUDIENCE).map(({ kind }) => kind));

/** The kind of an act that this software does not know: kept, passed on, not folded (K-11). */
export function unknownKind(number: number): string {
  return `unknown.${number}`;
}
