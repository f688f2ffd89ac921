import type { Id, PersonId, Refusal } from "../../../../kernel/event.ts";
import type { Answer } from "../../../../replica/answers.ts";
import { laterPart } from "../browser/parts.ts";
import { type Gone, goneFrom } from "../gone-from.ts";
import { minuteOfHub } from "../hub/hub-clock.ts";
import type { AwaitedAs, InviteHere, Newcomer, NewDevice } from "./joining.ts";
import type { Restoring } from "./restoring.svelte.ts";
import { wayInto } from "./way-in.ts";
import type { WaysInDeps } from "./ways-in-deps.ts";

/** A visit by invite: what has arrived so far, and the ways in. */
export type Visit = {
  readonly invite: InviteHere | undefined;
  readonly isMember: boolean;
  /** How the person of this browser went from this community: it speaks for them, so nobody comes in anew by it. */
  readonly gone: Gone | undefined;
  /** Why nobody comes in by this invite any more. */
  readonly closed: Refusal | undefined;
  /** By which this device asked on an earlier visit to be somebody's: neighbours are still asked. */
  readonly asked: Id | undefined;
  /** True while what the neighbours agreed on is shown, and the history behind it is still being read. */
  readonly isReading: boolean;
  /** True while what was said here waits on this device alone for the history behind it. */
  readonly isWaiting: boolean;
  /** What stood against what was said on an earlier visit. */
  readonly against: Refusal | undefined;
  readonly refusal: Refusal | undefined;
  readonly join: (newcomer: Newcomer, as?: AwaitedAs) => Promise<Answer>;
  /** Says that this is the new device of somebody who is here already. */
  readonly recover: (person: PersonId, device: NewDevice) => Promise<Answer>;
};

/** Meeting another device of the same person, from the side of the new one. */
export type Linking = {
  readonly stage: "waiting" | "compare" | "arriving" | "in" | "failed";
  readonly digits: string;
  readonly stop: () => void;
};

/** How this browser comes to speak for somebody: by an invite, by another device, or by a sheet of paper. */
export type WaysIn = {
  readonly visit: (link: string) => Promise<Visit | Refusal>;
  readonly link: (room: string, device: NewDevice) => Promise<Linking>;
  readonly restore: (words: string) => Promise<Restoring | Refusal>;
};

export function createWaysIn(deps: WaysInDeps): WaysIn {
  return {
    visit: (link) => visit(deps, link),
    link: (room, device) => linkWith(deps, room, device),
    restore: async (words) => (await import("./restoring.svelte.ts")).restore(deps, words),
  };
}

const forVisit = laterPart(() =>
  Promise.all([
    import("../../../../edges/invite/invite-link.ts"),
    import("./joining.ts"),
    import("../hub/hub-link.ts"),
  ]),
);

async function visit(deps: WaysInDeps, link: string): Promise<Visit | Refusal> {
  const [crypto, [{ inviteKeyPair, readInviteLink }, joining, { keepInTouch }]] = await Promise.all([
    deps.crypto(),
    forVisit(),
  ]);
  const { askedBefore, inviteHere, join, recover, whyNotBy } = joining;
  const first = readInviteLink(link, deps.clock());
  // A phone whose clock is wrong asks what time it is before it believes that an invite is over.
  const isOver = "code" in first && first.code === "invite.expired";
  const invite = isOver ? readInviteLink(link, (await minuteOfHub()) ?? deps.clock()) : first;
  if ("code" in invite) return invite;
  const key = inviteKeyPair(crypto, invite.secret);
  await wayInto(invite.community, deps.notes).keep(invite.secret);
  deps.leave(() => {});
  const replica = await deps.replicaOf(invite.community);
  await replica.unlock(key);
  let version = $state(0);
  let refusal = $state.raw<Refusal>();
  /** Said on an earlier visit: it is signed when its turn comes, whoever looks on. */
  const isExpected = replica.waiting().length > 0;
  const stopListening = replica.onChange(() => {
    version += 1;
    if (isExpected && replica.me() !== undefined && replica.waiting().length === 0) void arrived();
  });
  const stop = keepInTouch({
    ...{ replica, crypto, seed: deps.seed(), hub: invite.hub },
    invite: replica.me() === undefined ? key : undefined,
    onState: (state, why) => {
      deps.onHub(state);
      refusal = state === "refused" || state === "over" ? why : undefined;
    },
  });
  const away = () => {
    stopListening();
    stop();
  };
  let hasArrived = false;
  async function arrived(): Promise<void> {
    if (hasArrived) return;
    hasArrived = true;
    away();
    await deps.arrive(replica);
    version += 1;
  }
  const come = async (answer: Answer): Promise<Answer> => {
    if ("event" in answer) await arrived();
    return answer;
  };
  deps.leave(away);
  const asked = askedBefore(replica);
  const gone = goneFrom(replica);
  if ((replica.me() !== undefined && gone === undefined) || asked !== undefined) await arrived();
  return {
    ...{ asked, gone },
    get invite() {
      void version;
      return inviteHere(replica, key);
    },
    get isMember() {
      void version;
      return replica.me() !== undefined && asked === undefined && gone === undefined;
    },
    get closed() {
      void version;
      return gone === undefined && asked === undefined ? whyNotBy(replica, crypto, key) : undefined;
    },
    get isWaiting() {
      void version;
      return replica.waiting().some(({ against }) => against === undefined);
    },
    get against() {
      void version;
      return replica.waiting().find(({ against }) => against !== undefined)?.against;
    },
    get isReading() {
      void version;
      return replica.snapshots?.shown() !== undefined;
    },
    get refusal() {
      return refusal;
    },
    join: async (newcomer, as) => come(await join(replica, crypto, key, newcomer, as)),
    recover: async (person, device) => come(await recover(replica, crypto, key, person, device)),
  };
}

async function linkWith(deps: WaysInDeps, room: string, device: NewDevice): Promise<Linking> {
  const [crypto, { answerPairing }, { enterRoom }, { DONE, shownDigits }] = await Promise.all([
    deps.crypto(),
    import("../../../../replica/links/pairing.ts"),
    import("./pairings.ts"),
    import("../../../../edges/socket/room-code.ts"),
  ]);
  let stage = $state<Linking["stage"]>("waiting");
  let digits = $state("");
  let answer: ReturnType<typeof answerPairing>;
  const fail = () => {
    if (stage !== "arriving" && stage !== "in") stage = "failed";
  };
  const link = await enterRoom(room, crypto.random);
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
  const [crypto, { keepInTouch }] = await Promise.all([deps.crypto(), import("../hub/hub-link.ts")]);
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
