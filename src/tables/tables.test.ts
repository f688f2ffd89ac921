import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeCsv } from "./csv.ts";
import { joinList, splitList } from "./list-in-cell.ts";
import { writeMarkdown } from "./markdown.ts";
import { readTable } from "./read-table.ts";

const COLUMNS = { a: ["a"], b: ["b", "be"], c: ["c"] };
const read = (text: string) => readTable(text, COLUMNS, (has) => has.has("a") && has.has("b"));
const cellsIn = (text: string) => read(text)?.rows.map(({ cells: { a, b, c } }) => [a, b, c]);

const signs = [
  "a",
  "|",
  "\\",
  ",",
  ";",
  '"',
  "'",
  "=",
  "+",
  "-",
  "@",
  "＝",
  "<",
  "br",
  ">",
  "\n",
  "\t",
  " ",
  "é",
  "😀",
];
const cell = fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((some) => some.join("").trim());
const row = fc.tuple(cell, cell, cell);

describe("tables", () => {
  test("a table among other text is read, with or without outer bars and a line of dashes", () => {
    for (const [head, dashes] of [
      ["A | B", "---|---\n"],
      ["| A | Be? |", "|:--|--:|\n"],
      ["A | **B**", ""],
    ]) {
      const text = `Words | and bars\nmore\n\n${head}\n${dashes}1 | two\n| 3 | four |\n5 |\nafter | this\n\nend | of it`;
      expect(read(text.replace("after | this", "after"))).toMatchObject({ line: 4, unused: [] });
      expect(cellsIn(text.replace("after | this", "after"))).toEqual([
        ["1", "two", ""],
        ["3", "four", ""],
        ["5", "", ""],
      ]);
    }
  });

  test("CSV is read with commas, semicolons or tabs, quotes and line ends inside quotes", () => {
    for (const sign of [",", ";", "\t"]) {
      const text = `\ufeffA${sign}B${sign}Phone\r\n"1 ""one""\nstill"${sign}two | 2\r\n\r\n3${sign}four\r\n`;
      expect(read(text)).toEqual({
        line: 1,
        unused: ["Phone"],
        rows: [
          { line: 2, cells: { a: '1 "one"\nstill', b: "two | 2", c: "" }, broken: false },
          { line: 5, cells: { a: "3", b: "four", c: "" }, broken: false },
        ],
      });
    }
  });

  test("a row with open quotes or with more cells than columns is marked as broken", () => {
    const broken = (text: string) => read(text)?.rows.map((one) => one.broken);
    expect(broken('A,B\n1,2,\n1,2,3\n"1,2\n3,4')).toEqual([false, true, true]);
    expect(broken("A | B\n1 | 2 | 3\n1 | 2 |")).toEqual([true, false]);
  });

  test("whatever is written as Markdown or CSV is read back as it was", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (given) => {
        expect(cellsIn(writeMarkdown(["A", "B", "C"], given))).toEqual(given);
        const filled = given.filter((cells) => cells.some((one) => one !== ""));
        for (const language of ["en", "es"])
          expect(cellsIn(writeCsv(["A", "B", "C"], filled, language))).toEqual(filled);
      }),
      { numRuns: 500 },
    );
  });

  test("Markdown is written as by hand: no bars at the ends, and dashes as wide as asked", () => {
    expect(writeMarkdown(["A", "Long title"], [["x", "a|b"]])).toBe("A | Long title\n---|-----------\nx | a\\|b\n");
    expect(writeMarkdown(["A", "B"], [["", "b"]], [4, 5])).toBe("A | B\n----|-----\n|  | b |\n");
  });

  test("a cell that a spreadsheet would run as a formula is written as text", () => {
    expect(writeCsv(["A"], [["=HYPERLINK(1)"], [" @x"], ["-1"], ["'=1"], ["＝1"]], "en")).toBe(
      "\ufeffA\n'=HYPERLINK(1)\n'@x\n'-1\n''=1\n'＝1\n",
    );
  });

  test("so is what begins a cell only where a program takes the semicolons, or the lines of one cell, for the table's", () => {
    const cells = ["Anya;=cmd|' /C calc'!A0", "y\n=1+1", "z; \t-2", "a;\n\n@b", "c;'=d", "still; fine\nlines"];
    // A quote that somebody wrote is doubled in the file: where the semicolon parts cells, that is a cell that begins with empty ones.
    cells.push('d;"=1+1;e', '"+1', 'f\n "" -1', `g;"'@h`);
    cells.push("h,=1+1", 'i,"+1', "j, '-1");
    const rows = cells.map((cell) => ["x", cell]);
    for (const [language, delimiters] of [
      ["en", [";", "\t"]],
      ["es", [";", ",", "\t"]],
    ] as const) {
      const written = writeCsv(["A", "B"], rows, language);
      for (const delimiter of delimiters)
        for (const line of written.split("\n"))
          for (const one of line.split(delimiter)) expect(one.trim()).not.toMatch(/^["\s]*[=+\-@]/);
      expect(cellsIn(written)?.map(([, cell]) => cell)).toEqual(cells);
    }
  });

  test("[K-10] a cell of many thousand blanks and quotes takes no longer to read than any other of its size", () => {
    for (const fill of ["\t", "\n", ' "" ', "';", ",,"]) {
      const cell = `x${fill.repeat(40_000)}y`;
      const written = writeCsv(["A", "B"], [["x", cell]], fill === "\n" ? "es" : "en");
      const begun = performance.now();
      expect(cellsIn(written)).toEqual([["x", cell, ""]]);
      expect(performance.now() - begun).toBeLessThan(3000);
    }
  });

  test("a table has semicolons where spreadsheets of its language want them, and no cell breaks on one", () => {
    const rows = [["Ana; Bo", "1,5"]];
    expect(writeCsv(["A", "B"], rows, "es")).toBe('\ufeffA;B\n"Ana; Bo";1,5\n');
    expect(writeCsv(["A", "B"], rows, "en")).toBe('\ufeffA,B\nAna; Bo,"1,5"\n');
  });

  test("a text that names none of the columns holds no table", () => {
    for (const text of ["", "\n\n", "A", "B,C\n1,2", "x | y\n---|---\n1 | 2"]) expect(read(text)).toBeUndefined();
  });

  test("a list in one cell comes back, also with commas and backslashes in its names", () => {
    const name = fc.array(fc.constantFrom("a", ",", "\\", " "), { minLength: 1 }).map((some) => `a${some.join("")}a`);
    fc.assert(
      fc.property(fc.array(name), (names) => {
        expect(splitList(joinList(names))).toEqual(names);
      }),
    );
  });
});
