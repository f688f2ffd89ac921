import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join as path } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { epochKeyOf, join, write } from "./author.ts";
import { actOf, readBody } from "./body.ts";
import { readBundle, records } from "./bundle.ts";
import { decode } from "./cbor.ts";
import { signerOf, vouches } from "./crypto.ts";
import { takeFrame } from "./frame-read.ts";
import { writeFrame } from "./frame-write.ts";
import { readInviteLink } from "./invite-link.ts";
import { Log } from "./log.ts";
import { firstEpoch } from "./sealing.ts";
import { openSession } from "./session.ts";
import { ascii, bytes, hex, list, unhex } from "./shapes.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dir = mkdtempSync(path(tmpdir(), "second-reader-"));
const device = signerOf(new Uint8Array(32).fill(42));
let hub: ReturnType<typeof spawn>;
let origin = "";

beforeAll(async () => {
  // This also builds the program where that is needed.
  kith("found", "--name", "Maple Street", "--person", "Anya", "--household", "Fern House");
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const words = ["--dir", dir, "start", "--no-mdns", "--port", String(port)];
  hub = spawn(process.execPath, [path(root, "dist/kith.mjs"), ...words], { cwd: dir, stdio: "ignore" });
  await answering();
});

afterAll(() => {
  hub.kill();
  rmSync(dir, { recursive: true, force: true });
});

test("another program joins by an invite, fetches the log, and the bundle holds the same", async () => {
  const { community, signer: invite } = readInviteLink(kith("invite", "--origin", origin).trim());
  const log = new Log(community);
  const session = await openSession(linkOf(origin), log, device, invite);
  await session.level();
  expect(log.events.size).toBe(3);
  expect(hex(epochKeyOf(log, invite))).toBe(hex(keyOfTheFounder(log)));
  const minute = Math.floor(Date.now() / 60_000);
  await session.give(join(log, device, invite, { name: "Zora", householdName: "Rook House", minute }));
  session.close();

  expect(kith("export", "people")).toContain("Zora | Rook House");
  expect(kith("verify")).toContain("5 events, 0 set aside");

  const file = path(dir, "street.kith");
  kith("export", "bundle", file);
  const bundled = readBundle(readFileSync(file)).logs.get(hex(community));
  expect(canonicals(bundled)).toEqual(canonicals(log));
  expect(canonicals(bundled)).toHaveLength(5);
  expectSameFrames(readFileSync(file));

  const fresh = new Log(community);
  const again = await openSession(linkOf(origin), fresh, device);
  await again.level();
  again.close();
  expect(canonicals(fresh)).toEqual(canonicals(log));
}, 60_000);

test("two histories of one device arrive, and their bundle is written in the same way", async () => {
  const { community, signer: invite } = readInviteLink(kith("invite", "--origin", origin).trim());
  const forked = signerOf(new Uint8Array(32).fill(44));
  const log = new Log(community);
  const session = await openSession(linkOf(origin), log, forked, invite);
  await session.level();
  const minute = Math.floor(Date.now() / 60_000);
  await session.give(join(log, forked, invite, { name: "Mo", householdName: "Elm House", minute }));
  const epoch = epochKeyOf(log, invite);
  const other = new Log(community);
  for (const event of log.events.values()) other.add(event);
  for (const [to, later] of [
    [log, 1],
    [other, 2],
  ] as const) {
    const witness = write(to, forked, 0, {}, [], minute + later, epoch);
    await session.give(writeFrame({ devices: [forked.key], events: [witness], signatures: to.signatures }));
    log.add(witness);
  }
  await session.level();
  session.close();

  const fresh = new Log(community);
  const again = await openSession(linkOf(origin), fresh, device);
  await again.level();
  again.close();
  expect(again.heard).toContain(7);
  expect(canonicals(fresh)).toEqual(canonicals(log));
  const file = path(dir, "forked.kith");
  kith("export", "bundle", file);
  expect(canonicals(readBundle(readFileSync(file)).logs.get(hex(community)))).toEqual(canonicals(log));
  expectSameFrames(readFileSync(file));
}, 60_000);

test("who comes without an invite is sent away", async () => {
  const community = unhex(JSON.parse(kith("--json", "log")).community);
  const session = await openSession(linkOf(origin), new Log(community), signerOf(new Uint8Array(32).fill(43)));
  await expect(session.level()).rejects.toThrow("closed");
});

test("a hub signs at which addresses it is", async () => {
  const nonce = new Uint8Array(32).fill(5);
  const answer = await fetch(`${origin}/origins/${hex(nonce)}`);
  const told = (await answer.json()) as { device: string; origins: readonly string[]; signature: string };
  const signature = unhex(told.signature);
  expect(vouches(unhex(told.device), signature, "kith origins", nonce, ascii(told.origins.join("\n")))).toBe(true);
});

const linkOf = (url: string) => `${url.replace("http", "ws")}/link`;

function kith(...words: readonly string[]): string {
  const given = ["--dir", dir, ...words];
  return execFileSync(process.execPath, [path(root, "bin/kith.mjs"), ...given], { encoding: "utf8", stdio: "pipe" });
}

function canonicals(log: Log | undefined): readonly string[] {
  return [...(log?.events.values() ?? [])].map((event) => hex(event.canonical)).sort();
}

/** Whether the frames of a bundle come out the same when they are written again. */
function expectSameFrames(file: Uint8Array): void {
  let log = new Log(new Uint8Array(32));
  for (const content of records(file).map((record) => list(decode(record)))) {
    if (content[0] === 1) log = new Log(bytes(content[1]));
    if (content[0] !== 2) continue;
    const before = new Map(log.events);
    const frame = bytes(content[1]);
    const { runs } = takeFrame(frame, log);
    const keys = runs.map(([first]) => hex(first?.device ?? new Uint8Array(32)));
    const devices = [...new Set(keys)].map(unhex);
    const has = (id: Uint8Array) => before.get(hex(id));
    expect(hex(writeFrame({ devices, events: runs.flat(), signatures: log.signatures, has }))).toBe(hex(frame));
  }
}

/** The first epoch's key, as the founder's device makes it from its seed. */
function keyOfTheFounder(log: Log): Uint8Array {
  const founding = log.get(log.community);
  const act = actOf(1);
  if (founding === undefined || act === undefined) throw new Error("there is no founding event");
  const said = readBody(act, list(founding.body), founding);
  return firstEpoch(new Uint8Array(readFileSync(path(dir, "device.key"))), founding.minute, said);
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function answering(): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(`${origin}/origins/${"00".repeat(32)}`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("the hub does not answer");
}
