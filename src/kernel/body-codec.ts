import { fromHex, isHex, toHex } from "./bytes.ts";
import { checkSigned } from "./check-fields.ts";
import type { Body, Id } from "./event.ts";
import type { Field, Fields } from "./fields.ts";
import type { CborValue } from "./wire/cbor.ts";

/**
 * A body travels as an array of its fields' values in the order of their declaration: choices by place, ids and bytes
 * raw, subjects (`ref`) by their place among the events that this one names (0 the predecessor, 1 to 3 the deps), a
 * left-out optional as an empty array, and nothing at all for left-out optionals at the end.
 */

/** A checked body as its array. `names` lists the predecessor (or nothing) and the deps. */
export function packBody(fields: Fields, body: Body, names: readonly (Id | undefined)[]): CborValue[] {
  const values = Object.entries(fields).map(([name, field]) => pack(field, body[name], names));
  while (values.length > 0 && isAbsent(values[values.length - 1]) && optionalAt(fields, values.length - 1))
    values.pop();
  return values;
}

/** The body that an array stands for; nothing when it does not fit the declaration exactly. */
export function unpackBody(fields: Fields, array: CborValue, names: readonly (Id | undefined)[]): Body | undefined {
  if (!Array.isArray(array)) return undefined;
  const entries = Object.entries(fields);
  if (array.length > entries.length) return undefined;
  if (array.length > 0 && isAbsent(array[array.length - 1]) && optionalAt(fields, array.length - 1)) return undefined;
  const body: Record<string, unknown> = {};
  for (const [index, [name, field]] of entries.entries()) {
    const value = index < array.length ? unpack(field, array[index], names) : absent(field);
    if (value === misfit) return undefined;
    if (value !== undefined) body[name] = value;
  }
  const checked = checkSigned(fields, body);
  return "body" in checked && sameBody(checked.body, body) ? checked.body : undefined;
}

/** The events that a body is about, in the order of its fields. */
export function subjectsOf(fields: Fields, body: Body): Id[] {
  const subjects: Id[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const value = body[name];
    const shape = field.type === "optional" ? field.of : field;
    if (shape.type === "ref" && typeof value === "string") subjects.push(value);
  }
  return subjects;
}

const misfit = Symbol("misfit");

function pack(field: Field, value: unknown, names: readonly (Id | undefined)[]): CborValue {
  switch (field.type) {
    case "optional":
      return value === undefined ? [] : pack(field.of, value, names);
    case "choice":
      return field.options.indexOf(String(value));
    case "bytes":
    case "id":
      return fromHex(String(value)) ?? new Uint8Array();
    case "ref":
      return names.indexOf(String(value));
    case "list":
      return (value as readonly unknown[]).map((item) => pack(field.of, item, names));
    case "group":
      return packBody(field.fields, value as Body, names);
    default:
      return value as CborValue;
  }
}

function unpack(field: Field, value: CborValue | undefined, names: readonly (Id | undefined)[]): unknown {
  switch (field.type) {
    case "optional":
      return isAbsent(value) ? undefined : unpack(field.of, value, names);
    case "choice":
      return (typeof value === "number" ? field.options[value] : undefined) ?? misfit;
    case "bytes":
      return value instanceof Uint8Array ? toHex(value) : misfit;
    case "id":
      return value instanceof Uint8Array && isHex(toHex(value), 32) ? toHex(value) : misfit;
    case "ref":
      return (typeof value === "number" ? names[value] : undefined) ?? misfit;
    case "list":
      return unpackList(field.of, value, names);
    case "group":
      return unpackBody(field.fields, value ?? [], names) ?? misfit;
    default:
      return typeof value === "number" || typeof value === "string" ? value : misfit;
  }
}

function unpackList(of: Field, value: CborValue | undefined, names: readonly (Id | undefined)[]): unknown {
  if (!Array.isArray(value)) return misfit;
  const items = value.map((item) => unpack(of, item, names));
  return items.includes(misfit) ? misfit : items;
}

function absent(field: Field): unknown {
  if (field.type === "optional") return undefined;
  return misfit;
}

function isAbsent(value: CborValue | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}

function optionalAt(fields: Fields, index: number): boolean {
  return Object.values(fields)[index]?.type === "optional";
}

function sameBody(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
