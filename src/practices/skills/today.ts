import type { Attention, SearchEntry } from "../../kernel/practice.ts";
import { holders, type SkillLook } from "./held.ts";
import { waitingForMe } from "./views.ts";

/** "Is this you?", when something is written down under exactly my name. */
export function attention(look: SkillLook): readonly Attention[] {
  const waiting = waitingForMe(look);
  if (waiting === undefined) return [];
  const skills = waiting.skills.map((one) => one.skill).join(", ");
  return [
    {
      id: "skills.is-this-you",
      practice: "skills",
      title: { code: "skills.today.is-this-you" },
      text: { code: "skills.today.is-this-you.text", about: { by: waiting.recordedBy ?? "", skills } },
      goto: { screen: "mine" },
    },
  ];
}

/** Each skill of each person or name. */
export function search(look: SkillLook): readonly SearchEntry[] {
  return holders(look).flatMap(({ person, name, household, place, skills }) =>
    skills.map(({ key, skill }) => ({
      id: `skills.${person ?? `name ${place}`}.${key}`,
      practice: "skills",
      sort: "skill",
      title: skill,
      text: household === undefined ? name : `${name}, ${household}`,
      goto: { screen: "skill", id: key },
    })),
  );
}
