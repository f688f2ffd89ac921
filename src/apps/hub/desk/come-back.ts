import { emptyDrive, openMemoryLog } from "../../../edges/memory/memory-log.ts";
import { paperSeed, readPaper } from "../../../edges/paper/paper-key.ts";
import { toHex } from "../../../kernel/bytes.ts";
import { deviceMessage } from "../../../kernel/device-proof.ts";
import { type Id, no, type PersonId } from "../../../kernel/event.ts";
import type { Held } from "../../../practices/devices/index.ts";
import { practices } from "../../../practices/index.ts";
import { householdNameOf, peopleHere } from "../../../practices/members/index.ts";
import type { Answer } from "../../../replica/answers.ts";
import { Fault } from "../../../replica/fault.ts";
import { openReplica } from "../../../replica/open-replica.ts";
import type { Replica } from "../../../replica/replica.ts";
import type { DataHome } from "./data-home.ts";
import { isNot, type Not } from "./desk.ts";
import { edition } from "./edition.ts";
import { actAt, actByInvite, even, linkAddress, meet } from "./meet-hub.ts";
import { membersOf } from "./names.ts";

/** Coming back by a sheet of paper: its words, the hub that keeps the community, and which old devices are gone. */
export type BySheet = {
  readonly words: string;
  readonly hub: string;
  readonly name: string;
  /** Which of the devices that still speak for the person are to be retired. */
  readonly gone: (devices: readonly Held[]) => readonly Id[] | Not;
};

/** Coming back by neighbours: an invite of one of them, and who one is, by name or by the first digits of the id. */
export type ByNeighbours = { readonly link: string; readonly person: string; readonly name: string };

const SORT = "computer";
/** First digits of an id that name somebody. */
const DIGITS_MIN = 4;

/**
 * Speaks as the sheet to say that this directory's device is its person's and which others are not any more, waits until
 * the hub has heard, and then goes on with its own key. The sheet's key is nowhere but in memory, and is used up by it.
 */
export async function comeBackBySheet(home: DataHome, way: BySheet): Promise<Replica | Not> {
  const secret = readPaper(way.words);
  if ("slip" in secret) return { refusal: no(`already.paper.words-${secret.slip}`, secret) };
  const seed = paperSeed(secret);
  const paper = toHex(home.crypto.keyPair(seed).publicKey);
  const address = linkAddress(way.hub);
  if (address === undefined) return badUrl(way.hub);
  const community = await whereIs(address, paper);
  if (community === undefined) return { refusal: no("already.paper.unknown") };
  const sheet = await openReplica({
    ...{ community, practices, crypto: home.crypto, seed, clock: home.clock, edition: edition() },
    log: openMemoryLog(emptyDrive()),
  });
  const said = await saysAsSheet(home, sheet, { ...way, seed, address, paper });
  await sheet.close();
  if (said !== undefined) return said;
  const replica = await home.open(community);
  const meeting = await meet(home, replica, address, () => undefined);
  const done = await actAt(meeting, replica, () => retiring(paper));
  return isNot(done) ? done : replica;
}

type AsSheet = BySheet & { readonly seed: Uint8Array; readonly address: string; readonly paper: Id };

/** Nothing once the hub has heard all of it; what was done before is not done again. */
async function saysAsSheet(
  { crypto, seed: own, device }: DataHome,
  sheet: Replica,
  { seed, address, paper, name, gone }: AsSheet,
): Promise<Not | undefined> {
  await sheet.ready();
  const meeting = await meet({ crypto, seed }, sheet, address, () => undefined);
  if (isNot(meeting)) return meeting;
  try {
    const refusal = await even(meeting, sheet);
    if (refusal !== undefined) return { refusal };
    const person = sheet.me();
    if (person === undefined) return { refusal: no("already.paper.unknown") };
    const devices = devicesOf(sheet).filter((one) => one.key !== paper);
    const retire = gone(devices.filter((one) => one.key !== device));
    if ("refusal" in retire || "problems" in retire) return retire;
    const proof = toHex(crypto.sign(deviceMessage(sheet.community, person, device), crypto.keyPair(own).secretKey));
    const isBound = devices.some((one) => one.key === device);
    const add = { kind: "devices.add", body: { key: device, proof, name, sort: SORT } };
    for (const act of [...(isBound ? [] : [add]), ...retire.map(retiring)]) {
      const answer: Answer = await sheet.ask(act);
      if (!("event" in answer)) return answer;
    }
    const late = await even(meeting, sheet);
    return late && { refusal: late };
  } finally {
    meeting.end();
  }
}

function retiring(device: Id) {
  return { kind: "devices.retire", body: { device } };
}

/** Asks, as a device that came by an invite, to speak for somebody; neighbours say whether it is them. */
export async function askNeighbours(home: DataHome, way: ByNeighbours): Promise<{ event: Id; replica: Replica } | Not> {
  return actByInvite(home, way.link, (replica, proof) => {
    const person = meantBy(replica, way.person);
    if (typeof person !== "string") return person;
    return { kind: "devices.recover", body: { person, name: way.name, sort: SORT, ...proof } };
  });
}

/** The one person who is meant: by name, by name and household, or by the first digits of the id. */
function meantBy(replica: Replica, person: string): PersonId | Not {
  const members = membersOf(replica);
  const here = peopleHere(members, replica.lookAt("members").rights).map(({ id, name, household }) => ({
    id,
    names: [name, `${name}, ${householdNameOf(members, household)}`],
  }));
  const fits = here.filter(
    ({ id, names }) => names.includes(person) || (person.length >= DIGITS_MIN && id.startsWith(person)),
  );
  const [only] = fits;
  if (only !== undefined && fits.length === 1) return only.id;
  const options = (fits.length > 1 ? fits : here).map(({ names }) => names[1]).join("; ");
  return { problems: [{ field: "person", code: "field.choice", about: { options, got: person.slice(0, 60) } }] };
}

function devicesOf(replica: Replica): readonly Held[] {
  const looked = replica.look("devices.mine");
  return "rows" in looked ? (looked.rows as readonly Held[]).filter((one) => one.retired === undefined) : [];
}

/** The community in which a key speaks, as a hub tells whoever can name the key. */
async function whereIs(address: string, key: Id): Promise<Id | undefined> {
  const url = `${address.replace(/^ws/, "http").replace(/\/link$/, "")}/where/${key}`;
  const found = await fetch(url).catch((cause) => {
    throw new Fault("unavailable", `Nothing answers at ${url}. Is the hub running, and in reach?`, cause);
  });
  return found.ok ? ((await found.json()) as { community: Id }).community : undefined;
}

function badUrl(hub: string): Not {
  return { problems: [{ field: "hub", code: "field.url", about: { got: hub.slice(0, 60) } }] };
}
