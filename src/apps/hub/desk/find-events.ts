import type { Problem } from "../../../kernel/check-fields.ts";
import type { Id } from "../../../kernel/event.ts";
import type { Field, Fields } from "../../../kernel/fields.ts";
import type { Replica } from "../../../replica/replica.ts";
import { isId, type Names, namesOf } from "./names.ts";

/** Fewest digits by which an id may be given. */
const DIGITS_MIN = 6;

type Found = { readonly body: unknown } | { readonly problems: readonly Problem[] };

/**
 * Puts whole ids where a body or parameters name events by the first digits of an id or by an exact name. What fits
 * more than one event is a problem; what fits none is left for the checks that follow.
 */
export function findEvents(replica: Replica, fields: Fields, given: unknown): Found {
  const problems: Problem[] = [];
  let names: Names | undefined;
  const search: Search = {
    replica,
    names: () => {
      names ??= namesOf(replica);
      return names;
    },
    problem: (problem) => void problems.push(problem),
  };
  const body = inGroup(search, fields, given, "");
  return problems.length > 0 ? { problems } : { body };
}

type Search = {
  readonly replica: Replica;
  readonly names: () => Names;
  readonly problem: (problem: Problem) => void;
};

function inGroup(search: Search, fields: Fields, given: unknown, at: string): unknown {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return given;
  const found = Object.entries(given).map(([name, value]): [string, unknown] => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return [name, field === undefined ? value : inField(search, field, value, at === "" ? name : `${at}.${name}`)];
  });
  return Object.fromEntries(found);
}

function inField(search: Search, field: Field, value: unknown, at: string): unknown {
  switch (field.type) {
    case "optional":
      return inField(search, field.of, value, at);
    case "list":
      return Array.isArray(value)
        ? value.map((item, index) => inField(search, field.of, item, `${at}[${index}]`))
        : value;
    case "group":
      return inGroup(search, field.fields, value, at);
    case "ref":
    case "id":
      return typeof value === "string" ? inId(search, field.to, value, at) : value;
    default:
      return value;
  }
}

function inId(search: Search, to: readonly string[], text: string, at: string): string {
  if (text === "" || isId(text)) return text;
  const fits = [...new Set([...byDigits(search.replica, to, text), ...byName(search, to, text)])];
  const [only] = fits;
  if (fits.length === 1 && only !== undefined) return only;
  if (fits.length > 1) {
    const about = { got: text.slice(0, 40), count: fits.length };
    search.problem({ field: at, code: "field.several", about });
    return text;
  }
  search.problem({ field: at, code: "field.event", about: { kinds: to.join(", "), got: text.slice(0, 40) } });
  return text;
}

function byDigits(replica: Replica, to: readonly string[], text: string): Id[] {
  if (text.length < DIGITS_MIN || !/^[0-9a-f]+$/.test(text)) return [];
  return replica
    .history()
    .filter(({ event }) => event.id.startsWith(text) && (to.length === 0 || to.includes(event.kind)))
    .map(({ event }) => event.id);
}

/** Where a household may stand, a name is a household's; else a person's or whatever search knows by it. */
function byName({ replica, names }: Search, to: readonly string[], text: string): readonly Id[] {
  const known = names();
  if (to.includes("members.open-household")) return known.households(text);
  const isRight = (id: Id): boolean => to.length === 0 || to.includes(replica.event(id)?.kind ?? "");
  return [...known.people(text), ...known.found(text)].filter(isRight);
}
