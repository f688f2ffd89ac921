import type { Event } from "../../../kernel/event.ts";
import { holderOf } from "../../../practices/devices/index.ts";
import type { Replica } from "../../../replica/replica.ts";
import type { LogEntry } from "./desk.ts";
import { devicesOf, isId, membersOf, type Names, namesOf } from "./names.ts";

/** The whole log in order, with what fills the gaps of each line's words. */
export function tellLog(replica: Replica): readonly LogEntry[] {
  const names = namesOf(replica);
  const holder = holderOf(devicesOf(replica), membersOf(replica));
  return replica.history().map(({ event, setAside }) => {
    const by = holder(event.device)?.person;
    const who = by === undefined ? event.device.slice(0, 8) : names.of(by);
    return { event, by, setAside, about: { ...factsOf(event, names), who } };
  });
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
