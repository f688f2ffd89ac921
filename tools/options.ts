import { parseArgs } from "node:util";

/** What an option takes: a whole number, any words, or nothing. */
type Kind = "number" | "text" | "flag";
type Value<K extends Kind> = K extends "number" ? number : K extends "text" ? string : boolean;

export type Given<W extends Readonly<Record<string, Kind>>> = {
  readonly options: { readonly [Name in keyof W]?: Value<W[Name]> };
  readonly words: readonly string[];
};

/** What is wrong with it, as one sentence. */
export type Misfit = { readonly misfit: string };

const WHOLE = /^\d{1,9}$/;

/**
 * What was asked for on the command line of a tool. On `--help`, and where something does not fit, says how the tool is used and
 * ends (exit code 0 or 2): a run of minutes should not begin by mistake.
 */
export function optionsOrUsage<W extends Readonly<Record<string, Kind>>>(
  usage: string,
  wanted: W,
  takesWords = false,
): Given<W> {
  const args = process.argv.slice(2);
  if (args.includes("--help") || args.includes("-h")) {
    console.log(usage);
    process.exit(0);
  }
  const given = readOptions(args, wanted, takesWords);
  if (!("misfit" in given)) return given;
  console.error(`${given.misfit}\n${usage}`);
  process.exit(2);
}

export function readOptions<W extends Readonly<Record<string, Kind>>>(
  args: readonly string[],
  wanted: W,
  takesWords: boolean,
): Given<W> | Misfit {
  const types = Object.entries(wanted).map(([name, kind]) => [
    name,
    { type: kind === "flag" ? ("boolean" as const) : ("string" as const) },
  ]);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(types),
      allowPositionals: takesWords,
    });
    const options: Record<string, string | boolean | number> = {};
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined || typeof value === "object") continue;
      if (wanted[name] !== "number") options[name] = value;
      else if (typeof value === "string" && WHOLE.test(value)) options[name] = Number(value);
      else return { misfit: `${name}: this must be a whole number; what came is ${value}.` };
    }
    return { options: options as Given<W>["options"], words: positionals };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return { misfit: cause.message.split(". To specify")[0] ?? "" };
  }
}
