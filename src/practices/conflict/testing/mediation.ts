import type { Body, Id, Refusal } from "../../../kernel/event.ts";
import type { Replica } from "../../../replica/replica.ts";
import { act } from "../../../replica/testing/pod.ts";
import { street } from "../../../replica/testing/street.ts";
import type { CaseRow, CaseView } from "../views.ts";

export const idOf = (one: Replica): Id => one.me() ?? "";

export function rows<R>(one: Replica, view: string, params: Body = {}): R {
  const looked = one.look(view, params);
  if (!("rows" in looked)) throw new Error(JSON.stringify(looked));
  return looked.rows as R;
}

export const mine = (one: Replica): readonly CaseRow[] => rows(one, "conflict.mine");
export const caseOf = (one: Replica, id: Id): CaseView | undefined => rows(one, "conflict.one", { case: id });

/** Something is written in a case; the code of what stood against it. */
export async function write(by: Replica, circle: Id, body: Body): Promise<string | undefined> {
  const answer = await by.ask({ kind: "conflict.write", body: { people: [], dates: [], ...body, circle } });
  if ("problems" in answer) throw new Error(JSON.stringify(answer.problems));
  return "refusal" in answer ? (answer.refusal as Refusal).code : undefined;
}

/** An audience for a case, made by the first of these people. */
export function circleOf(by: Replica, ...others: readonly Replica[]): Promise<Id> {
  const how = { practice: "conflict", lasts: "until-destroyed", boxes: [] };
  return act(by, "kernel.audience", { ...how, people: [by, ...others].map(idOf) });
}

/** Anya is at odds with Bela; Carl may help; Dora and Eva have nothing to do with it. */
export async function atOdds() {
  const life = await street();
  const [anya, bela, carl, dora] = life.everyone;
  const eva = await life.join("eva", anya, await life.invite(anya, "for eva"), { householdName: "Eva's" });
  const five = [anya, bela, carl, dora, eva] as const;
  const share = async () => {
    for (let round = 0; round < 3; round++) {
      await life.share(...five);
      for (const one of five) await one.keepTime();
    }
    await life.share(...five);
  };
  await share();
  return { ...life, hand: life.share, anya, bela, carl, dora, eva, five, share };
}

export const as = (role: string, ...people: readonly Replica[]) =>
  people.map((one) => ({ person: idOf(one), as: role }));

/** Anya has asked Carl to mediate between her and Bela. */
export async function asked() {
  const pod = await atOdds();
  const request = await circleOf(pod.anya, pod.carl);
  const said = { what: "ask", level: 2, people: as("party", pod.bela), text: "He shouts at the pump." };
  const refused = await write(pod.anya, request, said);
  if (refused !== undefined) throw new Error(refused);
  await pod.share();
  return { ...pod, request };
}

/** Carl has opened the talk; with `joined`, both sides said yes to it. */
export async function opened(joined = true) {
  const pod = await asked();
  const { anya, bela, carl, request, share } = pod;
  await write(carl, request, { what: "accept" });
  await share();
  await write(anya, request, { what: "bring-in", people: as("party", bela) });
  await share();
  const talk = await circleOf(carl, anya, bela);
  const refused = await write(carl, talk, { what: "open", level: 2, people: as("party", anya, bela) });
  if (refused !== undefined) throw new Error(refused);
  await write(carl, request, { what: "agree" });
  await share();
  if (joined) for (const side of [anya, bela]) await write(side, talk, { what: "accept" });
  if (joined) await share();
  return { ...pod, talk };
}
