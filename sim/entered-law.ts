import type { Event, Id, PersonId } from "../src/kernel/event.ts";
import { namedBy } from "../src/kernel/graph.ts";
import { kindsOf } from "../src/kernel/kinds.ts";
import type { Outcome } from "../src/kernel/lane/outcomes.ts";
import { practices } from "../src/practices/index.ts";
import type { Replica } from "../src/replica/replica.ts";
import { personsOfDevices } from "./persons-of-devices.ts";

const kinds = kindsOf(practices);
/** What gives a person a device, and whose it names. */
const BINDING = new Set(["members.join", "devices.add", "devices.conclude"]);

/**
 * What a neighbour entered for somebody counts only where that neighbour was on the roll, as far as the act had seen, and
 * the person had no device then. Told from bare events, without the lane's own rule.
 */
export function enteredWrongly(replica: Replica): string[] {
  const all = replica.history();
  const entered = all.filter(({ event, setAside }) => event.body.enteredFor !== undefined && setAside === undefined);
  if (entered.length === 0) return [];
  const chain = replica.lookAt("charter").lane.chain as readonly Outcome[];
  const events = all.flatMap(({ event, setAside }) => (setAside === undefined ? [event] : []));
  const personsOf = personsOfDevices(events);
  const holders = new Map(events.map((event) => [event.id, event]));
  return entered.flatMap(({ event }) => {
    const person = String(event.body.enteredFor);
    const past = pastOf(event, replica);
    const roll = chain.findLast(({ id }) => past.has(id))?.rights.roll;
    const signers = personsOf.get(event.device) ?? [];
    const says = (what: string): string[] => [`[K-5] ${event.kind} that was entered ${what} counts`];
    if (!past.has(person) || !holders.has(person)) return says("for somebody whom nobody knew");
    if (kinds.byKind.get(event.kind)?.act.byHand !== true) return says("though only its own author may say it");
    if (!signers.some((one) => roll?.has(one) === true)) return says("by somebody who was not on the roll");
    const bound = events.filter(
      (one) => past.has(one.id) && BINDING.has(one.kind) && personIn(one, replica) === person,
    );
    const isLost = events.some((one) => past.has(one.id) && one.kind === "devices.retire");
    return bound.length > 0 && !isLost ? says("for somebody with a device") : [];
  });
}

/** Whose device an event binds. */
function personIn(event: Event, replica: Replica): PersonId | undefined {
  if (event.kind === "members.join") return event.id;
  const recovery = event.kind === "devices.conclude" ? replica.event(String(event.body.recovery)) : undefined;
  return recovery === undefined ? undefined : String(recovery.body.person);
}

/** Everything that an event had seen. */
export function pastOf(event: Event, replica: Replica): ReadonlySet<Id> {
  const past = new Set<Id>(namedBy(event));
  for (const id of past)
    for (const named of namedBy(replica.event(id) ?? { prev: undefined, deps: [] })) past.add(named);
  return past;
}
