import { nodeLink } from "../../../edges/socket/node-link.ts";
import { DONE, newRoomCode, shownDigits, shownRoomCode } from "../../../edges/socket/room-code.ts";
import { openCrypto } from "../../../edges/sodium/sodium-crypto.ts";
import type { Held } from "../../../practices/devices/index.ts";
import { Fault } from "../../../replica/fault.ts";
import { offerPairing } from "../../../replica/links/pairing.ts";
import type { Link } from "../../../replica/ports.ts";
import { type CommunityRow, type Desk, isNot, type Not } from "../../hub/desk/desk.ts";
import { readRunFile } from "../../hub/desk/run-file.ts";
import { type Adding, example } from "../adding.ts";
import { type Exit, inCommunity, type Kith, problem } from "../kith.ts";
import { writeRows } from "../table.ts";

const DIGITS_MIN = 4;

/** `device list`, `link`, `name` and `retire`: what speaks for the person here. */
export function addDeviceCommands({ program, say, on }: Adding): void {
  const device = program.command("device").description(say("cli.device.about")).helpCommand(false);
  device
    .command("list")
    .description(say("cli.device.list"))
    .addHelpText("after", example(say, "kith device list"))
    .action(on((kith: Kith) => list(kith)));
  device
    .command("link")
    .option("--hub <url>", say("cli.device.hub"))
    .description(say("cli.device.link"))
    .addHelpText("after", example(say, "kith device link", "kith device link --hub http://192.168.1.20:7400"))
    .action(on((kith: Kith, { hub }: { hub?: string }) => link(kith, hub)));
  device
    .command("name")
    .argument("<device>", say("cli.device.which"))
    .argument("<name>", say("cli.device.called"))
    .description(say("cli.device.name"))
    .addHelpText("after", example(say, 'kith device name 4f09c1 "Kitchen tablet"'))
    .action(on((kith: Kith, which: string, name: string) => rename(kith, which, name)));
  device
    .command("retire")
    .argument("<device>", say("cli.device.which"))
    .description(say("cli.device.retire"))
    .addHelpText("after", example(say, "kith device retire 4f09c1", 'kith device retire "My old phone"'))
    .action(on((kith: Kith, which: string) => retire(kith, which)));
}

async function heldOf(desk: Desk, row: CommunityRow): Promise<readonly Held[] | Not> {
  const looked = await desk.look(row.id, "devices.mine", {});
  return isNot(looked) ? looked : (looked.rows as readonly Held[]);
}

function list(kith: Kith): Promise<Exit> {
  return inCommunity(kith, async (desk, row) => {
    const held = await heldOf(desk, row);
    if (isNot(held)) return kith.report(held);
    kith.tell({ community: row.id, devices: held }, writeRows(kith.writer(row), held));
    return 0;
  });
}

function retire(kith: Kith, which: string): Promise<Exit> {
  return inCommunity(kith, async (desk, row) => {
    const one = await meant(desk, row, which, speaks);
    if (isNot(one)) return kith.report(one);
    const answer = await desk.act(row.id, "devices.retire", { device: one.key });
    if (isNot(answer)) return kith.report(answer);
    kith.tell({ event: answer.event }, kith.say("cli.device.retired", { key: one.key.slice(0, 8) }));
    return 0;
  });
}

function rename(kith: Kith, which: string, name: string): Promise<Exit> {
  return inCommunity(kith, async (desk, row) => {
    const one = await meant(desk, row, which, () => true);
    if (isNot(one)) return kith.report(one);
    const answer = await desk.act(row.id, "devices.name", { device: one.key, name });
    if (isNot(answer)) return kith.report(answer);
    kith.tell({ event: answer.event }, kith.say("cli.device.named", { name }));
    return 0;
  });
}

const speaks = (one: Held): boolean => one.retired === undefined;

/** The one device that somebody means by its name or the first digits of its key; of one name, the one that still speaks. */
async function meant(desk: Desk, row: CommunityRow, which: string, among: (one: Held) => boolean): Promise<Held | Not> {
  const held = await heldOf(desk, row);
  if (isNot(held)) return held;
  const here = held.filter(among);
  const all = here.filter((one) => one.name === which || (which.length >= DIGITS_MIN && one.key.startsWith(which)));
  const fits = all.some(speaks) ? all.filter(speaks) : all;
  const [only] = fits;
  if (only !== undefined && fits.length === 1) return only;
  const options = here.map((one) => `${one.key.slice(0, 8)}${one.name === undefined ? "" : ` (${one.name})`}`);
  return problem("device", "field.choice", { options: options.join(", "), got: which.slice(0, 40) });
}

/** This device's side of meeting a new one: a code to type there, six digits to compare, one yes. */
function link(kith: Kith, hub: string | undefined): Promise<Exit> {
  const origin = hub ?? readRunFile(kith.dir)?.origins[0] ?? "http://localhost:7400";
  if (!URL.canParse(origin)) return Promise.resolve(kith.report(problem("hub", "field.url", { got: origin })));
  return inCommunity(kith, async (desk, row) => {
    if (row.me === undefined) return kith.report({ refusal: { code: "devices.join-first", about: {} } });
    const crypto = await openCrypto();
    const room = newRoomCode(crypto.random);
    const meeting = await nodeLink(`${origin.replace(/^http/, "ws").replace(/\/$/, "")}/meet/${room}`).catch(
      (cause) => {
        throw new Fault("unavailable", `Nothing answers at ${origin}. Is the hub running, and in reach?`, cause);
      },
    );
    const offer = offerPairing(crypto, row.id, row.me, row.device);
    const answered = said(meeting);
    meeting.send(offer.message);
    kith.print.err(kith.say("cli.device.code", { code: shownRoomCode(room), origin }));
    const answer = await answered;
    const taken = answer && offer.take(answer);
    if (taken === undefined) return kith.report({ refusal: { code: "cli.device.lost", about: {} } });
    meeting.send(taken.reveal);
    const isSame = await kith.confirm(
      kith.say("cli.device.same", { digits: shownDigits(taken.code), name: taken.name }),
    );
    if (!isSame) {
      meeting.close();
      return kith.report({ refusal: { code: "cli.device.different", about: {} } });
    }
    const { key, proof, name, sort } = taken;
    const added = await desk.act(row.id, "devices.add", { key, proof, name, sort });
    if (isNot(added)) return kith.report(added);
    meeting.send(DONE);
    meeting.close();
    kith.tell({ event: added.event }, kith.say("cli.device.linked", { name }));
    return 0;
  });
}

/** What the other side says first; nothing when it goes before. */
function said(link: Link): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    link.onMessage = resolve;
    link.onClose = () => resolve(undefined);
  });
}
