import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import type { AnyPractice } from "../../kernel/practice.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { charter } from "../charter/index.ts";
import { conflict } from "../conflict/index.ts";
import { WHATS } from "../conflict/words.ts";
import { life as groupLife, lived as groupsLived } from "../groups/testing/random-life.ts";
import { PRACTICES as GROUPS } from "../groups/testing/start.ts";
import { members } from "../members/index.ts";
import { podOf } from "../members/testing/neighbours.ts";
import { reviews } from "../reviews/index.ts";
import { noticed, wait, walkGate } from "../reviews/testing/gate.ts";
import { rotation } from "../rotation/index.ts";
import { life as turnLife, lived as turnsLived } from "../rotation/testing/random-turns.ts";
import { PRACTICES as TURNING, PEOPLE as TURNS } from "../rotation/testing/start.ts";
import { views as turnViews } from "../rotation/views.ts";
import { decisions } from "./index.ts";
import { outcomeNow } from "./reading.ts";
import { isAgreed } from "./standing-outcome.ts";
import { deeds, live } from "./testing/random-talk.ts";
import { isTold, turnsIn } from "./testing/what-binds.ts";
import type { Decisions, Matter } from "./words.ts";

/**
 * The search for a secret decision: histories are lived by chance and heard again event by event. Nothing binds anyone who could
 * not see that it was decided, by whom and by which rule. What the acts declare is looked at beside this.
 */
type Heard = Pick<Story, "events" | "community">;

/** Hears histories again, and counts by what kinds that which binds has changed. */
function searching(all: readonly AnyPractice[]) {
  const turns = new Map<string, number>();
  const look = (story: Heard): void => {
    for (const kind of turnsIn(story, all)) turns.set(kind, (turns.get(kind) ?? 0) + 1);
  };
  return { look, count: (kind: string) => turns.get(kind) ?? 0, kinds: () => [...turns.keys()] };
}

const HOMES = { ana: "Fern", ben: "Oak", cleo: "Elm", dora: "Ash", eve: "Bay" };
const FIVE = Object.keys(HOMES);
const wish = fc.record({
  who: fc.nat(3),
  what: fc.constantFrom("add", "drop", "number", "ahead", "remove", "remove", "seat", "appeal", "hear", "wait"),
  pick: fc.nat(9),
  voices: fc.constantFrom(1, 2, 3, 3),
  isCut: fc.boolean(),
});
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

/** Somebody moves something; some say yes, and it is put on record with as many, at once or after a page. */
function move(story: Story, { who, what, pick, voices, isCut }: Wish, review: Id | undefined): void {
  const by = FIVE[who] ?? "ana";
  const finds = pick % 3 === 0 ? "stands" : "falls";
  const others = FIVE.slice(0, 4);
  if (review !== undefined && what === "hear") {
    story.act(by, "reviews.hear", { review, spoke: "spoke" });
    wait(story, others, 6);
  }
  if (review !== undefined && what === "appeal") {
    story.act("eve", "reviews.appeal", { review });
    for (const one of others.slice(0, 1 + voices)) story.act(one, "reviews.panel", { review, finds });
    if (pick % 2 === 0) wait(story, others, 31);
  }
  if (what === "wait") wait(story, others, 6);
  const parent = story.folding.lane.chain().at(-1)?.id;
  const number = { numbers: [{ name: "sayDays", value: 1 + pick }] };
  const remove = { remove: [story.person("eve")], ...(review !== undefined && { review }) };
  // Whoever was not heard out, or was found to be right, is moved against all the same.
  const change: Readonly<Record<string, object>> = {
    add: { addValues: [`We share ${pick}`] },
    drop: { dropValues: [1 + pick] },
    number,
    ahead: { ...number, from: story.now() + pick * 1440 },
    ...{ remove, ...(review !== undefined && pick % 2 === 0 && { appeal: remove }) },
    seat: { seats: [{ person: story.person(by), household: story.person(FIVE[pick % 5] ?? by) }] },
  };
  if (change[what] === undefined) return;
  const motion = story.act(by, "charter.propose", { parent, why: "So", ...change[what] }).id;
  const ballots = FIVE.slice(0, voices + 1).map((one) => story.act(one, "charter.say", { motion, yes: "yes" }).id);
  if (!isCut) story.act(by, "charter.conclude", { motion, ballots });
  else {
    const after = story.act(by, "charter.count", { motion, ballots: ballots.slice(0, 1) }).id;
    story.act(by, "charter.conclude", { motion, ballots: ballots.slice(1), after });
  }
}

test("[K-5, RV-1, RV-6] over random motions, removals, appeals and panels, two thirds by name change the roll or the charter, and a removal goes through its whole gate", () => {
  const all = [members, charter, reviews];
  const { look, count, kinds } = searching(all);
  const gates = ["none", "notice", "notice", "walked", "walked", "appealed"] as const;
  let removed = 0;
  void fc.assert(
    fc.property(fc.array(wish, { minLength: 3, maxLength: 9 }), fc.constantFrom(...gates), (history, gate) => {
      const story = podOf(HOMES, all);
      const others = FIVE.slice(0, 4);
      const review =
        gate === "none"
          ? undefined
          : gate === "notice"
            ? noticed(story, others, "eve", 5)
            : walkGate(story, others, "eve");
      if (gate === "appealed") story.act("eve", "reviews.appeal", { review });
      for (const one of history) move(story, one, review);
      look(story);
      if (story.look("charter").rights.removed.has(story.person("eve"))) removed += 1;
    }),
    { numRuns: 200 },
  );
  expect(kinds().sort()).toEqual(["charter.conclude", "members.confirm"]);
  expect(Math.min(count("charter.conclude"), 10 * removed)).toBeGreaterThan(40);
}, 90_000);

test("[K-5, GR-1, DC-48] over random histories of a group, its roles and recalls, nothing is there without an answer by more than half of all, whoever else was asked", () => {
  const { look, count } = searching(GROUPS);
  void fc.assert(
    fc.property(groupLife, (history) => look(groupsLived(history))),
    { numRuns: 60 },
  );
  expect(count("decisions.close")).toBeGreaterThan(60);
}, 90_000);

test("[K-5, RO-2, RO-3, RO-4] over random turns, declines and swaps nobody is bound: whoever has a turn took it by name, or everyone sees by which rule they are asked", () => {
  const { look, kinds } = searching(TURNING);
  const states = new Map<string, number>();
  void fc.assert(
    fc.property(turnLife, (history) => {
      const pod = turnsLived(history);
      look(pod);
      const asSeen = (who?: string) => {
        const rows = [...turnViews.ahead.look(pod.looking(who)), ...turnViews.past.look(pod.looking(who))];
        return rows.map(({ away, turns, ...row }) => ({
          ...row,
          turns: turns.map(({ mine, asksMe, ...turn }) => turn),
        }));
      };
      const everybody = asSeen();
      // Whom a turn concerns sees what everyone sees.
      for (const who of TURNS) expect(asSeen(who)).toEqual(everybody);
      const said = pod.events().filter(({ id }) => pod.setAside(id) === undefined);
      const by = (event: (typeof said)[number]) => pod.graph.joins.personOf(event.device);
      for (const { key, turns } of everybody)
        for (const { role, state, person, reason, order } of turns) {
          states.set(state, (states.get(state) ?? 0) + 1);
          const words = said.filter(({ body }) => {
            const meeting = String(body.meeting ?? "");
            return body.role === role && (pod.state("meetings").keyOf.get(meeting) ?? meeting) === key;
          });
          const took = words.some((event) => event.kind === "rotation.take" && by(event) === person);
          const named = words.some(({ kind, body }) => kind === "rotation.served" && body.person === person);
          if (state === "taken") expect(took).toBe(true);
          if (state === "served") expect(took || named).toBe(true);
          if (state !== "proposed") continue;
          expect(order[0]).toMatchObject({ person, not: undefined });
          expect(["only", "share", "last", "draw"]).toContain(reason);
        }
    }),
    { numRuns: 60 },
  );
  expect(kinds().filter((kind) => kind.startsWith("rotation."))).toEqual([]);
  for (const state of ["taken", "served", "proposed"]) expect(states.get(state) ?? 0).toBeGreaterThan(30);
  for (const { kind } of Object.values(rotation.acts)) expect([kind, isTold([rotation], kind)]).toEqual([kind, true]);
}, 90_000);

const word = fc.record({
  who: fc.nat(4),
  what: fc.constantFrom("circle", "tell", "stand", "ask", "ask", "ask", "ask", ...WHATS),
  with: fc.nat(4),
  which: fc.nat(3),
  level: fc.integer({ min: 2, max: 4 }),
  move: wish,
});

test("[K-5, K-8, CF-2] over random mediations, agreements and grounds, among motions and a removal, what few read changes nothing that all go by", () => {
  const all = [members, charter, reviews, conflict];
  const { look, count, kinds } = searching(all);
  let written = 0;
  void fc.assert(
    fc.property(fc.array(word, { minLength: 12, maxLength: 30 }), fc.boolean(), (history, removes) => {
      const story = podOf(HOMES, all);
      const review = removes ? walkGate(story, FIVE.slice(0, 4), "eve") : undefined;
      const circles: Id[] = [];
      for (const { who, what, with: whom, which, level, move: motion } of history) {
        const [by, other] = [FIVE[who] ?? "ana", story.person(FIVE[whom] ?? "ana")];
        const circle = circles[which % Math.max(1, circles.length)];
        if (what === "circle" || circle === undefined) {
          const people = [...new Set([story.person(by), other])];
          const practice = which % 2 === 0 ? "conflict" : "reviews";
          const made = { practice, lasts: "until-destroyed", key: "ab".repeat(32), boxes: [], people };
          circles.push(story.act(by, "kernel.audience", made).id);
        } else if (what === "tell") story.act(by, "reviews.tell", { circle, what: "grounds", text: "Remove her." });
        else if (what === "stand") story.act(by, which % 2 === 0 ? "conflict.stand-by" : "conflict.stand-down");
        else if (what === "ask") move(story, motion, review);
        else {
          const people = [{ person: other, as: "party" }];
          const body = { circle, what, level, people, dates: [], text: "You are out, and the charter says so." };
          if (story.act(by, "conflict.write", body).refusal === undefined) written += 1;
        }
      }
      look(story);
    }),
    { numRuns: 60 },
  );
  expect(kinds().sort()).toEqual(["charter.conclude", "members.confirm"]);
  expect(Math.min(count("charter.conclude"), written)).toBeGreaterThan(30);
}, 90_000);

test("[K-5, K-8] over random histories whatever makes an agreement, or ends one, is told by name, on the path of its matter and with its rule", () => {
  let turns = 0;
  void fc.assert(
    fc.property(deeds, (history) => {
      live(history, (here, event, before) => {
        const now: Decisions = here.state("decisions");
        for (const matter of now.matters.values()) {
          const was = before.matters.get(matter.id);
          const [then, is] = [was, matter].map((one) => one && outcomeNow(here.look("decisions"), one as Matter));
          if (is === undefined || then?.close?.id === is.close?.id) continue;
          turns += 1;
          expect([event.kind, isTold([decisions], event.kind)]).toEqual([event.kind, true]);
          const row = here.matter(matter.id, "gina");
          const step = row.path.find(({ id }) => id === event.id);
          expect(step?.by).toBe(here.graph.joins.personOf(event.device));
          if (isAgreed(is.state))
            expect(row.texts.find(({ id }) => id === is.close?.text)?.rule.method).toBeTypeOf("string");
        }
      });
    }),
    { numRuns: 300 },
  );
  expect(turns).toBeGreaterThan(25);
}, 90_000);
