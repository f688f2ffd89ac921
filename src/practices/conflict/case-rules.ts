import type { Audience } from "../../kernel/audience/circles.ts";
import { MINUTES_PER_DAY, no, type PersonId, type Verdict, yes } from "../../kernel/event.ts";
import type { World } from "../../kernel/practice.ts";
import { isAgreed, mayTalk, partiesOf, timeOf } from "./case.ts";
import { type Case, type ConflictEvent, LEVELS, type Role, type What, type Writing } from "./words.ts";

/** How far ahead people may agree to come back to something. */
const FOLLOW_UP_DAYS_MAX = 400;

/** Who sits in a case on which level: nobody reads along who has no part in it. */
const SEATS: Readonly<Record<number, readonly Role[]>> = {
  [LEVELS.mediation]: ["party"],
  [LEVELS.circle]: ["party", "invited"],
  [LEVELS.restorative]: ["party", "supporter", "affected"],
};

/** What an act that begins a case says. */
export type Begins = Omit<Writing["body"], "circle">;

type Asked = {
  readonly state: Case;
  readonly e: Writing;
  readonly by: string;
  readonly world: World;
  readonly audience: Audience;
  /** True for who helps: in a request the one who was asked, in a talk the one who opened it. */
  readonly isHelper: boolean;
};

/** What may be done in a case, judged for those who sit in it. That they belong to its audience the kernel has seen to. */
export function judgeCase(state: Case, e: ConflictEvent, world: World, audience: Audience): Verdict {
  if (e.kind !== "conflict.write") return no("conflict.not-here");
  const by = world.by ?? "";
  const isMaker = by === audience.by;
  const isHelper = state.is === "talk" ? isMaker : !isMaker;
  const asked = { state, e, by, world, audience, isHelper };
  if (e.body.what === "ask" || e.body.what === "open") return begin(asked, isMaker);
  if (state.is === "empty") return no("conflict.not-begun");
  if (state.ends.some(({ id }) => world.seen(id))) return no("conflict.over");
  if (state.is === "talk" && !isHelper && !state.roles.has(by)) return no("conflict.not-named");
  // A yes, a no or a farewell may carry words too: they wait like all others.
  const tooEarly = state.is === "talk" && hasWords(e.body) ? whileTalking(asked) : yes;
  if (tooEarly !== undefined) return tooEarly;
  return (
    (state.is === "talk" ? TALK : REQUEST)[e.body.what]?.(asked) ?? (rulesFor(state, e) ? yes : no("conflict.not-now"))
  );
}

function rulesFor(state: Case, { body }: Writing): boolean {
  return (state.is === "talk" ? TALK : REQUEST)[body.what] !== undefined;
}

/** A case begins once, by who made its audience, and names everybody who is in it. */
function begin({ state, e: { body }, by, audience }: Asked, isMaker: boolean): Verdict {
  if (!isMaker) return no("conflict.not-yours");
  if (state.is !== "empty") return no("conflict.begun-already");
  return whyNotBegin(body, by, audience.turns[0]?.people ?? []);
}

/** What stands against beginning a case so, by this person, among these people; a screen asks before it makes them a circle. */
export function whyNotBegin(body: Begins, by: PersonId, circle: readonly PersonId[]): Verdict {
  const people = body.people.map(({ person }) => person);
  const level = body.level ?? 0;
  const misnamed = whyNotNamed(body, by, level);
  if (misnamed !== undefined) return misnamed;
  if (body.what === "ask") {
    if (body.text === undefined) return no("conflict.say-something");
    if (circle.length !== 2 || people.some((one) => circle.includes(one))) return no("conflict.only-who-helps");
    return level > LEVELS.mediation && body.skip === undefined ? no("conflict.why-skip") : yes;
  }
  const parties = body.people.filter(({ as }) => as === "party").length;
  if (parties < 2) return no("conflict.two-sides");
  if (hasWords(body)) return no("conflict.not-all-want", { waiting: parties });
  const isWhole = circle.length === people.length + 1 && people.every((one) => circle.includes(one));
  return isWhole ? yes : no("conflict.names-all");
}

/** Each once, nobody of themselves, and in a seat that the level knows. */
function whyNotNamed(body: Pick<Begins, "people">, by: PersonId, level: number): Verdict {
  const people = body.people.map(({ person }) => person);
  if (new Set(people).size < people.length || people.includes(by)) return no("conflict.named-twice");
  return body.people.every(({ as }) => SEATS[level]?.includes(as) === true) ? yes : no("conflict.no-such-seat");
}

type Rules = { readonly [W in What]?: (asked: Asked) => Verdict };

/** What the asker and who was asked may do between themselves. */
const REQUEST: Rules = {
  accept: ({ isHelper }) => (isHelper ? yes : no("conflict.not-yours")),
  decline: ({ isHelper }) => (isHelper ? yes : no("conflict.not-yours")),
  say: withWords,
  "bring-in": ({ isHelper, e, by, world, audience, state }) => {
    if (isHelper) return no("conflict.asker-says");
    const { people } = e.body;
    const circle = audience.turns.findLast(({ id }) => world.seen(id))?.people ?? [];
    // Whoever helps is no side of it: the talk that they open could never begin.
    if (people.some(({ person }) => person !== by && circle.includes(person))) return no("conflict.only-who-helps");
    return (
      whyNotNamed(e.body, by, state.level) ?? (people.some(({ as }) => as === "party") ? yes : no("conflict.two-sides"))
    );
  },
  // The talk is open: what was asked for has begun, and nothing more is said here.
  agree: ({ isHelper, state }) => (isHelper && state.brought !== undefined ? yes : no("conflict.not-now")),
  withdraw: () => yes,
};

/** What may be done where both sides, or all, are. */
const TALK: Rules = {
  accept: ({ isHelper }) => (isHelper ? no("conflict.not-now") : yes),
  // To talk here at all or, with `of`, to what was put to them. A yes that they said stands: the others may count on it.
  decline: ({ isHelper, state, e: { body }, by, world }) => {
    if (isHelper) return no("conflict.not-now");
    if (body.of === undefined) return yes;
    if (state.roles.get(by) !== "party") return no("conflict.parties-say");
    const offer = state.offers.find(({ id }) => id === body.of && world.seen(id));
    if (offer === undefined) return no("conflict.unknown-offer");
    return offer.yes.includes(by) ? no("conflict.not-now") : yes;
  },
  say: (asked) => whileTalking(asked) ?? withWords(asked),
  propose: (asked) => whileTalking(asked) ?? withWords(asked) ?? inTime(asked),
  move: (asked) => {
    const { level } = asked.e.body;
    const refusal = whileTalking(asked);
    if (refusal !== undefined) return refusal;
    return level === undefined || level === asked.state.level ? no("conflict.other-level") : yes;
  },
  agree: ({ state, e: { body }, by, world, isHelper }) => {
    const offer = state.offers.find(({ id }) => id === body.of && world.seen(id));
    // Who helps says so when another level has begun, as all sides wanted.
    if (isHelper && offer?.what === "move" && isAgreed(state, offer)) return yes;
    if (state.roles.get(by) !== "party") return no("conflict.parties-say");
    return offer === undefined ? no("conflict.unknown-offer") : yes;
  },
  met: (asked) => {
    const { state, e, world, by } = asked;
    // A note takes a day away from all: it is no word of somebody who does not sit there.
    if (!state.accepted.includes(by)) return no("conflict.say-yes-first");
    if (!state.offers.some(({ id }) => id === e.body.of && world.seen(id))) return no("conflict.unknown-offer");
    return e.body.dates.length === 0 ? yes : inTime(asked);
  },
  withdraw: () => yes,
};

/** Nobody is told anything before each side has said that they want to talk here; nor by somebody who has not. */
function whileTalking({ state, by }: Asked): Verdict {
  if (!mayTalk(state)) return no("conflict.not-all-want", { waiting: waitingFor(state) });
  return state.accepted.includes(by) ? yes : no("conflict.say-yes-first");
}

function waitingFor(state: Case): number {
  return partiesOf(state).filter((person) => !state.accepted.includes(person)).length;
}

function withWords({ e }: Asked): Verdict {
  return hasWords(e.body) ? yes : no("conflict.say-something");
}

function hasWords({ text, harm, needs, duties, repair }: Partial<Writing["body"]>): boolean {
  return [text, harm, needs, duties, repair].some((one) => one !== undefined);
}

/** An agreement is come back to: at least once, and while people still remember it. */
function inTime({ e, world }: Asked): Verdict {
  const { body } = e;
  const time = timeOf(e, world);
  const last = time + FOLLOW_UP_DAYS_MAX * MINUTES_PER_DAY;
  const isFine = body.dates.length > 0 && body.dates.every((date) => date > time && date <= last);
  return isFine ? yes : no("conflict.come-back-when", { days: FOLLOW_UP_DAYS_MAX });
}
