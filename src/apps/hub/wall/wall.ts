import type { FastifyInstance } from "fastify";
import type { Posted } from "../../../kernel/practice.ts";
import { charterNumber } from "../../../practices/charter/index.ts";
import type { Replica } from "../../../replica/replica.ts";
import type { DataHome } from "../desk/data-home.ts";
import { membersOf } from "../desk/names.ts";
import { refuseMisnamed } from "../guard.ts";
import { languageOf, sayIt, tongueOf } from "../words.ts";

/** What a wall shows; made for whoever stands before it, so nothing in it names a person or a record. */
export type WallPage = {
  readonly name: string;
  readonly tag: string;
  readonly timeZone?: string;
  readonly lines: readonly WallLine[];
  /** Why there is nothing, where there is nothing. */
  readonly note?: string;
  /** How long after its beginning something still stands there. */
  readonly longMs: number;
  readonly words: Readonly<Record<string, string>>;
};

type WallLine = {
  readonly part: "coming" | "waiting";
  readonly at?: number;
  /** A day has no clock. */
  readonly isDay?: true;
  readonly title: string;
  readonly text?: string;
};

const MS_PER_MINUTE = 60_000;
/** A meeting stands there while people may still come late to it. */
const LONG_MS = 60 * MS_PER_MINUTE;
/** Digits of a community's id that whoever stands before the wall must know: nobody finds them one by one. */
const ID_DIGITS_MIN = 16;
/** The steps of the charter's number: what a wall shows from which on. */
const FROM = { meetings: 1, questions: 2 } as const;

/**
 * The page for a tablet in the hallway. Everybody on the network can read it, and whoever walks by: so it shows nothing
 * unless the community's charter says so, and then only what practices mark as fit for a wall.
 */
export function addWall(app: FastifyInstance, home: DataHome): void {
  // Not by a redirect: a service worker takes one for an answer that failed.
  if (app.hasReplyDecorator("sendFile")) app.get("/wall", (_request, reply) => reply.sendFile("wall.html"));
  app.get<{ Querystring: { community?: unknown } }>("/wall.json", async (request, reply) => {
    refuseMisnamed(request);
    const asked = home.opened().filter(isMeantBy(request.query.community));
    const found = asked.find((one) => shownOn(one) > 0);
    reply.header("cache-control", "no-store");
    return found === undefined ? nothingOn(asked, tongueOf(request.headers["accept-language"])) : wallOf(found);
  });
}

function isMeantBy(start: unknown): (replica: Replica) => boolean {
  if (typeof start !== "string") return () => true;
  return ({ community }) => start.length >= ID_DIGITS_MIN && community.startsWith(start);
}

/** How much of it the charter lets a wall show; nothing where this device cannot read what the charter says now. */
function shownOn(replica: Replica): number {
  return replica.readsOn() ? charterNumber(replica.lookAt("charter").rights, "wallShows") : 0;
}

function wallOf(replica: Replica): WallPage {
  const { community } = membersOf(replica);
  const tongue = tongueOf(community?.language);
  const language = languageOf(tongue, community?.timeZone);
  const shown = shownOn(replica);
  const say = (saying: Posted["title"]): string => sayIt(language, saying);
  const lines = replica.posted().flatMap(({ wall, part, at, day, title, text }): WallLine[] => {
    if (wall === undefined || FROM[wall] > shown || part === "helping") return [];
    const when = at === undefined ? {} : { at: at * MS_PER_MINUTE, ...(day !== undefined && { isDay: true as const }) };
    return [
      { part, ...when, title: say(title), ...(text !== undefined && wall === "meetings" && { text: say(text) }) },
    ];
  });
  const { name = "", timeZone = "UTC" } = community ?? {};
  return { name, timeZone, ...spoken(tongue), lines };
}

/** Says why there is nothing, and no name: whoever asks may be anybody. */
function nothingOn(asked: readonly Replica[], tongue: ReturnType<typeof tongueOf>): WallPage {
  const isDark = asked.length > 0 && asked.every((one) => !one.readsOn());
  const note = languageOf(tongue).say(isDark ? "wall.dark" : "wall.closed");
  return { name: "", lines: [], note, ...spoken(tongue) };
}

function spoken(tongue: ReturnType<typeof tongueOf>): Pick<WallPage, "tag" | "longMs" | "words"> {
  const { say } = languageOf(tongue);
  const words = Object.fromEntries(WORDS.map((word) => [word, say(`wall.${word}`)]));
  return { tag: tongue === "en" ? "en-GB" : "es", longMs: LONG_MS, words };
}

const WORDS = ["today", "tomorrow", "coming", "waiting", "nothing", "live", "since", "more"] as const;
