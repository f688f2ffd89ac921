import { isIP } from "node:net";
import { hostname, networkInterfaces } from "node:os";
import { isOfHome } from "../../edges/tls/home-names.ts";

/** This machine's addresses in the networks around it, IPv4 first. */
export function lanAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  const outside = all.filter(({ internal, address }) => !internal && !address.startsWith("fe80:"));
  return outside.sort((a, b) => a.family.localeCompare(b.family)).map(({ address }) => address);
}

/** An address with a port as the beginning of a link. */
export function originAt(address: string, port: number): string {
  return address.includes(":") ? `http://[${address}]:${port}` : `http://${address}:${port}`;
}

const LOOPBACK = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;

/** True for the address of a socket whose other end is on this machine. */
export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && LOOPBACK.test(address);
}

/** The name in a Host header, without its port and brackets; nothing when it is not one. */
export function hostName(header: string | undefined): string | undefined {
  const [, six, name] = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]+))(?::\d{1,5})?$/i.exec(header ?? "") ?? [];
  return six ?? name?.toLowerCase();
}

/** True for a Host header that means this machine and nothing that a name service could point elsewhere. */
export function isLoopbackHost(header: string | undefined): boolean {
  const name = hostName(header);
  return name === "localhost" || isLoopback(name);
}

/** True for a Host header by which a machine at home is called: an address, its own name, or one that no registry gives to anybody. */
export function isHomeHost(header: string | undefined): boolean {
  const name = hostName(header);
  if (name === undefined) return false;
  return !name.includes(".") || isIP(name) !== 0 || isOfHome(name) || name === hostname().toLowerCase();
}
