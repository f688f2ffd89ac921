import { openCrypto } from "../../../src/edges/sodium/sodium-crypto.ts";
import { fromHex } from "../../../src/kernel/bytes.ts";

type Signed = {
  readonly name: string;
  readonly message: string;
  readonly publicKey: string;
  readonly signature: string;
};

/** The app's verdict on each signature, by its name. */
export async function verify(vectors: readonly Signed[]): Promise<Record<string, boolean>> {
  const crypto = await openCrypto();
  const verdicts = vectors.map(({ name, message, publicKey, signature }) => {
    const verdict = crypto.verify(bytes(signature), bytes(message), bytes(publicKey));
    return [name, verdict] as const;
  });
  return Object.fromEntries(verdicts);
}

function bytes(hex: string): Uint8Array {
  const found = fromHex(hex);
  if (found === undefined) throw new Error(`not hex: ${hex}`);
  return found;
}
