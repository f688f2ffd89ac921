import { toHex } from "../../src/kernel/bytes.ts";
import { deviceMessage } from "../../src/kernel/device-proof.ts";
import { inviteMessage } from "../../src/kernel/invite-proof.ts";
import { shakeHands } from "../../src/replica/links/handshake.ts";
import type { Crypto, KeyPair, Link } from "../../src/replica/ports.ts";
import type { Replica } from "../../src/replica/replica.ts";
import type { Pod } from "../../src/replica/testing/pod.ts";
import type { Examples } from "./example.ts";

/** How two devices prove their keys to each other, and an invite. */
export async function handVectors(pod: Pod, anya: Replica, bela: Replica): Promise<Examples> {
  const { crypto, community } = pod;
  const invite = crypto.keyPair(pod.seedOf("invite"));
  const { secretKey: belas } = crypto.keyPair(pod.seedOf("bela"));
  const [hello, proof] = await hands(pod, anya, bela);
  const [inviteHello, inviteProof] = await hands(pod, anya, bela, invite);
  return {
    hello: {
      says: "Anya's hello, with a nonce of 32 bytes 7",
      given: { device: anya.device, community },
      hex: hello,
    },
    proof: {
      says: "Anya's proof over her hello and Bela's, whose nonce is the same",
      given: { hello, seed: toHex(pod.seedOf("anya")), other: bela.device },
      hex: proof,
    },
    "hello-invite": {
      says: "the same hello of somebody who comes by an invite",
      given: { device: anya.device, community, invite: toHex(invite.publicKey) },
      hex: inviteHello,
    },
    "proof-invite": {
      says: "the proof over that hello and Bela's",
      given: {
        ...{ hello: inviteHello, other: bela.device },
        ...{ seed: toHex(pod.seedOf("anya")), inviteSeed: toHex(pod.seedOf("invite")) },
      },
      hex: inviteProof,
    },
    "device-proof": {
      says: "Bela's device says that it wants to speak for Anya",
      given: { community, person: anya.me(), device: bela.device, seed: toHex(pod.seedOf("bela")) },
      hex: toHex(crypto.sign(deviceMessage(community, anya.me() ?? "", bela.device), belas)),
    },
    "invite-proof": {
      says: "an invite's key vouches for Bela's device",
      given: { community, device: bela.device, key: toHex(invite.publicKey), seed: toHex(pod.seedOf("invite")) },
      hex: toHex(crypto.sign(inviteMessage(community, bela.device), invite.secretKey)),
    },
  };
}

/** Hello and proof of Anya to Bela, both with the same nonce. */
async function hands(pod: Pod, anya: Replica, bela: Replica, invite?: KeyPair): Promise<[string, string]> {
  const said: Uint8Array[] = [];
  const { crypto, community } = pod;
  const still: Crypto = { ...crypto, random: (length) => new Uint8Array(length).fill(7) };
  const ends = pair((message) => said.push(message));
  const host =
    ({ device }: Replica, name: string, by?: KeyPair) =>
    () => ({
      ...{ community, device, secretKey: crypto.keyPair(pod.seedOf(name)).secretKey },
      ...(by && { invite: by }),
    });
  await Promise.all([
    shakeHands(still, ends[0], host(anya, "anya", invite), () => undefined),
    shakeHands(still, ends[1], host(bela, "bela"), () => undefined),
  ]);
  return [toHex(said[0] ?? new Uint8Array()), toHex(said[1] ?? new Uint8Array())];
}

/** Two ends of a link; `heard` gets what the first one sends. */
function pair(heard: (message: Uint8Array) => void): [Link, Link] {
  const make = (): Link => ({
    send: () => {},
    close: () => {},
    waiting: () => 0,
    onMessage: () => {},
    onClose: () => {},
  });
  const [a, b] = [make(), make()] as [Link & { send: Link["send"] }, Link & { send: Link["send"] }];
  const to = (other: Link, tell: (message: Uint8Array) => void) => (message: Uint8Array) => {
    tell(message);
    queueMicrotask(() => other.onMessage(message));
  };
  return [Object.assign(a, { send: to(b, heard) }), Object.assign(b, { send: to(a, () => {}) })];
}
