import { AUDIENCE } from "../../../kernel/audience/acts.ts";
import type { Event } from "../../../kernel/event.ts";
import { holderOf } from "../../../practices/devices/index.ts";
import { practices } from "../../../practices/index.ts";
import type { Replica } from "../../../replica/replica.ts";
import type { LogEntry } from "./desk.ts";
import { devicesOf, isId, type Names, namesOf } from "./names.ts";

/** The whole log in order, with what fills the gaps of each line's words. */
export function tellLog(replica: Replica): readonly LogEntry[] {
  const names = namesOf(replica);
  const holder = holderOf(devicesOf(replica));
  return replica
    .history()
    .filter(({ event }) => !isAmongFew(event.kind))
    .map(({ event, setAside }) => {
      const by = holder(event.device)?.person;
      const who = by === undefined ? event.device.slice(0, 8) : names.of(by);
      const { code, about } = replica.told(event);
      return { event, by, setAside, code, about: { ...factsOf(event, names), ...about, who } };
    });
}

const amongFew = new Set(
  [
    ...Object.values(AUDIENCE),
    ...practices.flatMap(({ acts }) =>
      Object.values(acts).filter(({ hidden, sealedTo }) => hidden && sealedTo !== undefined),
    ),
  ].map(({ kind }) => kind),
);

/** What a few keep among themselves, and that they do, is no line of a list for all. `kith verify` still counts it. */
function isAmongFew(kind: string): boolean {
  return amongFew.has(kind);
}

function factsOf(event: Event, names: Names): Record<string, string | number> {
  const facts: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(event.body)) {
    if (typeof value === "number") facts[name] = value;
    else if (typeof value === "string") facts[name] = isId(value) ? names.of(value) : value;
    else if (Array.isArray(value)) facts[name] = value.length;
  }
  return facts;
}
