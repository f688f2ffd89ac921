import type { Reach, Written } from "./words.ts";

/** What one gives, changes and takes back in one go, with the fields that say it. */
export const FIELDS_OF = {
  phone: ["phone"],
  mail: ["mail"],
  contact: ["contact"],
  night: ["atNight"],
  birthday: ["birthDay", "birthMonth", "birthYear"],
  address: ["address"],
  children: ["children"],
  notes: ["notes"],
  photo: ["photo", "photoKey", "photoAlt"],
} as const satisfies Readonly<Record<string, readonly (keyof Written)[]>>;

export type Part = keyof typeof FIELDS_OF;
export const PARTS = Object.keys(FIELDS_OF) as readonly Part[];

/** The values of one part, as the act wants them. */
export type PartBody = Partial<Omit<Written, "minute">>;
/** What somebody wants to have given: each part with who reads it. What is not named is taken back. */
export type Wishes = Partial<Record<Part, { readonly body: PartBody; readonly reach: Reach }>>;

/** What a text says of a part; nothing when it does not. */
export function partOf(written: Written | undefined, part: Part): PartBody | undefined {
  if (written === undefined) return undefined;
  const said = FIELDS_OF[part].filter((field) => written[field] !== undefined);
  return said.length === 0 ? undefined : Object.fromEntries(said.map((field) => [field, written[field]]));
}

/** True when two texts say the same, whenever they were written. */
export function saysSame(a: PartBody, b: PartBody): boolean {
  return Object.values(FIELDS_OF)
    .flat()
    .every((field) => a[field] === b[field]);
}
