import type { Draft, Id } from "../../../kernel/event.ts";
import type { AnyPractice, Exchange, FileFormat, ImportLine, Saying } from "../../../kernel/practice.ts";
import { practices } from "../../../practices/index.ts";
import type { Replica } from "../../../replica/replica.ts";
import { type HowMuch, type Imported, type ImportedLine, type Not, unknown } from "./desk.ts";

export type NamedExchange = { readonly kind: string; readonly practice: AnyPractice; readonly exchange: Exchange };

/** What files of each format are called on the way. */
export const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  ...{ markdown: "text/markdown", csv: "text/csv", json: "application/json", calendar: "text/calendar" },
  vcard: "text/vcard",
};

export function isFormat(name: unknown): name is FileFormat {
  return typeof name === "string" && Object.hasOwn(MEDIA_TYPES, name);
}

/** All kinds of files that practices read or write. */
export function exchanges(): readonly NamedExchange[] {
  return practices.flatMap((practice: AnyPractice) =>
    Object.entries(practice.exchanges ?? {}).map(([kind, exchange]) => ({ kind, practice, exchange })),
  );
}

/** Reads a file's text and writes what `much` allows: nothing is written unless every line is fine, or it may be partly. */
export async function bringIn(replica: Replica, kind: string, text: string, much: HowMuch): Promise<Imported | Not> {
  const found = exchanges().find((one) => one.kind === kind);
  const read = found?.exchange.read;
  if (found === undefined || read === undefined) return unknown("exchange", kind);
  const lines = read(text, replica.lookAt(found.practice.name)).map((line) => tried(replica, line));
  const wrong = lines.filter((line) => line.problem !== undefined).length;
  const writes = much === "partly" || (much === "whole" && wrong === 0);
  const done: ImportedLine[] = [];
  for (const line of lines) done.push(await written(replica, line, writes && line.problem === undefined));
  return {
    lines: done,
    understood: done.filter((line) => line.understood !== undefined && line.problem === undefined).length,
    wrong: done.filter((line) => line.problem !== undefined).length,
    written: done.reduce((sum, line) => sum + line.events.length, 0),
  };
}

/** The table of a kind, as text. */
export function writeOut(replica: Replica, kind: string, format: FileFormat): { text: string } | Not {
  const found = exchanges().find((one) => one.kind === kind);
  if (found === undefined) return unknown("exchange", kind);
  const look = replica.lookAt(found.practice.name);
  if (format === "markdown" || format === "csv") return { text: found.exchange.write(look, format) };
  const written = found.exchange[format]?.(look);
  return written === undefined ? unknown("format", format) : { text: written };
}

/** A line with what the rules would say to it, before anything is written. */
function tried(replica: Replica, line: ImportLine): ImportLine {
  if (line.problem !== undefined) return line;
  const problem = line.drafts.map((draft) => against(replica, draft)).find((saying) => saying !== undefined);
  return problem === undefined ? line : { ...line, problem };
}

function against(replica: Replica, draft: Draft): Saying | undefined {
  const answer = replica.would(draft);
  return answer === undefined || "event" in answer ? undefined : sayingOf(answer);
}

function sayingOf(not: Not): Saying {
  if ("refusal" in not) return not.refusal;
  const [first] = not.problems;
  return first === undefined ? { code: "field.object" } : { code: first.code, about: first.about };
}

async function written(replica: Replica, line: ImportLine, writes: boolean): Promise<ImportedLine> {
  const events: Id[] = [];
  let problem = line.problem;
  for (const draft of writes ? line.drafts : []) {
    const answer = await replica.ask(draft);
    if ("event" in answer) events.push(answer.event.id);
    else problem ??= sayingOf(answer);
  }
  const { line: number, understood } = line;
  return { line: number, events, ...(understood && { understood }), ...(problem && { problem }) };
}
