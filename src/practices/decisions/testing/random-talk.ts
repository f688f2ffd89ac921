import * as fc from "fast-check";
import type { Entry } from "../../../kernel/entry.ts";
import type { Event, Id } from "../../../kernel/event.ts";
import { deviceOf, type How } from "../../../kernel/testing/story.ts";
import { CAME } from "../resolving/words-resolving.ts";
import { countedIn, tally } from "../tally.ts";
import { wayOf } from "../ways/ways.ts";
import { type Decisions, type Matter, METHODS, STANCES, type StanceKind } from "../words.ts";
import { answered, PEOPLE, type Pod, pod, why } from "./pod.ts";

const DAY = 24 * 60;
export const WHO = [...PEOPLE, "gina"];
const KINDS = [
  "say",
  "close",
  "pass",
  "put",
  "talk",
  "go",
  "withdraw",
  "note",
  "escalate",
  "review",
  "weigh",
  "choose",
  "lift",
  "fall-back",
  "meet",
] as const;

/** One act of a random history: who does what, and how much of the rest they had seen. */
export type Deed = {
  readonly who: number;
  readonly what: (typeof KINDS)[number];
  readonly pick: number;
  readonly stance: StanceKind;
  /** Events that they had seen besides their own: nothing for all. */
  readonly sees: readonly number[] | undefined;
};

export const deed: fc.Arbitrary<Deed> = fc.record({
  who: fc.nat(WHO.length - 1),
  what: fc.constantFrom(
    ...KINDS,
    ...often("say", 12),
    ...often("close", 14),
    ...often("pass", 2),
    ...often("weigh", 4),
  ),
  pick: fc.nat(1000),
  stance: fc.constantFrom(...STANCES, ...often("agree", 9)),
  sees: fc.option(fc.array(fc.nat(1000), { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 3 }),
});
export const deeds = fc.array(deed, { minLength: 10, maxLength: 45, size: "max" });

function often<const T>(one: T, times: number): T[] {
  return Array.from({ length: times }, () => one);
}

/** Lives through a random history and calls `after` for each deed. */
export function live(
  history: readonly Deed[],
  after: (here: Pod, event: Event, before: Decisions) => void = () => {},
): Pod {
  const here = pod();
  here.join("gina");
  for (const who of ["anya", "carla"]) here.act(who, "members.vouch", { person: here.person("gina") });
  const start = here.frame();
  for (const who of ["anya", "ben"]) here.put(who, start, `Text of ${who}`, { sees: [start] });
  for (const one of history) {
    const before: Decisions = here.state("decisions");
    const event = act(here, one, before);
    if (event !== undefined) after(here, event, before);
  }
  return here;
}

export function act(here: Pod, { who: at, what, pick, stance, sees }: Deed, state: Decisions, more: How = {}) {
  const who = WHO[at] ?? "anya";
  const how = howOf(here, sees, more);
  const matter = [...state.matters.values()][0];
  const texts = [...(matter?.texts.keys() ?? [])].reverse();
  const text = texts[(pick % 3) % Math.max(1, texts.length)];
  if (matter === undefined || text === undefined) return undefined;
  switch (what) {
    case "say": {
      const fallback =
        matter.texts.get(text)?.rule.fallback === undefined ? {} : { fallback: pick % 3 > 0 ? "yes" : "no" };
      return here.act(who, "decisions.say", { text, stance, ...why(stance), ...fallback }, how).event;
    }
    case "lift":
      return lift(here, matter, how);
    case "fall-back": {
      const close = [...matter.closes.values()].findLast((one) => one.verdict === "blocked");
      if (close === undefined) return undefined;
      here.pass(61 * DAY, ...PEOPLE.slice(0, 3));
      return here.act(who, "decisions.fall-back", { close: close.id }, how).event;
    }
    case "meet":
      return meet(here, who, matter, pick, how);
    case "choose":
      return here.act(who, "decisions.choose", { text, picks: [0, 1, 2].slice(pick % 3) }, how).event;
    case "close":
      return close(here, who, { text, counted: counted(here, who, { matter, text, pick }, how.sees), pick }, how);
    case "put":
      if (pick % 3 > 0) return undefined;
      return here.act(who, "decisions.put", { matter: matter.id, text: `Text ${pick}`, ...wayPut(matter, pick) }, how)
        .event;
    case "talk":
      return here.act(who, "decisions.suggest", { matter: matter.id, text: `Idea ${pick}` }, how).event;
    case "note":
      return here.act(who, "decisions.note-outcome", { matter: matter.id, text: `Note ${pick}` }, how).event;
    case "escalate":
      return here.act(who, "decisions.escalate", { text }, how).event;
    case "review":
      return review(here, who, matter, pick, how);
    case "weigh": {
      for (const one of PEOPLE.slice(0, 2 + (pick % 4))) review(here, one, matter, pick, {});
      const weigh = here.matter(matter.id, who).review?.weigh;
      return weigh === undefined ? undefined : here.act(who, weigh.kind, weigh.body, how).event;
    }
    case "withdraw":
      return pick % 5 > 0 ? undefined : here.act("anya", "decisions.withdraw", { matter: matter.id }, how).event;
    case "go":
      return pick % 4 > 0 || at < 2 ? undefined : here.act(who, "members.leave", {}, how).event;
    case "pass":
      here.pass(8 * DAY, ...PEOPLE.slice(0, 2 + (pick % 4)));
      return undefined;
  }
}

function howOf(here: Pod, sees: Deed["sees"], more: How): How {
  const events = here.events();
  const known = sees?.map((one) => events[events.length - 1 - (one % 12)]?.id ?? "");
  return { ...(known !== undefined && { sees: known }), ...more };
}

/** At once, or with a page or two before it; a page may be somebody else's, or be there twice. */
function close(here: Pod, who: string, { text, counted: all, pick }: Listed, how: How): Event {
  const parts = pick % 4 === 1 ? 2 : pick % 16 === 3 ? 3 : 1;
  const size = Math.max(1, Math.ceil(all.length / parts));
  const by = pick % 11 === 0 ? (WHO[pick % WHO.length] ?? who) : who;
  let [at, next, page]: [number, How, Id | undefined] = [0, how, undefined];
  for (; at + size < all.length; at += size) {
    const body: Record<string, unknown> = {
      of: text,
      counted: all.slice(at, at + size),
      ...(page !== undefined && { after: page }),
    };
    page = here.act(by, "decisions.count", body, next).id;
    // What an old copy goes on with follows its own page.
    if (how.after !== undefined && by === who) next = { ...how, after: page };
  }
  const rest = pick % 13 === 0 ? all : all.slice(at);
  const body = { text, counted: rest, ...(page !== undefined && { after: page }) };
  return here.act(who, "decisions.close", body, next).event;
}

type Listed = { readonly text: Id; readonly counted: readonly Id[]; readonly pick: number };

/** Whoever blocked what was put on record lets it go. */
function lift(here: Pod, matter: Matter, how: How): Event | undefined {
  const close = [...matter.closes.values()].findLast((one) => one.verdict === "blocked");
  if (close === undefined) return undefined;
  const block = countedIn(close, matter.texts.get(close.text)).find((one) => one.stance === "block");
  const who = WHO.find((name) => here.person(name) === block?.by);
  if (who === undefined) return undefined;
  return here.act(who, "decisions.say", { text: close.text, stance: "aside", ...why("aside") }, how).event;
}

/** Somebody offers a conversation about what a block stopped, and some say what came of it. */
function meet(here: Pod, who: string, matter: Matter, pick: number, how: How): Event | undefined {
  const close = [...matter.closes.values()].findLast((one) => one.verdict === "blocked");
  if (close === undefined) return undefined;
  const led = pick % 3 === 0 ? { facilitator: here.person(WHO[pick % WHO.length] ?? who) } : {};
  const offer = here.act(who, "decisions.meet", { text: close.text, at: here.now() + (pick % 5), ...led }, how);
  const meeting = [...matter.meetings.keys(), offer.id].at(-1 - (pick % 2)) ?? offer.id;
  if (pick % 7 === 0) here.act(who, "decisions.call-off", { meeting }, { sees: [offer.id] });
  for (const one of WHO.slice(0, pick % 4)) {
    const came = CAME[(pick + one.length) % CAME.length] ?? "closer";
    here.act(one, "decisions.met", { meeting, came }, pick % 4 === 0 ? { sees: [meeting] } : {});
  }
  return offer.event;
}

/** A way of deciding, and what it needs besides a text. */
function wayPut(matter: Matter, pick: number): Record<string, unknown> {
  const method = METHODS[pick % METHODS.length] ?? "consensus";
  const { picks, comesBack, fallsBack } = wayOf(method);
  const options = picks === undefined ? [] : [...matter.suggestions.keys()].slice(0, 3);
  return {
    method,
    options,
    ...(picks?.how === "amounts" && { total: 3 }),
    ...(comesBack && { againDays: 30 }),
    ...(fallsBack && pick % 2 === 0 && { fallback: "most" }),
  };
}

/** A text that one of five blocks, on record. */
export function stopped(): Pod {
  const here = pod();
  here.join("gina");
  const { text, said } = answered(here, "agree", "agree", "reservations", "agree", "block");
  here.close("anya", text, said);
  return here;
}

/** Somebody says what they find of a block that stopped a text, mostly that it does not stand. */
function review(here: Pod, who: string, matter: Matter, pick: number, how: How): Event | undefined {
  const close = [...matter.closes.values()].findLast((one) => one.verdict === "blocked");
  const blocks = close === undefined ? [] : countedIn(close, matter.texts.get(close.text));
  const block = blocks.find((one) => one.stance === "block");
  if (close === undefined || block === undefined) return undefined;
  const finds = pick % 5 === 0 ? "stands" : "preference";
  return here.act(who, "decisions.review", { close: close.id, block: block.id, finds, note: "Taste" }, how).event;
}

/** What `who` would list by what they see, and now and then something else. */
function counted(
  here: Pod,
  who: string,
  { matter, text, pick }: { matter: Matter; text: Id; pick: number },
  sees: readonly Id[] | undefined,
): readonly Id[] {
  const own = here.events().findLast((event) => event.device === deviceOf(who))?.id ?? "";
  const heads = [own, text, ...(sees ?? here.graph.heads().map((head) => head.event.id))];
  const seen = (id: Id) => heads.some((head) => head === id || here.graph.seen(here.graph.get(head) as Entry, id));
  const { rights, others } = here.look("decisions");
  const put = matter.texts.get(text);
  const due =
    put === undefined
      ? []
      : tally(put, { rights, others, seen, suspended: () => false, hasHeard: () => false, time: 0 }).counted.map(
          (one) => one.id,
        );
  return pick % 9 === 0 ? due.slice(1) : due;
}
