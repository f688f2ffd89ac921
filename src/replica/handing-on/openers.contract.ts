import { describe, expect, test } from "vitest";
import { toHex } from "../../kernel/bytes.ts";
import type { Openers } from "../ports.ts";

/** What every place for keys that can be destroyed promises. */
export function openersContract(
  name: string,
  makeBed: () => Promise<{ open: () => Promise<Openers>; clear: () => Promise<void> }>,
): void {
  const seed = (byte: number) => new Uint8Array(32).fill(byte);

  describe(`keys that can be destroyed, in ${name}`, () => {
    test("[K-8] are there after starting again, until they are dropped, and then no more", async () => {
      const bed = await makeBed();
      const openers = await bed.open();
      expect(await openers.all()).toEqual([]);
      for (const byte of [1, 2, 3]) await openers.keep(seed(byte));
      await openers.drop(seed(2));
      await openers.drop(seed(9));
      for (const one of [openers, await bed.open()]) {
        expect((await one.all()).map(toHex).sort()).toEqual([seed(1), seed(3)].map(toHex));
      }
      await bed.clear();
    });
  });
}
