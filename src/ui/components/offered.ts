import type { Body, Id } from "../../kernel/event.ts";
import type { Field, FieldShape } from "../../kernel/fields.ts";
import type { Kith } from "../screens.ts";
import { type Choice, isOptional, type Values } from "./field-form.ts";

type Records = {
  readonly recordsOf: (kinds: readonly string[]) => readonly { readonly id: Id; readonly title: string }[];
};

/**
 * What a field of an act has to choose from, whoever acts: options, records, and numbers each of which has a name. Nothing
 * where it is written.
 */
export function choicesOf(
  kind: string,
  path: string,
  shape: FieldShape,
  { recordsOf, has, say }: Records & Pick<Kith, "has" | "say">,
): readonly Choice[] | undefined {
  const named = (option: string): Choice => {
    const more = `${kind}.option-hint.${path}.${option}`;
    const label = say(`${kind}.option.${path}.${option}`);
    return { value: option, label, hint: has(more) ? say(more) : undefined };
  };
  if (shape.type === "choice") return shape.options.map(named);
  if (shape.type === "ref" || shape.type === "id") return recordsAs(recordsOf(shape.to));
  if (shape.type !== "int" || !has(`${kind}.option.${path}.${shape.min}`)) return undefined;
  return Array.from({ length: shape.max + 1 - shape.min }, (_, at) => named(String(shape.min + at)));
}

/**
 * What there is to choose from in a form, by field name: where one record is all that an act asks for, those with which it
 * would be done. Where it would be refused with each of them, all stay, since the refusal says why.
 */
export function offeredFor(
  kind: string,
  shown: readonly (readonly [string, Field])[],
  given: Readonly<Values>,
  { recordsOf, would }: Records & Pick<Kith, "would">,
): Readonly<Record<string, readonly Choice[]>> {
  const asked = shown.filter(([, field]) => !isOptional(field));
  const [[name, field] = []] = asked;
  if (asked.length !== 1 || name === undefined || field === undefined) return {};
  if (field.type !== "ref" && field.type !== "id") return {};
  const all = recordsAs(recordsOf(field.to));
  const fit = all.filter(({ value }) => would(kind, { ...given, [name]: value } as Body) === undefined);
  return { [name]: fit.length > 0 ? fit : all };
}

function recordsAs(records: ReturnType<Records["recordsOf"]>): Choice[] {
  return records.map(({ id, title }) => ({ value: id, label: title }));
}
