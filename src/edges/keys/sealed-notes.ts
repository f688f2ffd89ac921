import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { ascii, joinBytes } from "../../kernel/bytes.ts";
import type { Cipher } from "../../kernel/seal/sealed-body.ts";
import type { Breathe } from "../../replica/breathing.ts";
import type { Log, NoteChange, NoteReader } from "../../replica/ports.ts";

const NONCE_BYTES = 12;

/** Opens by AES-GCM without waiting: what a note holds, or nothing. Node has one, pages have none. */
export type OpenAtOnce = (
  key: Uint8Array,
  nonce: Uint8Array,
  beside: Uint8Array,
  sealed: Uint8Array,
) => Uint8Array | undefined;

export type How = {
  readonly atOnce?: OpenAtOnce;
  /** Lets others have a turn while many notes are sealed or opened. */
  readonly breathe?: Breathe;
};

/**
 * A log whose notes are sealed with a key made from this device's seed: a checkpoint holds in the clear all that the
 * events hold sealed. By the platform's own AES-GCM, which is fast and there before libsodium is; pages from plain http
 * have none and wait for `cipher`. What does not open is as if it was not there: notes may be lost without harm.
 */
export function sealedNotes(log: Log, seed: Uint8Array, cipher: () => Promise<Cipher>, how: How = {}): Log {
  const { atOnce, breathe } = how;
  const key = hkdf(sha256, seed, undefined, ascii("kith at rest"), 32);
  let made: Promise<AtRest> | undefined;
  const random = (): Uint8Array => globalThis.crypto.getRandomValues(new Uint8Array(NONCE_BYTES));

  /** The browser takes the key over once: a checkpoint lies in many notes. */
  function rest(): Promise<AtRest> {
    made ??= atRest(key, cipher).catch((cause: unknown) => {
      made = undefined;
      throw cause;
    });
    return made;
  }

  async function sealed(name: string, bytes: Uint8Array): Promise<Uint8Array> {
    const nonce = random();
    return joinBytes(nonce, await (await rest()).seal(nonce, ascii(name), bytes));
  }

  async function sealedChange([name, bytes]: NoteChange): Promise<NoteChange> {
    return [name, bytes && (await sealed(name, bytes))];
  }

  async function opened(name: string, bytes: Uint8Array | undefined): Promise<Uint8Array | undefined> {
    if (bytes === undefined || bytes.length <= NONCE_BYTES) return undefined;
    return (await rest()).open(bytes.slice(0, NONCE_BYTES), ascii(name), bytes.slice(NONCE_BYTES));
  }

  /** All are begun before the first is awaited, but where the platform has no AES-GCM each takes a while. */
  async function eachOf<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
    const begun: Promise<R>[] = [];
    for (const one of all) {
      const going = work(one);
      going.catch(() => undefined);
      begun.push(going);
      await breathe?.();
    }
    return Promise.all(begun);
  }

  async function noteReader(prefix: string): Promise<NoteReader> {
    const { names, read } = await log.noteReader(prefix);
    if (atOnce !== undefined) {
      return {
        names,
        read: (name) => {
          const bytes = read(name);
          if (bytes === undefined || bytes.length <= NONCE_BYTES) return undefined;
          return atOnce(key, bytes.subarray(0, NONCE_BYTES), ascii(name), bytes.subarray(NONCE_BYTES));
        },
      };
    }
    const all = names();
    const open = new Map(await eachOf(all, async (name) => [name, await opened(name, read(name))] as const));
    return { names: () => all, read: (name) => open.get(name) };
  }

  return {
    ...log,
    note: async (name, bytes) => log.note(name, await sealed(name, bytes)),
    readNote: async (name) => opened(name, await log.readNote(name)),
    notes: async (changes) => {
      await log.notes(await eachOf(changes, sealedChange));
    },
    noteReader,
  };
}

type AtRest = {
  readonly seal: (nonce: Uint8Array, beside: Uint8Array, plain: Uint8Array) => Promise<Uint8Array>;
  readonly open: (nonce: Uint8Array, beside: Uint8Array, sealed: Uint8Array) => Promise<Uint8Array | undefined>;
};

async function atRest(key: Uint8Array, cipher: () => Promise<Cipher>): Promise<AtRest> {
  const subtle = globalThis.crypto.subtle as typeof globalThis.crypto.subtle | undefined;
  if (subtle === undefined) {
    const { seal, open } = await cipher();
    return {
      seal: async (nonce, beside, plain) => seal(key, nonce, beside, plain),
      open: async (nonce, beside, sealed) => open(key, nonce, beside, sealed),
    };
  }
  const own = await subtle.importKey("raw", new Uint8Array(key), "AES-GCM", false, ["encrypt", "decrypt"]);
  const how = (nonce: Uint8Array, beside: Uint8Array) => ({
    name: "AES-GCM",
    iv: new Uint8Array(nonce),
    additionalData: new Uint8Array(beside),
  });
  return {
    seal: async (nonce, beside, plain) =>
      new Uint8Array(await subtle.encrypt(how(nonce, beside), own, new Uint8Array(plain))),
    open: (nonce, beside, sealed) =>
      subtle.decrypt(how(nonce, beside), own, new Uint8Array(sealed)).then(
        (plain) => new Uint8Array(plain),
        () => undefined,
      ),
  };
}
