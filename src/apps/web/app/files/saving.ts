import { strToU8 } from "fflate";
import { blobsOf } from "../../../../edges/bundle/blobs-of.ts";
import { receiptsFor } from "../../../../edges/bundle/receipts-in.ts";
import { BUNDLE_MARK } from "../../../../edges/bundle/records.ts";
import { writePart } from "../../../../edges/bundle/write-bundle.ts";
import { joinBytes } from "../../../../kernel/bytes.ts";
import { type VaultOf, vaultWithPhotos } from "../../../../practices/vault.ts";
import { photoHere } from "../../../../replica/blobs/photo-here.ts";
import type { Replica } from "../../../../replica/replica.ts";
import type { App } from "../../../../ui/context.ts";
import { realExchange } from "../../../../ui/exchanging.ts";
import { fetchAllWords } from "../words.svelte.ts";
import { archiveOf } from "./archive.ts";

/** A copy of everything, photos too, without this device's key: another device takes it in, or a hub restores it. */
export async function wholeCopy(replica: Replica): Promise<Uint8Array> {
  await replica.ready();
  return joinBytes(
    BUNDLE_MARK,
    ...writePart(replica, { since: new Map(), blobs: await blobsOf(replica), receipts: receiptsFor(replica) }),
  );
}

/** Everything readable as pages in Markdown and tables, in one archive, in the language of whoever looks. */
export async function readableCopy(kith: App): Promise<Uint8Array> {
  await Promise.all([kith.replica.ready(), fetchAllWords(kith.language.locale)]);
  const { replica, community } = kith;
  const given: Omit<VaultOf, "photo"> = {
    lookAt: replica.lookAt,
    speak: () => kith.say,
    day: (minute) => kith.dates.day(minute, 0),
    timeZone: community.timeZone,
    language: kith.language.locale === "es" ? "es" : "en",
    tableOf: realExchange,
  };
  const { pages, photos } = await vaultWithPhotos(
    given,
    (one) => photoHere(replica, one),
    (path, _, bytes) => ({ path, bytes }),
  );
  const written = pages.map(({ path, text }) => ({ path, bytes: strToU8(text) }));
  return archiveOf(kith.communityName, [...written, ...photos]);
}
