import { AUDIENCE, AUDIENCE_BOXES_MAX } from "../../kernel/audience/acts.ts";
import { type Audience, type Box, maySayWho, type Turn } from "../../kernel/audience/circles.ts";
import { audienceCommitment } from "../../kernel/audience/narrow-body.ts";
import type { Entry } from "../../kernel/entry.ts";
import type { Body, DeviceId, Draft, Id, PersonId } from "../../kernel/event.ts";
import { KEY_BOX_BYTES } from "../../kernel/seal/grant.ts";
import { boxOf } from "../keys/boxing.ts";
import type { Memory } from "../log/memory.ts";
import type { Crypto } from "../ports.ts";

/** Stands where a box will be. */
export const NO_BOX = "00".repeat(KEY_BOX_BYTES);

/** The act that makes or changes an audience, with a new key in boxes for its people's devices, our own first. */
export function withKey(
  crypto: Pick<Crypto, "box" | "random">,
  memory: Memory,
  device: DeviceId,
  at: Entry,
  body: Body,
): Body {
  if (body.key !== undefined) return body;
  const key = crypto.random(32);
  const commitment = audienceCommitment(key);
  const given = body.boxes as readonly Box[];
  // Where the key can be destroyed, it is boxed to keys that can be, and never to one that can be made again.
  if (body.of === undefined && body.lasts !== undefined)
    return {
      ...body,
      key: commitment,
      boxes: boxed(
        crypto,
        key,
        given.slice(0, 1).map(({ to }) => to),
      ),
    };
  const known = body.of === undefined ? undefined : memory.narrows.circles().get(String(body.of));
  const people = body.people as readonly PersonId[];
  const { removed } = memory.folding.lane.rights(memory.folding.lane.chain().length);
  const here = people.filter((one) => !removed.has(one));
  const devices = new Set([device, ...here.flatMap((one) => memory.graph.joins.devicesOf(one, at))]);
  const keys = [...devices].flatMap((one) => (known === undefined ? [one] : keyOfDevice(known, one)));
  return { ...body, key: commitment, boxes: boxed(crypto, key, keys.slice(0, AUDIENCE_BOXES_MAX)) };
}

/**
 * What this device hands over by itself: the keys of the audiences that its person belongs to, those of earlier circles
 * too, to every device of their people that got none, or something else in its place.
 */
export function owedShares(
  crypto: Pick<Crypto, "box">,
  memory: Memory,
  me: PersonId,
  holders: readonly DeviceId[],
  whose: "all" | "made-by-us" = "all",
): Draft[] {
  const { graph, narrows, audienceKeys, wrongBoxes } = memory;
  const circles = narrows.circles();
  const top = graph.top(0);
  const wrong = new Set(wrongBoxes.known());
  return circles.all().flatMap((audience) => {
    const isOurs = whose === "all" || audience.by === me;
    if (!isOurs || audience.destroyed !== undefined || !circles.isIn(audience.id, me, top)) return [];
    const due = dueTo(memory, audience, top, holders);
    return audience.turns.flatMap((turn) => {
      const key = audienceKeys.of(turn);
      const got = new Set(turn.boxes.filter(({ by }) => !wrong.has(by)).map(({ to }) => to));
      const missing = due.filter((one) => !got.has(one));
      return key === undefined ? [] : sharesOf(turn.id, boxed(crypto, key, missing));
    });
  });
}

/**
 * The act that gives an audience a new key before somebody writes to it, where the newest was handed to a device that may
 * not read on, of somebody who left, or that was retired; or was made by one, which has it without being handed it.
 */
export function owedTurn(
  memory: Memory,
  audience: Id,
  me: PersonId | undefined,
  holders: readonly DeviceId[],
): Draft | undefined {
  const circles = memory.narrows.circles();
  const top = memory.graph.top(0);
  const known = circles.get(audience);
  const turn = circles.turnAt(audience, top);
  if (known === undefined || turn === undefined || me === undefined) return undefined;
  if (!circles.isIn(audience, me, top) || !maySayWho(known, me)) return undefined;
  const due = dueTo(memory, known, top, holders);
  const isTheirs = readersOf(memory, known, top, holders).includes(turn.entry.event.device);
  if (isTheirs && turn.boxes.every(({ to }) => due.includes(to))) return undefined;
  const here = circles.peopleAt(audience, top);
  const people = here.filter((one) => circles.isIn(audience, one, top) && isHere(memory, one, holders));
  return { kind: AUDIENCE.audience.kind, body: { of: audience, people, boxes: [] } };
}

/**
 * New keys for audiences that only we can give one, where others write too: they would go on writing under a key that a lost
 * device has. Where we alone write, our own next word changes it.
 */
export function owedTurns(memory: Memory, device: DeviceId, me: PersonId, holders: readonly DeviceId[]): Draft[] {
  const { narrows } = memory;
  if (!holders.includes(device)) return [];
  const all = narrows.circles().all();
  const mine = all.filter((one) => one.keepers === "maker" && one.by === me && one.destroyed === undefined);
  return mine.flatMap((audience) => {
    const turn = owedTurn(memory, audience.id, me, holders);
    const isOursAlone = () => [...narrows.writersOf(audience.id)].every((one) => one === me);
    return turn === undefined || !takesAway(memory, audience, turn) || isOursAlone() ? [] : [turn];
  });
}

/**
 * True where a new key would keep out a device that said its key here and has the newest, or that made it: else each of them would
 * ask for the next one, without end. What somebody boxed to any other key is for them to answer for.
 */
function takesAway({ graph, narrows }: Memory, audience: Audience, { body }: Draft): boolean {
  const people = body.people as readonly PersonId[];
  const devices = people.flatMap((one) => graph.joins.devicesOf(one));
  const would = new Set(devices.flatMap((one) => keyOfDevice(audience, one)));
  const turn = narrows.circles().turnAt(audience.id, graph.top(0));
  const out = new Set([...audience.openers.values()].filter((key) => !would.has(key)));
  const isMadeOutside = turn !== undefined && !devices.includes(turn.entry.event.device);
  return isMadeOutside || turn?.boxes.some(({ to }) => out.has(to)) === true;
}

/** The keys to which an audience's key is boxed: those of its people's devices. */
function dueTo(memory: Memory, audience: Audience, top: Entry, holders: readonly DeviceId[]): DeviceId[] {
  return readersOf(memory, audience, top, holders).flatMap((device) => keyOfDevice(audience, device));
}

/** The devices of those who are in it. */
function readersOf({ graph, narrows }: Memory, { id }: Audience, top: Entry, holders: readonly DeviceId[]): DeviceId[] {
  const circles = narrows.circles();
  const present = circles.peopleAt(id, top).filter((one) => circles.isIn(id, one, top));
  return present.flatMap((one) => graph.joins.devicesOf(one).filter((device) => holders.includes(device)));
}

/** To which key of a device an audience's key is boxed; none while it has not said which. */
function keyOfDevice({ canBeDestroyed, openers }: Audience, device: DeviceId): DeviceId[] {
  const opener = openers.get(device);
  if (!canBeDestroyed) return [device];
  return opener === undefined ? [] : [opener];
}

function isHere({ graph }: Memory, person: PersonId, holders: readonly DeviceId[]): boolean {
  return graph.joins.devicesOf(person).some((device) => holders.includes(device));
}

function sharesOf(turn: Turn["id"], boxes: readonly Box[]): Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < boxes.length; at += AUDIENCE_BOXES_MAX) {
    drafts.push({ kind: AUDIENCE.share.kind, body: { of: turn, boxes: boxes.slice(at, at + AUDIENCE_BOXES_MAX) } });
  }
  return drafts;
}

function boxed(crypto: Pick<Crypto, "box">, key: Uint8Array, to: readonly DeviceId[]): Box[] {
  return to.flatMap((one) => {
    const box = boxOf(crypto, one, key);
    return box === undefined ? [] : [{ to: one, box }];
  });
}
