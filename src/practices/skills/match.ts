import { sameName } from "./names.ts";

/** Words of a question that say nothing about the skill. */
const SMALL_WORDS = new Set(
  "who can could knows how to do a an the with my our me us some quien puede sabe saben hacer de la el los las un una con mi".split(
    " ",
  ),
);

/** True when a skill answers "who can …?": the words as they stand, or each word as the beginning of one of its words. */
export function fitsQuery(skill: string, query: string): boolean {
  if (sameName(skill).includes(sameName(query))) return true;
  const words = wordsOf(query);
  const asked = words.filter((word) => !SMALL_WORDS.has(word));
  if (words.length === 0) return false;
  const held = wordsOf(skill);
  const wanted = asked.length === 0 ? words : asked;
  return wanted.every((word) => held.some((one) => one.startsWith(singular(word)) || areOne(one, word)));
}

/** True when a skill is named exactly. */
export function sameSkill(key: string, skill: string): boolean {
  return key === sameName(skill);
}

function wordsOf(text: string): string[] {
  return sameName(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Small tolerance for plurals: "pumps" finds "pump", "paneles" finds "panel". */
function singular(word: string): string {
  if (word.length > 5 && /[^aeiou]es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** True for one of a thing and many, where the word itself changes: "battery" and "batteries", "luz" and "luces". */
function areOne(a: string, b: string): boolean {
  const forms = formsOf(a);
  return formsOf(b).some((form) => forms.includes(form));
}

function formsOf(word: string): readonly string[] {
  return [
    ...[word, singular(word)],
    ...ENDINGS.flatMap(([many, one]) => (many.test(word) ? [word.replace(many, one)] : [])),
  ];
}

const ENDINGS: readonly (readonly [many: RegExp, one: string])[] = [
  [/(..)ies$/, "$1y"],
  [/(.[aeiou])ces$/, "$1z"],
  [/(..)es$/, "$1"],
];
