import { inviteKeyPair, readInviteLink } from "../../../edges/invite/invite-link.ts";
import { nodeLink } from "../../../edges/socket/node-link.ts";
import { toHex } from "../../../kernel/bytes.ts";
import { checkFields } from "../../../kernel/check-fields.ts";
import { type DeviceId, type Draft, type Id, no, type Refusal } from "../../../kernel/event.ts";
import { inviteMessage } from "../../../kernel/invite-proof.ts";
import { kindsOf } from "../../../kernel/kinds.ts";
import { practices } from "../../../practices/index.ts";
import { inviteOf } from "../../../practices/members/index.ts";
import { Fault } from "../../../replica/fault.ts";
import { type Admit, shakeHands } from "../../../replica/links/handshake.ts";
import { createSession, type Session } from "../../../replica/links/session.ts";
import type { KeyPair } from "../../../replica/ports.ts";
import type { Replica } from "../../../replica/replica.ts";
import type { DataHome } from "./data-home.ts";
import { isNot, type Joining, type Moved, type Not } from "./desk.ts";
import { membersOf } from "./names.ts";

/** A meeting in which nothing moves for so long is over. */
const STILL_MS = 20_000;
const DIAL_MS = 15_000;
const LOOK_EVERY_MS = 25;
/** How long a meeting may go on for photos alone, and when there are none under way. */
const PHOTOS_MS = 60_000;
const IDLE_MS = 300;
const TICK_EVERY_MS = 500;

/** Meets a hub once: proves the device, brings both up to date, and parts. */
export async function syncOnce(home: DataHome, replica: Replica, url: string): Promise<Moved | Not> {
  const address = linkAddress(url);
  if (address === undefined)
    return { problems: [{ field: "url", code: "field.url", about: { got: url.slice(0, 60) } }] };
  const before = replica.count();
  const meeting = await meet(home, replica, address, () => undefined);
  if (isNot(meeting)) return meeting;
  try {
    const refusal = await even(meeting, replica);
    if (refusal !== undefined) return { refusal };
    await photosToo(meeting);
    const moved = { community: replica.community, came: replica.count() - before, went: meeting.session.sent() };
    return meeting.device === replica.device ? { ...moved, copy: true } : moved;
  } finally {
    meeting.end();
  }
}

/** Comes in by an invite: meets the hub that it names, reads the log, joins, and hands the joining over. */
export async function joinByLink(home: DataHome, joining: Joining): Promise<Replica | Not> {
  const wrong = checkName(joining);
  if (wrong !== undefined) return wrong;
  const done = await actByInvite(home, joining.link, (replica, proof) => ({
    kind: "members.join",
    body: { name: joining.name, ...livingAt(replica, joining.household), ...proof },
  }));
  return isNot(done) ? done : done.replica;
}

/** What shows that somebody holds an invite: which one, and that its key knows of this device. */
type InviteProof = { readonly invite?: Id; readonly proof: string };
type Done = { readonly event: Id; readonly replica: Replica };

/** Does one act as a device that is let in by an invite, at the hub that the invite names. */
export async function actByInvite(
  home: DataHome,
  link: string,
  wish: (replica: Replica, proof: InviteProof) => Draft | Not,
): Promise<Done | Not> {
  const invite = readInviteLink(link, home.clock());
  if ("code" in invite) return { problems: [{ field: "link", ...invite }] };
  const key = inviteKeyPair(home.crypto, invite.secret);
  const isNew = !(await home.communities()).includes(invite.community);
  const replica = await home.open(invite.community);
  if (replica.me() !== undefined) return { refusal: no("lane.joined-already") };
  await replica.unlock(key);
  const meeting = await meet(home, replica, linkAddress(invite.origin) ?? "", isHubOf(invite), key);
  if (isNot(meeting) && isNew) await home.forget(invite.community);
  return actAt(meeting, replica, () => wish(replica, proofBy(home, replica, key)));
}

/** Does one act once both have the same, waits until the hub has heard of it, and parts. */
export async function actAt(meeting: Meeting | Not, replica: Replica, wish: () => Draft | Not): Promise<Done | Not> {
  if (isNot(meeting)) return meeting;
  try {
    const refusal = await even(meeting, replica);
    if (refusal !== undefined) return { refusal };
    const draft = wish();
    if (isNot(draft)) return draft;
    const answer = await replica.ask(draft);
    if (!("event" in answer)) return answer;
    const late = await even(meeting, replica);
    return late === undefined ? { event: answer.event.id, replica } : { refusal: late };
  } finally {
    meeting.end();
  }
}

/** An invite names the hub that it is for, where it can: another one gets nothing. */
function isHubOf({ hub = "" }: { readonly hub?: string | undefined }): Admit {
  return ({ device }) => (device.startsWith(hub) ? undefined : no("link.other-hub"));
}

/** What is wrong with the name or household, before anything travels. */
function checkName({ name, household }: Joining): Not | undefined {
  const fields = kindsOf(practices).byKind.get("members.join")?.act.fields;
  const checked = fields === undefined ? undefined : checkFields(fields, { name, householdName: household });
  return checked !== undefined && "problems" in checked ? checked : undefined;
}

function livingAt(replica: Replica, household: string): { household: Id } | { householdName: string } {
  const [only, other] = [...membersOf(replica).households.values()].filter((one) => one.name === household);
  return only === undefined || other !== undefined ? { householdName: household } : { household: only.id };
}

function proofBy(home: DataHome, replica: Replica, key: KeyPair): InviteProof {
  const { time } = replica.lookAt("members");
  const invite = inviteOf(membersOf(replica), toHex(key.publicKey), time)?.id;
  const proof = toHex(home.crypto.sign(inviteMessage(replica.community, replica.device), key.secretKey));
  return { proof, ...(invite !== undefined && { invite }) };
}

type Meeting = {
  /** Who was met; a copy of this one has its key. */
  readonly device: DeviceId;
  readonly session: Session;
  /** Why it is over, if it is; throws what kept this end from writing down what came. */
  readonly closed: () => string | undefined;
  readonly end: () => void;
};

export async function meet(
  home: Pick<DataHome, "crypto" | "seed"> & Partial<Pick<DataHome, "saying">>,
  replica: Replica,
  address: string,
  admit: Admit,
  invite?: KeyPair,
): Promise<Meeting | Not> {
  const link = await nodeLink(address, AbortSignal.timeout(DIAL_MS)).catch((cause) => {
    throw new Fault("unavailable", `Nothing answers at ${address}. Is the hub running, and in reach?`, cause);
  });
  const { secretKey } = home.crypto.keyPair(home.seed);
  const greeting = { community: replica.community, device: replica.device, secretKey, invite, saying: home.saying };
  const peer = await shakeHands(home.crypto, link, () => greeting, admit);
  if ("code" in peer) return { refusal: reasonOf(peer) };
  let closed: string | undefined;
  let unkept: unknown;
  const over = (reason?: string, cause?: unknown): void => {
    closed = reason ?? "link.closed";
    unkept = cause;
  };
  const session = createSession(replica, link, over, (work) => work(), peer.device);
  return {
    device: peer.device,
    session,
    closed: () => {
      if (unkept !== undefined) throw unkept;
      return closed;
    },
    end: () => session.end("done"),
  };
}

/** A hub that closes the door says why as it does so. */
function reasonOf(refusal: Refusal): Refusal {
  const reason = refusal.about.reason;
  return refusal.code === "link.closed" && typeof reason === "string" && reason.startsWith("link.")
    ? no(reason)
    : refusal;
}

/** Waits until both have the same; says why not when the link closes or nothing moves any more. */
export async function even({ session, closed }: Meeting, replica: Replica): Promise<Refusal | undefined> {
  let still = 0;
  let last = "";
  while (!session.isSame() || !session.isEven()) {
    const reason = closed();
    if (reason !== undefined) return no(reason.startsWith("link.") ? reason : "link.closed", { reason });
    const now = `${replica.count()}`;
    still = now === last ? still + LOOK_EVERY_MS : 0;
    last = now;
    if (still >= STILL_MS) throw new Fault("unavailable", "The other hub has stopped answering. Try again later.");
    if (still > 0 && still % TICK_EVERY_MS === 0) session.tick();
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return undefined;
}

/** Events go first; photos may take a little longer, as long as some still come. What is left comes next time. */
async function photosToo({ session, closed }: Meeting): Promise<void> {
  let idle = 0;
  for (let waited = 0; waited < PHOTOS_MS && idle < IDLE_MS && closed() === undefined; waited += LOOK_EVERY_MS) {
    idle = session.isFetching() ? 0 : idle + LOOK_EVERY_MS;
    if (waited % TICK_EVERY_MS === 0) session.tick();
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** Where a hub takes links, from whatever address of it a person has. */
export function linkAddress(url: string): string | undefined {
  try {
    const { protocol, host } = new URL(/^[a-z]+:\/\//.test(url) ? url : `http://${url}`);
    if (host === "") return undefined;
    if (protocol === "http:" || protocol === "ws:") return `ws://${host}/link`;
    return protocol === "https:" || protocol === "wss:" ? `wss://${host}/link` : undefined;
  } catch {
    return undefined;
  }
}
