import { sealLink, wallKey } from "../../src/edges/invite/wall-code.ts";
import { paperKeyPair, paperWords } from "../../src/edges/paper/paper-key.ts";
import { originsMessage } from "../../src/edges/windows/vouched-origins.ts";
import { toHex } from "../../src/kernel/bytes.ts";
import { answerPairing, offerPairing } from "../../src/replica/links/pairing.ts";
import type { Crypto } from "../../src/replica/ports.ts";
import type { Replica } from "../../src/replica/replica.ts";
import type { Pod } from "../../src/replica/testing/pod.ts";
import type { Examples } from "./example.ts";

/** How a further device, a sheet of paper, eight letters and a page at another address are let in. */
export async function wayInVectors(pod: Pod, anya: Replica): Promise<Examples> {
  const { crypto, community } = pod;
  const secret = new Uint8Array(16).fill(6);
  const hub = "ab".repeat(16);
  const letters = await wallKey("K7QM2XPA", hub);
  const nonce = new Uint8Array(32).fill(7);
  const origins = ["http://192.168.1.20:7400", "https://kith-abab.local:7443"];
  return {
    pairing: pairing(pod, anya),
    "paper-key": {
      says: "the key of a sheet of paper; `words` are what is printed, in English and in Spanish",
      given: {
        secret: toHex(secret),
        words: [paperWords(secret, "en").join(" "), paperWords(secret, "es").join(" ")],
      },
      hex: toHex(paperKeyPair(crypto, secret).publicKey),
    },
    "wall-code": {
      says: "what follows `#/join/` in a link, as a hub keeps it for whoever types eight letters",
      given: { letters: "K7QM2XPA", hub, payload: "AYIA", nonce: toHex(new Uint8Array(24).fill(7)) },
      text: `${letters.id}\n${sealLink(letters, "AYIA", (length) => new Uint8Array(length).fill(7))}`,
    },
    origins: {
      says: "a hub with this seed signs at which addresses its page is",
      given: { community, seed: toHex(pod.seedOf("anya")), nonce: toHex(nonce), origins },
      hex: toHex(crypto.sign(originsMessage(nonce, origins), crypto.keyPair(pod.seedOf("anya")).secretKey)),
    },
  };
}

/** Offer, answer, reveal, a line each, and the digits that both show. */
function pairing({ crypto, community, seedOf }: Pod, anya: Replica): Examples[string] {
  const chance = (byte: number): Crypto => ({ ...crypto, random: (length) => new Uint8Array(length).fill(byte) });
  const offer = offerPairing(chance(7), community, anya.me() ?? "", anya.device);
  const own = crypto.keyPair(seedOf("bela"));
  const answer = answerPairing(chance(8), own, offer.message, { name: "Anya’s laptop", sort: "laptop" });
  const taken = answer && offer.take(answer.message);
  if (answer === undefined || taken === undefined) throw new Error("two devices did not meet");
  return {
    says: "what two devices of a person say to each other, and the digits that both show",
    given: {
      ...{ community, person: anya.me(), device: anya.device, nonce: "07".repeat(16) },
      ...{ newSeed: toHex(seedOf("bela")), newNonce: "08".repeat(16), name: taken.name, sort: taken.sort },
    },
    text: [...[offer.message, answer.message, taken.reveal].map(toHex), answer.take(taken.reveal)].join("\n"),
  };
}
