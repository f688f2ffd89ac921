import type { Entry } from "../../kernel/entry.ts";
import type { DeviceId, Id } from "../../kernel/event.ts";
import { allSteps } from "../../kernel/steps.ts";
import type { Opened } from "../../kernel/wire/frame.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import { type Breathe, inSteps } from "../breathing.ts";
import { type Memory, rowOf } from "../log/memory.ts";
import type { Log } from "../ports.ts";
import {
  type Damage,
  type Found,
  missingFor,
  type Read,
  readDamaged,
  recognised,
  settle,
  stretchesOf,
  twinsLost,
  unvouched,
} from "./damage.ts";

/** Keeps account of what a damaged log lacks, and takes in what waits as soon as what it stands on is here. */
export type Repair = {
  /**
   * Takes in what stands of a log that was read with losses. Where the disk tells of none and some of it stands on what is
   * not there, something was lost all the same: of a chain that went two ways one row may have taken the other's place.
   * What is `bare` waits until somebody brings what vouches for it.
   */
  readonly begin: (found: Found) => void;
  /** Takes in what another tab added; what stands on something that is not here waits for it. */
  readonly add: (events: readonly SignedEvent[]) => Promise<void>;
  /** Takes in those of some events from elsewhere that are lost ones for sure, or vouch for what is here; says how many. */
  readonly takeBack: (events: readonly Opened[]) => Promise<number>;
  /** To be called after something came. Once nothing is missed any more, open places on disk are let be. */
  readonly mend: () => Promise<void>;
  readonly damage: () => Damage | undefined;
  /** True while something is lost itself, and not only what vouches for something. */
  readonly isLacking: () => boolean;
  /**
   * To be called when a peer has exactly what is here. Where only rows are lost of which nobody can tell what they were,
   * nothing more comes back: what peers had of them is here by now. They are let be where none of them `mayBeOwn`, and told;
   * so is what is held back since nothing vouches for it, which is never this device's own.
   */
  readonly agreed: (mayBeOwn: boolean, tell: () => void) => Promise<void>;
  /**
   * False while something of this device's own may be lost: a second event at its place would be a fork (K-6). Whether a
   * row may be of which nobody can tell what it was, is for the caller to say.
   */
  readonly mayWrite: (device: DeviceId, mayBeOwn: boolean) => boolean;
};

type RepairDeps = {
  readonly memory: Memory;
  readonly log: Log;
  readonly read: (events: readonly Opened[]) => readonly SignedEvent[];
  /** Signs once more what is this device's own and has no signature. */
  readonly signOwn: (one: SignedEvent) => SignedEvent;
  readonly breathe?: Breathe | undefined;
};

export function createRepair({ memory, log, read, signOwn, breathe }: RepairDeps): Repair {
  const { graph, signed, vouch, keeping, filling } = memory;
  let damaged: Read | undefined;
  let told: { readonly of: Read; readonly damage: Damage } | undefined;
  const isHere = (id: Id): boolean => graph.get(id) !== undefined;

  function begin(found: Found): void {
    damaged = readDamaged(found, isHere);
    allSteps(filling(damaged.standing, undefined));
  }

  async function add(events: readonly SignedEvent[]): Promise<void> {
    const fresh = events.filter(({ event }) => !isHere(event.id));
    const { standing, waiting } = settle(fresh, isHere);
    await inSteps(keeping(standing), breathe);
    const before = damaged ?? { standing: [], waiting: [], bare: [], lost: [], twins: [], unknown: 0 };
    if (waiting.length > 0) damaged = { ...before, waiting: [...before.waiting, ...waiting] };
  }

  async function mend(): Promise<void> {
    if (damaged === undefined) return;
    const missing = damaged.waiting.filter(({ event }) => !isHere(event.id));
    const { standing, waiting } = settle(missing, isHere);
    await inSteps(keeping(standing), breathe);
    const lost = damaged.lost.filter(({ device, seq }) => graph.at(device, seq) === undefined);
    const twins = twinsLost(damaged.twins, graph, signed);
    damaged = { ...damaged, waiting, bare: damaged.bare.filter(isBare), lost, twins };
    if (waiting.length + lost.length + twins.length + damaged.unknown > 0) return;
    // What came back may have come without a signature that vouches for it: others cannot take it, nor what stands on it.
    if (damaged.bare.length === 0) damaged = { ...damaged, bare: unvouched([...signed.values()]) };
    if (damaged.bare.length === 0) await letBe();
  }

  function isBare({ event }: SignedEvent): boolean {
    const entry = graph.get(event.id);
    return entry === undefined || !isVouched(entry);
  }

  function isVouched({ event }: Entry): boolean {
    if (signed.get(event.id)?.signature !== undefined) return true;
    return graph.allAt(event.device, event.seq + 1).some((next) => next.event.prev === event.id && isVouched(next));
  }

  function isLacking(): boolean {
    if (damaged === undefined) return false;
    return damaged.waiting.length + damaged.lost.length + damaged.twins.length + damaged.unknown > 0;
  }

  async function agreed(mayBeOwn: boolean, tell: () => void): Promise<void> {
    if (damaged === undefined || (mayBeOwn && damaged.unknown > 0)) return;
    if (damaged.waiting.length + damaged.lost.length + damaged.twins.length > 0) return;
    if (damaged.bare.some(({ event }) => isHere(event.id))) return;
    await letBe();
    tell();
  }

  async function letBe(): Promise<void> {
    damaged = undefined;
    await log.forget((await log.lost()).map(({ place }) => place));
  }

  function damage(): Damage | undefined {
    if (damaged === undefined) return undefined;
    if (told?.of === damaged) return told.damage;
    const { lost, twins, unknown, waiting, bare } = damaged;
    const missing = [...missingFor(waiting, isHere), ...bare.map(({ event }) => event.id)];
    const held = bare.filter(({ event }) => !isHere(event.id));
    const all = { unknown: unknown + twins.length, waiting: waiting.length + held.length, missing };
    told = { of: damaged, damage: { stretches: stretchesOf(lost), ...all } };
    return told.damage;
  }

  function mayWrite(device: DeviceId, mayBeOwn: boolean): boolean {
    if (damaged === undefined) return true;
    const isOwn = (spot: { readonly device: DeviceId }): boolean => spot.device === device;
    const isOwnLost = [...damaged.lost, ...damaged.twins].some(isOwn);
    return (damaged.unknown === 0 || !mayBeOwn) && !isOwnLost && !damaged.waiting.some(({ event }) => isOwn(event));
  }

  async function takeBack(events: readonly Opened[]): Promise<number> {
    if (damaged === undefined) return 0;
    const all = read(events);
    const bare = new Set(damaged.bare.map(({ event }) => event.id));
    const vouched = all.filter((one) => bare.has(one.event.id) && vouch(one));
    const back = recognised(all, damaged.waiting, isHere).map(signOwn);
    if (back.length === 0 || (await log.append(back.map(rowOf))) === "taken") return vouched.length;
    await inSteps(keeping(back), breathe);
    return back.length + vouched.length;
  }

  return { begin, add, takeBack, mend, damage, isLacking, agreed, mayWrite };
}
