import { X509Certificate as NodeCertificate, randomBytes, webcrypto } from "node:crypto";
import { isIP } from "node:net";
import type { Extension, JsonGeneralName } from "@peculiar/x509";
import { HOME_NAMES, HOME_NETWORKS, isOfHome } from "./home-names.ts";

/** A certificate with the key that belongs to it, both as PEM. */
export type Certified = { readonly certificate: string; readonly key: string };

const CURVE = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const DAY_MS = 86_400_000;
/** A phone is shown the authority once, and should not need to be again. */
const AUTHORITY_DAYS = 3650;
/** iOS refuses certificates that last longer than 825 days, whoever signed them. */
const HUB_DAYS = 800;
/** A laptop's clock that is a little ahead must not make a certificate that is not yet valid for the phones. */
const EARLIER_MS = 2 * DAY_MS;
/** Before there was any Kith: a clock that says an earlier time is wrong. */
export const FIRST_DAY_MS = Date.UTC(2026, 0, 1);

/** What makes and reads certificates is large, and a command that starts no hub needs none of it: read when it is used. */
async function x509(): Promise<typeof import("@peculiar/x509")> {
  await import("reflect-metadata");
  return import("@peculiar/x509");
}

/**
 * Makes an authority that can vouch for machines on a home network and for nothing else: phones that trust it are told,
 * in the certificate itself, that it has no say about any name or address of the internet (RFC 5280, name constraints).
 */
export async function makeAuthority(name: string, nowMs: number): Promise<Certified> {
  const { BasicConstraintsExtension, KeyUsageFlags, KeyUsagesExtension, SubjectKeyIdentifierExtension, ...by } =
    await x509();
  const keys = await makeKeys();
  const certificate = await by.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: `CN=${plain(name)}, O=Kith`,
    // Phones that were shown it keep it: a clock that was years ahead on that day must not have them refuse it for years.
    notBefore: new Date(FIRST_DAY_MS - EARLIER_MS),
    notAfter: new Date(nowMs + AUTHORITY_DAYS * DAY_MS),
    signingAlgorithm: CURVE,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await onlyAtHome(),
    ],
  });
  return { certificate: certificate.toString("pem"), key: await pemOf(keys.privateKey) };
}

/** A certificate for a hub by all its names and addresses; those that are not of a home network are left out. */
export async function certify(
  authority: Certified,
  all: readonly string[],
  nowMs: number,
  isOurs: (name: string) => boolean = isOfHome,
): Promise<Certified> {
  const { BasicConstraintsExtension, ExtendedKeyUsage, ExtendedKeyUsageExtension, KeyUsageFlags, ...by } = await x509();
  const names = all.filter(isOurs);
  const issuer = new by.X509Certificate(authority.certificate);
  const keys = await makeKeys();
  const until = Math.min(nowMs + HUB_DAYS * DAY_MS, issuer.notAfter.getTime());
  const certificate = await by.X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: `CN=${plain(names[0] ?? "hub")}`,
    issuer: issuer.subject,
    notBefore: new Date(nowMs - EARLIER_MS),
    notAfter: new Date(until),
    signingAlgorithm: CURVE,
    publicKey: keys.publicKey,
    signingKey: await signingKeyOf(authority.key),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new by.KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new by.SubjectAlternativeNameExtension(names.map(asGeneralName)),
    ],
  });
  return { certificate: certificate.toString("pem"), key: await pemOf(keys.privateKey) };
}

/** What a certificate says: the names and addresses that it is for, and from when until when, in milliseconds. */
export type CertificateSays = {
  readonly names: readonly string[];
  readonly fromMs: number;
  readonly untilMs: number;
};

/** Throws where it is none. */
export async function readCertificate(pem: string): Promise<CertificateSays> {
  const { SubjectAlternativeNameExtension, X509Certificate } = await x509();
  const certificate = new X509Certificate(pem);
  const found = certificate.getExtension(SubjectAlternativeNameExtension);
  const names = found?.names.toJSON().map(({ value }) => value) ?? [];
  return { names, fromMs: certificate.notBefore.getTime(), untilMs: certificate.notAfter.getTime() };
}

/** A certificate in the form that phones install. */
export function derOf(pem: string): Buffer {
  return new NodeCertificate(pem).raw;
}

function makeKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(CURVE, true, ["sign", "verify"]);
}

async function onlyAtHome(): Promise<Extension> {
  const { Extension } = await x509();
  const { AsnConvert } = await import("@peculiar/asn1-schema");
  const { GeneralName, GeneralSubtree, GeneralSubtrees, id_ce_nameConstraints, NameConstraints } = await import(
    "@peculiar/asn1-x509"
  );
  const permitted = new GeneralSubtrees([
    ...HOME_NAMES.map((dNSName) => new GeneralSubtree({ base: new GeneralName({ dNSName }) })),
    ...HOME_NETWORKS.map((iPAddress) => new GeneralSubtree({ base: new GeneralName({ iPAddress }) })),
  ]);
  const constraints = new NameConstraints({ permittedSubtrees: permitted });
  return new Extension(id_ce_nameConstraints, true, AsnConvert.serialize(constraints));
}

function asGeneralName(name: string): JsonGeneralName {
  return { type: isIP(name) === 0 ? "dns" : "ip", value: name };
}

async function pemOf(key: webcrypto.CryptoKey): Promise<string> {
  const bytes = Buffer.from(await webcrypto.subtle.exportKey("pkcs8", key)).toString("base64");
  return `-----BEGIN PRIVATE KEY-----\n${bytes.replaceAll(/.{64}/g, "$&\n").trimEnd()}\n-----END PRIVATE KEY-----\n`;
}

function signingKeyOf(pem: string): Promise<webcrypto.CryptoKey> {
  const bytes = Buffer.from(pem.replaceAll(/-----[A-Z ]+-----|\s/g, ""), "base64");
  return webcrypto.subtle.importKey("pkcs8", bytes, CURVE, false, ["sign"]);
}

/** 19 random bytes: positive, and never twice. */
function serial(): string {
  return `01${randomBytes(18).toString("hex")}`;
}

/** What has a meaning in a distinguished name is left out. */
function plain(name: string): string {
  return (
    name
      .replaceAll(/[^\p{L}\p{N} .-]/gu, "")
      .slice(0, 60)
      .trim() || "Kith"
  );
}
