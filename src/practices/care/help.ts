import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { everything } from "../members/index.ts";
import type { Help } from "./words.ts";

/** As far as somebody had heard; all of it unless said. */
type Heard = (id: Id) => boolean;

/** True where it is done, or not needed any more. */
export function isClosed({ changes }: Help, heard: Heard = everything): boolean {
  const ends = changes.filter(({ id, what }) => (what === "close" || what === "reopen") && heard(id));
  return ends.at(-1)?.what === "close";
}

/** Who takes it over at one of its times, in the order in which they said so. Several may: two carry more than one. */
export function takersOf({ changes }: Help, time: Minute | undefined, heard: Heard = everything): readonly PersonId[] {
  const takers: PersonId[] = [];
  for (const { id, what, by, time: which } of changes) {
    if (which !== time || !heard(id) || (what !== "take" && what !== "leave")) continue;
    const at = takers.indexOf(by);
    if (what === "take" && at < 0) takers.push(by);
    if (what === "leave" && at >= 0) takers.splice(at, 1);
  }
  return takers;
}

/** Its times, or one without a time. */
export function timesOf({ times }: Pick<Help, "times">): readonly (Minute | undefined)[] {
  return times.length === 0 ? [undefined] : times;
}
