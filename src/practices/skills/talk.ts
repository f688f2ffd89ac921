import type { Event, Id } from "../../kernel/event.ts";
import type { Look } from "../../kernel/practice.ts";
import type { TalkedOf } from "../../kernel/talk.ts";
import { sameName } from "./names.ts";
import type { Others, Skills } from "./words.ts";

const keyOf = ({ body }: Event): string => sameName(String(body.skill));

/** A skill is talked about by its name, whoever has it: not how well one neighbour does it. */
export const skill: TalkedOf = {
  begun: ["skills.claim", "skills.record", "skills.need"],
  thing: keyOf,
  page: keyOf,
  title: ({ body }) => String(body.skill),
  at: ({ state }: Look<Skills, Others>, page): Id | undefined => {
    const key = sameName(page);
    // What was written down comes first: of what somebody took over from there, no act tells the name.
    const all = [...state.names.values(), ...state.people.values()].flatMap(({ skills }) => skills.get(key) ?? []);
    return all[0]?.said ?? state.needs.get(key)?.said;
  },
};
