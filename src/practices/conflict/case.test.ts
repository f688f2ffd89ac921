import { describe, expect, test } from "vitest";
import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import { NO_RIGHTS } from "../../kernel/rights.ts";
import { foldCase } from "./case.ts";
import { judgeCase } from "./case-rules.ts";
import { as, asked, caseOf, idOf, mine, opened, write } from "./testing/mediation.ts";
import { type Case, noCase, type Role } from "./words.ts";

describe("a no, and a yes after all", () => {
  test("[CF-5] of who was asked to mediate: they are told when the talk can be opened", async () => {
    const { anya, bela, carl, request, share } = await asked();
    await write(carl, request, { what: "decline" });
    await share();
    expect(await write(carl, request, { what: "accept" })).toBeUndefined();
    await share();
    await write(anya, request, { what: "bring-in", people: as("party", bela) });
    await share();
    expect(mine(carl)[0]?.waits).toBe("open");
  });

  test("[CF-5] of a side: they sit in the talk as if they had said yes at once", async () => {
    const { anya, bela, talk, share } = await opened(false);
    await write(bela, talk, { what: "decline" });
    await share();
    expect(await write(bela, talk, { what: "accept" })).toBeUndefined();
    await share();
    const seat = caseOf(anya, talk)?.seats.find(({ person }) => person === idOf(bela));
    expect(seat).toMatchObject({ isIn: true, hasDeclined: false });
  });
});

describe("days to look again", () => {
  /** Anya and Bela agreed to look again after so many days; whoever looks does so that many days from the beginning. */
  async function agreed(...after: readonly number[]) {
    const life = await opened();
    const { anya, bela, carl, talk, share } = life;
    const start = anya.lookAt("conflict").now;
    const dayAt = (days: number) => start + days * MINUTES_PER_DAY;
    await write(anya, talk, { what: "propose", text: "Ten to noon.", dates: after.map(dayAt) });
    await share();
    const of = caseOf(bela, talk)?.agreements[0]?.id ?? "";
    await write(bela, talk, { what: "agree", of });
    await share();
    const met = async (...again: readonly number[]) => {
      const body = { what: "met", of, text: "So far so good.", dates: again.map(dayAt) };
      expect(await write(carl, talk, body)).toBeUndefined();
      await share();
    };
    const isOurs = ({ practice }: { readonly practice: string }) => practice === "conflict";
    const waitsAt = (days: number) => bela.attention(dayAt(days) + 1).some(isOurs);
    const ahead = () => bela.coming().flatMap((one) => (isOurs(one) ? [(one.at - start) / MINUTES_PER_DAY] : []));
    return { ...life, met, waitsAt, ahead };
  }

  test("[CF-7] each that was agreed on comes to Today, and stands ahead until then", async () => {
    const { pass, met, waitsAt, ahead } = await agreed(7, 60);
    expect(ahead()).toEqual([7, 60]);
    pass(7 * MINUTES_PER_DAY);
    expect(waitsAt(7)).toBe(true);
    await met();
    expect([7, 59, 60].map(waitsAt)).toEqual([false, false, true]);
    expect(ahead()).toEqual([60]);
  });

  test("[CF-7] one that was named when they met comes too, and a note before a day does not take it away", async () => {
    const { pass, met, waitsAt, ahead } = await agreed(7);
    await met(60);
    expect(ahead()).toEqual([7, 60]);
    expect(waitsAt(7)).toBe(true);
    pass(61 * MINUTES_PER_DAY);
    await met();
    expect([waitsAt(61), ahead()]).toEqual([false, []]);
  });
});

describe("what can begin, and what is over", () => {
  test("[CF-3] the one who asked names nobody twice, nobody without a seat, and not whoever helps: such a talk could not begin", async () => {
    const { anya, bela, carl, dora, request, share } = await asked();
    await write(carl, request, { what: "accept" });
    await share();
    const bringIn = (people: object[]) => write(anya, request, { what: "bring-in", people });
    expect(await bringIn(as("party", bela, carl))).toBe("conflict.only-who-helps");
    expect(await bringIn(as("party", bela, anya))).toBe("conflict.named-twice");
    expect(await bringIn(as("party", bela, bela))).toBe("conflict.named-twice");
    expect(await bringIn([...as("party", bela), ...as("supporter", dora)])).toBe("conflict.no-such-seat");
    expect(await bringIn(as("party", bela, dora))).toBeUndefined();
  });

  test("[CF-5] it is over for whoever saw one of two farewells that did not know of each other", () => {
    const seenOnly = (id: string) => ({ by: "c", seen: (one: string) => one === id, rights: NO_RIGHTS }) as never;
    const roles = new Map<string, Role>([...["a", "b"].map((one) => [one, "party"] as const)]);
    const withdrawal = (id: string) => ({ kind: "conflict.write", id, minute: 1, body: { what: "withdraw" } }) as never;
    const talk = { ...noCase, is: "talk", roles, accepted: ["a", "b", "c"] } as const;
    const both = ["first", "second"].reduce<Case>(
      (state, id) => foldCase(state, withdrawal(id), { by: "a", rights: NO_RIGHTS } as never),
      talk,
    );
    const say = { kind: "conflict.write", id: "e", minute: 2, body: { what: "say", text: "Hello?" } } as never;
    for (const id of ["first", "second"])
      expect(judgeCase(both, say, seenOnly(id), { by: "c" } as never)).toMatchObject({ code: "conflict.over" });
    expect(judgeCase(both, say, seenOnly("neither"), { by: "c" } as never)).toBeUndefined();
  });

  test("[CF-11] a move to another level names no day that would keep the words longer", async () => {
    const { anya, bela, talk, share } = await opened();
    const before = caseOf(anya, talk)?.wordsEnd ?? 0;
    await write(anya, talk, { what: "move", level: 3, dates: [before + 9999 * MINUTES_PER_DAY] });
    await share();
    await write(bela, talk, { what: "agree", of: caseOf(bela, talk)?.moves[0]?.id });
    await share();
    expect((caseOf(anya, talk)?.wordsEnd ?? 0) - before).toBeLessThan(MINUTES_PER_DAY);
  });
});
