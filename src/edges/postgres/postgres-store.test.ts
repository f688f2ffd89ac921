import { randomBytes } from "node:crypto";
import pg from "pg";
import { expect, test } from "vitest";
import { blobsContract } from "../../replica/blobs/blobs.contract.ts";
import { rowAt, type StoreBed, storeContract } from "../../replica/log.contract.ts";
import type { CheckedStore } from "../../replica/ports.ts";
import { openPostgresStore } from "./postgres-store.ts";
import { describeWithPostgres } from "./testing/postgres-server.ts";

const FERN = "fe".repeat(32);

describeWithPostgres("a database of PostgreSQL", (server) => {
  const ask = async (sql: string, values: readonly unknown[] = []): Promise<void> => {
    const client = new pg.Client(server().url);
    await client.connect();
    await client.query(sql, [...values]);
    await client.end();
  };
  /** A schema of its own for each test. */
  const schemaBed = (): StoreBed & { readonly schema: string } => {
    const schema = `kith_${randomBytes(6).toString("hex")}`;
    const open = () => openPostgresStore(server().url, schema);
    return { schema, open, clear: () => ask(`DROP SCHEMA ${schema} CASCADE`) };
  };
  const inSchema = async (work: (store: CheckedStore, bed: ReturnType<typeof schemaBed>) => Promise<void>) => {
    const bed = schemaBed();
    const store = (await bed.open()) as CheckedStore;
    try {
      await work(store, bed);
    } finally {
      await store.close();
      await bed.clear();
    }
  };

  storeContract("postgres", async () => schemaBed());

  blobsContract("postgres", async () => {
    const { schema, open, clear } = schemaBed();
    return {
      open: async (community) => {
        const store = await open();
        return { blobs: store.blobs(community), close: store.close };
      },
      damage: (id) => ask(`UPDATE ${schema}.blob SET bytes = '\\x00' WHERE id = $1`, [Buffer.from(id, "hex")]),
      clear,
    };
  });

  test("[K-4] a row that was changed, moved or deleted behind our back is missed at its place, and comes back to it", () =>
    inSchema(async (store, { schema }) => {
      const log = store.log(FERN);
      const rows = [rowAt("a", 0), rowAt("a", 1), rowAt("b", 0), rowAt("b", 1)];
      await log.append(rows);
      await ask(`UPDATE ${schema}.event SET canonical = canonical || '\\x00' WHERE place = 1`);
      await ask(`DELETE FROM ${schema}.event WHERE place = 2`);
      expect(await log.all()).toEqual([rows[0], rows[3]]);
      expect(await log.lost()).toMatchObject([{ place: 1, device: "a".repeat(64), seq: 1 }, { place: 2 }]);
      expect((await log.rowReader?.())?.("a".repeat(64), 1)).toEqual([]);
      await log.append([rowAt("a", 1)]);
      expect(await log.all()).toEqual([rows[0], rows[1], rows[3]]);
      await log.forget([2, 3]);
      expect(await log.lost()).toEqual([]);
      expect(await log.count()).toBe(4);
      expect(await log.all()).toEqual([rows[0], rows[1], rows[3]]);
    }));

  test("[K-4] a damaged note is as one never written, and the check tells of it", () =>
    inSchema(async (store, { schema }) => {
      await store.log(FERN).note("checkpoint", new Uint8Array([1, 2, 3]));
      expect(await store.check()).toEqual([]);
      await ask(`UPDATE ${schema}.note SET bytes = '\\x01'`);
      expect(await store.log(FERN).readNote("checkpoint")).toBeUndefined();
      expect(await store.check()).toEqual(["note checkpoint: its checksum does not fit"]);
    }));

  test("[K-4] what was answered is there when the server is cut off, and what was not is a fault", () =>
    inSchema(async (store, { schema }) => {
      const log = store.log(FERN);
      await log.append([rowAt("a", 0)]);
      // Whoever is within a transaction sees no news of others: one holds the table, and one watches.
      const [held, watch] = [new pg.Client(server().url), new pg.Client(server().url)];
      for (const client of [held, watch]) await client.connect();
      await held.query("BEGIN");
      await held.query(`LOCK TABLE ${schema}.event IN ACCESS EXCLUSIVE MODE`);
      const failed = log.append([rowAt("a", 1)]).catch((cause: unknown) => cause);
      const ours = "pg_stat_activity WHERE pid <> pg_backend_pid() AND application_name = 'kith'";
      const waiting = `SELECT count(*)::int AS count FROM ${ours} AND wait_event_type = 'Lock'`;
      await expect.poll(async () => (await watch.query<{ count: number }>(waiting)).rows[0]?.count).toBe(1);
      await watch.query(`SELECT pg_terminate_backend(pid) FROM ${ours}`);
      await held.query("COMMIT");
      for (const client of [held, watch]) await client.end();
      expect(await failed).toMatchObject({ name: "Fault", code: "out-of-reach" });
      expect(await log.all()).toEqual([rowAt("a", 0)]);
      expect(await log.append([rowAt("a", 1)])).toBe("kept");
    }));

  test("[K-4] what was answered survives a power cut of the server in the very next moment", () =>
    inSchema(async (store) => {
      const log = store.log(FERN);
      const answered: number[] = [];
      for (let seq = 0; seq < 5; seq++) if ((await log.append([rowAt("a", seq)])) === "kept") answered.push(seq);
      const crashed = server().crash();
      const unsure = log.append([rowAt("a", 5)]).catch(() => "unsure");
      await crashed;
      await unsure;
      const there = (await log.all()).map(({ seq }) => seq);
      expect(there.slice(0, 5)).toEqual(answered);
      expect(await log.append([rowAt("a", 5)])).toBe("kept");
      expect(await log.count()).toBe(6);
    }));

  test("[K-6] two programs that write at once keep each place for one of them, and lose nothing of either", () =>
    inSchema(async (store, { open }) => {
      const other = await open();
      const write = (one: CheckedStore["log"], version: number) =>
        Array.from({ length: 10 }, (_, seq) =>
          one(FERN).append([rowAt("a", seq, version), rowAt(`${version}`, seq)], 0),
        );
      const answers = await Promise.all([...write(store.log, 1), ...write(other.log, 2)]);
      expect(answers.filter((answer) => answer === "taken")).toHaveLength(10);
      const rows = await store.log(FERN).all();
      expect(rows).toHaveLength(20);
      expect(new Set(rows.map(({ device, seq }) => `${device}/${seq}`)).size).toBe(20);
      await other.close();
    }));

  test("an address that leads nowhere, and a newer schema, are faults that say so without the password", () =>
    inSchema(async (_, { schema, open }) => {
      const gone = openPostgresStore("postgres://kith:secret@127.0.0.1:1/pod");
      await expect(gone).rejects.toMatchObject({
        code: "out-of-reach",
        message: expect.not.stringContaining("secret"),
      });
      await expect(openPostgresStore("kith.db")).rejects.toMatchObject({ code: "missing" });
      const other = new URL(server().url);
      other.pathname = "/nowhere";
      await expect(openPostgresStore(other.href)).rejects.toMatchObject({ code: "missing" });
      await ask(`UPDATE ${schema}.version SET steps = 99`);
      await expect(open()).rejects.toMatchObject({ code: "too-new" });
    }));
});
