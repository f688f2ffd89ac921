import encodeQR from "qr";
import { inviteQr } from "../../../edges/invite/invite-qr.ts";
import { CHARTER_VALUES_PRESET } from "../../../practices/charter/index.ts";
import { type CommunityRow, isNot, type Moved } from "../../hub/desk/desk.ts";
import { readRunFile } from "../../hub/desk/run-file.ts";
import { tongueOf } from "../../hub/words.ts";
import { type Adding, example } from "../adding.ts";
import { forkLines } from "../fork-lines.ts";
import { atDesk, type Exit, inCommunity, type Kith, problem } from "../kith.ts";
import { INVITE_DAYS, makeInvite } from "../make-invite.ts";
import { unwrite, writeFile } from "../written-file.ts";

type FoundOptions = {
  readonly name: string;
  readonly scale: string;
  readonly zone?: string;
  readonly language?: string;
  readonly person: string;
  readonly household: readonly string[];
  readonly value?: readonly string[];
};

type InviteOptions = {
  readonly wall?: boolean;
  readonly days?: string;
  readonly origin?: string;
  readonly qr?: boolean;
  readonly svg?: string;
};

/** Light squares around a code: with fewer than four, cameras miss it (ISO/IEC 18004, section 9.1). */
const QUIET = 4;

/** `found`, `invite`, `join` and `sync`: how a community begins and who meets whom. */
export function addCommunityCommands({ program, say, on }: Adding): void {
  const several = (value: string, before: readonly string[] = []): string[] => [...before, value];
  program
    .command("found")
    .requiredOption("--name <name>", say("cli.found.name"))
    .requiredOption("--person <name>", say("cli.found.person"))
    .requiredOption("--household <name>", say("cli.found.household"), several)
    .option("--scale <scale>", say("cli.found.scale"), "pod")
    .option("--zone <zone>", say("cli.found.zone"))
    .option("--language <language>", say("cli.found.language"))
    .option("--value <text>", say("cli.found.value"), several)
    .description(say("cli.found.about"))
    .addHelpText("after", example(say, 'kith found --name "Maple Street" --person Anya --household "Fern House"'))
    .action(on(found));
  program
    .command("invite")
    .option("--wall", say("cli.invite.wall"))
    .option("--days <number>", say("cli.invite.days"))
    .option("--origin <url>", say("cli.invite.origin"))
    .option("--qr", say("cli.invite.qr"))
    .option("--svg <file>", say("cli.invite.svg"))
    .description(say("cli.invite.about"))
    .addHelpText("after", example(say, "kith invite --qr", "kith invite --wall --svg slip.svg"))
    .action(on(invite));
  program
    .command("join")
    .argument("<link>", say("cli.join.link"))
    .requiredOption("--name <name>", say("cli.join.name"))
    .requiredOption("--household <name>", say("cli.join.household"))
    .description(say("cli.join.about"))
    .addHelpText(
      "after",
      example(say, 'kith join "http://192.168.1.20:7400/#/join/…" --name Mark --household "Mill House"'),
    )
    .action(on(join));
  program
    .command("sync")
    .argument("<url>", say("cli.sync.url"))
    .description(say("cli.sync.about"))
    .addHelpText("after", example(say, "kith sync http://192.168.1.20:7400"))
    .action(on(sync));
}

async function found(kith: Kith, options: FoundOptions): Promise<Exit> {
  const language = options.language ?? kith.tongue;
  const [household = "", ...others] = options.household;
  return atDesk(kith, async (desk) => {
    const row = await desk.found({
      name: options.name,
      scale: options.scale,
      timeZone: options.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      language,
      values: options.value ?? CHARTER_VALUES_PRESET[tongueOf(language)],
      person: options.person,
      household,
      others,
    });
    if (isNot(row)) return kith.report(row);
    kith.tell({ community: row }, row.id, "", ...nextLines(kith, row));
    return 0;
  });
}

function nextLines({ say }: Kith, row: CommunityRow): string[] {
  return [say("cli.found.done", { name: row.name }), say("cli.found.draft"), say("cli.found.next")];
}

async function invite(kith: Kith, options: InviteOptions): Promise<Exit> {
  const days = options.days === undefined ? INVITE_DAYS : Number(options.days);
  if (!Number.isInteger(days) || days < 1) {
    return kith.report(problem("days", "field.whole", { got: `${options.days}` }));
  }
  const origin = originFor(kith, options.origin);
  if (origin === undefined) return kith.report(problem("origin", "field.url", { got: `${options.origin}` }));
  const asked = { origin, hub: options.origin === undefined, wall: options.wall === true, days, now: kith.clock() };
  return inCommunity(kith, async (desk, row) => {
    const { svg } = options;
    const made = await makeInvite(desk, row, asked, (link) => {
      if (svg !== undefined) writeFile(svg, inviteQr(link, kith.say("cli.invite.title", { name: row.name })));
    });
    if (isNot(made)) {
      // A slip that leads nowhere must not hang on a wall.
      if (svg !== undefined) unwrite(svg);
      return kith.report(made);
    }
    const { link, until, uses } = made;
    const lines = options.qr === true ? [qrLines(link), ""] : [];
    kith.tell(made, ...lines, link);
    if (kith.json) return 0;
    kith.print.err(kith.writer(row).language.say("cli.invite.done", { until, uses }));
    if (/\/\/localhost(?::|$)/.test(origin)) kith.print.err(kith.say("cli.invite.only-here"));
    return 0;
  });
}

/** Where the invited find the page: as asked, else where the running hub is reached from farthest away. */
function originFor(kith: Kith, asked: string | undefined): string | undefined {
  if (asked === undefined) return readRunFile(kith.dir)?.origins[0] ?? "http://localhost:7400";
  return URL.canParse(asked) && /^https?:$/.test(new URL(asked).protocol) ? new URL(asked).origin : undefined;
}

/** Two rows of squares in one line of text; dark on light, as cameras want it. */
function qrLines(link: string): string {
  const rows = encodeQR(link, "raw", { ecc: "low", border: QUIET });
  const isDark = (x: number, y: number): boolean => rows[y]?.[x] === true;
  const lines: string[] = [];
  for (let y = 0; y < rows.length; y += 2) {
    const squares = (rows[y] ?? []).map((_, x) =>
      isDark(x, y) ? (isDark(x, y + 1) ? " " : "▄") : isDark(x, y + 1) ? "▀" : "█",
    );
    lines.push(squares.join(""));
  }
  return lines.join("\n");
}

function join(kith: Kith, link: string, { name, household }: { name: string; household: string }): Promise<Exit> {
  return atDesk(kith, async (desk) => {
    const row = await desk.join({ link, name, household });
    if (isNot(row)) return kith.report(row);
    kith.tell(
      { community: row },
      row.id,
      "",
      kith.say("cli.join.done", { name: row.name }),
      kith.say("cli.join.guest"),
    );
    return 0;
  });
}

function sync(kith: Kith, url: string): Promise<Exit> {
  return inCommunity(kith, async (desk, row) => {
    const moved: Moved | ReturnType<typeof problem> = await desk.sync(row.id, url);
    if (isNot(moved)) return kith.report(moved);
    const copy = moved.copy === true ? [kith.say("cli.sync.copy")] : [];
    const forked = await forkLines(kith, desk, row.id);
    kith.tell(moved, kith.say("cli.sync.done", { came: moved.came, went: moved.went }), ...copy, ...forked);
    return 0;
  });
}
