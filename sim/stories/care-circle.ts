import type { Body, Id } from "../../src/kernel/event.ts";
import type { Device } from "../device.ts";
import type { Dice } from "../dice.ts";
import { act } from "../life.ts";
import type { Pod, Story } from "../pod.ts";

/** How often somebody thinks of the circle. */
const SHARE = 0.2;
const STEPS = ["write", "write", "write", "write", "write", "write", "write", "people", "people", "go"] as const;
const WORDS = ["ask", "say", "know", "name"] as const;

/**
 * A few people look after somebody: they write what only they read, ask others in, leave somebody out, go, and in a few pods end it.
 * Random people in it do the rest, who take over what is asked for and close it.
 */
export function careCircle(): Story {
  let circle: Id | undefined;

  async function begin(by: Device, pod: Pod, dice: Dice): Promise<void> {
    const people = whomOf(by, pod, dice, 2);
    const how = { practice: "care", lasts: "shared-until-destroyed", people, boxes: [] };
    const made = await by
      .replica()
      .ask({ kind: "kernel.audience", body: how })
      .catch(() => undefined);
    if (made === undefined || !("event" in made)) return;
    by.acknowledged.add(made.event.id);
    circle = made.event.id;
  }

  return {
    name: "a care circle",
    step: async (pod, dice) => {
      const by = dice.one(pod.people.filter((one) => one.hasPower() && one.replica().me() !== undefined));
      if (by === undefined || !dice.chance(SHARE)) return;
      if (circle === undefined) return begin(by, pod, dice);
      const step = dice.one(STEPS) ?? "write";
      if (step === "write") await act(by, { kind: "care.write", body: textIn(circle, dice) });
      else if (step === "people")
        await act(by, { kind: "kernel.audience", body: { of: circle, people: whomOf(by, pod, dice, 3), boxes: [] } });
      else
        await act(by, { kind: "kernel.part", body: { audience: circle, how: dice.chance(0.9) ? "leave" : "destroy" } });
    },
  };
}

function textIn(circle: Id, dice: Dice): Body {
  return { circle, times: [], what: dice.one(WORDS) ?? "say", text: `Only we know ${dice.under(9999)}` };
}

/** Somebody, and at most so many others whom they know of. */
function whomOf(by: Device, pod: Pod, dice: Dice, most: number): Id[] {
  const me = by.replica().me() ?? "";
  const known = pod.people
    .map((one) => one.replica().me() ?? "")
    .filter((one) => one !== me && by.replica().event(one) !== undefined);
  return [me, ...dice.shuffled([...new Set(known)]).slice(0, 1 + dice.under(most))];
}
