/** What a practice is called in the places where its name stands. */
export type PracticeNames = {
  /** "seed-library": folder, kinds and messages. */
  readonly name: string;
  /** "seedLibrary" */
  readonly ident: string;
  /** "SeedLibrary" */
  readonly type: string;
  /** "Seed library" */
  readonly title: string;
  /** "SL": what its promises are numbered with. */
  readonly code: string;
};

const NAME_CHARACTERS_MAX = 30;
/** Names that mean something else in kinds, messages or folders. */
const RESERVED = new Set([
  "kernel",
  "lane",
  "wire",
  "field",
  "house",
  "index",
  "act",
  "unknown",
  "testing",
  "practices",
]);
/** Words of the language, which cannot be the name of a constant. */
const WORDS_OF_CODE = new Set(
  "break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield await async start practices".split(
    " ",
  ),
);

/** Why a practice cannot have this name; nothing when it can. */
export function whyNotNamed(name: string, taken: readonly string[]): string | undefined {
  if (name === "") return "a practice needs a name";
  if (name.length > NAME_CHARACTERS_MAX) return `"${name}" is longer than ${NAME_CHARACTERS_MAX} letters`;
  if (!/^[a-z][a-z0-9]+(-[a-z][a-z0-9]*)*$/.test(name)) {
    return `"${name}" is not in kebab-case: small letters and digits, words joined by dashes, such as "seed-library"`;
  }
  if (RESERVED.has(name) || WORDS_OF_CODE.has(name)) return `"${name}" means something else in the house`;
  return taken.includes(name) ? `there is a practice "${name}" already` : undefined;
}

/** All names of a practice. Its promise code is one that no other README uses. */
export function namesOf(name: string, takenCodes: ReadonlySet<string>): PracticeNames {
  const words = name.split("-");
  const type = words.map(capital).join("");
  return {
    name,
    ident: type.charAt(0).toLowerCase() + type.slice(1),
    type,
    title: capital(words.join(" ")),
    code: codesFor(words).find((code) => !takenCodes.has(code)) ?? "XX",
  };
}

/** Initials first, then the first letter with each that follows, then any two or three letters. */
function codesFor(words: readonly string[]): readonly string[] {
  const letters = [
    ...words
      .join("")
      .toUpperCase()
      .replace(/[^A-Z]/g, ""),
  ];
  const [first = "X", ...rest] = letters;
  const initials = words
    .map((word) => word.charAt(0))
    .join("")
    .toUpperCase()
    .slice(0, 4);
  const pairs = rest.map((letter) => first + letter);
  const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const any = alphabet.flatMap((one) => alphabet.map((two) => first + one + two));
  return [...(initials.length > 1 ? [initials] : []), ...pairs, ...any];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
