/** What a reader has of one community: events, each by its id and by its place in a chain. */
import { Refused, same } from "./cbor.ts";
import { sha256 } from "./crypto.ts";
import { FOUNDING, type Read, ZEROS } from "./event.ts";
import { hex, unhex } from "./shapes.ts";

export class Log {
  readonly community: Uint8Array;
  readonly events = new Map<string, Read>();
  /** Signatures that were verified, by the id of their event. */
  readonly signatures = new Map<string, Uint8Array>();
  readonly #chains = new Map<string, Map<number, Read[]>>();

  constructor(community: Uint8Array) {
    this.community = community;
  }

  get(id: Uint8Array): Read | undefined {
    return this.events.get(hex(id));
  }

  /** The devices of which there are events, by ascending key. */
  devices(): readonly Uint8Array[] {
    return [...this.#chains.keys()].sort().map(unhex);
  }

  /** The event of a device at a seq, where that is clear. */
  at(device: Uint8Array, seq: number): Read | undefined {
    const there = this.allAt(device, seq);
    return there.length === 1 ? there[0] : undefined;
  }

  /** The events of a device at a seq: several where it forked. */
  allAt(device: Uint8Array, seq: number): readonly Read[] {
    return this.#chains.get(hex(device))?.get(seq) ?? [];
  }

  /** How many events the longest branch of a device has. */
  count(device: Uint8Array): number {
    return Math.max(0, ...[...(this.#chains.get(hex(device))?.keys() ?? [])].map((seq) => seq + 1));
  }

  /** The last events of a device's branches. */
  ends(device: Uint8Array): readonly Read[] {
    const all = [...(this.#chains.get(hex(device))?.values() ?? [])].flat();
    const before = new Set(all.map((event) => hex(event.prev)));
    return all.filter((event) => !before.has(hex(event.id)));
  }

  /** Whether an event may stand here: its community, and that all is there which it names. */
  check(event: Read): void {
    const founds = event.kind === FOUNDING;
    if (!same(founds ? event.id : event.community, this.community)) throw new Refused("wire.shape: another community");
    const before = this.get(event.prev);
    if (!same(event.prev, ZEROS)) {
      if (before === undefined) throw new Refused("wire.gap");
      if (!same(before.device, event.device) || before.seq !== event.seq - 1)
        throw new Refused("wire.shape: another chain");
    }
    if (event.deps.some((dep) => this.get(dep) === undefined)) throw new Refused("wire.gap");
  }

  /** Keeps an event that was checked. */
  add(event: Read): void {
    if (this.events.has(hex(event.id))) return;
    this.events.set(hex(event.id), event);
    const chain = this.#chains.get(hex(event.device)) ?? new Map<number, Read[]>();
    this.#chains.set(hex(event.device), chain.set(event.seq, [...(chain.get(event.seq) ?? []), event]));
  }

  /** Section 4: eight bytes over the ends of all branches. */
  fingerprint(): Uint8Array {
    const ends = this.devices().map((device) =>
      this.ends(device)
        .map((event) => hex(event.id))
        .sort(),
    );
    const told = ends.filter((ids) => ids.length < 16).flat();
    return sha256(...told.map(unhex)).subarray(0, 8);
  }
}
