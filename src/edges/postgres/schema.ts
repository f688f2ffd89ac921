import { databaseFault } from "./postgres-fault.ts";
import type { Ask, Server } from "./server.ts";

/** Each step takes the tables from one version to the next. A step that has been released is never changed. */
const STEPS: readonly string[] = [
  `
  CREATE TABLE community (
    number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id     bytea NOT NULL UNIQUE
  );

  -- place: from 0 without gaps, in the order in which rows were kept. A lost row that was let be has its place alone.
  CREATE TABLE event (
    community integer NOT NULL REFERENCES community (number),
    place     integer NOT NULL,
    device    bytea,
    seq       bigint,
    sum       integer,
    canonical bytea,
    signature bytea,
    PRIMARY KEY (community, place)
  );
  -- After a fork more than one stands at a seq.
  CREATE INDEX event_chain ON event (community, device, seq);

  -- Sealed photos and documents by SHA-256 of their bytes; number: in the order in which they came.
  CREATE TABLE blob (
    number bigint GENERATED ALWAYS AS IDENTITY,
    scope  bytea   NOT NULL,
    id     bytea   NOT NULL,
    pinned boolean NOT NULL,
    bytes  bytea   NOT NULL,
    PRIMARY KEY (scope, id)
  );

  -- scope: a community's id, or empty for the device as a whole. Names are told apart by their bytes.
  CREATE TABLE note (
    scope bytea   NOT NULL,
    name  text    NOT NULL COLLATE "C",
    sum   integer NOT NULL,
    bytes bytea   NOT NULL,
    PRIMARY KEY (scope, name)
  );
  `,
];

/** Inside a transaction: brings the schema to this version, a step at a time. A newer one is a `too-new` fault. */
export async function migrate(ask: Ask, { schema, where }: Server): Promise<void> {
  // Of two that begin at once, one waits for the other.
  await ask("SELECT pg_advisory_xact_lock(hashtext($1))", [schema]);
  const [there] = await ask("SELECT 1 FROM pg_namespace WHERE nspname = $1", [schema]);
  if (there === undefined) await ask(`CREATE SCHEMA ${schema}`);
  await ask("CREATE TABLE IF NOT EXISTS version (steps integer NOT NULL)");
  const [row] = await ask<readonly [number]>("SELECT steps FROM version");
  const version = row?.[0] ?? 0;
  if (version > STEPS.length) throw databaseFault(where, "too-new");
  if (version === STEPS.length) return;
  for (const step of STEPS.slice(version)) await ask(step);
  await ask("DELETE FROM version");
  await ask("INSERT INTO version (steps) VALUES ($1)", [STEPS.length]);
}
