import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Event, Id } from "../../kernel/event.ts";
import { createFolding } from "../../kernel/fold.ts";
import { createGraph, type Entry, namedBy } from "../../kernel/graph.ts";
import { kindsOf } from "../../kernel/kinds.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { deviceOf } from "../../kernel/testing/story.ts";
import { attention } from "./attention.ts";
import { quorumOf, verdict } from "./methods.ts";
import { neverBroken } from "./never-broken.ts";
import { outcomeNow } from "./reading.ts";
import { isAgreed } from "./standing-outcome.ts";
import { tally } from "./tally.ts";
import { PEOPLE, type Pod, PRACTICES, pod, ruleOf, why } from "./testing/pod.ts";
import { type Close, type Counts, type Decisions, type Matter, METHODS, STANCES, type StanceKind } from "./words.ts";

const DAY = 24 * 60;
const WHO = [...PEOPLE, "gina"];
const KINDS = ["say", "close", "pass", "put", "talk", "go", "withdraw", "note", "escalate"] as const;

/** One act of a random history: who does what, and how much of the rest they had seen. */
type Deed = {
  readonly who: number;
  readonly what: (typeof KINDS)[number];
  readonly pick: number;
  readonly stance: StanceKind;
  /** Events that they had seen besides their own: nothing for all. */
  readonly sees: readonly number[] | undefined;
};

const deed: fc.Arbitrary<Deed> = fc.record({
  who: fc.nat(WHO.length - 1),
  what: fc.constantFrom(...KINDS, ...often("say", 9), ...often("close", 5), ...often("pass", 2)),
  pick: fc.nat(1000),
  stance: fc.constantFrom(...STANCES, ...often("agree", 9)),
  sees: fc.option(fc.array(fc.nat(1000), { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 3 }),
});
const deeds = fc.array(deed, { minLength: 10, maxLength: 45, size: "max" });

function often<const T>(one: T, times: number): T[] {
  return Array.from({ length: times }, () => one);
}

/** Lives through a random history and calls `after` for each deed. */
function live(history: readonly Deed[], after: (here: Pod, event: Event, before: Decisions) => void = () => {}): Pod {
  const here = pod();
  here.join("gina");
  for (const who of ["anya", "carla"]) here.act(who, "members.vouch", { person: here.person("gina") });
  const start = here.frame();
  for (const who of ["anya", "ben"]) here.put(who, start, `Text of ${who}`, { sees: [start] });
  for (const one of history) {
    const before: Decisions = here.state("decisions");
    const event = act(here, one, before);
    if (event !== undefined) after(here, event, before);
  }
  return here;
}

function act(here: Pod, { who: at, what, pick, stance, sees }: Deed, state: Decisions): Event | undefined {
  const who = WHO[at] ?? "anya";
  const events = here.events();
  const how = sees === undefined ? {} : { sees: sees.map((one) => events[events.length - 1 - (one % 12)]?.id ?? "") };
  const matter = [...state.matters.values()][0];
  const texts = [...(matter?.texts.keys() ?? [])].reverse();
  const text = texts[(pick % 3) % Math.max(1, texts.length)];
  if (matter === undefined || text === undefined) return undefined;
  switch (what) {
    case "say":
      return here.act(who, "decisions.say", { text, stance, ...why(stance) }, how).event;
    case "close":
      return here.act(
        who,
        "decisions.close",
        { text, counted: counted(here, who, { matter, text, pick }, how.sees) },
        how,
      ).event;
    case "put":
      if (pick % 3 > 0) return undefined;
      return here.act(
        who,
        "decisions.put",
        { matter: matter.id, text: `Text ${pick}`, method: METHODS[pick % METHODS.length] },
        how,
      ).event;
    case "talk":
      return here.act(who, "decisions.suggest", { matter: matter.id, text: `Idea ${pick}` }, how).event;
    case "note":
      return here.act(who, "decisions.note-outcome", { matter: matter.id, text: `Note ${pick}` }, how).event;
    case "escalate":
      return here.act(who, "decisions.escalate", { text }, how).event;
    case "withdraw":
      return pick % 5 > 0 ? undefined : here.act("anya", "decisions.withdraw", { matter: matter.id }, how).event;
    case "go":
      return pick % 4 > 0 || at < 2 ? undefined : here.act(who, "members.leave", {}, how).event;
    case "pass":
      here.pass(8 * DAY, ...PEOPLE.slice(0, 2 + (pick % 4)));
      return undefined;
  }
}

/** What `who` would list by what they see, and now and then something else. */
function counted(
  here: Pod,
  who: string,
  { matter, text, pick }: { matter: Matter; text: Id; pick: number },
  sees: readonly Id[] | undefined,
): readonly Id[] {
  const own = here.events().findLast((event) => event.device === deviceOf(who))?.id ?? "";
  const heads = [own, text, ...(sees ?? here.graph.heads().map((head) => head.event.id))];
  const seen = (id: Id) => heads.some((head) => head === id || here.graph.seen(here.graph.get(head) as Entry, id));
  const { rights, others } = here.look("decisions");
  const put = matter.texts.get(text);
  const due =
    put === undefined
      ? []
      : tally(put, { rights, others, seen, suspended: () => false, hasHeard: () => false, time: 0 }).counted.map(
          (one) => one.id,
        );
  return pick % 9 === 0 ? due.slice(1) : due;
}

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
          expect(close.counts).toEqual(countOf(stances));
          expect(close.verdict).toBe(text && verdict(countOf(stances), text.rule));
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
      { numRuns: 120 },
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
