import type { CommanderError } from "commander";
import type { Not } from "../hub/desk/desk.ts";
import { problem } from "./kith.ts";

/** What is wrong with a command line that could not be read, as a problem like all others: commander has only English. */
export function usageProblem({ code, message }: Pick<CommanderError, "code" | "message">): Not {
  const [, name = "", given = ""] = /'([^']*)'(?:[^']*'([^']*)')?/.exec(message) ?? [];
  const field = /--([\w-]+)/.exec(name)?.[1] ?? name;
  const [, like] = /Did you mean (?:one of )?(.+)\?/.exec(message) ?? [];
  const known = (what: "command" | "option"): Not =>
    like === undefined
      ? problem(what, `cli.usage.${what}`, { got: name.slice(0, 60) })
      : problem(what, `cli.usage.${what}-like`, { got: name.slice(0, 60), like });
  switch (code) {
    case "commander.unknownCommand":
      return known("command");
    case "commander.unknownOption":
      return known("option");
    case "commander.excessArguments":
      return problem("command", "cli.usage.too-many", { got: name });
    case "commander.invalidArgument":
      return problem(field, "field.choice", { options: /choices are (.+)\.$/.exec(message)?.[1] ?? "", got: given });
    default:
      return problem(field, "field.missing", {});
  }
}
