import { X509Certificate } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readCertificate } from "./authority.ts";
import { fingerprintOf, openHubCertificate } from "./hub-certificate.ts";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 26);
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "kith-tls-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const open = (names: readonly string[], nowMs = NOW) => openHubCertificate({ dir, called: "Kith hub", names, nowMs });

describe("a hub's certificate", () => {
  test("is the same after a restart", async () => {
    const first = await open(["hub.local", "192.168.1.20"]);
    expect(await open(["hub.local", "192.168.1.20"], NOW + 300 * DAY)).toEqual(first);
    expect(fingerprintOf(first.authority)).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  });

  test("is made anew by the same authority when the address changed, and before it ends", async () => {
    const first = await open(["hub.local", "192.168.1.20"]);
    const moved = await open(["hub.local", "192.168.4.7"], NOW + DAY);
    expect(moved.authority).toEqual(first.authority);
    expect((await readCertificate(moved.hub.certificate)).names).toEqual(["hub.local", "192.168.4.7"]);
    const later = await open(["hub.local", "192.168.4.7"], moved.untilMs - 80 * DAY);
    expect(later.authority).toEqual(first.authority);
    expect(later.untilMs).toBeGreaterThan(moved.untilMs);
  });

  test("an address of the internet neither gets into it nor has it made anew at each start", async () => {
    const first = await open(["hub.local", "2001:db8::5"]);
    expect((await readCertificate(first.hub.certificate)).names).toEqual(["hub.local"]);
    expect(await open(["hub.local", "2001:db8::5"])).toEqual(first);
  });

  test("its authority is made anew before it ends, and everything with it", async () => {
    const first = await open(["hub.local"]);
    const later = await open(["hub.local"], NOW + 3600 * DAY);
    expect(later.authority).not.toEqual(first.authority);
    const [hub, authority] = [later.hub, later.authority].map(({ certificate }) => new X509Certificate(certificate));
    expect(authority && hub?.verify(authority.publicKey)).toBe(true);
  });

  test("half a year before another authority vouches for it that one is there to be taken, and is the one that does then", async () => {
    const first = await open(["hub.local"]);
    const untilMs = (await readCertificate(first.authority.certificate)).untilMs;
    expect((await open(["hub.local"], untilMs - 300 * DAY)).next).toBeUndefined();
    const before = await open(["hub.local"], untilMs - 200 * DAY);
    expect(before.authority).toEqual(first.authority);
    expect(before.next).toMatchObject({ fromMs: untilMs - 90 * DAY });
    expect(await open(["hub.local"], untilMs - 100 * DAY)).toMatchObject({ next: before.next });
    const after = await open(["hub.local"], untilMs - 89 * DAY);
    expect(after.authority).toEqual(before.next?.authority);
    expect(after.next).toBeUndefined();
  });

  test("a clock that was years ahead when it began leaves no certificate that phones have to wait for", async () => {
    const first = await open(["hub.local"], NOW + 3000 * DAY);
    expect((await readCertificate(first.authority.certificate)).fromMs).toBeLessThan(NOW);
    const later = await open(["hub.local"]);
    expect(later.authority).toEqual(first.authority);
    expect((await readCertificate(later.hub.certificate)).fromMs).toBeLessThan(NOW);
    expect((await readCertificate(later.hub.certificate)).untilMs).toBeLessThan(NOW + 825 * DAY);
  });

  test("a clock that was ten years ahead for a day leaves the authority that phones trust, and so goes the hub back to it", async () => {
    const first = await open(["hub.local"]);
    const ahead = await open(["hub.local"], NOW + 3600 * DAY);
    expect((await open(["hub.local"], NOW + 3601 * DAY)).authority).toEqual(ahead.authority);
    const later = await open(["hub.local"], NOW + DAY);
    expect(later.authority).toEqual(first.authority);
    const [hub, authority] = [later.hub, first.authority].map(({ certificate }) => new X509Certificate(certificate));
    expect(authority && hub?.verify(authority.publicKey)).toBe(true);
    const [years, after] = [await open(["hub.local"], NOW + 20 * 365 * DAY), await open(["hub.local"], NOW + DAY)];
    expect(years.authority).not.toEqual(ahead.authority);
    expect(after.authority).toEqual(first.authority);
  });

  test("a clock that begins in 1970 neither has a good certificate made anew nor makes one that has ended", async () => {
    const made = await open(["hub.local"], 60_000);
    for (const one of [made.authority, made.hub]) {
      expect((await readCertificate(one.certificate)).untilMs).toBeGreaterThan(Date.UTC(2028, 0, 1));
    }
    expect((await open(["hub.local"])).authority).toEqual(made.authority);
    const good = await open(["hub.local", "192.168.1.20"]);
    expect(await open(["hub.local", "192.168.1.20"], 60_000)).toEqual(good);
  });

  test("a certificate of another authority, as after half a restore, is not used", async () => {
    const first = await open(["hub.local"]);
    const other = mkdtempSync(join(tmpdir(), "kith-tls-other-"));
    const { authority } = await openHubCertificate({ dir: other, called: "Other", names: ["hub.local"], nowMs: NOW });
    writeFileSync(join(dir, "authority.pem"), authority.certificate);
    writeFileSync(join(dir, "authority-key.pem"), authority.key);
    const mended = await open(["hub.local"]);
    expect(mended.authority).toEqual(authority);
    expect(mended.hub).not.toEqual(first.hub);
    rmSync(other, { recursive: true });
  });

  test("files that are damaged, or a key that is not the certificate's, are made anew", async () => {
    const first = await open(["hub.local"]);
    for (const [file, text] of [
      ["hub.pem", "no certificate"],
      ["hub-key.pem", first.authority.key],
    ] as const) {
      writeFileSync(join(dir, file), text);
      const mended = await open(["hub.local"]);
      expect([file, mended.authority]).toEqual([file, first.authority]);
      expect(new X509Certificate(mended.hub.certificate).subject).toBe("CN=hub.local");
    }
  });

  test("where none can be kept, as on a full disk, the hub has one all the same, by the authority that phones trust", async () => {
    const first = await open(["hub.local", "192.168.1.20"]);
    for (const file of ["hub.pem.new", "hub-key.pem.new"]) mkdirSync(join(dir, file));
    const moved = await open(["hub.local", "192.168.4.7"]);
    expect(moved.authority).toEqual(first.authority);
    expect((await readCertificate(moved.hub.certificate)).names).toEqual(["hub.local", "192.168.4.7"]);
  });

  test("nobody else on the machine can read its keys", async () => {
    await open(["hub.local"]);
    const modes = readdirSync(dir).map((name) => [name, statSync(join(dir, name)).mode & 0o077]);
    expect(modes).toEqual(["authority-key.pem", "authority.pem", "hub-key.pem", "hub.pem"].map((name) => [name, 0]));
  });
});
