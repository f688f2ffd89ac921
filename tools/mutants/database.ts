import type { Mutant } from "./mutant.ts";

const SERVER = "src/edges/postgres/postgres-store.test.ts";

/** Mistakes about what a database server keeps. */
export const databaseMutants: readonly Mutant[] = [
  {
    says: "a database answers before it has written down",
    file: "src/edges/postgres/connection.ts",
    from: "-c synchronous_commit=on",
    to: "-c synchronous_commit=off",
    tests: SERVER,
  },
  {
    says: "two programs that write to one database do not wait for each other",
    file: "src/edges/postgres/connection.ts",
    from: 'await ask("SELECT pg_advisory_xact_lock($1, hashtext($2))", [WRITER_LOCK, schema]);',
    to: 'await ask("SELECT $1::integer, hashtext($2)", [WRITER_LOCK, schema]);',
    tests: SERVER,
  },
  {
    says: "a damaged row of a database is read as if it were sound",
    file: "src/edges/postgres/kept-rows.ts",
    from: "return sumAt(place, row) === sum ? row : undefined;",
    to: "return sumAt(place, row) === sum ? row : row;",
    tests: SERVER,
  },
];
