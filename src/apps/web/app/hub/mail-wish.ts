import { type MailAsk, type MailStand, mailMessage } from "../../../../edges/mail/mail-wish.ts";
import { toHex } from "../../../../kernel/bytes.ts";
import type { RestWishes } from "../../../../language/resting.ts";
import type { App } from "../../../../ui/context.ts";

/** What came of asking: how it stands, or why it was not taken. */
export type MailAnswer = MailStand | "away" | "too-often" | "refused";

/** Asks the hub about letters to whoever sits here, signed by this device. Nothing of it is in the log. */
export async function askForMail({ replica }: App, ask: MailAsk): Promise<MailAnswer> {
  const put = { device: replica.device, at: Date.now(), said: JSON.stringify(ask) };
  const signature = toHex(replica.sign(mailMessage(replica.community, put)));
  try {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ ...put, signature });
    const answer = await fetch(`/mail/${replica.community}`, { method: "POST", headers, body });
    if (answer.ok) return (await answer.json()) as MailStand;
    return answer.status === 429 ? "too-often" : "refused";
  } catch {
    return "away";
  }
}

/** Letters in the language of this page, and not while the person rests by their settings here. */
export function writeTo({ language }: App, { quietFrom, quietTo, restingUntil }: RestWishes, to: string): MailAsk {
  const tongue = language.locale === "es" ? "es" : "en";
  return { ask: "write", wish: { to: to.trim(), tongue, quietFrom, quietTo, restingUntil } };
}
