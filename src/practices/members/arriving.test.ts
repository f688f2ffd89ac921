import { describe, expect, test } from "vitest";
import type { Story } from "../../kernel/testing/story.ts";
import { devices } from "../devices/index.ts";
import { peopleFile } from "./exchange.ts";
import { members, standing } from "./index.ts";
import { draftOf, guest, homeOf, podOf, see } from "./testing/neighbours.ts";

const practices = [members, devices];
const HOMES = { anya: "Fern House", alex: "Fern House", sarah: "The Old Bakery", mark: "Willow Barn" };

const door = (pod: Story) => see(pod, members, "arriving");
const names = (pod: Story): string[] =>
  door(pod).rows.flatMap((row: { awaited: { name: string }[] }) => row.awaited.map((one) => one.name));
const read = (pod: Story, text: string) => peopleFile.read?.(text, pod.look("members", "anya")) ?? [];
const codes = (pod: Story, text: string) =>
  read(pod, text).map((one) => `${one.line} ${(one.understood ?? one.problem)?.code.replace("members.import.", "")}`);

describe("people who are expected", () => {
  test("[MB-23] in a draft anyone here writes them down, later whoever has a say; a guest and a stranger do not", () => {
    const draft = draftOf(HOMES, practices);
    expect(
      draft.act("mark", "members.expect", { names: ["Rosa"], householdName: "Lime Cottage" }).refusal,
    ).toBeUndefined();
    const pod = podOf(HOMES, practices);
    guest(pod, "gil", "anya");
    const would = (who: string) => pod.would(who, "members.expect", { names: ["Rosa"], householdName: "L" })?.code;
    expect([would("anya"), would("gil"), would("nobody")]).toEqual([
      undefined,
      "members.guests-cannot-invite",
      "members.join-first",
    ]);
  });

  test("[MB-23] whoever comes in says as which name; it is awaited no more, and they are a guest like any", () => {
    const pod = podOf(HOMES, practices);
    const list = pod.act("anya", "members.expect", { names: ["Rosa", "Luis"], householdName: "Lime Cottage" }).id;
    expect(names(pod)).toEqual(["Rosa", "Luis"]);
    const rosa = guest(pod, "rosa", "anya", { household: list }).id;
    expect(pod.act("rosa", "members.came", { expected: list, place: 0 }).refusal).toBeUndefined();
    expect(names(pod)).toEqual(["Luis"]);
    const { lane } = pod.folding;
    expect(standing(pod.state("members"), lane.rights(lane.chain().length), rosa, () => true)).toBe("guest");
    expect(door(pod).rows.find((row: { id: string }) => row.id === list)).toMatchObject({
      name: "Lime Cottage",
      here: [{ name: "rosa", missing: 2 }],
    });
  });

  test("[MB-24] a name that somebody has claimed, or that is on no list, is not claimed again", () => {
    const pod = podOf(HOMES, practices);
    const list = pod.act("anya", "members.expect", { names: ["Rosa"], householdName: "Lime Cottage" }).id;
    guest(pod, "rosa", "anya", { household: list });
    pod.act("rosa", "members.came", { expected: list, place: 0 });
    guest(pod, "gil", "anya", { household: list });
    const would = (place: number) => pod.would("gil", "members.came", { expected: list, place })?.code;
    expect([would(0), would(1)]).toEqual(["members.came-already", "members.unknown-expected"]);
  });

  test("[MB-24] two who claimed one name out of reach of each other are both in, and the door says so", () => {
    const pod = podOf(HOMES, practices);
    const list = pod.act("anya", "members.expect", { names: ["Rosa"], householdName: "Lime Cottage" }).id;
    guest(pod, "rosa", "anya", { household: list });
    const before = guest(pod, "gil", "anya", { household: list }).id;
    pod.act("rosa", "members.came", { expected: list, place: 0 });
    expect(pod.act("gil", "members.came", { expected: list, place: 0 }, { sees: [before] }).refusal).toBeUndefined();
    expect(door(pod)).toMatchObject({ in: 6, expected: 0, twice: ["Rosa"] });
  });

  test("[MB-23] one name, or the whole list, is waited for no more, once", () => {
    const pod = podOf(HOMES, practices);
    const list = pod.act("anya", "members.expect", { names: ["Rosa", "Luis", "Ana"], householdName: "L" }).id;
    expect(pod.act("mark", "members.unexpect", { expected: list, place: 1 }).refusal).toBeUndefined();
    expect(names(pod)).toEqual(["Rosa", "Ana"]);
    expect(pod.would("mark", "members.unexpect", { expected: list, place: 1 })?.code).toBe(
      "members.unexpected-already",
    );
    expect(pod.act("mark", "members.unexpect", { expected: list }).refusal).toBeUndefined();
    expect(names(pod)).toEqual([]);
    guest(pod, "gil", "anya");
    const other = pod.act("anya", "members.expect", { names: ["Kim"], householdName: "M" }).id;
    expect(pod.would("gil", "members.unexpect", { expected: other })?.code).toBe("members.guests-cannot-invite");
  });

  test("[MB-23, MB-20] a neighbour says for somebody without a device that they came", () => {
    const pod = podOf(HOMES, practices);
    const list = pod.act("anya", "members.expect", { names: ["Rosa"], householdName: "Lime Cottage" }).id;
    const rosa = pod.act("anya", "members.enrol", { name: "Rosa", household: list }).id;
    const came = { expected: list, place: 0, enteredFor: rosa };
    expect(pod.act("anya", "members.came", came).refusal).toBeUndefined();
    expect(door(pod).rows.find((row: { id: string }) => row.id === list)).toMatchObject({
      here: [{ name: "Rosa", byHand: true }],
      awaited: [],
    });
  });

  test("[MB-26] the door counts who is in, who is awaited, and who needs vouchers; nobody needs any in a draft", () => {
    const draft = draftOf(HOMES, practices);
    expect(door(draft)).toMatchObject({ draft: true, in: 4, households: 3, expected: 0, waiting: 0 });
    const pod = podOf(HOMES, practices);
    guest(pod, "gil", "anya");
    pod.act("anya", "members.expect", { names: ["Rosa"], household: homeOf(pod, "anya") });
    expect(door(pod)).toMatchObject({ draft: false, in: 5, households: 4, expected: 1, waiting: 1 });
  });
});

describe("a list of names", () => {
  test("[MB-25] from a spreadsheet is understood by household, with what was wrong by its line", () => {
    const pod = podOf(HOMES, practices);
    const sheet = "Name\tHousehold\nRosa\tLime Cottage\nLuis\tLime Cottage\nKim\t\nAnya\tfern house\nBen\tFERN HOUSE\n";
    expect(codes(pod, sheet)).toEqual(["2 new", "4 no-household", "5 same", "6 known"]);
    expect(read(pod, sheet)[0]?.drafts).toEqual([
      { kind: "members.expect", body: { names: ["Rosa", "Luis"], householdName: "Lime Cottage" } },
    ]);
    expect(read(pod, sheet)[3]?.drafts).toEqual([
      { kind: "members.expect", body: { names: ["Ben"], household: homeOf(pod, "anya") } },
    ]);
  });

  test("[MB-25] from a message: one line for each household, in Spanish too; a line without a colon says what to do", () => {
    const pod = podOf(HOMES, practices);
    expect(codes(pod, "Lime Cottage: Rosa, Luis\n\nwho else?\nOak: Kim")).toEqual(["1 new", "3 no-colon", "4 new"]);
    expect(codes(pod, "Nombre;Hogar\nRosa;Casa Lima\n")).toEqual(["2 new"]);
  });

  test("[MB-25] read a second time writes nothing, and a household of two lines is one", () => {
    const pod = podOf(HOMES, practices);
    const text = "Lime Cottage: Rosa\nlime  cottage: Luis, Rosa";
    const lines = read(pod, text);
    expect(lines).toHaveLength(1);
    for (const { drafts } of lines) for (const { kind, body } of drafts) pod.act("anya", kind, body);
    expect(names(pod)).toEqual(["Rosa", "Luis"]);
    expect(codes(pod, text)).toEqual(["1 same", "2 same"]);
  });

  test("[MB-25] with a household of more names than one act holds, a name too long, or too many lines is refused by line", () => {
    const pod = podOf(HOMES, practices);
    const many = Array.from({ length: 21 }, (_, at) => `N${at}`).join(", ");
    expect(codes(pod, `Oak: ${many}\nElm: ${"x".repeat(61)}`)).toEqual(["1 many-names", "2 long"]);
    expect(codes(pod, "Oak: Kim\n".repeat(501))).toEqual(["1 many-rows"]);
  });

  test("[MB-25] comes out again with everyone who is here or expected", () => {
    const pod = podOf(HOMES, practices);
    pod.act("anya", "members.expect", { names: ["Rosa"], householdName: "Lime Cottage" });
    const csv = peopleFile.write(pod.look("members", "anya"), "csv");
    expect(codes(podOf(HOMES, practices), csv)).toEqual(["2 same", "3 same", "4 new", "5 same", "6 same"]);
  });
});
