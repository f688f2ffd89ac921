import { createDates } from "../../../language/dates.ts";
import { createLanguage } from "../../../language/say.ts";
import { photoPath, photosIn, type VaultOf, vaultOf } from "../../../practices/vault.ts";
import { photoHere } from "../../../replica/photo-here.ts";
import type { Replica } from "../../../replica/replica.ts";
import type { Tongue } from "../words.ts";
import type { Vault, VaultPhoto } from "./desk.ts";
import { membersOf } from "./names.ts";

const TAGS = { en: "en-GB", es: "es" };

/** Everything readable of a community as pages, in a language, and which photos belong beside them. */
export async function writeVault(replica: Replica, tongue: Tongue): Promise<Vault> {
  const given = voiceFor(replica, tongue);
  const photos = new Map<string, VaultPhoto>();
  // One after the other: a year of photos does not fit into the memory of a small machine.
  for (const { photo, photoKey, alt } of photosIn(given)) {
    const bytes = await photoHere(replica, { photo, photoKey });
    if (bytes === undefined) continue;
    photos.set(photo, { path: photoPath({ photo, alt }, bytes), photo, ...(photoKey !== undefined && { photoKey }) });
  }
  return { pages: vaultOf({ ...given, photo: ({ photo }) => photos.get(photo)?.path }), photos: [...photos.values()] };
}

function voiceFor(replica: Replica, tongue: Tongue): Omit<VaultOf, "photo"> {
  const timeZone = membersOf(replica).community?.timeZone ?? "UTC";
  const dates = createDates(TAGS[tongue], timeZone);
  // With the year: a page is read for a long time.
  const day = (minute: number) => dates.day(minute, 0);
  const speak = (words: readonly { readonly en: object; readonly es: object }[]) =>
    createLanguage(
      tongue,
      words.map((one) => one[tongue] as Record<string, string>),
      day,
    ).say;
  return { lookAt: replica.lookAt, speak, day, timeZone, language: tongue };
}
