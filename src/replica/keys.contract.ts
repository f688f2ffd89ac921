import { describe, expect, test } from "vitest";
import { toHex } from "../kernel/bytes.ts";
import type { Keys } from "./ports.ts";

export type KeysBed = {
  /** Opens the same keys again, as a program does that starts again. */
  readonly open: () => Promise<Keys>;
  readonly clear: () => Promise<void>;
};

/** What every place for a device's key promises. */
export function keysContract(name: string, makeBed: () => Promise<KeysBed>): void {
  const using = async (work: (bed: KeysBed) => Promise<void>): Promise<void> => {
    const bed = await makeBed();
    await work(bed).finally(bed.clear);
  };

  describe(`keys in ${name}`, () => {
    test("a device's seed is 32 bytes of chance, and another device's is another", () =>
      using((one) =>
        using(async (other) => {
          const seeds = [await (await one.open()).seed(), await (await other.open()).seed()];
          for (const seed of seeds) expect(seed).toHaveLength(32);
          const [first = new Uint8Array(), second = new Uint8Array()] = seeds;
          expect(toHex(first)).not.toBe(toHex(second));
          expect(toHex(first)).not.toBe("0".repeat(64));
        }),
      ));

    test("the same seed comes back every time, also after starting again", () =>
      using(async (bed) => {
        const keys = await bed.open();
        const seed = toHex(await keys.seed());
        expect(toHex(await keys.seed())).toBe(seed);
        expect(toHex(await (await bed.open()).seed())).toBe(seed);
      }));

    test("two that ask at once for the first time get the same seed", () =>
      using(async (bed) => {
        const both = [await bed.open(), await bed.open()];
        const seeds = await Promise.all([...both, ...both].map((keys) => keys.seed()));
        expect(new Set(seeds.map(toHex)).size).toBe(1);
      }));

    test("a caller that overwrites its copy does not change the key", () =>
      using(async (bed) => {
        const keys = await bed.open();
        const seed = await keys.seed();
        const before = toHex(seed);
        seed.fill(0);
        expect(toHex(await keys.seed())).toBe(before);
      }));
  });
}
