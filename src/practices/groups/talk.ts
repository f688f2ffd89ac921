import type { Look } from "../../kernel/practice.ts";
import type { TalkedOf } from "../../kernel/talk.ts";
import type { Groups, Others } from "./words.ts";

type GroupsLook = Look<Groups, Others>;

export const group: TalkedOf = {
  begun: ["groups.open"],
  title: ({ body }) => body.name,
  at: ({ state }: GroupsLook, page) => state.groups.get(page)?.id,
};

/** What a role is for. Whether somebody should go on holding it has words of its own, which they answer. */
export const role: TalkedOf = {
  begun: ["groups.add-role"],
  title: ({ body }) => body.name,
  at: ({ state }: GroupsLook, page) => state.roles.get(page)?.id,
};
