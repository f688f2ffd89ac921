import { describe, expect, test } from "vitest";
import { openCrypto } from "../sodium/sodium-crypto.ts";
import { isOrigin, isVouched, originOf, originsMessage } from "./vouched-origins.ts";

describe("which addresses are a hub's own", async () => {
  const { keyPair, sign, verify } = await openCrypto();
  const hub = keyPair(new Uint8Array(32).fill(1));
  const other = keyPair(new Uint8Array(32).fill(2));
  const nonce = new Uint8Array(32).fill(3);
  const origins = ["http://192.168.1.20:7400", "https://192.168.1.20:7443"];
  const signed = (by = hub, of = origins, fresh = nonce) => ({
    origins: of,
    signature: sign(originsMessage(fresh, of), by.secretKey),
  });

  test("[MV-2] an address that the known hub signed for this question is its own, and no other is", () => {
    const ask = (origin: string, said = signed()) => isVouched(verify, hub.publicKey, nonce, said, origin);
    expect(ask("https://192.168.1.20:7443")).toBe(true);
    expect(ask("https://192.168.1.20")).toBe(false);
    expect(ask("https://evil.example")).toBe(false);
    expect(ask("https://192.168.1.20:7443", signed(other))).toBe(false);
    expect(ask("https://evil.example", { ...signed(), origins: [...origins, "https://evil.example"] })).toBe(false);
    expect(ask("https://192.168.1.20:7443", signed(hub, origins, new Uint8Array(32)))).toBe(false);
  });

  test("[MV-2] lines of one address cannot be read as those of two", () => {
    const joined = [`${origins[0]}\n${origins[1]}`];
    const said = { origins, signature: signed(hub, joined).signature };
    // The bytes are the same, so such a list must not be one that a hub signs: it signs origins only.
    expect(joined.every(isOrigin)).toBe(false);
    expect(isVouched(verify, hub.publicKey, nonce, { ...said, origins: joined }, joined[0] ?? "")).toBe(false);
  });

  test("an origin is what a browser calls one", () => {
    for (const good of ["http://localhost:7400", "https://kith-7f3a.local:7443", "http://[fd00::1]:7400"])
      expect(isOrigin(good)).toBe(true);
    for (const bad of ["null", "http://localhost:80", "http://a/b", "javascript:0", "file:///x", "http://A:1", ""])
      expect(isOrigin(bad)).toBe(false);
    expect(originOf(" http://192.168.1.20:7400/#/today ".trim())).toBe("http://192.168.1.20:7400");
    expect(originOf("192.168.1.20")).toBeUndefined();
  });
});
