import type { Id, Minute } from "./event.ts";

/**
 * What the fields of an act may hold. An act declares its fields once; checking, the compact encoding, forms, the
 * command line, the HTTP schema and the simulation's random people are all made from that declaration.
 */
export type Field<T = unknown> = FieldShape & {
  /** Never set: carries the type of the values. */
  readonly holds?: T;
};

export type FieldShape =
  | { readonly type: "text"; readonly min: number; readonly max: number; readonly lines: boolean }
  | { readonly type: "int"; readonly min: number; readonly max: number }
  | { readonly type: "choice"; readonly options: readonly string[] }
  | { readonly type: "minute" }
  | { readonly type: "bytes"; readonly length: number }
  /** An event that this one is about: named by its place among the deps. */
  | { readonly type: "ref"; readonly to: readonly string[] }
  /** Any event of the log, by its full id. */
  | { readonly type: "id"; readonly to: readonly string[] }
  | { readonly type: "optional"; readonly of: Field }
  | { readonly type: "list"; readonly of: Field; readonly min: number; readonly max: number }
  | { readonly type: "group"; readonly fields: Fields };

export type Fields = Readonly<Record<string, Field>>;

/** The value that a field holds. */
export type ValueOf<F> = F extends Field<infer T> ? T : never;

/** The body that a declaration describes; optional fields may be left out. */
export type BodyOf<F extends Fields> = Simplify<
  { readonly [K in keyof F as undefined extends ValueOf<F[K]> ? never : K]: ValueOf<F[K]> } & {
    readonly [K in keyof F as undefined extends ValueOf<F[K]> ? K : never]?: ValueOf<F[K]>;
  }
>;
type Simplify<T> = { [K in keyof T]: T[K] };

/** One line of text of `min` to `max` characters; with `lines`, several. */
export function text(limits: { max: number; min?: number; lines?: boolean }): Field<string> {
  return { type: "text", min: limits.min ?? 1, max: limits.max, lines: limits.lines ?? false };
}

/** A whole number from `min` to `max`. */
export function int(limits: { min: number; max: number }): Field<number> {
  return { type: "int", min: limits.min, max: limits.max };
}

/** One of a few named options. Their order is frozen: the wire carries the place, so new ones go last. */
export function choice<const O extends readonly string[]>(options: O): Field<O[number]> {
  return { type: "choice", options };
}

/** A moment, in whole minutes since 1970. */
export function minute(): Field<Minute> {
  return { type: "minute" };
}

/** Exactly `length` bytes, written as hex. */
export function bytes(length: number): Field<string> {
  return { type: "bytes", length };
}

/** The event that this one is about; it costs no bytes on the wire. `to` names the acts that may stand there. */
export function ref(...to: string[]): Field<Id> {
  return { type: "ref", to };
}

/** Any event by its id. `to` names the acts that may stand there. */
export function id(...to: string[]): Field<Id> {
  return { type: "id", to };
}

/** A field that may be left out. A list cannot be optional: an empty list says the same. */
export function optional<T>(of: Field<T>): Field<T | undefined> {
  return { type: "optional", of };
}

/** Up to `max` of the same. */
export function list<T>(of: Field<T>, limits: { max: number; min?: number }): Field<readonly T[]> {
  return { type: "list", of, min: limits.min ?? 0, max: limits.max };
}

/** Several fields that belong together, inside a list. */
export function group<F extends Fields>(fields: F): Field<BodyOf<F>> {
  return { type: "group", fields };
}
