import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { mailFile, writeMailSettings } from "../../edges/mail/mail-settings.ts";
import { type MailServer, openMailServer } from "../../edges/mail/testing/mail-server.ts";
import { writeMailState } from "../hub/mail/mail-state.ts";
import { mailFindings } from "./mail-findings.ts";
import { freshDir, kith } from "./testing/run.ts";
import { cliLanguage } from "./words.ts";

const say = (code: string, about?: Record<string, string | number>) => cliLanguage("en").say(code, about);
let server: MailServer | undefined;
afterEach(() => server?.close());

const SET = ["mail", "set", "--host", "smtp.example.org", "--from", "kith@example.org"];

describe("kith mail", () => {
  test("[ML-7] keeps what its owner says, the password too, and shows all but that", async () => {
    const dir = freshDir();
    const secret = join(dir, "secret.txt");
    writeFileSync(secret, "nineteen-hinges\nand no more\n");
    const set = await kith(dir, [...SET, "--user", "kith", "--password-file", secret]);
    expect(set).toMatchObject({ exit: 0, err: "" });
    const shown = await kith(dir, ["mail", "show"]);
    expect(shown.out).toContain("smtp.example.org:465 (tls)");
    expect(`${set.out}${shown.out}`).not.toContain("nineteen-hinges");
    expect((await kith(dir, ["mail", "off"])).exit).toBe(0);
    expect(existsSync(mailFile(dir))).toBe(false);
    expect((await kith(dir, ["mail", "show"])).out).toContain("No mail server");
  });

  test("[ML-7] says what is wrong, and keeps nothing then", async () => {
    const dir = freshDir();
    const open = await kith(dir, [...SET, "--line", "none"]);
    expect(open).toMatchObject({ exit: 2 });
    expect(open.err).toContain("smtp.example.org is another machine");
    expect((await kith(dir, [...SET, "--line", "loud"])).err).toContain("tls, starttls, none");
    expect((await kith(dir, [...SET, "--port", "0"])).exit).toBe(2);
    expect((await kith(dir, [...SET, "--password-file", join(dir, "none.txt")])).exit).toBe(2);
    expect((await kith(dir, ["mail", "set", "--host", "smtp.example.org", "--from", "kith"])).err).toContain(
      "email address",
    );
    expect(existsSync(mailFile(dir))).toBe(false);
  });

  test("tries it with one letter, and says why not", async () => {
    const dir = freshDir();
    server = await openMailServer();
    writeMailSettings(dir, server.settings);
    expect(await kith(dir, ["mail", "try", "anya@example.org"])).toMatchObject({ exit: 0 });
    expect(server.letters).toHaveLength(1);
    server.mood = "no-address";
    const refused = await kith(dir, ["mail", "try", "anya@example.org"]);
    expect(refused).toMatchObject({ exit: 3 });
    expect(refused.err).toContain("does not take the address");
  });

  test("[ML-10] the doctor says whether letters go out, and why not", () => {
    const dir = freshDir();
    const found = (now = 0) =>
      mailFindings({ dir, say, clock: () => now }).map(({ state, text }) => `${state}: ${text}`);
    expect(found()).toEqual([]);
    writeMailSettings(dir, { host: "smtp.example.org", port: 465, line: "tls", from: "k@example.org" });
    expect(found()[0]).toContain("note: ");
    const state = { people: 3, failing: 0, isDark: false, at: 0 };
    writeMailState(dir, state);
    expect(found()).toEqual(["good: 3 people want some; all go out"]);
    // What was so when a hub last looked says nothing of today.
    expect(found(3 * 24 * 60)[0]).toMatch(/^note: .*3 days ago/);
    writeMailState(dir, { ...state, failing: 1, why: "login" });
    expect(found()[0]).toMatch(/^bad: .*name and password/);
    writeMailState(dir, { ...state, isDark: true });
    expect(found()[0]).toContain("cannot read the log");
    writeFileSync(mailFile(dir), "{");
    expect(found()[0]).toContain("damaged");
  });
});
