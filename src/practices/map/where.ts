import type { Saying } from "../../kernel/practice.ts";
import { EDGE } from "./words.ts";

type Place = { readonly name: string; readonly x: number; readonly y: number };
/** One of nine parts of the plan: top, middle or bottom, and left, middle or right. */
export type Part = `${"t" | "m" | "b"}${"l" | "m" | "r"}`;

/** So far apart, in thousandths of the picture, nobody would call two doors neighbours. */
const BESIDE_MAX = 250;

export function partOf({ x, y }: Pick<Place, "x" | "y">): Part {
  const third = (along: number) => Math.min(2, Math.floor((along * 3) / (EDGE + 1)));
  return `${(["t", "m", "b"] as const)[third(y)] ?? "m"}${(["l", "m", "r"] as const)[third(x)] ?? "m"}`;
}

/** The door that is next to it, if one is near; of two as near as each other the first by name. */
export function besideOf(one: Place, all: readonly Place[]): string | undefined {
  const far = (other: Place) => (other.x - one.x) ** 2 + (other.y - one.y) ** 2;
  let nearest: Place | undefined;
  for (const other of all) {
    if (other !== one && far(other) <= BESIDE_MAX ** 2 && (nearest === undefined || far(other) < far(nearest)))
      nearest = other;
  }
  return nearest?.name;
}

/** As a neighbour would say it: "top left, next to Mill House". */
export function saidWhere({ part, beside }: { readonly part: Part; readonly beside: string | undefined }): Saying {
  return { code: "map.where", about: { part, beside: beside ?? "", near: beside === undefined ? "no" : "yes" } };
}
