import { describe, expect, test } from "vitest";
import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import { NO_RIGHTS } from "../../kernel/rights.ts";
import type { Replica } from "../../replica/replica.ts";
import { act } from "../../replica/testing/pod.ts";
import { foldCase } from "./case.ts";
import { judgeCase } from "./case-rules.ts";
import { as, asked, caseOf, circleOf, idOf, mine, opened, rows, write } from "./testing/mediation.ts";
import type { PersonRow } from "./views.ts";
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

  test("[CF-7] none is taken away by somebody who said no to the talk", async () => {
    const { bela, talk, share, pass, waitsAt } = await agreed(7);
    pass(8 * MINUTES_PER_DAY);
    const of = caseOf(bela, talk)?.agreements[0]?.id;
    await write(bela, talk, { what: "decline" });
    expect(await write(bela, talk, { what: "met", of })).toBe("conflict.say-yes-first");
    await write(bela, talk, { what: "accept" });
    await share();
    expect(waitsAt(8)).toBe(true);
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

describe("who waits, and is told", () => {
  const isTold = (one: Replica) => one.attention().some(({ practice }) => practice === "conflict");

  test("[CF-3] the one who asked is told of the yes, until they say who is to be told", async () => {
    const { anya, bela, carl, request, share } = await asked();
    expect([mine(anya)[0]?.waits, isTold(anya)]).toEqual([undefined, false]);
    await write(carl, request, { what: "accept" });
    await share();
    expect(caseOf(anya, request)).toMatchObject({ waits: "tell", answer: "yes" });
    expect(isTold(anya)).toBe(true);
    await write(anya, request, { what: "bring-in", people: as("party", bela) });
    expect(isTold(anya)).toBe(false);
  });

  test("[CF-5] the one who asked is told of a no, also of one after a yes", async () => {
    const { anya, carl, request, share } = await asked();
    await write(carl, request, { what: "accept" });
    await write(carl, request, { what: "decline" });
    await share();
    expect(caseOf(anya, request)).toMatchObject({ waits: "refused", answer: "no" });
    expect(isTold(anya)).toBe(true);
  });

  test("[CF-5] whoever helps, and the other side, are told that a side does not want to talk here", async () => {
    const { anya, bela, carl, talk, share } = await opened();
    await write(bela, talk, { what: "decline" });
    await share();
    expect([anya, bela, carl].map((one) => caseOf(one, talk)?.waits)).toEqual(["refused", undefined, "refused"]);
  });

  test("[CF-4] who left the community, or let go of the words, is shown as gone, and the others are told", async () => {
    const { anya, bela, carl, talk, share } = await opened();
    const outs = (one: Replica) => caseOf(one, talk)?.seats.map(({ out }) => out);
    expect(outs(anya)).toEqual([undefined, undefined]);
    await act(bela, "kernel.part", { audience: talk, how: "leave" });
    await share();
    expect(outs(anya)).toEqual([undefined, "let-go"]);
    expect(caseOf(carl, talk)).toMatchObject({ waits: "gone", missing: [{ person: idOf(bela) }] });
    await act(carl, "members.leave");
    await share();
    expect(caseOf(anya, talk)?.missing.map(({ person }) => person)).toEqual([carl, bela].map(idOf));
  });

  test("[CF-4] whom the one who helps leaves out is shown as that to the others: they did not go by themselves", async () => {
    const { anya, bela, carl, talk, share } = await opened();
    await act(carl, "kernel.audience", { of: talk, people: [carl, anya].map(idOf), boxes: [] });
    await share();
    expect(caseOf(anya, talk)?.seats.at(-1)).toMatchObject({ person: idOf(bela), out: "left-out" });
    expect(caseOf(anya, talk)).toMatchObject({ waits: "gone", missing: [{ person: idOf(bela) }] });
  });

  test("[CF-2] who is asked and has left answers no more, and the one who asked is told so", async () => {
    const { anya, carl, request, share } = await asked();
    await act(carl, "members.leave");
    await share();
    expect(caseOf(anya, request)).toMatchObject({ waits: "gone", missing: [{ person: idOf(carl) }] });
  });

  test("[CF-4] somebody without a device is named as such before they are named in a case, and who lives with a side as well", async () => {
    const { anya, bela, dora, eva, share } = await asked();
    const ines = await act(dora, "members.enrol", { name: "Ines", householdName: "Ines's" });
    await share();
    const why = (other: Replica) =>
      Object.fromEntries(
        rows<readonly PersonRow[]>(anya, "conflict.people", { with: idOf(other) }).map((one) => [one.person, one.why]),
      );
    expect(why(bela)).toMatchObject({ [ines]: "no-device", [idOf(eva)]: undefined });
    expect(why(bela)[idOf(bela)]).toBe("household");
    expect(Object.keys(why(bela))).not.toContain(idOf(anya));
  });
});

describe("what was put to the sides", () => {
  test("[CF-7] a side says no to it, is asked no more, and can say yes after all; a yes stands", async () => {
    const { anya, bela, carl, talk, share } = await opened();
    const dates = [anya.lookAt("conflict").now + 7 * MINUTES_PER_DAY];
    await write(anya, talk, { what: "propose", text: "You move away.", dates });
    await share();
    const of = caseOf(bela, talk)?.agreements[0]?.id ?? "";
    const begun = caseOf(bela, talk)?.lines[0]?.id;
    expect(await write(carl, talk, { what: "decline", of })).toBe("conflict.not-now");
    expect(await write(anya, talk, { what: "decline", of })).toBe("conflict.not-now");
    expect(await write(bela, talk, { what: "decline", of: begun })).toBe("conflict.unknown-offer");
    expect(caseOf(bela, talk)?.waits).toBe("agree");
    expect(await write(bela, talk, { what: "decline", of })).toBeUndefined();
    await share();
    expect(caseOf(bela, talk)).toMatchObject({ waits: undefined, amIn: true });
    expect(caseOf(anya, talk)?.agreements[0]).toMatchObject({ no: [{ person: idOf(bela) }], isAgreed: false });
    await write(bela, talk, { what: "agree", of });
    await share();
    expect(caseOf(anya, talk)?.agreements[0]).toMatchObject({ no: [], isAgreed: true });
  });
});

describe("who was invited to a circle", () => {
  test("[CF-12] is shown what is said there once they said yes, and no more after they stepped out; nobody asks them again", async () => {
    const { anya, bela, carl, dora, share } = await asked();
    const circle = await circleOf(carl, anya, bela, dora);
    const people = [...as("party", anya, bela), ...as("invited", dora)];
    await write(carl, circle, { what: "open", level: 3, people });
    await share();
    for (const side of [anya, bela]) await write(side, circle, { what: "accept" });
    await share();
    await write(anya, circle, { what: "say", text: "He shouts." });
    await share();
    const read = () => caseOf(dora, circle)?.lines.flatMap(({ text }) => text ?? []);
    expect([read(), caseOf(dora, circle)?.waits]).toEqual([[], "join"]);
    await write(dora, circle, { what: "accept" });
    expect(read()).toEqual(["He shouts."]);
    await write(dora, circle, { what: "withdraw" });
    expect([read(), caseOf(dora, circle)?.waits]).toEqual([[], undefined]);
    await share();
    expect(caseOf(anya, circle)?.seats.at(-1)).toMatchObject({ isIn: false, hasDeclined: true });
    expect(caseOf(anya, circle)?.lines.flatMap(({ text }) => text ?? [])).toEqual(["He shouts."]);
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
