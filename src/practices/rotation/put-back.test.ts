import { expect, test } from "vitest";
import type { Body } from "../../kernel/event.ts";
import { putBack } from "./put-back.ts";
import { DAY, type Start, start } from "./testing/start.ts";
import { views } from "./views.ts";

/** Does something, and what puts back how it was. */
function undone(pod: Start, who: string, kind: string, body: Body): void {
  const back = putBack(pod.looking(who), { kind, body });
  pod.must(who, kind, { ...body });
  for (const one of back ?? []) pod.must(who, one.kind, { ...one.body });
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
