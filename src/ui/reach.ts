import { addressIn } from "./web-address.ts";

/** Where others reach the page that this device shows. */
export type Reach = {
  /** As browsers write it: "http://192.168.1.20:7400". */
  readonly origin: string;
  /** True when the address means something on this computer alone. */
  readonly onlyHere: boolean;
};

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** Asks the hub under which addresses others see it. Without an answer, the address of this page stands. */
export async function findReach(): Promise<Reach> {
  const here = reachAt([location.origin]);
  if (!here.onlyHere) return here;
  try {
    const answer = await fetch("/hub.json", { headers: { accept: "application/json" } });
    const said: unknown = answer.ok ? await answer.json() : undefined;
    if (typeof said !== "object" || said === null || !("addresses" in said)) return here;
    const origins = Array.isArray(said.addresses) ? said.addresses.flatMap((one) => originOf(one) ?? []) : [];
    return reachAt([location.origin, ...origins]);
  } catch {
    // The hub is away: the page was kept by the browser.
    return here;
  }
}

/** The first of some addresses that others can use; else the first. */
function reachAt(origins: readonly string[]): Reach {
  const open = origins.find((origin) => !isLoopback(origin));
  return { origin: open ?? origins[0] ?? "", onlyHere: open === undefined };
}

/** A link as others can open it. */
export function linkFrom({ origin }: Reach, link: string): string {
  return `${origin}/${new URL(link).hash}`;
}

function isLoopback(origin: string): boolean {
  return LOOPBACK.test(new URL(origin).hostname);
}

function originOf(address: unknown): string | undefined {
  const { protocol, origin } = (typeof address === "string" ? addressIn(address) : undefined) ?? {};
  return protocol === "http:" || protocol === "https:" ? origin : undefined;
}
