import { Transform } from "node:stream";
import type { MailSettings } from "./mail-settings.ts";
import type { MailTroubleWhy } from "./mail-wish.ts";

export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where mail programs offer to stop it. */
  readonly stop: string;
};

/** Takes letters to a mail server. Rejects with `MailTrouble`, and with nothing else. */
export type Post = { readonly send: (letter: Letter) => Promise<void> };

/** A letter that did not go out; `unsure` where it may have, because the line broke after it was said. */
export class MailTrouble extends Error {
  override readonly name = "MailTrouble";
  readonly why: MailTroubleWhy | "unsure";

  constructor(why: MailTroubleWhy | "unsure", cause: unknown) {
    super(why, { cause });
    this.why = why;
  }
}

const PATIENCE_MS = 20_000;

/** By SMTP. Says nothing anywhere of what it sends, to whom, or with which password. */
export function smtpPost(settings: MailSettings): Post {
  return {
    send: async ({ to, subject, text, html, stop }) => {
      const headers = { "Auto-Submitted": "auto-generated", "List-Unsubscribe": `<${stop}>` };
      const from = { name: "Kith", address: settings.from };
      let isSaid = false;
      // A hub that sends nothing does not keep it in memory.
      const { createTransport } = await import("nodemailer");
      const transport = createTransport(optionsFor(settings));
      transport.use("stream", (mail, done) => {
        mail.message.transform(noting(() => (isSaid = true)));
        done();
      });
      try {
        await transport.sendMail({ from, to, subject, text, html, headers });
      } catch (cause) {
        throw new MailTrouble(whyNot(cause, isSaid), cause);
      } finally {
        transport.close();
      }
    },
  };
}

function optionsFor({ host, port, line, user, password }: MailSettings) {
  return {
    ...{ host, port, secure: line === "tls", requireTLS: line === "starttls", ignoreTLS: line === "none" },
    ...(user !== undefined && { auth: { user, pass: password ?? "" } }),
    ...{ connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
    // A letter is what is handed over here, and never a file or an address that its words name.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  };
}

/** Tells when the first of the letter's own bytes go out. */
function noting(told: () => void): Transform {
  return new Transform({
    transform(chunk, _encoding, done) {
      told();
      done(null, chunk);
    },
  });
}

/** A server that answered "no" has not taken it; where it said nothing after the letter, nobody knows. */
function whyNot(cause: unknown, isSaid: boolean): MailTrouble["why"] {
  const { code, responseCode } = cause as { code?: string; responseCode?: number };
  if (responseCode === undefined && isSaid) return "unsure";
  if (code === "EAUTH" || code === "ENOAUTH") return "login";
  if (isOfAddress(cause)) return "address";
  if (code === "ETLS" || isOfTls(cause)) return "insecure";
  return responseCode === undefined ? "unreachable" : "refused";
}

/**
 * True where the server says that nobody has this address, for good: not where it lets a stranger wait (4xx), refuses the
 * hub's own address, or takes nothing from this hub (5.7 of RFC 3463). Nobody need doubt their own address over that.
 */
function isOfAddress(cause: unknown): boolean {
  const {
    code,
    command,
    responseCode = 550,
    response = "",
  } = cause as {
    code?: string;
    command?: string;
    responseCode?: number;
    response?: string;
  };
  const isOfRecipient = code === "EENVELOPE" && (command === "RCPT TO" || command === "API");
  return isOfRecipient && responseCode >= 500 && !/^\d{3}[ -]5\.7\./.test(response);
}

function isOfTls(cause: unknown): boolean {
  const { message = "", code = "" } = cause as { message?: string; code?: string };
  return /certificate|self.signed|SSL|TLS/i.test(`${message} ${code}`);
}
