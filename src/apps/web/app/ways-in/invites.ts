import { hubInLink, inviteKeyPair, SECRET_BYTES, writeInviteLink } from "../../../../edges/invite/invite-link.ts";
import { ascii, toHex } from "../../../../kernel/bytes.ts";
import type { Id, Minute } from "../../../../kernel/event.ts";
import type { Members } from "../../../../practices/members/index.ts";
import type { Answer } from "../../../../replica/answers.ts";
import type { Crypto } from "../../../../replica/ports.ts";
import type { Replica } from "../../../../replica/replica.ts";
import type { Invites } from "../../../../ui/screens.ts";
import { HUB_NOTE } from "../hub/hub-note.ts";

export type InviteDeps = {
  readonly replica: Replica;
  readonly crypto: () => Promise<Crypto>;
  /** Keeps an invite's secret half on this device alone. */
  readonly keep: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
  readonly ask: (kind: string, body: Readonly<Record<string, unknown>>) => Promise<Answer>;
  /** Where the page is: what a link begins with. */
  readonly origin: string;
};

/** Invites of this device: the log has their public half, the link their secret one. */
export function createInvites({ replica, crypto, keep, read, ask, origin }: InviteDeps): Invites {
  async function make(uses: number, until: Minute): Promise<Answer> {
    const { random, keyPair } = await crypto();
    const secret = random(SECRET_BYTES);
    const key = toHex(inviteKeyPair({ keyPair }, secret).publicKey);
    // Kept before it is announced: an invite whose link is lost would be of no use to anyone.
    await keep(nameOf(key), secret);
    return ask("members.invite", { key, uses, until });
  }

  async function linkOf(invite: Id): Promise<string | undefined> {
    const members = replica.state().practices.members as Members | undefined;
    const known = members?.invites.get(invite);
    const secret = known === undefined ? undefined : await read(nameOf(known.key));
    if (known === undefined || secret === undefined) return undefined;
    const hub = await read(HUB_NOTE);
    const named = hub === undefined ? {} : { hub: hubInLink(toHex(hub)) };
    return writeInviteLink({ origin, community: replica.community, secret, until: known.until, ...named });
  }

  /** The same letters each time the code is shown: somebody may be typing them. */
  async function codeOf(invite: Id, link: string): Promise<string | undefined> {
    const [{ putOnWall, shownRoomCode }, { random }] = await Promise.all([import("./wall-codes.ts"), crypto()]);
    const note = `wall ${invite}`;
    const before = await read(note);
    const known = before && String.fromCharCode(...before);
    const code = await putOnWall(link, known, random);
    if (code !== undefined && code !== known) await keep(note, ascii(code));
    return code && shownRoomCode(code);
  }

  async function qr(link: string, title: string): Promise<string> {
    const { inviteQr } = await import("../../../../edges/invite/invite-qr.ts");
    return inviteQr(link, title);
  }

  return { make, linkOf, codeOf, qr };
}

function nameOf(key: string): string {
  return `invite ${key}`;
}
