import type { Held, RecoveryRow } from "../../../practices/devices/index.ts";
import { askNeighbours, type ByNeighbours, comeBackBySheet } from "../../hub/desk/come-back.ts";
import { type DataHome, openDataHome } from "../../hub/desk/data-home.ts";
import { type CommunityRow, type Desk, isNot, type Not } from "../../hub/desk/desk.ts";
import { membersOf } from "../../hub/desk/names.ts";
import { type Adding, example } from "../adding.ts";
import { type Exit, inCommunity, type Kith, problem } from "../kith.ts";
import { readNamedText } from "../named-file.ts";

type SheetOptions = {
  readonly hub: string;
  readonly name: string;
  readonly gone?: readonly string[];
  readonly wordsFile?: string;
};
type AskOptions = { readonly person: string; readonly name: string };

/** First digits of a key or an id that name a device or a request. */
const DIGITS_MIN = 4;
/** Twelve words of any language, with room. */
const WORDS_BYTES_MAX = 4096;

/** `recover …`: coming back with every device lost, and the neighbours' side of it. */
export function addRecoveryCommands({ program, say, on }: Adding): void {
  const several = (value: string, before: readonly string[] = []): string[] => [...before, value];
  const recover = program.command("recover").description(say("cli.recover.about")).helpCommand(false);
  recover
    .command("sheet")
    .argument("[words...]", say("cli.recover.words"))
    .option("--words-file <file>", say("cli.recover.words-file"))
    .requiredOption("--hub <url>", say("cli.recover.hub"))
    .requiredOption("--name <name>", say("cli.device.called"))
    .option("--gone <device>", say("cli.recover.gone"), several)
    .description(say("cli.recover.sheet"))
    .addHelpText(
      "after",
      example(say, "kith recover sheet --words-file - --hub http://192.168.1.20:7400 --name Laptop --gone all"),
    )
    .action(on((kith: Kith, words: string[], options: SheetOptions) => bySheet(kith, words, options)));
  recover
    .command("ask")
    .argument("<link>", say("cli.join.link"))
    .requiredOption("--person <name>", say("cli.recover.person"))
    .requiredOption("--name <name>", say("cli.device.called"))
    .description(say("cli.recover.ask"))
    .addHelpText(
      "after",
      example(say, 'kith recover ask "http://192.168.1.20:7400/#/join/…" --person Mark --name Laptop'),
    )
    .action(on((kith: Kith, link: string, options: AskOptions) => byNeighbours(kith, { link, ...options })));
  recover
    .command("status")
    .description(say("cli.recover.status"))
    .addHelpText("after", example(say, "kith recover status"))
    .action(on((kith: Kith) => status(kith)));
  for (const { word, does } of WORDS)
    recover
      .command(word)
      .argument("<who>", say("cli.recover.who"))
      .description(say(`cli.recover.${word}`))
      .addHelpText("after", example(say, `kith recover ${word} Mark`))
      .action(on((kith: Kith, who: string) => act(kith, who, does)));
}

/** What is said of somebody's request, by word; the rules say who may. */
const WORDS = [
  { word: "vouch", does: ({ id }: RecoveryRow) => ({ kind: "devices.know", body: { recovery: id, known: "yes" } }) },
  { word: "doubt", does: ({ id }: RecoveryRow) => ({ kind: "devices.know", body: { recovery: id, known: "no" } }) },
  { word: "object", does: ({ id }: RecoveryRow) => ({ kind: "devices.object", body: { recovery: id } }) },
  { word: "settle", does: ({ conclude }: RecoveryRow) => conclude },
] as const;

/** Whoever comes back does so with a directory that no hub is running on. */
async function atHome(kith: Kith, work: (home: DataHome) => Promise<Exit>): Promise<Exit> {
  const home = await openDataHome(kith.dir, kith.clock);
  try {
    return await work(home);
  } finally {
    await home.close();
  }
}

async function bySheet(kith: Kith, given: readonly string[], options: SheetOptions): Promise<Exit> {
  const { hub, name, gone, wordsFile } = options;
  const words = wordsOf(given, wordsFile);
  if (isNot(words)) return kith.report(words);
  return atHome(kith, async (home) => {
    const back = await comeBackBySheet(home, {
      ...{ words: words.text, hub, name },
      gone: (devices) => goneOf(kith, devices, gone),
    });
    if (isNot(back)) return kith.report(back);
    const me = membersOf(back).people.get(back.me() ?? "")?.name ?? "";
    kith.tell(
      { community: back.community, person: back.me(), device: back.device },
      kith.say("cli.recover.back", { name: me }),
    );
    return 0;
  });
}

/** They are a key, and everybody on the machine can read a command line: so they may come by a file, or be put in. */
function wordsOf(given: readonly string[], file: string | undefined): { readonly text: string } | Not {
  if (file === undefined) return given.length > 0 ? { text: given.join(" ") } : problem("words", "field.missing", {});
  const read = readNamedText("words-file", file, WORDS_BYTES_MAX);
  return isNot(read) ? read : { text: read.text.trim().replace(/\s+/g, " ") };
}

/** Which devices are gone is said outright: retiring one cannot be undone. */
function goneOf({ say }: Kith, devices: readonly Held[], gone: readonly string[] | undefined): readonly string[] | Not {
  const called = (one: Held): string => `${one.key.slice(0, 8)}${one.name === undefined ? "" : ` (${one.name})`}`;
  const options = ["all", "none", ...devices.map(called)].join(", ");
  if (gone === undefined) return problem("gone", "field.choice", { options, got: say("cli.recover.nothing") });
  if (gone.includes("none")) return [];
  if (gone.includes("all")) return devices.map(({ key }) => key);
  const found = gone.map((word) =>
    devices.find((one) => one.name === word || (word.length >= DIGITS_MIN && one.key.startsWith(word))),
  );
  const unknown = gone.find((_, at) => found[at] === undefined);
  if (unknown !== undefined) return problem("gone", "field.choice", { options, got: unknown.slice(0, 40) });
  return found.flatMap((one) => one?.key ?? []);
}

function byNeighbours(kith: Kith, way: ByNeighbours): Promise<Exit> {
  return atHome(kith, async (home) => {
    const asked = await askNeighbours(home, way);
    if (isNot(asked)) return kith.report(asked);
    const row = rowsOf(asked.replica.look("devices.recoveries")).find(({ id }) => id === asked.event);
    const lines = row === undefined ? [] : [kith.say("cli.recover.asked", about(row))];
    kith.tell({ recovery: asked.event, community: asked.replica.community }, ...lines);
    return 0;
  });
}

async function recoveriesOf(desk: Desk, row: CommunityRow): Promise<readonly RecoveryRow[] | Not> {
  const looked = await desk.look(row.id, "devices.recoveries", {});
  return isNot(looked) ? looked : rowsOf(looked);
}

function rowsOf(looked: object): readonly RecoveryRow[] {
  return "rows" in looked ? (looked.rows as readonly RecoveryRow[]) : [];
}

function status(kith: Kith): Promise<Exit> {
  return inCommunity(kith, async (desk, row) => {
    const rows = await recoveriesOf(desk, row);
    if (isNot(rows)) return kith.report(rows);
    const lines = rows.length === 0 ? [kith.say("cli.recover.nobody")] : rows.flatMap((one) => linesOf(kith, one));
    kith.tell({ community: row.id, recoveries: rows }, ...lines);
    return 0;
  });
}

/** Who asks, what is missing, and what stands in the way. */
function linesOf({ say }: Kith, row: RecoveryRow): string[] {
  const lines = [say("cli.recover.row", about(row))];
  if (row.opposed) lines.push(`  ${say("cli.recover.opposed", about(row))}`);
  if (row.state === "ready") lines.push(`  ${say("cli.recover.ready", about(row))}`);
  if (row.late) lines.push(`  ${say("cli.recover.late", about(row))}`);
  return lines;
}

function about(row: RecoveryRow): Record<string, string | number> {
  const { name, householdName, deviceName, neededVouchers, households, neededHouseholds, hoursLeft } = row;
  const counts = { known: row.known.length, neededVouchers, households, neededHouseholds, hours: hoursLeft };
  return { ...counts, name, household: householdName, device: deviceName, id: row.id.slice(0, 8) };
}

function act(
  kith: Kith,
  who: string,
  does: (row: RecoveryRow) => { readonly kind: string; readonly body: unknown } | undefined,
): Promise<Exit> {
  return inCommunity(kith, async (desk, row) => {
    const rows = await recoveriesOf(desk, row);
    if (isNot(rows)) return kith.report(rows);
    const fits = rows.filter((one) => one.name === who || (who.length >= DIGITS_MIN && one.id.startsWith(who)));
    const [only] = fits;
    if (only === undefined || fits.length > 1) {
      const options = rows.map((one) => `${one.name} (${one.id.slice(0, 8)}, ${one.deviceName})`).join(", ");
      return kith.report(problem("who", "field.choice", { options, got: who.slice(0, 40) }));
    }
    const draft = does(only);
    if (draft === undefined) return kith.report({ refusal: { code: "cli.recover.early", about: about(only) } });
    const answer = await desk.act(row.id, draft.kind, draft.body);
    if (isNot(answer)) return kith.report(answer);
    kith.tell({ event: answer.event }, kith.say("cli.recover.said"), ...(await after(kith, desk, row, only.id)));
    return 0;
  });
}

async function after(kith: Kith, desk: Desk, row: CommunityRow, id: string): Promise<string[]> {
  const rows = await recoveriesOf(desk, row);
  const now = isNot(rows) ? undefined : rows.find((one) => one.id === id);
  return now === undefined ? [] : linesOf(kith, now);
}
