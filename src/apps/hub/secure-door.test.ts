import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { request } from "node:https";
import { join } from "node:path";
import { connect } from "node:tls";
import fastify from "fastify";
import { describe, expect, test, vi } from "vitest";
import WebSocket from "ws";
import { certify, makeAuthority } from "../../edges/tls/authority.ts";
import { addAuthority, namesHere, type OwnCertificate, openSecureDoor } from "./secure-door.ts";
import { foundedDir, startHub } from "./testing/bed.ts";

type Came = { readonly status: number; readonly type: string; readonly body: Buffer };

/** Asks as a phone does that trusts `ca`. */
function ask(port: number, path: string, ca: string, headers: Record<string, string> = {}): Promise<Came> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: "127.0.0.1", servername: "localhost", port, path, ca, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => {
        const type = answer.headers["content-type"] ?? "";
        resolve({ status: answer.statusCode ?? 0, type, body: Buffer.concat(parts) });
      });
    });
    asking.on("error", reject);
    asking.end();
  });
}

/** What the hub shows to whoever comes. */
function hubCertificateOf(port: number): Promise<X509Certificate> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: "127.0.0.1", port, rejectUnauthorized: false }, () => {
      resolve(new X509Certificate(socket.getPeerCertificate().raw));
      socket.destroy();
    });
    socket.on("error", reject);
  });
}

describe("a hub by https", () => {
  test("serves the same page and links, to phones that took its authority by plain http", async () => {
    const { dir } = await foundedDir();
    const hub = await startHub(dir, { secure: { port: 0 } });
    const { port = 0, authority } = hub.secure ?? {};
    const taken = await hub.app.inject({ url: "/kith-authority.crt" });
    expect([taken.statusCode, taken.headers["content-type"]]).toEqual([200, "application/x-x509-ca-cert"]);
    const ca = new X509Certificate(taken.rawPayload);
    expect(ca.fingerprint256).toBe(authority?.fingerprint);
    expect(JSON.parse((await hub.app.inject({ url: "/hub.json" })).body).secure).toEqual({
      port,
      fingerprint: authority?.fingerprint,
    });
    const came = await ask(port, "/hub.json", ca.toString());
    expect([came.status, JSON.parse(came.body.toString()).device]).toEqual([200, hub.device.slice(0, 32)]);
    const link = new WebSocket(`wss://localhost:${port}/link`, { ca: ca.toString() });
    await new Promise((resolve, reject) => link.once("open", resolve).once("error", reject));
    link.close();
  });

  test("once another authority vouches for it, that one is what a phone takes", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { dir } = await foundedDir();
    let now = Date.now();
    const app = fastify();
    const door = await openSecureDoor(app, { port: 0, host: "127.0.0.1", dir: join(dir, "tls"), nowMs: () => now });
    addAuthority(app, () => door);
    app.get("/hub.json", async () => ({}));
    await app.ready();
    const first = door.authority?.fingerprint;
    expect((await app.inject({ url: "/kith-authority-next.crt" })).statusCode).toBe(404);
    now += 3450 * 86_400_000;
    vi.advanceTimersByTime(3_600_000);
    await vi.waitFor(() => expect(door.authority?.next).toBeDefined());
    expect(door.authority?.fingerprint).toBe(first);
    const ahead = new X509Certificate((await app.inject({ url: "/kith-authority-next.crt" })).rawPayload);
    expect((await app.inject({ url: "/kith-authority-next.mobileconfig" })).statusCode).toBe(200);
    now += 150 * 86_400_000;
    vi.advanceTimersByTime(3_600_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(door.authority?.fingerprint).not.toBe(first));
    const ca = new X509Certificate((await app.inject({ url: "/kith-authority.crt" })).rawPayload);
    expect(ca.fingerprint256).toBe(door.authority?.fingerprint);
    expect(ahead.fingerprint256).toBe(ca.fingerprint256);
    expect(await hubCertificateOf(door.port)).toSatisfy((hub: X509Certificate) => hub.verify(ca.publicKey));
    await door.close();
  });

  test("an iPhone takes the same certificate in a profile, which is the same each time", async () => {
    const { dir } = await foundedDir();
    const hub = await startHub(dir, { secure: { port: 0 } });
    const take = async () => hub.app.inject({ url: "/kith-authority.mobileconfig" });
    const taken = await take();
    expect([taken.statusCode, taken.headers["content-type"]]).toEqual([200, "application/x-apple-aspen-config"]);
    const held = /<data>([^<]+)<\/data>/.exec(taken.body)?.[1] ?? "";
    expect(new X509Certificate(Buffer.from(held, "base64")).fingerprint256).toBe(hub.secure?.authority?.fingerprint);
    const names = [...taken.body.matchAll(/<key>PayloadUUID<\/key><string>([^<]+)</g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-8[0-9A-F]{3}-[0-9A-F]{12}$/);
    expect((await take()).body).toBe(taken.body);
  });

  test("the API is guarded there as everywhere", async () => {
    const { dir } = await foundedDir();
    const hub = await startHub(dir, { secure: { port: 0 } });
    const ca = readFileSync(join(dir, "tls/authority.pem"), "utf8");
    const port = hub.secure?.port ?? 0;
    expect((await ask(port, "/api/communities", ca)).status).toBe(200);
    // A site that points its own name at this machine.
    expect((await ask(port, "/api/communities", ca, { host: "elsewhere.local" })).status).toBe(403);
  });

  test("without it there is nothing to take", async () => {
    const { dir } = await foundedDir();
    const hub = await startHub(dir);
    for (const kind of ["crt", "mobileconfig"]) {
      expect((await hub.app.inject({ url: `/kith-authority.${kind}` })).statusCode).toBe(404);
    }
    expect(JSON.parse((await hub.app.inject({ url: "/hub.json" })).body)).not.toHaveProperty("secure");
  });

  test("a certificate that somebody brought is used in place of the pod's", async () => {
    const { dir } = await foundedDir();
    const mine = await makeAuthority("Mine", Date.now());
    const own = await certify(mine, ["localhost"], Date.now());
    const hub = await startHub(dir, { secure: { port: 0, own } });
    expect((await ask(hub.secure?.port ?? 0, "/hub.json", mine.certificate)).status).toBe(200);
    for (const kind of ["crt", "mobileconfig"]) {
      expect((await hub.app.inject({ url: `/kith-authority.${kind}` })).statusCode).toBe(404);
    }
  });

  test("one that was brought and is renewed is shown within the hour, and not while only half of it is there", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { dir } = await foundedDir();
    const mine = await makeAuthority("Mine", Date.now());
    const [first, next] = [
      await certify(mine, ["localhost"], Date.now()),
      await certify(mine, ["localhost"], Date.now()),
    ];
    let now: OwnCertificate | undefined = first;
    const own = { ...first, again: () => now };
    const door = await openSecureDoor(fastify(), { port: 0, host: "127.0.0.1", dir, nowMs: Date.now, own });
    const shows = async () => (await hubCertificateOf(door.port)).fingerprint256;
    const hour = () => vi.advanceTimersByTimeAsync(3_600_000);
    const fingerprints = [first, next].map(({ certificate }) => new X509Certificate(certificate).fingerprint256);
    for (const half of [{ ...next, key: first.key }, undefined]) {
      now = half;
      await hour();
      expect(await shows()).toBe(fingerprints[0]);
    }
    now = next;
    await hour();
    expect(await shows()).toBe(fingerprints[1]);
    vi.useRealTimers();
    await door.close();
  });

  test("a key of another certificate is told, and nothing goes on listening", async () => {
    const { dir } = await foundedDir();
    const mine = await makeAuthority("Mine", Date.now());
    const { certificate } = await certify(mine, ["localhost"], Date.now());
    const starting = startHub(dir, { secure: { port: 0, own: { certificate, key: mine.key } } });
    await expect(starting).rejects.toMatchObject({ code: "unavailable", message: expect.stringContaining("--cert") });
    await startHub(dir);
  });

  test("a machine with an accent in its name is found by the name that browsers make of it, and a blank gives none", () => {
    expect(namesHere("PC-José")).toContain("xn--pc-jos-gva.local");
    for (const called of ["Rosa's Pi", "PC de José", "", "-", "a".repeat(70)]) {
      const names = namesHere(called);
      expect(names).toContain("localhost");
      for (const name of names) expect(URL.canParse(`https://${name.includes(":") ? `[${name}]` : name}`)).toBe(true);
    }
  });

  test("all its names are of the network at home", () => {
    expect(namesHere()).toContain("localhost");
    expect(namesHere().some((name) => name.endsWith(".local"))).toBe(true);
  });
});
