import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { practices } from "../../practices/index.ts";
import { openApi } from "./openapi.ts";
import { ask, foundedDir, freshDir, MAPLE, startHub } from "./testing/bed.ts";

const ALEX = { skill: "Solar installation", level: 3, rank: "primary", teach: "yes" };

/** A request over a real socket with headers of one's own, which `fetch` does not allow. */
function raw(port: number, path: string, headers: Record<string, string>, method = "GET"): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asking.on("error", reject);
    asking.end();
  });
}

describe("who may ask the API", () => {
  test("a program on this machine may, without a token", async () => {
    const hub = await startHub((await foundedDir()).dir);
    for (const host of [`localhost:${hub.port}`, `127.0.0.1:${hub.port}`, `[::1]:${hub.port}`]) {
      expect(await raw(hub.port, "/api/communities", { host })).toBe(200);
    }
  });

  test("a site that points its own name at this machine may not (DNS rebinding)", async () => {
    const hub = await startHub((await foundedDir()).dir);
    for (const host of [
      "evil.example",
      `evil.example:${hub.port}`,
      "127.0.0.1.evil.example",
      "localhost.evil.example",
    ]) {
      expect(await raw(hub.port, "/api/communities", { host }), host).toBe(403);
    }
  });

  test("another site's page may not, by whatever header its browser gives it away", async () => {
    const hub = await startHub((await foundedDir()).dir);
    const host = `localhost:${hub.port}`;
    for (const more of [
      { origin: "http://evil.example" },
      { origin: "null" },
      { origin: `http://localhost:${hub.port + 1}` },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ]) {
      expect(await raw(hub.port, "/api/communities", { host, ...more } as Record<string, string>)).toBe(403);
    }
    expect(
      await raw(hub.port, "/api/communities", { host, origin: `http://${host}`, "sec-fetch-site": "same-origin" }),
    ).toBe(200);
  });

  test("a form of another site cannot write, also without an Origin header", async () => {
    const { dir, row } = await foundedDir();
    const hub = await startHub(dir);
    const response = await fetch(`http://127.0.0.1:${hub.port}/api/communities/${row.id}/acts`, {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: JSON.stringify({ kind: "members.leave", body: {} }),
    });
    expect(response.status).toBe(415);
  });

  test("from the network nobody may without the token, and with a wrong one nobody from anywhere", async () => {
    const hub = await startHub((await foundedDir()).dir);
    const from = (remoteAddress: string, headers: Record<string, string>, url = "/api/communities") =>
      hub.app.inject({ method: "GET", url, remoteAddress, headers });
    const lan = { host: "192.168.1.20:7400" };
    expect((await from("192.168.1.33", lan)).statusCode).toBe(401);
    expect((await from("192.168.1.33", { host: "localhost:7400" })).statusCode).toBe(401);
    for (const url of ["//api/communities", "/API/communities", "/%61pi/communities", "/api/../api/communities"]) {
      expect((await from("192.168.1.33", lan, url)).statusCode, url).toBeGreaterThanOrEqual(400);
    }
    expect((await from("192.168.1.33", { ...lan, authorization: `Bearer ${hub.token}` })).statusCode).toBe(200);
    for (const authorization of ["Bearer wrong", `Bearer ${hub.token}x`, "Bearer ", `Basic ${hub.token}`]) {
      expect((await from("127.0.0.1", { host: "localhost", authorization })).statusCode).toBe(401);
    }
  });

  test("what the page needs is open to the network: itself and how to reach the hub", async () => {
    const hub = await startHub((await foundedDir()).dir);
    const reply = await hub.app.inject({
      url: "/hub.json",
      remoteAddress: "192.168.1.33",
      headers: { host: "192.168.1.20" },
    });
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toEqual({ addresses: [], open: false, device: hub.device.slice(0, 32), demo: false });
    expect(reply.headers["content-security-policy"]).toContain("default-src 'self'");
    expect(reply.headers["content-security-policy"]).not.toContain("upgrade-insecure-requests");
    expect(reply.headers["strict-transport-security"]).toBeUndefined();
  });
});

test("one address in the network cannot keep the hub busy; this machine is not held back", async () => {
  const hub = await startHub((await foundedDir()).dir);
  const many = async (remoteAddress: string) => {
    const statuses = new Set<number>();
    for (let at = 0; at < 620; at++)
      statuses.add((await hub.app.inject({ url: "/hub.json", remoteAddress })).statusCode);
    return [...statuses];
  };
  expect(await many("192.168.1.33")).toEqual([200, 429]);
  expect(await many("127.0.0.1")).toEqual([200]);
});

describe("acts and views over HTTP", () => {
  test("an act is done and can be looked at", async () => {
    const { dir, row } = await foundedDir();
    const hub = await startHub(dir);
    const done = await ask(hub, `/api/communities/${row.id}/acts`, { kind: "skills.claim", body: ALEX });
    expect(done).toMatchObject({ status: 201, json: { event: { kind: "skills.claim", body: ALEX } } });
    const looked = await ask(hub, `/api/communities/${row.id}/views/skills.mine`);
    expect(looked).toMatchObject({ status: 200, json: { rows: { skills: [{ skill: "Solar installation" }] } } });
    const person = await ask(hub, `/api/communities/${row.id}/views/members.person?person=Anya`);
    expect(person).toMatchObject({ status: 200, json: { rows: { name: "Anya" } } });
  });

  test("wrong fields are named with what was expected, in the language asked for, and nothing is written", async () => {
    const { dir, row } = await foundedDir();
    const hub = await startHub(dir);
    const before = await ask(hub, `/api/communities/${row.id}/verification`);
    const body = JSON.stringify({ kind: "skills.claim", body: { skill: "", level: 9, rank: "primary", ran: 1 } });
    const response = await fetch(`http://127.0.0.1:${hub.port}/api/communities/${row.id}/acts`, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": "es-ES,es;q=0.9" },
      body,
    });
    expect(response.status).toBe(400);
    const { problems } = (await response.json()) as { problems: { field: string; code: string; text: string }[] };
    expect(problems.map(({ field, code }) => [field, code])).toEqual([
      ["ran", "field.unknown"],
      ["skill", "field.missing"],
      ["level", "field.int"],
      ["teach", "field.missing"],
    ]);
    expect(problems[2]?.text).toBe("Tiene que ser un número entero de 0 a 4; ha llegado 9.");
    expect(await ask(hub, `/api/communities/${row.id}/verification`)).toEqual(before);
  });

  test("what the rules forbid is a refusal with its words, and nothing is written", async () => {
    const { dir, row } = await foundedDir();
    const hub = await startHub(dir);
    const before = await ask(hub, `/api/communities/${row.id}/verification`);
    const asked = { kind: "members.join", body: { name: "Anya again", householdName: "Elsewhere" } };
    const { status, json } = await ask(hub, `/api/communities/${row.id}/acts`, asked);
    expect(status).toBe(409);
    expect(json).toMatchObject({ refusal: { code: "lane.joined-already" } });
    expect((json as { refusal: { text: string } }).refusal.text).toMatch(/joined already/);
    expect(await ask(hub, `/api/communities/${row.id}/verification`)).toEqual(before);
  });

  test("what is not there, cannot be done or is too large is said in JSON", async () => {
    const { dir, row } = await foundedDir();
    const hub = await startHub(dir);
    const status = async (path: string, init: RequestInit = {}): Promise<number> => {
      const response = await fetch(`http://127.0.0.1:${hub.port}${path}`, init);
      const said = (await response.json()) as { fault?: { text: string }; problems?: { text: string }[] };
      expect((said.fault?.text ?? said.problems?.[0]?.text ?? "").length).toBeGreaterThan(10);
      return response.status;
    };
    const post = (body: string): RequestInit => ({
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expect(await status("/api/nothing")).toBe(404);
    expect(await status("/nothing/here")).toBe(404);
    expect(await status("/api/communities", { method: "DELETE" })).toBe(405);
    expect(await status(`/api/communities/${row.id}/log`, post("{}"))).toBe(405);
    expect(await status(`/api/communities/${"0".repeat(64)}/log`)).toBe(404);
    expect(await status(`/api/communities/${row.id}/views/members.nobody`)).toBe(404);
    expect(await status(`/api/communities/${row.id}/views/constructor.name`)).toBe(404);
    expect(await status(`/api/communities/${row.id}/acts`, post("{"))).toBe(400);
    expect(await status(`/api/communities/${row.id}/acts`, post("[]"))).toBe(400);
    expect(await status(`/api/communities/${row.id}/acts`, post('{"kind": "no.such"}'))).toBe(400);
    expect(await status(`/api/communities/${row.id}/acts`, post(`{"kind": "${"x".repeat(3_000_000)}"}`))).toBe(413);
    expect(await status(`/api/communities/${row.id}/views/members.people?at=yesterday`)).toBe(400);
  });

  test("a community is founded over HTTP, wrong fields are told before anything is written", async () => {
    const hub = await startHub(freshDir());
    expect(await ask(hub, "/api/communities", { ...MAPLE, name: "", person: "x".repeat(61) })).toMatchObject({
      status: 400,
    });
    expect(await ask(hub, "/api/communities")).toMatchObject({ json: { communities: [] } });
    expect(await ask(hub, "/api/communities", MAPLE)).toMatchObject({
      status: 201,
      json: { name: "Maple Street", draft: true },
    });
  });

  test("an import says what it understood and writes only when it is told to", async () => {
    const { dir, row } = await foundedDir();
    const hub = await startHub(dir);
    const text = "Name,Primary Skill,Secondary,Willing to Teach?\nAlex,Solar,Electrical,Yes\nBad,x,y,Perhaps\n";
    const bring = (write: string) => ask(hub, `/api/communities/${row.id}/imports/skills`, { text, write });
    expect(await bring("nothing")).toMatchObject({ status: 200, json: { understood: 1, wrong: 1, written: 0 } });
    expect(await bring("whole")).toMatchObject({ json: { written: 0 } });
    expect(await bring("everything")).toMatchObject({ status: 400 });
    expect(await bring("partly")).toMatchObject({ json: { understood: 1, wrong: 1, written: 2 } });
    const csv = await fetch(`http://127.0.0.1:${hub.port}/api/communities/${row.id}/exports/skills?format=csv`);
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(await csv.text()).toContain("Alex,Solar,Electrical,Yes");
  });
});

test("what the network or the disk does not give is a fault, told in words, and writes nothing", async () => {
  const { dir, row } = await foundedDir();
  const hub = await startHub(dir);
  const before = await ask(hub, `/api/communities/${row.id}/verification`);
  const away = await ask(hub, `/api/communities/${row.id}/syncs`, { url: "http://127.0.0.1:1" });
  expect(away).toMatchObject({ status: 503, json: { fault: { code: "unavailable" } } });
  expect(await ask(hub, `/api/communities/${row.id}/syncs`, { url: "file:///etc" })).toMatchObject({ status: 400 });
  expect(await ask(hub, `/api/communities/${row.id}/verification`)).toEqual(before);
});

test("the built page is served so that a new version is one reload away, and nothing beside it is", async () => {
  const webDir = freshDir();
  mkdirSync(join(webDir, "assets"));
  writeFileSync(join(webDir, "index.html"), "<!doctype html><title>Kith</title>");
  writeFileSync(join(webDir, "sw.js"), "");
  writeFileSync(join(webDir, "assets", "main-a1b2c3.js"), "x".repeat(4000));
  const { dir } = await foundedDir();
  const hub = await startHub(dir, { webDir });
  const page = async (path: string) => fetch(`http://127.0.0.1:${hub.port}${path}`);
  for (const path of ["/", "/index.html", "/sw.js"]) {
    expect((await page(path)).headers.get("cache-control"), path).toBe("no-cache");
  }
  const asset = await page("/assets/main-a1b2c3.js");
  expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(asset.headers.get("content-encoding")).toMatch(/^(?:br|gzip)$/);
  for (const path of ["/../device.key", "/%2e%2e/device.key", "/..%2f..%2fetc/passwd", "/.git/config"]) {
    expect((await hub.app.inject({ url: path })).statusCode, path).toBeGreaterThanOrEqual(400);
  }
});

describe("the OpenAPI document", () => {
  const document = openApi() as {
    openapi: string;
    info: Record<string, unknown>;
    paths: Record<string, Record<string, { operationId?: string; responses?: object }>>;
    components: { schemas: Record<string, unknown> };
  };

  test("is OpenAPI 3.1 whose references all lead somewhere and whose operations have names of their own", () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    const refs = [...JSON.stringify(document).matchAll(/"(#\/components\/schemas\/[^"]+)"/g)].map(
      ([, ref = ""]) => ref,
    );
    expect(refs.length).toBeGreaterThan(20);
    for (const ref of refs) expect(document.components.schemas, ref).toHaveProperty([ref.split("/").at(-1) ?? ""]);
    const operations = Object.values(document.paths).flatMap(({ get, post }) =>
      [get, post].filter((one) => one !== undefined),
    );
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { responses } of operations)
      expect(responses).toHaveProperty("200" in (responses ?? {}) ? "200" : "201");
    for (const [path, { parameters = [] }] of Object.entries(document.paths) as [
      string,
      { parameters?: { name: string }[] },
    ][]) {
      const gaps = [...path.matchAll(/\{(\w+)\}/g)].map(([, gap]) => gap);
      expect(parameters.map(({ name }) => name)).toEqual(gaps);
    }
  });

  test("has every act and every view of every practice", () => {
    for (const practice of practices) {
      for (const act of Object.values(practice.acts)) {
        const schema = document.components.schemas[`act.${act.kind}`] as {
          properties: { body: { properties: object } };
        };
        expect(Object.keys(schema.properties.body.properties)).toEqual(Object.keys(act.fields));
      }
      for (const view of Object.keys(practice.views)) {
        expect(document.paths).toHaveProperty([`/api/communities/{community}/views/${practice.name}.${view}`]);
      }
    }
  });

  test("is served by the hub itself", async () => {
    const hub = await startHub((await foundedDir()).dir);
    expect(await ask(hub, "/api/openapi.json")).toEqual({ status: 200, json: JSON.parse(JSON.stringify(document)) });
  });
});
