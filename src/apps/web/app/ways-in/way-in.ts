import type { Id } from "../../../../kernel/event.ts";
import type { Crypto, KeyPair } from "../../../../replica/ports.ts";

/** Small things that this browser keeps beside the logs. */
export type Notes = {
  readonly keep: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
};

/**
 * The invite by which this device came, kept until a hub has heard of its joining: a hub lets in whom it knows or who
 * proves an invite, and the link may break just in between.
 */
export type WayIn = {
  readonly keep: (secret: Uint8Array) => Promise<void>;
  readonly key: (crypto: Crypto) => Promise<KeyPair | undefined>;
  readonly forget: () => Promise<void>;
};

export function wayInto(community: Id, notes: Notes): WayIn {
  const name = `way in ${community}`;
  return {
    keep: (secret) => notes.keep(name, secret),
    key: async (crypto) => {
      const secret = await notes.read(name);
      if (secret === undefined || secret.length === 0) return undefined;
      return (await import("../../../../edges/invite/invite-link.ts")).inviteKeyPair(crypto, secret);
    },
    forget: () => notes.keep(name, new Uint8Array()),
  };
}
