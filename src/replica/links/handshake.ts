import { ascii, fromHex, joinBytes, toHex } from "../../kernel/bytes.ts";
import { type DeviceId, type Id, no, type Refusal } from "../../kernel/event.ts";
import { type CborValue, fromCbor, toCbor } from "../../kernel/wire/cbor.ts";
import type { Crypto, KeyPair, Link } from "../ports.ts";

/**
 * Before anything of a log is sent, both ends prove the keys of their devices to each other. Each sends a hello
 * `[version, community, device, nonce, invite key]` and then a proof `[signature, invite signature]` over both hellos.
 * A device that the log does not know yet proves an invite as well.
 */
const VERSION = 1;
const SIGNED_AS = ascii("kith link");
const NONCE_BYTES = 32;

export type Greeting = {
  readonly community: Id;
  readonly device: DeviceId;
  readonly secretKey: Uint8Array;
  /** The key pair of the invite by which this device comes, if it is not known yet. */
  readonly invite?: KeyPair | undefined;
  /**
   * What this program says of itself on links on which it has not proven itself yet, once for each. With it another program
   * that has the same key is let in: a copy of this device. Without it nobody with this device's key is.
   */
  readonly saying?: Set<string> | undefined;
};

/** Who is at the other end; `invite` is the public key of the invite that they proved. */
export type Peer = { readonly community: Id; readonly device: DeviceId; readonly invite: string | undefined };

/** What one end brings: who it is for the community that the other asks for, or nothing when it does not have it. */
export type Host = (asked: Id | undefined) => Greeting | undefined;

/** Decides whether a proven peer may have the log. */
export type Admit = (peer: Peer) => Refusal | undefined;

/** Proves both ends of a link; answers once, then leaves the link's handlers to whoever comes next. */
export function shakeHands(crypto: Crypto, link: Link, host: Host, admit: Admit): Promise<Peer | Refusal> {
  return new Promise((resolve) => {
    const nonce = crypto.random(NONCE_BYTES);
    let mine: { hello: Uint8Array; greeting: Greeting } | undefined;
    let theirs: Hello | undefined;
    const own = toHex(nonce);
    const said = (): void => void mine?.greeting.saying?.delete(own);
    const end = (refusal: Refusal): void => {
      said();
      link.onMessage = () => {};
      resolve(refusal);
      link.close(refusal.code);
    };
    const greet = (asked: Id | undefined): boolean => {
      const greeting = host(asked);
      if (greeting === undefined) return false;
      mine = { greeting, hello: writeHello(greeting, nonce) };
      greeting.saying?.add(own);
      link.send(mine.hello);
      return true;
    };
    link.onClose = (reason) => {
      said();
      resolve(no("link.closed", { reason: reason ?? "" }));
    };
    link.onMessage = (message) => {
      if (theirs === undefined) {
        theirs = readHello(message);
        if (theirs === undefined) return end(no("link.hello"));
        if (mine === undefined && !greet(theirs.community)) return end(no("link.unknown-community"));
        if (mine === undefined || theirs.community !== mine.greeting.community) return end(no("link.other-community"));
        if (isSelf(mine.greeting, theirs)) return end(no("link.self"));
        return link.send(writeProof(crypto, mine.greeting, mine.hello, message));
      }
      const refusal = mine === undefined ? no("link.hello") : checkProof(crypto, mine.hello, theirs, message);
      if (refusal !== undefined) return end(refusal);
      const { community, device, invite } = theirs;
      const peer: Peer = { community, device, invite: invite === undefined ? undefined : toHex(invite) };
      const refused = admit(peer);
      if (refused !== undefined) return end(refused);
      said();
      holdForNext(link);
      resolve(peer);
    };
    greet(undefined);
  });
}

/** Turns after which a message that nobody waits for is given up. */
const TURNS_MAX = 64;

/** The other end may speak on before the next listener has taken its place: what it says is handed on to that one. */
function holdForNext(link: Link): void {
  const hold = async (message: Uint8Array): Promise<void> => {
    for (let turn = 0; turn < TURNS_MAX && link.onMessage === onMessage; turn++) await undefined;
    if (link.onMessage !== onMessage) link.onMessage(message);
  };
  const onMessage = (message: Uint8Array): void => {
    hold(message).catch(() => link.close("fault"));
  };
  link.onMessage = onMessage;
}

/** True for this very program, by whatever way it came to itself, and for a copy of this device where none is let in. */
function isSelf({ device, saying }: Greeting, theirs: Hello): boolean {
  return theirs.device === device && (saying === undefined || saying.has(theirs.nonce));
}

type Hello = {
  readonly community: Id;
  readonly device: DeviceId;
  readonly key: Uint8Array;
  readonly nonce: string;
  readonly invite: Uint8Array | undefined;
  readonly bytes: Uint8Array;
};

function writeHello({ community, device, invite }: Greeting, nonce: Uint8Array): Uint8Array {
  return toCbor([VERSION, raw(community), raw(device), nonce, invite?.publicKey ?? new Uint8Array()]);
}

function readHello(bytes: Uint8Array): Hello | undefined {
  const value = bytes.length > 256 ? undefined : fromCbor(bytes);
  if (!Array.isArray(value) || value.length !== 5) return undefined;
  const [version, community, device, nonce, invite] = value;
  if (version !== VERSION || !isBytes(community, 32) || !isBytes(device, 32) || !isBytes(nonce, NONCE_BYTES)) {
    return undefined;
  }
  if (!isBytes(invite, 0) && !isBytes(invite, 32)) return undefined;
  return {
    community: toHex(community),
    device: toHex(device),
    key: device,
    nonce: toHex(nonce),
    invite: invite.length === 0 ? undefined : invite,
    bytes,
  };
}

/** What each end signs: both hellos, its own first, so that a proof fits one link and one direction. */
function transcript(own: Uint8Array, other: Uint8Array): Uint8Array {
  return joinBytes(SIGNED_AS, own, other);
}

function writeProof(crypto: Crypto, greeting: Greeting, own: Uint8Array, other: Uint8Array): Uint8Array {
  const words = transcript(own, other);
  const invited = greeting.invite === undefined ? new Uint8Array() : crypto.sign(words, greeting.invite.secretKey);
  return toCbor([crypto.sign(words, greeting.secretKey), invited]);
}

function checkProof(crypto: Crypto, own: Uint8Array, theirs: Hello, message: Uint8Array): Refusal | undefined {
  const value = message.length > 256 ? undefined : fromCbor(message);
  const [signature, invited] = Array.isArray(value) && value.length === 2 ? value : [];
  if (!isBytes(signature, 64) || !isBytes(invited, theirs.invite === undefined ? 0 : 64)) return no("link.proof");
  const words = transcript(theirs.bytes, own);
  if (!crypto.verify(signature, words, theirs.key)) return no("link.proof");
  if (theirs.invite !== undefined && !crypto.verify(invited, words, theirs.invite)) return no("link.proof");
  return undefined;
}

function isBytes(value: CborValue | undefined, length: number): value is Uint8Array {
  return value instanceof Uint8Array && value.length === length;
}

function raw(id: Id): Uint8Array {
  return fromHex(id) ?? new Uint8Array(32);
}
