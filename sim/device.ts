import { emptyDrive, type MemoryDrive, openMemoryLog } from "../src/edges/memory/memory-log.ts";
import type { Id, Minute } from "../src/kernel/event.ts";
import type { AnyPractice } from "../src/kernel/practice.ts";
import type { Reader } from "../src/kernel/wire/canonical.ts";
import { openReplica } from "../src/replica/open-replica.ts";
import type { Crypto } from "../src/replica/ports.ts";
import type { Replica } from "../src/replica/replica.ts";
import type { Dice } from "./dice.ts";

/** A phone or laptop of the simulation: a disk, a clock that may be wrong, and a replica while it is switched on. */
export type Device = {
  readonly name: string;
  /** Signs whatever it likes. */
  readonly isLiar: boolean;
  readonly replica: () => Replica;
  /** Switched off and on again; `cut` pulls the plug at a random moment of the next write instead. */
  readonly restart: () => Promise<void>;
  readonly cutPowerSoon: () => void;
  /** No cut is on its way any more. */
  readonly keepPower: () => void;
  readonly hasPower: () => boolean;
  /** Ids that this device told its person are kept. */
  readonly acknowledged: Set<Id>;
};

export type DeviceDeps = {
  readonly name: string;
  readonly isLiar: boolean;
  readonly community: Id;
  readonly practices: readonly AnyPractice[];
  readonly crypto: Crypto;
  readonly reader: Reader | undefined;
  readonly seed: Uint8Array;
  readonly dice: Dice;
  /** True minutes plus this device's error. */
  readonly clock: () => Minute;
};

export async function createDevice(deps: DeviceDeps): Promise<Device> {
  const drive: MemoryDrive = emptyDrive();
  let cutIn = Number.POSITIVE_INFINITY;
  let power = true;
  let replica = await open();

  function open(): Promise<Replica> {
    const log = openMemoryLog(drive, () => {
      cutIn -= 1;
      if (cutIn > 0) return false;
      power = false;
      return true;
    });
    const { community, practices, crypto, reader, seed, clock } = deps;
    return openReplica({ community, practices, log, crypto, reader, seed, clock, edition: "simulation" });
  }

  return {
    name: deps.name,
    isLiar: deps.isLiar,
    replica: () => replica,
    restart: async () => {
      if (power) await replica.close();
      power = true;
      cutIn = Number.POSITIVE_INFINITY;
      replica = await open();
      await replica.ready();
    },
    cutPowerSoon: () => {
      cutIn = 1 + deps.dice.under(6);
    },
    keepPower: () => {
      cutIn = Number.POSITIVE_INFINITY;
    },
    hasPower: () => power,
    acknowledged: new Set(),
  };
}
