import type { Replica } from "../../../replica/replica.ts";

/** How somebody went from a community: by themselves, as a guest whose visit was ended, or by everyone's word. */
export type Gone = "left" | "withdrawn" | "removed";

/** How whoever this device speaks for has gone. */
export function goneFrom(replica: Replica): Gone | undefined {
  const person = replica.me();
  if (person === undefined || replica.state().practices.members === undefined) return undefined;
  const looked = replica.look("members.person", { person });
  const row = "rows" in looked ? (looked.rows as { readonly gone?: Gone } | undefined) : undefined;
  return row?.gone;
}
