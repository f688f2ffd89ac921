import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { toHex } from "../../src/kernel/bytes.ts";
import { type Id, MINUTES_PER_DAY } from "../../src/kernel/event.ts";
import { PersistentMap } from "../../src/kernel/persistent-map.ts";
import type { Look } from "../../src/kernel/practice.ts";
import { decisions } from "../../src/practices/decisions/index.ts";
import { knownTo } from "../../src/practices/decisions/reading.ts";
import { tally } from "../../src/practices/decisions/tally.ts";
import { answered, pod } from "../../src/practices/decisions/testing/pod.ts";
import type { Decisions, Matter, Others, PutText } from "../../src/practices/decisions/words.ts";
import { type Figure, timedInTurns } from "../figure.ts";

type Size = { readonly people: number; readonly decided: number };
const SMALL: Size = { people: 500, decided: 2_500 };
const LARGE: Size = { people: 1_000, decided: 5_000 };
/** What waits for answers at once. */
const OPEN = 10;
/** As many as one close can list. */
const ANSWERS_MAX = 150;
/** By then what was agreed is settled for good. */
const LATER_DAYS = 60;
const RUNS = 31;

/** Decide's home and a count, for a thousand members and five thousand decisions; and what half of both costs. */
export async function governanceFigures(): Promise<Figure[]> {
  const [small, large] = [opened(SMALL), opened(LARGE)];
  const home = await timedInTurns(RUNS, small.home, large.home);
  const count = await timedInTurns(RUNS, small.tally, large.tally);
  const how = `${LARGE.people} people, ${LARGE.decided} decisions, ${OPEN} more open; ${SMALL.people} and ${SMALL.decided}`;
  const row = (id: string, [half, value]: readonly [number, number], goal: Figure["goal"], does: string): Figure => {
    return { id, value, unit: "ms", goal, how: `${does}; ${how}: ${half.toFixed(2)} ms` };
  };
  const said = "what is open, the log and what comes, after something was said";
  return [
    row("decide.home", [home.one, home.other], { atMost: 100 }, said),
    row("decide.home.first", [small.first, large.first], "none", "the same, the first time in a process"),
    row("decide.tally", [count.one, count.other], { atMost: 5 }, "the answers of everyone to one text"),
    growth("decide.home.growth", home.ratio),
    growth("decide.tally.growth", count.ratio),
  ];
}

/** Twice the people and decisions cost twice as much, and a little for what is not measured quite the same. */
function growth(id: string, value: number): Figure {
  return {
    id,
    value,
    unit: "×",
    goal: { atMost: 2.5 },
    how: "twice the people and twice the decisions",
  };
}

/** What is looked at, for the first time, in milliseconds, and again. */
type Opened = { readonly first: number; readonly home: () => unknown; readonly tally: () => unknown };

function opened(size: Size): Opened {
  const look = grownTo(size);
  const before = performance.now();
  home(look);
  const first = performance.now() - before;
  const [text] = [...look.state.matters.values()].flatMap((matter) =>
    matter.closes.size === 0 ? [...matter.texts.values()] : [],
  );
  if (text === undefined) throw new Error("nothing is open");
  let turn = 0;
  return {
    first,
    home: () => {
      turn += 1;
      return home(somethingSaid(look, turn));
    },
    tally: () => tally(text, knownTo(look)),
  };
}

type DecisionsLook = Look<Decisions, Others>;

/** What Decide's home reads of this practice. */
function home(look: DecisionsLook): unknown {
  return [decisions.views.open?.look(look, {}), decisions.views.log?.look(look, {}), decisions.coming?.(look)];
}

/** One act later: another matter, another time, and everything else as it was. */
function somethingSaid(look: DecisionsLook, turn: number): DecisionsLook {
  const [id, matter] = [...look.state.matters.entries()][turn] ?? [];
  if (id === undefined || matter === undefined) return look;
  const matters = look.state.matters.with(id, { ...matter, made: matter.made + 1 });
  return { ...look, state: { ...look.state, matters }, time: look.time + turn, now: look.now + turn };
}

/** A small pod's decision, open and settled, told to the real rules, and then copied for many people and many matters. */
function grownTo({ people, decided }: Size): DecisionsLook {
  const here = pod();
  const first = answered(here, "agree", "agree", "agree", "agree", "agree");
  here.close("emil", first.text, first.said);
  const second = answered(here, "agree");
  const look: DecisionsLook = here.look("decisions", "anya");
  const { me = "", rights, others } = look;
  const [settled, open] = [first, second].map(({ matter }) => look.state.matters.get(matter));
  const someone = others.members.people.get(me);
  if (settled === undefined || open === undefined || someone === undefined) throw new Error("the pod decided nothing");
  const asked = [...rights.roll.keys(), ...Array.from({ length: people - 5 }, (_, at) => idOf("person", at))];
  const time = look.time + LATER_DAYS * MINUTES_PER_DAY;
  const copies = (matter: Matter, from: number, count: number, answers: number) => {
    const [text] = [...matter.texts.values()];
    const given = [...(text?.stances.values() ?? [])].flat()[0];
    const stances = mapOf(asked.slice(0, answers).map((by) => [by, [{ ...given, by, id: `${by.slice(8)}ffffffff` }]]));
    const later = { electorate: asked, stances: stances as PutText["stances"], deadline: time + MINUTES_PER_DAY };
    return Array.from({ length: count }, (_, at) => copied(matter, from + at, later));
  };
  const all = [...copies(settled, 0, decided, ANSWERS_MAX), ...copies(open, decided, OPEN, people / 2)];
  const members = { ...others.members, people: mapOf(asked.map((id) => [id, { ...someone, id }])) };
  const seat = rights.roll.get(me);
  const roll = seat === undefined ? rights.roll : mapOf(asked.map((id) => [id, seat]));
  const state = { ...look.state, matters: mapOf(all.map((one) => [one.id, one])) };
  return { ...look, time, state, rights: { ...rights, roll }, others: { ...others, members } };
}

type Later = Pick<PutText, "electorate" | "stances" | "deadline">;

/** The same matter with ids of its own, everyone asked, and many answers. */
function copied(matter: Matter, at: number, later: Later): Matter {
  const named = (id: Id) => `${at.toString(16).padStart(8, "0")}${id.slice(8)}`;
  const counted = [...later.stances.values()].flat().map(({ id }) => id);
  const texts = [...matter.texts.values()].map((text): PutText => ({ ...text, ...later, id: named(text.id) }));
  const closes = [...matter.closes.values()].map((close) => {
    return { ...close, id: named(close.id), text: named(close.text), counted, of: later.electorate.length };
  });
  return {
    ...{ ...matter, id: named(matter.id), time: matter.time + at, minute: matter.minute + at },
    ...{ texts: mapOf(texts.map((one) => [one.id, one])), closes: mapOf(closes.map((one) => [one.id, one])) },
  };
}

function mapOf<V>(entries: readonly (readonly [string, V])[]): PersistentMap<V> {
  return entries.reduce<PersistentMap<V>>((map, [key, value]) => map.with(key, value), PersistentMap.empty);
}

function idOf(what: string, at: number): Id {
  return toHex(sha256(utf8ToBytes(`${what} ${at}`)));
}
