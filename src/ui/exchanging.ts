import type { Exchange, FileFormat, ImportLine } from "../kernel/practice.ts";
import type { App } from "./context.ts";
import { notDone } from "./would.ts";

/** One kind of file that a practice reads and writes, as a screen uses it. */
export type Exchanging = {
  /** What a text means, line by line; nothing is written. */
  readonly read: (text: string) => readonly ImportLine[];
  readonly write: (format: FileFormat) => string;
};

/** The practices' files, which only come with the screens that read and write them (tools/web/exchanges-apart.ts). */
const modules = import.meta.glob<Readonly<Record<string, Exchange>>>("../practices/*/**/exchange.ts", {
  eager: true,
});

/** What an index names, or, in a page, what it stands for. */
export function realExchange(
  practice: string,
  named: (Exchange & { readonly apart?: string }) | undefined,
): Exchange | undefined {
  if (named?.apart === undefined) return named;
  const own = Object.entries(modules).filter(([path]) => path.startsWith(`../practices/${practice}/`));
  const { apart } = named;
  const real = own.map(([, module]) => module[apart]).find((one) => one !== undefined);
  if (real === undefined) throw new Error(`The file of ${practice} that reads and writes ${named.apart} is not here.`);
  return real;
}

/** The exchange `name` of a practice, seen from now; nothing when there is none. */
export function exchangeOf(app: App, practice: string, name: string): Exchanging | undefined {
  const exchange = realExchange(practice, app.practices.find((one) => one.name === practice)?.exchanges?.[name]);
  if (exchange === undefined) return undefined;
  const look = () => app.replica.lookAt(practice, app.now);
  return {
    read: (text) => exchange.read?.(text, look()) ?? [],
    write: (format) =>
      format === "markdown" || format === "csv" ? exchange.write(look(), format) : (exchange[format]?.(look()) ?? ""),
  };
}

/** What came of reading in: how many lines were written whole, and why others were not. */
export type BroughtIn = {
  readonly written: number;
  readonly refused: readonly { readonly line: number; readonly why: string }[];
};

/** Does what the lines of a file mean, one act after another, and says what came of each. */
export async function bringIn(
  app: App,
  lines: readonly ImportLine[],
  onStep: (done: number) => void,
): Promise<BroughtIn> {
  const refused: { line: number; why: string }[] = [];
  for (const [at, line] of lines.entries()) {
    const why: string[] = [];
    for (const draft of line.drafts) why.push(notDone(app, await app.askQuietly(draft.kind, draft.body)));
    if (why.some((one) => one !== "")) refused.push({ line: line.line, why: why.join(" ").trim() });
    onStep(at + 1);
  }
  return { written: lines.length - refused.length, refused };
}

/** Hands a text to the browser as a file to keep, and says so: not every browser shows that it took it. */
export function saveFile(
  app: Pick<App, "say" | "toasts">,
  name: string,
  text: string,
  type: "text/markdown" | "text/csv" | "text/calendar" | "text/vcard" | "application/json",
  told: string = app.say("file.saved"),
): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  app.toasts.show({ text: told, tone: "done" });
}
