import type { FileFormat } from "../../../kernel/practice.ts";
import { CSV_MARK } from "../../../tables/csv.ts";
import { type HowMuch, type Imported, isNot } from "../../hub/desk/desk.ts";
import { exchanges, isFormat } from "../../hub/desk/exchanges.ts";
import { sayIt } from "../../hub/words.ts";
import { type Adding, example } from "../adding.ts";
import { type Exit, inCommunity, type Kith, problem } from "../kith.ts";
import { readNamedTable } from "../named-file.ts";
import { cliLanguage } from "../words.ts";
import { writeFile } from "../written-file.ts";
import { type BundleOptions, exportBundle, importBundle } from "./bundles.ts";
import { exportVault } from "./vault.ts";

type ExportOptions = BundleOptions & { readonly format?: string };
type ImportOptions = { readonly dryRun?: boolean; readonly partly?: boolean; readonly yes?: boolean };

/** Not a table: the events themselves, for a stick. */
const BUNDLE = "bundle";

/** Not a table either: everything readable, as a folder of pages. */
const VAULT = "vault";

/** Longer files are not lists of people's making. */
const FILE_BYTES_MAX = 1024 * 1024;

/** `import` and `export`: tables that people keep elsewhere. */
export function addFileCommands({ program, say, on }: Adding): void {
  const kinds = exchanges().map((one) => one.kind);
  const readable = exchanges().filter((one) => one.exchange.read !== undefined);
  program
    .command("import")
    .argument("<kind>", say("cli.kind", { kinds: [...readable.map((one) => one.kind), BUNDLE].join(", ") }))
    .argument("<file...>", say("cli.import.file"))
    .option("--dry-run", say("cli.import.dry-run"))
    .option("--partly", say("cli.import.partly"))
    .option("--yes", say("cli.import.yes"))
    .description(say("cli.import.about"))
    .addHelpText(
      "after",
      example(
        say,
        "kith import skills skills.md --dry-run",
        "kith import skills skills.csv --yes",
        "kith import bundle /media/stick/street-*.kith",
      ),
    )
    .action(on(bringIn));
  program
    .command("export")
    .argument("<kind>", say("cli.kind", { kinds: [...kinds, BUNDLE, VAULT].join(", ") }))
    .argument("[file]", say("cli.export.file"))
    .option("--format <format>", say("cli.export.format"))
    .option("--since <moment or file>", say("cli.export.since"))
    .option("--to <moment>", say("cli.export.to"))
    .option("--split <size>", say("cli.export.split"))
    .description(say("cli.export.about"))
    .addHelpText(
      "after",
      example(
        say,
        "kith export skills",
        "kith export decisions log.csv",
        "kith export contacts street.vcf",
        "kith export bundle /media/stick/street.kith",
        "kith export vault ~/Documents/our-street",
      ),
    )
    .action(on(writeOut));
}

async function bringIn(kith: Kith, kind: string, files: readonly string[], options: ImportOptions): Promise<Exit> {
  if (kind === BUNDLE) return importBundle(kith, files);
  const [file = "", ...more] = files;
  if (more.length > 0) return kith.report(problem("command", "cli.usage.too-many", { got: `import ${kind}` }));
  const read = readNamedTable("file", file, FILE_BYTES_MAX);
  if (isNot(read)) return kith.report(read);
  const { text } = read;
  return inCommunity(kith, async (desk, row) => {
    const seen = await desk.bringIn(row.id, kind, text, "nothing");
    if (isNot(seen)) return kith.report(seen);
    if (!kith.json) tellLines(kith, row.timeZone, seen);
    const much = await howMuch(kith, options, seen);
    const done = much === "nothing" ? seen : await desk.bringIn(row.id, kind, text, much);
    if (isNot(done)) return kith.report(done);
    const counts = { understood: done.understood, wrong: done.wrong, written: done.written };
    kith.tell(importDocument(kith, row.timeZone, done), kith.say("cli.import.counts", counts));
    if (options.dryRun === true) return seen.wrong > 0 ? 2 : 0;
    if (done.wrong > 0 && options.partly !== true) {
      if (!kith.json) kith.print.err(kith.say("cli.import.not-fine"));
      return 2;
    }
    if (much === "nothing" && !kith.json) kith.print.err(kith.say("cli.import.needs-yes"));
    return much === "nothing" ? 1 : 0;
  });
}

/** Nothing before the person has seen what was understood and said yes; in a pipe, `--yes` says it. */
async function howMuch(kith: Kith, options: ImportOptions, seen: Imported): Promise<HowMuch> {
  const isPossible = seen.wrong === 0 || options.partly === true;
  if (options.dryRun === true || !isPossible || seen.understood === 0) return "nothing";
  const much = options.partly === true ? "partly" : "whole";
  if (options.yes === true) return much;
  if (!kith.print.isTerminal || kith.json) return "nothing";
  return (await kith.confirm(kith.say("cli.import.ask", { count: seen.understood }))) ? much : "nothing";
}

function tellLines(kith: Kith, timeZone: string, { lines }: Imported): void {
  const words = cliLanguage(kith.tongue, timeZone, kith.clock());
  for (const { line, understood, problem: wrong } of lines) {
    const text = wrong ?? understood;
    if (text === undefined) continue;
    kith.print.out(`${String(line).padStart(4)} ${wrong === undefined ? "✓" : "✗"} ${sayIt(words, text)}`);
  }
}

function importDocument(kith: Kith, timeZone: string, done: Imported): unknown {
  const words = cliLanguage(kith.tongue, timeZone, kith.clock());
  const lines = done.lines.map(({ line, understood, problem: wrong, events }) => ({
    line,
    understood: understood === undefined ? null : { ...understood, text: sayIt(words, understood) },
    problem: wrong === undefined ? null : { ...wrong, text: sayIt(words, wrong) },
    events,
  }));
  return { ...done, lines };
}

/** By the file's ending, a table that people read where it says nothing. */
function formatOf(file: string): FileFormat {
  const ending = file.toLowerCase().split(".").at(-1);
  if (ending === "ics") return "calendar";
  if (ending === "vcf") return "vcard";
  return ending === "csv" || ending === "json" ? ending : "markdown";
}

async function writeOut(kith: Kith, kind: string, file: string | undefined, options: ExportOptions): Promise<Exit> {
  if (kind === BUNDLE) return exportBundle(kith, file, options);
  if (kind === VAULT) return exportVault(kith, file);
  const format = options.format ?? formatOf(file ?? "");
  if (!isFormat(format)) return kith.report(problem("format", "field.format", { got: format }));
  return inCommunity(kith, async (desk, row) => {
    const written = await desk.writeOut(row.id, kind, format);
    if (isNot(written)) return kith.report(written);
    if (file !== undefined) {
      writeFile(file, written.text);
      kith.tell({ kind, format, file }, kith.say("cli.export.done", { file }));
    } else {
      // What reads a pipe takes the mark of a file for a letter of the first title.
      const text = written.text.replace(CSV_MARK, "");
      kith.tell({ kind, format, text }, text.replace(/\n$/, ""));
    }
    return 0;
  });
}
