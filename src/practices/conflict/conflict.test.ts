import { describe, expect, test } from "vitest";
import { narrowPart } from "../../kernel/audience/narrow-body.ts";
import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import { kindsOf } from "../../kernel/kinds.ts";
import { NO_RIGHTS } from "../../kernel/rights.ts";
import { readCanonical } from "../../kernel/wire/canonical.ts";
import { act } from "../../replica/testing/pod.ts";
import { same } from "../../replica/testing/same.ts";
import { practices } from "../index.ts";
import { foldCase } from "./case.ts";
import { judgeCase } from "./case-rules.ts";
import { conflict } from "./index.ts";
import { as, asked, atOdds, caseOf, circleOf, idOf, mine, opened, rows, write } from "./testing/mediation.ts";
import { noCase, type Role, WRITE_BYTES } from "./words.ts";

const kinds = kindsOf(practices);

const SHOUTS = "He shouts at the pump.";
const DAY = MINUTES_PER_DAY;

describe("a request", () => {
  test("[CF-1] begins at level 2: of a talk between two there is no act at all", async () => {
    const { anya, carl, bela } = await atOdds();
    const circle = await circleOf(anya, carl);
    const body = { what: "ask", level: 1, people: as("party", bela), dates: [], text: SHOUTS, circle };
    expect(await anya.ask({ kind: "conflict.write", body })).toHaveProperty("problems");
  });

  test("[CF-2] is read by the one who asks and the one who is asked, and by nobody else", async () => {
    const { anya, bela, carl, dora, eva, request, five } = await asked();
    for (const one of [anya, carl]) expect(caseOf(one, request)?.lines).toMatchObject([{ text: SHOUTS, what: "ask" }]);
    // Each of the two is told who the other is.
    for (const one of [anya, carl])
      expect(caseOf(one, request)).toMatchObject({ asker: { name: "Anya" }, helper: { name: "carl" } });
    for (const one of [bela, dora, eva]) expect([caseOf(one, request), mine(one)]).toEqual([undefined, []]);
    same(...five);
  });

  test("[CF-2] may not be made of more than those two, nor name one of them as the other side", async () => {
    const { anya, bela, carl, dora } = await atOdds();
    const three = await circleOf(anya, carl, dora);
    const ask = { what: "ask", level: 2, text: SHOUTS };
    expect(await write(anya, three, { ...ask, people: as("party", bela) })).toBe("conflict.only-who-helps");
    const two = await circleOf(anya, carl);
    expect(await write(anya, two, { ...ask, people: as("party", carl) })).toBe("conflict.only-who-helps");
    expect(await write(anya, two, { what: "ask", level: 2, people: as("party", bela) })).toBe("conflict.say-something");
  });

  test("[CF-3] others are brought in when the one who asked says so, and not by the one who helps", async () => {
    const { anya, bela, carl, request, share } = await asked();
    await write(carl, request, { what: "accept" });
    expect(await write(carl, request, { what: "bring-in", people: as("party", bela) })).toBe("conflict.asker-says");
    await share();
    expect(caseOf(carl, request)?.waits).toBeUndefined();
    expect(await write(anya, request, { what: "bring-in", people: as("party", bela) })).toBeUndefined();
    await share();
    expect(caseOf(carl, request)?.waits).toBe("open");
    expect(mine(bela)).toEqual([]);
    await write(carl, request, { what: "agree" });
    expect(caseOf(carl, request)).toMatchObject({ isOver: true, ledOn: true, waits: undefined });
  });

  test("[CF-2] that is declined goes to somebody else, who alone reads on", async () => {
    const { anya, carl, dora, request, share } = await asked();
    await write(carl, request, { what: "decline" });
    await share();
    await act(anya, "kernel.audience", { of: request, people: [idOf(anya), idOf(dora)], boxes: [] });
    await share();
    expect(await write(anya, request, { what: "say", text: "Could you, Dora?" })).toBeUndefined();
    await share();
    expect(caseOf(dora, request)?.lines.at(-1)).toMatchObject({ text: "Could you, Dora?" });
    expect(mine(carl)).toEqual([]);
  });

  test("[CF-6] says why it skips a level, and needs no reason but that", async () => {
    const { anya, bela, carl } = await atOdds();
    const circle = await circleOf(anya, carl);
    const ask = { what: "ask", level: 4, people: as("party", bela), text: SHOUTS };
    expect(await write(anya, circle, ask)).toBe("conflict.why-skip");
    expect(await write(anya, circle, { ...ask, skip: "safety" })).toBeUndefined();
  });
});

describe("a talk", () => {
  test("[CF-4] names everybody who can read it, and in a mediation nobody else has a seat", async () => {
    const { anya, bela, carl, dora, request, share } = await asked();
    await write(carl, request, { what: "accept" });
    await share();
    const wide = await circleOf(carl, anya, bela, dora);
    const open = { what: "open", level: 2 };
    expect(await write(carl, wide, { ...open, people: as("party", anya, bela) })).toBe("conflict.names-all");
    const seats = [...as("party", anya, bela), ...as("invited", dora)];
    expect(await write(carl, wide, { ...open, people: seats })).toBe("conflict.no-such-seat");
    expect(await write(carl, wide, { what: "open", level: 3, people: seats })).toBeUndefined();
    const alone = await circleOf(carl, anya);
    expect(await write(carl, alone, { ...open, people: as("party", anya) })).toBe("conflict.two-sides");
  });

  test("[CF-4] shows who can read it without having been named", async () => {
    const { anya, bela, carl, dora, talk, share } = await opened();
    await act(carl, "kernel.audience", { of: talk, people: [carl, anya, bela, dora].map(idOf), boxes: [] });
    await share();
    expect(caseOf(anya, talk)?.readers).toMatchObject([{ person: idOf(dora) }]);
    expect(await write(dora, talk, { what: "say", text: "I heard it too." })).toBe("conflict.not-named");
  });

  test("[CF-5] nothing is told in it before each side has said yes", async () => {
    const { anya, bela, carl, talk, share } = await opened(false);
    expect(mine(bela)).toMatchObject([{ id: talk, waits: "join" }]);
    await write(anya, talk, { what: "accept" });
    await share();
    for (const one of [anya, bela, carl])
      expect(await write(one, talk, { what: "say", text: SHOUTS })).toBe("conflict.not-all-want");
    await write(bela, talk, { what: "accept" });
    await share();
    expect(await write(anya, talk, { what: "say", text: SHOUTS })).toBeUndefined();
  });

  test("[CF-5] nothing is told beside a yes, a no, a farewell or the opening either", async () => {
    const { anya, bela, carl, talk } = await opened(false);
    for (const what of ["accept", "decline", "withdraw"])
      expect(await write(anya, talk, { what, text: SHOUTS })).toBe("conflict.not-all-want");
    const other = await circleOf(carl, anya, bela);
    const open = { what: "open", level: 2, people: as("party", anya, bela) };
    expect(await write(carl, other, { ...open, text: SHOUTS })).toBe("conflict.not-all-want");
    expect(await write(carl, other, open)).toBeUndefined();
  });

  test("[CF-5] ends for all when a side withdraws, whenever they want; what crossed with that is still read", async () => {
    const { anya, bela, talk, share } = await opened();
    await write(bela, talk, { what: "withdraw" });
    expect(await write(anya, talk, { what: "say", text: "I am sorry." })).toBeUndefined();
    await share();
    expect(caseOf(bela, talk)).toMatchObject({ isOver: true, waits: undefined });
    expect(caseOf(bela, talk)?.lines.some(({ text }) => text === "I am sorry.")).toBe(true);
    expect(await write(anya, talk, { what: "say", text: "Hello?" })).toBe("conflict.over");
  });

  test("[CF-6] another level needs a yes of each side, begins empty, and who comes to it reads nothing from before", async () => {
    const { anya, bela, carl, dora, talk, share } = await opened();
    await write(anya, talk, { what: "say", text: SHOUTS });
    expect(await write(anya, talk, { what: "move", level: 2 })).toBe("conflict.other-level");
    await write(anya, talk, { what: "move", level: 4 });
    await share();
    const move = caseOf(bela, talk)?.moves[0];
    expect(move).toMatchObject({ isAgreed: false, yes: [{ person: idOf(anya) }] });
    expect(await write(carl, talk, { what: "agree", of: move?.id })).toBe("conflict.parties-say");
    await write(bela, talk, { what: "agree", of: move?.id });
    await share();
    expect(caseOf(carl, talk)?.moves[0]?.isAgreed).toBe(true);
    expect(mine(carl).find(({ id }) => id === talk)?.waits).toBe("open");
    const circle = await circleOf(carl, anya, bela, dora);
    const people = [...as("party", anya, bela), ...as("supporter", dora)];
    expect(await write(carl, circle, { what: "open", level: 4, people })).toBeUndefined();
    expect(await write(carl, talk, { what: "agree", of: move?.id })).toBeUndefined();
    await share();
    expect(caseOf(anya, talk)).toMatchObject({ isOver: true, ledOn: true });
    expect(caseOf(dora, circle)?.lines).toMatchObject([{ what: "open" }]);
    // [CF-5] It goes on without who only supports, and without a side it does not.
    expect([anya, carl, dora].map((one) => caseOf(one, circle)?.endsWithMe)).toEqual([true, true, false]);
    expect(mine(dora)).toHaveLength(1);
    expect(JSON.stringify(rows(dora, "conflict.mine"))).not.toContain("pump");
  });
});

describe("an agreement", () => {
  async function agreed() {
    const life = await opened();
    const { anya, bela, talk, share } = life;
    const day = life.anya.lookAt("conflict").now + 7 * DAY;
    expect(await write(anya, talk, { what: "propose", text: "Ten to noon, no music." })).toBe(
      "conflict.come-back-when",
    );
    await write(anya, talk, { what: "propose", text: "Ten to noon, no music.", dates: [day] });
    await share();
    const offer = caseOf(bela, talk)?.agreements[0];
    return { ...life, day, offer: offer?.id ?? "" };
  }

  test("[CF-7] stands once each side said yes, and its day comes to those inside, without a name or a word of it", async () => {
    const { anya, bela, carl, dora, eva, talk, share, pass, offer, day } = await agreed();
    expect(caseOf(bela, talk)?.agreements[0]).toMatchObject({ isAgreed: false });
    expect(mine(bela)[0]?.waits).toBe("agree");
    await write(bela, talk, { what: "agree", of: offer });
    await share();
    expect(caseOf(carl, talk)?.agreements[0]).toMatchObject({ isAgreed: true, dates: [day] });
    for (const one of [anya, bela, carl]) {
      expect(one.coming().filter(({ practice }) => practice === "conflict")).toMatchObject([{ at: day }]);
      const lines = one.attention(day + 1).filter(({ practice }) => practice === "conflict");
      expect(lines).toHaveLength(1);
      expect(JSON.stringify(lines)).not.toMatch(/Anya|bela|carl|music/);
    }
    for (const one of [dora, eva]) {
      expect(one.coming().filter(({ practice }) => practice === "conflict")).toEqual([]);
      expect(one.attention(day + 1).filter(({ practice }) => practice === "conflict")).toEqual([]);
    }
    pass(7 * DAY);
    expect(await write(carl, talk, { what: "met", of: offer, text: "It holds." })).toBeUndefined();
    expect(carl.attention(day + 1).filter(({ practice }) => practice === "conflict")).toEqual([]);
  });

  test("[CF-7] its day is judged by what the author's clock said where the community has no time yet", () => {
    const minute = 29_000_000;
    const world = { by: "a", seen: () => true, rights: NO_RIGHTS, time: 0 } as never;
    const body = { circle: "c", what: "propose", text: "Ten to noon.", people: [], dates: [minute + DAY] } as const;
    const state = { ...noCase, is: "talk", roles: new Map<string, Role>([["a", "party"]]), accepted: ["a"] } as const;
    const event = { kind: "conflict.write", id: "e", minute, body } as never;
    expect(judgeCase(state, event, world, { by: "h" } as never)).toBeUndefined();
    expect(foldCase(state, event, world)).toMatchObject({ time: minute, followUp: minute + DAY });
  });

  test("[CF-11] its words end by themselves, the charter's days after the last day to look again, and not before", async () => {
    const { anya, bela, carl, talk, share, offer, pass, openersOf } = await agreed();
    await write(bela, talk, { what: "agree", of: offer });
    await share();
    const ends = (7 + 90) * DAY;
    pass(ends - 2 * DAY);
    await share();
    for (const one of [anya, bela, carl]) expect(caseOf(one, talk)?.agreements).toHaveLength(1);
    pass(4 * DAY);
    await share();
    await share();
    for (const one of [anya, bela, carl]) expect(mine(one)).toEqual([]);
    for (const name of ["anya", "bela", "carl"]) expect(await openersOf(name).all()).toEqual([]);
  });
});

describe("what others see", () => {
  test("[CF-8] no search, Today, table or history of anybody else holds a word or a name of it", async () => {
    const { dora, eva, talk, anya, share } = await opened();
    await write(anya, talk, { what: "say", text: SHOUTS });
    await share();
    for (const one of [dora, eva]) {
      expect(JSON.stringify(one.search())).not.toMatch(/pump|conflict/);
      expect(one.attention().filter(({ practice }) => practice === "conflict")).toEqual([]);
      // `people` is the roll call: everybody is in it, whatever there is between some of them.
      for (const view of Object.keys(conflict.views).filter((name) => name !== "one" && name !== "people"))
        expect(JSON.stringify(rows(one, `conflict.${view}`))).not.toMatch(/pump|bela|carl/);
      expect(JSON.stringify([one.state(), one.history()])).not.toContain("pump");
    }
  });

  test("[CF-8] every act of a case is of one kind, is in no list, and is as long as the others", async () => {
    const { anya, bela, talk, request, share } = await opened();
    await write(anya, talk, { what: "say", text: SHOUTS.repeat(30) });
    await write(bela, talk, { what: "withdraw" });
    await write(anya, request, { what: "say", text: "." });
    await share();
    const all = anya.since(new Map(), 1e9).flatMap(({ canonical }) => {
      const event = readCanonical(kinds, anya.community, canonical);
      return "kind" in event && event.kind === "conflict.write" ? [narrowPart(canonical, event)?.sealed.length] : [];
    });
    expect(all.length).toBeGreaterThan(7);
    expect(new Set(all)).toEqual(new Set([WRITE_BYTES + 16]));
    const sealed = Object.values(conflict.acts).filter(({ sealedTo }) => sealedTo !== undefined);
    expect(sealed).toMatchObject([{ kind: "conflict.write", hidden: true }]);
  });

  test("[CF-9] one number is told, of years that are over", async () => {
    const { dora, anya, pass, share } = await opened();
    type Help = { readonly years: readonly unknown[] };
    expect(rows<Help>(dora, "conflict.help").years).toEqual([]);
    pass(366 * DAY);
    await share();
    expect(rows<Help>(dora, "conflict.help").years).toEqual([{ year: "1970", cases: 1 }]);
    expect(mine(anya)).toEqual([]);
  });
});
