/** Section 5: the secret half of an invite, as a link carries it. */
import { decode, encode, join, Refused } from "./cbor.ts";
import { type Signer, sha256, signerOf } from "./crypto.ts";
import { ascii, bytes, count, list } from "./shapes.ts";

export interface InviteLink {
  /** Where the page of the hub is. */
  readonly origin: string;
  readonly community: Uint8Array;
  readonly secret: Uint8Array;
  /** How the key of the hub's device begins, or no bytes. */
  readonly hub: Uint8Array;
  /** The minute until which it holds. */
  readonly until: number;
}

export interface Invite extends InviteLink {
  /** The invite's key pair. */
  readonly signer: Signer;
}

const FORMAT = 1;
const WAY = "/#/join/";
const SHORT = 16;

export function writeInviteLink({ origin, community, secret, hub, until }: InviteLink): string {
  const content = encode([FORMAT, community, secret, hub, until]);
  return `${origin}${WAY}${Buffer.from(join(content, sha256(content).subarray(0, 2))).toString("base64url")}`;
}

/** Reads a link; throws where it has a slip of the pen. */
export function readInviteLink(link: string): Invite {
  const at = link.lastIndexOf(WAY);
  const payload = link.slice(at + WAY.length);
  const all = new Uint8Array(Buffer.from(payload, "base64url"));
  const [format, community, secret, hub, until] = list(decode(all.subarray(0, -2)), 5);
  if (format !== FORMAT) throw new Refused("a link of another format");
  const read = {
    origin: link.slice(0, Math.max(0, at)),
    community: bytes(community, 32),
    secret: bytes(secret, SHORT),
    hub: bytes(hub),
    until: count(until),
  };
  if (read.hub.length !== 0 && read.hub.length !== SHORT) throw new Refused("a hub of another length");
  // Its sum is another; or letters that base64url does not have, or bits that it leaves over, were lost on the way.
  if (writeInviteLink(read) !== link) throw new Refused("a link with a slip of the pen");
  return { ...read, signer: signerOf(sha256(ascii("kith invite seed"), read.secret)) };
}
