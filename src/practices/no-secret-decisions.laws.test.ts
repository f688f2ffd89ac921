import { expect, test } from "vitest";
import { countable, type NamedAct } from "../kernel/acts.ts";
import { AUDIENCE } from "../kernel/audience/acts.ts";
import { kindsOf } from "../kernel/kinds.ts";
import type { AnyPractice } from "../kernel/practice.ts";
import { isTold } from "./decisions/testing/what-binds.ts";
import { practices } from "./index.ts";

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
  for (const act of acts.filter(({ counts }) => counts !== undefined))
    expect([act.kind, countable(act).length > 0]).toEqual([act.kind, true]);
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

test("[K-5] every practice that can bind somebody is looked at here, and what takes back something that binds is told too", () => {
  const which = new Set(binding.map(({ kind }) => kind.slice(0, kind.indexOf("."))));
  for (const one of ["charter", "decisions", "devices", "documents", "groups", "members", "reviews", "using"])
    expect(which).toContain(one);
  for (const { kind, reversal } of binding) {
    if (!("by" in reversal)) continue;
    const undo = acts.find((one) => one.kind === reversal.by);
    expect([kind, undo?.sealedTo]).toEqual([kind, undefined]);
    // What is told to nobody brings nothing about by itself: only a decision does, and that is told.
    if (!isTold(practices, reversal.by))
      expect([reversal.by, binding.includes(undo as never)]).toEqual([reversal.by, false]);
  }
});
