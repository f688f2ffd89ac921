import { X509Certificate } from "node:crypto";
import { createServer } from "node:https";
import { type AddressInfo, isIP } from "node:net";
import { checkServerIdentity, connect, type PeerCertificate } from "node:tls";
import { describe, expect, test } from "vitest";
import { type Certified, certify, derOf, makeAuthority, readCertificate } from "./authority.ts";
import { isOfHome } from "./home-names.ts";

const NOW = Date.now();
const authority = await makeAuthority("Maple Street: O=Bank", NOW);

/** What OpenSSL says to a client that trusts `ca`, asks for `name`, and is shown a certificate. */
async function opinion({ certificate, key }: Certified, name: string, ca?: string): Promise<string> {
  const server = createServer({ cert: certificate, key });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const said = await new Promise<string>((resolve) => {
    const asked = isIP(name) === 0 ? { servername: name } : { checkServerIdentity: addressIs(name) };
    const socket = connect({ port, host: "127.0.0.1", ...(ca !== undefined && { ca }), ...asked }, () => {
      socket.destroy();
      resolve("trusted");
    });
    socket.on("error", ({ message }) => resolve(message));
  });
  server.close();
  return said;
}

/** All connections go to this machine, whatever address the client believes to talk to. */
const addressIs = (address: string) => (_host: string, certificate: PeerCertificate) =>
  checkServerIdentity(address, certificate);

describe("an authority of a pod", () => {
  test("a name that no certificate can hold is left out, and the rest is good", async () => {
    const hub = await certify(authority, ["pc-josé.local", "kith.local", "my pi.local"], NOW);
    expect((await readCertificate(hub.certificate)).names).toEqual(["kith.local"]);
    expect(await opinion(hub, "kith.local", authority.certificate)).toBe("trusted");
  });

  test("vouches for a hub by its names and addresses at home", async () => {
    const hub = await certify(authority, ["kith.local", "192.168.1.20", "fd00::5", "localhost"], NOW);
    for (const name of ["kith.local", "192.168.1.20", "fd00::5"]) {
      expect([name, await opinion(hub, name, authority.certificate)]).toEqual([name, "trusted"]);
    }
    expect(await opinion(hub, "192.168.1.21", authority.certificate)).toContain("does not match");
  });

  test("cannot vouch for a name or an address of the internet, whoever holds its key", async () => {
    // As a thief of the key would: the filter of names does not bind them, the certificate does.
    for (const name of ["bank.example.com", "93.184.215.14"]) {
      const forged = await certify(authority, [name], NOW, () => true);
      expect(await opinion(forged, name, authority.certificate)).toContain("permitted subtree violation");
    }
    expect(
      (await readCertificate((await certify(authority, ["kith.local", "bank.example.com"], NOW)).certificate)).names,
    ).toEqual(["kith.local"]);
  });

  test("a community's name cannot write anything else into it", () => {
    expect(new X509Certificate(authority.certificate).subject).toBe("CN=Maple Street OBank\nO=Kith");
  });

  test("its certificates last as long as phones allow, and never longer than itself", async () => {
    const DAY = 86_400_000;
    const hub = await certify(authority, ["kith.local"], NOW);
    expect(((await readCertificate(hub.certificate)).untilMs - NOW) / DAY).toBeCloseTo(800, 0);
    const late = await certify(authority, ["kith.local"], NOW + 3600 * DAY);
    expect((await readCertificate(late.certificate)).untilMs).toBe(
      (await readCertificate(authority.certificate)).untilMs,
    );
  });

  test("a connection by it is trusted by whoever trusts it, and by nobody else", async () => {
    const hub = await certify(authority, ["localhost"], NOW);
    expect(await opinion(hub, "localhost", authority.certificate)).toBe("trusted");
    expect(await opinion(hub, "localhost")).toMatch(/self-signed|unable to (?:verify|get)/i);
  });

  test("the form that phones install is the same certificate", () => {
    expect(new X509Certificate(derOf(authority.certificate)).fingerprint256).toBe(
      new X509Certificate(authority.certificate).fingerprint256,
    );
  });
});

test("names and addresses of a home network are told from those of the internet", () => {
  for (const home of [
    "10.1.2.3",
    "172.16.0.9",
    "192.168.7.20",
    "169.254.1.1",
    "fd12::1",
    "fe80::1",
    "127.0.0.1",
    "::1",
  ]) {
    expect([home, isOfHome(home)]).toEqual([home, true]);
  }
  for (const home of ["kith.local", "Hub.LAN", "pod.home.arpa", "localhost"])
    expect([home, isOfHome(home)]).toEqual([home, true]);
  for (const none of [
    "pc-josé.local",
    "my pi.local",
    ".local",
    "a..local",
    "*.local",
    "x\u0000.local",
    `${"a".repeat(64)}.lan`,
  ]) {
    expect([none, isOfHome(none)]).toEqual([none, false]);
  }
  for (const far of ["172.32.0.1", "8.8.8.8", "2001:db8::1", "example.com", "local.example.com", "notlocal"]) {
    expect([far, isOfHome(far)]).toEqual([far, false]);
  }
});
