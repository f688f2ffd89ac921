import { sha256 } from "@noble/hashes/sha2.js";
import { ascii, joinBytes } from "../../kernel/bytes.ts";
import type { DeviceId, Id } from "../../kernel/event.ts";

/** That somebody wants letters, in which language, and when not. Only the hub that sends them has it: it is in no log. */
export type MailWish = {
  readonly to: string;
  readonly tongue: "en" | "es";
  /** As in their settings: hours of each day ("22:00"), and days until one ("2026-12-01"); empty for never. */
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly restingUntil: string;
};

/** What a page asks of its hub. */
export type MailAsk =
  | { readonly ask: "how" }
  | { readonly ask: "off" }
  | { readonly ask: "write"; readonly wish: MailWish };

/** An ask on its way, signed by the device of whoever asks. `said` is the ask as JSON. */
export type MailPut = {
  readonly device: DeviceId;
  /** The asker's clock, in milliseconds: an older word never takes the place of a newer one. */
  readonly at: number;
  readonly said: string;
  readonly signature: string;
};

/**
 * How it stands: `none` where no mail server is set up, `dark` where the hub cannot read the log; else whether they get
 * letters, or were asked in a first one whether the address is theirs. The address is never told whole.
 */
export type MailStand = {
  readonly hub: "none" | "dark" | "ready";
  readonly wish: "off" | "asked" | "on";
  readonly to?: string;
  /** Why the last letter did not go out, while it does not. */
  readonly trouble?: MailTroubleWhy;
};

export type MailTroubleWhy = "unreachable" | "login" | "insecure" | "address" | "refused";

export const MAIL_SAID_MAX = 1000;
const ADDRESS_LETTERS_MAX = 254;
const CLOCK = /^(?:[0-2]\d:[0-5]\d)?$/;
const DAY = /^(?:\d{4}-\d\d-\d\d)?$/;

/** One plain address and nothing that a mail server could take for more than that. */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= ADDRESS_LETTERS_MAX && /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z0-9-]+\.)*[a-z0-9-]+$/i.test(text)
  );
}

/** "a…@example.org": enough to know one's own again, too little for anybody else. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, 1)}…${address.slice(at)}`;
}

/** What the asker signs. */
export function mailMessage(community: Id, { device, at, said }: Omit<MailPut, "signature">): Uint8Array {
  return joinBytes(ascii(`kith mail ${community} ${device} ${at} `), sha256(new TextEncoder().encode(said)));
}

/** What somebody asks; nothing where it is none of these. */
export function parseMailAsk(said: string): MailAsk | undefined {
  const value = parsed(said);
  if (value?.ask === "how" || value?.ask === "off") return { ask: value.ask };
  if (value?.ask !== "write" || typeof value.wish !== "object" || value.wish === null) return undefined;
  const wish = parseMailWish(value.wish as Record<string, unknown>);
  return wish === undefined ? undefined : { ask: "write", wish };
}

export function parseMailWish(value: Readonly<Record<string, unknown>>): MailWish | undefined {
  const { to, tongue, quietFrom, quietTo, restingUntil } = value;
  if (typeof to !== "string" || !isMailAddress(to) || (tongue !== "en" && tongue !== "es")) return undefined;
  if (!fits(quietFrom, CLOCK) || !fits(quietTo, CLOCK) || !fits(restingUntil, DAY)) return undefined;
  return { to, tongue, quietFrom, quietTo, restingUntil };
}

function fits(value: unknown, form: RegExp): value is string {
  return typeof value === "string" && form.test(value);
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
