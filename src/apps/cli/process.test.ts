import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { FOUND, foundedDir, freshDir } from "./testing/run.ts";

const MAIN = join(import.meta.dirname, "main.ts");
const running = new Set<ChildProcess>();

afterEach(async () => {
  for (const child of running) child.kill("SIGKILL");
});

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

type Started = { readonly child: ChildProcess; readonly ended: Promise<Ended>; readonly said: () => string };

/** The program as a real process, with its streams as pipes. */
function start(dir: string, ...words: string[]): Started {
  return startAs(process.execPath, dir, ["--import", "tsx", MAIN, ...words]);
}

/** The same where no file may grow: SQLite meets that as it meets a full disk. */
function full(dir: string, ...words: string[]): Started {
  return startAs("sh", dir, [
    "-c",
    'ulimit -f 0; exec "$@"',
    "sh",
    process.execPath,
    "--import",
    "tsx",
    MAIN,
    ...words,
  ]);
}

function startAs(program: string, dir: string, words: readonly string[]): Started {
  const child = spawn(program, words, {
    env: { ...process.env, KITH_DIR: dir, LANG: "en_GB.UTF-8", LC_ALL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let out = "";
  let err = "";
  child.stdout?.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    err += chunk;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code) => {
      running.delete(child);
      resolve({ code, out, err });
    });
  });
  return { child, ended, said: () => out };
}

const run = (dir: string, ...words: string[]): Promise<Ended> => start(dir, ...words).ended;

/** A hub that has begun to listen, and its port. */
async function hubOn(dir: string, starting = start) {
  const hub = starting(dir, "start", "--port", "0");
  for (let waited = 0; waited < 25_000 && !hub.said().includes("Ctrl-C"); waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { ...hub, port: Number(/localhost:(\d+)/.exec(hub.said())?.[1]) };
}

describe("kith as a program", () => {
  test("ends with 0 done, 1 refused, 2 bad input, 3 fault; results go to stdout, complaints to stderr", async () => {
    const dir = await foundedDir();
    const [done, refused, bad, fault] = await Promise.all([
      run(dir, "log"),
      run(dir, "do", "members.join", "name=x", "householdName=y"),
      run(dir, "do", "members.rename"),
      run("/dev/null/kith", "log"),
    ]);
    expect([done.code, refused.code, bad.code, fault.code]).toEqual([0, 1, 2, 3]);
    expect(done).toMatchObject({ out: expect.stringContaining("Anya founded"), err: "" });
    for (const one of [refused, bad, fault])
      expect(one).toMatchObject({ out: "", err: expect.stringMatching(/\w{4}/) });
  });

  test("shows no progress in a pipe", async () => {
    const { code, out, err } = await run(await foundedDir(), "verify");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).not.toMatch(/\r|\u001b/);
  });

  test("a second start on a directory names the one that runs, commands go through that one, SIGTERM ends it in order", async () => {
    const dir = await foundedDir();
    const hub = await hubOn(dir);
    expect(hub.said()).toContain(dir);
    const second = await run(dir, "start", "--port", "0");
    expect(second).toMatchObject({ code: 3, out: "", err: expect.stringContaining(`process ${hub.child.pid}`) });
    expect(second.err).toContain(String(hub.port));
    const [act, refused, bad, verify] = await Promise.all([
      run(dir, "do", "members.rename", "name=Anya B."),
      run(dir, "do", "members.join", "name=x", "householdName=y"),
      run(dir, "--lang", "es", "do", "members.rename"),
      run(dir, "--json", "verify"),
    ]);
    expect([act.code, refused.code, bad.code, verify.code]).toEqual([0, 1, 2, 0]);
    expect(JSON.parse(verify.out)).toMatchObject({ sound: true });
    expect((await run(dir, "look", "members.people")).out).toContain("Anya B.");
    expect(existsSync(join(dir, "hub.json"))).toBe(true);
    hub.child.kill("SIGTERM");
    expect((await hub.ended).code).toBe(0);
    expect(existsSync(join(dir, "hub.json"))).toBe(false);
    expect((await run(dir, "log")).out).toContain("Anya B.");
  });

  test("[K-4] what a hub acknowledged is there after kill -9, and the directory opens again", async () => {
    const dir = await foundedDir();
    const hub = await hubOn(dir);
    const { communities } = (await (await fetch(`http://localhost:${hub.port}/api/communities`)).json()) as {
      communities: { id: string }[];
    };
    const acts = `http://localhost:${hub.port}/api/communities/${communities[0]?.id}/acts`;
    const acknowledged: string[] = [];
    const writing = (async () => {
      for (let at = 0; ; at++) {
        const body = JSON.stringify({ kind: "members.rename", body: { name: `Anya ${at}` } });
        const headers = { "content-type": "application/json" };
        const response = await fetch(acts, { method: "POST", headers, body }).catch(() => undefined);
        if (response === undefined) return;
        const { event } = (await response.json().catch(() => ({}))) as { event?: { id: string } };
        if (event === undefined) return;
        acknowledged.push(event.id);
        if (acknowledged.length === 20) hub.child.kill("SIGKILL");
      }
    })();
    await writing;
    await hub.ended;
    expect(acknowledged.length).toBeGreaterThanOrEqual(20);
    const log = JSON.parse((await run(dir, "--json", "log")).out) as { events: { id: string }[] };
    const kept = new Set(log.events.map(({ id }) => id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(JSON.parse((await run(dir, "--json", "verify")).out)).toMatchObject({ sound: true });
  });

  test("[K-4] where nothing more can be written, as on a full disk, what is kept is read, and the hub serves it", async () => {
    const dir = await foundedDir();
    const verify = await full(dir, "--json", "verify").ended;
    expect(JSON.parse(verify.out)).toMatchObject({ sound: true, events: expect.any(Number) });
    const act = await full(dir, "do", "members.rename", "name=Anya C.").ended;
    expect(act).toMatchObject({ code: 3, out: "", err: expect.not.stringContaining("mistake") });
    const hub = await hubOn(dir, full);
    const answer = await fetch(`http://localhost:${hub.port}/api/communities`);
    expect(await answer.json()).toMatchObject({ communities: [{ name: "Maple Street" }] });
    hub.child.kill("SIGTERM");
    expect((await hub.ended).code).toBe(0);
  }, 60_000);

  test("a port that another program holds is told, and the directory stays free", async () => {
    const dir = freshDir();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? String(address.port) : "";
    const taken = await run(dir, "start", "--port", port);
    other.close();
    expect(taken).toMatchObject({ code: 3, err: expect.stringContaining(`Port ${port} is taken`) });
    expect((await run(dir, ...FOUND)).code).toBe(0);
  });
});
