import { createHash, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Hub } from "./hub.ts";
import { asks, press } from "./journeys.ts";
import { en } from "./words.ts";

/** A hub as other devices reach it: by its name, which browsers trust no more than any; and by https. */
export type ByName = {
  /** "http://kith-7f3a.local:8080" */
  readonly plain: string;
  /** "https://kith-7f3a.local:8443" */
  readonly safe: string;
  /** With these a browser finds the name on this machine, and takes the pod's authority for installed. */
  readonly flags: readonly string[];
};

/** Of a hub that was started with `--host 0.0.0.0 --https-port 0`. */
export async function byName({ url, dir }: Hub): Promise<ByName> {
  const said = (await (await fetch(`${url}/hub.json`)).json()) as { name: string; secure: { port: number } };
  const { publicKey } = new X509Certificate(readFileSync(join(dir, "tls/hub.pem")));
  const spki = createHash("sha256").update(publicKey.export({ type: "spki", format: "der" }));
  return {
    plain: url.replace("localhost", said.name),
    safe: `https://${said.name}:${said.secure.port}`,
    flags: [
      "--host-resolver-rules=MAP *.local 127.0.0.1",
      `--ignore-certificate-errors-spki-list=${spki.digest("base64")}`,
    ],
  };
}

/** From plain http to https by one tap: the page at the new address, where the same person goes on. */
export async function moveToHttps(page: Page, { plain }: ByName): Promise<Page> {
  await page.goto(`${plain}/#/without-hub`);
  await asks(page, en("without-hub.question"));
  const move = en("without-hub.same.move");
  const [fresh] = await Promise.all([page.context().waitForEvent("page"), press(page, move)]);
  await asks(fresh, en("today.question"));
  return fresh;
}
