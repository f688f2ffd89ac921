import { fromHex, isHex } from "../../../../kernel/bytes.ts";
import type { Id } from "../../../../kernel/event.ts";

/** A made-up person of the hub's demo pod, whose key a visitor may use. */
export type DemoPerson = { readonly name: string; readonly household: string; readonly seed: Uint8Array };

export type Demo = { readonly community: Id; readonly name: string; readonly people: readonly DemoPerson[] };

/** The demo pod of the hub that this page came from; nothing where people really live. */
export async function findDemo(): Promise<Demo | undefined> {
  try {
    const hub: { demo?: boolean } = await (await fetch("/hub.json")).json();
    if (hub.demo !== true) return undefined;
    const { community, name, people } = await (await fetch("/demo.json")).json();
    if (!isHex(community, 32) || typeof name !== "string" || !Array.isArray(people)) return undefined;
    return { community, name, people: people.flatMap(asPerson) };
  } catch {
    return undefined;
  }
}

function asPerson({ name, household, seed }: Record<string, unknown>): DemoPerson[] {
  const key = typeof seed === "string" ? fromHex(seed) : undefined;
  return typeof name === "string" && typeof household === "string" && key?.length === 32
    ? [{ name, household, seed: key }]
    : [];
}
