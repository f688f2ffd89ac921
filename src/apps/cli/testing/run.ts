import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import type { Exit } from "../kith.ts";
import { runKith } from "../run-kith.ts";

const dirs: string[] = [];

afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
});

export function freshDir(): string {
  const dir = mkdtempSync(join(tmpdir(), "kith-cli-"));
  dirs.push(dir);
  return dir;
}

export type Ran = { readonly exit: Exit; readonly out: string; readonly err: string };
export type More = { readonly answer?: boolean; readonly minute?: number; readonly env?: Record<string, string> };

/** Runs a command line in this process. `answer` makes it a terminal whose person answers so. */
export async function kith(dir: string, words: readonly string[], more: More = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await runKith(words, {
    env: { KITH_DIR: dir, LANG: "en_GB.UTF-8", ...more.env },
    print: {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      progress: () => undefined,
      isTerminal: more.answer !== undefined,
    },
    clock: () => more.minute ?? 29_923_200,
    confirm: async () => more.answer === true,
    stopped: () => Promise.resolve(),
    webDir: undefined,
  });
  return { exit, out: out.join("\n"), err: err.join("\n") };
}

export const FOUND = [
  "found",
  ...["--name", "Maple Street", "--person", "Anya", "--household", "Fern House"],
  ...["--household", "Mill House", "--zone", "Europe/Madrid"],
];

/** A directory in which Anya founded Maple Street. */
export async function foundedDir(): Promise<string> {
  const dir = freshDir();
  const { exit, err } = await kith(dir, FOUND);
  if (exit !== 0) throw new Error(err);
  return dir;
}
