import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  MAIL_SAID_MAX,
  type MailAsk,
  type MailPut,
  type MailStand,
  mailMessage,
  maskedAddress,
  parseMailAsk,
} from "../../../edges/mail/mail-wish.ts";
import { fromHex, isHex } from "../../../kernel/bytes.ts";
import { type DeviceId, type Id, MINUTES_PER_DAY, type PersonId } from "../../../kernel/event.ts";
import { holderOf } from "../../../practices/devices/index.ts";
import type { Replica } from "../../../replica/replica.ts";
import { admit } from "../admit.ts";
import type { DataHome } from "../desk/data-home.ts";
import { devicesOf } from "../desk/names.ts";
import { Closed, isForeign } from "../guard.ts";
import { languageOf, tongueOf } from "../words.ts";
import type { Mailing } from "./mailing.ts";
import type { Kept } from "./wishes.ts";

const MS_PER_MINUTE = 60_000;
/** First letters that somebody can have sent within a day. */
const ASKS_MAX = 3;
const PEOPLE_MAX = 500;

/** What a page asks about letters, and the link in each letter by which somebody says yes or stop. */
export function addMail(app: FastifyInstance, home: DataHome, mailing: Mailing): void {
  app.post<{ Params: { community: string } }>(
    "/mail/:community",
    { bodyLimit: 8 * MAIL_SAID_MAX },
    async (request, reply) => {
      if (isForeign(request)) throw new Closed(403, "http.origin");
      const put = readPut(request.body);
      const ask = put && parseMailAsk(put.said);
      const replica = home.opened().find((one) => one.community === request.params.community);
      if (put === undefined || ask === undefined || replica === undefined) return reply.code(400).send({});
      if (!replica.readsOn()) return reply.send({ hub: "dark", wish: "off" } satisfies MailStand);
      const person = asker(home, replica, put);
      if (person === undefined) return reply.code(403).send({});
      const status = ask.ask === "how" ? 200 : await take(replica.community, person, put.at, ask);
      const { of } = await mailing.wishes(replica.community);
      return reply.code(status).send(standOf(of(person), mailing));
    },
  );
  addLink(app, home, mailing);

  /** The status that says what became of it. */
  async function take(community: Id, person: PersonId, at: number, ask: MailAsk): Promise<number> {
    const { of, all, keep } = await mailing.wishes(community);
    const known = of(person);
    if (known !== undefined && at <= known.at) return 409;
    if (known === undefined && all().length >= PEOPLE_MAX) return 507;
    const next = afterAsk(known ?? blank(person, mailing), ask, home.clock(), mailing.newToken());
    if (next === undefined) return 429;
    // A clock that is ahead keeps nobody from saying something else tomorrow.
    await keep({ ...next, at: Math.min(at, home.clock() * MS_PER_MINUTE + MS_PER_MINUTE) });
    if (next.isToAsk) mailing.round().catch(() => undefined);
    return 200;
  }
}

function blank(person: PersonId, { newToken }: Mailing): Kept {
  return { person, at: 0, token: newToken(), isConfirmed: false, asked: [], isToAsk: false, told: {} };
}

/** What holds after somebody's word; nothing where they have asked for too many first letters today. */
function afterAsk(known: Kept, ask: MailAsk, now: number, token: string): Kept | undefined {
  const { wish: _, failed: __, ...rest } = known;
  if (ask.ask !== "write") return { ...rest, isConfirmed: false, isToAsk: false };
  if (ask.wish.to === known.wish?.to && known.isConfirmed) return { ...known, wish: ask.wish };
  // Also not one that is days ahead: the clock was wrong then.
  const asked = known.asked.filter((at) => Math.abs(at - now) < MINUTES_PER_DAY);
  if (asked.length >= ASKS_MAX) return undefined;
  return { ...rest, wish: ask.wish, asked, token, isConfirmed: false, isToAsk: true };
}

function standOf(kept: Kept | undefined, { post }: Mailing): MailStand {
  const hub = post() === undefined ? "none" : "ready";
  if (kept?.wish === undefined) return { hub, wish: "off" };
  const trouble = kept.failed === undefined ? {} : { trouble: kept.failed.why };
  return { hub, wish: kept.isConfirmed ? "on" : "asked", to: maskedAddress(kept.wish.to), ...trouble };
}

/** The person for whom a device speaks that signed this; nothing where it may not have the log. */
function asker({ crypto, clock }: DataHome, replica: Replica, put: MailPut): PersonId | undefined {
  const { community } = replica;
  const [key, signed] = [fromHex(put.device), fromHex(put.signature)];
  if (key === undefined || signed === undefined) return undefined;
  if (!crypto.verify(signed, mailMessage(community, put), key)) return undefined;
  if (admit(replica, { community, device: put.device, invite: undefined }, clock()) !== undefined) return undefined;
  return holderOf(devicesOf(replica))(put.device)?.person;
}

function readPut(value: unknown): MailPut | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { device, at, said, signature } = value as Record<string, unknown>;
  if (typeof device !== "string" || !isHex(device, 32) || typeof signature !== "string" || !isHex(signature, 64))
    return undefined;
  if (typeof at !== "number" || !Number.isSafeInteger(at) || at < 0) return undefined;
  if (typeof said !== "string" || said.length > MAIL_SAID_MAX) return undefined;
  return { device: device as DeviceId, at, said, signature };
}

/**
 * A page of two buttons, without anything that a program would press: mail servers open links to look at them. It says
 * nobody's name, since letters are passed on.
 */
function addLink(app: FastifyInstance, home: DataHome, mailing: Mailing): void {
  async function found(token: string) {
    for (const { community } of isHex(token, 16) ? home.opened() : []) {
      const own = await mailing.wishes(community);
      const kept = own.byToken(token);
      if (kept?.wish !== undefined) return { kept, keep: own.keep };
    }
    return undefined;
  }

  // What a form sends is read here and nowhere else.
  app.register((scope, _options, ready) => {
    scope.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) =>
      done(null, body),
    );
    scope.get<{ Params: { token: string } }>("/letters/:token", async (request, reply) => {
      const one = await found(request.params.token);
      return show(request, reply, one === undefined ? "over" : one.kept.isConfirmed ? "on" : "asked");
    });
    scope.post<{ Params: { token: string } }>("/letters/:token", async (request, reply) => {
      if (isForeign(request)) throw new Closed(403, "http.origin");
      const one = await found(request.params.token);
      if (one === undefined) return show(request, reply, "over");
      const isYes = request.body === "say=yes";
      const { wish, ...rest } = one.kept;
      await one.keep(isYes ? { ...one.kept, isConfirmed: true } : { ...rest, isConfirmed: false, isToAsk: false });
      if (isYes) mailing.round().catch(() => undefined);
      return show(request, reply, isYes ? "yes" : "stopped");
    });
    ready();
  });
}

type LinkPage = "asked" | "on" | "over" | "yes" | "stopped";
const BUTTONS: Readonly<Record<LinkPage, readonly string[]>> = {
  ...{ asked: ["yes", "stop"], on: ["stop"], yes: ["stop"] },
  ...{ over: [], stopped: [] },
};

function show(request: FastifyRequest, reply: FastifyReply, which: LinkPage): FastifyReply {
  const tongue = tongueOf(request.headers["accept-language"]);
  const { say } = languageOf(tongue);
  const buttons = BUTTONS[which].map(
    (one) => `<button name="say" value="${one}">${say(`mail.link.do-${one}`)}</button>`,
  );
  const form = buttons.length === 0 ? "" : `<form method="post">${buttons.join(" ")}</form>`;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Kith</title><style>${STYLE}</style>`;
  const body = `<main><h1>${say(`mail.link.${which}`)}</h1><p>${say(`mail.link.${which}.text`)}</p>${form}</main>`;
  return (
    reply
      .header("cache-control", "no-store")
      .header("content-security-policy", POLICY)
      // Its own form says where it comes from, and nothing else does.
      .header("referrer-policy", "same-origin")
      .type("text/html; charset=utf-8")
      .send(`<!doctype html><html lang="${tongue}"><head>${head}</head><body>${body}</body></html>`)
  );
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";
const STYLE = `
body{margin:0;background:#FBFAF5;color:#1C2A25;font:1.125rem/1.5 system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:2rem 1.25rem}
h1{font-size:1.6rem;line-height:1.25}
button{font:inherit;min-height:3rem;padding:0 1.25rem;margin:0 .5rem .5rem 0;border:1.5px solid #1F5D4C;border-radius:.5rem;background:#1F5D4C;color:#FBFAF5}
button+button{background:transparent;color:#1F5D4C}
button:focus-visible{outline:3px solid #2B5C86;outline-offset:2px}
@media (prefers-color-scheme:dark){body{background:#111815;color:#EDF1EA}button{background:#7CC9AE;border-color:#7CC9AE;color:#111815}button+button{background:transparent;color:#7CC9AE}}
`;
