import { statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Problem } from "../../kernel/check-fields.ts";
import type { Language } from "../../language/say.ts";
import { Fault } from "../../replica/fault.ts";
import type { Clock } from "../../replica/ports.ts";
import { type CommunityRow, type Desk, isNot, type Not } from "../hub/desk/desk.ts";
import { isBegun as isBegunIn } from "../hub/desk/kept-in.ts";
import { openDesk } from "../hub/desk/open-desk.ts";
import { sayFault, type Tongue, worded } from "../hub/words.ts";

import type { Print } from "./print.ts";
import type { Writer } from "./table.ts";
import { type CliCode, cliLanguage } from "./words.ts";

/** 0 done, 1 refused, 2 bad input, 3 fault. */
export type Exit = 0 | 1 | 2 | 3;

/** What a command is given by the world around it. */
export type World = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: Print;
  readonly clock: Clock;
  /** Asks the person; only called when `print.isTerminal`. */
  readonly confirm: (question: string) => Promise<boolean>;
  /** Resolves when the person or the system asks the program to stop. */
  readonly stopped: () => Promise<void>;
  /** The folder of the built page, if there is one. */
  readonly webDir: string | undefined;
};

export type Options = {
  readonly dir?: string;
  readonly community?: string;
  readonly json?: boolean;
  readonly lang?: Tongue;
};

/** A command at work: its world, its words, and how it reports. */
export type Kith = World & {
  readonly dir: string;
  readonly json: boolean;
  readonly tongue: Tongue;
  readonly wanted: string | undefined;
  readonly language: Language;
  readonly writer: (row?: CommunityRow) => Writer;
  readonly say: (code: CliCode, about?: Record<string, string | number>) => string;
  /** One JSON document with `--json`, else lines for people. */
  readonly tell: (document: unknown, ...lines: (string | readonly string[])[]) => void;
  /** Says what was refused or is to be mended, and with which exit code to end. */
  readonly report: (not: Not) => Exit;
};

export function createKith(world: World, options: Options, tongue: Tongue): Kith {
  const { print } = world;
  const json = options.json === true;
  const language = cliLanguage(tongue, undefined, world.clock());
  return {
    ...world,
    dir: options.dir ?? dataDir(world.env),
    json,
    tongue,
    wanted: options.community,
    language,
    writer: (row) => {
      const timeZone = row?.timeZone ?? "UTC";
      const now = world.clock();
      return { language: cliLanguage(tongue, timeZone, now), timeZone, now };
    },
    say: (code, about) => language.say(code, about),
    tell: (document, ...lines) => {
      if (json) print.out(JSON.stringify(document, null, 2));
      else for (const line of lines.flat()) print.out(line);
    },
    report: (not) => report(print, language, json, not),
  };
}

/** Does something with the desk of the directory, and lets go of it however that ends. */
export async function atDesk<T>(kith: Kith, work: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = await openDesk(kith.dir, kith.clock);
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}

/** The same for what needs a community: a directory that was mistyped is named, and not made with a key in it. */
export async function atBegunDesk(kith: Kith, work: (desk: Desk) => Promise<Exit>): Promise<Exit> {
  return isBegun(kith.dir) ? atDesk(kith, work) : kith.report(noCommunity(kith.dir));
}

/** The same, with the one community that is meant: the only one, or the one that `--community` names. */
export function inCommunity(kith: Kith, work: (desk: Desk, row: CommunityRow) => Promise<Exit>): Promise<Exit> {
  return atBegunDesk(kith, async (desk) => {
    const row = choose(await desk.communities(), kith);
    return isNot(row) ? kith.report(row) : work(desk, row);
  });
}

export function noCommunity(dir: string): Not {
  return { refusal: { code: "cli.no-community", about: { dir } } };
}

/** False where there is no directory, or one in which nothing was kept yet. What may not be looked at says so when it is opened. */
function isBegun(dir: string): boolean {
  try {
    return isBegunIn(dir) || statSync(dir, { throwIfNoEntry: false })?.isDirectory() === false;
  } catch {
    return true;
  }
}

function choose(rows: readonly CommunityRow[], { dir, wanted }: Pick<Kith, "dir" | "wanted">): CommunityRow | Not {
  const [only] = rows;
  if (only === undefined) return noCommunity(dir);
  if (wanted === undefined && rows.length === 1) return only;
  const names = rows.map((row) => `${row.name} (${row.id.slice(0, 8)})`).join(", ");
  if (wanted === undefined) return problem("community", "field.which-community", { names });
  const fits = rows.filter((row) => row.name === wanted || (wanted.length >= 4 && row.id.startsWith(wanted)));
  const [found] = fits;
  if (fits.length > 1) return problem("community", "field.which-community", { names });
  return found ?? problem("community", "field.community", { got: wanted.slice(0, 60) });
}

export function problem(field: string, code: string, about: Problem["about"]): Not {
  return { problems: [{ field, code, about }] };
}

/** Says what was refused or is to be mended, and with which exit code to end. */
export function report(print: Print, language: Language, json: boolean, not: Not): Exit {
  if ("refusal" in not) {
    const refusal = worded(language, not.refusal);
    if (json) print.out(JSON.stringify({ refusal }, null, 2));
    else print.err(refusal.text);
    return 1;
  }
  const problems = not.problems.map((one) => worded(language, one));
  if (json) print.out(JSON.stringify({ problems }, null, 2));
  else for (const one of problems) print.err(`${one.field}: ${one.text}`);
  return 2;
}

/** A fault of disk, port or wire in words; anything else is a mistake of this program, told as such. */
export function reportFault(print: Print, language: Language, json: boolean, cause: unknown): Exit {
  const fault = cause instanceof Fault ? cause : undefined;
  const code = fault?.code ?? "bug";
  const why = cause instanceof Error ? cause.message : String(cause);
  const text = fault === undefined ? language.say("cli.bug", { why }) : sayFault(language, fault);
  if (json) print.out(JSON.stringify({ fault: { code, text } }, null, 2));
  else print.err(text);
  if (fault === undefined && cause instanceof Error && cause.stack !== undefined) print.err(cause.stack);
  return 3;
}

/** `KITH_DIR`, else the place where programs of this system keep what people make. */
export function dataDir(env: World["env"]): string {
  if (env.KITH_DIR !== undefined && env.KITH_DIR !== "") return env.KITH_DIR;
  const data = env.XDG_DATA_HOME;
  return join(data !== undefined && data !== "" ? data : join(homedir(), ".local", "share"), "kith");
}
