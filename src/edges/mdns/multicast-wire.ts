import createMdns, { type Mdns, type MdnsRecord } from "multicast-dns";
import type { Entry } from "./records.ts";
import type { Wire } from "./wire.ts";

/** The words of RFC 6762 on the network of this machine. Never throws: where it is not allowed, `onTrouble` says so. */
export function multicastWire(mdns: Mdns = createMdns()): Wire {
  let trouble: string | undefined;
  const listeners: ((why: string) => void)[] = [];
  const fail = (cause: unknown): void => {
    trouble = cause instanceof Error ? cause.message : String(cause);
    for (const tell of listeners) tell(trouble);
  };
  mdns.on("error", fail);
  // The package also warns of packets that it cannot read. Those are some stranger's, and no trouble of this network.
  mdns.on("warning", (cause) => {
    if (isOfSystem(cause)) fail(cause);
  });
  const sent = (cause: Error | null): void => {
    if (cause !== null) fail(cause);
  };
  return {
    ask: (questions) => mdns.query({ questions }, sent),
    say: (answers, besides, seconds) => {
      const records = (entries: readonly Entry[]) => entries.map((one) => recordOf(one, seconds));
      mdns.respond({ answers: records(answers), additionals: records(besides) }, sent);
    },
    onAsked: (listener) => mdns.on("query", ({ questions = [] }) => listener(questions)),
    onSaid: (listener) =>
      mdns.on("response", ({ answers = [], additionals = [] }) =>
        listener([...answers, ...additionals].flatMap(entryOf)),
      ),
    onTrouble: (listener) => {
      listeners.push(listener);
      if (trouble !== undefined) listener(trouble);
    },
    close: () => new Promise((resolve) => mdns.destroy(resolve)),
  };
}

/** What the system itself said no to, and not what was wrong with some bytes. */
function isOfSystem(cause: unknown): boolean {
  return cause instanceof Error && "syscall" in cause;
}

/** Records of one machine replace what was kept of it; a type of services has many. */
function recordOf(entry: Entry, ttl: number): MdnsRecord {
  return { ...entry, ttl, flush: entry.type !== "PTR" };
}

/** What strangers send is taken apart with care. */
function entryOf({ name, type, data }: MdnsRecord): Entry[] {
  if ((type === "A" || type === "AAAA" || type === "PTR") && typeof data === "string") return [{ name, type, data }];
  if (type === "TXT" && Array.isArray(data)) return [{ name, type, data: data.map(String) }];
  if (type !== "SRV" || typeof data !== "object" || data === null || !("target" in data && "port" in data)) return [];
  const { target, port } = data;
  return typeof target === "string" && typeof port === "number" ? [{ name, type, data: { target, port } }] : [];
}
