import { expect, test } from "vitest";
import type { Body } from "../../kernel/event.ts";
import { rotation } from "./index.ts";
import { putBack } from "./put-back.ts";
import { DAY, type Start, start } from "./testing/start.ts";
import { views } from "./views.ts";

/** Does something, and what puts back how it was, or the act's reversal, as the app does. */
function undone(pod: Start, who: string, kind: string, body: Body): void {
  const back = putBack(pod.looking(who), { kind, body });
  const id = pod.must(who, kind, { ...body });
  const event = pod.graph.get(id)?.event;
  const reversal = Object.values(rotation.acts).find((one) => one.kind === kind)?.reversal;
  const own = reversal && "by" in reversal && event ? [{ kind: reversal.by, body: reversal.body(event) }] : [];
  for (const one of back ?? own) pod.must(who, one.kind, { ...one.body });
}

test("[RO-12] whoever cannot come and undoes that has the turns again that they had taken", () => {
  const pod = start();
  for (const who of ["ana", "ben"]) pod.join(who);
  const meeting = pod.gather(7);
  pod.must("ben", "rotation.take", { meeting, role: "facilitator" });
  pod.must("ben", "rotation.take", { meeting, role: "timekeeper" });
  undone(pod, "ben", "rotation.cannot", { meeting, why: "Flu" });
  expect(pod.turn(meeting, "facilitator")).toMatchObject({ state: "taken", name: "Ben" });
  expect(pod.turn(meeting, "timekeeper")).toMatchObject({ state: "taken", name: "Ben" });
  expect(pod.turn(meeting, "scribe").state).toBe("proposed");
});

test("[RO-12] why somebody cannot come stands there again when they undo that they can", () => {
  const pod = start();
  pod.join("ben");
  const meeting = pod.gather(7);
  pod.must("ben", "rotation.cannot", { meeting, why: "Flu" });
  undone(pod, "ben", "rotation.can", { meeting });
  expect(pod.rowOf(meeting, "ben").away).toBe(true);
  const { absences } = pod.looking("ben").state.turns.get([...pod.looking().state.turns.keys()][0] ?? "") ?? {};
  expect(absences?.at(-1)).toMatchObject({ away: true, why: "Flu" });
});

test("[RO-12] how somebody takes part, and until when they rest, is as it was", () => {
  const pod = start();
  pod.join("ben", ["scribe"], "learning");
  const mine = () => views.mine.look(pod.looking("ben"));
  const before = mine();
  undone(pod, "ben", "rotation.join", { roles: ["facilitator"], knows: "yes" });
  undone(pod, "ben", "rotation.rest", { until: pod.now() + 9 * DAY });
  expect(mine()).toEqual(before);
  pod.must("ben", "rotation.rest", { until: pod.now() + 20 * DAY });
  const resting = mine();
  expect(resting?.restingUntil).toBeDefined();
  undone(pod, "ben", "rotation.rest", {});
  expect(mine()).toEqual(resting);
});

test("[RO-12] whoever says that two do this together no longer and undoes that is not at the other's side instead", () => {
  const pod = start();
  pod.join("ana", ["facilitator"], "learning");
  pod.join("ben", ["facilitator"]);
  pod.must("ben", "rotation.accompany", { person: pod.person("ana") });
  const both = () => ["ana", "ben"].map((who) => views.mine.look(pod.looking(who)));
  const before = both();
  undone(pod, "ana", "rotation.part", { person: pod.person("ben") });
  expect(both()).toEqual(before);
  undone(pod, "ben", "rotation.part", { person: pod.person("ana") });
  expect(both()).toEqual(before);
});

test("[RO-12] two may be at each other's side, and undoing one word leaves the other", () => {
  const pod = start();
  for (const who of ["ana", "ben"]) pod.join(who, ["facilitator"], "learning");
  pod.must("ben", "rotation.accompany", { person: pod.person("ana") });
  const both = () => ["ana", "ben"].map((who) => views.mine.look(pod.looking(who)));
  const before = both();
  undone(pod, "ana", "rotation.accompany", { person: pod.person("ben") });
  expect(both()).toEqual(before);
});

test("[RO-12, K-3] a parting is undone once, by whoever said it, and only while it is so", () => {
  const pod = start();
  const [ana, ben] = [pod.person("ana"), pod.person("ben")];
  pod.must("ben", "rotation.accompany", { person: ana });
  const word = pod.must("ana", "rotation.part", { person: ben });
  const unsay = (who: string, person: string) => pod.would(who, "rotation.unsay", { person, word })?.code;
  expect([unsay("ben", ana), unsay("cleo", ben)]).toEqual(Array(2).fill("rotation.said-anew"));
  pod.must("ana", "rotation.unsay", { person: ben, word });
  expect(unsay("ana", ben)).toBe("rotation.said-anew");
  const again = pod.must("ana", "rotation.part", { person: ben });
  pod.must("ben", "members.leave", {});
  expect(pod.would("ana", "rotation.unsay", { person: ben, word: again })?.code).toBe("rotation.nobody");
});

test("[RO-12] turns that somebody took who could not come are given back whole, with why they could not", () => {
  const pod = start();
  pod.join("ben");
  const meeting = pod.gather(7);
  pod.must("ben", "rotation.cannot", { meeting, why: "Flu" });
  undone(pod, "ben", "rotation.take", { meeting, role: "scribe" });
  expect(pod.rowOf(meeting, "ben").away).toBe(true);
  expect(pod.turn(meeting, "scribe").state).toBe("nobody");
});
