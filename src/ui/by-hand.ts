import type { Field, Fields } from "../kernel/fields.ts";
import { shapeOf } from "./components/field-form.ts";

/** True for an act whose form a person can fill in: no keys and proofs, no lists of records that only a screen knows. */
export function isByHand(fields: Fields): boolean {
  return Object.values(fields).every((field) => isTyped(field, false));
}

function isTyped(field: Field, isListed: boolean): boolean {
  const shape = shapeOf(field);
  if (shape.type === "bytes") return false;
  if (shape.type === "ref" || shape.type === "id") return !isListed;
  if (shape.type === "list") return isTyped(shape.of, true);
  return shape.type !== "group" || Object.values(shape.fields).every((one) => isTyped(one, isListed));
}
