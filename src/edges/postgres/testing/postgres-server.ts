import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { NO_POSTGRES, postgresBin } from "./postgres-bin.ts";

const READY_MS = 20_000;

export type PostgresServer = {
  readonly url: string;
  /** Ends it as a power cut would, between two moments, and starts it again on what its disk has. */
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Promises about a server of their own; left out, with the reason, where this machine has no PostgreSQL. */
export function describeWithPostgres(name: string, promises: (server: () => PostgresServer) => void): void {
  const bin = postgresBin();
  if (bin === undefined) console.warn(NO_POSTGRES);
  describe.skipIf(bin === undefined)(bin === undefined ? `${name}: ${NO_POSTGRES}` : name, () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await startPostgres(bin ?? "");
    });
    afterAll(() => server.stop());
    promises(() => server);
  });
}

/** A server of its own on a free port of this machine, in a folder that goes with it. */
async function startPostgres(bin: string): Promise<PostgresServer> {
  const folder = mkdtempSync("/tmp/kith-postgres-");
  const who = userFor(folder);
  const data = join(folder, "data");
  const made = spawnSync(join(bin, "initdb"), ["-D", data, "-U", "kith", "-A", "trust", "-E", "UTF8", "--no-locale"], {
    ...who,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}${made.error?.message ?? ""}`);
  const port = await freePort();
  const settings = ["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", folder];
  const run = async (): Promise<ChildProcess> => {
    const server = spawn(join(bin, "postgres"), settings, { ...who, stdio: ["ignore", "ignore", "pipe"] });
    await ready(server);
    return server;
  };
  let server = await run();
  const end = async (how: "SIGINT" | "SIGQUIT"): Promise<void> => {
    const ended = new Promise((done) => server.once("exit", done));
    server.kill(how);
    await ended;
  };
  return {
    url: `postgres://kith@127.0.0.1:${port}/postgres`,
    crash: async () => {
      await end("SIGQUIT");
      server = await run();
    },
    stop: async () => {
      await end("SIGINT");
      rmSync(folder, { recursive: true });
    },
  };
}

/** PostgreSQL does not run as root: there it runs as the user that Debian makes for it. */
function userFor(folder: string): { readonly uid?: number; readonly gid?: number; readonly cwd: string } {
  if (process.getuid?.() !== 0) return { cwd: folder };
  const idOf = (flag: string): number => Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);
  const [uid, gid] = [idOf("-u"), idOf("-g")];
  chownSync(folder, uid, gid);
  chmodSync(folder, 0o700);
  return { uid, gid, cwd: folder };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const trial = createServer();
    trial.once("error", reject);
    trial.listen(0, "127.0.0.1", () => {
      const address = trial.address();
      trial.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let told = "";
    const late = setTimeout(() => reject(new Error(`PostgreSQL did not start: ${told}`)), READY_MS);
    server.stderr?.on("data", (chunk) => {
      told += String(chunk);
      if (!told.includes("ready to accept connections")) return;
      clearTimeout(late);
      resolve();
    });
    server.once("exit", () => reject(new Error(`PostgreSQL ended: ${told}`)));
  });
}
