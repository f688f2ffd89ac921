import { cpSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ForkRow } from "../../practices/members/index.ts";
import { openDataHome } from "./desk/data-home.ts";
import type { Desk } from "./desk/desk.ts";
import { syncOnce } from "./desk/meet-hub.ts";
import { ask, clock, foundedDir, freshDir, later, mustBe, openOwn, startHub } from "./testing/bed.ts";

const SKILL = { level: 3, rank: "primary", teach: "yes" };
const said = (skill: string) => ({ kind: "skills.claim", body: { skill, ...SKILL } });

/** A hub, and a copy of its directory that somebody put to use. */
async function copied() {
  const { dir, row } = await foundedDir();
  const at = `/api/communities/${row.id}`;
  const other = freshDir();
  cpSync(dir, other, { recursive: true });
  const hub = await startHub(dir);
  const copy = await openOwn(other);
  return { hub, copy, row, at, url: `http://127.0.0.1:${hub.port}` };
}

async function forksOf(desk: Desk, community: string): Promise<readonly ForkRow[]> {
  return mustBe(await desk.look(community, "members.forks", {})).rows as readonly ForkRow[];
}

describe("a copy of a directory and the one that it was made of", () => {
  test("[K-6] meet: each has what both said, and both know of the two histories", async () => {
    const { hub, copy, row, at, url } = await copied();
    expect(await ask(hub, `${at}/acts`, said("Cooking"))).toMatchObject({ status: 201 });
    mustBe(await copy.act(row.id, "skills.claim", said("Diagnostics").body));
    const met = mustBe(await copy.sync(row.id, url));
    expect(met).toMatchObject({ copy: true, came: 1 });
    expect(met.went).toBeGreaterThan(0);
    expect(await forksOf(copy, row.id)).toMatchObject([{ mine: true }]);
    expect(await ask(hub, `${at}/views/members.forks`)).toMatchObject({ json: { rows: [{ mine: true }] } });
    const { json } = await ask(hub, `${at}/verification`);
    expect(mustBe(await copy.verify(row.id)).hash).toBe((json as { hash: string }).hash);
    expect(mustBe(await copy.sync(row.id, url))).toMatchObject({ copy: true, came: 0 });
  });

  test("[K-6] also before they contradict each other: whoever asked is told that there are two", async () => {
    const { copy, row, url } = await copied();
    expect(mustBe(await copy.sync(row.id, url))).toMatchObject({ copy: true, came: 0, went: 0 });
    expect(await forksOf(copy, row.id)).toEqual([]);
  });

  test("[K-6] a copy vouches for nothing: what binds waits until somebody else says how far the device had got", async () => {
    const { dir, row } = await foundedDir();
    const other = freshDir();
    cpSync(dir, other, { recursive: true });
    const hub = await startHub(dir);
    const home = await openDataHome(other, clock);
    later(home.close);
    const replica = await home.replica(row.id);
    if (replica === undefined) throw new Error("the copy has no community");
    expect(replica.head.is()).toBe("unconfirmed");
    mustBe(await syncOnce(home, replica, `http://127.0.0.1:${hub.port}`));
    expect(replica.head.is()).toBe("unconfirmed");
  });

  test("a hub that is led to itself says that it is itself, and not a copy", async () => {
    const { hub, at, url } = await copied();
    const { json } = await ask(hub, `${at}/syncs`, { url });
    expect(json).toMatchObject({ refusal: { code: "link.self" } });
  });
});
