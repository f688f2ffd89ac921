/** How the hub that this page came from is reached by https. */
export type SecureWay = {
  /** "https://192.168.1.20:7443" */
  readonly address: string;
  /** Of the pod's own authority, as phones show it; nothing when devices trust the hub's certificate anyway. */
  readonly fingerprint: string | undefined;
  /** Where others in the network open this page: for a printed code. */
  readonly plain: string;
};

/** Who vouches for the hub next, and from which minute on. */
export type NextAuthority = { readonly fingerprint: string; readonly from: number };

type Said = {
  readonly addresses?: readonly string[];
  readonly secure?: { readonly port: number; readonly fingerprint?: string; readonly next?: NextAuthority };
};

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** Asks the hub. `only-here`: no other device reaches it; `none`: it has no https; `away`: it does not answer. */
export async function findSecureWay(): Promise<SecureWay | "only-here" | "none" | "away"> {
  const said = await ask();
  if (said === undefined) return "away";
  const { addresses = [], secure } = said;
  const plain = LOOPBACK.test(location.hostname) ? addresses.find((one) => !isLoopback(one)) : location.origin;
  if (plain === undefined) return "only-here";
  if (secure === undefined) return "none";
  const address = `https://${new URL(plain).hostname}:${secure.port}`;
  return { address, fingerprint: secure.fingerprint, plain };
}

/** Another address of this hub, at which somebody may have been before: mostly the one by plain http. */
export async function otherAddress(): Promise<string | undefined> {
  const { addresses = [] } = (await ask()) ?? {};
  const others = addresses.filter((one) => one !== location.origin);
  return others.find((one) => new URL(one).hostname === location.hostname) ?? others[0];
}

/**
 * The authority that each device must be shown before it alone vouches for the hub; nothing while that is far off, and for a
 * page by plain http, which needs none: whoever sits at the hub itself is told all the same.
 */
export async function nextAuthority(): Promise<NextAuthority | undefined> {
  if (location.protocol !== "https:" && !LOOPBACK.test(location.hostname)) return undefined;
  asked ??= ask();
  return (await asked)?.secure?.next;
}

/** Once for as long as the page is open: it is months ahead. */
let asked: Promise<Said | undefined> | undefined;

async function ask(): Promise<Said | undefined> {
  try {
    const answer = await fetch("/hub.json", { headers: { accept: "application/json" } });
    return answer.ok ? ((await answer.json()) as Said) : undefined;
  } catch {
    return undefined;
  }
}

function isLoopback(origin: string): boolean {
  return LOOPBACK.test(new URL(origin).hostname);
}

export const SYSTEMS = ["android", "samsung", "android-old", "iphone", "computer"] as const;
export type System = (typeof SYSTEMS)[number];

/** What a browser says of the device it runs on; people can say better. An iPad says that it is a Mac, which nobody touches. */
export function systemIn({
  userAgent: agent,
  maxTouchPoints,
}: Pick<Navigator, "userAgent" | "maxTouchPoints">): System {
  if (/iPhone|iPad|iPod/.test(agent) || (/Macintosh/.test(agent) && maxTouchPoints > 1)) return "iphone";
  const android = /Android (\d+)/.exec(agent);
  if (android === null) return "computer";
  if (Number(android[1]) <= 10 && Number(android[1]) > 1 && !/; K\)/.test(agent)) return "android-old";
  return /SamsungBrowser|SM-[A-Z]\d/.test(agent) ? "samsung" : "android";
}
