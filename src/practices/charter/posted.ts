import type { Posted } from "../../kernel/practice.ts";
import { aheadPosted } from "./ahead.ts";
import type { CharterLook } from "./changes.ts";
import { motionRows } from "./motions.ts";

/** Proposals about the roll and the charter that wait for yes, and numbers that begin to hold. Who said what is not in it. */
export function posted(look: CharterLook): readonly Posted[] {
  return [...motionsPosted(look), ...aheadPosted(look)];
}

function motionsPosted(look: CharterLook): Posted[] {
  return motionRows(look)
    .filter((row) => row.state === "open")
    .map(({ id, byName, why, yes, needed }) => ({
      ...{ id: `charter.say.${id}`, practice: "charter", part: "waiting", goto: { screen: "motion", id } },
      title: { code: "charter.posted.say", about: { by: byName, why: why.split("\n")[0] ?? "" } },
      text: { code: "charter.posted.say-text", about: { yes, needed } },
    }));
}
