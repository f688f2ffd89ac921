import { expect, test } from "vitest";
import type { Refusal } from "../../../kernel/event.ts";
import type { App } from "../../../ui/context.ts";
import { asItIs, openCircle } from "./doing.ts";

test("[CF-9] what cannot begin makes no circle: it would count as a time that help was asked for", async () => {
  const asks: string[] = [];
  const kith = {
    ...{ me: "a", sayRefusal: ({ code }: Refusal) => code },
    askQuietly: async (kind: string) => {
      asks.push(kind);
      return { event: { id: "e" } };
    },
  } as unknown as App;
  const ask = { what: "ask", level: 4, people: [{ person: "b", as: "party" }], text: "He shouts." } as const;
  expect(await openCircle(kith, ["a", "c"], ask)).toEqual({ problem: "conflict.why-skip" });
  expect(asks).toEqual([]);
  expect(await openCircle(kith, ["a", "c"], { ...ask, skip: "safety" })).toEqual({ circle: "e" });
  expect(asks).toEqual(["kernel.audience", "conflict.write"]);
});

test("[CF-10] whoever rests and words anew how they stand by rests on, until that day is past", () => {
  const own = { note: "Evenings.", near: [{ person: "b", name: "Bela" }], restingUntil: 200 };
  expect(asItIs(own, 100)).toEqual({ note: "Evenings.", near: ["b"], until: 200 });
  expect(asItIs(own, 200)).toEqual({ note: "Evenings.", near: ["b"] });
});
