import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A hub in a process of its own, as people start it. */
export type Hub = {
  readonly url: string;
  readonly dir: string;
  /** The process that runs now. */
  readonly pid: () => number;
  /** What the running process keeps in memory, in MB. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
  /** Starts again on the same directory and port. */
  readonly start: () => Promise<void>;
  /** Stops for good and clears the directory away. */
  readonly end: () => Promise<void>;
  /** Rows of a view, as the hub sees it. */
  readonly look: (view: string) => Promise<unknown>;
  /** How many acts of a kind the hub keeps; what they say is sealed to the people, and a hub of nobody cannot read it. */
  readonly count: (kind: string) => Promise<number>;
  /** The hub reads its whole log from disk again. */
  readonly verified: () => Promise<{ readonly hash: string; readonly events: number; readonly damage: unknown }>;
};

/** The build that is tried; another one can be named. */
export const KITH = process.env.KITH_BUILD ?? new URL("../../dist/kith.mjs", import.meta.url).pathname;
/** How `npm start` and the package's service start it: with little room for what is thrown away again at once. */
const FRUGAL = ["--max-semi-space-size=2", "--heap-growing-percent=40"];
const READY_WITHIN_MS = 60_000;

/** A run that is broken off leaves no hub behind. */
const alive = new Set<ChildProcess>();
process.once("exit", () => {
  for (const hub of alive) hub.kill();
});

/** The program as it is built, on a directory of its own. */
export async function startHub(...more: readonly string[]): Promise<Hub> {
  const dir = mkdtempSync(join(tmpdir(), "kith-e2e-"));
  const hub = await startHubOf([process.execPath, ...FRUGAL, KITH], dir, ...more);
  const end = async (): Promise<void> => {
    await hub.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  return { ...hub, end };
}

/** A hub of any program on any directory, which stays when it ends. */
export async function startHubOf(program: readonly string[], dir: string, ...more: readonly string[]): Promise<Hub> {
  const [run = process.execPath, ...first] = program;
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let running: ChildProcess | undefined;

  async function start(): Promise<void> {
    const args = [...first, "start", "--dir", dir, "--port", String(port), ...more];
    const hub = spawn(run, args, { stdio: ["ignore", "pipe", "pipe"] });
    alive.add(hub);
    hub.once("exit", () => alive.delete(hub));
    running = hub;
    let said = "";
    running.stdout?.on("data", (text) => {
      said += text;
    });
    running.stderr?.on("data", (text) => {
      said += text;
    });
    const until = Date.now() + READY_WITHIN_MS;
    while (!(await answers(url))) {
      if (Date.now() > until || running.exitCode !== null) throw new Error(`the hub did not start: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async function stop(): Promise<void> {
    const hub = running;
    running = undefined;
    if (hub === undefined || hub.exitCode !== null) return;
    const ended = new Promise((resolve) => hub.once("exit", resolve));
    hub.kill("SIGTERM");
    await ended;
  }

  /** The one community that this hub keeps. */
  async function ask<T>(path: string): Promise<T> {
    return read<T>(`${await communityAt(url)}/${path}`);
  }

  await start();
  return {
    count: async (kind) => {
      const { entries } = await ask<{ entries: readonly { event: { kind: string } }[] }>("log");
      return entries.filter(({ event }) => event.kind === kind).length;
    },
    look: async (view) => (await ask<{ rows: unknown }>(`views/${view}`)).rows,
    verified: () => ask("verification"),
    url,
    dir,
    pid: () => running?.pid ?? 0,
    start,
    stop,
    end: stop,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${running?.pid}/status`, "utf8"))?.[1]) / 1000,
  };
}

/** Does something as the person whose hub it is. */
export async function act({ url }: Hub, kind: string, body: Readonly<Record<string, unknown>>): Promise<void> {
  const response = await fetch(`${await communityAt(url)}/acts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ kind, body }),
  });
  if (!response.ok) throw new Error(`${kind} was answered ${response.status}: ${await response.text()}`);
}

/** Where the one community of a hub is asked about; it may hear of it a moment after the page that founded it. */
async function communityAt(url: string): Promise<string> {
  for (let tries = 0; tries < HEARS_WITHIN; tries++) {
    const { communities } = await read<{ communities: readonly { id: string }[] }>(`${url}/api/communities`);
    const [only] = communities;
    if (only !== undefined) return `${url}/api/communities/${only.id}`;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} keeps no community`);
}

/** Tries, each a tenth of a second after the other. */
const HEARS_WITHIN = 100;

async function read<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/hub.json`).then(
    (response) => response.ok,
    () => false,
  );
}

/** A loopback port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
