import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeWithPostgres } from "../../edges/postgres/testing/postgres-server.ts";
import { openDataHome } from "../hub/desk/data-home.ts";
import { FOUND, foundedDir, freshDir, kith } from "./testing/run.ts";

describeWithPostgres("kith database", (server) => {
  const sayIn = { env: { LANG: "es_ES.UTF-8" } };

  test("[K-4] a community is founded, acted in, verified and told of in a database, and no file beside the key holds it", async () => {
    const dir = freshDir();
    const kept = await kith(dir, ["database", server().url]);
    expect(kept).toMatchObject({ exit: 0, out: expect.stringMatching(/are kept in postgres:.*None of this device/) });
    expect(await kith(dir, FOUND)).toMatchObject({ exit: 0 });
    const add = ["do", "skills.claim", "skill=Soil science", "level=3", "rank=primary", "teach=yes"];
    expect((await kith(dir, add)).err).toBe("");
    const sound = JSON.parse((await kith(dir, ["--json", "verify"])).out);
    expect(sound).toMatchObject({ events: 4, damage: [], sound: true, checkpoint: "same", file: [] });
    expect((await kith(dir, ["doctor", "--port", "0", "--mend"])).out).toContain("kept in postgres://");
    expect(readdirSync(dir).filter((name) => name.startsWith("kith.db"))).toEqual([]);
    expect(statSync(join(dir, "database")).mode & 0o077).toBe(0);
    expect((await kith(dir, ["database", server().url])).out).toContain("One of this device is there already");
  });

  test("two directories share a database without sharing what they keep, and a backup goes from a file into it", async () => {
    const [old, fresh, filed] = [await foundedDir(), freshDir(), freshDir()];
    const file = join(freshDir(), "street.kith");
    expect(await kith(old, ["backup", file])).toMatchObject({ exit: 0 });
    expect(await kith(fresh, ["database", server().url])).toMatchObject({
      exit: 0,
      out: expect.stringContaining("None"),
    });
    for (const dir of [fresh, filed]) expect(await kith(dir, ["restore", file])).toMatchObject({ exit: 0 });
    const [a, b] = await Promise.all([filed, fresh].map((dir) => kith(dir, ["--json", "verify"])));
    expect(JSON.parse(b?.out ?? "").hash).toBe(JSON.parse(a?.out ?? "").hash);
  });

  test("[K-4] a hub whose database is away says that nothing was kept, and goes on once it is back", async () => {
    const dir = freshDir();
    await kith(dir, ["database", server().url]);
    await kith(dir, FOUND);
    const home = await openDataHome(dir, () => 29_923_210);
    const [community = ""] = await home.communities();
    const replica = await home.open(community);
    const claim = (skill: string) =>
      replica.ask({ kind: "skills.claim", body: { skill, level: 3, rank: "primary", teach: "yes" } });
    const away = server().crash();
    const meanwhile = await claim("Soil science").catch((cause: unknown) => cause);
    await away;
    // Said as kept only where it is.
    const wasKept = !(meanwhile instanceof Error);
    if (!wasKept) expect(meanwhile).toMatchObject({ name: "Fault", code: "out-of-reach" });
    expect(await claim("Bread")).not.toHaveProperty("problems");
    await home.close();
    const sound = JSON.parse((await kith(dir, ["--json", "verify"])).out);
    expect(sound).toMatchObject({ events: wasKept ? 5 : 4, damage: [], sound: true });
  });

  test("what has its own file stays there, and an address that is none or leads nowhere changes nothing", async () => {
    const dir = await foundedDir();
    expect(await kith(dir, ["database", server().url])).toMatchObject({
      exit: 1,
      err: expect.stringContaining("kith backup"),
    });
    const fresh = freshDir();
    expect(await kith(fresh, ["database", "kith.db"])).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/^address:/),
    });
    const away = ["database", "postgres://kith:secret@127.0.0.1:1/pods"];
    const gone = await kith(fresh, away, sayIn);
    expect(gone).toMatchObject({ exit: 3, err: expect.stringContaining("no responde") });
    expect(gone.err).not.toContain("secret");
    expect((await kith(fresh, ["database"])).out).toBe("kept in its own file");
  });
});
