import type { Draft } from "../../kernel/event.ts";
import type { SkillLook } from "./held.ts";
import { sameName } from "./names.ts";
import type { Held, Note, Skill, SkillEvent } from "./words.ts";

/**
 * Saying a skill again replaces what stood there, and a new primary skill makes the old one secondary: dropping it would not
 * bring back either. So what was said before is said once more.
 */
export function putBack({ state, me }: SkillLook, act: Draft): readonly Draft[] | undefined {
  const { kind, body } = act as unknown as SkillEvent;
  switch (kind) {
    case "skills.claim":
    case "skills.drop":
      return before(state.people.get(me ?? ""), body, {
        say: (one) => ({ kind: "skills.claim", body: saidOf(one) }),
        drop: { kind: "skills.drop", body: { skill: body.skill } },
      });
    case "skills.record":
    case "skills.forget": {
      const { name, skill } = body;
      return before(state.names.get(sameName(name)), body, {
        say: (one) => ({ kind: "skills.record", body: { name, ...saidOf(one) } }),
        drop: { kind: "skills.forget", body: { name, skill } },
      });
    }
    default:
      return undefined;
  }
}

type Said = { readonly skill: string; readonly rank?: Skill["rank"] };
type Ways = { readonly say: (one: Skill) => Draft; readonly drop: Draft };

function before(
  held: Held<Skill | Note> | undefined,
  { skill, rank }: Said,
  { say, drop }: Ways,
): readonly Draft[] | undefined {
  const key = sameName(skill);
  const all = [...(held?.skills ?? [])].filter(([, one]) => !("adopted" in one) || one.adopted.length === 0);
  const was = all.find(([other]) => other === key)?.[1];
  const first =
    rank === "primary" ? all.find(([other, one]) => other !== key && one.rank === "primary")?.[1] : undefined;
  if (was === undefined && first === undefined) return undefined;
  return [was === undefined ? drop : say(was), ...(first === undefined ? [] : [say(first)])];
}

function saidOf({ skill, level, rank, teach }: Skill): Pick<Skill, "skill" | "level" | "rank" | "teach"> {
  return { skill, level, rank, teach };
}
