import { toHex } from "../../../kernel/bytes.ts";
import { deviceMessage } from "../../../kernel/device-proof.ts";
import { type Id, type Minute, no, type PersonId, type Refusal } from "../../../kernel/event.ts";
import type { Held } from "../../../practices/devices/index.ts";
import type { Crypto } from "../../../replica/ports.ts";
import type { Answer, Replica } from "../../../replica/replica.ts";
import type { HubState } from "./hub-link.ts";
import type { InviteHere, Newcomer, NewDevice } from "./joining.ts";
import type { Notes } from "./way-in.ts";
import { wayInto } from "./way-in.ts";

/** A visit by invite: what has arrived so far, and the ways in. */
export type Visit = {
  readonly invite: InviteHere | undefined;
  readonly isMember: boolean;
  /** True while what the neighbours agreed on is shown, and the history behind it is still being read. */
  readonly isReading: boolean;
  readonly refusal: Refusal | undefined;
  readonly join: (newcomer: Newcomer) => Promise<Answer>;
  /** Says that this is the new device of somebody who is here already. */
  readonly recover: (person: PersonId, device: NewDevice) => Promise<Answer>;
};

/** Meeting another device of the same person, from the side of the new one. */
export type Linking = {
  readonly stage: "waiting" | "compare" | "arriving" | "in" | "failed";
  readonly digits: string;
  readonly stop: () => void;
};

/** A paper sheet that was read: the devices that speak for its person, and the way to bind this one instead. */
export type Restoring = {
  readonly person: string;
  readonly devices: readonly Held[];
  readonly finish: (device: NewDevice, retire: readonly Id[]) => Promise<Refusal | undefined>;
};

/** How this browser comes to speak for somebody: by an invite, by another device, or by a sheet of paper. */
export type WaysIn = {
  readonly visit: (link: string) => Promise<Visit | Refusal>;
  readonly link: (room: string, device: NewDevice) => Promise<Linking>;
  readonly restore: (words: string) => Promise<Restoring | Refusal>;
};

export type WaysInDeps = {
  readonly crypto: () => Promise<Crypto>;
  readonly seed: () => Uint8Array;
  readonly clock: () => Minute;
  readonly notes: Notes;
  readonly replicaOf: (community: Id, as?: Uint8Array) => Promise<Replica>;
  readonly onHub: (state: HubState) => void;
  /** Lets go of what is open; `letGo` is called when something else is opened. */
  readonly leave: (letGo: () => void) => void;
  /** Shows a community in which this browser speaks for somebody, or waits to. */
  readonly arrive: (replica: Replica) => Promise<void>;
};

export function createWaysIn(deps: WaysInDeps): WaysIn {
  return {
    visit: (link) => visit(deps, link),
    link: (room, device) => linkWith(deps, room, device),
    restore: (words) => restore(deps, words),
  };
}

async function visit(deps: WaysInDeps, link: string): Promise<Visit | Refusal> {
  const [crypto, { inviteKeyPair, readInviteLink }, { inviteHere, join, recover }, { keepInTouch }] = await Promise.all(
    [deps.crypto(), import("../../../edges/invite/invite-link.ts"), import("./joining.ts"), import("./hub-link.ts")],
  );
  const invite = readInviteLink(link, deps.clock());
  if ("code" in invite) return invite;
  const key = inviteKeyPair(crypto, invite.secret);
  await wayInto(invite.community, deps.notes).keep(invite.secret);
  deps.leave(() => {});
  const replica = await deps.replicaOf(invite.community);
  await replica.unlock(key);
  let version = $state(0);
  let refusal = $state.raw<Refusal>();
  const stopListening = replica.onChange(() => {
    version += 1;
  });
  const stop = keepInTouch({
    ...{ replica, crypto, seed: deps.seed(), hub: invite.hub },
    invite: replica.me() === undefined ? key : undefined,
    onState: (state, why) => {
      deps.onHub(state);
      refusal = state === "refused" ? why : undefined;
    },
  });
  const away = () => {
    stopListening();
    stop();
  };
  const come = async (answer: Answer): Promise<Answer> => {
    if (!("event" in answer)) return answer;
    away();
    await deps.arrive(replica);
    return answer;
  };
  deps.leave(away);
  if (replica.me() !== undefined) {
    away();
    await deps.arrive(replica);
  }
  return {
    get invite() {
      void version;
      return inviteHere(replica, key);
    },
    get isMember() {
      void version;
      return replica.me() !== undefined;
    },
    get isReading() {
      void version;
      return replica.snapshots?.shown() !== undefined;
    },
    get refusal() {
      return refusal;
    },
    join: async (newcomer) => come(await join(replica, crypto, key, newcomer)),
    recover: async (person, device) => come(await recover(replica, crypto, key, person, device)),
  };
}

async function linkWith(deps: WaysInDeps, room: string, device: NewDevice): Promise<Linking> {
  const [crypto, { answerPairing }, { roomAddress }, { DONE, shownDigits }, { browserLink }] = await Promise.all([
    deps.crypto(),
    import("../../../replica/pairing.ts"),
    import("./pairings.ts"),
    import("../../../edges/socket/room-code.ts"),
    import("../../../edges/socket/browser-link.ts"),
  ]);
  let stage = $state<Linking["stage"]>("waiting");
  let digits = $state("");
  let answer: ReturnType<typeof answerPairing>;
  const fail = () => {
    if (stage !== "arriving" && stage !== "in") stage = "failed";
  };
  const link = await browserLink(roomAddress(room));
  link.onClose = fail;
  link.onMessage = (message) => {
    if (answer === undefined) {
      answer = answerPairing(crypto, crypto.keyPair(deps.seed()), message, device);
      if (answer === undefined) return fail();
      return link.send(answer.message);
    }
    if (stage === "waiting") {
      const code = answer.take(message);
      if (code === undefined) return fail();
      digits = shownDigits(code);
      stage = "compare";
    } else if (message.length === DONE.length && stage === "compare") {
      stage = "arriving";
      link.close();
      arriveAs(deps, answer.community)
        .then(() => {
          stage = "in";
        })
        .catch(() => {
          stage = "failed";
        });
    }
  };
  return {
    get stage() {
      return stage;
    },
    get digits() {
      return digits;
    },
    stop: () => link.close(),
  };
}

/** Fetches the log as a device that another one has bound, and shows it once it says so. */
async function arriveAs(deps: WaysInDeps, community: Id): Promise<void> {
  const [crypto, { keepInTouch }] = await Promise.all([deps.crypto(), import("./hub-link.ts")]);
  deps.leave(() => {});
  const replica = await deps.replicaOf(community);
  await replica.ready();
  await new Promise<void>((resolve) => {
    const arrived = () => {
      if (replica.me() === undefined) return;
      stopListening();
      stop();
      resolve();
    };
    const stopListening = replica.onChange(arrived);
    const stop = keepInTouch({ replica, crypto, seed: deps.seed(), onState: deps.onHub });
    deps.leave(() => {
      stopListening();
      stop();
    });
    arrived();
  });
  await deps.arrive(replica);
}

async function restore(deps: WaysInDeps, words: string): Promise<Restoring | Refusal> {
  const [crypto, { paperSecret, paperSeed }, { fromBase64url }, { inTouchUntilSame }] = await Promise.all([
    deps.crypto(),
    import("../../../edges/paper/paper-key.ts"),
    import("../../../edges/invite/base64url.ts"),
    import("./hub-link.ts"),
  ]);
  const code = words.slice(words.lastIndexOf("/") + 1);
  const secret = paperSecret(words) ?? (code.length === 22 ? fromBase64url(code) : undefined);
  if (secret?.length !== 16) return no("paper.words-bad");
  const seed = paperSeed(secret);
  const paper = toHex(crypto.keyPair(seed).publicKey);
  const found = await fetch(`/where/${paper}`).catch(() => undefined);
  if (found?.ok !== true) return no(found?.status === 404 ? "paper.unknown" : "paper.no-hub");
  const { community } = (await found.json()) as { community: Id };
  deps.leave(() => {});
  const replica = await deps.replicaOf(community, seed);
  await replica.ready();
  const stop = await inTouchUntilSame({ replica, crypto, seed, onState: deps.onHub });
  deps.leave(stop);
  const person = replica.me();
  if (person === undefined) return no("paper.unknown");
  const rows = (replica.look("devices.mine") as { rows: readonly Held[] }).rows;
  const members = replica.state().practices.members as { people: { get: (id: Id) => { name: string } | undefined } };

  async function finish({ name, sort }: NewDevice, retire: readonly Id[]): Promise<Refusal | undefined> {
    const own = crypto.keyPair(deps.seed());
    const key = toHex(own.publicKey);
    const proof = toHex(crypto.sign(deviceMessage(community, person ?? "", key), own.secretKey));
    const acts = [
      { kind: "devices.add", body: { key, proof, name, sort } },
      ...retire.map((device) => ({ kind: "devices.retire", body: { device } })),
    ];
    for (const act of acts) {
      const answer = await replica.ask(act);
      if ("refusal" in answer) return answer.refusal;
    }
    // The hub must have heard before this key greets it.
    await new Promise((resolve) => setTimeout(resolve, HUB_HEARS_MS));
    stop();
    await replica.close();
    const mine = await deps.replicaOf(community);
    await mine.ready();
    await mine.ask({ kind: "devices.retire", body: { device: paper } });
    await deps.arrive(mine);
    return undefined;
  }

  return {
    person: members.people.get(person)?.name ?? "",
    devices: rows.filter((row) => row.retired === undefined && row.key !== paper),
    finish,
  };
}

const HUB_HEARS_MS = 1500;
