import { toHex } from "../../kernel/bytes.ts";
import type { Openers } from "../../replica/ports.ts";

/** Keys that can be destroyed, as long as the program lives. */
export function memoryOpeners(): Openers {
  const seeds = new Map<string, Uint8Array>();
  return {
    all: async () => [...seeds.values()].map((seed) => seed.slice()),
    keep: async (seed) => void seeds.set(toHex(seed), seed.slice()),
    drop: async (seed) => void seeds.delete(toHex(seed)),
  };
}
