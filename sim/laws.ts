import { type Id, SEALED } from "../src/kernel/event.ts";
import type { Outcome } from "../src/kernel/lane/outcomes.ts";
import { practices } from "../src/practices/index.ts";
import type { Replica } from "../src/replica/replica.ts";
import { circlesBroken } from "./circle-law.ts";
import type { Device } from "./device.ts";
import { enteredWrongly, pastOf } from "./entered-law.ts";
import { keysKept, readAfterRemoval } from "./key-law.ts";
import { createRollOracle } from "./oracle/roll-oracle.ts";
import type { Pod } from "./pod.ts";
import { isSealed } from "./sealed-event.ts";

/** What is wrong with a pod in the end, in words; nothing when all laws held. `hub` has what everybody has. */
export function brokenLaws(pod: Pod, hub: Device): string[] {
  const here = pod.devices.filter((one) => !one.isLost());
  const replica = hub.replica();
  return [
    ...pod.devices.flatMap((device) => missing(device, replica)),
    ...here.flatMap((device) => [...unbounded(device, pod), ...unmended(device)]),
    ...meaningDifferent(here, hub),
    ...keyless(here, replica),
    ...heardAfterRetired(replica),
    ...readAfterRemoval(here, replica),
    ...keysKept(here, replica),
    ...circlesBroken(here),
    ...enteredWrongly(replica),
    ...(pod.relay === undefined ? [] : readByRelay(pod.relay, replica)),
    ...practices.flatMap((practice) => practice.neverBroken?.(replica.lookAt(practice.name)) ?? []),
    ...withoutDecision(replica),
  ];
}

/** Acts that a device acknowledged and that a replica does not have, besides those that it need not. */
export function missing(device: Device, replica: Replica, excused: ReadonlySet<Id> = new Set()): string[] {
  const lost = [...device.acknowledged].filter((id) => replica.event(id) === undefined && !excused.has(id));
  return lost.length === 0 ? [] : [`[K-4] ${lost.length} acts that ${device.name} acknowledged are gone`];
}

function unmended(device: Device): string[] {
  return device.replica().damage() === undefined ? [] : [`[K-4] ${device.name} was not mended by its peers`];
}

/** What a replica keeps besides the log has a bound, whatever peers hand over. */
function unbounded(device: Device, pod: Pod): string[] {
  const words = device.replica().receipts().length;
  return words > pod.devices.length ? [`[K-10] ${device.name} keeps ${words} receipts`] : [];
}

/** Those who can read the same mean the same. */
function meaningDifferent(here: readonly Device[], hub: Device): string[] {
  const first = new Map<string, { readonly name: string; readonly hash: string }>();
  return [hub, ...here.filter((one) => one !== hub)].flatMap(({ name, replica }) => {
    const [dark, hash] = [darkOf(replica()), replica().hash()];
    const other = first.get(dark) ?? { name, hash };
    first.set(dark, other);
    return hash === other.hash ? [] : [`[K-1] ${name} and ${other.name} mean different things`];
  });
}

/** The events that are closed to a replica. */
function darkOf(replica: Replica): string {
  const dark = replica.history().flatMap(({ event }) => (event.body === SEALED ? [event.id] : []));
  return dark.sort().join();
}

/** Whoever is on the roll and did not leave, with a device that speaks for them, can read what the others can. */
function keyless(here: readonly Device[], hub: Replica): string[] {
  const { roll } = hub.lookAt("charter").rights;
  const leaving = hub.history().flatMap(({ event }) => (event.kind === "members.leave" ? [event.device] : []));
  const left = new Set(here.flatMap(({ replica }) => (leaving.includes(replica().device) ? [replica().me()] : [])));
  const holders = here.filter(({ replica }) => roll.has(replica().me() ?? "") && !left.has(replica().me()));
  const count = ({ replica }: Device): number =>
    replica()
      .history()
      .filter(({ event }) => event.body === SEALED).length;
  const least = Math.min(...holders.map(count));
  const lacking = holders.filter((device) => count(device) > least);
  return lacking.map((device) => `[K-8] ${device.name} is on the roll and reads less than others`);
}

/** Kinds that a retired device may still say: they are for just that, or put on record what others said. */
const EVEN_RETIRED = new Set(["devices.recover", "devices.object", "devices.conclude"]);

/** What a retired device wrote, unseen by whoever retired it, has no effect: unless others have built on it. */
function heardAfterRetired(replica: Replica): string[] {
  const all = replica.history();
  const borne = builtOn(replica);
  const retirements = all.filter(({ event, setAside }) => event.kind === "devices.retire" && setAside === undefined);
  const retired = retirements.map(({ event }) => String(event.body.device));
  const added = (device: string): boolean =>
    all.some(
      ({ event }) => event.kind === "devices.add" && event.body.key === device && retired.includes(event.device),
    );
  return retirements.flatMap(({ event: by }) => {
    const device = String(by.body.device);
    // Who was retired too may not have been heard, and one that was added anew is.
    if (retired.includes(by.device) || added(device)) return [];
    const past = pastOf(by, replica);
    const counted = all.filter(
      ({ event, setAside }) =>
        event.device === device &&
        setAside === undefined &&
        !past.has(event.id) &&
        !borne.has(event.id) &&
        !event.kind.startsWith("kernel.") &&
        event.body !== SEALED &&
        !EVEN_RETIRED.has(event.kind),
    );
    return counted.map(({ event }) => `[K-5] ${event.kind} of a device that was retired counts`);
  });
}

/** What outcomes in force rest on, what is on record as counted by somebody, and whom others vouched for. */
function builtOn(replica: Replica): ReadonlySet<Id> {
  const inForce = new Set((replica.lookAt("charter").lane.chain as readonly Outcome[]).map(({ id }) => id));
  const standing = replica.history().filter(({ setAside }) => setAside === undefined);
  const listed = standing.flatMap(({ event: { id, kind, body } }) => {
    // A voucher counts whom it is for, and the invite by which they came.
    const known = kind === "members.vouch" ? String(body.person) : "";
    const counted = [body.ballots, body.counted, known, replica.event(known)?.body.invite]
      .flat()
      .filter((one) => one !== undefined);
    if (!inForce.has(id)) return counted;
    const motion = replica.event(String(body.motion));
    const seats = (motion?.body.seats ?? []) as readonly { readonly person: Id; readonly household: Id }[];
    return [id, body.motion, body.list, ...counted, ...seats.flatMap((seat) => [seat.person, seat.household])];
  });
  return new Set(listed.map(String));
}

/** Letters that a text must have to be looked for: shorter ones stand in many bytes by chance. */
const TEXT_MIN = 10;

/** Whoever passes the log on without a key has all of it, and nothing of what people wrote to each other. */
function readByRelay(relay: Device, hub: Replica): string[] {
  const all = hub.history().map(({ event }) => event);
  const [sealed, open] = [all.filter((one) => isSealed(hub, one.id)), all.filter((one) => !isSealed(hub, one.id))];
  const inTheOpen = new Set(open.flatMap(({ body }) => textsIn(body)));
  const texts = new Set(sealed.flatMap(({ body }) => textsIn(body)).filter((text) => !inTheOpen.has(text)));
  const disk = Buffer.concat(relay.bytes().map((bytes) => Buffer.from(bytes)));
  const found = [...texts].filter((text) => disk.includes(text));
  const opened = sealed.filter(({ id }) => relay.replica().event(id)?.body !== SEALED);
  return [
    ...(found.length === 0 ? [] : [`[K-8] the disk of a relay without a key holds “${found[0]}”`]),
    ...(opened.length === 0 ? [] : [`[K-8] a relay without a key opens ${opened.length} bodies`]),
    ...(texts.size === 0 && sealed.length > 100 ? ["[K-8] nothing was there that a relay must not read"] : []),
  ];
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return value.length >= TEXT_MIN && !/^[0-9a-f]+$/.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Powers that no recorded decision gave, by a second opinion. */
function withoutDecision(replica: Replica): readonly string[] {
  const { lane, rights } = replica.lookAt("charter");
  const oracle = createRollOracle(replica.history().map(({ event }) => event));
  return oracle.wrong(
    lane.chain.map((outcome) => outcome.id),
    rights.roll,
  );
}
