import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../kernel/entry.ts";
import type { Event, Id } from "../../kernel/event.ts";
import { createFolding } from "../../kernel/fold.ts";
import { createGraph, namedBy } from "../../kernel/graph.ts";
import { kindsOf } from "../../kernel/kinds.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { attention } from "./attention.ts";
import { neverBroken } from "./never-broken.ts";
import { outcomeNow } from "./reading.ts";
import { weighedCounts } from "./review/weighed-counts.ts";
import { isAgreed } from "./standing-outcome.ts";
import { countedIn } from "./tally.ts";
import { type Pod, PRACTICES, ruleOf } from "./testing/pod.ts";
import { act, deeds, live, stopped, WHO } from "./testing/random-talk.ts";
import { quorumOf, verdict } from "./ways/ways.ts";
import type { Close, Counts, Decisions, Matter, StanceKind } from "./words.ts";

function closesIn(here: Pod): { matter: Matter; close: Close }[] {
  const { matters }: Decisions = here.state("decisions");
  return [...matters.values()].flatMap((matter) => [...matter.closes.values()].map((close) => ({ matter, close })));
}

function countOf(stances: readonly StanceKind[]): Counts {
  const of = (one: StanceKind) => stances.filter((stance) => stance === one).length;
  return {
    agree: of("agree"),
    reservations: of("reservations"),
    aside: of("aside"),
    abstain: of("abstain"),
    block: of("block"),
    no: of("no"),
    choose: of("choose"),
  };
}

/** All events again, each after those that it names, in an order of the dice. */
function reordered(events: readonly Event[], dice: readonly number[]): Event[] {
  const waiting = [...events];
  const there = new Set<Id>();
  const order: Event[] = [];
  for (let turn = 0; waiting.length > 0; turn++) {
    const ready = waiting.filter((event) => namedBy(event).every((id) => there.has(id)));
    const next = ready[(dice[turn % dice.length] ?? 0) % ready.length];
    if (next === undefined) break;
    waiting.splice(waiting.indexOf(next), 1);
    there.add(next.id);
    order.push(next);
  }
  return order;
}

describe("laws of deciding", () => {
  test("[K-1] whatever the order in which acts arrive, the state is the same", () => {
    void fc.assert(
      fc.property(deeds, fc.array(fc.nat(1000), { minLength: 7, maxLength: 20 }), fc.nat(9), (history, dice, batch) => {
        const here = live(history);
        const graph = createGraph();
        const kinds = kindsOf(PRACTICES);
        const folding = createFolding({
          practices: PRACTICES,
          kinds,
          graph,
          community: here.community,
          isSigned: () => true,
        });
        let some: Entry[] = [];
        for (const event of reordered(here.events(), dice)) {
          some.push(graph.add(event));
          if (some.length > batch) {
            folding.add(some);
            some = [];
          }
        }
        folding.add(some);
        expect(writeState(folding.state())).toBe(writeState(here.folding.state()));
      }),
      { numRuns: 60 },
    );
  });

  test("[DC-10] a verdict is a function of the counted stances alone", () => {
    void fc.assert(
      fc.property(deeds, (history) => {
        for (const { matter, close } of closesIn(live(history))) {
          const text = matter.texts.get(close.text);
          const all = [...(text?.stances.values() ?? [])].flat();
          const stances = close.counted.map((id) => all.find((one) => one.id === id)?.stance ?? "block");
          const counts = close.weighs === undefined ? countOf(stances) : weighedCounts(countOf(stances));
          expect(close.counts).toEqual(counts);
          expect(close.verdict).toBe(text && verdict(counts, text.rule));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("[DC-5, DC-12, K-3] a close counts the newest stance that it had seen of each person asked, once, and of nobody else", () => {
    let closes = 0;
    void fc.assert(
      fc.property(deeds, (history) => {
        const here = live(history);
        for (const { matter, close } of closesIn(here)) {
          if (close.weighs !== undefined) continue;
          closes += 1;
          const due = newestSeen(here, close);
          expect([...close.counted].sort()).toEqual([...due.values()].sort());
          const asked = new Set(matter.texts.get(close.text)?.electorate);
          expect([...due.keys()].every((person) => asked.has(person))).toBe(true);
          const rule = matter.texts.get(close.text)?.rule ?? ruleOf("consensus");
          const took = rule.method === "no-objection" ? close.heard : close.counted.length;
          expect(took).toBeGreaterThanOrEqual(quorumOf(asked.size, rule));
        }
      }),
      { numRuns: 240 },
    );
    expect(closes).toBeGreaterThan(20);
  });

  test("[DC-10, DC-12, DC-16, DC-19] nothing is ever broken, and whatever one press would do is allowed", () => {
    let presses = 0;
    void fc.assert(
      fc.property(deeds, (history) => {
        const here = live(history);
        expect(neverBroken(here.look("decisions"))).toEqual([]);
        for (const who of WHO) {
          for (const { ready } of attention(here.look("decisions", who))) {
            if (ready === undefined) continue;
            presses += 1;
            expect(here.would(who, ready.kind, ready.body)).toBeUndefined();
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(presses).toBeGreaterThan(5);
  });

  test("[DC-29, K-3] a block stands aside only by the words of others: more than half of them spoke, two thirds named a test", () => {
    let weighings = 0;
    void fc.assert(
      fc.property(deeds, (history) => {
        const here = stopped();
        for (const one of history) act(here, one, here.state("decisions"));
        for (const { matter, close } of closesIn(here).filter(({ close: one }) => one.weighs !== undefined)) {
          weighings += 1;
          const stances = countedIn(close, matter.texts.get(close.text));
          const others = stances.filter((one) => one.stance !== "block").map((one) => one.by);
          const listed = (here.graph.get(close.id)?.event.body.counted ?? []) as readonly Id[];
          for (const block of stances.filter((one) => one.stance === "block")) {
            const words = listed.flatMap((id) => matter.reviews.get(id) ?? []).filter((one) => one.block === block.id);
            const against = words.filter((one) => one.finds !== "stands").length;
            expect(new Set(words.map((one) => one.by)).size).toBe(words.length);
            expect(words.every((one) => others.includes(one.by))).toBe(true);
            expect(2 * words.length).toBeGreaterThan(others.length);
            expect(3 * against).toBeGreaterThanOrEqual(2 * words.length);
          }
        }
      }),
      { numRuns: 50 },
    );
    expect(weighings).toBeGreaterThan(5);
  });

  test("[DC-13] a refused act changes nothing", () => {
    let refused = 0;
    void fc.assert(
      fc.property(deeds, (history) => {
        live(history, (here, event, before) => {
          if (here.setAside(event.id) === undefined) return;
          refused += 1;
          expect(here.state("decisions")).toEqual(before);
        });
      }),
      { numRuns: 30 },
    );
    expect(refused).toBeGreaterThan(20);
  });

  test("[DC-14, K-7] an agreement never goes away unseen: only a late block, another close or a new text opens it again", () => {
    let agreements = 0;
    void fc.assert(
      fc.property(deeds, (history) => {
        live(history, (here, event, before) => {
          const [was, is] = [before, here.state("decisions") as Decisions].map((state) =>
            outcomeNow(here.look("decisions"), [...state.matters.values()][0] as Matter),
          );
          if (was === undefined || !isAgreed(was.state) || is === undefined) return;
          agreements += 1;
          const opens = event.kind === "decisions.put" || is.state === "reopened" || is.state === "contested";
          if (!opens) expect([isAgreed(is.state), is.close?.text]).toEqual([true, was.close?.text]);
          if (is.state === "reopened") expect(is.lateBlocks.length).toBeGreaterThan(0);
        });
      }),
      { numRuns: 120 },
    );
    expect(agreements).toBeGreaterThan(20);
  });
});

/** What a close must count, from the events alone: no state of the practice is asked. */
function newestSeen(here: Pod, close: Close): Map<Id, Id> {
  const at = here.graph.get(close.id) as Entry;
  const sees = (entry: Entry, id: Id) => here.graph.seen(entry, id);
  const stands = (event: Event) => here.setAside(event.id) === undefined && sees(at, event.id);
  const gone = new Set(
    here
      .events()
      .filter((event) => event.kind === "members.leave" && stands(event))
      .map((event) => event.device),
  );
  const said = here.events().filter((event) => {
    return event.kind === "decisions.say" && event.body.text === close.text && stands(event) && !gone.has(event.device);
  });
  const newest = said.filter(
    (one) => !said.some((other) => other.device === one.device && sees(here.graph.get(other.id) as Entry, one.id)),
  );
  return new Map(newest.map((event) => [here.graph.joins.personOf(event.device) ?? "", event.id]));
}
