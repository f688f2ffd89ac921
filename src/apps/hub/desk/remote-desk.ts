import type { Problem } from "../../../kernel/check-fields.ts";
import type { Id, Refusal } from "../../../kernel/event.ts";
import type { Saying } from "../../../kernel/practice.ts";
import { Fault, type FaultCode } from "../../../replica/fault.ts";
import type { Carried, CommunityRow, Desk, Imported, LogEntry, Moved, Not, Verification } from "./desk.ts";
import type { RunFile } from "./run-file.ts";

const BUNDLE = "application/vnd.kith.bundle";

/** An answer of the hub: what was asked for, or why not. */
type Reply = Record<string, unknown>;

/** The desk of a directory that a running hub holds: everything goes through its HTTP API. */
export function remoteDesk({ port, token }: RunFile): Desk {
  const hub = `http://127.0.0.1:${port}`;

  async function ask(method: string, path: string, sort?: string, body?: string | Uint8Array): Promise<Response> {
    const headers: Record<string, string> = { authorization: `Bearer ${token}` };
    if (sort !== undefined) headers["content-type"] = sort;
    const given = body === undefined ? {} : { body: body as string | Uint8Array<ArrayBuffer> };
    return fetch(`${hub}${path}`, { method, headers, ...given }).catch((cause) => {
      throw new Fault("unavailable", `The hub on port ${port} does not answer.`, cause);
    });
  }

  async function readReply(response: Response): Promise<Reply> {
    const reply = (await response.json().catch(() => ({}))) as Reply;
    if (response.ok) return reply;
    return refusalIn(reply) ?? raise(reply, response.status);
  }

  async function call(method: string, path: string, body?: unknown): Promise<Reply> {
    if (body === undefined) return readReply(await ask(method, path));
    return readReply(await ask(method, path, "application/json", JSON.stringify(body)));
  }

  const get = (path: string) => call("GET", path);
  const post = (path: string, body: unknown) => call("POST", path, body);
  const at = (community: Id, rest: string) => `/api/communities/${community}/${rest}`;

  return {
    communities: async () => (await get("/api/communities")).communities as readonly CommunityRow[],
    found: async (founding) => (await post("/api/communities", founding)) as CommunityRow | Not,
    act: async (community, kind, body) => (await post(at(community, "acts"), { kind, body })) as never,
    look: async (community, view, params, moment) => {
      const query = new URLSearchParams({ params: JSON.stringify(params ?? {}) });
      if (moment !== undefined) query.set("at", String(moment));
      return (await get(at(community, `views/${encodeURIComponent(view)}?${query}`))) as never;
    },
    log: async (community) => (await get(at(community, "log"))) as { entries: readonly LogEntry[] } | Not,
    bringIn: async (community, kind, text, much) =>
      (await post(at(community, `imports/${encodeURIComponent(kind)}`), { text, write: much })) as Imported | Not,
    writeOut: async (community, kind, format) =>
      (await get(at(community, `exports/${encodeURIComponent(kind)}?format=${format}&as=json`))) as never,
    vault: async (community, tongue) => (await get(at(community, `vault?lang=${tongue}`))) as never,
    photo: async (community, photo, photoKey) => {
      const query = photoKey === undefined ? "" : `?key=${photoKey}`;
      const response = await ask("GET", at(community, `photos/${photo}${query}`));
      return response.ok
        ? { bytes: new Uint8Array(await response.arrayBuffer()) }
        : ((await readReply(response)) as Not);
    },
    join: async (joining) => (await post("/api/joins", joining)) as CommunityRow | Not,
    sync: async (community, url) => (await post(at(community, "syncs"), { url })) as Moved | Not,
    carryOut: async (community, { since, receiptsBut, ...asked }) => {
      const body = JSON.stringify({ ...asked, since: [...since], receiptsBut: receiptsBut && [...receiptsBut] });
      const response = await ask("POST", at(community, "bundles"), "application/json", body);
      return response.ok
        ? { bytes: new Uint8Array(await response.arrayBuffer()) }
        : ((await readReply(response)) as Not);
    },
    carryIn: async (file, makeNew) =>
      (await readReply(await ask("POST", `/api/bundles?new=${makeNew}`, BUNDLE, file))) as unknown as Carried,
    verify: async (community) => (await get(at(community, "verification"))) as Verification | Not,
    close: async () => {},
  };
}

function refusalIn(reply: Reply): { refusal: Refusal } | { problems: readonly Problem[] } | undefined {
  if (typeof reply.refusal === "object") return { refusal: reply.refusal as Refusal };
  return Array.isArray(reply.problems) ? { problems: reply.problems as Problem[] } : undefined;
}

function raise(reply: Reply, status: number): never {
  const { code, text, says } = (reply.fault ?? {}) as { code?: FaultCode; text?: string; says?: Saying };
  throw new Fault(code ?? "unavailable", text ?? `The hub answered with ${status}.`, undefined, says);
}
