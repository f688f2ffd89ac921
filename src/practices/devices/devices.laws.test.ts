import fc from "fast-check";
import { expect, test } from "vitest";
import { writeState } from "../../kernel/state-codec.ts";
import { batched, causalShuffle, foldAgain } from "../../kernel/testing/fold-again.ts";
import { deviceOf, type Story } from "../../kernel/testing/story.ts";
import { guest, see } from "../members/testing/neighbours.ts";
import { devices, type Held } from "./index.ts";
import { add, conclude, EVERYONE, know, pass, practices, recover, retire, start } from "./testing/start.ts";

const DEVICES = ["anya", "tablet", "new phone", "rival phone"];
/** Somebody does something about Anya's devices; with `alone`, having heard only their own last act. */
const step = fc.record({
  who: fc.constantFrom(...DEVICES, "sarah", "mark", "ines", "omar"),
  what: fc.constantFrom(
    "add",
    "retire",
    "recover",
    "know",
    "know",
    "object",
    "conclude",
    "rename",
    "name",
    "come",
    "leave",
    "pass",
  ),
  which: fc.nat({ max: 3 }),
  alone: fc.boolean(),
});
const life = fc.array(step, { maxLength: 24 });

test("[DV-10, K-1] any order in which the events arrive ends in the same state", () => {
  fc.assert(
    fc.property(life, fc.array(fc.nat({ max: 99 }), { minLength: 20, maxLength: 60 }), (steps, rolls) => {
      const pod = lived(steps);
      let at = 0;
      const dice = () => (rolls[at++ % rolls.length] ?? 0) / 100;
      const again = foldAgain(practices, pod.community, batched(causalShuffle(pod.events(), dice), dice, 6));
      expect(writeState(again.folding.state())).toBe(writeState(pod.folding.state()));
    }),
    { numRuns: 40 },
  );
});

test("[DV-2] in every story, a device speaks for one person at most, and a person's own word is theirs alone", () => {
  fc.assert(
    fc.property(life, (steps) => {
      const pod = lived(steps);
      for (const event of pod.events()) {
        if (event.kind !== "members.rename" || pod.setAside(event.id) !== undefined) continue;
        const person = pod.folding.state().practices.members as { people: { has: (id: string) => boolean } };
        const entry = pod.graph.get(event.id);
        const by = entry === undefined ? undefined : pod.graph.joins.authorOf(entry);
        expect(by !== undefined && person.people.has(by)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

test("[DV-15] in every story, what is shown as speaking for somebody is what the rights lane says", () => {
  fc.assert(
    fc.property(life, (steps) => {
      const pod = lived(steps);
      for (const person of pod.state("members").people.keys()) {
        const rows: readonly Held[] = see(pod, devices, "mine", undefined, { person });
        const shown = rows.filter(({ retired }) => retired === undefined).map(({ key }) => key);
        expect(shown.sort()).toEqual([...pod.graph.joins.devicesOf(person)].sort());
      }
    }),
    { numRuns: 40 },
  );
});

type Step = { readonly who: string; readonly what: string; readonly which: number; readonly alone: boolean };

function lived(steps: readonly Step[]): Story {
  const pod = start();
  const anya = pod.person("anya");
  const recoveries = [recover(pod, "new phone", anya).id];
  for (const { who, what, which, alone } of steps) {
    const recovery = recoveries[which % recoveries.length] ?? "";
    const last = pod.graph.last(pod.events().findLast((event) => event.device === device(pod, who))?.device ?? "");
    const how = alone && last !== undefined ? { sees: [last.event.id] } : {};
    const other = DEVICES[which] ?? "anya";
    if (what === "add") add(pod, who, other, how);
    else if (what === "retire") retire(pod, who, other, how);
    else if (what === "recover") recoveries.push(recover(pod, who, anya).id);
    else if (what === "know") know(pod, who, recovery, which === 0 ? "no" : "yes", how);
    else if (what === "object") pod.act(who, "devices.object", { recovery }, how);
    else if (what === "conclude") settle(pod, who, recovery);
    else if (what === "come") guest(pod, who, "mark");
    else if (what === "leave") pod.act(who, "members.leave", {}, how);
    else if (what === "rename") pod.act(who, "members.rename", { name: `${who} ${which}` }, how);
    else if (what === "name") pod.act(who, "devices.name", { device: deviceOf(other), name: `${who} ${which}` }, how);
    else pass(pod, 40, ...EVERYONE);
  }
  return pod;
}

function settle(pod: Story, who: string, recovery: string): void {
  const vouchers = [...(pod.look("devices").lane.recovering(recovery)?.vouchers.values() ?? [])];
  if (vouchers.length > 0) conclude(pod, who, recovery, vouchers);
}

function device(pod: Story, who: string): string {
  return pod.graph.devices().find((one) => pod.graph.last(one) !== undefined && one === deviceOf(who)) ?? "";
}
