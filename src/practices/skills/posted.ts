import type { Posted } from "../../kernel/practice.ts";
import type { SkillLook } from "./held.ts";
import { coverageRows } from "./views.ts";

/** What somebody said that we need, and that nobody can do yet. */
export function posted(look: SkillLook): readonly Posted[] {
  return coverageRows(look)
    .filter((row) => row.needed && row.state === "nobody")
    .map(({ key, skill }) => ({
      ...{ id: `skills.need.${key}`, practice: "skills", part: "helping", goto: { screen: "skill", id: key } },
      title: { code: "skills.posted.need", about: { skill } },
    }));
}
