import { expect, test, vi } from "vitest";
import { nextAuthority, systemIn } from "./secure-address.ts";

test("a device is told by what its browser says, and an iPad that says it is a Mac by its touches", () => {
  const mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15";
  const said = (userAgent: string, maxTouchPoints = 0) => systemIn({ userAgent, maxTouchPoints });
  expect(said("Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X)", 5)).toBe("iphone");
  expect(said(mac, 5)).toBe("iphone");
  expect(said(mac)).toBe("computer");
  expect(said("Mozilla/5.0 (Linux; Android 14; Pixel 8)", 5)).toBe("android");
  expect(said("Mozilla/5.0 (Linux; Android 9; Moto)", 5)).toBe("android-old");
  expect(said("Mozilla/5.0 (Linux; Android 13; SM-A546B)", 5)).toBe("samsung");
});

test.each([
  ["https://192.168.1.20:7443", true],
  ["http://localhost:7400", true],
  ["http://192.168.1.20:7400", false],
])("a page at %s is told who vouches for the hub next: %s", async (address, isTold) => {
  const next = { fingerprint: "AB:CD", from: 40_000_000 };
  vi.stubGlobal("location", new URL(address));
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify({ secure: { port: 7443, next } })));
  expect(await nextAuthority()).toEqual(isTold ? next : undefined);
  vi.unstubAllGlobals();
});
