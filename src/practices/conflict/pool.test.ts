import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { act } from "../../replica/testing/pod.ts";
import { everything, standing } from "../members/index.ts";
import { conflict } from "./index.ts";
import { proposed, type Request } from "./pool.ts";
import { atOdds, idOf, rows } from "./testing/mediation.ts";
import type { PoolRow } from "./views.ts";
import type { Conflict, Mediator } from "./words.ts";

const mediator = (person: string, more: Partial<Mediator> = {}): Mediator => ({
  ...{ person, since: 0, note: undefined, near: [], restingUntil: undefined },
  ...more,
});
const order = (pool: readonly Mediator[], requests: readonly Request[] = [], parties: readonly string[] = []) =>
  proposed(pool, { parties, requests, now: 100, homeOf: (person) => person.slice(0, 1) }).map(
    ({ mediator: { person }, whyNot }) => (whyNot === undefined ? person : `${person}: ${whyNot}`),
  );

describe("who is proposed to help", () => {
  test("[CF-10] first whoever was asked least of the times that they could have been, then longest ago", () => {
    const requests = [
      { asked: "b", by: "x", minute: 1 },
      { asked: "c", by: "x", minute: 2 },
      { asked: "b", by: "x", minute: 3 },
    ];
    expect(order([mediator("b"), mediator("c"), mediator("a")], requests)).toEqual(["a", "c", "b"]);
    expect(order([mediator("c"), mediator("b")], requests.slice(0, 2))).toEqual(["b", "c"]);
  });

  test("[CF-10] nobody who is a side, lives with one, named one as too close, or rests", () => {
    const pool = [
      mediator("a1"),
      mediator("a2"),
      mediator("b1", { near: ["a1"] }),
      mediator("c1", { restingUntil: 200 }),
      mediator("d1", { restingUntil: 50 }),
    ];
    expect(order(pool, [], ["a1", "e1"])).toEqual(["d1", "a1: party", "a2: household", "b1: near", "c1: resting"]);
  });

  test("[CF-10] who are equally there are asked equally often, but for one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 60 }), (people, times) => {
        const pool = Array.from({ length: people }, (_, at) => mediator(`m${at}`));
        const requests: Request[] = [];
        for (let minute = 1; minute <= times; minute++) {
          const [next] = proposed(pool, { parties: ["x"], requests, now: minute, homeOf: () => undefined });
          requests.push({ asked: next?.mediator.person ?? "", by: "x", minute });
        }
        const served = pool.map(({ person }) => requests.filter(({ asked }) => asked === person).length);
        expect(Math.max(...served) - Math.min(...served)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("[CF-10] somebody new gets their turn, and is not flooded to catch up", () => {
    const old = Array.from({ length: 10 }, (_, at) => ({ asked: "a", by: "x", minute: at + 1 }));
    const pool = [mediator("a"), mediator("n", { since: 11 })];
    expect(order(pool, old)).toEqual(["n", "a"]);
    const then = [...old, { asked: "n", by: "x", minute: 12 }];
    expect(order(pool, then)[0]).toBe("a");
  });

  test("[CF-10] whoever stands by is shown to all, and a guest cannot", async () => {
    const { carl, eva, dora, share } = await atOdds();
    expect(
      standing((eva.state().practices.members ?? {}) as never, eva.lookAt("members").rights, idOf(eva), everything),
    ).toBe("guest");
    const near = [idOf(dora)];
    expect(await eva.ask({ kind: "conflict.stand-by", body: { near } })).toMatchObject({
      refusal: { code: "conflict.a-say-first" },
    });
    expect(await carl.ask({ kind: "conflict.stand-by", body: { near: [idOf(carl)] } })).toMatchObject({
      refusal: { code: "conflict.unknown-person" },
    });
    for (const [code, named] of [
      ["conflict.unknown-person", [...near, "ab".repeat(32)]],
      ["conflict.named-twice", [...near, ...near]],
    ] as const)
      expect(await carl.ask({ kind: "conflict.stand-by", body: { near: named } })).toMatchObject({ refusal: { code } });
    expect(await carl.ask({ kind: "conflict.stand-by", body: { near, note: "Evenings." } })).toHaveProperty("event");
    await share();
    expect(rows<readonly PoolRow[]>(dora, "conflict.pool")).toMatchObject([
      { person: idOf(carl), note: "Evenings.", whyNot: "near" },
    ]);
    expect(rows<readonly PoolRow[]>(eva, "conflict.pool")).toMatchObject([{ whyNot: undefined }]);
    expect(await carl.ask({ kind: "conflict.stand-down", body: {} })).toHaveProperty("event");
    expect(await carl.ask({ kind: "conflict.stand-down", body: {} })).toMatchObject({
      refusal: { code: "conflict.not-standing-by" },
    });
  });

  test("[CF-10] whoever says anew how they stand by, and undoes that, stands by as before", async () => {
    const { carl, dora } = await atOdds();
    const own = () => (carl.state().practices.conflict as Conflict).pool.get(idOf(carl));
    await act(carl, "conflict.stand-by", { near: [idOf(dora)], note: "Evenings.", until: 30_000_000 });
    const before = own();
    const draft = { kind: "conflict.stand-by", body: { near: [] } };
    const back = conflict.putBack?.(carl.lookAt("conflict") as never, draft) ?? [];
    await act(carl, draft.kind, draft.body);
    expect(own()?.note).toBeUndefined();
    for (const { kind, body } of back) await act(carl, kind, body);
    expect(own()).toEqual(before);
    await act(carl, "conflict.stand-down", {});
    // Standing by for the first time is undone by standing down.
    expect(conflict.putBack?.(carl.lookAt("conflict") as never, draft)).toBeUndefined();
  });

  test("[CF-10] whoever has left is neither proposed nor counted as there to help", async () => {
    const { anya, carl, share } = await atOdds();
    const helpers = () => rows<{ readonly helpers: number }>(anya, "conflict.help").helpers;
    await act(carl, "conflict.stand-by", { near: [] });
    await share();
    expect(helpers()).toBe(1);
    await act(carl, "members.leave", {});
    await share();
    expect(helpers()).toBe(0);
    expect(rows(anya, "conflict.pool")).toEqual([]);
  });
});
