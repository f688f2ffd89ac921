import { toHex } from "../src/kernel/bytes.ts";
import type { Body, Id, Minute } from "../src/kernel/event.ts";
import { MINUTES_PER_DAY } from "../src/kernel/event.ts";
import { inviteMessage } from "../src/kernel/invite-proof.ts";
import { WITNESS } from "../src/kernel/kinds.ts";
import type { Blobs } from "../src/replica/blobs/blobs.ts";
import { rowOf } from "../src/replica/log/memory.ts";
import type { Crypto, KeyPair, Log } from "../src/replica/ports.ts";
import { createAuthor } from "./author.ts";
import { comment } from "./demo/comments.ts";
import { groupUp } from "./demo/groups.ts";
import { inSpanish } from "./demo/in-spanish.ts";
import { mapleStreet } from "./demo/maple-street.ts";
import { meet } from "./demo/meetings.ts";
import { createAlbum } from "./demo/pictures.ts";
import { placeHomes } from "./demo/places.ts";
import { liveThrough } from "./demo/talks.ts";
import type { Act, Telling } from "./demo/telling.ts";
import { leaveUnsettled } from "./demo/unsettled.ts";
import { createDice } from "./dice.ts";

/** Someone of the demo pod, with the key of their device, so that a visitor can look around as them. */
export type DemoPerson = { readonly name: string; readonly household: string; readonly seed: Uint8Array };

export type Demo = {
  readonly community: Id;
  readonly name: string;
  readonly people: readonly DemoPerson[];
  readonly events: number;
};

export type DemoDeps = {
  readonly crypto: Crypto;
  readonly openLog: (community: Id) => Promise<Log> | Log;
  /** Where the street's pictures are kept. */
  readonly openBlobs: (community: Id) => Blobs;
  /** The minute at which the story ends. */
  readonly now: Minute;
  readonly seed: string;
  /** The language in which the street speaks and writes. */
  readonly language?: "en" | "es" | undefined;
};

const FOUNDING_DAY = 92;
const FOUNDING_HOMES = 8;

/**
 * A lively pod: twelve households, about thirty people, three months of life in every practice, the same for the same
 * seed, written into the log that `openLog` gives.
 */
export async function makeDemo({ crypto, openLog, openBlobs, now, seed, language = "en" }: DemoDeps): Promise<Demo> {
  const street = language === "es" ? inSpanish(mapleStreet) : mapleStreet;
  const dice = createDice(seed);
  const names = street.homes.flatMap((home) => home.people);
  const seeds = new Map(names.map((name) => [name, dice.bytes(32)]));
  const keys = new Map([...seeds].map(([name, one]) => [name, crypto.keyPair(one)]));
  const first = names[0] as string;
  const start = now - FOUNDING_DAY * MINUTES_PER_DAY;
  const author = createAuthor(crypto, seeds.get(first) as Uint8Array, start, {
    name: street.name,
    scale: "pod",
    timeZone: "Europe/Madrid",
    language: street.language,
    values: street.values,
  });
  const tasks: { minute: Minute; tell: (act: Act) => void }[] = [];
  const ids = new Map<string, Id>();
  const album = createAlbum(crypto, author, now);
  const telling: Telling = {
    ...{ street, dice, now, ids, author, album },
    at: (minute, tell) => tasks.push({ minute, tell }),
  };
  arrive(telling, crypto, keys, start);
  liveThrough(telling);
  leaveUnsettled(telling);
  meet(telling);
  groupUp(telling);
  comment(telling);
  placeHomes(telling);
  passDays(telling, start);
  for (let task = next(tasks); task !== undefined; task = next(tasks)) {
    const { minute, tell } = task;
    tell((who, kind, body, sees) => author.act(keys.get(who) as KeyPair, kind, body, minute, sees));
  }
  const log = await openLog(author.community);
  await log.append(author.events().map(rowOf));
  await album.keep(openBlobs(author.community));
  const people = street.homes.flatMap((home) =>
    home.people.map((name) => ({ name, household: home.name, seed: seeds.get(name) as Uint8Array })),
  );
  return { community: author.community, name: street.name, people, events: author.events().length };
}

/** Takes the earliest task; tasks may add others while they are told. */
function next<T extends { minute: Minute }>(tasks: T[]): T | undefined {
  let earliest = 0;
  for (const [at, task] of tasks.entries()) if (task.minute < (tasks[earliest] as T).minute) earliest = at;
  return tasks.splice(earliest, 1)[0];
}

/** The founding evening, then a household every few days; the last two people still wait to be known. */
function arrive(telling: Telling, crypto: Crypto, keys: ReadonlyMap<string, KeyPair>, start: Minute): void {
  const { street, ids, at, author, dice } = telling;
  const founder = street.homes[0]?.people[0] as string;
  const waiting = new Set(street.homes.at(-1)?.people ?? []);

  function join(name: string, home: string, way: { invite: Id; key: KeyPair } | undefined, act: Act): void {
    const device = toHex((keys.get(name) as KeyPair).publicKey);
    const known = ids.get(home);
    const proof = way && toHex(crypto.sign(inviteMessage(author.community, device), way.key.secretKey));
    const id = act(name, "members.join", {
      name,
      ...(known === undefined ? { householdName: home } : { household: known }),
      ...(way === undefined ? {} : { invite: way.invite, proof }),
    });
    ids.set(name, id);
    if (known === undefined) ids.set(home, id);
  }

  function invite(by: string, uses: number, minute: Minute, act: Act): { invite: Id; key: KeyPair } {
    const key = crypto.keyPair(dice.bytes(32));
    const until = minute + (uses > 1 ? 180 : 3 * MINUTES_PER_DAY);
    return { invite: act(by, "members.invite", { key: toHex(key.publicKey), uses, until }), key };
  }

  at(start + 1, (act) => {
    join(founder, street.homes[0]?.name as string, undefined, act);
    const way = invite(founder, 40, start + 1, act);
    for (const home of street.homes.slice(0, FOUNDING_HOMES)) {
      for (const name of home.people) if (name !== founder) join(name, home.name, way, act);
    }
    const founders = street.homes
      .slice(0, FOUNDING_HOMES)
      .flatMap((home) => home.people.map((name) => ({ name, home })));
    const seats = founders.map(({ name, home }) => ({ person: ids.get(name), household: ids.get(home.name) }));
    const list = act(founder, "members.list", { seats });
    for (const { name } of founders) act(name, "members.confirm", { list });
  });
  for (const [index, home] of street.homes.slice(FOUNDING_HOMES).entries()) {
    const isLast = home === street.homes.at(-1);
    const minute = isLast ? telling.now - 2 * MINUTES_PER_DAY : start + (10 + 9 * index) * MINUTES_PER_DAY;
    const [sponsor, second] = [street.homes[index]?.people[0], street.homes[index + 4]?.people[0]] as [string, string];
    for (const [place, name] of home.people.entries()) {
      at(minute + place * 60, (act) => join(name, home.name, invite(sponsor, 1, minute + place * 60, act), act));
      at(minute + place * 60 + 600, (act) => act(sponsor, "members.vouch", { person: ids.get(name) }));
      if (!waiting.has(name)) {
        at(minute + place * 60 + 2000, (act) => act(second, "members.vouch", { person: ids.get(name) }));
      }
    }
  }
  at(telling.now - 45 * MINUTES_PER_DAY, (act) => seatNewcomers(telling, founder, act));
  at(telling.now - 6 * MINUTES_PER_DAY, (act) => talkForLonger(telling, founder, act));
}

/** Six weeks in, everyone who is known is put on the roll: nearly all say yes. */
function seatNewcomers(telling: Telling, founder: string, act: Act): void {
  const { street, ids } = telling;
  const seats = street.homes
    .slice(FOUNDING_HOMES, -1)
    .flatMap((home) => home.people.map((name) => ({ person: ids.get(name), household: ids.get(home.name) })));
  settle(telling, founder, act, {
    seats,
    // The tablet in the hallway may say when people meet and what is asked.
    numbers: [{ name: "wallShows", value: 2 }],
    why: street.whySeats,
  });
}

/** Lately they agreed to talk for longer, from a day on that is still to come. */
function talkForLonger(telling: Telling, founder: string, act: Act): void {
  const day = Math.floor(telling.now / MINUTES_PER_DAY) + 9;
  const numbers = [{ name: "talkDays", value: 5 }];
  settle(telling, founder, act, { numbers, from: day * MINUTES_PER_DAY, why: telling.street.whyTalk });
}

/** A motion to which as many say yes as it takes. */
function settle({ street, author, ids }: Telling, founder: string, act: Act, change: Body): void {
  const parent = author.memory.folding.lane.chain().at(-1)?.id as Id;
  const motion = act(founder, "charter.propose", { parent, ...change });
  const { electorate = [], needed } = author.memory.folding.lane.motion(motion) ?? {};
  const all = street.homes.flatMap((home) => home.people);
  const voters = all.filter((name) => electorate.includes(ids.get(name) ?? ""));
  const ballots = voters.slice(0, needed).map((name) => act(name, "charter.say", { motion, yes: "yes" }));
  act(founder, "charter.conclude", { motion, ballots });
}

/** Each household is heard every third day, so that community time passes. */
function passDays({ street, at, now, ids }: Telling, start: Minute): void {
  for (const [index, home] of street.homes.entries()) {
    const who = home.people[0] as string;
    for (let minute = start + 4000 + index * 97; minute < now - 60; minute += 3 * MINUTES_PER_DAY) {
      at(minute, (act) => {
        if (ids.has(who)) act(who, WITNESS.kind, {});
      });
    }
  }
}
