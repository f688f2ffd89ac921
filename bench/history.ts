import { type Author, createAuthor } from "../sim/author.ts";
import { createDice } from "../sim/dice.ts";
import { openNodeCrypto } from "../src/edges/sodium/node-crypto.ts";
import { toHex } from "../src/kernel/bytes.ts";
import type { Body, DeviceId, Id, Minute } from "../src/kernel/event.ts";
import { inviteMessage } from "../src/kernel/invite-proof.ts";
import type { AnyPractice } from "../src/kernel/practice.ts";
import { practices } from "../src/practices/index.ts";
import type { Crypto, KeyPair } from "../src/replica/ports.ts";

/** A pod of fifteen people who decide a great deal: the workload of the figures. */
export type BallotPod = {
  readonly author: Author;
  readonly seed: Uint8Array;
  readonly minute: () => Minute;
  /** The text that is asked about now. */
  readonly text: () => Id;
  readonly secretOf: (device: DeviceId) => Uint8Array;
  /** The keys of the fifteen. */
  readonly devices: readonly KeyPair[];
  /** One more ballot on the newest text, by the next person. */
  readonly say: (note?: string) => Id;
};

export type PodOptions = {
  /** What each ballot says besides its stance. */
  readonly note?: string;
  readonly practices?: readonly AnyPractice[];
};

/** The same practices with nothing sealed: what sealing costs shows beside it. */
export const inTheClear: readonly AnyPractice[] = practices.map((practice) => {
  const acts = Object.entries(practice.acts).map(([verb, act]) => [verb, { ...act, open: true }] as const);
  return { ...practice, acts: Object.fromEntries(acts) };
});

const PEOPLE = 15;
const HOUSEHOLDS = 5;
const START: Minute = 28_487_520;

/**
 * At least `count` events: the founding, then matters with a text and a ballot of everyone, one after another, each
 * ballot with `note` where one is given. The same bytes each time.
 */
export async function ballotPod(count: number, options: PodOptions = {}): Promise<BallotPod> {
  const dice = createDice("bench");
  const node = await openNodeCrypto();
  const crypto: Crypto = { ...node, box: (to, content, seed = dice.bytes(32)) => node.box(to, content, seed) };
  const seeds = Array.from({ length: PEOPLE }, () => dice.bytes(32));
  const devices = seeds.map(crypto.keyPair);
  const [first] = devices;
  const seed = seeds[0] as Uint8Array;
  let minute = START;
  const author = createAuthor(crypto, seed, minute, FOUND, options.practices);
  const act = (who: number, kind: string, body: Body): Id =>
    author.act(devices[who % PEOPLE] ?? (first as (typeof devices)[0]), kind, body, ++minute);
  const people = joinAll(act);
  const list = act(0, "members.list", { seats: people });
  for (let who = 0; who < PEOPLE; who++) act(who, "members.confirm", { list });
  const { text, say } = talkBy(act);

  function joinAll(join: typeof act): { person: Id; household: Id }[] {
    const invite = crypto.keyPair(dice.bytes(32));
    const homes: Id[] = [];
    const seats: { person: Id; household: Id }[] = [];
    let way: Id | undefined;
    for (let who = 0; who < PEOPLE; who++) {
      const home = homes[who % HOUSEHOLDS];
      const where = home === undefined ? { householdName: `House ${who + 1}` } : { household: home };
      const device = toHex(devices[who]?.publicKey ?? new Uint8Array());
      const proof = toHex(crypto.sign(inviteMessage(author.community, device), invite.secretKey));
      const person = join(who, "members.join", {
        name: `Neighbour ${who + 1}`,
        ...where,
        ...(way === undefined ? {} : { invite: way, proof }),
      });
      if (home === undefined) homes.push(person);
      seats.push({ person, household: home ?? person });
      way ??= join(0, "members.invite", { key: toHex(invite.publicKey), uses: 40, until: minute + 180 });
    }
    return seats;
  }

  while (author.events().length < count || text() === "") say(options.note);
  const secrets = new Map(devices.map(({ publicKey, secretKey }) => [toHex(publicKey), secretKey]));
  const secretOf = (device: DeviceId): Uint8Array => secrets.get(device) ?? seed;
  return { author, seed, minute: () => minute, text, secretOf, devices, say };
}

/** An act of one of the fifteen, by their number; numbers go on from the first after the last. */
export type ActBy = (who: number, kind: string, body: Body) => Id;

/** Matters with a text and a ballot of everyone, one after another. */
export function talkBy(act: ActBy): Pick<BallotPod, "text" | "say"> {
  let [text, next, matters] = ["", 0, 0];

  function ask(): void {
    const matter = act(0, "decisions.frame", { title: `Matter ${++matters}`, problem: "What shall we do about it?" });
    text = act(0, "decisions.put", { matter, text: "We do it together on Saturday." });
    next = 0;
  }

  function say(note?: string): Id {
    if (text === "" || next === PEOPLE) ask();
    return act(++next, "decisions.say", { text, stance: "agree", ...(note === undefined ? {} : { note }) });
  }

  return { text: () => text, say };
}

const FOUND: Body = { name: "Maple Street", scale: "pod", timeZone: "Europe/Madrid", language: "en", values: ["Care"] };
