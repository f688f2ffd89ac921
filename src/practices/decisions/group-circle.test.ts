import { describe, expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { causalShuffle } from "../../kernel/testing/fold-again.ts";
import type { NoteVoice } from "../../tables/notes.ts";
import { DAY, PEOPLE, PRACTICES, type Start, start } from "../groups/testing/start.ts";
import { attention } from "./attention.ts";
import { decisions } from "./index.ts";
import { logRows } from "./log/log.ts";
import { matterRow } from "./matter-view.ts";
import { decisionNotes } from "./notes.ts";
import { matterWith } from "./reading.ts";
import { foldTwice } from "./testing/fold-twice.ts";

const bodyOf = (matter: Id, group: Id) => ({
  matter,
  text: "We change the cable.",
  method: "consent",
  againDays: 60,
  group,
});
const frame = (pod: Start, who = "ben"): Id =>
  pod.act(who, "decisions.frame", { title: "The cable", problem: "It is broken." }).id;

/** Ben and Cleo are in a group; Ben puts a text to it. */
function asked(more: object = {}) {
  const pod = start();
  const group = pod.open();
  for (const who of ["ben", "cleo"]) pod.act(who, "groups.join", { group });
  const matter = frame(pod);
  const put = pod.act("ben", "decisions.put", { ...bodyOf(matter, group), ...more });
  return { pod, group, matter, put };
}

const textOf = (pod: Start, matter: Id, who = "ben") => {
  const look = pod.look("decisions", who);
  const found = matterWith(look, matter);
  return found && matterRow(look, found).texts[0];
};
const names = (pod: Start, matter: Id) => textOf(pod, matter)?.asked.map(({ name }) => name);

describe("a working group that decides by consent", () => {
  test("[DC-47] is whoever is in it when the text is put; the row names it, and how many have a say beyond it", () => {
    const { pod, group, matter, put } = asked();
    expect(put.refusal).toBeUndefined();
    expect(textOf(pod, matter)).toMatchObject({ of: 2, beyond: PEOPLE.length, group: { id: group, name: "Tech" } });
    expect(names(pod, matter)?.toSorted()).toEqual(["Ben", "Cleo"]);
    expect(pod.would("dora", "decisions.say", { text: put.id, stance: "agree" })?.code).toBe("decisions.not-asked");
  });

  test("[DC-47, DC-5] stays as it was: who comes or goes after that is neither asked nor waited for in another way", () => {
    const { pod, group, matter, put } = asked();
    pod.act("cleo", "groups.leave", { group });
    pod.act("dora", "groups.join", { group });
    expect(names(pod, matter)?.toSorted()).toEqual(["Ben", "Cleo"]);
    expect(pod.would("cleo", "decisions.say", { text: put.id, stance: "agree" })).toBeUndefined();
    const counted = ["ben", "cleo"].map((who) => pod.act(who, "decisions.say", { text: put.id, stance: "agree" }).id);
    pod.days(8);
    expect(pod.act("ben", "decisions.close", { text: put.id, counted }).refusal).toBeUndefined();
  });

  test("[DC-47, K-3] goes by what the put had seen: a leaving that crossed with it changes nothing", () => {
    const pod = start();
    const group = pod.open();
    for (const who of ["ben", "cleo"]) pod.act(who, "groups.join", { group });
    const matter = frame(pod);
    const left = pod.act("cleo", "groups.leave", { group });
    // The put stands behind it in the order of the log, and has not seen it.
    for (let at = 0; at < 3; at++) pod.act("ben", "kernel.witness", {}, { sees: [matter] });
    const put = pod.act("ben", "decisions.put", bodyOf(matter, group), { sees: [matter] });
    expect([left.refusal, put.refusal]).toEqual([undefined, undefined]);
    expect(names(pod, matter)?.toSorted()).toEqual(["Ben", "Cleo"]);
  });

  test("[DC-47, K-1, K-7] stays who it was when the agreement that opened it is reopened unseen, in any order of arrival", () => {
    const pod = start();
    const opening = pod.prepare("open", {
      ...{ name: "Tech", purpose: "The mesh", authority: "Repairs" },
      joining: "open",
      named: [],
    });
    const carrying = pod.put([opening]);
    const before = pod.events().at(-1)?.id ?? "";
    pod.agree(carrying, ["ana", "ben", "cleo"].concat("dora"));
    for (const who of ["ben", "cleo"]) pod.act(who, "groups.join", { group: opening });
    const matter = frame(pod);
    const known = pod.events().at(-1)?.id ?? "";
    const other = pod.act("ana", "decisions.frame", { title: "Else", problem: "More." }, { sees: [before] }).id;
    const value = { value: 1, remedy: "Ask first", note: "The mast is old" };
    const block = pod.act("dora", "decisions.say", { text: carrying, stance: "block", ...value }, { sees: [known] });
    expect([block.refusal, pod.groups().groups.has(opening)]).toEqual([undefined, false]);
    for (let at = 0; at < 5; at++) pod.act("ben", "kernel.witness", {}, { sees: [matter, other].slice(0, 1) });
    const put = pod.act("ben", "decisions.put", bodyOf(matter, opening), { sees: [known] });
    expect(put.refusal).toBeUndefined();
    expect(names(pod, matter)?.toSorted()).toEqual(["Ben", "Cleo"]);
    let seed = 7;
    const chance = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const again = foldTwice(PRACTICES, pod.community, causalShuffle(pod.events(), chance), chance);
    expect(writeState(again.state())).toBe(writeState(pod.folding.state()));
    // Whoever had seen it does not ask a group that is no more.
    expect(pod.would("ben", "decisions.put", bodyOf(frame(pod), opening))?.code).toBe("decisions.unknown-group");
  });

  test("[DC-47] is asked by consent alone, by somebody in it, with one more, and not beside named people", () => {
    const { pod, group } = asked();
    const would = (who: string, more: object = {}) =>
      pod.would(who, "decisions.put", { ...bodyOf(frame(pod), group), ...more })?.code;
    expect(would("ben")).toBeUndefined();
    expect(would("ana")).toBe("decisions.unknown-group");
    expect(would("ben", { group: "ab".repeat(32) })).toBe("decisions.unknown-group");
    expect(would("ben", { method: "consensus" })).toBe("decisions.no-circle-here");
    const circle = ["ben", "cleo"].map((who) => pod.person(who));
    expect(would("ben", { circle })).toBe("decisions.unknown-group");
    pod.act("cleo", "groups.leave", { group });
    expect(would("ben")).toBe("decisions.unknown-group");
  });

  test("[DC-47, DC-35] is named wherever it is said who is asked: Today, the list, the path, the sheet on the wall, the log and the pages", () => {
    const { pod, group, matter, put } = asked();
    const few = { few: "group", whom: "Tech" };
    const [line] = attention(pod.look("decisions", "cleo"));
    expect(line?.text).toMatchObject({ code: "decisions.today.say-text-few", about: { ...few, of: 2 } });
    expect(attention(pod.look("decisions", "dora"))).toEqual([]);
    expect(textOf(pod, matter)?.few).toEqual(few);
    const open = decisions.views.open?.look(pod.look("decisions", "dora"), {}) as readonly { id: Id; few?: unknown }[];
    expect(open.find(({ id }) => id === matter)?.few).toEqual(few);
    expect(decisions.posted?.(pod.look("decisions"))).toMatchObject([
      { title: { code: "decisions.posted.say-few", about: few }, text: { code: "decisions.posted.say-text-few" } },
    ]);
    const found = matterWith(pod.look("decisions"), matter);
    const path = found === undefined ? [] : matterRow(pod.look("decisions"), found).path;
    expect(path.find(({ id }) => id === put.id)?.saying).toMatchObject({ code: "decisions.put.did-few", about: few });
    const say = (code: string, about: object = {}) => `${code} ${JSON.stringify(about)}`;
    const voice = { say, day: String, date: () => "2024-06-01" } as unknown as NoteVoice;
    const lines = decisionNotes
      .write(pod.look("decisions") as never, voice)
      .notes.map((note) => note.lines((_, name) => name ?? ""));
    expect(lines.flat().join("\n")).toContain("decisions.notes.asked");
    const counted = ["ben", "cleo"].map((who) => pod.act(who, "decisions.say", { text: put.id, stance: "agree" }).id);
    pod.days(8);
    expect(pod.act("ben", "decisions.close", { text: put.id, counted }).refusal).toBeUndefined();
    expect(logRows(pod.look("decisions")).find((row) => row.matter === matter)?.approved).toBe("Consent 2, group Tech");
    pod.act("ben", "groups.leave", { group });
    const people = pod.act("ben", "decisions.put", {
      ...{ ...bodyOf(frame(pod), group), group: undefined },
      circle: ["ben", "cleo"].map((who) => pod.person(who)),
    });
    const asks = attention(pod.look("decisions", "cleo")).find(({ id }) => id.endsWith(people.id));
    expect(asks?.text?.about).toMatchObject({ few: "people" });
    // Nobody's name hangs on the wall.
    expect(JSON.stringify(decisions.posted?.(pod.look("decisions")))).not.toMatch(/Ben|Cleo/);
    expect(String(asks?.text?.about?.whom).split(", ").sort()).toEqual(["Ben", "Cleo"]);
  });

  test("[DC-48, DC-47, DC-35] brings nothing into force, and neither do a few who are named: everyone is asked about that", () => {
    const { pod, group, matter } = asked();
    const role = pod.role(group);
    const enacts = [pod.prepare("give-role", { role, person: pod.person("ben"), days: 30 })];
    const circle = ["ben", "cleo"].map((who) => pod.person(who));
    const would = (more: object) =>
      pod.would("ben", "decisions.put", { ...bodyOf(matter, group), enacts, ...more })?.code;
    expect(would({})).toBe("decisions.few-carry-nothing");
    expect(would({ group: undefined, circle })).toBe("decisions.few-carry-nothing");
    expect(would({ group: undefined })).toBeUndefined();
  });

  test("[DC-47, DC-35] does not settle it before the deadline, and the others can ask that everyone decides", () => {
    const { pod, matter, put } = asked();
    const counted = ["ben", "cleo"].map((who) => pod.act(who, "decisions.say", { text: put.id, stance: "agree" }).id);
    const close = pod.would("ben", "decisions.close", { text: put.id, counted });
    expect(close?.code).toBe("decisions.circle-waits");
    for (const who of ["ana", "dora"])
      expect(pod.act(who, "decisions.escalate", { text: put.id }).refusal).toBeUndefined();
    pod.pass(8 * DAY, ...PEOPLE);
    expect(pod.would("ben", "decisions.close", { text: put.id, counted })?.code).toBe("decisions.escalated");
    expect(textOf(pod, matter)?.escalation.asking).toBe(2);
  });

  test("[DC-47, DC-43] counts its people, also where the charter gives each household one answer", () => {
    const pod = start();
    const group = pod.open();
    for (const who of ["ben", "cleo", "dora"]) pod.act(who, "groups.join", { group });
    const parent = pod.folding.lane.chain().at(-1)?.id;
    const numbers = [{ name: "franchise", value: 1 }];
    const motion = pod.act("ana", "charter.propose", { parent, why: "So", numbers }).id;
    const ballots = PEOPLE.map((who) => pod.act(who, "charter.say", { motion, yes: "yes" }).id);
    expect(pod.act("ana", "charter.conclude", { motion, ballots }).refusal).toBeUndefined();
    pod.act("cleo", "members.move", { household: pod.person("ben") });
    const matter = frame(pod);
    expect(pod.act("ben", "decisions.put", bodyOf(matter, group)).refusal).toBeUndefined();
    expect(textOf(pod, matter)).toMatchObject({ of: 3, torn: [], atHome: [] });
  });
});
