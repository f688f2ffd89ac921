import type { Exchange } from "../../kernel/practice.ts";
import { writeTable } from "../../tables/write-table.ts";
import { fileWords } from "./file-words.ts";
import type { RotationLook } from "./reading.ts";
import { rowsOf } from "./views.ts";
import type { Others, Rotation } from "./words.ts";

export const turnsFile: Exchange<Rotation, Others> = {
  about: "The turns, past and coming: day, meeting, role, who, how sure it is. Markdown or CSV.",
  write: (look, format) => {
    const words = look.others.members.community?.language === "es" ? fileWords.es : fileWords.en;
    const rows = tableOf(look, words);
    return writeTable(format, words.head, rows, look.others.members.community?.language);
  },
};

function tableOf(look: RotationLook, words: (typeof fileWords)["en"]): readonly (readonly string[])[] {
  const zone = look.others.members.community?.timeZone ?? "UTC";
  return rowsOf(look).flatMap((row) =>
    row.turns.map(({ role, name, state }) => [
      look.dayIn(zone, row.start),
      row.title,
      words.role[role],
      name ?? "",
      words.state[state],
    ]),
  );
}
