import { chmodSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { lockDirectory } from "../../edges/sqlite/directory-lock.ts";
import { certify, makeAuthority } from "../../edges/tls/authority.ts";
import { openHubCertificate } from "../../edges/tls/hub-certificate.ts";
import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import { startHub } from "../hub/testing/bed.ts";
import { foundedDir, kith } from "./testing/run.ts";

/** The time that commands are run at here. */
const NOW = 29_923_200;
const NOBODY = 65_534;

describe("verify and doctor", () => {
  test("a sound log is sound; a changed byte is found at its place", async () => {
    const dir = await foundedDir();
    const sound = JSON.parse((await kith(dir, ["--json", "verify"])).out);
    expect(sound).toMatchObject({ events: 3, damage: [], sound: true, checkpoint: "same", file: [] });
    expect(sound.hash).toMatch(/^1:[0-9a-f]{64}$/);
    const database = new Database(join(dir, "kith.db"));
    const at = database.prepare("select bytes from event where seq = 1").pluck().get() as Buffer;
    at[at.length - 67] = (at[at.length - 67] ?? 0) ^ 1;
    database.prepare("update event set bytes = ? where seq = 1").run(at);
    database.close();
    const damaged = await kith(dir, ["--json", "verify"]);
    expect(damaged.exit).toBe(3);
    expect(JSON.parse(damaged.out)).toMatchObject({
      damage: [{ place: 1, seq: 1, code: "verify.lost", device: expect.stringMatching(/^[0-9a-f]{8}$/) }],
      waiting: 1,
    });
    expect((await kith(dir, ["verify"])).out).toMatch(/lost: row 1 of the log \(device [0-9a-f]{8}, place 1\)/);
    const doctor = await kith(dir, ["doctor", "--port", "0"]);
    expect(doctor).toMatchObject({ exit: 3, out: expect.stringMatching(/1 event is damaged.*it is fetched again/) });
  });

  test("doctor says plainly of a folder that is somebody else's, and of what is none, what it is", async () => {
    const dir = await foundedDir();
    const file = join(dir, "note.txt");
    writeFileSync(file, "No folder");
    const none = await kith(file, ["doctor", "--port", "0"]);
    expect(none).toMatchObject({ exit: 3, out: expect.stringContaining("is not a folder"), err: "" });
    const isRoot = process.geteuid?.() === 0;
    chmodSync(dir, isRoot ? 0o700 : 0);
    if (isRoot) process.seteuid?.(NOBODY);
    const theirs = await kith(dir, ["doctor", "--port", "0"]).finally(() => {
      if (isRoot) process.seteuid?.(0);
      chmodSync(dir, 0o700);
    });
    expect(theirs).toMatchObject({ exit: 3, out: expect.stringContaining("may not be written"), err: "" });
  });

  test("doctor says of a directory that can never be made that it cannot, and of one that can what is there", async () => {
    const dir = await foundedDir();
    const file = join(dir, "note.txt");
    writeFileSync(file, "No folder");
    const doctor = (where: string) => kith(where, ["doctor", "--port", "0"]);
    expect(await doctor(join(file, "deep/er"))).toMatchObject({
      exit: 3,
      out: expect.stringContaining(`${file} is not a folder`),
    });
    expect(await doctor(join(dir, "a".repeat(300)))).toMatchObject({
      exit: 3,
      out: expect.stringContaining("may not be"),
    });
    expect(await doctor(join(dir, "new/one"))).toMatchObject({
      exit: 0,
      out: expect.stringContaining("is not there yet"),
    });
    const isRoot = process.geteuid?.() === 0;
    chmodSync(dir, isRoot ? 0o700 : 0o500);
    if (isRoot) process.seteuid?.(NOBODY);
    const theirs = await doctor(join(dir, "new/one")).finally(() => {
      if (isRoot) process.seteuid?.(0);
      chmodSync(dir, 0o700);
    });
    expect(theirs).toMatchObject({ exit: 3, out: expect.stringContaining("may not be written") });
  });

  test("doctor says how long the certificate for phones lasts, and when it is over", async () => {
    const dir = await foundedDir();
    expect((await kith(dir, ["doctor", "--port", "0"])).out).not.toContain("https");
    const nowMs = NOW * 60_000;
    await openHubCertificate({ dir: join(dir, "tls"), called: "Kith", names: ["localhost"], nowMs });
    const later = (days: number) => kith(dir, ["doctor", "--port", "0"], { minute: NOW + days * MINUTES_PER_DAY });
    expect((await later(700)).out).toContain("lasts 100 more days");
    const over = await later(900);
    expect(over).toMatchObject({ exit: 3, out: expect.stringContaining("is over") });
  });

  test("doctor says how long a certificate lasts that somebody brought, as long as the hub shows it", async () => {
    const dir = await foundedDir();
    const own = await certify(await makeAuthority("Mine", NOW * 60_000), ["localhost"], NOW * 60_000);
    const hub = await startHub(dir, { secure: { port: 0, own } });
    const later = (days: number) => kith(dir, ["doctor", "--port", "0"], { minute: NOW + days * MINUTES_PER_DAY });
    expect((await later(700)).out).toContain("✓ https: the certificate that you brought lasts 100 more days");
    expect((await later(790)).out).toContain("· https: the certificate that you brought lasts 10 more days");
    expect((await later(900)).out).toContain("✗ https: the certificate that you brought is over");
    await hub.close();
  });

  test("doctor --mend names the folder that another Kith holds, in Spanish too", async () => {
    const dir = await foundedDir();
    const held = lockDirectory(dir);
    const { exit, err } = await kith(dir, ["--lang", "es", "doctor", "--mend"]);
    held.release();
    expect([exit, err]).toEqual([3, expect.stringContaining(`Ya hay otro Kith en marcha en ${dir}.`)]);
  });

  test("[K-4] doctor --mend saves what can be read of a damaged file, and puts the damaged one aside", async () => {
    const dir = await foundedDir();
    const file = join(dir, "kith.db");
    const bytes = readFileSync(file);
    const database = new Database(file);
    const page = database
      .prepare("select rootpage from sqlite_schema where name = 'event_chain'")
      .pluck()
      .get() as number;
    database.close();
    bytes.fill(0xa5, (page - 1) * 4096, page * 4096);
    writeFileSync(file, bytes);
    expect((await kith(dir, ["verify"])).exit).toBe(3);
    const mended = await kith(dir, ["doctor", "--mend", "--port", "0"]);
    expect(mended).toMatchObject({ exit: 0, out: expect.stringContaining("3 rows were saved, 0 are lost") });
    expect(readdirSync(dir)).toContain("kith.db.damaged-1");
    expect(JSON.parse((await kith(dir, ["--json", "verify"])).out)).toMatchObject({ sound: true, events: 3 });
    expect((await kith(dir, ["doctor", "--mend", "--port", "0"])).out).toContain("nothing to mend");
  });

  test("[K-8] verify and doctor tell of a key that does not fit, and what helps", async () => {
    const dir = await foundedDir();
    const [founding] = JSON.parse((await kith(dir, ["--json", "log"])).out).events;
    const keys = [{ to: founding.device, box: "ab".repeat(80) }];
    const grant = JSON.stringify({ epoch: founding.body.epoch, keys, lane: [] });
    expect(await kith(dir, ["do", "kernel.grant", grant])).toMatchObject({ exit: 0 });
    expect(await kith(dir, ["verify"])).toMatchObject({
      exit: 3,
      out: expect.stringContaining("another key than it says"),
    });
    const doctor = await kith(dir, ["doctor", "--port", "0"]);
    expect(doctor).toMatchObject({ exit: 3, out: expect.stringContaining("ask for a new key together") });
  });
});
