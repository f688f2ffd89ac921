import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";

const home = new URL("../../", import.meta.url).pathname;

type Vector = {
  readonly name: string;
  readonly message: string;
  readonly publicKey: string;
  readonly signature: string;
  readonly valid: boolean;
};

/** What the script leaves in the page. */
export type House = typeof import("./in-page/house.ts");

/** Signatures that verifiers disagree about, with libsodium's verdict. */
export const { vectors: crafted } = JSON.parse(
  readFileSync(`${home}fixtures/vectors/ed25519-divergence.json`, "utf8"),
) as { readonly vectors: readonly Vector[] };

/** The house's own code as one script, which makes it known as `house`. */
export async function houseScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${home}e2e/support/in-page/house.ts`],
    bundle: true,
    format: "iife",
    globalName: "house",
    platform: "browser",
    target: "es2022",
    write: false,
    alias: { vitest: `${home}e2e/support/in-page/bench.ts` },
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** A page that holds nothing else. */
export async function serveHouse(): Promise<{ readonly url: string; readonly end: () => Promise<void> }> {
  const script = await houseScript();
  const server = createServer((request, response) => {
    const isScript = request.url === "/house.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? script : '<!doctype html><title>Kith</title><script src="/house.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const end = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `http://localhost:${port}/`, end };
}
