import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../kernel/entry.ts";
import type { Event, Id } from "../../kernel/event.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { causalShuffle } from "../../kernel/testing/fold-again.ts";
import { neverBroken } from "./never-broken.ts";
import { matterWith } from "./reading.ts";
import { foldTwice } from "./testing/fold-twice.ts";
import { PEOPLE, type Pod, PRACTICES, pod, why } from "./testing/pod.ts";

const DAY = 24 * 60;
const MOST = 2;

const deed = fc.record({
  who: fc.nat(4),
  to: fc.nat(4),
  what: fc.constantFrom("entrust", "entrust", "entrust", "take-back", "say", "say", "leave", "close"),
  stance: fc.constantFrom("agree", "agree", "aside", "abstain", "block"),
  /** How far back the newest event lies that they had seen; nothing for all. */
  back: fc.option(fc.nat(6), { nil: undefined, freq: 2 }),
});
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

/** Lives through it; at the end everybody who is asked puts on record what counts. */
function live(history: readonly Deed[]): { here: Pod; text: Id } {
  const here = pod();
  const text = here.put("anya", here.frame(), "We buy a pump.");
  const close = (who: string): void => {
    const matter = matterWith(here.look("decisions"), text);
    const { draft } = (matter && here.matter(matter.id, who).texts[0]?.close) ?? {};
    if (draft !== undefined) here.act(who, draft.kind, draft.body);
  };
  for (const { who: at, to, what, stance, back } of history) {
    const who = PEOPLE[at] ?? "anya";
    const how = back === undefined ? {} : { sees: [here.events().at(-1 - back)?.id ?? text] };
    if (what === "say") here.act(who, "decisions.say", { text, stance, ...why(stance) }, how);
    else if (what === "entrust") here.act(who, "decisions.entrust", { text, to: here.person(PEOPLE[to] ?? who) }, how);
    else if (what === "take-back") here.act(who, "decisions.entrust", { text }, how);
    else if (what === "close") close(who);
    else if (to === 0 && at > 2) here.act(who, "members.leave", {}, how);
  }
  here.pass(8 * DAY, ...PEOPLE);
  for (const who of PEOPLE) close(who);
  return { here, text };
}

/** What an event had seen of what people said and did about a text, told from bare events: the newest of each person. */
function seenBy(here: Pod, at: Id, text: Id) {
  const entry = here.graph.get(at) as Entry;
  const stands = (event: Event) => here.setAside(event.id) === undefined && here.graph.seen(entry, event.id);
  const newest = (kind: string) =>
    new Map(
      here
        .events()
        .filter(
          (event) => event.kind === kind && (kind === "members.leave" || event.body.text === text) && stands(event),
        )
        .sort((a, b) => a.seq - b.seq)
        .map((event) => [here.graph.joins.personOf(event.device) ?? "", event] as const),
    );
  return { says: newest("decisions.say"), trusts: newest("decisions.entrust"), gone: newest("members.leave") };
}

describe("laws of letting somebody answer", () => {
  test("[DC-40, DC-41, DC-42, DC-12] what is counted through somebody is their own word, no block, for two at most, and for nobody who spoke", () => {
    let through = 0;
    void fc.assert(
      fc.property(fc.array(deed, { minLength: 6, maxLength: 24 }), (history) => {
        const { here, text } = live(history);
        const [close] = [...(matterWith(here.look("decisions"), text)?.closes.values() ?? [])];
        if (close === undefined) return;
        const { says, trusts, gone } = seenBy(here, close.id, text);
        const counted = new Set(close.counted);
        const people = close.counted.map(
          (id) => here.graph.joins.personOf(here.graph.get(id)?.event.device ?? "") ?? "",
        );
        expect(new Set(people).size).toBe(people.length);
        for (const person of people) expect(gone.has(person)).toBe(false);
        const carries = new Map<Id, number>();
        for (const [giver, trust] of trusts) {
          if (!counted.has(trust.id)) continue;
          through += 1;
          const to = String(trust.body.to ?? "");
          const own = says.get(to);
          expect([says.has(giver), giver === to, gone.has(to)]).toEqual([false, false, false]);
          expect(own !== undefined && counted.has(own.id) && own.body.stance !== "block").toBe(true);
          carries.set(to, (carries.get(to) ?? 0) + 1);
        }
        for (const count of carries.values()) expect(count).toBeLessThanOrEqual(MOST);
        // One's own word goes before: whoever spoke and is here is counted by it.
        for (const [person, say] of says) expect(counted.has(say.id)).toBe(!gone.has(person));
        expect(neverBroken(here.look("decisions"))).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(through).toBeGreaterThan(100);
  });

  test("[DC-41] nobody who could know of two others lets the same person answer, nor somebody who has let another", () => {
    let [given, kept] = [0, 0];
    void fc.assert(
      fc.property(fc.array(deed, { minLength: 6, maxLength: 24 }), (history) => {
        const { here, text } = live(history);
        for (const event of here.events()) {
          if (event.kind !== "decisions.entrust" || event.body.to === undefined) continue;
          if (here.setAside(event.id) !== undefined) {
            kept += 1;
            continue;
          }
          given += 1;
          const by = here.graph.joins.personOf(event.device) ?? "";
          const to = String(event.body.to);
          const { says, trusts } = seenBy(here, event.id, text);
          const others = [...trusts].filter(([giver, one]) => giver !== by && one.body.to === to && !says.has(giver));
          expect(others.length).toBeLessThan(MOST);
          expect(says.has(by)).toBe(false);
          expect(trusts.get(to)?.body.to === undefined || says.has(to)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
    expect(Math.min(given, kept)).toBeGreaterThan(100);
  });

  test("[K-1, DC-41] whatever the order in which trust, answers and departures arrive, the same two count", () => {
    void fc.assert(
      fc.property(
        fc.array(deed, { minLength: 6, maxLength: 20 }),
        fc.array(fc.nat(2 ** 20 - 1), { minLength: 9, maxLength: 20 }),
        (history, dice) => {
          const { here } = live(history);
          let at = 0;
          const chance = () => (dice[at++ % dice.length] ?? 0) / 2 ** 20;
          const other = foldTwice(PRACTICES, here.community, causalShuffle(here.events(), chance), chance);
          expect(writeState(other.state())).toBe(writeState(here.folding.state()));
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** Who lets whom answer, who says what, and what that comes to; each worked out by hand. */
const GOLDEN = [
  [
    "two let Carla say no: with hers that is three of five",
    "majority",
    { ben: "carla", dina: "carla" },
    { carla: "no", anya: "agree", emil: "agree" },
    "not-agreed",
    { agree: 2, no: 3 },
  ],
  [
    "one of the two changes their mind and says yes: three to two",
    "majority",
    { ben: "carla", dina: "carla" },
    { carla: "no", anya: "agree", emil: "agree", ben: "agree" },
    "agreed",
    { agree: 3, no: 2 },
  ],
  [
    "by most, four of five through two pairs of words are 80 per cent",
    "most",
    { ben: "anya", dina: "carla" },
    { anya: "agree", carla: "agree", emil: "no" },
    "agreed",
    { agree: 4, no: 1 },
  ],
  [
    "by most, three of five are 60 per cent and not enough",
    "most",
    { ben: "anya", dina: "carla" },
    { anya: "agree", carla: "no", emil: "agree" },
    "not-agreed",
    { agree: 3, no: 2 },
  ],
  [
    "an abstention counts twice as an answer, and for neither side",
    "majority",
    { ben: "carla" },
    { carla: "abstain", anya: "agree", dina: "agree", emil: "no" },
    "agreed",
    { agree: 2, abstain: 2, no: 1 },
  ],
] as const;

describe("golden cases of letting somebody answer", () => {
  test.each(GOLDEN)("[DC-40, DC-22] %s", (_, method, trusts, says, verdict, counts) => {
    const here = pod();
    const matter = here.frame();
    const text = here.act("anya", "decisions.put", { matter, text: "We buy a pump.", method }).id;
    for (const [who, to] of Object.entries(trusts))
      expect(here.refusedTo(who, "decisions.entrust", { text, to: here.person(to) })).toBeUndefined();
    for (const [who, stance] of Object.entries(says))
      expect(here.refusedTo(who, "decisions.say", { text, stance })).toBeUndefined();
    const { draft } = here.matter(matter, "anya").texts[0]?.close ?? {};
    expect(here.refusedTo("anya", draft?.kind ?? "", { ...draft?.body })).toBeUndefined();
    expect(here.matter(matter).outcome).toMatchObject({ verdict, counts, of: 5 });
  });

  test("[DC-42, DC-11] Ben lets Carla answer and she blocks: Ben is waited for, and the block is hers alone", () => {
    const here = pod();
    const matter = here.frame();
    const text = here.put("anya", matter, "We buy a pump.");
    here.act("ben", "decisions.entrust", { text, to: here.person("carla") });
    for (const who of ["anya", "dina", "emil"]) here.say(who, text, "agree");
    here.say("carla", text, "block");
    expect(here.matter(matter).texts[0]?.close.why?.code).toBe("decisions.too-early");
    here.pass(8 * DAY, ...PEOPLE);
    const { draft } = here.matter(matter, "anya").texts[0]?.close ?? {};
    here.act("anya", draft?.kind ?? "", draft?.body);
    expect(here.matter(matter).outcome).toMatchObject({ verdict: "blocked", counts: { agree: 3, block: 1 } });
  });
});
