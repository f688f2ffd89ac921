import type { Command } from "commander";
import type { Exit, Kith } from "./kith.ts";
import type { CliCode } from "./words.ts";

/** How a group of commands is added: `on` turns an action into one that reports and ends with an exit code. */
export type Adding = {
  readonly program: Command;
  readonly say: (code: CliCode, about?: Record<string, string | number>) => string;
  readonly on: <A extends unknown[]>(work: (kith: Kith, ...args: A) => Promise<Exit>) => (...args: A) => Promise<void>;
};

/** An example below the help of a command. */
export function example(say: Adding["say"], ...lines: string[]): string {
  return `\n${say("cli.example")}\n${lines.map((line) => `  ${line}`).join("\n")}`;
}
