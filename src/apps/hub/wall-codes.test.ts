import Fastify from "fastify";
import { afterEach, expect, test } from "vitest";
import { addWallCodes } from "./wall-codes.ts";

const ID = "0123456789abcdef";
const HOUR_MS = 3_600_000;
let now = 0;
const made: { close: () => Promise<unknown> }[] = [];

function hub() {
  const app = Fastify();
  made.push(app);
  now = 1_700_000_000_000;
  addWallCodes(app, () => now);
  const put = async (id: string, sealed: unknown, headers: Record<string, string> = {}, from = "127.0.0.1") =>
    (await app.inject({ method: "PUT", url: `/wall/${id}`, payload: { sealed }, headers, remoteAddress: from }))
      .statusCode;
  const get = async (id: string) => (await app.inject({ url: `/wall/${id}` })).json() as { sealed?: string };
  return { put, get };
}

afterEach(async () => {
  for (const app of made.splice(0)) await app.close();
});

test("a sealed link is handed out to whoever names its place, for three hours", async () => {
  const { put, get } = hub();
  expect(await put(ID, "abc-_9")).toBe(204);
  expect(await get(ID)).toEqual({ sealed: "abc-_9" });
  expect(await get("f".repeat(16))).toEqual({});
  now += 3 * HOUR_MS;
  expect(await get(ID)).toEqual({});
});

test("[K-10] nothing else is kept: no other page's, no long or strange text, and no more than 32", async () => {
  const { put } = hub();
  expect(await put(ID, "abc", { origin: "https://evil.example" })).toBe(400);
  expect(await put("short", "abc")).toBe(400);
  for (const sealed of ["a b", "x".repeat(801), 7, undefined]) expect(await put(ID, sealed)).toBe(400);
  const ids = Array.from({ length: 32 }, (_, at) => at.toString(16).padStart(16, "0"));
  for (const id of ids) expect(await put(id, "abc")).toBe(204);
  expect(await put(ID, "abc")).toBe(429);
  expect(await put(ids[0] ?? "", "abd")).toBe(204);
});

test("[K-10] one machine that fills all places keeps nobody else from putting a code on the wall", async () => {
  const { put, get } = hub();
  const ids = Array.from({ length: 32 }, (_, at) => at.toString(16).padStart(16, "0"));
  for (const id of ids) expect(await put(id, "abc", {}, "192.168.1.66")).toBe(204);
  expect(await put(ID, "mine", {}, "192.168.1.7")).toBe(204);
  expect(await put("e".repeat(16), "abc", {}, "192.168.1.66")).toBe(429);
  expect(await get(ID)).toEqual({ sealed: "mine" });
  expect(await get(ids[0] ?? "")).toEqual({});
  expect(await get(ids[1] ?? "")).toEqual({ sealed: "abc" });
});
