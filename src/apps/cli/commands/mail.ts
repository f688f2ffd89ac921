import {
  type MailSettings,
  mailFile,
  parseMailSettings,
  readMailSettings,
  removeMailSettings,
  writeMailSettings,
} from "../../../edges/mail/mail-settings.ts";
import { isMailAddress } from "../../../edges/mail/mail-wish.ts";
import { MailTrouble, smtpPost } from "../../../edges/mail/smtp-post.ts";
import { Fault } from "../../../replica/fault.ts";
import { isNot } from "../../hub/desk/desk.ts";
import { type Adding, example } from "../adding.ts";
import { type Exit, type Kith, problem } from "../kith.ts";
import { readNamedText } from "../named-file.ts";

type SetOptions = {
  readonly host: string;
  readonly port?: string;
  readonly line: string;
  readonly from: string;
  readonly user?: string;
  readonly passwordFile?: string;
};

const PORTS: Readonly<Record<string, number>> = { tls: 465, starttls: 587, none: 25 };
/** Its first line counts. */
const PASSWORD_BYTES_MAX = 64 * 1024;
const LINES = Object.keys(PORTS);

/** `mail`: by which mail server a hub sends letters to those who want some. */
export function addMailCommands({ program, say, on }: Adding): void {
  const mail = program.command("mail").description(say("cli.mail.about")).helpCommand(false);
  mail
    .command("set")
    .requiredOption("--host <name>", say("cli.mail.host"))
    .option("--port <number>", say("cli.mail.port"))
    .option(`--line <${LINES.join("|")}>`, say("cli.mail.line"), "tls")
    .requiredOption("--from <address>", say("cli.mail.from"))
    .option("--user <name>", say("cli.mail.user"))
    .option("--password-file <file>", say("cli.mail.password-file"))
    .description(say("cli.mail.set.about"))
    .addHelpText(
      "after",
      example(
        say,
        "kith mail set --host smtp.example.org --from kith@example.org --user kith --password-file secret.txt",
      ),
    )
    .action(on(setUp));
  mail.command("show").description(say("cli.mail.show.about")).action(on(show));
  mail
    .command("try")
    .argument("<address>", say("cli.mail.try.to"))
    .description(say("cli.mail.try.about"))
    .action(on(tryOut));
  mail.command("off").description(say("cli.mail.off.about")).action(on(off));
}

async function setUp(kith: Kith, { host, port, line, from, user, passwordFile }: SetOptions): Promise<Exit> {
  if (!LINES.includes(line))
    return kith.report(problem("line", "field.choice", { options: LINES.join(", "), got: line }));
  // On a command line everybody on the machine could read it.
  const read =
    passwordFile === undefined ? undefined : readNamedText("password-file", passwordFile, PASSWORD_BYTES_MAX);
  if (read !== undefined && isNot(read)) return kith.report(read);
  const password = read?.text.split(/\r?\n/)[0];
  if (!isMailAddress(from)) return kith.report(problem("from", "field.mail-address", { got: from.slice(0, 60) }));
  const settings = parseMailSettings({ host, port: Number(port ?? PORTS[line]), line, from, user, password });
  if (typeof settings === "string") {
    const code = settings === "open-line" ? "field.mail-line" : "field.mail-server";
    return kith.report(problem("host", code, { got: host.slice(0, 60) }));
  }
  try {
    writeMailSettings(kith.dir, settings);
  } catch (cause) {
    throw new Fault("read-only", `${mailFile(kith.dir)} could not be written.`, cause);
  }
  kith.tell(toShow(settings), kith.say("cli.mail.set", { file: mailFile(kith.dir) }), kith.say("cli.mail.next"));
  return 0;
}

async function show(kith: Kith): Promise<Exit> {
  const settings = readMailSettings(kith.dir);
  if (settings === undefined) kith.tell({ mail: "off" }, kith.say("cli.mail.none"));
  else if (typeof settings === "string") {
    return broken(kith, settings, kith.say(`cli.mail.${settings}`, { file: mailFile(kith.dir) }));
  } else kith.tell(toShow(settings), kith.say("cli.mail.shown", { ...toShow(settings), user: settings.user ?? "–" }));
  return 0;
}

async function tryOut(kith: Kith, to: string): Promise<Exit> {
  const settings = readMailSettings(kith.dir);
  if (!isMailAddress(to)) return kith.report(problem("address", "field.mail-address", { got: to.slice(0, 60) }));
  if (settings === undefined || typeof settings === "string") return show(kith);
  const text = kith.say("cli.mail.try.text");
  try {
    await smtpPost(settings).send({
      to,
      subject: "Kith",
      text,
      html: `<p>${text}</p>`,
      stop: `mailto:${settings.from}`,
    });
  } catch (cause) {
    if (!(cause instanceof MailTrouble)) throw cause;
    return broken(kith, cause.why, kith.say(`mail.why.${cause.why}`));
  }
  kith.tell({ sent: to }, kith.say("cli.mail.tried", { to }));
  return 0;
}

async function off(kith: Kith): Promise<Exit> {
  removeMailSettings(kith.dir);
  kith.tell({ mail: "off" }, kith.say("cli.mail.off"));
  return 0;
}

function broken(kith: Kith, code: string, text: string): Exit {
  if (kith.json) kith.print.out(JSON.stringify({ fault: { code, text } }, null, 2));
  else kith.print.err(text);
  return 3;
}

/** All of it but the password. */
function toShow({ host, port, line, from, user }: MailSettings) {
  return { host, port: String(port), line, from, ...(user !== undefined && { user }) };
}
