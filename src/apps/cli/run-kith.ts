import { Command, CommanderError, type Help, Option } from "commander";
import { type Tongue, tongueOf } from "../hub/words.ts";
import type { Adding } from "./adding.ts";
import { addActCommands } from "./commands/acts.ts";
import { addCareCommands } from "./commands/care.ts";
import { addCommunityCommands } from "./commands/community.ts";
import { addDatabase } from "./commands/database.ts";
import { addDeviceCommands } from "./commands/devices.ts";
import { addFileCommands } from "./commands/files.ts";
import { addMailCommands } from "./commands/mail.ts";
import { addRecoveryCommands } from "./commands/recovery.ts";
import { addStart } from "./commands/start.ts";
import { addViewCommands } from "./commands/views.ts";
import { createKith, dataDir, type Exit, type Options, problem, report, reportFault, type World } from "./kith.ts";
import { usageProblem } from "./usage.ts";
import { cliLanguage } from "./words.ts";

/** Runs one command line, without the program's name. Ends with its exit code; whatever fails is told, never thrown. */
export async function runKith(argv: readonly string[], world: World): Promise<Exit> {
  const tongue = tongueIn(argv, world.env);
  const language = cliLanguage(tongue);
  const say: Adding["say"] = (code, about) => language.say(code, about);
  const program = rootOf(world, say);
  let exit: Exit = 0;
  const on: Adding["on"] =
    (work) =>
    async (...args) => {
      const kith = createKith(world, program.opts<Options>(), tongue);
      // A script whose variable is not set would begin in whatever folder it stands in.
      exit = kith.dir === "" ? kith.report(problem("dir", "field.missing", {})) : await work(kith, ...args);
    };
  for (const add of GROUPS) add({ program, say, on });
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv, { from: "user" });
    return exit;
  } catch (cause) {
    const isJson = argv.includes("--json");
    if (!(cause instanceof CommanderError)) return reportFault(world.print, language, isJson, cause);
    if (cause.exitCode === 0) return 0;
    // A group of commands without one of them shows its help.
    if (cause.code === "commander.help") return 2;
    report(world.print, language, isJson, usageProblem(cause));
    if (!isJson) world.print.err(say("cli.see-help"));
    return 2;
  } finally {
    world.print.progress();
  }
}

const GROUPS: readonly ((adding: Adding) => void)[] = [
  addStart,
  addCommunityCommands,
  addDeviceCommands,
  addRecoveryCommands,
  addActCommands,
  addViewCommands,
  addFileCommands,
  addCareCommands,
  addDatabase,
  addMailCommands,
];

function rootOf(world: World, say: Adding["say"]): Command {
  const { print } = world;
  return new Command("kith")
    .description(say("cli.about"))
    .option("--dir <dir>", say("cli.option.dir", { dir: dataDir(world.env) }))
    .option("--community <which>", say("cli.option.community"))
    .option("--json", say("cli.option.json"))
    .addOption(new Option("--lang <language>", say("cli.option.lang")).choices(["en", "es"]))
    .helpOption("-h, --help", say("cli.option.help"))
    .helpCommand(false)
    .addHelpText(
      "after",
      `\n${say("cli.after", { example: 'kith found --name "Maple Street" --person Anya --household "Fern House"' })}`,
    )
    .exitOverride()
    .configureHelp({ showGlobalOptions: true, helpWidth: 100, ...helpIn(say) })
    .configureOutput({
      writeOut: (text) => print.out(text.trimEnd()),
      writeErr: (text) => print.err(text.trimEnd()),
      // It is told as everything else is: in the person's language, or as JSON.
      outputError: () => undefined,
    });
}

/** What commander writes in English by itself. */
function helpIn(say: Adding["say"]): Pick<Help, "styleTitle" | "optionDescription"> {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": say("cli.help.usage"),
    "Arguments:": say("cli.help.arguments"),
    "Options:": say("cli.help.options"),
    "Global Options:": say("cli.help.global-options"),
    "Commands:": say("cli.help.commands"),
  };
  return {
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: ({ description, argChoices, defaultValue }) => {
      const more = [
        ...(argChoices === undefined ? [] : [say("cli.help.choices", { choices: argChoices.join(", ") })]),
        ...(typeof defaultValue === "string" ? [say("cli.help.default", { value: defaultValue })] : []),
      ];
      return more.length === 0 ? description : `${description} (${more.join("; ")})`;
    },
  };
}

/** The language must be known before anything is read, because help speaks it too. */
function tongueIn(argv: readonly string[], env: World["env"]): Tongue {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const word = argv[at] ?? "";
  const asked = word.includes("=") ? word.slice("--lang=".length) : at < 0 ? undefined : argv[at + 1];
  return tongueOf(asked ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG);
}
