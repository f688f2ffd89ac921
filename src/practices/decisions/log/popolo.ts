import { utcDay } from "../../../kernel/utc-day.ts";
import { everything } from "../../members/index.ts";
import { standsInLog } from "../fold-past.ts";
import { whoSaid } from "../in-room.ts";
import { type DecisionLook, frameOf, nameOf, outcomeNow } from "../reading.ts";
import { countedIn } from "../tally.ts";
import { saidAs } from "../ways/ways.ts";
import type { Close, Matter, PastDecision, PutText } from "../words.ts";

/**
 * What was put on record, as Popolo has it (popoloproject.com/specs: Motion, VoteEvent, Vote, Count, Person), for other
 * programs. Each text that went on record, and what a room decided, is a motion, each of its closes a vote event with everybody's answer by name.
 * Dates are community time, in UTC. Options are the words of this house: `agree`, `reservations`, `aside`, `abstain`,
 * `block`, `object`, `yes`, `no`.
 */
export function popoloOf(look: DecisionLook): string {
  const { community } = look;
  const recorded = [...look.state.matters.values()].flatMap((matter) =>
    [...matter.texts.values()].flatMap((text) => {
      const closes = [...matter.closes.values()].filter((close) => close.text === text.id);
      return closes.length === 0 ? [] : [{ matter, text, closes }];
    }),
  );
  const inRooms = [...look.state.past.values()].filter((past) => past.item !== undefined && standsInLog(past));
  const people = new Set([
    ...recorded.flatMap(({ text }) => [text.by, ...text.electorate]),
    ...inRooms.flatMap((past) => namedIn(past).map(({ person }) => person)),
  ]);
  const name = look.others.members.community?.name ?? "";
  const whole = {
    organizations: [{ id: community, name, classification: "community" }],
    persons: [...people].sort().map((id) => ({ id, name: nameOf(look, id) })),
    motions: [
      ...recorded.map(({ matter, text, closes }) => motion(look, matter, text, closes)),
      ...inRooms.map((past) => motionInRoom(look, past)),
    ],
  };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

function motion(look: DecisionLook, matter: Matter, text: PutText, closes: readonly Close[]) {
  const { close: standing } = outcomeNow(look, matter);
  const last = closes.find((close) => close.id === standing?.id) ?? closes.at(-1);
  return {
    id: text.id,
    organization_id: look.community,
    creator_id: text.by,
    classification: matter.class,
    text: [frameOf(matter, text).title, text.text].join("\n\n"),
    date: instant(text.time),
    requirement: text.rule.method,
    result: last === undefined ? undefined : resultOf(last),
    vote_events: closes.map((close) => voteEvent(look, text, close)),
  };
}

function voteEvent(look: DecisionLook, text: PutText, close: Close) {
  const { method } = text.rule;
  const counts = Object.entries(close.counts).filter(([, value]) => value > 0);
  return {
    id: close.id,
    organization_id: look.community,
    motion_id: text.id,
    start_date: instant(text.time),
    end_date: instant(close.time),
    result: resultOf(close),
    counts: counts.map(([option, value]) => ({ option: saidAs(method, option as keyof Close["counts"]), value })),
    votes: countedIn(close, text).map(({ by, stance }) => ({
      voter_id: by,
      // What was found not to stand counts as standing aside.
      option: saidAs(method, stance === "block" && close.weighs !== undefined ? "aside" : stance),
    })),
  };
}

/**
 * What people in a room decided. Who brought it up stands on the agenda, and how many said what nobody counted: there are
 * the words of those who were named, no sum of them, and of the time only its day.
 */
function motionInRoom(look: DecisionLook, past: PastDecision) {
  const { id, date, decision, rationale, text, approved } = past;
  const ids = { id, organization_id: look.community };
  const end = `${date}T00:00:00Z`;
  const votes = namedIn(past).map(({ person, stance }) => ({ voter_id: person, option: stance }));
  return {
    ...ids,
    text: [decision, rationale, text].filter((part) => part !== undefined).join("\n\n"),
    requirement: approved,
    result: "pass",
    vote_events: [{ ...ids, motion_id: id, end_date: end, result: "pass", votes }],
  };
}

/** Who said something to it that is known. */
function namedIn({ said }: PastDecision) {
  return whoSaid(said, everything).filter(({ stance }) => stance !== "unsaid");
}

/** A straw poll neither passes nor fails. */
function resultOf({ verdict }: Close): "pass" | "fail" | undefined {
  if (verdict === "straw") return undefined;
  return verdict === "agreed" ? "pass" : "fail";
}

/** A minute of community time as ISO 8601, in UTC: calendars and clocks of this machine have no word in it. */
function instant(minute: number): string {
  return `${utcDay(minute)}T${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}:00Z`;
}

const two = (number: number): string => String(number).padStart(2, "0");
