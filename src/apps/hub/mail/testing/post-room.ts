import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Fastify from "fastify";
import { writeMailSettings } from "../../../../edges/mail/mail-settings.ts";
import { type MailAsk, type MailStand, type MailWish, mailMessage } from "../../../../edges/mail/mail-wish.ts";
import { type MailServer, openMailServer } from "../../../../edges/mail/testing/mail-server.ts";
import { fromHex, toHex } from "../../../../kernel/bytes.ts";
import { openDemo } from "../../demo.ts";
import { openDataHome } from "../../desk/data-home.ts";
import { clock, freshDir, later } from "../../testing/bed.ts";
import { addMail } from "../mail-routes.ts";
import { createMailing } from "../mailing.ts";

export const WISH: MailWish = { to: "mark@example.org", tongue: "en", quietFrom: "", quietTo: "", restingUntil: "" };

let demo: string | undefined;

/** A demo pod that was made once, copied for each test. */
export async function demoDir(): Promise<string> {
  if (demo === undefined) {
    demo = `${freshDir()}-kept`;
    await openDemo(demo, clock);
  }
  const dir = freshDir();
  cpSync(demo, dir, { recursive: true });
  return dir;
}

/** A hub's letters with a mail server beside it, and a clock that stands until it is moved. */
export async function postRoom(dir: string, server?: MailServer) {
  const time = { now: clock() };
  const at = server ?? (await openMailServer());
  later(at.close);
  writeMailSettings(dir, at.settings);
  const home = await openDataHome(dir, () => time.now);
  const [community = ""] = await home.communities();
  const replica = await home.open(community);
  const mailing = createMailing({ home, clock: () => time.now, origin: () => "http://192.168.1.7:7400" });
  const app = Fastify();
  addMail(app, home, mailing);
  const people = peopleOf(dir);
  let tick = 0;
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    await mailing.rest();
    await app.close();
    await home.close();
  };
  later(close);

  /** As somebody's page asks. */
  async function ask(name: string, said: MailAsk | string, more: { at?: number; as?: string; origin?: string } = {}) {
    tick += 1;
    const keyOf = (one: string) =>
      home.crypto.keyPair(people.has(one) ? (fromHex(people.get(one) ?? "") ?? home.seed) : home.seed);
    const put = {
      ...{ device: toHex(keyOf(name).publicKey), at: more.at ?? time.now * 60_000 + tick },
      said: typeof said === "string" ? said : JSON.stringify(said),
    };
    const signature = toHex(home.crypto.sign(mailMessage(community, put), keyOf(more.as ?? name).secretKey));
    const headers = more.origin === undefined ? {} : { origin: more.origin };
    const payload = { ...put, signature };
    const answer = await app.inject({ method: "POST", url: `/mail/${community}`, payload, headers });
    await mailing.round();
    return { status: answer.statusCode, stand: answer.json() as MailStand, body: answer.body };
  }

  const link = (letter: string): string => /\/letters\/[0-9a-f]{32}/.exec(letter)?.[0] ?? "/letters/none";

  /** Presses a button behind the link in the newest letter. */
  async function press(say: "yes" | "stop", url = link(at.letters.at(-1)?.text ?? "")) {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answer = await app.inject({ method: "POST", url, payload: `say=${say}`, headers });
    await mailing.round();
    return answer;
  }

  /** Somebody asks and says yes: the first digest is there. */
  async function wanted(name: string, wish: Partial<MailWish> = {}) {
    await ask(name, { ask: "write", wish: { ...WISH, ...wish } });
    await press("yes");
  }

  return { ...{ dir, time, server: at, home, replica, mailing, app, ask, press, wanted, link, close, people } };
}

/** The keys of the made-up people, by their names. */
function peopleOf(dir: string): ReadonlyMap<string, string> {
  const { people } = JSON.parse(readFileSync(join(dir, "people.json"), "utf8")) as {
    people: readonly { name: string; seed: string }[];
  };
  return new Map(people.map(({ name, seed }) => [name, seed]));
}
