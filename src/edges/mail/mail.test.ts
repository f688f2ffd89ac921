import { chmodSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { mailFile, parseMailSettings, readMailSettings, writeMailSettings } from "./mail-settings.ts";
import { isMailAddress, maskedAddress, parseMailAsk } from "./mail-wish.ts";
import { type Letter, MailTrouble, smtpPost } from "./smtp-post.ts";
import { openBrokenServer, openMailServer } from "./testing/mail-server.ts";

const toClose: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0)) await close();
});

const LETTER: Letter = {
  ...{ to: "anya@example.org", subject: "Été & ñandú", text: "Zwölf Wörter.\n", html: "<p>Zwölf Wörter.</p>" },
  stop: "http://192.168.1.7:7400/letters/00",
};
const why = (sending: Promise<void>) =>
  sending.then(
    () => "sent",
    (cause: unknown) => (cause instanceof MailTrouble ? cause.why : String(cause)),
  );

async function server(login?: { user: string; password: string }) {
  const opened = await openMailServer(login);
  toClose.push(opened.close);
  return opened;
}

describe("a letter to a mail server", () => {
  test("arrives as plain text and as a page, and says how it is stopped and that no person wrote it", async () => {
    const at = await server();
    await smtpPost(at.settings).send(LETTER);
    expect(at.letters).toMatchObject([{ to: ["anya@example.org"], from: "kith@maple.example" }]);
    const { text } = at.letters[0] ?? { text: "" };
    for (const part of ["text/plain", "text/html", "Zwölf Wörter.", "<p>Zwölf", "Auto-Submitted: auto-generated"])
      expect(text).toContain(part);
    expect(text).toContain("List-Unsubscribe: <http://192.168.1.7:7400/letters/00>");
  });

  test("that is not taken says why, in a way that can be told to a person", async () => {
    const at = await server();
    at.mood = "no-address";
    expect(await why(smtpPost(at.settings).send(LETTER))).toBe("address");
    at.mood = "no-letter";
    expect(await why(smtpPost(at.settings).send(LETTER))).toBe("refused");
    expect(await why(smtpPost({ ...at.settings, port: 1 }).send(LETTER))).toBe("unreachable");
    const closed = await server({ user: "kith", password: "right" });
    expect(await why(smtpPost({ ...closed.settings, password: "wrong" }).send(LETTER))).toBe("login");
    expect(await why(smtpPost(closed.settings).send(LETTER))).toBe("sent");
    expect(at.letters).toEqual([]);
  });

  test("that waits, or that the hub may not send, makes nobody doubt their own address", async () => {
    const at = await server();
    for (const mood of ["later", "no-relay", "no-sender"] as const) {
      at.mood = mood;
      expect([mood, await why(smtpPost(at.settings).send(LETTER))]).toEqual([mood, "refused"]);
    }
  });

  test("counts as unsure where the line broke after it was said", async () => {
    const at = await openBrokenServer();
    toClose.push(at.close);
    expect(await why(smtpPost(at.settings).send(LETTER))).toBe("unsure");
    expect(at.said()).toBe(1);
  });

  test("is said to nobody whose certificate does not hold, and neither is the password", async () => {
    const at = await server({ user: "kith", password: "right" });
    expect(await why(smtpPost({ ...at.settings, line: "starttls" }).send(LETTER))).toBe("insecure");
    expect(at.letters).toEqual([]);
  });
});

describe("what a hub's owner sets up", () => {
  test("lies in a file for its owner alone, and one that others may read is not used", () => {
    const dir = mkdtempSync(join(tmpdir(), "kith-mail-"));
    toClose.push(() => rmSync(dir, { recursive: true, force: true }));
    expect(readMailSettings(dir)).toBeUndefined();
    const settings = { host: "smtp.example.org", port: 465, line: "tls", from: "k@example.org" } as const;
    writeMailSettings(dir, settings);
    expect(statSync(mailFile(dir)).mode & 0o777).toBe(0o600);
    expect(readMailSettings(dir)).toEqual(settings);
    chmodSync(mailFile(dir), 0o644);
    expect(readMailSettings(dir)).toBe("loose");
  });

  test("an open line goes to this machine and nowhere else", () => {
    const at = (host: string) => parseMailSettings({ host, port: 25, line: "none", from: "k@example.org" });
    expect(at("127.0.0.1")).toMatchObject({ host: "127.0.0.1" });
    expect(at("localhost")).toMatchObject({ host: "localhost" });
    for (const host of ["smtp.example.org", "127.0.0.1.example.org", "localhost.example.org"])
      expect(at(host)).toBe("open-line");
  });
});

describe("what a person asks", () => {
  test("names one plain address", () => {
    for (const good of ["anya@example.org", "a.b+kith@mail.example.org", "anya@localhost"])
      expect(isMailAddress(good)).toBe(true);
    const bad = [
      "anya",
      "a@b@c.org",
      "a b@example.org",
      "a@example.org\r\nBcc: all@example.org",
      "<a@example.org>",
      "a@b.org,c@d.org",
      "",
    ];
    for (const one of bad) expect(isMailAddress(one)).toBe(false);
    expect(isMailAddress(`${"a".repeat(300)}@example.org`)).toBe(false);
    expect(maskedAddress("anya@example.org")).toBe("a…@example.org");
  });

  test("is read whole or not at all", () => {
    const wish = { to: "a@example.org", tongue: "es", quietFrom: "22:00", quietTo: "07:00", restingUntil: "" };
    expect(parseMailAsk(JSON.stringify({ ask: "write", wish: { ...wish, more: 1 } }))).toEqual({ ask: "write", wish });
    for (const worse of [{ to: "x" }, { tongue: "fr" }, { quietFrom: "soon" }, { restingUntil: 5 }])
      expect(parseMailAsk(JSON.stringify({ ask: "write", wish: { ...wish, ...worse } }))).toBeUndefined();
    for (const said of ["", "[]", "null", '{"ask":"all"}', '{"ask":"write"}'])
      expect(parseMailAsk(said)).toBeUndefined();
  });
});
