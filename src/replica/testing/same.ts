import { expect } from "vitest";
import { writeState } from "../../kernel/state-codec.ts";
import type { Replica } from "../replica.ts";

/** All of these hold the same state, byte for byte. */
export function same(...replicas: readonly Replica[]): void {
  for (const one of replicas) {
    expect(writeState(one.state())).toBe(writeState(replicas[0]?.state() as never));
    expect(one.hash()).toBe(replicas[0]?.hash());
  }
}
