import type { DeviceId } from "../../../../kernel/event.ts";
import { notesName } from "../browser/browser-notes.ts";
import { ownStorage } from "../browser/own-storage.ts";
import { PREFS_NAME } from "../browser/prefs.svelte.ts";
import { copyName } from "../files/last-copy.ts";
import type { Baggage, Place } from "./talk.ts";

/** Notes of the device that are worth nothing to any other key, or that the new one makes by itself. */
const INVITE = /^(?:invite|wall) [0-9a-f]{64}$/;

export type NotesBeside = {
  readonly keep: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly all: () => Promise<readonly (readonly [string, Uint8Array])[]>;
};

/** What a person has here and nowhere else, apart from what the logs hold: choices, own notes, and invites' secrets. */
export async function packBaggage(places: readonly Place[], notes: NotesBeside): Promise<Baggage> {
  const kept = namesFor(places).flatMap((name) => {
    const value = ownStorage.getItem(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { kept: Object.fromEntries(kept), notes: (await notes.all()).filter(([name]) => INVITE.test(name)) };
}

/**
 * Puts it where it belongs here. Names that no page of ours uses are left alone. Nobody is asked whether the `old` device
 * was lost, from which they came just now.
 */
export async function unpackBaggage(
  { kept, notes }: Baggage,
  places: readonly Place[],
  old: DeviceId,
  to: NotesBeside,
): Promise<void> {
  for (const [name, bytes] of notes) if (INVITE.test(name) && bytes instanceof Uint8Array) await to.keep(name, bytes);
  for (const name of namesFor(places)) {
    const value = kept[name];
    if (typeof value === "string" && ownStorage.getItem(name) === null) ownStorage.setItem(name, value);
  }
  markRead(`devices:lost:${old}`);
}

function markRead(id: string): void {
  try {
    const kept = JSON.parse(ownStorage.getItem(PREFS_NAME) ?? "{}") as { readonly read?: readonly string[] };
    ownStorage.setItem(PREFS_NAME, JSON.stringify({ ...kept, read: [...(kept.read ?? []), id] }));
  } catch {
    // What came along was not ours: then they are asked, and say no.
  }
}

function namesFor(places: readonly Place[]): readonly string[] {
  return [PREFS_NAME, ...places.flatMap(({ community }) => [notesName(community), copyName(community)])];
}
