import { type Id, MINUTES_PER_DAY, type Minute } from "../../src/kernel/event.ts";
import { laneLook } from "../../src/kernel/lane-look.ts";
import { NO_RIGHTS } from "../../src/kernel/rights.ts";
import { wallIn } from "../../src/language/dates.ts";
import { planned, type RotationLook } from "../../src/practices/rotation/reading.ts";
import type { Act, Telling } from "./telling.ts";

/** What people take turns in, and how they say it: a letter for each role. */
const IN: readonly (readonly [who: string, roles: string, knows: "yes" | "learning"])[] = [
  ["Noor", "fs", "yes"],
  ["Ruth", "fst", "yes"],
  ["Tomás", "ft", "yes"],
  ["Sarah", "fs", "learning"],
  ["Jonas", "st", "yes"],
  ["Grace", "s", "yes"],
  ["David", "ft", "yes"],
  ["Mila", "ft", "learning"],
];
const ROLE: Readonly<Record<string, string>> = { f: "facilitator", s: "scribe", t: "timekeeper" };

/** The evening on which people say what they take turns in; Ruth is at Sarah's side, and Mila still looks for somebody. */
export function takePart({ at, ids, now }: Telling, minute: Minute): void {
  at(minute, (act) => {
    for (const [who, letters, knows] of IN) {
      if (ids.has(who)) act(who, "rotation.join", { roles: [...letters].map((one) => ROLE[one]), knows });
    }
    act("Ruth", "rotation.accompany", { person: ids.get("Sarah") });
  });
  at(now - 9 * MINUTES_PER_DAY, (act) => {
    act("Grace", "rotation.rest", { until: now + 20 * MINUTES_PER_DAY });
  });
}

/** Whoever is asked by the rule takes it, two days before; Tomás cannot come to every fourth. */
export function takeTurns(telling: Telling, meeting: Id, day: number, act: Act): void {
  const { ids } = telling;
  if (day % 4 === 0 && ids.has("Tomás")) act("Tomás", "rotation.cannot", { meeting });
  const row = planned(lookOf(telling, day * MINUTES_PER_DAY)).find(({ meeting: one }) =>
    one?.calls.some(({ id }) => id === meeting),
  );
  for (const { role, state, person } of row?.turns ?? []) {
    const who = [...ids].find(([, id]) => id === person)?.[0];
    if (state === "proposed" && who !== undefined) act(who, "rotation.take", { meeting, role });
  }
}

/** What the rule reads of the story so far. */
function lookOf({ author }: Telling, now: Minute): RotationLook {
  const { folding, graph } = author.memory;
  const { practices } = folding.state();
  const lane = laneLook(folding, graph, now);
  const look = { state: practices.rotation, others: practices, rights: NO_RIGHTS, time: now, now, wallIn, lane };
  return look as unknown as RotationLook;
}
