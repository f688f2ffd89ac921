import { type Id, no, type Verdict, yes } from "../../kernel/event.ts";
import type { World } from "../../kernel/practice.ts";
import { isGone } from "../members/index.ts";
import { isCoreValue } from "./numbers.ts";
import type { Charter, CharterEvent, CharterOthers } from "./words.ts";

type Motion = Extract<CharterEvent, { kind: "charter.propose" }>["body"];

/**
 * What the rights lane does not know. Who has a say, what builds on what and which ballots count is the lane's, which
 * judges before this.
 */
export function judge(charter: Charter, e: CharterEvent, world: World<CharterOthers>): Verdict {
  switch (e.kind) {
    case "charter.propose":
      return propose(e.body, world);
    case "charter.say":
    case "charter.conclude":
      return isKnown(charter, e.body.motion, world) ? yes : no("charter.unknown-motion");
  }
}

function propose(motion: Motion, { rights, others, seen }: World<CharterOthers>): Verdict {
  const { people, households } = others.members;
  for (const { person, household } of motion.seats) {
    const known = people.get(person);
    if (known === undefined || !seen(person) || isGone(known, rights, seen)) return no("charter.unknown-person");
    if (!households.has(household) || !seen(household)) return no("charter.unknown-household");
    if (rights.roll.get(person) === household) return no("charter.on-roll-already", { name: known.name });
  }
  for (const person of [...motion.remove, ...motion.dormant]) {
    const known = people.get(person);
    if (known === undefined || !seen(person)) return no("charter.unknown-person");
  }
  const missing = motion.dropValues.find((number) => !isCoreValue(rights, number));
  return missing === undefined ? yes : no("charter.unknown-value", { number: missing });
}

function isKnown(charter: Charter, motion: Id, { seen }: World<CharterOthers>): boolean {
  return charter.motions.has(motion) && seen(motion);
}
