import type { Id } from "../../kernel/event.ts";
import { choice, id, optional } from "../../kernel/fields.ts";
import { shareFor } from "../../kernel/lane/electorate.ts";
import type { View } from "../../kernel/practice.ts";
import type { Rights } from "../../kernel/rights.ts";
import { nameOf } from "../members/index.ts";
import { aheadRows } from "./ahead.ts";
import { awayRows } from "./away.ts";
import { type CharterLook, changeRows } from "./changes.ts";
import { CHARTER_NUMBER_NAMES, type CharterNumberName } from "./charter-number.ts";
import { type MotionState, motionRow, motionRows } from "./motions.ts";
import { CHARTER_NUMBERS, charterNumber, coreValues } from "./numbers.ts";
import { PRESETS } from "./presets.ts";
import { twoHistories } from "./two-histories.ts";
import type { Charter, CharterOthers } from "./words.ts";
import { wrongKeyRows } from "./wrong-keys.ts";

const values = {
  about: "The core values of the charter, by the number that each keeps.",
  params: {},
  look: ({ rights }: CharterLook) => coreValues(rights),
};

/** The charter's numbers with what holds them. */
function numberRows(rights: Rights) {
  const aheadOf = (name: string) =>
    rights.ahead.filter((one) => one.name === name).map(({ value, from }) => ({ value, from }));
  return CHARTER_NUMBER_NAMES.map((name) => {
    const { default: usual, min, max, unit, group, source } = CHARTER_NUMBERS[name];
    return {
      name,
      value: charterNumber(rights, name),
      default: usual,
      min,
      max,
      unit,
      group,
      source,
      ahead: aheadOf(name),
    };
  });
}

const numbers = {
  about: "The numbers that the community has set together, with their defaults and bounds, and what is ahead for them.",
  params: {},
  look: ({ rights }: CharterLook) => numberRows(rights),
};

const ahead = {
  about: "Numbers that were agreed on to hold from a day on: what they are before, and what they will be.",
  params: {},
  look: (look: CharterLook) => aheadRows(look).filter(({ from }) => from > look.time),
};

const presets = {
  about: "Sets of numbers for deciding that others live by: what each would change here.",
  params: {},
  look: ({ rights }: CharterLook) =>
    PRESETS.map(({ name, numbers: set }) => ({
      name,
      numbers: Object.entries(set).map(([number, value]) => {
        const known = number as CharterNumberName;
        return { name: known, before: charterNumber(rights, known), after: value, unit: CHARTER_NUMBERS[known].unit };
      }),
    })),
};

const motions = {
  about: "What was put to everyone on the roll: open, concluded, or moved on.",
  params: { state: optional(choice(["open", "concluded", "moved-on"])) },
  look: (look: CharterLook, { state }: { state?: MotionState }) =>
    motionRows(look).filter((row) => state === undefined || row.state === state),
};

const motion = {
  about: "One motion: what it changes, who said what, and how many yes are missing.",
  params: { motion: id("charter.propose") },
  look: (look: CharterLook, { motion: wanted }: { motion: Id }) => {
    const proposal = look.state.motions.get(wanted);
    return proposal === undefined ? undefined : motionRow(look, proposal);
  },
};

const YES_NO = choice(["yes", "no"]);

const share = {
  about:
    "Which rule says how many must say yes to a motion that takes a core value away, that only lets people rest, or any other.",
  params: { changesValues: optional(YES_NO), onlyRests: optional(YES_NO) },
  look: ({ rights }: CharterLook, asked: { changesValues?: "yes" | "no"; onlyRests?: "yes" | "no" }) =>
    shareFor(rights.numbers, { changesValues: asked.changesValues === "yes", onlyRests: asked.onlyRests === "yes" }),
};

const away = {
  about: "Who has not been seen for a while, and since when decisions do not wait for them.",
  params: {},
  look: (look: CharterLook) => awayRows(look),
};

const quarantined = {
  about: "What removed people wrote unseen by their removal: it counts only if an outcome takes it up.",
  params: {},
  look: ({ lane, others }: CharterLook) =>
    lane.quarantined().map((one) => ({ ...one, name: nameOf(others.members, one.person) })),
};

const forks = {
  about: "Devices with two histories, and which acts each of them ends with, for a motion that says which goes on.",
  params: {},
  look: (look: CharterLook) => twoHistories(look),
};

const wrongKeys = {
  about: "Keys that were handed over and do not fit, as far as this device has compared them.",
  params: {},
  look: (look: CharterLook) => wrongKeyRows(look),
};

const outcomes = {
  about: "Every outcome since the founding, newest first: what changed, when, and how many said yes.",
  params: {},
  look: (look: CharterLook) => {
    const { state, lane, others } = look;
    const rows = lane.chain.map((outcome, index) => {
      const conclusion = state.conclusions.get(outcome.id);
      const proposal = state.motions.get(conclusion?.motion ?? "");
      const earlier = lane.chain[index - 1]?.rights.roll;
      const confirmed = [...outcome.rights.roll.keys()].filter((person) => earlier?.has(person) !== true);
      return {
        id: outcome.id,
        position: index + 1,
        founding: outcome.list !== undefined,
        motion: proposal?.id,
        minute: conclusion?.minute,
        by: conclusion?.by,
        byName: conclusion === undefined ? undefined : nameOf(others.members, conclusion.by),
        yes: outcome.ballots,
        of: proposal === undefined ? outcome.rights.roll.size : (lane.motion(proposal.id)?.here.length ?? 0),
        /** Nothing displaces it any more. */
        final: lane.isFinal(outcome.id),
        changes: proposal === undefined ? [] : changeRows(look, proposal, conclusion?.time),
        /** Who came onto the roll by it. */
        newOnRoll: confirmed.map((person) => ({ person, name: nameOf(others.members, person) })),
      };
    });
    return rows.reverse();
  },
};

export const views = {
  values,
  numbers,
  ahead,
  presets,
  motions,
  motion,
  share,
  outcomes,
  away,
  quarantined,
  forks,
  "wrong-keys": wrongKeys,
  // biome-ignore lint/suspicious/noExplicitAny: each view has its own parameters and rows.
} satisfies Record<string, View<Charter, CharterOthers, any, any>>;

/** Rows as screens read them. */
export type QuarantinedRow = ReturnType<typeof quarantined.look>[number];
export type OutcomeRow = ReturnType<typeof outcomes.look>[number];
export type PresetRow = ReturnType<typeof presets.look>[number];
export type NumberRow = ReturnType<typeof numberRows>[number];
