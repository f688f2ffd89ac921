import { fromBase64url } from "../../../../edges/invite/base64url.ts";
import { PAPER_BYTES, paperSeed, readPaper } from "../../../../edges/paper/paper-key.ts";
import { toHex } from "../../../../kernel/bytes.ts";
import { deviceMessage } from "../../../../kernel/device-proof.ts";
import { type Id, no, type Refusal } from "../../../../kernel/event.ts";
import type { Held } from "../../../../practices/devices/index.ts";
import type { Members } from "../../../../practices/members/index.ts";
import type { Replica } from "../../../../replica/replica.ts";
import { type HubState, inTouch } from "../hub/hub-link.ts";
import type { NewDevice } from "./joining.ts";
import type { WaysInDeps } from "./ways-in-deps.ts";

/** A paper sheet that was read: the devices that speak for its person, and the way to bind this one instead. */
export type Restoring = {
  readonly person: string;
  readonly devices: readonly Held[];
  /** Choosing which devices are gone; then telling the hub, which may be away for a while. */
  readonly stage: "choosing" | "telling" | "away";
  /** Resolves once the hub has heard that this device speaks for the person, and it is in. */
  readonly finish: (device: NewDevice, retire: readonly Id[]) => Promise<Refusal | undefined>;
};

const PAPER_LETTERS = 22;

/** Comes back by a sheet of paper: its words, or what its code holds. */
export async function restore(deps: WaysInDeps, words: string): Promise<Restoring | Refusal> {
  const crypto = await deps.crypto();
  const code = words.slice(words.lastIndexOf("/") + 1);
  const scanned = code.length === PAPER_LETTERS ? fromBase64url(code) : undefined;
  const secret = scanned?.length === PAPER_BYTES ? scanned : readPaper(words);
  if ("slip" in secret) return no(`paper.words-${secret.slip}`, secret);
  const seed = paperSeed(secret);
  const paper = toHex(crypto.keyPair(seed).publicKey);
  const found = await fetch(`/where/${paper}`).catch(() => undefined);
  if (found?.ok !== true) return no(found?.status === 404 ? "paper.unknown" : "paper.no-hub");
  const { community } = (await found.json()) as { community: Id };
  deps.leave(() => {});
  const replica = await deps.replicaOf(community, seed);
  await replica.ready();
  let hub = $state<HubState>("looking");
  let isTelling = $state(false);
  const onState = (state: HubState) => {
    hub = state;
    deps.onHub(state);
  };
  const touch = inTouch({ replica, crypto, seed, onState });
  deps.leave(touch.stop);
  await touch.untilSame();
  const person = replica.me();
  if (person === undefined) return no("paper.unknown");
  const own = crypto.keyPair(deps.seed());
  const key = toHex(own.publicKey);
  const rows = devicesOf(replica).filter((row) => row.key !== paper);
  const members = replica.state().practices.members as Members;

  /** Whoever closed the page while the hub was away does it once more: what is done already is left out. */
  async function finish({ name, sort }: NewDevice, retire: readonly Id[]): Promise<Refusal | undefined> {
    const proof = toHex(crypto.sign(deviceMessage(community, person ?? "", key), own.secretKey));
    const here = devicesOf(replica).map((row) => row.key);
    const acts = [
      ...(here.includes(key) ? [] : [{ kind: "devices.add", body: { key, proof, name, sort } }]),
      ...retire.filter((one) => here.includes(one)).map((device) => ({ kind: "devices.retire", body: { device } })),
    ];
    for (const act of acts) {
      const answer = await replica.ask(act);
      if ("refusal" in answer) return answer.refusal;
    }
    // The hub lets this key in only once it has heard whose it is.
    isTelling = true;
    await touch.untilSame();
    touch.stop();
    await replica.close();
    const mine = await deps.replicaOf(community);
    await mine.ready();
    await mine.ask({ kind: "devices.retire", body: { device: paper } });
    await deps.arrive(mine);
    return undefined;
  }

  return {
    person: members.people.get(person)?.name ?? "",
    devices: rows.filter((row) => row.key !== key),
    get stage() {
      if (!isTelling) return "choosing";
      return hub === "connected" || hub === "looking" ? "telling" : "away";
    },
    finish,
  };
}

/** The devices that speak for whom this replica speaks for. */
function devicesOf(replica: Replica): readonly Held[] {
  const looked = replica.look("devices.mine");
  return "rows" in looked ? (looked.rows as readonly Held[]).filter((row) => row.retired === undefined) : [];
}
