import { existsSync } from "node:fs";
import { join } from "node:path";
import { multicastWire } from "../../../edges/mdns/multicast-wire.ts";
import type { Certified } from "../../../edges/tls/authority.ts";
import { Fault } from "../../../replica/fault.ts";
import type { Clock } from "../../../replica/ports.ts";
import { createHub, type Hub } from "../../hub/create-hub.ts";
import { openDemo } from "../../hub/demo.ts";
import { isNot, type Not } from "../../hub/desk/desk.ts";
import { answers } from "../../hub/desk/open-desk.ts";
import { remoteDesk } from "../../hub/desk/remote-desk.ts";
import { readRunFile } from "../../hub/desk/run-file.ts";
import type { OwnCertificate } from "../../hub/secure-door.ts";
import { type Adding, example } from "../adding.ts";
import { type Exit, type Kith, problem } from "../kith.ts";
import { makeInvite } from "../make-invite.ts";
import { readNamedText } from "../named-file.ts";
import { unkeptTeller } from "../unkept-teller.ts";

type StartOptions = {
  readonly port: string;
  readonly host?: string | true;
  readonly httpsPort: string;
  readonly mdns: boolean;
  readonly cert?: string;
  readonly key?: string;
  readonly demo?: boolean;
  readonly language: string;
};

/** Longer files are no certificates. */
const PEM_BYTES_MAX = 1024 * 1024;

/** `start`: the hub, until someone stops it. */
export function addStart({ program, say, on }: Adding): void {
  program
    .command("start")
    .option("--port <number>", say("cli.start.port"), "7400")
    .option("--host [address]", say("cli.start.host"))
    .option("--no-mdns", say("cli.start.no-mdns"))
    .option("--https-port <number>", say("cli.start.https-port"), "7443")
    .option("--cert <file>", say("cli.start.cert"))
    .option("--key <file>", say("cli.start.key"))
    .option("--demo", say("cli.start.demo"))
    .option("--language <en|es>", say("cli.start.language"), "en")
    .description(say("cli.start.about"))
    .addHelpText(
      "after",
      example(say, "kith start", "kith start --host --port 7400", "kith start --demo --language es"),
    )
    .action(on(start));
}

async function start(kith: Kith, options: StartOptions): Promise<Exit> {
  const [port, httpsPort] = [portIn(options.port), portIn(options.httpsPort)];
  if (port === undefined) return kith.report(problem("port", "field.port", { got: options.port.slice(0, 20) }));
  if (httpsPort === undefined) {
    return kith.report(problem("https-port", "field.port", { got: options.httpsPort.slice(0, 20) }));
  }
  const own = ownCertificate(options);
  if (own !== undefined && isNot(own)) return kith.report(own);
  const { demo = false, language } = options;
  if (language !== "en" && language !== "es") {
    return kith.report(problem("language", "field.choice", { options: "en, es", got: language.slice(0, 20) }));
  }
  // A street that speaks another language is another street.
  const dir = demo ? join(kith.dir, language === "en" ? "demo" : `demo-${language}`) : kith.dir;
  const host = options.host === undefined ? "127.0.0.1" : options.host === true ? "::" : options.host;
  const hub = await createHub({
    dir,
    port,
    host,
    webDir: kith.webDir,
    clock: kith.clock,
    onUnkept: unkeptTeller(kith),
    // This machine trusts its own page by plain http; only others need more.
    ...(options.host !== undefined && options.mdns && { wire: multicastWire }),
    ...(options.host !== undefined && { secure: { port: httpsPort, own } }),
    ...(demo && { prepare: (into: string, clock: Clock) => openDemo(into, clock, language) }),
  }).catch((cause) => taken(kith, dir, cause));
  const lookAround = demo ? await demoInvite(kith, hub) : undefined;
  tellStarted(kith, dir, hub, options, lookAround);
  await kith.stopped();
  if (!kith.json) kith.print.err(kith.say("cli.start.stopping"));
  await hub.close();
  return 0;
}

function portIn(given: string): number | undefined {
  const port = Number(given);
  return given.trim() !== "" && Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : undefined;
}

/** The certificate and the key that somebody named; one does not go without the other. */
function ownCertificate({ cert, key }: StartOptions): OwnCertificate | Not | undefined {
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined) return problem("cert", "field.missing", {});
  if (key === undefined) return problem("key", "field.missing", {});
  const now = readPair(cert, key);
  if (isNot(now)) return now;
  const again = () => {
    const later = readPair(cert, key);
    return isNot(later) ? undefined : later;
  };
  return { ...now, again };
}

function readPair(cert: string, key: string): Certified | Not {
  const certificate = readNamedText("cert", cert, PEM_BYTES_MAX);
  if (isNot(certificate)) return certificate;
  const secret = readNamedText("key", key, PEM_BYTES_MAX);
  return isNot(secret) ? secret : { certificate: certificate.text, key: secret.text };
}

/** A way into the demo pod for whoever opens the page: a fresh one at each start, for three hours. */
async function demoInvite(kith: Kith, hub: Hub): Promise<string | undefined> {
  const desk = remoteDesk({ port: hub.port, token: hub.token, pid: process.pid, origins: hub.origins });
  const [row] = await desk.communities();
  if (row === undefined) return undefined;
  const made = await makeInvite(desk, row, {
    origin: `http://localhost:${hub.port}`,
    hub: true,
    wall: true,
    now: kith.clock(),
  });
  return isNot(made) ? undefined : made.link;
}

/** A second start on the same directory says who is there already. */
async function taken(kith: Kith, dir: string, cause: unknown): Promise<never> {
  const run = cause instanceof Fault && cause.code === "in-use" ? readRunFile(dir) : undefined;
  if (run === undefined || !(await answers(run.port))) throw cause;
  const about = { dir, pid: String(run.pid), port: String(run.port) };
  const code = "cli.start.running";
  throw new Fault("in-use", kith.say(code, about), cause, { code, about });
}

/** The first name or address in the network, by https. */
function secureAddress({ origins, secure }: Hub): string {
  const { hostname } = new URL(origins[0] ?? "http://localhost");
  return `https://${hostname}:${secure?.port ?? 0}`;
}

function tellStarted(kith: Kith, dir: string, hub: Hub, options: StartOptions, lookAround?: string): void {
  const { say } = kith;
  const [first = "", ...others] = [
    `http://localhost:${hub.port}`,
    ...hub.origins.filter((one) => !one.includes("//localhost")),
  ];
  const lines = [say("cli.start.address", { url: first })];
  if (options.host !== undefined) {
    lines.push(...others.map((url) => say("cli.start.lan", { url })));
    if (others.length === 0) lines.push(say("cli.start.no-lan"));
    if (hub.named !== undefined) lines.push(say("cli.start.named", { url: hub.named.origin }));
    if (hub.secure !== undefined) lines.push(say("cli.start.secure", { url: secureAddress(hub) }));
  } else {
    lines.push(say("cli.start.only-here"));
  }
  if (lookAround !== undefined) lines.push(say("cli.start.look-around", { link: lookAround }));
  lines.push(say("cli.start.data", { dir }));
  if (kith.webDir === undefined || !existsSync(join(kith.webDir, "index.html"))) lines.push(say("cli.start.no-page"));
  lines.push(say("cli.start.stop"));
  kith.tell({ url: first, origins: hub.origins, port: hub.port, dir, pid: process.pid, lookAround }, ...lines);
}
