import type { Field, Fields } from "../../kernel/fields.ts";

export type Schema = { readonly [key: string]: unknown };

/** Most minutes that a moment may count: the end of the year 9999. */
const MINUTE_MAX = 4_223_371_680;
const ID_LETTERS_MAX = 120;

/** The JSON Schema (2020-12) of a body: what `checkFields` takes. */
export function fieldsSchema(fields: Fields): Schema {
  const entries = Object.entries(fields);
  const required = entries.filter(([, field]) => isRequired(field)).map(([name]) => name);
  return {
    type: "object",
    properties: Object.fromEntries(entries.map(([name, field]) => [name, fieldSchema(field)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

export function isRequired(field: Field): boolean {
  return field.type !== "optional" && !(field.type === "list" && field.min === 0);
}

export function fieldSchema(field: Field): Schema {
  switch (field.type) {
    case "text":
      return { type: "string", minLength: field.min, maxLength: field.max };
    case "int":
      return { type: "integer", minimum: field.min, maximum: field.max };
    case "choice":
      return { type: "string", enum: [...field.options] };
    case "minute":
      return { type: "integer", minimum: 0, maximum: MINUTE_MAX, description: "Whole minutes since 1970 (UTC)." };
    case "bytes":
      return { type: "string", pattern: `^[0-9a-f]{${2 * field.length}}$` };
    case "ref":
    case "id":
      return { type: "string", minLength: 1, maxLength: ID_LETTERS_MAX, description: aboutId(field.to) };
    case "optional":
      return fieldSchema(field.of);
    case "list":
      return { type: "array", items: fieldSchema(field.of), minItems: field.min, maxItems: field.max };
    case "group":
      return fieldsSchema(field.fields);
  }
}

function aboutId(to: readonly string[]): string {
  const from = to.length === 0 ? "any event" : to.join(" or ");
  return `The id of ${from}: 64 hex digits, or its first six or more, or an exact name where only one thing has it.`;
}
