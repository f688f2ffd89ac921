import * as fc from "fast-check";
import { expect, test } from "vitest";
import { enteredFor } from "../../kernel/by-hand.ts";
import type { Entry } from "../../kernel/entry.ts";
import type { Event, Id } from "../../kernel/event.ts";
import { enteredBy } from "../../kernel/lane/entering.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { causalShuffle } from "../../kernel/testing/fold-again.ts";
import { deviceOf } from "../../kernel/testing/story.ts";
import { logRows } from "./log/log.ts";
import { outcomeNow } from "./reading.ts";
import { isAgreed } from "./standing-outcome.ts";
import { countedIn } from "./tally.ts";
import { foldTwice } from "./testing/fold-twice.ts";
import { PRACTICES } from "./testing/pod.ts";
import { LIAR, type Lived, liveWithLies, twists } from "./testing/random-lies.ts";
import { wayOf } from "./ways/ways.ts";
import { acts, type Close, type Decisions, type Matter, type PutText } from "./words.ts";

/**
 * What no history may break, over a thousand histories each: people who had not heard of each other (partitions), events that
 * come twice and in any order, somebody whose clock lies by a year and whose old copy goes on, people who come and go, and
 * one who has no device. Each is told from bare events and what they had seen, and not by the rules that it tries.
 */
const HISTORIES = 1000;
const LONG_MS = 240_000;

type Closed = { readonly matter: Matter; readonly text: PutText; readonly close: Close };

const matterIn = ({ matters }: Decisions): Matter => [...matters.values()][0] as Matter;

function closesOf(here: Lived): readonly Closed[] {
  const state: Decisions = here.state("decisions");
  return [...state.matters.values()].flatMap((matter) =>
    [...matter.closes.values()].flatMap((close) => {
      const text = matter.texts.get(close.text);
      return text === undefined ? [] : [{ matter, text, close }];
    }),
  );
}

/** Whether an event had seen another, by the graph alone. */
const sawOf = (here: Lived, id: Id) => (other: Id) => here.graph.seen(here.graph.get(id) as Entry, other);
const stands = (here: Lived, { id }: Event) => here.setAside(id) === undefined;
const bodyOf = (here: Lived, id: Id) => here.graph.get(id)?.event.body ?? {};

test(
  "[K-1, DC-15] I1: what a matter has come to follows from the events alone, in any order, with each coming twice",
  () => {
    let apart = 0;
    void fc.assert(
      fc.property(twists, fc.array(fc.nat(2 ** 20 - 1), { minLength: 9, maxLength: 30 }), (history, dice) => {
        const here = liveWithLies(history, () => {});
        let at = 0;
        const chance = () => (dice[at++ % dice.length] ?? 0) / 2 ** 20;
        const order = causalShuffle(here.events(), chance);
        const other = foldTwice(PRACTICES, here.community, order, chance);
        expect(writeState(other.state())).toBe(writeState(here.folding.state()));
        if (order.some((event, place) => event !== here.events()[place])) apart += 1;
      }),
      { numRuns: HISTORIES },
    );
    expect(apart).toBeGreaterThan(HISTORIES / 2);
  },
  LONG_MS,
);

test(
  "[DC-5, DC-6, DC-11, DC-12, DC-14, DC-9, K-3] I2 to I8: who is asked, which text, how many, what was counted, whose clock, who sees it and who entered it",
  () => {
    const tried = { closes: 0, late: 0, entered: 0, came: 0 };
    void fc.assert(
      fc.property(twists, (history) => {
        const electorates = new Map<Id, string>();
        const here = liveWithLies(history, (pod, event, before) => {
          const [was, is] = [before, pod.state("decisions") as Decisions].map(matterIn);
          if (was === undefined || is === undefined) return;
          for (const { id, electorate } of is.texts.values())
            expect(electorate.join()).toBe(electorates.get(id) ?? electorates.set(id, electorate.join()).get(id));
          // I5: an agreement goes by a close or a block that crossed, or by a new text; and never unseen.
          const [then, now] = [was, is].map((one) => outcomeNow(pod.look("decisions"), one));
          if (then === undefined || now === undefined || !isAgreed(then.state) || isAgreed(now.state)) return;
          tried.late += 1;
          expect(event.kind === "decisions.put" || ["reopened", "contested"].includes(now.state)).toBe(true);
        });
        const closes = closesOf(here);
        tried.closes += closes.length;
        for (const closed of closes) {
          fromTheFrozen(here, closed);
          ofThisTextAlone(here, closed);
          fromMoreThanHalf(closed, closes);
          withAnHonestClock(here, closed);
          forAllToSee(here, closed);
        }
        tried.entered += enteredRightly(here);
        if (here.person("new1") !== "") tried.came += 1;
      }),
      { numRuns: HISTORIES },
    );
    expect(Math.min(tried.closes, tried.entered, tried.came)).toBeGreaterThan(HISTORIES / 4);
    expect(tried.late).toBeGreaterThan(50);
  },
  LONG_MS,
);

/** I2: nobody is asked whom the put had not seen come; the number stays; whoever left before the close is not counted. */
function fromTheFrozen(here: Lived, { text, close }: Closed): void {
  expect(text.electorate.every(sawOf(here, text.id))).toBe(true);
  expect(close.of).toBe(text.electorate.length);
  const saw = sawOf(here, close.id);
  const gone = here.events().filter((event) => event.kind === "members.leave" && stands(here, event) && saw(event.id));
  const left = new Set(gone.map(({ device }) => here.graph.joins.personOf(device)));
  for (const { by } of close.weighs === undefined ? countedIn(close, text) : []) expect(left.has(by)).toBe(false);
}

/** I3: every answer names this text and no other, and nobody puts on record a text whose newer one they had seen. */
function ofThisTextAlone(here: Lived, { text, close }: Closed): void {
  for (const one of [...text.stances.values()].flat()) expect(bodyOf(here, one.id).text).toBe(text.id);
  if (close.weighs === undefined && close.fellBack === undefined)
    expect(text.replacedBy.some(sawOf(here, close.id))).toBe(false);
}

/** I4: more than half of all who were asked; so no two sets of people without one in common can both decide a text. */
function fromMoreThanHalf({ text, close }: Closed, all: readonly Closed[]): void {
  const isByHearing = wayOf(text.rule.method).quorum === "heard";
  expect(2 * (isByHearing ? close.heard : close.counted.length)).toBeGreaterThan(close.of);
  if (isByHearing) return;
  const people = new Set(countedIn(close, text).map(({ by }) => by));
  for (const other of all.filter((one) => one.text === text))
    expect(countedIn(other.close, text).some(({ by }) => people.has(by))).toBe(true);
}

/** I6: with one liar in three households, community time stays between what the two honest ones claimed last. */
function withAnHonestClock(here: Lived, { text, close }: Closed): void {
  const events = here.events();
  if (events.some((event) => event.kind === "members.leave" && stands(here, event))) return;
  for (const { id, time } of [text, close]) {
    const saw = sawOf(here, id);
    const own = here.graph.get(id)?.event.device;
    const lastOf = (...home: readonly string[]) => {
      const theirs = events.filter(({ device }) => home.some((who) => deviceOf(who) === device));
      return Math.max(events[0]?.minute ?? 0, ...theirs.filter((one) => saw(one.id)).map(({ minute }) => minute));
    };
    const claims = [lastOf("anya", "ben"), lastOf("carla")];
    const mine = here.graph.get(id)?.event.minute ?? 0;
    const most = own === deviceOf(LIAR) ? Math.max(...claims) : Math.max(...claims, mine);
    expect(time).toBeGreaterThanOrEqual(Math.min(...claims));
    expect(time).toBeLessThanOrEqual(most);
  }
  const left = text.electorate.length - close.counted.length;
  const isEarly = close.weighs === undefined && close.fellBack === undefined && close.time <= text.deadline;
  if (isEarly && wayOf(text.rule.method).quorum !== "heard" && text.trusts.size === 0) expect(left).toBe(0);
}

/** I7: everybody finds it in the log, with every answer under somebody's name; no act of deciding is sealed to fewer. */
function forAllToSee(here: Lived, { matter, text }: Closed): void {
  for (const who of ["anya", "gina"])
    expect(logRows(here.look("decisions", who)).some((row) => row.matter === matter.id)).toBe(true);
  const row = here.matter(matter.id, "gina").texts.find(({ id }) => id === text.id);
  for (const { name } of row?.stances ?? []) expect(name).not.toBe("");
  for (const act of Object.values(acts)) expect(act).not.toHaveProperty("sealedTo");
}

/** I8: what was entered by hand counts as hers and names who entered it, who was on the roll; she can see it all. */
function enteredRightly(here: Lived): number {
  const entered = here.events().filter((event) => enteredFor(event) !== undefined && stands(here, event));
  const { roll } = here.look("decisions").rights;
  const told = new Map(
    here
      .look("decisions")
      .entered(here.hilda)
      .map(({ event, by }) => [event.id, by]),
  );
  for (const event of entered) {
    expect(enteredFor(event)).toBe(here.hilda);
    expect(roll.has(enteredBy(here.graph, event.id) ?? "")).toBe(true);
    expect(told.get(event.id)).toBe(here.graph.joins.personOf(event.device));
  }
  const hers = [...matterIn(here.state("decisions")).texts.values()].flatMap(
    ({ stances }) => stances.get(here.hilda) ?? [],
  );
  for (const one of hers) expect(told.has(one.id)).toBe(true);
  return entered.length;
}
