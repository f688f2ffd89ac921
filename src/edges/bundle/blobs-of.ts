import type { Id } from "../../kernel/event.ts";
import type { Replica } from "../../replica/replica.ts";

/** The sealed photos and documents that are here, to go with a bundle, but those that its readers have. */
export async function blobsOf({ blobs }: Replica, but: ReadonlySet<Id> = new Set()): Promise<readonly Uint8Array[]> {
  const found: Uint8Array[] = [];
  for (const id of (await blobs?.names()) ?? []) {
    const bytes = but.has(id) ? undefined : await blobs?.sealed(id);
    if (bytes !== undefined) found.push(bytes);
  }
  return found;
}
