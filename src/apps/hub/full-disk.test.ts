import Database from "better-sqlite3";
import { afterEach, expect, test, vi } from "vitest";
import { foundedDir, inviteTo, mustBe, openOwn, startHub } from "./testing/bed.ts";

afterEach(() => vi.restoreAllMocks());

/** From now on nothing more fits on the disk of a directory. */
function fill(dir: string): void {
  const exec = Database.prototype.exec;
  vi.spyOn(Database.prototype, "exec").mockImplementation(function (this: Database.Database, source) {
    if (source === "COMMIT" && this.name.startsWith(dir)) throw new Database.SqliteError("full", "SQLITE_FULL");
    return exec.call(this, source);
  });
}

test("[OH-4] a hub whose disk is full says so to whoever meets it and to whoever looks after it, and takes it once there is room", async () => {
  const { dir, row } = await foundedDir();
  const troubles: unknown[] = [];
  const hub = await startHub(dir, { onUnkept: (cause) => void troubles.push(cause) });
  const mark = await openOwn();
  mustBe(await mark.join({ link: await inviteTo(hub, row.id), name: "Mark", household: "Mill House" }));
  mustBe(await mark.act(row.id, "skills.claim", { skill: "Repair", level: 3, rank: "primary", teach: "yes" }));
  fill(dir);
  const url = `http://127.0.0.1:${hub.port}`;
  expect(await mark.sync(row.id, url)).toMatchObject({ refusal: { code: "link.unkept" } });
  expect(troubles).toEqual([expect.objectContaining({ name: "Fault", code: "disk-full" })]);
  vi.restoreAllMocks();
  expect(mustBe(await mark.sync(row.id, url))).toMatchObject({ went: 1 });
  expect(troubles).toHaveLength(1);
});
