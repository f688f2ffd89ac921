import { isIP } from "node:net";
import { type Entry, KITH } from "./records.ts";
import type { Wire } from "./wire.ts";

/** A hub that answered on this network. */
export type FoundHub = {
  readonly name: string;
  readonly hub: string;
  readonly port: number;
  readonly addresses: readonly string[];
};

export type Found = {
  readonly hubs: readonly FoundHub[];
  /** Why nothing could be heard; nothing when all is well. */
  readonly trouble: string | undefined;
};

/** As machines are named on a network (RFC 1123). Anybody can answer, and what they call themselves is printed. */
const HOST = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/i;
const PORT_MAX = 65_535;
/** Asked three times: who was not there yet, or was not heard, answers the next time. */
const TIMES = 3;

/** Listens for hubs for some time. */
export async function findHubs(wire: Wire, ms: number): Promise<Found> {
  const heard = new Map<string, Entry>();
  let trouble: string | undefined;
  wire.onTrouble((why) => {
    trouble = why;
  });
  wire.onSaid((entries) => {
    for (const entry of entries) heard.set(`${entry.name} ${entry.type} ${JSON.stringify(entry.data)}`, entry);
  });
  for (let time = 0; time < TIMES; time++) {
    wire.ask([{ name: KITH, type: "PTR" }]);
    await new Promise((resolve) => setTimeout(resolve, ms / TIMES));
  }
  await wire.close();
  return { hubs: hubsIn([...heard.values()]), trouble };
}

function hubsIn(entries: readonly Entry[]): FoundHub[] {
  const named = entries.flatMap((one) => (one.type === "PTR" && one.name === KITH ? [one.data] : []));
  return [...new Set(named)].flatMap((instance) => {
    const service = entries.find((one) => one.type === "SRV" && one.name === instance);
    if (service?.type !== "SRV") return [];
    const { target, port } = service.data;
    if (!HOST.test(target) || port < 1 || port > PORT_MAX) return [];
    const texts = entries.flatMap((one) => (one.type === "TXT" && one.name === instance ? one.data : []));
    const hub = texts.find((text) => /^hub=[0-9a-f]+$/.test(text))?.slice(4) ?? "";
    const addresses = entries.flatMap((one) =>
      (one.type === "A" || one.type === "AAAA") && one.name === target && isIP(one.data) !== 0 ? [one.data] : [],
    );
    return [{ name: target, hub, port, addresses: [...new Set(addresses)].sort() }];
  });
}
