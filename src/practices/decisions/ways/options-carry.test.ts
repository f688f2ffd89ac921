import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Id } from "../../../kernel/event.ts";
import { writeState } from "../../../kernel/state-codec.ts";
import { PEOPLE, PRACTICES, type Start, start } from "../../documents/testing/start.ts";
import { views } from "../../documents/views.ts";
import { retell } from "../../members/testing/random-history.ts";
import { decisions } from "../index.ts";

const DAY = 24 * 60;
const WORDS = ["Quiet from ten", "Quiet from eleven", "No quiet hours"];
const names = (pod: Start) => views.list.look(pod.look("documents")).map(({ text }) => text);

/** Three options, of which the first two adopt a document; the third carries nothing. */
function choice(pod: Start, method = "approval") {
  const matter = pod.act("ana", "decisions.frame", { title: "Quiet hours", problem: "It is loud at night." }).id;
  const options = WORDS.map((text) => pod.act("ben", "decisions.suggest", { matter, text }).id);
  const acts = ["Ten to seven.", "Eleven to seven."].map((text) => pod.prepare("Quiet hours", text));
  const optionEnacts = acts.map((act, option) => ({ option, act }));
  const put = pod.act("ana", "decisions.put", { matter, text: "Which?", method, options, optionEnacts });
  expect(put.refusal).toBeUndefined();
  return { matter, text: put.id, options, acts };
}
const choose = (pod: Start, who: string, text: Id, pick: number, sees?: readonly Id[]) =>
  pod.act(who, "decisions.choose", { text, picks: [pick] }, sees === undefined ? {} : { sees }).id;
const rowOf = (pod: Start, matter: Id) =>
  decisions.views.matter?.look(pod.look("decisions", "ana"), { matter }).texts[0];

describe("options that carry acts", () => {
  test("[DC-44] exactly what the chosen option carries comes into force, on record on both sides", () => {
    const pod = start();
    const { matter, text, acts } = choice(pod);
    expect(rowOf(pod, matter).options.map((one: { enacts: readonly object[] }) => one.enacts.length)).toEqual([
      1, 1, 0,
    ]);
    expect(rowOf(pod, matter).enacts).toEqual([]);
    const counted = PEOPLE.map((who, at) => choose(pod, who, text, at === 0 ? 0 : 1));
    expect(names(pod)).toEqual([]);
    expect(pod.act("ana", "decisions.close", { text, counted }).refusal).toBeUndefined();
    expect(names(pod)).toEqual(["Eleven to seven."]);
    expect(views.list.look(pod.look("documents"))).toMatchObject([{ id: acts[1], decision: text, matter }]);
    expect(rowOf(pod, matter).enacts).toMatchObject([{ id: acts[1], state: "in-force" }]);
  });

  test("[DC-44] by an order as well, and an option that carries nothing brings nothing about", () => {
    const pod = start();
    const { text } = choice(pod, "ranked");
    const counted = PEOPLE.map((who) => pod.act(who, "decisions.choose", { text, picks: [2, 0, 1] }).id);
    expect(pod.act("ana", "decisions.close", { text, counted }).refusal).toBeUndefined();
    expect(names(pod)).toEqual([]);
  });

  test("[DC-44] of two closes that did not know of each other and chose different options, neither brings anything about", () => {
    const pod = start();
    const { matter, text } = choice(pod);
    const [ana, ben] = [choose(pod, "ana", text, 0, [text]), choose(pod, "ben", text, 0, [text])];
    pod.pass(8 * DAY, ...PEOPLE);
    const before = pod.graph.heads().map(({ event }) => event.id);
    const here = choose(pod, "cleo", text, 1);
    const close = { text, counted: [ana, ben, here] };
    expect(pod.act("ana", "decisions.close", close).refusal).toBeUndefined();
    expect(names(pod)).toEqual(["Ten to seven."]);
    // Unseen by that close, ben chose otherwise, and cleo counts that.
    const there = [choose(pod, "ben", text, 1, before), choose(pod, "cleo", text, 1, before)];
    const other = pod.act("cleo", "decisions.close", { text, counted: [ana, ...there] }, { sees: there });
    expect(other.refusal).toBeUndefined();
    expect(rowOf(pod, matter).closes).toHaveLength(2);
    expect(names(pod)).toEqual([]);
  });

  test("[DC-44] what does not fit is refused, and the refusal names the option", () => {
    const pod = start();
    const matter = pod.act("ana", "decisions.frame", { title: "Quiet hours", problem: "It is loud." }).id;
    const options = WORDS.map((text) => pod.act("ben", "decisions.suggest", { matter, text }).id);
    const act = pod.prepare("Quiet hours", "Ten to seven.");
    const other = pod.prepare("Quiet hours", "Nine to seven.");
    const ask = (optionEnacts: readonly object[], more: object = {}) =>
      pod.would("ana", "decisions.put", { matter, text: "?", method: "approval", options, optionEnacts, ...more });
    expect(ask([{ option: 1, act: matter }])).toMatchObject({
      ...{ code: "decisions.unknown-enactment-of-option", about: { option: 2 } },
    });
    expect(ask([0, 0].map((option) => ({ option, act })))).toMatchObject({
      ...{ code: "decisions.enacts-twice-of-option", about: { option: 1 } },
    });
    const five = ["a", "b", "c", "d", "e"].map((name) => ({ option: 2, act: pod.prepare(name, "x") }));
    expect(ask(five)).toMatchObject({ code: "decisions.enacts-many-of-option", about: { option: 3 } });
    expect(ask([{ option: 3, act }])?.code).toBe("decisions.unknown-option");
    expect(ask([], { enacts: [act] })?.code).toBe("decisions.options-carry");
    expect(ask([{ option: 0, act }], { method: "budget", total: 9 })?.code).toBe("decisions.no-choice");
    expect(ask([{ option: 0, act }], { method: "majority", options: [] })?.code).toBe("decisions.no-choice");
    // The same act can stand under two options, since only one of them is chosen.
    expect(
      ask([
        { option: 0, act },
        { option: 1, act },
        { option: 1, act: other },
      ]),
    ).toBeUndefined();
  });
});

const said = fc.array(
  fc.record({
    who: fc.constantFrom(...PEOPLE),
    pick: fc.nat({ max: 2 }),
    blind: fc.boolean(),
    close: fc.boolean(),
  }),
  { minLength: 3, maxLength: 14 },
);
const dice = fc.array(fc.nat({ max: 9999 }), { minLength: 20, maxLength: 40 });

test("[DC-44] in every story, in any order of arrival, what is in force is what the standing close chose, and nothing else", () => {
  let inForce = 0;
  fc.assert(
    fc.property(said, dice, (steps, rolls) => {
      const pod = start();
      const { matter, text, acts } = choice(pod);
      for (const { who, pick, blind, close } of steps) {
        choose(pod, who, text, pick, blind ? [text] : undefined);
        const row = rowOf(pod, matter);
        if (close && row.close.can) pod.act(who, "decisions.close", { text, counted: row.close.counted });
        const seen = pod.state("decisions");
        const { outcome, state } = decisions.views.matter?.look(pod.look("decisions", "ana"), { matter }) ?? {};
        const chosen = state === "documented" ? outcome?.chosen : undefined;
        const expected = chosen === undefined || acts[chosen] === undefined ? [] : [acts[chosen]];
        expect([...seen.inForce.keys()]).toEqual(expected);
        inForce += expected.length;
      }
      expect(retell(pod, PRACTICES, rolls)).toBe(writeState(pod.folding.state()));
    }),
    { numRuns: 50 },
  );
  expect(inForce).toBeGreaterThan(10);
});
