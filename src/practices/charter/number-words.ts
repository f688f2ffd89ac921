import type { Messages } from "../../kernel/practice.ts";

/** Of a number: its name, what it does, and why it is what it usually is. */
export type NumberWords = Readonly<Record<string, readonly [name: string, about: string, why: string]>>;

/** The messages that screens, forms and motions look for, from three sentences a number. */
export function numberMessages(numbers: NumberWords, before: string): Messages {
  return Object.fromEntries(
    Object.entries(numbers).flatMap(([key, [name, about, why]]) => [
      [`charter.number.${key}`, name],
      [`charter.number.${key}.about`, about],
      [`charter.screen.number.${key}.source`, why],
      [`charter.propose.option.numbers.name.${key}`, name],
      [`charter.change.${key}`, `${name}: {after} (${before}: {before})`],
    ]),
  );
}
