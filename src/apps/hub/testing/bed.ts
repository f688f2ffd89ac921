import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { inviteKeyPair, SECRET_BYTES, writeInviteLink } from "../../../edges/invite/invite-link.ts";
import { openCrypto } from "../../../edges/sodium/sodium-crypto.ts";
import { toHex } from "../../../kernel/bytes.ts";
import type { Id } from "../../../kernel/event.ts";
import type { Clock } from "../../../replica/ports.ts";
import { createHub, type Hub, type HubDeps } from "../create-hub.ts";
import { openDataHome } from "../desk/data-home.ts";
import { type CommunityRow, type Desk, isNot, type Not } from "../desk/desk.ts";
import { localDesk } from "../desk/local-desk.ts";

/** What a test opened; closed and removed after it, however it ends. */
const toClose: (() => Promise<unknown> | unknown)[] = [];

afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

export function later(close: () => Promise<unknown> | unknown): void {
  toClose.push(close);
}

export const clock: Clock = () => 29_923_200;

export function freshDir(): string {
  const dir = mkdtempSync(join(tmpdir(), "kith-test-"));
  // A connection that was refused may still be going when its hub closes, and SQLite's helper files with it.
  // Waiting between the tries lets that one end.
  later(() => rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }));
  return dir;
}

/** A desk on a directory of its own. */
export async function openOwn(dir = freshDir(), time = clock): Promise<Desk> {
  const desk = localDesk(await openDataHome(dir, time));
  later(() => desk.close().catch(() => undefined));
  return desk;
}

export const MAPLE = {
  ...{ name: "Maple Street", scale: "pod", timeZone: "Europe/Madrid", language: "en", values: ["Nobody rules"] },
  ...{ person: "Anya", household: "Fern House", others: ["Mill House"] },
};

/** A directory in which Anya founded Maple Street. */
export async function foundedDir(): Promise<{ dir: string; row: CommunityRow }> {
  const dir = freshDir();
  const desk = await openOwn(dir);
  const row = mustBe(await desk.found(MAPLE));
  await desk.close();
  return { dir, row };
}

export async function startHub(dir: string, more: Partial<HubDeps> = {}): Promise<Hub> {
  const hub = await createHub({ dir, port: 0, host: "127.0.0.1", webDir: undefined, clock, ...more });
  let isClosed = false;
  later(() => isClosed || hub.close());
  return {
    ...hub,
    close: async () => {
      isClosed = true;
      await hub.close();
    },
  };
}

/** Asks a hub's API over a real socket, as a program on the same machine does. */
export async function ask(hub: Hub, path: string, body?: unknown): Promise<{ status: number; json: never }> {
  const response = await fetch(`http://127.0.0.1:${hub.port}${path}`, {
    ...(body !== undefined && {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  });
  return { status: response.status, json: (await response.json()) as never };
}

/** An invite by the person of the hub, as a link to it. */
export async function inviteTo(hub: Hub, community: Id, uses = 40, hours = 3): Promise<string> {
  const crypto = await openCrypto();
  const secret = crypto.random(SECRET_BYTES);
  const key = toHex(inviteKeyPair(crypto, secret).publicKey);
  const until = clock() + hours * 60;
  const { status } = await ask(hub, `/api/communities/${community}/acts`, {
    kind: "members.invite",
    body: { key, uses, until },
  });
  if (status !== 201) throw new Error(`no invite: ${status}`);
  return writeInviteLink({ origin: `http://127.0.0.1:${hub.port}`, community, secret, until });
}

export function mustBe<T extends object>(answer: T | Not): T {
  if (isNot(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

/** Waits until something holds. Fails the test after a generous while. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let waited = 0; waited < 15_000; waited += 20) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never: ${what}`);
}
