import type { Id } from "../../../kernel/event.ts";
import { deviceOf, type How, type Story, type Told } from "../../../kernel/testing/story.ts";
import { members } from "../../members/index.ts";
import { invite, podOf } from "../../members/testing/neighbours.ts";
import { devices } from "../index.ts";

export const practices = [members, devices];

const PROOF = "22".repeat(64);
const HOUR = 60;

/** A pod of eight people in five households, all on the roll. */
const HOMES = {
  anya: "Fern House",
  alex: "Fern House",
  sarah: "The Old Bakery",
  david: "The Old Bakery",
  mark: "Willow Barn",
  ines: "Willow Barn",
  omar: "Lime Cottage",
  grace: "Hill Farm",
};

export function start(): Story {
  return podOf(HOMES, practices);
}

/** Someone's device adds another one, named by a short word. */
export function add(pod: Story, by: string, device: string, how: How = {}, sort = "tablet"): Told {
  const body = { key: deviceOf(device), proof: PROOF, name: device, sort };
  return pod.act(by, "devices.add", body, how);
}

export function retire(pod: Story, by: string, device: string, how: How = {}): Told {
  return pod.act(by, "devices.retire", { device: deviceOf(device) }, how);
}

/** A new device, let in by an invite of `by`, says whose it is. */
export function recover(pod: Story, device: string, person: Id, by = "mark"): Told {
  const way = { invite: invite(pod, by).id, proof: PROOF };
  return pod.act(device, "devices.recover", { person, name: device, sort: "phone", ...way });
}

export function know(pod: Story, who: string, recovery: Id, known = "yes", how: How = {}): Told {
  return pod.act(who, "devices.know", { recovery, known }, how);
}

export function conclude(pod: Story, who: string, recovery: Id, vouchers: readonly Id[], how: How = {}): Told {
  return pod.act(who, "devices.conclude", { recovery, vouchers }, how);
}

/** Everyone named is there now, and again `hours` later. */
export function pass(pod: Story, hours: number, ...who: readonly string[]): void {
  pod.pass(0, ...who);
  pod.pass(hours * HOUR, ...who);
}

export const EVERYONE = ["alex", "sarah", "david", "mark", "ines", "omar", "grace"];

/** A rival of a recovery that is ready is settled as well, out of reach of the first, which more households hear first. */
export function settleApart(pod: Story, recovery: Id, vouchers: readonly Id[]): void {
  const rival = recover(pod, "rival phone", pod.person("anya")).id;
  pass(pod, 73, ...EVERYONE);
  const shared = pod.graph.heads().map(({ event }) => event.id);
  const first = conclude(pod, "mark", recovery, vouchers, { sees: shared }).id;
  const others = ["david", "grace", "ines", "omar"].map((who) => know(pod, who, rival, "yes", { sees: shared }).id);
  for (const who of ["sarah", "omar"]) pod.act(who, "kernel.witness", {}, { sees: [first] });
  const second = conclude(pod, "grace", rival, others, { sees: others });
  if (second.refusal !== undefined) throw new Error(`the rival was not settled: ${second.refusal.code}`);
  pod.pass(1, ...EVERYONE);
}
