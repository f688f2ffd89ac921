import { toHex } from "../src/kernel/bytes.ts";
import type { Id } from "../src/kernel/event.ts";
import { practices } from "../src/practices/index.ts";
import { foundCommunity } from "../src/replica/found.ts";
import type { Crypto } from "../src/replica/ports.ts";
import { createDevice, type Device } from "./device.ts";
import { createDice, type Dice } from "./dice.ts";
import { meet } from "./encounter.ts";
import { forgetWhatIsNowhere, isDamaged } from "./faults.ts";
import { joinBody, makeInvite, mustAsk } from "./founding.ts";
import { chooseLiars } from "./liars/index.ts";
import type { Weather } from "./lossy-link.ts";
import { createPictures } from "./pictures.ts";
import type { Pod } from "./pod.ts";
import type { Sharing } from "./sharing.ts";
import { chooseStories } from "./stories/index.ts";

/** How many devices, where the seed does not say, and whether more of them lie than usual. */
type Wanted = { readonly devices?: number | undefined; readonly hard?: boolean | undefined };

/** Devices that nobody joined with, and the shares of pods that have such, and a relay without a key. */
const SPARES = { names: ["The tablet", "The new phone"], share: 0.5, two: 0.3 };
const RELAY_SHARE = 0.25;
const CLEAR: Weather = { lost: 0, doubled: 0, shuffled: 0 };
const NAMES =
  "Alex Anya David Sarah Mark Fern Omar Lucía Ines Tomás Grace Wei Noor Jonas Ruth Pilar Sven Aisha Hugo Mina".split(
    " ",
  );
/** 2024-03-01 08:00 UTC. */
const FIRST_MORNING = 28_487_520;
/** Fewest and most devices of a pod; most pods are small, since what goes wrong with fifteen mostly does with seven. */
const SIZES = { min: 5, max: 15 };
/** The power of a throw that a size follows: three pods of four have the fewest people, one in twenty a dozen or more. */
const SMALLNESS = 8;
/** Founders and households, where the pod is large enough. */
const FOUNDERS = 6;
/** So few people found a roll. */
const FOUNDERS_MIN = 3;
/** The last ones join without having heard each other, by an invite that is one use short: one of them is set aside. */
const TOGETHER = 3;

/**
 * A pod on its first evening: founders of several households confirm one list, the others come as guests by a wall
 * invite, and some are vouched for. One clock is a year ahead, one a day behind, the others off by minutes.
 */
export async function foundPod({ devices: wanted, hard = false }: Wanted, sharing: Sharing, dice: Dice): Promise<Pod> {
  // All chance comes from the seed, that of keys and boxes too, so that a life can be lived again.
  const chance = createDice(`boxes ${dice.under(2 ** 31)}`);
  const box: Crypto["box"] = (key, content, seed) => sharing.crypto.box(key, content, seed ?? chance.bytes(32));
  const crypto: Crypto = { ...sharing.crypto, box, random: chance.bytes };
  const time = { minute: FIRST_MORNING };
  const size = wanted ?? SIZES.min + Math.floor((SIZES.max - SIZES.min + 1) * dice.roll() ** SMALLNESS);
  const founders = Math.max(FOUNDERS_MIN, Math.min(FOUNDERS, size - TOGETHER - 1));
  const seeds = Array.from({ length: size }, () => dice.bytes(32));
  const founded = foundCommunity(practices, crypto, seeds[0] as Uint8Array, time.minute, {
    name: "Maple Street",
    scale: "pod",
    timeZone: "Europe/Madrid",
    language: "en",
    values: ["Nobody rules over others", "We decide in the open", "We look after those who need it most"],
  });
  if ("problems" in founded) throw new Error(`founding: ${JSON.stringify(founded.problems)}`);
  const { community, first } = founded;
  const devices: Device[] = [];
  const shared = { reader: sharing.readerFor(community), remember: sharing.rememberFor() };
  const liars = chooseLiars(size, dice, hard);
  const keyOf = (index: number): string => toHex(crypto.keyPair(seeds[index] as Uint8Array).publicKey);
  const colluders = new Set([...liars.keys()].map(keyOf));
  for (const [index, seed] of seeds.entries()) {
    const liar = liars.get(index)?.((device) => colluders.has(device));
    const own = { name: nameOf(index), liar, seed, clock: () => time.minute };
    const device = await createDevice({ ...own, keepsOffered: false, community, practices, crypto, dice, ...shared });
    device.shiftClock(clockError(index, dice));
    devices.push(device);
  }
  await devices[0]?.replica().receive([first]);
  await joinAll(devices, founders, crypto, dice, time);
  await confirmTogether(devices, founders, dice, time);
  const keyless = async (name: string, keepsOffered = false): Promise<Device> => {
    const own = { name, keepsOffered, liar: undefined, seed: dice.bytes(32), clock: () => time.minute };
    return createDevice({ ...own, community, practices, crypto, dice, ...shared });
  };
  const names = dice.chance(SPARES.two) ? SPARES.names : [dice.one(SPARES.names) as string];
  const spares = dice.chance(SPARES.share) ? await Promise.all(names.map((name) => keyless(name))) : [];
  const relay = dice.chance(RELAY_SHARE) ? await keyless("The relay", true) : undefined;
  const all = [...devices, ...spares, ...(relay === undefined ? [] : [relay])];
  const stories = chooseStories(spares, dice, createDice(`by hand ${keyOf(0)}`), createDice(`close ${keyOf(0)}`));
  const pictures = createPictures(crypto, createDice(`pictures ${keyOf(0)}`));
  const around = { community, time, crypto, pictures };
  return { devices: all, people: devices, relay, stories, lose: (one) => lose(one, all), ...around };
}

function lose(device: Device, all: readonly Device[]): boolean {
  const others = all.filter((one) => one !== device);
  if (all.some(isDamaged)) return false;
  device.lose();
  forgetWhatIsNowhere(device, others);
  return true;
}

/** Minutes by which a device's clock is wrong. */
function clockError(index: number, dice: Dice): number {
  if (index === 4) return 365 * 24 * 60;
  if (index === 9) return -24 * 60;
  return dice.under(7) - 3;
}

function nameOf(index: number): string {
  return NAMES[index] ?? `Neighbour ${index}`;
}

async function joinAll(
  devices: readonly Device[],
  households: number,
  crypto: Crypto,
  dice: Dice,
  time: Pod["time"],
): Promise<void> {
  const founder = devices[0] as Device;
  const homes: Id[] = [];
  await mustAsk(
    founder.replica(),
    "members.join",
    joinBody(founder.replica(), crypto, undefined, founder.name, {
      householdName: "House 1",
    }),
  );
  homes.push(founder.replica().me() as Id);
  const way = await makeInvite(founder.replica(), crypto, dice.bytes(32), time.minute, devices.length - 2);
  // In the smallest pod whoever founds it joins one after the other.
  const together = devices.slice(-Math.min(TOGETHER, devices.length - households));
  for (const [index, device] of devices.entries()) {
    if (index === 0) continue;
    time.minute += 1;
    if (!together.includes(device)) await meet(founder, device, dice, CLEAR);
    else if (device === together[0]) for (const one of together) await meet(founder, one, dice, CLEAR);
    await device.replica().unlock(crypto.keyPair(way.seed));
    const home = homes[index % households];
    const where = home === undefined ? { householdName: `House ${index + 1}` } : { household: home };
    await mustAsk(device.replica(), "members.join", joinBody(device.replica(), crypto, way, device.name, where));
    if (home === undefined) homes.push(device.replica().me() as Id);
    if (!together.includes(device)) await meet(founder, device, dice, CLEAR);
  }
}

async function confirmTogether(
  devices: readonly Device[],
  count: number,
  dice: Dice,
  time: Pod["time"],
): Promise<void> {
  const founder = devices[0] as Device;
  const founders = devices.slice(0, count);
  const people = founders.map((device) => device.replica().me() as Id);
  const seats = people.map((person) => {
    const row = founder.replica().event(person)?.body;
    return { person, household: (row?.household as Id | undefined) ?? person };
  });
  const list = await mustAsk(founder.replica(), "members.list", { seats });
  const atOnce = dice.chance(0.5) ? founders.slice(3) : [];
  for (const device of founders) {
    time.minute += 2;
    if (device !== founder) await meet(founder, device, dice, CLEAR);
    if (atOnce.includes(device)) continue;
    await mustAsk(device.replica(), "members.confirm", { list });
    if (device !== founder) await meet(founder, device, dice, CLEAR);
  }
  await confirmAtOnce(founder, atOnce, list, dice);
}

/** Some press the button at the same moment: only one of these outcomes can stand, and the others confirm again. */
async function confirmAtOnce(founder: Device, atOnce: readonly Device[], list: Id, dice: Dice): Promise<void> {
  for (const device of atOnce) await mustAsk(device.replica(), "members.confirm", { list });
  for (let round = 0; round < atOnce.length; round++) {
    for (const device of atOnce) {
      await meet(founder, device, dice, CLEAR);
      const isOn = device
        .replica()
        .lookAt("members")
        .rights.roll.has(device.replica().me() as Id);
      if (!isOn) await mustAsk(device.replica(), "members.confirm", { list });
      await meet(founder, device, dice, CLEAR);
    }
  }
}
