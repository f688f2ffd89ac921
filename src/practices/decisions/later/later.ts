import { type Id, MINUTES_PER_DAY, type Minute } from "../../../kernel/event.ts";
import { isAgreed, type MatterState, type Outcome } from "../standing-outcome.ts";
import type { Becomes, Close, Decisions, Matter, PutText } from "../words.ts";

/** A matter in which people look again at an earlier agreement: still going on, or what it made of it. */
export type Later = { readonly matter: Matter } & (
  | { readonly how: "underReview" }
  | { readonly how: Becomes; readonly close: Close; readonly text: PutText }
);

/** What an agreement has become. */
export type Became = {
  readonly how: "stands" | "underReview" | Becomes | "expired";
  /** The matter that says so; nothing where time alone does. */
  readonly by?: Matter;
  /** Community time when it came to that. */
  readonly at?: Minute;
  /** Community time until which it holds, where it ends by itself. */
  readonly until?: Minute;
};

/** What is known, and what a matter has come to by that. */
export type Knowing = {
  readonly seen: (id: Id) => boolean;
  readonly time: Minute;
  readonly outcome: (matter: Matter) => Outcome;
};

type Looked = Pick<Decisions, "matters" | "lookedAt">;

/** Every matter in which people look again at an agreement, or did. What lapsed, was withdrawn or did not pass left it as it was. */
export function laterOf({ matters, lookedAt }: Looked, earlier: Id, known: Knowing): readonly Later[] {
  return (lookedAt.get(earlier) ?? []).flatMap((id): Later[] => {
    const matter = known.seen(id) ? matters.get(id) : undefined;
    if (matter === undefined) return [];
    const { state, close } = known.outcome(matter);
    const text = matter.texts.get(close?.text ?? "");
    if (close !== undefined && text?.becomes !== undefined && isAgreed(state))
      return [{ matter, how: text.becomes, close, text }];
    return GOING_ON.has(state) ? [{ matter, how: "underReview" }] : [];
  });
}

const GOING_ON: ReadonlySet<MatterState> = new Set([
  ...(["framed", "discussion", "blockPeriod", "blockReview", "blocked", "contested", "reopened", "hesitant"] as const),
]);

/**
 * What has become of an agreement: a function of what was seen, so that it stands again by itself where what ended it is
 * open again. Where some ended it and others, who did not know, changed or kept it, it holds no more.
 */
export function becameOf(looked: Looked, earlier: Id, own: Pick<Outcome, "close">, known: Knowing): Became {
  const later = laterOf(looked, earlier, known);
  const standing = looked.matters.get(earlier)?.texts.get(own.close?.text ?? "");
  const until = holdsUntil(own.close, standing, later);
  const ended = later.find(({ how }) => how === "repealed") ?? later.find(({ how }) => how === "amended");
  if (ended !== undefined) return told(ended);
  if (until !== undefined && known.time > until) return { how: "expired", at: until, until };
  const last = later.find(({ how }) => how === "underReview") ?? later.at(-1);
  return { ...(last === undefined ? { how: "stands" } : told(last)), ...(until !== undefined && { until }) };
}

function told(later: Later): Became {
  return { how: later.how, by: later.matter, ...("close" in later && { at: later.close.time }) };
}

/** True for what holds no more. */
export function isEnded({ how }: Became): boolean {
  return how === "amended" || how === "repealed" || how === "expired";
}

/** Until when it holds: as its text says, unless people were asked before that day, and said that it goes on. */
function holdsUntil(close: Close | undefined, text: PutText | undefined, later: readonly Later[]): Minute | undefined {
  let until = close === undefined ? undefined : endOf(close, text);
  const kept = later.flatMap((one) => (one.how === "reaffirmed" ? [one] : []));
  for (const one of kept.sort((a, b) => a.close.time - b.close.time)) {
    if (until !== undefined && one.text.time <= until) until = endOf(one.close, one.text);
  }
  return until;
}

function endOf({ time }: Close, text: PutText | undefined): Minute | undefined {
  return text?.holdsDays === undefined ? undefined : time + text.holdsDays * MINUTES_PER_DAY;
}
