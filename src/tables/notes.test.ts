import { describe, expect, test } from "vitest";
import { fileName, type Note, notesAsFiles, oneLine } from "./notes.ts";

const note = (about: string, title: string, more: Partial<Note> = {}): Note => ({
  ...{ about, folder: "People", title, lines: () => [] },
  ...more,
});

describe("names of files", () => {
  test("every system can write them", () => {
    expect(fileName('What? "A/B": <x>|y\\z #1 [2]')).toBe("What A B x y z 1 2");
    expect(fileName("ends with dots...")).toBe("ends with dots");
    expect(fileName("..")).toBe("_");
    for (const taken of ["CON", "con.txt", "Nul.md", "lpt1"]) expect(fileName(taken)).toBe(`_${taken}`);
    expect(fileName("Consent")).toBe("Consent");
    expect(fileName("   ")).toBe("_");
    for (const taken of ["COM¹", "lpt³.md", "conin$", "CONOUT$"]) expect(fileName(taken)).toBe(`_${taken}`);
    expect([...fileName("ü".repeat(300))]).toHaveLength(80);
    // Disks count bytes, and take 255 with the day before and the ending behind.
    expect(fileName("🌻".repeat(80))).toBe("🌻".repeat(50));
  });

  test("two things of one name get two, also where capitals do not count", () => {
    const paths = notesAsFiles([{ notes: [note("a", "Ana"), note("b", "ANA"), note("c", "Ana")] }]).map(
      (one) => one.path,
    );
    expect(paths).toEqual(["People/Ana.md", "People/ANA (2).md", "People/Ana (3).md"]);
  });

  test("also where a disk takes a letter and its accent for one, or two small letters for one large", () => {
    const alike = ["Jos\u00e9", "Jose\u0301", "Stra\u00dfe", "STRASSE"];
    const paths = notesAsFiles([{ notes: alike.map((title, at) => note(String(at), title)) }]).map((one) => one.path);
    expect(paths).toEqual([
      "People/Jos\u00e9.md",
      "People/Jos\u00e9 (2).md",
      "People/Stra\u00dfe.md",
      "People/STRASSE (2).md",
    ]);
  });
});

describe("pages", () => {
  test("link to each other, and name in plain words what has no page", () => {
    const [page] = notesAsFiles([
      {
        notes: [
          note("a", "Ana", { lines: (link) => [link("b"), link("b", "she"), link("gone", "Sven"), link(undefined)] }),
        ],
      },
      { notes: [note("b", "Bo [x]|y", { dated: "2026-01-02" })] },
    ]);
    expect(page?.text.split("\n").slice(2)).toEqual([
      "[[People/2026-01-02 Bo x y|Bo  x  y]]",
      "[[People/2026-01-02 Bo x y|she]]",
      "Sven",
      "",
    ]);
  });

  test("what people wrote brings no picture from elsewhere, no heading and no link of its own", () => {
    const bad = "# Big\n<img src=http://spy> ![x](http://spy) [[People/Bo]]";
    const [page] = notesAsFiles([
      { notes: [note("a", bad, { lines: (link) => [oneLine(bad), link("gone", bad), link("a", bad)] })] },
    ]);
    const live = page?.text.replaceAll(/\\./g, "") ?? "";
    expect(live).not.toMatch(/<|!\[|\]\(|\[\[People\/Bo\]\]/);
    expect(live.match(/^#/gm)).toHaveLength(1);
  });

  test("what people wrote hides nothing that stands below it, and is no formula that a program would run", () => {
    const bad = ["%%", "%%%", "$\\href{javascript:alert(1)}{x}$", "$$ x $$"];
    const [page] = notesAsFiles([
      { notes: [note("a", "Ana %%", { lines: (link) => [...bad.map(oneLine), link("a")] })] },
    ]);
    const live = page?.text.replaceAll(/\\./g, "") ?? "";
    expect(live).not.toMatch(/%%|\$/);
    expect(oneLine("50 % of 20%")).toBe("50 % of 20%");
  });

  test("what others have to say stands on them once, under its heading", () => {
    const [page] = notesAsFiles([
      { notes: [note("a", "Ana", { lines: () => ["Lives here."], facts: { since: "2026-01-02" } })] },
      { notes: [], additions: ["one", "two"].map((line) => ({ about: "a", heading: "Roles", lines: () => [line] })) },
      { notes: [], additions: [{ about: "nobody", heading: "Roles", lines: () => ["lost"] }] },
    ]);
    expect(page?.text).toBe('---\nsince: "2026-01-02"\n---\n\n# Ana\n\nLives here.\n\n## Roles\n\none\ntwo\n');
  });
});
