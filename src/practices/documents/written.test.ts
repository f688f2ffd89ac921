import fc from "fast-check";
import { expect, test } from "vitest";
import { readWritten } from "./written.ts";

test("[DM-5] a document without any signs is paragraphs, line by line as it was written", () => {
  expect(readWritten("Ten to seven.\nAlso on Sundays.\n\nDogs too.")).toEqual([
    { sort: "paragraph", text: "Ten to seven.\nAlso on Sundays." },
    { sort: "paragraph", text: "Dogs too." },
  ]);
});

test("[DM-5, GD-5] headings, lists, boxes, steps, words to say, lines and tables are laid out", () => {
  const text = `## Before
[ ] Ask
[ ] Look
- one
* two
1. first
2) second
> Who has not spoken?
Place: ____
Day: ________
| Item | Who |
| Trailer | Ana |
| | |`;
  expect(readWritten(text)).toEqual([
    { sort: "heading", text: "Before" },
    { sort: "boxes", items: ["Ask", "Look"] },
    { sort: "list", items: ["one", "two"] },
    { sort: "steps", items: ["first", "second"] },
    { sort: "words", text: "Who has not spoken?" },
    { sort: "blank", label: "Place:" },
    { sort: "blank", label: "Day:" },
    {
      sort: "table",
      head: ["Item", "Who"],
      rows: [
        ["Trailer", "Ana"],
        ["", ""],
      ],
    },
  ]);
});

test("[DM-5] an empty line ends what was begun, so that two lists stay two", () => {
  expect(readWritten("- a\n\n- b").length).toBe(2);
  expect(readWritten("")).toEqual([]);
});

test("[DM-5] whatever people write, no word of it is lost", () => {
  const line = fc
    .constantFrom("## ", "- ", "[ ] ", "1. ", "> ", "", "| ")
    .chain((sign) =>
      fc.string({ unit: fc.constantFrom("a", "b", " ", "_", "|", "#", "-") }).map((rest) => sign + rest),
    );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const letters = (text: string) => text.replace(/[^ab]/g, "");
      expect(letters(JSON.stringify(readWritten(lines.join("\n")).map(wordsOf)))).toBe(letters(lines.join("")));
    }),
  );
});

function wordsOf(block: ReturnType<typeof readWritten>[number]): readonly string[] {
  if ("items" in block) return block.items;
  if (block.sort === "table") return [...block.head, ...block.rows.flat()];
  return [block.sort === "blank" ? block.label : block.text];
}
