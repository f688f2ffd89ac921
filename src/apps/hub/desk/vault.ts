import { createDates } from "../../../language/dates.ts";
import { createLanguage } from "../../../language/say.ts";
import { type VaultOf, vaultWithPhotos } from "../../../practices/vault.ts";
import { photoHere } from "../../../replica/blobs/photo-here.ts";
import type { Replica } from "../../../replica/replica.ts";
import type { Tongue } from "../words.ts";
import type { Vault, VaultPhoto } from "./desk.ts";
import { membersOf } from "./names.ts";

const TAGS = { en: "en-GB", es: "es" };

/** Everything readable of a community as pages, in a language, and which photos belong beside them. */
export async function writeVault(replica: Replica, tongue: Tongue): Promise<Vault> {
  return vaultWithPhotos(
    voiceFor(replica, tongue),
    (one) => photoHere(replica, one),
    (path, { photo, photoKey }): VaultPhoto => ({ path, photo, ...(photoKey !== undefined && { photoKey }) }),
  );
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
