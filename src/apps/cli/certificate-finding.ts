import { connect } from "node:tls";
import { readRunFile } from "../hub/desk/run-file.ts";
import { certificateIn } from "../hub/secure-door.ts";
import type { Finding } from "./finding.ts";
import type { Kith } from "./kith.ts";

/** A hub that runs makes a new one long before. */
const SOON_DAYS = 30;
const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const PATIENCE_MS = 2_000;

/**
 * How long the certificate lasts that phones are shown: one that somebody brought, as the hub that runs shows it, or the
 * pod's own. A hub that only this machine reached so far has none.
 */
export async function certificateFinding({ dir, say, clock: now }: Kith): Promise<Finding[]> {
  const brought = await broughtUntil(readRunFile(dir)?.port);
  const until = brought ?? (await certificateIn(dir));
  if (until === undefined) return [];
  const days = Math.floor((until - now() * MS_PER_MINUTE) / MS_PER_DAY);
  const state = days < 0 ? "bad" : days < SOON_DAYS ? "note" : "good";
  const code = days < SOON_DAYS ? "cli.doctor.certificate-soon" : "cli.doctor.certificate";
  const own = days < 0 ? "cli.doctor.certificate-own-over" : "cli.doctor.certificate-own";
  const text = say(brought !== undefined ? own : days < 0 ? "cli.doctor.certificate-over" : code, { days });
  return [{ what: "https", state, text }];
}

/** Until when the certificate lasts that somebody brought to the hub at this port; nothing where it shows the pod's own, or none. */
async function broughtUntil(port: number | undefined): Promise<number | undefined> {
  if (port === undefined) return undefined;
  try {
    const asked = await fetch(`http://127.0.0.1:${port}/hub.json`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const { secure } = (await asked.json()) as { secure?: { port: number; fingerprint?: string } };
    return secure === undefined || secure.fingerprint !== undefined ? undefined : await shownUntil(secure.port);
  } catch {
    return undefined;
  }
}

function shownUntil(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: "127.0.0.1", port, rejectUnauthorized: false, timeout: PATIENCE_MS }, () => {
      resolve(Date.parse(socket.getPeerCertificate().valid_to));
      socket.destroy();
    });
    socket.on("timeout", () => socket.destroy(new Error("no answer")));
    socket.on("error", reject);
  });
}
