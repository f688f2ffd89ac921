import { readMailSettings } from "../../../edges/mail/mail-settings.ts";
import { type Letter, MailTrouble, type Post, smtpPost } from "../../../edges/mail/smtp-post.ts";
import { toHex } from "../../../kernel/bytes.ts";
import type { Id, Minute } from "../../../kernel/event.ts";
import { createDates } from "../../../language/dates.ts";
import { everything, isGone } from "../../../practices/members/index.ts";
import type { Replica } from "../../../replica/replica.ts";
import type { DataHome } from "../desk/data-home.ts";
import { membersOf, naming } from "../desk/names.ts";
import { languageOf, type Tongue } from "../words.ts";
import { writeMailState } from "./mail-state.ts";
import { LONGEST_WAIT_MINUTES, type NextLetter, nextLetter } from "./next-letter.ts";
import { type Kept, openWishes, type Wishes } from "./wishes.ts";
import { type Pen, writtenLetter } from "./written-letter.ts";

/** Letters of a hub to its people. */
export type Mailing = {
  readonly wishes: (community: Id) => Promise<Wishes>;
  /** Writes what is due, one letter after the other, and one round after the other. */
  readonly round: () => Promise<void>;
  /** Resolves once nothing is on its way; nothing more is sent after that. */
  readonly rest: () => Promise<void>;
  readonly newToken: () => string;
  /** The mail server by which it sends; nothing while there is none that may be used. */
  readonly post: () => Post | undefined;
};

export type MailingDeps = {
  readonly home: DataHome;
  readonly clock: () => Minute;
  /** Where the hub's page is for others on the network. */
  readonly origin: () => string;
};

const TOKEN_BYTES = 16;
const FIRST_WAIT_MINUTES = 15;

export function createMailing({ home, clock, origin }: MailingDeps): Mailing {
  const opened = new Map<Id, Promise<Wishes>>();
  let going: Promise<void> | undefined;
  let isOver = false;

  function wishes(community: Id): Promise<Wishes> {
    const known = opened.get(community) ?? openWishes(home, community);
    opened.set(community, known);
    return known;
  }

  function post(): Post | undefined {
    const settings = readMailSettings(home.dir);
    return settings === undefined || typeof settings === "string" ? undefined : smtpPost(settings);
  }

  async function round(): Promise<void> {
    const by = post();
    for (const replica of home.opened()) {
      const own = await wishes(replica.community);
      for (const kept of own.all()) {
        const now = await settled(replica, kept, own);
        if (isOver) return;
        if (by !== undefined && replica.readsOn()) await writeTo(replica, now, by, own);
      }
    }
    await tell();
  }

  /** What a crash left open counts as sent; whoever has gone, and whose log this hub cannot read any more, gets nothing. */
  async function settled(replica: Replica, kept: Kept, { keep }: Wishes): Promise<Kept> {
    const { isGoing, wish, ...rest } = kept;
    const isOver = wish !== undefined && replica.readsOn() && !isHere(replica, kept);
    if (isGoing === undefined && !isOver) return kept;
    const next: Kept =
      isOver || wish === undefined ? { ...rest, isToAsk: false, isConfirmed: false } : { ...rest, wish };
    await keep(next);
    return next;
  }

  async function writeTo(replica: Replica, kept: Kept, by: Post, own: Wishes): Promise<void> {
    const { wish } = kept;
    if (wish === undefined) return;
    const { language, community } = penFor(replica, wish.tongue);
    const dates = createDates(language.tag, zoneOf(replica));
    const now = clock();
    const next = nextLetter(kept, replica.waitingFor(kept.person, now), now, dates);
    if (next === undefined) return;
    if (next.kind === "nothing") return own.keep(next.after);
    const name = membersOf(replica).people.get(kept.person)?.name ?? "";
    const pen = { language, dates, now, community, name };
    await sendOnce(kept, next, writtenLetter({ ...pen, origin: origin(), token: kept.token }, next, wish.to), by, own);
  }

  /** That it goes is on disk before it does: a power cut may lose a letter and never doubles one. */
  async function sendOnce(kept: Kept, next: NextLetter, letter: Letter, by: Post, own: Wishes): Promise<void> {
    const { failed, ...sent } = next.after;
    await own.keep({ ...sent, isGoing: true });
    const became = await by.send(letter).then(
      () => sent,
      (cause: unknown) => {
        if (!(cause instanceof MailTrouble)) throw cause;
        if (cause.why === "unsure") return sent;
        const tries = (failed?.tries ?? 0) + 1;
        const wait = Math.min(FIRST_WAIT_MINUTES * 2 ** (tries - 1), LONGEST_WAIT_MINUTES);
        return { ...kept, failed: { why: cause.why, tries, next: clock() + wait } };
      },
    );
    // Who stopped it, or gave another address, while the letter was on its way has said something newer.
    const now = own.of(kept.person);
    const isSame = now?.at === kept.at && now.token === kept.token && now.isConfirmed === kept.isConfirmed;
    if (isSame) await own.keep(became);
  }

  async function tell(): Promise<void> {
    const all = (await Promise.all([...opened.values()])).flatMap((one) => one.all());
    const wanting = all.filter(({ wish }) => wish !== undefined);
    const failed = wanting.flatMap((one) => one.failed ?? []);
    const isDark = home.opened().every((one) => !one.readsOn());
    if (all.length > 0 || post() !== undefined) {
      writeMailState(home.dir, {
        people: wanting.length,
        failing: failed.length,
        why: failed[0]?.why,
        isDark,
        at: clock(),
      });
    }
  }

  return {
    wishes,
    post,
    newToken: () => toHex(home.crypto.random(TOKEN_BYTES)),
    rest: async () => {
      isOver = true;
      await going?.catch(() => undefined);
    },
    round: () => {
      const before = going ?? Promise.resolve();
      const mine = before.catch(() => undefined).then(round);
      going = mine;
      return mine;
    },
  };
}

/** What letters of a community are written with. */
export function penFor(replica: Replica, tongue: Tongue): Pick<Pen, "language" | "community"> {
  const language = naming(languageOf(tongue, zoneOf(replica)), replica);
  return { language, community: membersOf(replica).community?.name ?? "" };
}

function zoneOf(replica: Replica): string {
  return membersOf(replica).community?.timeZone ?? "UTC";
}

function isHere(replica: Replica, { person }: Kept): boolean {
  const known = membersOf(replica).people.get(person);
  return known !== undefined && !isGone(known, replica.lookAt("members").rights, everything);
}
