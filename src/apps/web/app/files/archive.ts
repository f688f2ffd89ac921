import { zipSync } from "fflate";

type ArchiveFile = { readonly path: string; readonly bytes: Uint8Array };

/** Files as one archive, in a folder that is called as the community is, as far as file names may be. */
export function archiveOf(name: string, files: readonly ArchiveFile[]): Uint8Array {
  const folder = name.replaceAll(/[^\p{L}\p{N}]+/gu, "-");
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [`${folder}/${path}`, bytes])));
}
