import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { Fault } from "../../replica/fault.ts";
import { createGroupCommit } from "./group-commit.ts";

/** A disk that fails when it is told to. */
function setUp() {
  const database = new Database(":memory:");
  database.exec("CREATE TABLE done (what TEXT)");
  const { write, flush } = createGroupCommit(database, (cause) =>
    cause instanceof Error && cause.message === "smoke" ? new Fault("disk", "The disk failed.", cause) : cause,
  );
  const put = (what: string) =>
    write(() => {
      if (what === "smoke") throw new Error("smoke");
      database.prepare("INSERT INTO done VALUES (?)").run(what);
      return what;
    });
  const kept = () => database.prepare("SELECT what FROM done").pluck().all();
  return { put, flush, kept };
}

test("[K-4] a fault undoes the whole commit, tells everybody in it, and the next commit goes well", async () => {
  const { put, kept } = setUp();
  const answers = await Promise.allSettled([put("one"), put("smoke"), put("two")]);
  for (const answer of answers) {
    expect(answer).toMatchObject({ status: "rejected", reason: { name: "Fault", code: "disk" } });
  }
  expect(kept()).toEqual([]);
  expect(await put("three")).toBe("three");
  expect(kept()).toEqual(["three"]);
});

test("what arrives in one turn is committed together, and flushing does it at once", async () => {
  const { put, flush, kept } = setUp();
  const writing = Promise.all([put("one"), put("two")]);
  expect(kept()).toEqual([]);
  flush();
  expect(kept()).toEqual(["one", "two"]);
  expect(await writing).toEqual(["one", "two"]);
});
