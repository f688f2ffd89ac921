import { lookup } from "node:dns/promises";
import { readFileSync, statSync } from "node:fs";
import type { Found } from "../../edges/mdns/find-hubs.ts";
import type { RunFile } from "../hub/desk/run-file.ts";
import { lanAddresses } from "../hub/lan.ts";
import type { Finding } from "./finding.ts";
import type { Kith } from "./kith.ts";

/** What can be asked of the network around; tests give answers of their own. */
export type Around = {
  readonly addresses: () => readonly string[];
  /** Hubs that answer by name. */
  readonly hubs: () => Promise<Found>;
  /** What a running hub says of itself. */
  readonly hub: (port: number) => Promise<HubSaid | undefined>;
  /** Whether a name that exists nowhere is answered: then somebody stands between this machine and the net. */
  readonly isLiedTo: () => Promise<boolean>;
  /** Other machines of the network that this one has spoken with; nothing where the system does not tell. */
  readonly neighbours: () => number | undefined;
};

export type HubSaid = { readonly name?: string; readonly visitors?: number; readonly open?: boolean };

const LISTEN_MS = 1500;
/** RFC 6761 keeps `.invalid` from ever existing. */
const NOWHERE = "kith-looks-for-a-portal.invalid";
const PORTAL_MS = 2000;
const DAY_MS = 86_400_000;

const aroundHere: Around = {
  addresses: lanAddresses,
  hubs: async () => {
    const [{ findHubs }, { multicastWire }] = await Promise.all([
      import("../../edges/mdns/find-hubs.ts"),
      import("../../edges/mdns/multicast-wire.ts"),
    ]);
    return findHubs(multicastWire(), LISTEN_MS);
  },
  hub: async (port) => {
    const answer = await fetch(`http://127.0.0.1:${port}/hub.json`).catch(() => undefined);
    return answer?.ok ? ((await answer.json()) as HubSaid) : undefined;
  },
  isLiedTo: () => {
    const asked = lookup(NOWHERE).then(
      () => true,
      () => false,
    );
    const late = new Promise<boolean>((resolve) => setTimeout(resolve, PORTAL_MS, false).unref());
    return Promise.race([asked, late]);
  },
  neighbours,
};

/** What phones meet on their way to this hub, each with what to do about it. */
export async function networkFindings(
  { say, nowMs = Date.now() }: Pick<Kith, "say"> & { readonly nowMs?: number },
  run: RunFile | undefined,
  around: Around = aroundHere,
): Promise<readonly Finding[]> {
  const [found, said, isLiedTo] = await Promise.all([
    around.hubs(),
    run === undefined ? undefined : around.hub(run.port),
    around.isLiedTo(),
  ]);
  const at = around.addresses();
  return [
    ...machineClock(say, nowMs),
    hubsByName(say, found),
    ...changedAddress(say, run, at, said?.name),
    ...keptApart(say, said, around.neighbours()),
    ...(isLiedTo
      ? [{ what: say("cli.doctor.portal"), state: "note", text: say("cli.doctor.portal.text") } as const]
      : []),
  ];
}

/** A clock that is before the day on which this program was written down is wrong, whatever others say. */
function machineClock(say: Kith["say"], nowMs: number): readonly Finding[] {
  const program = process.argv[1];
  const made = program === undefined ? 0 : (statSync(program, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (nowMs + DAY_MS >= made) return [];
  return [{ what: say("cli.doctor.clock"), state: "bad", text: say("cli.doctor.clock-old") }];
}

function hubsByName(say: Kith["say"], { hubs, trouble }: Found): Finding {
  const what = say("cli.doctor.by-name");
  if (hubs.length > 0) {
    const list = hubs.map(({ name, port, addresses }) => `${name}:${port} (${addresses.join(", ")})`).join("; ");
    return { what, state: "good", text: list };
  }
  if (trouble !== undefined) return { what, state: "note", text: say("cli.doctor.no-multicast", { why: trouble }) };
  return { what, state: "note", text: say("cli.doctor.no-hub-by-name") };
}

/** What was printed, scanned or kept by phones names addresses that this machine had when the hub began. */
function changedAddress(
  say: Kith["say"],
  run: RunFile | undefined,
  at: readonly string[],
  name: string | undefined,
): readonly Finding[] {
  const before = (run?.origins ?? []).map((origin) => new URL(origin).hostname.replace(/^\[|\]$/g, ""));
  const known = before.filter((one) => one !== "localhost" && !one.endsWith(".local"));
  const gone = known.filter((one) => !at.includes(one));
  if (gone.length === 0) return [];
  const about = { gone: gone.join(", "), now: at.join(", ") || "–", name: name ?? "kith" };
  return [{ what: say("cli.doctor.lan"), state: "bad", text: say("cli.doctor.address-changed", about) }];
}

/** Many guest networks let each device speak with the internet alone. It shows by nobody ever coming. */
function keptApart(say: Kith["say"], said: HubSaid | undefined, neighbours: number | undefined): readonly Finding[] {
  if (said?.open !== true || said.visitors === undefined) return [];
  const what = say("cli.doctor.visitors");
  if (said.visitors > 0)
    return [{ what, state: "good", text: say("cli.doctor.visitors.some", { count: said.visitors }) }];
  const code = neighbours === 0 ? "cli.doctor.kept-apart" : "cli.doctor.visitors.none";
  return [{ what, state: "note", text: say(code) }];
}

/** Machines but the router of which Linux knows the hardware address. */
function neighbours(): number | undefined {
  try {
    const known = readFileSync("/proc/net/arp", "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(/\s+/));
    const routes = readFileSync("/proc/net/route", "utf8")
      .split("\n")
      .map((line) => line.split("\t"));
    const routers = new Set(routes.filter(([, to]) => to === "00000000").map(([, , via = ""]) => plainAddress(via)));
    return known.filter(([address = "", , flags]) => flags === "0x2" && !routers.has(address)).length;
  } catch {
    return undefined;
  }
}

/** "0102A8C0" is 192.168.2.1: the kernel writes the bytes backwards. */
function plainAddress(hex: string): string {
  return (hex.match(/../g) ?? [])
    .reverse()
    .map((two) => Number.parseInt(two, 16))
    .join(".");
}
