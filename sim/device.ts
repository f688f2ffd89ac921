import { type BlobShelf, openMemoryBlobs } from "../src/edges/memory/memory-blobs.ts";
import { emptyDrive, type MemoryDrive, openMemoryLog } from "../src/edges/memory/memory-log.ts";
import { memoryOpeners } from "../src/edges/memory/memory-openers.ts";
import type { Draft, Id, Minute } from "../src/kernel/event.ts";
import type { AnyPractice } from "../src/kernel/practice.ts";
import type { RememberBody } from "../src/kernel/seal/bodies.ts";
import { idOf, type Reader } from "../src/kernel/wire/canonical.ts";
import { Fault } from "../src/replica/fault.ts";
import { openReplica } from "../src/replica/open-replica.ts";
import type { Crypto, HeadMark, Log, Openers, Row } from "../src/replica/ports.ts";
import type { Replica } from "../src/replica/replica.ts";
import type { Dice } from "./dice.ts";
import { rottenRows, tornRows } from "./disk-damage.ts";

/** A phone or laptop of the simulation: a disk, a clock that may be wrong, and a replica while it is switched on. */
export type Device = {
  readonly name: string;
  /** How its person lies, if they do. */
  readonly liar: () => Liar | undefined;
  /** From now on somebody else has it. */
  readonly become: (liar: Liar) => void;
  /** Switched off for ever. */
  readonly lose: () => void;
  readonly isLost: () => boolean;
  readonly replica: () => Replica;
  /** Whether it has an event; without power, whether its disk does. */
  readonly has: (id: Id) => boolean;
  /** Switched off and on again; without power it comes back with what its disk had. */
  readonly restart: () => Promise<void>;
  /** Pulls the plug at a random moment of one of the next writes. */
  readonly cutPowerSoon: () => void;
  readonly hasPower: () => boolean;
  /** The disk takes nothing for so many of the next writes. */
  readonly fillDisk: (writes: number) => void;
  /** The clock goes wrong by so many minutes more. */
  readonly shiftClock: (minutes: Minute) => void;
  /** Keeps a copy of the disk aside, as a backup does. */
  readonly backUp: () => void;
  /**
   * Switched off, and on again from the copy. A clone also has no memory of its own how far its chain got. False when
   * there is no copy.
   */
  readonly goBack: (asClone: boolean) => Promise<boolean>;
  /** Switched off; the disk had not written what it said it had: of the last so many writes nothing is there. */
  readonly loseTail: (writes: number) => Promise<boolean>;
  /** What its disk means to somebody who folds it alone, all of it, in order. */
  readonly hashAlone: () => Promise<string>;
  /** Every byte that is on its disk. */
  readonly bytes: () => readonly Uint8Array[];
  /** A bit turns in one of the pictures that it keeps. */
  readonly spoilPicture: (dice: Dice) => void;
  /**
   * Rows rot on the disk while it is off, of those that some of these others have too; it comes on again and must
   * notice. False when there are none.
   */
  readonly rot: (others: readonly Device[]) => Promise<boolean>;
  /** Without power one of its newest rows was cut off in the middle; the same otherwise. */
  readonly tear: (others: readonly Device[]) => Promise<boolean>;
  /** Nothing goes wrong with its disk and its power any more. */
  readonly calm: () => void;
  /** Ids that this device told its person are kept. */
  readonly acknowledged: Set<Id>;
  /** Those of them that its disk lost, as its person was told, until neighbours bring them back. */
  readonly missed: Set<Id>;
};

export type DeviceDeps = {
  readonly name: string;
  readonly liar: Liar | undefined;
  readonly community: Id;
  readonly practices: readonly AnyPractice[];
  readonly crypto: Crypto;
  readonly reader: Reader | undefined;
  readonly remember: RememberBody | undefined;
  readonly seed: Uint8Array;
  readonly dice: Dice;
  /** Keeps whatever pictures it is offered, for others. */
  readonly keepsOffered: boolean;
  /** The true minutes. */
  readonly clock: () => Minute;
};

const NEVER = Number.POSITIVE_INFINITY;
/** Beside the rows that they are of. */
const ids = new WeakMap<MemoryDrive["disk"]["rows"], ReadonlySet<Id>>();

/** The events of a disk; of a row that is not what was written no event has the hash. */
function idsOf(rows: MemoryDrive["disk"]["rows"]): ReadonlySet<Id> {
  const known = ids.get(rows) ?? new Set(rows.map(({ canonical }) => idOf(canonical)));
  ids.set(rows, known);
  return known;
}

export async function createDevice({ name, liar: first, dice, clock, ...deps }: DeviceDeps): Promise<Device> {
  // Half of all devices are browsers, whose disks answer later.
  const drive: MemoryDrive = emptyDrive((deps.seed[0] ?? 0) % 2 === 0 ? "later" : "at once");
  let liar = first;
  // How many rows there were after each write, and beside them the pictures, and the openers: a start forgets none.
  const [written, shelf, openers]: [number[], BlobShelf, Openers] = [[], new Map(), memoryOpeners()];
  let copy: MemoryDrive["disk"] | undefined;
  let [cutIn, fullFor, wrong] = [NEVER, 0, 0];
  // How far its own chain got, remembered apart from the disk: an old copy of that does not bring it along.
  let mark: number | undefined;
  const headMark: HeadMark = {
    read: async () => mark,
    note: async (count) => {
      mark = count;
    },
  };
  let [power, isLost, mayBeTorn] = [true, false, false];
  let replica = await open();

  function open(): Promise<Replica> {
    const log = openMemoryLog(drive, () => {
      cutIn -= 1;
      if (cutIn > 0) return false;
      power = false;
      return true;
    });
    const own = {
      log: fillable(log),
      headMark,
      ...{ blobs: openMemoryBlobs(shelf), openers },
      clock: () => clock() + wrong,
      edition: "simulation",
    };
    return openReplica({ ...deps, ...own });
  }

  function fillable(log: Log): Log {
    const room = (): void => {
      if (fullFor === 0) return;
      fullFor -= 1;
      throw new Fault("disk-full", "There is no room on this disk.");
    };
    return {
      ...log,
      append: async (rows) => {
        room();
        const kept = await log.append(rows);
        written.push(drive.disk.rows.length);
        return kept;
      },
      note: async (note, bytes) => {
        room();
        return log.note(note, bytes);
      },
    };
  }

  /** Without power a small thing beside the events may be cut off in the middle: then it is as if never written. */
  function tearNote(): boolean {
    const [name, note] = dice.one([...drive.disk.notes]) ?? [];
    if (name === undefined || note === undefined || dice.chance(0.5)) return false;
    const torn = { ...note, bytes: note.bytes.slice(0, dice.under(note.bytes.length)) };
    drive.disk = { ...drive.disk, notes: new Map(drive.disk.notes).set(name, torn) };
    return true;
  }

  /** Whoever looks at everything comes upon what is torn; from then on all is folded afresh. */
  async function lookAtAll(): Promise<void> {
    replica.hash();
    await replica.keepCheckpoint().catch(() => undefined);
  }

  /** Some rows are not what was written, of those that others have too; it comes on again and must notice. */
  async function restartDamaged(damage: typeof rottenRows, others: readonly Device[]): Promise<boolean> {
    // A row of which nothing could be read, and that was let be, is no row any more that others have.
    const mayGo = ({ canonical }: Row): boolean =>
      canonical.length > 0 && others.some((one) => one.has(idOf(canonical)));
    const isLast = (row: Row): boolean => row.device === replica.device && row.seq + 1 === mark;
    const knowsItsEnd = drive.disk.rows.some(isLast);
    const rows = damage(drive.disk.rows, { mayGo, knowsItsEnd }, dice);
    if (rows === undefined) return false;
    await switchOff();
    drive.disk = { ...drive.disk, rows };
    await switchOn();
    return true;
  }

  async function switchOff(): Promise<void> {
    if (power) await replica.close();
    power = false;
  }

  async function switchOn(): Promise<void> {
    power = true;
    cutIn = NEVER;
    replica = await open();
    await replica.ready();
    if (mayBeTorn) await lookAtAll();
  }

  return {
    name,
    liar: () => liar,
    become: (other) => {
      liar = other;
    },
    lose: () => {
      [power, isLost] = [false, true];
    },
    isLost: () => isLost,
    replica: () => replica,
    has: (id) => (power ? replica.event(id) !== undefined : idsOf(drive.disk.rows).has(id)),
    restart: async () => {
      if (!power && tearNote()) mayBeTorn = true;
      await switchOff();
      await switchOn();
    },
    cutPowerSoon: () => {
      cutIn = 1 + dice.under(6);
    },
    hasPower: () => power,
    fillDisk: (writes) => {
      fullFor = writes;
    },
    shiftClock: (minutes) => {
      wrong += minutes;
    },
    backUp: () => {
      copy = drive.disk;
    },
    goBack: async (asClone) => {
      if (copy === undefined) return false;
      await switchOff();
      if (asClone) mark = undefined;
      drive.disk = copy;
      written.length = 0;
      await switchOn();
      return true;
    },
    loseTail: async (writes) => {
      const left = written.at(-1 - writes);
      if (left === undefined || left > drive.disk.rows.length) return false;
      written.splice(-writes);
      await switchOff();
      drive.disk = { ...drive.disk, rows: drive.disk.rows.slice(0, left) };
      await switchOn();
      return true;
    },
    hashAlone: async () => {
      const log = openMemoryLog({ ...drive });
      const alone = await openReplica({ ...deps, log, clock, edition: "alone" });
      await alone.ready();
      return alone.hash();
    },
    bytes: () => [
      ...drive.disk.rows.map(({ canonical }) => canonical),
      ...[...drive.disk.notes.values(), ...shelf.values()].map(({ bytes }) => bytes),
    ],
    spoilPicture: (chance) => spoilOne(shelf, chance),
    rot: (others) => restartDamaged(rottenRows, others),
    tear: (others) => restartDamaged(tornRows, others),
    calm: () => {
      cutIn = NEVER;
      fullFor = 0;
    },
    acknowledged: new Set(),
    missed: new Set(),
  };
}

function spoilOne(shelf: BlobShelf, dice: Dice): void {
  const [name, kept] = dice.one([...shelf]) ?? [];
  if (name === undefined || kept === undefined) return;
  const at = dice.under(kept.bytes.length);
  shelf.set(name, { ...kept, bytes: kept.bytes.with(at, (kept.bytes[at] ?? 0) ^ 1) });
}
/** What a liar has at hand in a moment of theirs. */
export type Scene = {
  readonly device: Device;
  /** All devices of the pod, to whom things may be handed past every session. */
  readonly others: readonly Device[];
  readonly crypto: Crypto;
  readonly dice: Dice;
  /** The true minute. */
  readonly minute: Minute;
  /** Something that an act of some practice could say, about recent things. */
  readonly imagine: () => Draft | undefined;
};

/**
 * Somebody who keeps to no rule, in one way of their own. `tell` says whether anything was signed. It throws when the
 * others took what nobody may take.
 */
export type Liar = { readonly name: string; readonly tell: (scene: Scene) => Promise<boolean> };
