import type { Keys } from "../../replica/ports.ts";

/** A key that lives as long as the program: for tests, simulations and pages that may keep nothing. */
export function memoryKeys(seed: Uint8Array): Keys {
  const own = new Uint8Array(seed);
  return { seed: async () => new Uint8Array(own) };
}
