import { expect, test } from "vitest";
import { DEPS_MAX, EVENT_BYTES_MAX } from "../../kernel/event.ts";
import { kindsOf } from "../../kernel/kinds.ts";
import { bodyOnWire, writeCanonical } from "../../kernel/wire/canonical.ts";
import { members } from "./index.ts";
import { draftOf, seatsOf, see } from "./testing/neighbours.ts";

test("[MB-2] a hundred people found a pod with one list, which is one event", () => {
  const names = Array.from({ length: 100 }, (_, at) => `p${at}`);
  const pod = draftOf(Object.fromEntries(names.map((name, at) => [name, `House ${at % 15}`])));
  const { event } = pod.act("p0", "members.list", { seats: seatsOf(pod, names) });
  const stand = { ...event, deps: Array.from({ length: DEPS_MAX }, () => event.id) };
  const { number } = members.acts.list;
  const size = writeCanonical(event.id, stand, number, bodyOnWire(kindsOf([members]), event.kind, event.body, stand));
  expect(size.length).toBeLessThan(EVENT_BYTES_MAX);
  for (const who of names) pod.act(who, "members.confirm", { list: event.id });
  expect(see(pod, members, "roll")).toHaveLength(100);
});
