import { expect, test } from "vitest";
import type { NamedAct } from "../../../kernel/acts.ts";
import type { Body } from "../../../kernel/event.ts";
import { practices } from "../../../practices/index.ts";
import type { Replica } from "../../../replica/replica.ts";
import { act } from "../../../replica/testing/pod.ts";
import { street } from "../../../replica/testing/street.ts";
import { putBackOf, undoingOf } from "./undoing.ts";

const acts = new Map(
  practices.flatMap((one) => Object.values(one.acts as Record<string, NamedAct>)).map((one) => [one.kind, one]),
);
const claim = (skill: string, more: Body = {}) => ({ skill, level: 3, rank: "other", teach: "no", ...more });

/** Somebody does something, and presses Undo at once. */
async function doAndUndo(replica: Replica, kind: string, body: Body): Promise<void> {
  const putBack = putBackOf({ replica, practices, acts }, { kind, body });
  const answer = await replica.ask({ kind, body });
  if (!("event" in answer)) throw new Error(`${kind} was not done`);
  const back = putBack ?? undoingOf(acts, answer.event);
  if (back.length === 0) throw new Error(`nothing undoes ${kind}`);
  for (const one of back) await act(replica, one.kind, one.body);
}

function skillsOf(replica: Replica, person: string): readonly string[] {
  const { rows } = replica.look("skills.person", { person }) as { rows?: { skills: readonly { skill: string }[] } };
  return rows?.skills.map((one) => one.skill) ?? [];
}

test("[MB-20] what was entered for somebody is undone for them: whoever entered it keeps what is their own", async () => {
  const { everyone } = await street();
  const [anya, bela] = everyone;
  const rosa = await act(anya, "members.enrol", { name: "Rosa", household: bela.me() });
  await act(anya, "skills.claim", claim("Bread"));
  await doAndUndo(anya, "skills.claim", claim("Bread", { enteredFor: rosa }));
  expect([skillsOf(anya, anya.me() ?? ""), skillsOf(anya, rosa)]).toEqual([["Bread"], []]);
});

test("[SK-15, MB-20] what was said before is said again, for whom it was entered", async () => {
  const { everyone } = await street();
  const [anya, bela] = everyone;
  const rosa = await act(anya, "members.enrol", { name: "Rosa", household: bela.me() });
  await act(anya, "skills.claim", claim("Bread", { level: 1 }));
  await act(anya, "skills.claim", claim("Bread", { level: 4, enteredFor: rosa }));
  await doAndUndo(anya, "skills.claim", claim("Bread", { level: 2, enteredFor: rosa }));
  await doAndUndo(anya, "skills.drop", { skill: "Bread" });
  expect(anya.look("skills.find", { query: "bread" })).toMatchObject({
    rows: [
      { person: rosa, level: 4 },
      { person: anya.me(), level: 1 },
    ],
  });
});

test("[SK-15] a form that is sent half filled asks no practice what it would put back: what is wrong with it is told instead", async () => {
  const { everyone } = await street();
  const [replica] = everyone;
  const { skill: _, ...nameless } = claim("Bread");
  for (const body of [nameless, claim("Bread", { skill: 5 }), { ...nameless, rank: "primary" }]) {
    expect(putBackOf({ replica, practices, acts }, { kind: "skills.claim", body })).toBeUndefined();
    expect(await replica.ask({ kind: "skills.claim", body })).toMatchObject({ problems: [{ field: "skill" }] });
  }
});
