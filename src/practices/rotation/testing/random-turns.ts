import * as fc from "fast-check";
import type { Id } from "../../../kernel/event.ts";
import { ROLES } from "../words.ts";
import { DAY, PEOPLE, type Start, start } from "./start.ts";

const WHAT = [
  "join",
  "rest",
  "accompany",
  "part",
  "cannot",
  "can",
  "take",
  "take",
  "return",
  "swap",
  "served",
  "pass",
] as const;
const step = fc.record({
  who: fc.constantFrom(...PEOPLE),
  what: fc.constantFrom(...WHAT),
  role: fc.constantFrom(...ROLES),
  other: fc.constantFrom(...PEOPLE),
  which: fc.nat({ max: 2 }),
  /** Without having heard of what others did lately. */
  alone: fc.integer({ min: 0, max: 8 }),
});
/** What four people say about the turns of their meetings, partly out of reach of each other. */
export const life = fc.array(step, { minLength: 15, maxLength: 45, size: "max" });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

export function lived(steps: readonly Step[], afterEach: (pod: Start) => void = () => {}): Start {
  const pod = start();
  for (const who of PEOPLE) pod.join(who);
  const meetings: Id[] = [pod.gather(2), pod.gather(4), pod.gather(7)];
  for (const one of steps) {
    act(pod, one, meetings);
    afterEach(pod);
  }
  return pod;
}

function act(pod: Start, { who, what, role, other, which, alone }: Step, meetings: Id[]): void {
  const events = pod.events();
  const how = alone < 3 ? {} : { sees: [events[events.length - 1 - (alone % 6)]?.id ?? ""] };
  const meeting = meetings[meetings.length - 1 - which] ?? "";
  const person = pod.person(other);
  switch (what) {
    case "pass":
      pod.pass((1 + which) * DAY, ...PEOPLE);
      meetings.push(pod.gather(4 + which));
      return;
    case "join":
      pod.act(who, "rotation.join", { roles: which === 0 ? [] : [role], knows: which === 1 ? "yes" : "learning" }, how);
      return;
    case "rest":
      pod.act(who, "rotation.rest", which === 0 ? {} : { until: pod.now() + which * 5 * DAY }, how);
      return;
    case "accompany":
    case "part":
      pod.act(who, `rotation.${what}`, { person }, how);
      return;
    case "swap":
      pod.act(who, "rotation.swap", { meeting, role, with: person }, how);
      return;
    case "served":
      pod.act(who, "rotation.served", which === 0 ? { meeting, role } : { meeting, role, person }, how);
      return;
    case "take":
    case "return":
      pod.act(who, `rotation.${what}`, { meeting, role }, how);
      return;
    default:
      pod.act(who, `rotation.${what}`, { meeting }, how);
  }
}
