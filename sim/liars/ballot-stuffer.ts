import type { Id } from "../../src/kernel/event.ts";
import type { Replica } from "../../src/replica/replica.ts";
import type { Liar } from "../device.ts";
import { lie } from "./sign-past-the-door.ts";

/** Concludes motions with ballots that were never given, given twice, or given to another motion. */
export const ballotStuffer: Liar = {
  name: "ballot-stuffer",
  tell: async ({ device, dice, minute }) => {
    const replica = device.replica();
    const motion = dice.one(idsOf(replica, "charter.propose").slice(-4));
    if (motion === undefined) return false;
    const ballots = idsOf(replica, "charter.say");
    const stuffed = dice.shuffled(ballots).slice(0, 2 + dice.under(6));
    const twice = ballots.length > 0 && dice.chance(0.3) ? Array.from({ length: 5 }, () => ballots[0] as Id) : stuffed;
    if (dice.chance(0.4) || twice.length === 0) {
      return lie(replica, { kind: "charter.say", body: { motion, yes: "yes" } }, minute);
    }
    return lie(replica, { kind: "charter.conclude", body: { motion, ballots: twice } }, minute);
  },
};

function idsOf(replica: Replica, kind: string): Id[] {
  return replica.history().flatMap(({ event }) => (event.kind === kind ? [event.id] : []));
}
