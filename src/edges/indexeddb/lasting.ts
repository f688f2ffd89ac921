/**
 * Whether the browser promises to keep this site's data when room gets short: it may throw it away otherwise. Asks the
 * browser for it, which may ask the person. `unknown` where the browser cannot say, as on pages from plain http.
 */
export async function askToLast(): Promise<"lasts" | "may-be-cleared" | "unknown"> {
  const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage;
  if (storage?.persist === undefined || storage.persisted === undefined) return "unknown";
  try {
    const lasts = (await storage.persisted()) || (await storage.persist());
    return lasts ? "lasts" : "may-be-cleared";
  } catch {
    return "unknown";
  }
}
