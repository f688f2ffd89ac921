import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MailTroubleWhy } from "../../../edges/mail/mail-wish.ts";
import type { Minute } from "../../../kernel/event.ts";

/** How a hub's letters go, for `kith doctor`: numbers, and nobody's address. */
export type MailState = {
  /** How many people want letters, and to how many of them none goes out. */
  readonly people: number;
  readonly failing: number;
  readonly why?: MailTroubleWhy | undefined;
  /** True where this hub reads none of its communities. */
  readonly isDark: boolean;
  readonly at: Minute;
};

export function writeMailState(dir: string, state: MailState): void {
  const file = fileIn(dir);
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  renameSync(aside, file);
}

/** What the hub said of its last round; nothing where it never made one. */
export function readMailState(dir: string): MailState | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(dir), "utf8")) as MailState;
  } catch {
    return undefined;
  }
}

function fileIn(dir: string): string {
  return join(dir, "mail-state.json");
}
