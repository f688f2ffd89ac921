import { request } from "node:http";
import { expect, test } from "vitest";
import { foundedDir, startHub } from "./testing/bed.ts";

type Asked = { readonly path: string; readonly method?: string; readonly headers: Record<string, string> };

/** Sends an address as it stands: `fetch` and the hub's own test door would tidy it first. */
function ask(port: number, { path, method = "GET", headers }: Asked): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asking.on("error", reject);
    asking.end(method === "POST" ? "{}" : undefined);
  });
}

const WAYS: readonly (readonly [string, (path: string) => string])[] = [
  ["as usual", (path) => path],
  ["whole, as one asks a proxy", (path) => `http://x${path}`],
  ["with an encoded letter and a query that cannot be decoded", (path) => `${path.replace("/a", "/%61")}?%zz`],
  ["with a slash more", (path) => `/${path}`],
  ["in capitals", (path) => path.replace("/api", "/API")],
  ["with an encoded slash", (path) => path.replace("/api/", "/api%2f")],
  ["behind a semicolon", (path) => path.replace("/api", "/;/api")],
];

test.each(WAYS)("nobody comes past the guard, however the address is written: %s", async (_, write) => {
  const { dir, row } = await foundedDir();
  const hub = await startHub(dir);
  // A site that points its own name at this machine, as its own page asks there.
  const host = `evil.example:${hub.port}`;
  const headers = { host, origin: `http://${host}`, "sec-fetch-site": "same-origin" };
  const places = ["/api/communities", `/api/communities/${row.id}/log`, `/api/communities/${row.id}/vault`];
  for (const path of places) {
    const status = await ask(hub.port, { path: write(path), headers });
    expect([400, 403, 404], path).toContain(status);
    const wrong = { ...headers, authorization: "Bearer wrong" };
    expect([400, 401, 404], path).toContain(await ask(hub.port, { path: write(path), headers: wrong }));
  }
  const body = { "content-type": "application/json", "content-length": "2" };
  const act = { path: write(`/api/communities/${row.id}/acts`), method: "POST", headers: { ...headers, ...body } };
  expect([403, 404]).toContain(await ask(hub.port, act));
});

test("a site that points its own name at a hub is not told which hub that is, nor where else it is found (DNS rebinding)", async () => {
  const hub = await startHub((await foundedDir()).dir, { host: "::" });
  for (const url of ["/hub.json", `/origins/${"07".repeat(32)}`]) {
    const asked = async (host: string, remoteAddress: string): Promise<number> =>
      (await hub.app.inject({ url, headers: { host }, remoteAddress })).statusCode;
    expect([url, await asked("evil.example:7400", "192.168.1.33")]).toEqual([url, 403]);
    expect([url, await asked("192.168.1.20:7400", "192.168.1.33")]).toEqual([url, 200]);
    // A proxy on this machine asks for its own name.
    expect([url, await asked("hub.example.net", "127.0.0.1")]).toEqual([url, 200]);
  }
});
