/** Section 5: the secret half of an invite, as a link carries it. */
import { decode, Refused, same } from "./cbor.ts";
import { type Signer, sha256, signerOf } from "./crypto.ts";
import { ascii, bytes, count, list } from "./shapes.ts";

export interface InviteLink {
  readonly community: Uint8Array;
  /** The invite's key pair. */
  readonly signer: Signer;
  /** The minute until which it holds. */
  readonly until: number;
}

/** Reads a link: base64url of `[1, community, secret, more, until]`, and two bytes of its SHA-256. */
export function readInviteLink(link: string): InviteLink {
  const payload = link.slice(link.lastIndexOf("/") + 1);
  const all = new Uint8Array(Buffer.from(payload, "base64url"));
  const content = all.subarray(0, -2);
  if (!same(all.subarray(-2), sha256(content).subarray(0, 2))) throw new Refused("a link with a slip of the pen");
  const [format, community, secret, , until] = list(decode(content), 5);
  if (format !== 1) throw new Refused("a link of another format");
  const seed = sha256(ascii("kith invite seed"), bytes(secret, 16));
  return { community: bytes(community, 32), signer: signerOf(seed), until: count(until) };
}
