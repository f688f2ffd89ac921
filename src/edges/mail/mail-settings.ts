import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMailAddress } from "./mail-wish.ts";

/** The mail server by which a hub sends letters. Its owner sets it up; it is in no log and goes over no link. */
export type MailSettings = {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, `starttls` before anything is told, `none` only to this machine. */
  readonly line: "tls" | "starttls" | "none";
  readonly from: string;
  readonly user?: string;
  readonly password?: string;
};

/** Why a file with settings is not used. */
export type MailSettingsWrong = "loose" | "damaged" | "open-line";

const OTHERS = 0o077;

export function mailFile(dir: string): string {
  return join(dir, "mail.json");
}

/** Whole or not there, and for its owner alone. */
export function writeMailSettings(dir: string, settings: MailSettings): void {
  const aside = `${mailFile(dir)}.${process.pid}`;
  writeFileSync(aside, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  renameSync(aside, mailFile(dir));
}

export function removeMailSettings(dir: string): void {
  rmSync(mailFile(dir), { force: true });
}

/** What the file says; nothing where there is none; why not, where it must not be used. */
export function readMailSettings(dir: string): MailSettings | MailSettingsWrong | undefined {
  const file = mailFile(dir);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (process.platform !== "win32" && (found.mode & OTHERS) !== 0) return "loose";
  try {
    return parseMailSettings(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return "damaged";
  }
}

export function parseMailSettings(value: unknown): MailSettings | MailSettingsWrong {
  if (typeof value !== "object" || value === null) return "damaged";
  const { host, port, line, from, user, password } = value as Record<string, unknown>;
  if (typeof host !== "string" || !/^[a-z0-9.:-]{1,255}$/i.test(host)) return "damaged";
  if (typeof port !== "number" || !Number.isInteger(port) || port < 1 || port > 65_535) return "damaged";
  if (line !== "tls" && line !== "starttls" && line !== "none") return "damaged";
  if (typeof from !== "string" || !isMailAddress(from)) return "damaged";
  if (!isTextOrNothing(user) || !isTextOrNothing(password)) return "damaged";
  // What is said on an open line is read by whoever listens: letters, and the password before them.
  if (line === "none" && !/^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host)) return "open-line";
  return { host, port, line, from, ...(user !== undefined && { user }), ...(password !== undefined && { password }) };
}

function isTextOrNothing(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === "string" && value.length > 0 && value.length <= 1000);
}
