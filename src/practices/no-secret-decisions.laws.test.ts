import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { NamedAct } from "../kernel/acts.ts";
import { AUDIENCE } from "../kernel/audience/acts.ts";
import { createFolding, type Folding } from "../kernel/fold.ts";
import { createGraph } from "../kernel/graph.ts";
import { kindsOf } from "../kernel/kinds.ts";
import type { AnyPractice } from "../kernel/practice.ts";
import type { Story } from "../kernel/testing/story.ts";
import { charter } from "./charter/index.ts";
import { decisions } from "./decisions/index.ts";
import { outcomeNow } from "./decisions/reading.ts";
import { isAgreed } from "./decisions/standing-outcome.ts";
import { deeds, live } from "./decisions/testing/random-talk.ts";
import type { Decisions, Matter } from "./decisions/words.ts";
import { groups } from "./groups/index.ts";
import { PEOPLE, start } from "./groups/testing/start.ts";
import { practices } from "./index.ts";
import { members } from "./members/index.ts";
import { podOf } from "./members/testing/neighbours.ts";
import { reviews } from "./reviews/index.ts";
import { walkGate } from "./reviews/testing/gate.ts";

/**
 * Nothing binds anyone who could not see that it was decided, by whom and by which rule. Whatever binds, whatever the rights lane
 * hears and whatever only a decision brings about is read by all who hold the community's key, says whose it is, and names what
 * it rests on. What few read can change nothing for all: there is no way from the second fold to the first.
 */
const acts: readonly NamedAct[] = practices.flatMap((practice: AnyPractice) => Object.values(practice.acts));
const binding = acts.filter(
  ({ binds, decided, lane, counts }) => binds || decided !== undefined || lane !== undefined || counts !== undefined,
);
const narrow = acts.filter(({ sealedTo }) => sealedTo !== undefined);
/** Fields of an act that name another event: what it answers, counts or builds on. */
const named = ({ fields }: NamedAct): readonly string[] =>
  Object.entries(fields)
    .filter(([, field]) => /"type":"(ref|id)"/.test(JSON.stringify(field)))
    .map(([name]) => name);

test("[K-5, K-8] nothing that binds is sealed to fewer than all, and nothing that few read binds", () => {
  expect(binding.length).toBeGreaterThan(20);
  expect(narrow.length).toBeGreaterThan(1);
  expect(binding.filter(({ sealedTo }) => sealedTo !== undefined).map(({ kind }) => kind)).toEqual([]);
  const forBinding = binding.map(({ kind }) => kind);
  for (const { kind } of narrow) expect(forBinding).not.toContain(kind);
});

test("[K-5] whatever is counted, or puts something on record, names what it is about", () => {
  const counting = binding.filter(({ binds, counts }) => binds || counts !== undefined);
  for (const act of counting) expect([act.kind, named(act).length > 0]).toEqual([act.kind, true]);
  for (const { kind, fields } of acts.filter(({ counts }) => counts !== undefined))
    expect([kind, JSON.stringify(fields).includes('"type":"list"')]).toEqual([kind, true]);
});

test("[K-5] what only a decision brings about is prepared in the open, and each text that carries it says so in words", () => {
  for (const act of acts.filter(({ decided }) => decided !== undefined)) {
    expect([act.kind, act.hidden]).toEqual([act.kind, undefined]);
    const practice = practices.find((one) => Object.values(one.acts).includes(act as never));
    for (const words of [practice?.messages.en, practice?.messages.es])
      expect([act.kind, typeof words?.[`${act.kind}.enacts`]]).toEqual([act.kind, "string"]);
  }
});

test("[K-8] an act that few read has a fold of its own, and no name of a decision in it", () => {
  const kinds = kindsOf(practices);
  for (const act of narrow) {
    const practice = kinds.byKind.get(act.kind)?.practice;
    expect([act.kind, practice?.within !== undefined]).toEqual([act.kind, true]);
    const audience = act.fields[act.sealedTo ?? ""];
    expect(audience).toMatchObject({ type: "ref", to: [AUDIENCE.audience.kind] });
    for (const name of named(act)) {
      const text = JSON.stringify(act.fields[name]);
      for (const { kind } of binding) if (!kind.startsWith("members.")) expect(text).not.toContain(`"${kind}"`);
    }
  }
});

test("[K-5] whatever changes who has a say, or what the charter says, is told in the history of everybody", () => {
  for (const act of binding.filter(({ hidden }) => hidden !== true)) {
    const practice = practices.find((one) => Object.values(one.acts).includes(act as never));
    for (const words of [practice?.messages.en, practice?.messages.es])
      expect([act.kind, words?.[`${act.kind}.did`] !== undefined]).toEqual([act.kind, true]);
  }
});

/** Whether all who hold the community's key read an act, and find it in their history in words. */
function isTold(kind: string): boolean {
  const act = acts.find((one) => one.kind === kind);
  const practice = practices.find((one) => Object.values(one.acts).includes(act as never));
  const words = [practice?.messages.en, practice?.messages.es].every((one) => one?.[`${kind}.did`] !== undefined);
  return act !== undefined && act.hidden !== true && act.sealedTo === undefined && words;
}

test("[K-5] every practice that can bind somebody is looked at here, and what takes back something that binds is told too", () => {
  const which = new Set(binding.map(({ kind }) => kind.slice(0, kind.indexOf("."))));
  for (const one of ["charter", "decisions", "devices", "documents", "groups", "members", "reviews", "using"])
    expect(which).toContain(one);
  for (const { kind, reversal } of binding) {
    if (!("by" in reversal)) continue;
    const undo = acts.find((one) => one.kind === reversal.by);
    expect([kind, undo?.sealedTo]).toEqual([kind, undefined]);
    // What is told to nobody brings nothing about by itself: only a decision does, and that is told.
    if (!isTold(reversal.by)) expect([reversal.by, binding.includes(undo as never)]).toEqual([reversal.by, false]);
  }
});

/** What binds people besides an open matter: the roll, the charter's values and numbers, and what decisions have in force. */
function bindsIn(folding: Folding, all: readonly AnyPractice[]): string {
  const rights = folding.lane.rights(folding.lane.chain().length);
  const parts = [rights.roll, rights.removed, rights.values, rights.numbers, rights.ahead, rights.rulesVersion];
  const inForce = all.flatMap(({ name, inForce: of }) => [...(of?.(folding.state().practices[name]) ?? [])]);
  return JSON.stringify([parts.map((one) => (typeof one === "object" ? [...one] : one)), inForce]);
}

/** Hears a story again, event by event, and says by what kinds that which binds has changed. */
function turnsIn({ events, community }: Pick<Story, "events" | "community">, all: readonly AnyPractice[]): string[] {
  const graph = createGraph();
  const folding = createFolding({ practices: all, kinds: kindsOf(all), graph, community, isSigned: () => true });
  let before = "";
  return events().flatMap((event, at) => {
    folding.add([graph.add(event)]);
    const now = bindsIn(folding, all);
    const isTurn = at > 0 && now !== before;
    before = now;
    if (!isTurn) return [];
    // Whose it was, and that it stands: nobody who is set aside, and no device of nobody, changes what binds.
    expect(graph.joins.personOf(event.device)).toBeTypeOf("string");
    expect([event.kind, folding.state().setAside.get(event.id)]).toEqual([event.kind, undefined]);
    expect([event.kind, isTold(event.kind)]).toEqual([event.kind, true]);
    return [event.kind];
  });
}

const wish = fc.record({ who: fc.nat(3), what: fc.nat(5), pick: fc.nat(9), voices: fc.constantFrom(1, 3, 4, 4) });

test("[K-5, K-8] over random histories of motions, a removal, groups and their recalls, whatever changes what binds is told to everybody", () => {
  const HOMES = { ana: "Fern", ben: "Oak", cleo: "Elm", dora: "Ash", eve: "Bay" };
  const people = Object.keys(HOMES);
  const all = [members, charter, groups, decisions, reviews];
  const turns = new Map<string, number>();
  const look = (story: Pick<Story, "events" | "community">): void => {
    for (const kind of turnsIn(story, all)) turns.set(kind, (turns.get(kind) ?? 0) + 1);
  };
  void fc.assert(
    fc.property(fc.array(wish, { minLength: 3, maxLength: 9 }), fc.boolean(), (history, removes) => {
      const story = podOf(HOMES, all);
      const review = removes ? walkGate(story, people.slice(0, 4), "eve") : undefined;
      for (const { who, what, pick, voices } of history) {
        const by = people[who] ?? "ana";
        const parent = story.folding.lane.chain().at(-1)?.id;
        const asked = [
          { addValues: [`We share ${pick}`] },
          { dropValues: [1 + pick] },
          { numbers: [{ name: "sayDays", value: 1 + pick }] },
          { numbers: [{ name: "sayDays", value: 1 + pick }], from: story.now() + pick * 1440 },
          { remove: [story.person("eve")], ...(review !== undefined && { review }) },
          { seats: [{ person: story.person(by), household: story.person(people[pick % 5] ?? by) }] },
        ][what];
        const motion = story.act(by, "charter.propose", { parent, why: "So", ...asked }).id;
        const ballots = people
          .slice(0, voices + 1)
          .map((one) => story.act(one, "charter.say", { motion, yes: "yes" }).id);
        if (pick % 2 === 0) story.act(by, "charter.conclude", { motion, ballots });
        else {
          const after = story.act(by, "charter.count", { motion, ballots: ballots.slice(0, 1) }).id;
          if (ballots.length > 1) story.act(by, "charter.conclude", { motion, ballots: ballots.slice(1), after });
        }
      }
      look(story);
    }),
    { numRuns: 40 },
  );
  void fc.assert(
    fc.property(fc.array(fc.nat(5), { minLength: 2, maxLength: 6 }), (history) => {
      const pod = start();
      const role = pod.role(pod.open());
      for (const what of history) {
        const person = pod.person(PEOPLE[what % PEOPLE.length] ?? "ana");
        const given = what < 4 ? pod.act("ana", "groups.give-role", { role, person, days: 30 }) : undefined;
        if (given === undefined) pod.days(31);
        else if (given.refusal === undefined) pod.decide(given.id);
      }
      const held = [...pod.groups().terms.values()].at(-1);
      if (held !== undefined) {
        const about = { role, person: held.person };
        const notice = pod.act("ana", "groups.ask-recall", { ...about, why: "It is down." });
        pod.days(4);
        const recall = pod.act("ana", "groups.recall", { ...about, notice: notice.id });
        if (notice.refusal === undefined && recall.refusal === undefined) pod.decide(recall.id);
      }
      look(pod);
    }),
    { numRuns: 25 },
  );
  expect(Math.min(turns.get("charter.conclude") ?? 0, turns.get("decisions.close") ?? 0)).toBeGreaterThan(30);
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
          expect([event.kind, isTold(event.kind)]).toEqual([event.kind, true]);
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
