import { expect, test } from "vitest";
import { boundPod, bringIn, draftPod, join, read, see, write } from "./testing/pod.ts";

/** The table as communities keep it on paper. */
const PAPER = `Name | Primary Skill | Secondary | Willing to Teach?
-----------|----------------------|--------------|-----------------
Alex | Solar installation | Electrical | Yes
Anya | Soil science | Fermentation | Yes
David | Water systems | Plumbing | Interested
Sarah | Food preservation | Cooking | Yes
Mark | Diagnostics/repair | Electronics | Teaching
`;

const codes = (lines: ReturnType<typeof read>) => lines.map((one) => (one.understood ?? one.problem)?.code);

test("[SK-11] the table from paper, read in and exported, is the same to the letter", () => {
  const pod = draftPod();
  bringIn(pod, PAPER);
  expect(write(pod, "markdown")).toBe(PAPER);
});

test("[SK-10] each line says whom it is about, which skills at which level, and about teaching", () => {
  expect(read(draftPod(), PAPER)[2]).toMatchObject({
    line: 5,
    understood: {
      code: "skills.import.record",
      about: { name: "David", skills: "Water systems (3), Plumbing (2)", teach: "interested" },
    },
    drafts: [
      { kind: "skills.record", body: { name: "David", skill: "Water systems", level: 3, rank: "primary" } },
      { kind: "skills.record", body: { name: "David", skill: "Plumbing", level: 2, rank: "secondary" } },
    ],
  });
});

test("[SK-10] the table is found inside a longer text, with pipes at both ends or without a line of dashes", () => {
  const inside = `# Inventory\nCreate a database:\n${PAPER}Critical gaps: none | yet\n`;
  expect(
    read(draftPod(), inside)
      .map((one) => one.line)
      .slice(0, 5),
  ).toEqual([5, 6, 7, 8, 9]);
  const piped =
    "| Name | Primary skill | Secondary | Willing to teach? |\n|:---|---|---|---:|\n| Alex | Solar | | Yes |\n";
  expect(read(draftPod(), piped)[0]?.drafts).toHaveLength(1);
  expect(codes(read(draftPod(), "Name | Skill\nAlex | Solar"))).toEqual(["skills.import.record"]);
});

test("[SK-10] CSV with commas, semicolons or tabs, a byte order mark, quotes and Spanish headers in any order", () => {
  const csv =
    '\ufeffname,primary skill,secondary,willing to teach\r\n"Alex ""Sun"" Ray","Solar,\r\nwind",,YES\r\nAnya,Soil,,no\r\n';
  expect(read(draftPod(), csv)).toMatchObject([
    { line: 2, understood: { about: { name: 'Alex "Sun" Ray', skills: "Solar, wind (3)", teach: "yes" } } },
    { line: 4, understood: { about: { name: "Anya" } } },
  ]);
  const spanish = "¿Quiere enseñar?;Habilidad principal;Nombre\nMe interesa;Huerta;Íñigo\nSí;Pan;Ana María\n";
  expect(read(draftPod(), spanish)).toMatchObject([
    { understood: { about: { name: "Íñigo", teach: "interested" } } },
    { understood: { about: { name: "Ana María", teach: "yes" } } },
  ]);
  expect(codes(read(draftPod(), "Nombre\tHabilidad\tEnseña\nÍñigo\tHuerta\tEnseñando\n"))).toEqual([
    "skills.import.record",
  ]);
});

test("[SK-10] columns that are not used are named, and do not stand in the way", () => {
  const lines = read(draftPod(), "Name,Phone,Primary Skill\nAlex,12345,Solar\n");
  expect(lines[0]).toMatchObject({
    line: 1,
    understood: { code: "skills.import.unused", about: { columns: "Phone" } },
  });
  expect(lines[1]?.drafts).toHaveLength(1);
});

test("[SK-10] what was not understood is said with its line", () => {
  const rows = [
    ...["Name,Primary Skill,Secondary,Willing to Teach?", ",Solar,,Yes", "Alex,Solar,,perhaps", "Anya,,,Yes"],
    ...[
      `Mark,${"x".repeat(61)},,Yes`,
      "David,Water,,Yes",
      "DAVID,Pipes,,Yes",
      "Sarah,Food,,Yes,more",
      "Eve,So\u202elar,,No",
    ],
  ];
  expect(read(draftPod(), rows.join("\n")).map((one) => [one.line, one.problem?.code, one.drafts.length])).toEqual([
    [2, "skills.import.no-name", 0],
    [3, "skills.import.teach", 0],
    [4, "skills.import.no-skill", 0],
    [5, "skills.import.long", 0],
    [6, undefined, 1],
    [7, "skills.import.twice", 0],
    [8, "skills.import.broken", 0],
    [9, "skills.import.unseen", 0],
  ]);
});

test("[SK-10] quotes that are not closed, another file and an empty one are told plainly", () => {
  expect(codes(read(draftPod(), 'Name,Primary Skill\n"Alex,Solar\nAnya,Soil'))).toEqual(["skills.import.broken"]);
  expect(codes(read(draftPod(), "Date | Decision\n2024 | LLM"))).toEqual(["skills.import.no-header"]);
  expect(codes(read(draftPod(), ""))).toEqual(["skills.import.no-header"]);
  const many = Array.from({ length: 1001 }, (_, at) => `N${at},Solar`).join("\n");
  expect(codes(read(draftPod(), `Name,Skill\n${many}`))).toEqual(["skills.import.many-rows"]);
  const skills = Array.from({ length: 41 }, (_, at) => `S${at}`).join(", ");
  expect(codes(read(draftPod(), `Name,Secondary\nAlex,"${skills}"`))).toEqual(["skills.import.many-skills"]);
});

test("[SK-10] a row about me becomes my own claims, other rows become notes", () => {
  const drafts = read(draftPod(), PAPER.replace("Alex", "ana")).map((one) => one.drafts[0]?.kind);
  expect(drafts).toEqual(["skills.claim", ...Array(4).fill("skills.record")]);
});

test("[SK-10] reading writes nothing", () => {
  const pod = draftPod();
  const before = pod.state("skills");
  read(pod, PAPER);
  expect(pod.state("skills")).toBe(before);
});

test("[SK-13] reading the same table again changes nothing, also after somebody said that it is them", () => {
  const pod = boundPod();
  bringIn(pod, PAPER);
  expect(read(pod, PAPER).flatMap((one) => one.drafts)).toEqual([]);
  join(pod, "alex", "Alex", { householdName: "Sun House" });
  pod.act("alex", "skills.adopt", { name: "Alex" });
  expect(codes(read(pod, write(pod, "csv")))).toEqual(Array(5).fill("skills.import.same"));
  expect(codes(read(pod, PAPER, "alex"))).toEqual(Array(5).fill("skills.import.same"));
});

test("[SK-13] a table from paper does not write over what a person said, and a newer table mends older notes", () => {
  const pod = boundPod();
  pod.act("cleo", "skills.claim", { skill: "Bread", level: 4, rank: "secondary", teach: "no" });
  bringIn(pod, "Name,Primary Skill,Willing to Teach?\nCleo,Bread,Yes\nAlex,Solar,No\n");
  bringIn(pod, "Name,Primary Skill,Willing to Teach?\nAlex,Solar,Teaching\n");
  expect(see(pod, "table")).toMatchObject([
    { name: "Cleo", secondary: "Bread", teach: "no" },
    { name: "Alex", teach: "teaching" },
  ]);
});

test("[SK-13] a table without a teaching column leaves what was said about teaching", () => {
  const pod = boundPod();
  bringIn(pod, "Name,Primary Skill,Willing to Teach?\nAlex,Solar,Teaching\n");
  bringIn(pod, "Name,Secondary\nAlex,Solar\n");
  expect(see(pod, "table")).toMatchObject([{ primary: "", secondary: "Solar", teach: "teaching" }]);
});

test("[SK-11] a Spanish community exports its table in Spanish", () => {
  const pod = draftPod("es");
  bringIn(pod, PAPER);
  expect(write(pod, "csv").split("\n").slice(0, 2)).toEqual([
    "\ufeffNombre;Habilidad principal;Secundaria;¿Quiere enseñar?",
    "Alex;Solar installation;Electrical;Sí",
  ]);
  expect(read(pod, write(pod, "csv")).map(({ problem, drafts }) => [problem, drafts])).toEqual(
    Array(5).fill([undefined, []]),
  );
  expect(see(pod, "table")[0]).toMatchObject({ teach: "yes", teachWord: "Sí" });
});

test("[SK-11] of two people with one name the second is exported with a number", () => {
  const pod = draftPod();
  join(pod, "ana2", "Ana", { householdName: "Hill House" });
  for (const who of ["ana", "ana2"])
    pod.act(who, "skills.claim", { skill: "Bread", level: 2, rank: "primary", teach: "no" });
  expect(write(pod, "csv")).toContain("Ana,Bread,,No\nAna (2),Bread,,No\n");
});

test("[SK-12] cells that a spreadsheet would run begin with an apostrophe and come back without it", () => {
  const pod = draftPod();
  for (const name of ["=1+1", "@sum", "-x", "'=1+1"]) {
    pod.act("ana", "skills.record", { name, skill: "+cmd", level: 2, rank: "primary", teach: "no" });
  }
  const csv = write(pod, "csv");
  expect(csv.split("\n").slice(1, 5)).toEqual([
    "'=1+1,'+cmd,,No",
    "'@sum,'+cmd,,No",
    "'-x,'+cmd,,No",
    "''=1+1,'+cmd,,No",
  ]);
  expect(read(pod, csv).flatMap((one) => one.drafts)).toEqual([]);
});
