import type { Problem } from "../../../../kernel/check-fields.ts";
import type { Minute, Refusal } from "../../../../kernel/event.ts";
import type { AnyPractice } from "../../../../kernel/practice.ts";
import { foundCommunity } from "../../../../replica/found.ts";
import type { Crypto } from "../../../../replica/ports.ts";
import type { Replica } from "../../../../replica/replica.ts";

/** What founders say at the start. */
export type FoundingPlan = {
  readonly community: {
    readonly name: string;
    readonly scale: string;
    readonly timeZone: string;
    readonly language: string;
    readonly values: readonly string[];
  };
  readonly name: string;
  readonly household: string;
  readonly otherHouseholds: readonly string[];
};

export type FoundingDeps = {
  readonly practices: readonly AnyPractice[];
  readonly crypto: Crypto;
  readonly seed: Uint8Array;
  readonly now: Minute;
  /** Opens a replica of a community that has no events yet. */
  readonly open: (community: string) => Promise<Replica>;
};

export type Founding =
  | { readonly replica: Replica }
  | { readonly refusal: Refusal }
  | { readonly problems: readonly Problem[] };

/** Founds a community on this device: its first event, the founder's joining, and the other households' names. */
export async function found(plan: FoundingPlan, deps: FoundingDeps): Promise<Founding> {
  const founded = foundCommunity(deps.practices, deps.crypto, deps.seed, deps.now, plan.community);
  if ("problems" in founded) return founded;
  const replica = await deps.open(founded.community);
  const received = await replica.receive([founded.first]);
  if (received.refusal !== undefined) return { refusal: received.refusal };
  const joined = await replica.ask({
    kind: "members.join",
    body: { name: plan.name, householdName: plan.household },
  });
  if (!("event" in joined)) return joined;
  for (const name of plan.otherHouseholds) {
    const opened = await replica.ask({ kind: "members.open-household", body: { name } });
    if (!("event" in opened)) return opened;
  }
  return { replica };
}
