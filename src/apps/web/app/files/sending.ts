/** What a device said when it was asked to hand a file to others: `tap` where it wants to be asked by a fresh tap. */
export type Handed = "done" | "tap" | "cannot";

/**
 * Whether this device hands files of any kind to others nearby, by its own means and without a network: Apple's do.
 * Chrome hands over pictures, texts and a few more kinds only, and says so first when it is asked.
 */
export function canSend(): boolean {
  const probe = new File([new Uint8Array(1)], "probe.kith");
  return "standalone" in navigator && navigator.canShare?.({ files: [probe] }) === true;
}

/** Opens the device's own sheet for sending. Whoever closes it is done, too. */
export async function send(file: File): Promise<Handed> {
  try {
    await navigator.share({ files: [file] });
    return "done";
  } catch (cause) {
    const { name } = cause as Error;
    if (name === "AbortError") return "done";
    return name === "NotAllowedError" ? "tap" : "cannot";
  }
}
