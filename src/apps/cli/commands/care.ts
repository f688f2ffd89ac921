import { openNodeCrypto } from "../../../edges/sodium/node-crypto.ts";
import { isNot, type Verification } from "../../hub/desk/desk.ts";
import { mendDirectory } from "../../hub/desk/mend-directory.ts";
import { type Adding, example } from "../adding.ts";
import { examine } from "../examine.ts";
import type { Finding } from "../finding.ts";
import { type Exit, inCommunity, type Kith, problem } from "../kith.ts";
import { backUp, restore } from "./backups.ts";
import { verifyBundle } from "./bundles.ts";

type SimOptions = {
  readonly seeds: string;
  readonly days: string;
  readonly from: string;
  readonly devices?: string;
  readonly hard?: true;
  readonly jobs?: string;
  readonly seed?: string;
  readonly resume?: string;
};

/** `verify`, `doctor` and `sim`: whether all is as it should be. */
export function addCareCommands({ program, say, on }: Adding): void {
  program
    .command("verify")
    .argument("[file]", say("cli.verify.bundle"))
    .description(say("cli.verify.about"))
    .addHelpText("after", example(say, "kith verify", "kith verify --json", "kith verify /media/stick/street.kith"))
    .action(on((kith: Kith, file?: string) => (file === undefined ? verify(kith) : verifyBundle(kith, file))));
  program
    .command("backup")
    .argument("<file>", say("cli.backup.file"))
    .description(say("cli.backup.about"))
    .addHelpText("after", example(say, "kith backup /media/stick/maple-street.kith"))
    .action(on(backUp));
  program
    .command("restore")
    .argument("<file...>", say("cli.restore.file"))
    .description(say("cli.restore.about"))
    .addHelpText("after", example(say, "kith restore /media/stick/maple-street.kith"))
    .action(on(restore));
  program
    .command("doctor")
    .option("--port <number>", say("cli.start.port"), "7400")
    .option("--mend", say("cli.doctor.mend"))
    .option("--forget", say("cli.doctor.forget"))
    .description(say("cli.doctor.about"))
    .addHelpText("after", example(say, "kith doctor", "kith doctor --mend"))
    .action(on(doctor));
  program
    .command("sim")
    .option("--seeds <number>", say("cli.sim.seeds"), "40")
    .option("--days <number>", say("cli.sim.days"), "30")
    .option("--devices <number>", say("cli.sim.devices"))
    .option("--hard", say("cli.sim.hard"))
    .option("--jobs <number>", say("cli.sim.jobs"))
    .option("--from <number>", say("cli.sim.from"), "1")
    .option("--seed <seed>", say("cli.sim.seed"))
    .option("--resume <file>", say("cli.sim.resume"))
    .description(say("cli.sim.about"))
    .addHelpText("after", example(say, "kith sim --seeds 10000 --days 30", "kith sim --seed pod-7"))
    .action(on(simulate));
}

function verify(kith: Kith): Promise<Exit> {
  return inCommunity(kith, async (desk, row) => {
    const found = await desk.verify(row.id, (done, of) =>
      kith.print.progress(kith.say("cli.verify.progress", { done, of })),
    );
    kith.print.progress();
    if (isNot(found)) return kith.report(found);
    const isSound =
      found.damage.length === 0 &&
      found.file.length === 0 &&
      found.checkpoint !== "other" &&
      found.alarms.length === 0 &&
      found.wrongKeys.length === 0;
    kith.tell({ ...found, sound: isSound }, verifyLines(kith, found, isSound));
    return isSound ? 0 : 3;
  });
}

function verifyLines(kith: Kith, found: Verification, isSound: boolean): string[] {
  const { say, language } = kith;
  return [
    say("cli.verify.events", { count: found.events, setAside: found.setAside }),
    say("cli.verify.hash", { hash: found.hash }),
    say(`cli.verify.checkpoint.${found.checkpoint}`),
    ...(found.coSigned === undefined ? [] : [say("cli.verify.co-signed", found.coSigned)]),
    ...(found.sealed > 0 ? [say("cli.doctor.sealed", { count: found.sealed })] : []),
    ...(found.blobs.kept + found.blobs.missing > 0 ? [say("cli.verify.blobs", found.blobs)] : []),
    ...found.alarms.map((id) => say("cli.verify.alarm", { id })),
    ...found.wrongKeys.map((id) => say("cli.verify.wrong-key", { id })),
    ...found.damage.map(({ device, seq, id, code, place = 0 }) =>
      code === "verify.lost"
        ? say("cli.verify.lost", { place, device, seq })
        : say("cli.verify.damage", { device, seq, id, what: language.say(code) }),
    ),
    ...(found.waiting > 0 ? [say("cli.verify.waiting", { count: found.waiting })] : []),
    ...found.file.map((what) => say("cli.verify.file", { what })),
    say(isSound ? "cli.verify.sound" : "cli.verify.damaged"),
  ];
}

type DoctorOptions = { readonly port: string; readonly mend?: true; readonly forget?: true };

async function doctor(kith: Kith, { port: text, mend, forget }: DoctorOptions): Promise<Exit> {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    return kith.report(problem("port", "field.port", { got: text.slice(0, 20) }));
  }
  const mended = mend === true || forget === true ? await mendings(kith, forget === true) : [];
  const findings = [...mended, ...(await examine(kith, port))];
  const lines = findings.map(({ what, state, text: said }) => `${MARKS[state]} ${what}: ${said}`);
  kith.tell({ findings }, ...lines);
  return findings.some(({ state }) => state === "bad") ? 3 : 0;
}

/** What is put right here; what a peer must bring is only made ready to be asked for. */
async function mendings(kith: Kith, forget: boolean): Promise<readonly Finding[]> {
  const what = kith.say("cli.doctor.log");
  const done = await mendDirectory(kith.dir, kith.clock, forget);
  if (done.length === 0) return [{ what, state: "good", text: kith.say("cli.doctor.nothing-to-mend") }];
  return done.map(({ code, about }) => ({ what, state: "note", text: kith.say(`cli.doctor.mended.${code}`, about) }));
}

const MARKS = { good: "✓", note: "·", bad: "✗" };

/** 0 when all pods kept their laws, 1 when one did not. */
async function simulate(kith: Kith, options: SimOptions): Promise<Exit> {
  const counts: Record<string, number> = {};
  for (const field of ["seeds", "days", "from", "devices", "jobs"] as const) {
    const given = options[field];
    if (given === undefined) continue;
    if (!/^[1-9]\d{0,6}$/.test(given)) return kith.report(problem(field, "field.whole", { got: given.slice(0, 20) }));
    counts[field] = Number(given);
  }
  const { seeds = 1, days = 1, ...others } = counts;
  const { runSimulation, DEVICES } = await import("../../../../sim/simulation.ts");
  const { devices } = counts;
  if (devices !== undefined && (devices < DEVICES.min || devices > DEVICES.max)) {
    return kith.report(problem("devices", "field.int", { ...DEVICES, got: devices }));
  }
  const lines: string[] = [];
  const line = (text: string): void => void (kith.json ? lines.push(text) : kith.print.out(text));
  const plan = {
    seeds,
    days,
    ...others,
    hard: options.hard,
    seed: options.seed ?? kith.env.SEED,
    resume: options.resume,
  };
  const ok = await runSimulation(plan, await openNodeCrypto(), { line, progress: kith.print.progress });
  if (kith.json) kith.print.out(JSON.stringify({ ok, lines }, null, 2));
  return ok ? 0 : 1;
}
