import type { Exchange } from "../../kernel/practice.ts";
import { writeTable } from "../../tables/write-table.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import { rowsOf } from "./views.ts";
import type { Comments, Others } from "./words.ts";

const COLUMNS = ["about", "name", "day", "text", "quote", "photos"] as const;

/** What people said, as a table for paper and other programs; what was taken back is not in it. */
export const commentsFile: Exchange<Comments, Others> = {
  about: "What people said: about what, who, when, their words, what they quote, what photos show. Markdown or CSV.",
  write: (look, format) => {
    const words = look.others.members.community?.language === "es" ? es : en;
    const head = COLUMNS.map((one) => words[`comments.table.${one}`] ?? one);
    // The day on the clocks of the place: what is said late in the evening was not said tomorrow.
    const zone = look.others.members.community?.timeZone ?? "UTC";
    const rows = [...look.state.threads.values()].flatMap((thread) =>
      rowsOf(look, thread)
        .filter(({ takenBack }) => !takenBack)
        .map((row) => [
          ...[thread.title ?? thread.thing, row.byName, look.dayIn(zone, row.minute), row.text ?? ""],
          ...[row.quote?.passage ?? "", row.photos.map(({ alt }) => alt).join(" · ")],
        ]),
    );
    return writeTable(format, head, rows, look.others.members.community?.language);
  },
};
