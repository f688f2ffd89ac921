import { createPrivateKey, X509Certificate } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Certified, certify, FIRST_DAY_MS, makeAuthority, readCertificate } from "./authority.ts";
import { isOfHome } from "./home-names.ts";

/** By what a hub is known on the network at home, and who vouches for it. */
export type HubCertificate = {
  readonly authority: Certified;
  readonly hub: Certified;
  /** When the hub's own certificate ends. It is made anew by itself long before. */
  readonly untilMs: number;
  /** Who vouches for it next, and from when on; nothing while that is far off. */
  readonly next: { readonly authority: Certified; readonly fromMs: number } | undefined;
};

export type HubCertificateDeps = {
  /** The folder that keeps it; made where it is missing. */
  readonly dir: string;
  /** What the authority is called in a phone's list. */
  readonly called: string;
  /** The names and addresses by which the hub is reached now. */
  readonly names: readonly string[];
  readonly nowMs: number;
};

const AUTHORITY = "authority";
/** Where the first one lasts no longer. A clock that only said so must not cost the one that phones trust. */
const NEXT_AUTHORITY = "authority-next";
const HUB = "hub";
/** Phones that were away for a season still meet a certificate that is good. */
const RENEW_MS = 90 * 86_400_000;

/** So long before another one vouches for the hub it can be taken: phones that trust it beforehand notice nothing. */
const AHEAD_MS = 180 * 86_400_000;

/**
 * The pod's own authority and the hub's certificate, from a folder, or made and kept there. A certificate that lacks one
 * of the names, is not valid yet, or ends within ninety days, is made anew by the same authority: phones that trust it notice
 * nothing. An authority whose time is over, as this clock says, stays beside the next one, and is used again once the clock
 * says otherwise. What cannot be read counts as not there. A small computer without a clock of its own begins in 1970: that time
 * is not believed.
 */
export async function openHubCertificate(deps: HubCertificateDeps): Promise<HubCertificate> {
  const { dir, called, names } = deps;
  const nowMs = Math.max(deps.nowMs, FIRST_DAY_MS);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const [first, next] = [read(dir, AUTHORITY), read(dir, NEXT_AUTHORITY)];
  const kept = (await lasts(first, nowMs)) ? first : (await lasts(next, nowMs)) ? next : undefined;
  const place = first === undefined ? AUTHORITY : NEXT_AUTHORITY;
  const authority = kept ?? keep(dir, place, await makeAuthority(called, nowMs));
  const known = kept === undefined ? undefined : read(dir, HUB);
  const fits = known !== undefined && (await isFor(known, names, nowMs)) && isBy(known, authority);
  const hub = fits ? known : keepIfPossible(dir, HUB, await certify(authority, names, nowMs));
  const untilMs = (await readCertificate(hub.certificate)).untilMs;
  return { authority, hub, untilMs, next: kept === first ? await nextOf(deps, authority, next, nowMs) : undefined };
}

/** The authority after the first one: made while that still vouches, and used once it does no more. */
async function nextOf(
  { dir, called }: HubCertificateDeps,
  first: Certified,
  made: Certified | undefined,
  nowMs: number,
): Promise<HubCertificate["next"]> {
  const fromMs = (await readCertificate(first.certificate)).untilMs - RENEW_MS;
  if (nowMs < fromMs - AHEAD_MS) return undefined;
  if (await lasts(made, fromMs)) return made && { authority: made, fromMs };
  const fresh = await makeAuthority(called, nowMs);
  // On a full disk another one would be made each time: nobody should trust one that is not kept.
  keepIfPossible(dir, NEXT_AUTHORITY, fresh);
  return isKept(dir, fresh) ? { authority: fresh, fromMs } : undefined;
}

function isKept(dir: string, made: Certified): boolean {
  return read(dir, NEXT_AUTHORITY)?.certificate === made.certificate;
}

/** The hash by which two people compare a certificate, as phones show it: "A1:B2:…". */
export function fingerprintOf({ certificate }: Certified): string {
  return new X509Certificate(certificate).fingerprint256;
}

/** Until when the hub's certificate in a folder lasts, in milliseconds; nothing where there is none. */
export async function keptUntil(dir: string): Promise<number | undefined> {
  const kept = read(dir, HUB);
  return kept && (await readCertificate(kept.certificate)).untilMs;
}

async function lasts(kept: Certified | undefined, nowMs: number): Promise<boolean> {
  return kept !== undefined && (await readCertificate(kept.certificate)).untilMs - nowMs > RENEW_MS;
}

async function isFor({ certificate }: Certified, names: readonly string[], nowMs: number): Promise<boolean> {
  const { names: has, fromMs, untilMs } = await readCertificate(certificate);
  const isBegun = fromMs <= nowMs || nowMs <= FIRST_DAY_MS;
  return isBegun && untilMs - nowMs > RENEW_MS && names.filter(isOfHome).every((name) => has.includes(name));
}

function isBy({ certificate }: Certified, authority: Certified): boolean {
  return new X509Certificate(certificate).verify(new X509Certificate(authority.certificate).publicKey);
}

function read(dir: string, name: string): Certified | undefined {
  const [certificate, key] = filesOf(dir, name);
  if (!existsSync(certificate) || !existsSync(key)) return undefined;
  const kept = { certificate: readFileSync(certificate, "utf8"), key: readFileSync(key, "utf8") };
  return isSound(kept) ? kept : undefined;
}

function isSound({ certificate, key }: Certified): boolean {
  try {
    return new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

/** The key goes first: a certificate whose key is not here would be worth nothing. */
function keep(dir: string, name: string, made: Certified): Certified {
  const [certificate, key] = filesOf(dir, name);
  write(key, made.key);
  write(certificate, made.certificate);
  return made;
}

/** On a full disk phones get in all the same: they trust the authority, which can vouch for another one at the next start. */
function keepIfPossible(dir: string, name: string, made: Certified): Certified {
  try {
    return keep(dir, name, made);
  } catch {
    return made;
  }
}

function filesOf(dir: string, name: string): [certificate: string, key: string] {
  return [join(dir, `${name}.pem`), join(dir, `${name}-key.pem`)];
}

/** Whole or not there, and readable by its owner alone. */
function write(file: string, text: string): void {
  const aside = `${file}.new`;
  writeFileSync(aside, text, { mode: 0o600 });
  chmodSync(aside, 0o600);
  renameSync(aside, file);
}
