import type { Body, Id } from "../../../kernel/event.ts";
import type { Replica } from "../../../replica/replica.ts";
import { act } from "../../../replica/testing/pod.ts";
import { street } from "../../../replica/testing/street.ts";
import type { CircleRow, CircleView } from "../views.ts";

export const idOf = (one: Replica): Id => one.me() ?? "";

export function rows<R>(one: Replica, view: string, params: Body = {}): R {
  const looked = one.look(view, params);
  if (!("rows" in looked)) throw new Error(JSON.stringify(looked));
  return looked.rows as R;
}

export const mine = (one: Replica): readonly CircleRow[] => rows(one, "care.mine");
export const seen = (one: Replica, circle: Id): CircleView | undefined => rows(one, "care.one", { circle });

/** Something is written in a circle; its event, or the code of what stood against it. */
export async function write(by: Replica, circle: Id, body: Body): Promise<string> {
  const answer = await by.ask({ kind: "care.write", body: { times: [], ...body, circle } });
  if ("problems" in answer) throw new Error(JSON.stringify(answer.problems));
  return "refusal" in answer ? answer.refusal.code : answer.event.id;
}

/** Who is in it is said anew by somebody. */
export const change = (by: Replica, circle: Id, ...people: readonly Replica[]): Promise<Id> =>
  act(by, "kernel.audience", { of: circle, people: people.map(idOf), boxes: [] });

export const DAY = 24 * 60;

/** Anya began a circle with Bela and Carl; Dora has nothing to do with it. */
export async function looksAfter() {
  const life = await street();
  const [anya, bela, carl, dora] = life.everyone;
  const people = [anya, bela, carl].map(idOf);
  const how = { practice: "care", lasts: "shared-until-destroyed", boxes: [] };
  const circle = await act(anya, "kernel.audience", { ...how, people });
  await write(anya, circle, { what: "name", text: "Ruth, after her hip" });
  /** All meet, until keys and words are where they belong. */
  const meet = async () => {
    for (let round = 0; round < 3; round++) {
      await life.share(...life.everyone);
      for (const one of life.everyone) await one.keepTime();
    }
    await life.share(...life.everyone);
  };
  await meet();
  const now = () => anya.lookAt("care").now;
  return { ...life, anya, bela, carl, dora, circle, meet, now };
}
