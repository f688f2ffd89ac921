import { lockDirectory } from "../../../edges/sqlite/directory-lock.ts";
import { salvage } from "../../../edges/sqlite/salvage.ts";
import { openStore } from "../../../edges/sqlite/sqlite-store.ts";
import { Fault } from "../../../replica/fault.ts";
import type { Clock } from "../../../replica/ports.ts";
import { openDataHome } from "./data-home.ts";
import { databaseOf, storeFile } from "./kept-in.ts";
import { verifyLog } from "./verify-log.ts";

/** Something that was put right. */
export type Mending = {
  readonly code: "names" | "file" | "checkpoint" | "lost" | "forgotten";
  readonly about: Readonly<Record<string, string | number>>;
};

/**
 * Puts right what can be put right without anyone else: ids from their second copy, a file from what can still be read
 * of it, a checkpoint that does not fit by dropping it. Lost events stay open for peers; with `forget`, those of which
 * nothing is known any more are let be. Faults: `in-use` while a hub runs there, and those of the disk.
 */
export async function mendDirectory(dir: string, clock: Clock, forget: boolean): Promise<readonly Mending[]> {
  const lock = lockDirectory(dir);
  let done: Mending[];
  try {
    // A server's files are mended by its own means.
    done = databaseOf(dir) === undefined ? await mendFile(storeFile(dir)) : [];
  } finally {
    lock.release();
  }
  return [...done, ...(await mendLogs(dir, clock, forget))];
}

async function mendFile(file: string): Promise<Mending[]> {
  const names = await mendNamesIn(file);
  if (names === "damaged") return [{ code: "file", about: { ...salvage(file) } }];
  return names ? [{ code: "names", about: {} }] : [];
}

/** Opening puts the ids right. Says whether it did, and whether more is wrong with the file than that. */
async function mendNamesIn(file: string): Promise<boolean | "damaged"> {
  try {
    const store = openStore(file);
    const isDamaged = (await store.check()).length > 0;
    await store.close();
    return isDamaged ? "damaged" : store.mended.length > 0;
  } catch (cause) {
    if (cause instanceof Fault && cause.code === "damaged") return "damaged";
    throw cause;
  }
}

async function mendLogs(dir: string, clock: Clock, forget: boolean): Promise<readonly Mending[]> {
  const home = await openDataHome(dir, clock);
  const done: Mending[] = [];
  try {
    for (const community of await home.communities()) {
      const log = home.store.log(community);
      if ((await verifyLog(home, community)).checkpoint === "other") {
        await log.note("checkpoint", new Uint8Array());
        done.push({ code: "checkpoint", about: {} });
      }
      const lost = await log.lost();
      const unknown = lost.filter(({ device }) => device === undefined).map(({ place }) => place);
      if (lost.length > unknown.length) done.push({ code: "lost", about: { count: lost.length - unknown.length } });
      if (!forget || unknown.length === 0) continue;
      await log.forget(unknown);
      done.push({ code: "forgotten", about: { count: unknown.length } });
    }
  } finally {
    await home.close();
  }
  return done;
}
