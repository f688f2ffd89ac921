import type { Event, Refusal } from "../../../kernel/event.ts";
import type { Replica } from "../../../replica/replica.ts";

/** Something that was written, and why it has no effect, where it has none. */
export type Happened = { readonly event: Event; readonly setAside: Refusal | undefined };

type Read = Pick<Replica, "count" | "device" | "event" | "eventAt" | "state">;

/** What happened, from the end of the order on; each is read only when somebody comes to it, so a long past costs nothing. */
export function* newestFirst({ count, eventAt, state }: Read): Iterable<Happened> {
  const { setAside } = state();
  for (let place = count() - 1; place >= 0; place--) {
    const event = eventAt(place);
    if (event !== undefined) yield { event, setAside: setAside.get(event.id) };
  }
}

/** What was written on this device and has no effect, with the reason. */
export function setAsideOf(replica: Read): readonly { readonly event: Event; readonly why: Refusal }[] {
  return [...replica.state().setAside].flatMap(([id, why]) => {
    const event = replica.event(id);
    return event?.device === replica.device ? [{ event, why }] : [];
  });
}
