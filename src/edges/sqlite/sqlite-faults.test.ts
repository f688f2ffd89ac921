import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Fault } from "../../replica/fault.ts";
import { rowAt } from "../../replica/log.contract.ts";
import { lockDirectory } from "./directory-lock.ts";
import { faultOf } from "./sqlite-fault.ts";
import { openStore } from "./sqlite-store.ts";

const FERN = "fe".repeat(32);
let directory = "";
let file = "";

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "kith-faults-"));
  file = join(directory, "kith.sqlite");
});

afterEach(() => {
  chmodSync(directory, 0o755);
  rmSync(directory, { recursive: true });
});

function faultFrom(work: () => unknown): Fault | undefined {
  try {
    work();
    return undefined;
  } catch (why) {
    return why instanceof Fault ? why : undefined;
  }
}

/** A file with `count` kept rows, closed. */
async function filled(count: number): Promise<void> {
  const store = openStore(file);
  await store.log(FERN).append(Array.from({ length: count }, (_, seq) => rowAt("a", seq, 0, 400)));
  await store.close();
}

test("[K-4] every commit waits for the disk", async () => {
  const pragma = vi.spyOn(Database.prototype, "pragma");
  const store = openStore(file);
  const [connection] = pragma.mock.contexts as Database.Database[];
  pragma.mockRestore();
  expect(connection?.pragma("journal_mode", { simple: true })).toBe("wal");
  expect(connection?.pragma("synchronous", { simple: true })).toBe(2);
  await store.close();
});

describe("a full disk", () => {
  test("[K-4, K-10] is told, keeps nothing of that write, and loses nothing that was kept before", async () => {
    const store = openStore(file, { fileBytesMax: 200_000 });
    const log = store.log(FERN);
    const kept: number[] = [];
    let fault: unknown;
    for (let seq = 0; fault === undefined && seq < 2_000; seq++) {
      await log.append([rowAt("a", seq, 0, 1_000)]).then(
        () => kept.push(seq),
        (why: unknown) => {
          fault = why;
        },
      );
    }
    expect(fault).toMatchObject({ name: "Fault", code: "disk-full" });
    expect((fault as Fault).cause).toBeInstanceOf(Error);
    expect(kept.length).toBeGreaterThan(50);
    await expect(log.append(batch(kept.length, 500))).rejects.toMatchObject({ code: "disk-full" });
    expect(await log.count()).toBe(kept.length);
    await store.close();

    const again = openStore(file);
    expect(await again.log(FERN).all()).toEqual(kept.map((seq) => rowAt("a", seq, 0, 1_000)));
    expect(await again.log(FERN).append(batch(kept.length, 500))).toBe("kept");
    expect(await again.check()).toEqual([]);
    await again.close();
  });

  test("[K-4] of appends that share a commit, each is told", async () => {
    const store = openStore(file, { fileBytesMax: 100_000 });
    const log = store.log(FERN);
    const answers = await Promise.allSettled([log.append([rowAt("b", 0)]), log.append(batch(0, 500))]);
    expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await log.count()).toBe(0);
    expect(await log.append([rowAt("b", 0)])).toBe("kept");
    await store.close();
  });

  function batch(from: number, count: number) {
    return Array.from({ length: count }, (_, at) => rowAt("a", from + at, 0, 1_000));
  }
});

test("a directory is held without room on its disk", () => {
  const { release } = lockDirectory(directory);
  expect(readdirSync(directory)).toEqual(["kith.lock"]);
  expect(statSync(join(directory, "kith.lock")).size).toBe(0);
  release();
});

test("[K-4] no room beside the file for what programs share is a full disk, told with the file in each language", () => {
  const cause = new Database.SqliteError("disk I/O error", "SQLITE_IOERR_SHMSIZE");
  const says = { code: "fault.at.disk-full", about: { at: "/srv/kith.db" } };
  expect(faultOf("/srv/kith.db", cause)).toMatchObject({ code: "disk-full", says });
});

describe("files that may not be written", () => {
  test("a directory where nothing may be made is told", () => {
    chmodSync(directory, 0o555);
    const fault = asNobody(() => faultFrom(() => openStore(file)));
    expect(fault?.code).toBe("read-only");
    expect(fault?.message).toContain(file);
  });

  test("[K-4] a file that may not be written is told when it is opened, and is left as it is", async () => {
    await filled(3);
    const before = readFileSync(file);
    chmodSync(file, 0o444);
    chmodSync(directory, 0o555);
    expect(asNobody(() => faultFrom(() => openStore(file)))?.code).toBe("read-only");
    expect(readFileSync(file).equals(before)).toBe(true);
    chmodSync(directory, 0o755);
    const store = openStore(file);
    expect(await store.log(FERN).count()).toBe(3);
    await store.close();
  });

  test("a directory that is not there is told", () => {
    expect(faultFrom(() => openStore(join(directory, "nowhere", "kith.sqlite")))?.code).toBe("missing");
    expect(faultFrom(() => lockDirectory(join(directory, "nowhere")))?.code).toBe("missing");
  });

  /** Root may write anywhere: as root, the work is done as somebody without rights. */
  function asNobody<T>(work: () => T): T {
    if (process.getuid?.() !== 0) return work();
    process.seteuid?.(65_534);
    try {
      return work();
    } finally {
      process.seteuid?.(0);
    }
  }
});

describe("a damaged file", () => {
  test("[K-4] cut off in the middle is told when it is opened", async () => {
    await filled(200);
    truncateSync(file, 20_000);
    expect(faultFrom(() => openStore(file))?.code).toBe("damaged");
  });

  test("[K-4] that is something else altogether is told, and is left as it is", () => {
    writeFileSync(file, "Dear neighbours, the trailer is at the mill this week.\n".repeat(100));
    const before = readFileSync(file);
    expect(faultFrom(() => openStore(file))?.code).toBe("damaged");
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("[K-4] with scribbled pages is told when it is opened", async () => {
    await filled(400);
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 12_288, bytes.length - 4_096);
    writeFileSync(file, bytes);
    expect(faultFrom(() => openStore(file))?.code).toBe("damaged");
  });

  test("[K-4] that lost a row tells which, and reads the others", async () => {
    await filled(9);
    const other = new Database(file);
    other.exec("DELETE FROM event WHERE seq = 4");
    other.close();
    const store = openStore(file);
    expect(await store.log(FERN).lost()).toEqual([{ place: 4 }]);
    expect(await store.log(FERN).all()).toHaveLength(8);
    await store.close();
  });
});

test("a row that makes no sense is its caller's mistake, and hinders nobody who shares the commit", async () => {
  const store = openStore(file);
  const log = store.log(FERN);
  const answers = await Promise.allSettled([
    log.append([rowAt("a", 0)]),
    log.append([rowAt("b", 0), { ...rowAt("b", 1), seq: 1.5 }]),
    log.append([rowAt("c", 0)]),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(answers[1]).toMatchObject({ reason: { name: "SqliteError" } });
  expect(await log.all()).toEqual([rowAt("a", 0), rowAt("c", 0)]);
  await store.close();
});

describe("versions", () => {
  test("a file of a newer version is told and left as it is", async () => {
    await filled(1);
    const other = new Database(file);
    other.pragma("user_version = 99");
    other.close();
    expect(faultFrom(() => openStore(file))?.code).toBe("too-new");
  });
});

describe("the lock on a directory", () => {
  test("a second holder is told who holds it, and gets it once the first lets go", () => {
    const first = lockDirectory(directory);
    const fault = faultFrom(() => lockDirectory(directory));
    expect(fault?.code).toBe("in-use");
    expect(fault?.message).toContain(directory);
    first.release();
    lockDirectory(directory).release();
  });
});
