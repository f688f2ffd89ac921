/** A part of a document as it is laid out. Whoever writes needs no signs: plain lines are paragraphs. */
export type Block =
  | { readonly sort: "heading" | "words" | "paragraph"; readonly text: string }
  | { readonly sort: "list" | "steps" | "boxes"; readonly items: readonly string[] }
  /** Something to fill in by hand, after its label. */
  | { readonly sort: "blank"; readonly label: string }
  | { readonly sort: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

type Line = readonly [sort: Block["sort"], text: string];

const SIGNS: readonly (readonly [Block["sort"], RegExp])[] = [
  ["heading", /^##\s+(.+)$/],
  ["words", /^>\s+(.+)$/],
  ["boxes", /^\[ \]\s+(.+)$/],
  ["list", /^[-*]\s+(.+)$/],
  ["steps", /^\d+[.)]\s+(.+)$/],
  ["table", /^\|(.+)\|$/],
  ["blank", /^(.*?)\s*_{3,}$/],
];

/**
 * Reads the few signs of a document: `## heading`, `> words to say`, `[ ] box`, `- point`, `1. step`, `| a | b |` rows of
 * a table whose first is its head, and `Label: ____` to be filled in by hand. Any other line is text as it stands.
 */
export function readWritten(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of text.split("\n")) {
    const read = readLine(line.trim());
    const next = read === undefined ? undefined : begun(read);
    const longer = open !== undefined && next !== undefined ? joined(open, next) : undefined;
    if (longer !== undefined) blocks.pop();
    open = longer ?? next;
    if (open !== undefined) blocks.push(open);
  }
  return blocks;
}

/** What a line is; nothing for an empty one, which ends what is open. */
function readLine(line: string): Line | undefined {
  if (line === "") return undefined;
  for (const [sort, sign] of SIGNS) {
    const rest = sign.exec(line)?.[1];
    if (rest !== undefined) return [sort, rest];
  }
  return ["paragraph", line];
}

function begun([sort, text]: Line): Block {
  if (sort === "table") return { sort, head: text.split("|").map((cell) => cell.trim()), rows: [] };
  if (sort === "blank") return { sort, label: text };
  return sort === "list" || sort === "steps" || sort === "boxes" ? { sort, items: [text] } : { sort, text };
}

/** Lines of one sort that follow each other are one block; headings and blanks stay by themselves. */
function joined(open: Block, next: Block): Block | undefined {
  if ("items" in open && "items" in next) {
    return open.sort === next.sort ? { ...open, items: [...open.items, ...next.items] } : undefined;
  }
  if (open.sort === "table" && next.sort === "table") return { ...open, rows: [...open.rows, next.head] };
  const runsOn = open.sort === "paragraph" || open.sort === "words";
  if (!runsOn || open.sort !== next.sort || !("text" in next)) return undefined;
  return { ...open, text: `${open.text}\n${next.text}` };
}
