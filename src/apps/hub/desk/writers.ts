import { holderOf } from "../../../practices/devices/index.ts";
import type { Replica } from "../../../replica/replica.ts";
import type { Vector } from "../../../replica/vector/vector.ts";
import { devicesOf, membersOf } from "./names.ts";

/** Most of what came that is looked through: a whole history is not read out. */
const LOOKED_AT_MAX = 2_000;

/** Who wrote what is here and was not when so much of each chain was, by name, each once, whoever wrote most first. */
export function writersSince(replica: Replica, before: Vector): readonly string[] {
  const [{ people }, holder] = [membersOf(replica), holderOf(devicesOf(replica))];
  const counts = new Map<string, number>();
  for (const { event } of replica.since(before, LOOKED_AT_MAX)) {
    const name = people.get(holder(event.device)?.person ?? "")?.name;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
