/**
 * Every act, as `fixtures/acts.json` declares it, in a line each: number, kind, form, fields in their order.
 *
 * Forms: `clear`, `sealed` to the community, `lane` (sealed with the lane key), `audience` (with its step of padding).
 * Fields: `text`, `int`, `ref` (a place among prev and deps), `b32` (bytes, ids too), `(a|b)` a choice, `[x]` a list,
 * `{a:x,b:y}` a group. The limits of numbers and lengths are left out.
 */
import { declaredActs, type Shape } from "./fixtures.ts";

export const ACTS: readonly string[] = declaredActs().map((act) => {
  const form = act.paddedTo === undefined ? act.form : `${act.form}/${act.paddedTo}`;
  const words = Object.entries(act.fields).map(([name, shape]) =>
    name === act.audience ? `${name}:audience` : fieldOf(name, shape),
  );
  return [act.number, act.kind, form, ...words].join(" ");
});

function fieldOf(name: string, shape: Shape): string {
  return shape.type === "optional" ? `${name}?:${typeOf(shape.of)}` : `${name}:${typeOf(shape)}`;
}

function typeOf(shape: Shape): string {
  switch (shape.type) {
    case "choice":
      return `(${shape.options.join("|")})`;
    case "bytes":
      return `b${shape.length}`;
    case "id":
      return "b32";
    case "minute":
      return "int";
    case "list":
      return `[${typeOf(shape.of)}]`;
    case "group":
      return `{${Object.entries(shape.fields)
        .map(([name, one]) => fieldOf(name, one))
        .join(",")}}`;
    case "optional":
      throw new Error("an optional stands only by its name");
    default:
      return shape.type;
  }
}
