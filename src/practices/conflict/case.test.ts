import { describe, expect, test } from "vitest";
import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import { as, asked, caseOf, idOf, mine, opened, write } from "./testing/mediation.ts";

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
