import { createSession, type Session } from "../links/session.ts";
import type { Replica } from "../replica.ts";
import { act } from "./pod.ts";
import { type Air, CALM, createAir } from "./weather.ts";

/** Two replicas open a session over the air. */
export function meet(air: Air, one: Replica, other: Replica, ended: (reason?: string) => void = () => {}): Session[] {
  const [left, right] = air.link();
  return [createSession(one, left, ended), createSession(other, right, ended)];
}

/** Lets messages travel until nothing moves any more. */
export async function rest(air: Air): Promise<void> {
  for (let round = 0; round < 400; round++) if (!(await air.deliver())) return;
  throw new Error("they never come to rest");
}

/** Two replicas meet in good weather, for so many ticks, and take leave; gives why they fell out, if they did. */
export async function meetOnce(one: Replica, other: Replica, ticks = 1): Promise<readonly (string | undefined)[]> {
  const air = createAir(() => 0.5, CALM);
  const reasons: (string | undefined)[] = [];
  const sessions = meet(air, one, other, (reason) => reasons.push(reason));
  for (let turn = 0; turn < ticks; turn++) {
    await rest(air);
    for (const session of sessions) session.tick();
  }
  await rest(air);
  const closed = [...reasons];
  for (const session of sessions) session.end();
  return closed;
}

/** Plants so many times. */
export async function plant(replica: Replica, count: number, what = "peas"): Promise<void> {
  for (let at = 0; at < count; at++) await act(replica, "plots.plant", { bed: 1 + (at % 4), what: `${what} ${at}` });
}
