import type Database from "better-sqlite3";
import { type Fault, faultAt } from "../../replica/fault.ts";

/**
 * Each step takes a file from one version to the next; `user_version` counts the steps that were taken. A step that
 * has been released is never changed.
 */
const STEPS: readonly string[] = [
  `
  -- Communities and devices get numbers: 32 bytes in each row would double an index. The two indexes hold a second copy
  -- of every id, and sum says which of the two is right when they differ.
  CREATE TABLE community (
    number INTEGER PRIMARY KEY,
    id     BLOB    NOT NULL,
    sum    INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX community_id ON community (id);

  CREATE TABLE chain (
    number    INTEGER PRIMARY KEY,
    community INTEGER NOT NULL,
    device    BLOB    NOT NULL,
    sum       INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX chain_device ON chain (community, device);

  -- at: the community's number times 2^32, and the place: from 0 without gaps, in the order in which rows were kept.
  -- bytes: the canonical bytes without the ids that chain names, and the signature (row-bytes.ts); null where a lost row
  -- was let be.
  CREATE TABLE event (
    at    INTEGER PRIMARY KEY,
    chain INTEGER,
    seq   INTEGER,
    sum   INTEGER,
    bytes BLOB
  ) STRICT;
  -- After a fork more than one stands at a seq.
  CREATE INDEX event_chain ON event (chain, seq);

  -- Sealed photos and documents of a community (scope) by SHA-256 of their bytes; number: in the order in which they came.
  CREATE TABLE blob (
    number INTEGER PRIMARY KEY,
    scope  BLOB    NOT NULL,
    id     BLOB    NOT NULL,
    pinned INTEGER NOT NULL,
    bytes  BLOB    NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX blob_id ON blob (scope, id);

  -- scope: a community's id, or empty for the device as a whole.
  CREATE TABLE note (
    scope BLOB    NOT NULL,
    name  TEXT    NOT NULL,
    sum   INTEGER NOT NULL,
    bytes BLOB    NOT NULL,
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
  return faultAt(file, "too-new", `${file} was written by a newer version of Kith. Update Kith, then open it again.`);
}
