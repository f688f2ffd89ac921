import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Where Debian puts every version. */
const DEBIAN = "/usr/lib/postgresql";

/** Why what needs a server of its own is left out. */
export const NO_POSTGRES = `no PostgreSQL in ${DEBIAN} or in $KITH_POSTGRES_BIN; get it with: apt-get install -y postgresql`;

/** The programs of PostgreSQL of this machine, the newest; nothing where there are none. */
export function postgresBin(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [process.env.KITH_POSTGRES_BIN ?? "", ...versions.map((version) => join(DEBIAN, version, "bin"))];
  return places.find((place) => place !== "" && existsSync(join(place, "initdb")));
}
