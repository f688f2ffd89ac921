import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { World } from "../../kernel/practice.ts";
import { begunWith } from "./begun.ts";
import { type Charter, type CharterEvent, type CharterOthers, changeOf } from "./words.ts";

/** It happened; remember it. What an outcome changes is in the rights, which the lane keeps. */
export function fold(charter: Charter, e: CharterEvent, world: World<CharterOthers>): Charter {
  const by = world.by ?? "";
  const { id, minute } = e;
  switch (e.kind) {
    case "charter.propose": {
      const { parent, why, review } = e.body;
      const motion = { id, by, minute, parent, change: changeOf(e.body), review, why };
      return { ...charter, motions: charter.motions.with(id, motion) };
    }
    case "charter.say": {
      const { motion, yes, note } = e.body;
      const before = charter.says.get(motion) ?? PersistentMap.empty;
      const said = { id, by, yes: yes === "yes", note, minute };
      const unseen = (before.get(by) ?? []).filter((one) => !world.seen(one.id));
      return { ...charter, says: charter.says.with(motion, before.with(by, [...unseen, said])) };
    }
    case "charter.count": {
      // The conclusion that it belongs to lists it. That it is not there yet is told.
      const { motion, ballots, after } = e.body;
      const now = begunWith(charter.begun.get(motion), e, { ids: ballots, after }, by);
      return { ...charter, begun: charter.begun.with(motion, now) };
    }
    case "charter.conclude": {
      const { motion } = e.body;
      const ballots = world.listed(charter.says.get(motion)?.size ?? 0) ?? e.body.ballots;
      const conclusion = { id, motion, by, minute, time: world.time, ballots };
      return {
        ...charter,
        conclusions: charter.conclusions.with(id, conclusion),
        begun: charter.begun.without(motion),
      };
    }
  }
}
