import { browserTries } from "../../../../edges/socket/browser-hints.ts";
import { browserLink } from "../../../../edges/socket/browser-link.ts";
import { meetingLink } from "../../../../edges/socket/meeting-link.ts";
import { DONE, newRoomCode, shownDigits, shownRoomCode } from "../../../../edges/socket/room-code.ts";
import { toHex } from "../../../../kernel/bytes.ts";
import { deviceMessage } from "../../../../kernel/device-proof.ts";
import type { Answer } from "../../../../replica/answers.ts";
import { offerPairing } from "../../../../replica/links/pairing.ts";
import type { Crypto, Link } from "../../../../replica/ports.ts";
import type { Replica } from "../../../../replica/replica.ts";
import type { Meeting, MeetingStage, Pairings, PaperKey } from "../../../../ui/screens.ts";

/** As long as no other's is the same. */
const SIDE_BYTES = 16;

export type PairingDeps = {
  readonly replica: Replica;
  readonly crypto: () => Promise<Crypto>;
  readonly ask: (kind: string, body: Readonly<Record<string, unknown>>) => Promise<Answer>;
  readonly origin: string;
};

/** The old device's side of meeting a new one, and making a sheet of paper. */
export function createPairings({ replica, crypto, ask, origin }: PairingDeps): Pairings {
  async function meet(onStage: (stage: MeetingStage) => void): Promise<Meeting> {
    const tools = await crypto();
    const room = newRoomCode(tools.random);
    const offer = offerPairing(tools, replica.community, replica.me() ?? "", replica.device);
    let link: Link | undefined;
    let isOver = false;
    /** From then on the new one ends it, once it has heard: it may be on its way back. */
    let isBound = false;
    let taken: ReturnType<typeof offer.take>;
    const fail = () => onStage({ at: "failed" });
    const hear = (answer: Uint8Array): void => {
      if (taken !== undefined) return;
      taken = offer.take(answer);
      if (taken === undefined) {
        fail();
        return;
      }
      link?.send(taken.reveal);
      onStage({ at: "compare", digits: shownDigits(taken.code), name: taken.name, sort: taken.sort });
    };
    enterRoom(room, tools.random).then((opened) => {
      if (isOver) return opened.close();
      link = opened;
      opened.onMessage = hear;
      // A way that broke off is found again: whoever closed the room meant it, also after the digits were shown.
      opened.onClose = () => {
        if (!isBound) fail();
      };
      opened.send(offer.message);
    }, fail);
    return {
      code: shownRoomCode(room),
      link: `${origin}/#/link/${room}`,
      confirm: async (name) => {
        if (taken === undefined) return { problems: [] };
        const { key, proof, sort } = taken;
        const answer = await ask("devices.add", { key, proof, name, sort });
        if ("event" in answer) {
          isBound = true;
          link?.send(DONE);
          onStage({ at: "done" });
        }
        return answer;
      },
      stop: () => {
        isOver = true;
        if (!isBound) link?.close();
      },
    };
  }

  async function paper(language: "en" | "es"): Promise<PaperKey> {
    const [tools, { paperKeyPair, paperWords, PAPER_BYTES }, { toBase64url }] = await Promise.all([
      crypto(),
      import("../../../../edges/paper/paper-key.ts"),
      import("../../../../edges/invite/base64url.ts"),
    ]);
    const secret = tools.random(PAPER_BYTES);
    const pair = paperKeyPair(tools, secret);
    const key = toHex(pair.publicKey);
    const proof = tools.sign(deviceMessage(replica.community, replica.me() ?? "", key), pair.secretKey);
    const link = `${origin}/#/paper/${toBase64url(secret)}`;
    return { key, proof: toHex(proof), words: paperWords(secret, language), link };
  }

  return { meet, paper };
}

/** The way into a room of the hub, under a name of chance by which one comes back. Rejects where the hub is away. */
export function enterRoom(room: string, random: Crypto["random"]): Promise<Link> {
  const hub = `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}`;
  const address = `${hub}/meet/${room}?as=${toHex(random(SIDE_BYTES))}`;
  return meetingLink((signal) => browserLink(address, signal), browserTries);
}
