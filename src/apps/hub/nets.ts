import { isIPv6 } from "node:net";

/** As many sixteen bits of an IPv6 address as a home gets of its provider at most, and as one wire in it has. */
const WIDTHS = [3, 4] as const;
const MAPPED = "::ffff:";
const GROUPS = 8;

/**
 * The networks that an address is in, the widest first, and last the address itself. Whoever has one IPv6 address has a whole
 * network of them to call from; an IPv4 address is worth as much as such a network.
 */
export function widerNets(address: string): readonly string[] {
  const mapped = address.startsWith(MAPPED) && address.includes(".") ? address.slice(MAPPED.length) : address;
  if (!isIPv6(mapped)) return [...WIDTHS.map(() => mapped), mapped];
  const groups = groupsOf(mapped);
  return [...WIDTHS.map((width) => `${groups.slice(0, width).join(":")}::`), groups.join(":")];
}

/** All eight, without leading noughts; the interface that a link-local address is reached by is no part of it. */
function groupsOf(address: string): readonly string[] {
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const [first, last] = [head, tail ?? ""].map((part) => (part === "" ? [] : part.split(":")));
  const gap = tail === undefined ? 0 : GROUPS - (first?.length ?? 0) - (last?.length ?? 0);
  return [...(first ?? []), ...Array<string>(Math.max(gap, 0)).fill("0"), ...(last ?? [])].map((one) =>
    one.replace(/^0+(?=.)/, "").toLowerCase(),
  );
}
