import { createHash } from "node:crypto";

/** How an iPhone names the kind of a profile. */
export const APPLE_PROFILE = "application/x-apple-aspen-config";

/**
 * A configuration profile that carries an authority's certificate: Apple's own way to install one. What Safari makes of a
 * certificate that comes by itself has changed from version to version, down to saving it as a page.
 * Made of the certificate alone, so taking it again replaces the first instead of adding a second.
 * https://support.apple.com/guide/deployment/certificates-payload-settings-dep91d2eb26/web
 */
export function appleProfile(der: Uint8Array): string {
  const hash = createHash("sha256").update(der).digest("hex");
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>PayloadContent</key>
  <array>
    <dict>
      <key>PayloadCertificateFileName</key><string>kith-authority.cer</string>
      <key>PayloadContent</key><data>${Buffer.from(der).toString("base64")}</data>
      <key>PayloadDisplayName</key><string>Kith</string>
      <key>PayloadIdentifier</key><string>kith.authority.${hash}.certificate</string>
      <key>PayloadType</key><string>com.apple.security.root</string>
      <key>PayloadUUID</key><string>${uuidOf(hash, 0)}</string>
      <key>PayloadVersion</key><integer>1</integer>
    </dict>
  </array>
  <key>PayloadDescription</key><string>${WHAT}</string>
  <key>PayloadDisplayName</key><string>Kith</string>
  <key>PayloadIdentifier</key><string>kith.authority.${hash}</string>
  <key>PayloadRemovalDisallowed</key><false/>
  <key>PayloadType</key><string>Configuration</string>
  <key>PayloadUUID</key><string>${uuidOf(hash, HALF)}</string>
  <key>PayloadVersion</key><integer>1</integer>
</dict>
</plist>
`;
}

/** Read on the phone before anything is installed, by people of either language. */
const WHAT =
  "Lets this device trust a Kith hub on a home network, and nothing else. · Para que este aparato confíe en un nodo de Kith de una red de casa, y en nada más.";

const HALF = 32;

/** Sixteen bytes of a hash as an identifier in five groups (version 8 of RFC 9562: made of something else). */
function uuidOf(hash: string, from: number): string {
  const digits = hash.slice(from, from + HALF);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20),
  ]
    .join("-")
    .toUpperCase();
}
