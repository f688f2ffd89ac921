import { BlockList, isIP } from "node:net";

/** Addresses that are not of the internet: RFC 1918, 3927, 4193, 6598, and a machine's own. */
export const HOME_NETWORKS = [
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "169.254.0.0/16",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "fc00::/7",
  "fe80::/10",
  "::1/128",
] as const;

/** Names that no registry gives to anybody: RFC 6762, 6761, 8375, the reserved `internal`, and what routers use. */
export const HOME_NAMES = ["local", "localhost", "home.arpa", "internal", "lan"] as const;

const networks = new BlockList();
for (const range of HOME_NETWORKS) {
  const [address = "", bits] = range.split("/");
  networks.addSubnet(address, Number(bits), familyOf(address));
}

/** True for a name or address of which only the network at home can say where it is. */
export function isOfHome(name: string): boolean {
  if (isIP(name) !== 0) return networks.check(name, familyOf(name));
  // A certificate takes letters of ASCII alone, and phones refuse the whole of one that has others in a name.
  if (!/^[\w-]{1,63}(?:\.[\w-]{1,63})*$/.test(name) || name.length > 253) return false;
  const lower = name.toLowerCase();
  return HOME_NAMES.some((one) => lower === one || lower.endsWith(`.${one}`));
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}
