import type { Id } from "../../src/kernel/event.ts";
import type { Outcome } from "../../src/kernel/lane/outcomes.ts";
import type { Liar } from "../device.ts";
import { lie } from "./sign-past-the-door.ts";

/** One of a third that says yes to whatever comes from one of them, and concludes it with just their own ballots. */
export function colludingThird(isOneOfUs: (device: string) => boolean): Liar {
  return {
    name: "one of a colluding third",
    tell: async ({ device, dice, minute }) => {
      const replica = device.replica();
      const ours = replica.history().flatMap(({ event }) => (isOneOfUs(event.device) ? [event] : []));
      const motion = ours.findLast(({ kind }) => kind === "charter.propose")?.id;
      if (motion === undefined || dice.chance(0.1)) {
        const parent = (replica.lookAt("charter").lane.chain as readonly Outcome[]).at(-1)?.id;
        if (parent === undefined) return false;
        const change = { seats: [], addValues: [`We rule ${dice.under(1000)}`], dropValues: [], numbers: [] };
        return lie(
          replica,
          { kind: "charter.propose", body: { parent, ...change, why: "Because we say so." } },
          minute,
        );
      }
      const ballots: Id[] = ours.flatMap(({ kind, body, id }) =>
        kind === "charter.say" && body.motion === motion ? [id] : [],
      );
      if (ballots.length === 0 || dice.chance(0.5)) {
        return lie(replica, { kind: "charter.say", body: { motion, yes: "yes" } }, minute);
      }
      return lie(replica, { kind: "charter.conclude", body: { motion, ballots } }, minute);
    },
  };
}
