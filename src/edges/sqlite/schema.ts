import type Database from "better-sqlite3";
import { Fault } from "../../replica/fault.ts";

/**
 * Each step takes a file from one version to the next; `user_version` counts the steps that were taken. A step that
 * has been released is never changed.
 */
const STEPS: readonly string[] = [
  `
  CREATE TABLE community (
    number INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE
  ) STRICT;

  -- place: from 0 without gaps within a community, in the order in which rows were kept. The table has a hidden rowid
  -- of its own: without it, rows of more than a quarter of a page would each take a page more.
  -- signed: the canonical bytes, then the 64 of a signature and a 1, or a 0 where none came; in one since each blob
  -- costs time when it is read.
  CREATE TABLE event (
    community INTEGER NOT NULL,
    place     INTEGER NOT NULL,
    device    BLOB    NOT NULL,
    seq       INTEGER NOT NULL,
    signed    BLOB    NOT NULL,
    UNIQUE (community, place),
    UNIQUE (community, device, seq)
  ) STRICT;

  -- scope: a community's id, or empty for the device as a whole.
  CREATE TABLE note (
    scope BLOB NOT NULL,
    name  TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (scope, name)
  ) STRICT;
  `,
];

/** Brings a file to this version, a step at a time, each as a whole. A newer file is a `too-new` fault. */
export function migrate(database: Database.Database, file: string): void {
  if (versionOf(database) === STEPS.length) return;
  database.exec("BEGIN IMMEDIATE");
  try {
    const version = versionOf(database);
    if (version > STEPS.length) throw tooNew(file);
    for (const step of STEPS.slice(version)) database.exec(step);
    database.pragma(`user_version = ${STEPS.length}`);
    database.exec("COMMIT");
  } catch (cause) {
    if (database.inTransaction) database.exec("ROLLBACK");
    throw cause;
  }
}

function versionOf(database: Database.Database): number {
  return Number(database.pragma("user_version", { simple: true }));
}

function tooNew(file: string): Fault {
  return new Fault("too-new", `${file} was written by a newer version of Kith. Update Kith, then open it again.`);
}
