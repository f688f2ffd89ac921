import { expect, test } from "vitest";
import type { Draft, Event, Id } from "../../kernel/event.ts";
import { PAGE_MAX } from "../../kernel/pages.ts";
import type { AnyPractice } from "../../kernel/practice.ts";
import { attention as charterToday } from "../charter/attention.ts";
import { charter } from "../charter/index.ts";
import { attention } from "./attention.ts";
import { decisions } from "./index.ts";
import { logRows } from "./log/log.ts";
import { draftPod, type Pod } from "./testing/pod.ts";

const PEOPLE = 1000;
const PEOPLE_EACH = 8;
const SEATS_MAX = 40;
const LONG_MS = 240_000;

const nameAt = (at: number): string => `p${at}`;

/** A pod whose first forty founded it; all others have joined, and wait for a place on the roll. */
function founded(): Pod {
  const here = draftPod(["p0"]);
  for (let from = 1; from < PEOPLE; from += SEATS_MAX) {
    const invite = here.act("p0", "members.invite", {
      key: "ab".repeat(32),
      uses: SEATS_MAX,
      until: here.now() + 100,
    }).id;
    for (let at = from; at < Math.min(from + SEATS_MAX, PEOPLE); at++) {
      const first = at % PEOPLE_EACH === 0;
      const home = first ? { householdName: `House ${at}` } : { household: homeOf(here, at) };
      here.act(nameAt(at), "members.join", { name: nameAt(at), ...home, invite, proof: "cd".repeat(64) });
    }
  }
  const list = here.act("p0", "members.list", { seats: seatsFrom(here, 0) }).id;
  for (let at = 0; at < SEATS_MAX; at++) here.act(nameAt(at), "members.confirm", { list });
  return here;
}

const homeOf = (here: Pod, at: number): Id => here.person(nameAt(at - (at % PEOPLE_EACH)));
const seatsFrom = (here: Pod, from: number) =>
  Array.from({ length: SEATS_MAX }, (_, at) => ({
    person: here.person(nameAt(from + at)),
    household: homeOf(here, from + at),
  }));

/** Signs a draft, and what the app signs by itself after it. */
function press(here: Pod, who: string, practice: AnyPractice, draft: Draft): readonly Event[] {
  const { event, refusal } = here.act(who, draft.kind, draft.body);
  expect(refusal).toBeUndefined();
  const next = practice.followUps?.(here.look(practice.name, who), event) ?? [];
  return [event, ...next.flatMap((one) => press(here, who, practice, one))];
}

/** Puts a motion, and as many say yes as it takes or all do; one press puts it on record. */
function agree(here: Pod, more: object, from: number, roll: number, all = false): readonly Event[] {
  const parent = here.folding.lane.chain().at(-1)?.id ?? "";
  const motion = here.act(nameAt(from), "charter.propose", { parent, why: "So that they belong", ...more }).id;
  const yes = all ? roll : Math.ceil((2 * roll) / 3);
  for (let at = 0; at < yes; at++) here.act(nameAt(at), "charter.say", { motion, yes: "yes" });
  const [ready] = charterToday(here.look("charter", "p0")).flatMap((one) => one.ready ?? []);
  return ready === undefined ? [] : press(here, "p0", charter, ready);
}

test(
  "[DC-46, DC-12, K-10] a thousand people come onto the roll, change the charter and decide, and everyone's word counts",
  () => {
    const here = founded();
    for (let roll = SEATS_MAX; roll < PEOPLE; roll += SEATS_MAX) agree(here, { seats: seatsFrom(here, roll) }, 0, roll);
    expect(here.look("charter").rights.roll.size).toBe(PEOPLE);

    const record = agree(here, { numbers: [{ name: "sayDays", value: 9 }] }, 1, PEOPLE, true);
    expect(record.map(({ kind }) => kind)).toEqual([...Array(6).fill("charter.count"), "charter.conclude"]);
    const outcome = here.folding.lane.chain().at(-1);
    expect([outcome?.counted.length, outcome?.rights.numbers.get("sayDays")]).toEqual([PEOPLE, 9]);
    expect(charter.neverBroken?.(here.look("charter"))).toEqual([]);

    const matter = here.frame("p7");
    const text = here.put("p7", matter, "We buy a pump.");
    for (let at = 0; at < PEOPLE; at++) here.say(nameAt(at), text, at % 7 === 0 ? "aside" : "agree");
    const lines = attention(here.look("decisions", "p3"));
    expect(lines.map(({ title }) => title.code)).toEqual(["decisions.today.close"]);
    const pages = press(here, "p3", decisions, lines[0]?.ready as Draft);
    expect(pages.map(({ kind }) => kind)).toEqual([...Array(6).fill("decisions.count"), "decisions.close"]);
    expect(pages.every(({ body }) => (body.counted as readonly Id[]).length <= PAGE_MAX)).toBe(true);
    const row = here.matter(matter);
    expect(row).toMatchObject({ state: "provisional", outcome: { verdict: "agreed", of: PEOPLE } });
    expect(row.outcome?.counted).toHaveLength(PEOPLE);
    expect(logRows(here.look("decisions"))).toMatchObject([
      { approved: "Consensus 857, 143 aside", text: "We buy a pump." },
    ]);
    expect(decisions.neverBroken?.(here.look("decisions"))).toEqual([]);
  },
  LONG_MS,
);
