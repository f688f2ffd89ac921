import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openPostgresStore } from "../../../edges/postgres/postgres-store.ts";
import { openStore } from "../../../edges/sqlite/sqlite-store.ts";
import type { DeviceId } from "../../../kernel/event.ts";
import type { CheckedStore } from "../../../replica/ports.ts";

/** Readable by its owner alone, since the address may hold a password. */
const SECRET_MODE = 0o600;
/** So many digits of a device's id tell the directories apart that keep their communities in one database. */
const SCHEMA_DIGITS = 16;

/** The file that holds the communities of a directory, where no database server does. */
export function storeFile(dir: string): string {
  return join(dir, "kith.db");
}

/** The address of the database that a directory's communities are kept in; nothing where they are in its own file. */
export function databaseOf(dir: string): string | undefined {
  const file = databaseFile(dir);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
}

/** From now on a directory's communities are kept there. What is in its own file or in another database stays where it is. */
export function keepInDatabase(dir: string, url: string): void {
  writeFileSync(databaseFile(dir), `${url}\n`, { mode: SECRET_MODE });
}

/** True where something was kept already, or may have been. Throws where that may not be looked at. */
export function isBegun(dir: string): boolean {
  return [storeFile(dir), databaseFile(dir)].some((path) => statSync(path, { throwIfNoEntry: false }) !== undefined);
}

/** An address of a database as it may be shown. */
export function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = "";
  shown.search = "";
  return shown.href;
}

/** Opens what a directory's communities are kept in. Faults: those of the file or of the server. */
export async function openKept(dir: string, device: DeviceId): Promise<CheckedStore> {
  const url = databaseOf(dir);
  return url === undefined ? openStore(storeFile(dir)) : openPostgresStore(url, schemaOf(device));
}

/** The tables of each directory are apart from those of all others. */
export function schemaOf(device: DeviceId): string {
  return `kith_${device.slice(0, SCHEMA_DIGITS)}`;
}

function databaseFile(dir: string): string {
  return join(dir, "database");
}
