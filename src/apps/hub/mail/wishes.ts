import { nodeOpenAtOnce } from "../../../edges/keys/node-open-at-once.ts";
import { sealedNotes } from "../../../edges/keys/sealed-notes.ts";
import { type MailTroubleWhy, type MailWish, parseMailWish } from "../../../edges/mail/mail-wish.ts";
import type { Id, Minute, PersonId } from "../../../kernel/event.ts";
import type { Log } from "../../../replica/ports.ts";
import type { DataHome } from "../desk/data-home.ts";

/** What a hub keeps of one person's letters: what they want, and what they got. */
export type Kept = {
  readonly person: PersonId;
  /** The newest word of theirs, in milliseconds. */
  readonly at: number;
  readonly wish?: MailWish;
  /** The end of the link in each letter; whoever has it may say yes or stop. */
  readonly token: string;
  /** True once the link in the first letter was opened: the address is theirs. */
  readonly isConfirmed: boolean;
  /** When first letters went out lately, so that nobody's mailbox is filled with them. */
  readonly asked: readonly Minute[];
  /** True while the first letter to this address is still to be sent. */
  readonly isToAsk: boolean;
  readonly weekly?: Minute;
  /** What must be done and was told, with its deadline. */
  readonly told: Readonly<Record<string, Minute>>;
  /** True from before a letter is sent until that is known: after a crash, nobody can tell. */
  readonly isGoing?: true;
  readonly failed?: Failed;
};

export type Failed = { readonly why: MailTroubleWhy; readonly tries: number; readonly next: Minute };

/** The people of one community who want letters, or wanted some. Durable once `keep` answers. */
export type Wishes = {
  readonly all: () => readonly Kept[];
  readonly of: (person: PersonId) => Kept | undefined;
  readonly byToken: (token: string) => Kept | undefined;
  readonly keep: (kept: Kept) => Promise<void>;
};

const NOTE = "mail ";

/** Beside the log, sealed with this device's key: whoever copies the log's file alone has no addresses. */
export async function openWishes({ store, seed, crypto }: DataHome, community: Id): Promise<Wishes> {
  const log: Log = sealedNotes(store.log(community), seed, async () => crypto, { atOnce: nodeOpenAtOnce });
  const all = new Map<PersonId, Kept>();
  const { names, read } = await log.noteReader(NOTE);
  for (const name of names()) {
    const kept = readKept(read(name));
    if (kept !== undefined) all.set(kept.person, kept);
  }
  return {
    all: () => [...all.values()],
    of: (person) => all.get(person),
    byToken: (token) => [...all.values()].find((one) => one.token === token),
    keep: async (kept) => {
      await log.notes([[NOTE + kept.person, new TextEncoder().encode(JSON.stringify(kept))]]);
      all.set(kept.person, kept);
    },
  };
}

/** It was written here and is sealed, so it is what it was, or nothing. */
function readKept(bytes: Uint8Array | undefined): Kept | undefined {
  if (bytes === undefined) return undefined;
  const kept = JSON.parse(new TextDecoder().decode(bytes)) as Kept;
  return kept.wish === undefined || parseMailWish(kept.wish) !== undefined ? kept : undefined;
}
