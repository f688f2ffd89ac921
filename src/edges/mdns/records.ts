/** What a hub calls itself on its network, and where it is. */
export type Announced = {
  /** One word: "kith-7f3a". Its page is at `http://kith-7f3a.local:PORT`. */
  readonly name: string;
  readonly port: number;
  readonly securePort: number | undefined;
  /** The first digits of the hub's key, to tell hubs apart. */
  readonly hub: string;
  /** Read at each answer: addresses change. */
  readonly addresses: () => readonly string[];
};

/** A record as DNS has it (RFC 1035, 2782, 6763). */
export type Entry =
  | { readonly name: string; readonly type: "A" | "AAAA" | "PTR"; readonly data: string }
  | { readonly name: string; readonly type: "SRV"; readonly data: { readonly target: string; readonly port: number } }
  | { readonly name: string; readonly type: "TXT"; readonly data: readonly string[] };

export const KITH = "_kith._tcp.local";
const HTTP = "_http._tcp.local";
const TYPES = "_services._dns-sd._udp.local";
/** Two hubs on one network have one name in 65,536 cases, and then still different addresses. */
const NAME_DIGITS = 4;

export function nameOfHub(device: string): string {
  return `kith-${device.slice(0, NAME_DIGITS)}`;
}

export function hostOf(name: string): string {
  return `${name}.local`;
}

/** Everything that a hub says of itself; nothing of which community it keeps, nor of whom. */
export function entriesOf({ name, port, securePort, hub, addresses }: Announced): readonly Entry[] {
  const host = hostOf(name);
  const text = [`hub=${hub}`, ...(securePort === undefined ? [] : [`https=${securePort}`])];
  const service = (type: string): readonly Entry[] => [
    { name: TYPES, type: "PTR", data: type },
    { name: type, type: "PTR", data: `${name}.${type}` },
    { name: `${name}.${type}`, type: "SRV", data: { target: host, port } },
    { name: `${name}.${type}`, type: "TXT", data: text },
  ];
  const reached = addresses().map(
    (data): Entry => ({ name: host, type: data.includes(":") ? "AAAA" : "A", data: data.replace(/%.*$/, "") }),
  );
  return [...service(KITH), ...service(HTTP), ...reached];
}

/**
 * What answers the questions of one packet, each entry once, with what whoever asks will want next; nothing where none is
 * about this hub. However much a stranger asks at once, it comes to one answer.
 */
export function answersTo(
  questions: readonly { readonly name: string; readonly type: string }[],
  us: Announced,
): { readonly answers: readonly Entry[]; readonly besides: readonly Entry[] } {
  const wanted = new Set(questions.map(({ name, type }) => `${type} ${name.toLowerCase()}`));
  const all = entriesOf(us);
  const answers = all.filter(({ name, type }) =>
    [type, "ANY"].some((asked) => wanted.has(`${asked} ${name.toLowerCase()}`)),
  );
  const isService = answers.some(({ type }) => type === "PTR" || type === "SRV");
  const besides = isService ? all.filter((one) => one.type !== "PTR" && !answers.includes(one)) : [];
  return { answers, besides };
}
