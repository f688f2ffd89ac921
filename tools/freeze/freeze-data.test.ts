import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { openDataHome } from "../../src/apps/hub/desk/data-home.ts";
import { isNot } from "../../src/apps/hub/desk/desk.ts";
import { localDesk } from "../../src/apps/hub/desk/local-desk.ts";
import type { FrozenData } from "./freeze-data.ts";

const folder = join(import.meta.dirname, "../../fixtures/data");
const LATER = 29_923_200 + 30 * 24 * 60;
const dirs: string[] = [];

afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
});

/** A copy: opening a directory changes it, and what is kept for all later versions stays as it is. */
function copyOf(version: string): string {
  const dir = mkdtempSync(join(tmpdir(), "kith-frozen-"));
  dirs.push(dir);
  cpSync(join(folder, version), dir, { recursive: true });
  // A checkout does not remember that a key is for its owner alone.
  for (const key of readdirSync(dir)) chmodSync(join(dir, key), 0o600);
  return dir;
}

describe("a data directory of an earlier version", () => {
  test("there is one at least: of the version before the next", () => {
    expect(readdirSync(folder)).toContain("0.1.0");
  });

  test.each(readdirSync(folder))("[K-4] %s opens with all that was in it, undamaged, and goes on", async (version) => {
    const dir = copyOf(version);
    const holds = JSON.parse(readFileSync(join(dir, "holds.json"), "utf8")) as FrozenData;
    const home = await openDataHome(dir, () => LATER);
    const desk = localDesk(home);
    const { community } = holds;
    expect(await desk.communities()).toMatchObject([{ id: community, events: holds.events, me: holds.person }]);
    const verified = await desk.verify(community);
    expect(verified).toMatchObject({ events: holds.events, setAside: 0, damage: [], sealed: 0, file: [] });
    const look = async (view: string): Promise<unknown> => {
      const looked = await desk.look(community, view, {});
      return isNot(looked) ? looked : looked.rows;
    };
    const told = JSON.stringify([await look("members.people"), await look("skills.table"), await look("skills.mine")]);
    for (const name of [...holds.people, ...holds.skills]) expect(told).toContain(name);
    // Opened by a key beside the log: the directory came whole.
    expect(await look("details.mine")).toMatchObject({ written: { notes: holds.notes } });
    const done = await desk.act(community, "skills.claim", { skill: "Knots", level: 1, rank: "other", teach: "no" });
    expect(done).toMatchObject({ event: { kind: "skills.claim" } });
    await desk.close();
    const again = localDesk(await openDataHome(dir, () => LATER));
    expect(await again.verify(community)).toMatchObject({ damage: [], setAside: 0 });
    expect((await again.communities())[0]?.events).toBeGreaterThan(holds.events);
    await again.close();
  });
});
