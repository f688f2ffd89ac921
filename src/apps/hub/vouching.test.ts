import { expect, test } from "vitest";
import { openCrypto } from "../../edges/sodium/sodium-crypto.ts";
import { isOrigin, isVouched } from "../../edges/windows/vouched-origins.ts";
import { fromHex } from "../../kernel/bytes.ts";
import { foundedDir, startHub } from "./testing/bed.ts";
import { originsOf } from "./vouching.ts";

const bytes = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();

test("[MV-2] a hub signs with its key at which addresses its page is, for each question anew", async () => {
  const { dir } = await foundedDir();
  const hub = await startHub(dir, { secure: { port: 0 } });
  const { verify } = await openCrypto();
  const nonce = "07".repeat(32);
  const said = JSON.parse((await hub.app.inject({ url: `/origins/${nonce}` })).body);
  const vouched = { origins: said.origins, signature: bytes(said.signature) };
  const is = (origin: string, asked = nonce) => isVouched(verify, bytes(hub.device), bytes(asked), vouched, origin);
  expect(said.device).toBe(hub.device);
  expect(is(`http://localhost:${hub.port}`)).toBe(true);
  expect(is(`https://127.0.0.1:${hub.secure?.port}`)).toBe(true);
  expect(is(`http://localhost:${hub.port}`, "08".repeat(32))).toBe(false);
  expect(is("http://localhost:1")).toBe(false);
  for (const bad of ["07", "zz".repeat(32), "07".repeat(33)])
    expect((await hub.app.inject({ url: `/origins/${bad}` })).statusCode).toBe(404);
});

test("[MV-2] to other machines a hub does not call localhost its own, which is another machine there", () => {
  const doors = { port: 7400, securePort: 7443, isOpen: true, name: "kith-7f3a.local", own: undefined };
  const near = originsOf(doors, true);
  const far = originsOf(doors, false);
  expect(near).toContain("http://localhost:7400");
  expect(far.some((one) => /localhost|127\.|\[::1\]/.test(one))).toBe(false);
  expect(far).toContain("https://kith-7f3a.local:7443");
  expect([...near, ...far].every(isOrigin)).toBe(true);
  expect(originsOf({ ...doors, isOpen: false }, false)).toEqual([]);
});
