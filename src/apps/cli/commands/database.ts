import { useDatabase } from "../../hub/desk/data-home.ts";
import { databaseOf, isBegun, withoutPassword } from "../../hub/desk/kept-in.ts";
import { type Adding, example } from "../adding.ts";
import { type Exit, type Kith, problem } from "../kith.ts";

/** `database`: keeps the communities of a directory in a PostgreSQL server instead of in its own file. */
export function addDatabase({ program, say, on }: Adding): void {
  program
    .command("database")
    .argument("[address]", say("cli.database.address"))
    .description(say("cli.database.about"))
    .addHelpText("after", example(say, "kith database postgres://kith@db.example/pods", "kith database"))
    .action(on(database));
}

async function database(kith: Kith, address?: string): Promise<Exit> {
  const now = databaseOf(kith.dir);
  if (address === undefined) return tellWhere(kith, now);
  if (!isAddress(address)) return kith.report(problem("address", "field.database", {}));
  if (now === undefined && isBegun(kith.dir)) {
    return kith.report({ refusal: { code: "cli.database.has-file", about: { dir: kith.dir } } });
  }
  const communities = await useDatabase(kith.dir, address);
  const shown = withoutPassword(address);
  kith.tell(
    { database: shown, communities },
    kith.say("cli.database.kept", { dir: kith.dir, database: shown, count: communities }),
  );
  return 0;
}

function tellWhere(kith: Kith, now: string | undefined): Exit {
  const shown = now === undefined ? undefined : withoutPassword(now);
  const text = shown === undefined ? kith.say("cli.database.file") : kith.say("cli.database.is", { database: shown });
  kith.tell({ database: shown ?? null }, text);
  return 0;
}

/** `postgres://user@host/database`, as PostgreSQL itself reads it. */
function isAddress(text: string): boolean {
  return URL.canParse(text) && /^postgres(?:ql)?:$/.test(new URL(text).protocol);
}
